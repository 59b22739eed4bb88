import '../ui/table.css';
import { useMemo } from 'react';
import { Button } from 'react-aria-components';
import { NodeLink, StepLink } from '../attribution/links.tsx';
import { useText } from '../i18n/text-context.tsx';
import type { AttributionFact } from '../model/facts.ts';
import type { Id } from '../model/view.ts';
import { type DrawnNode, visible } from '../model/visible.ts';
import { useFacts } from '../state/facts-context.tsx';
import { useView } from '../state/view-context.tsx';
import { KindShape } from '../ui/icon.tsx';
import { Loading, Nothing } from '../ui/states.tsx';
import { type Column, Table } from '../ui/table.tsx';
import { type AttributionRow, type LinkRow, rowsOf } from './rows.ts';

/** All that the graph draws, as tables: for those who would rather read, or cannot see a drawing. */
export function ViewTable() {
  const { t, language } = useText();
  const { view } = useView();
  const { facts, version, isLoading } = useFacts();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the facts are one object, which changes with its version.
  const rows = useMemo(() => rowsOf(visible(facts, view), facts, language), [facts, version, view, language]);
  if (isLoading && rows.nodes.length === 0) return <Loading lines={6} />;
  return (
    <div className="view-table">
      {rows.attributions.length > 0 ? <Attributions rows={rows.attributions} /> : <Nothing title={t('table.none')} />}
      <Nodes rows={rows.nodes} />
      {rows.links.length > 0 ? <Links rows={rows.links} /> : null}
    </div>
  );
}

function Attributions({ rows }: { rows: readonly AttributionRow[] }) {
  const { t, word, date } = useText();
  const { view } = useView();
  const when = (time: string | null) => (
    <span className="table-when">{time ? date(time, 'short') : t('attribution.table.unknown')}</span>
  );
  const columns: readonly Column<AttributionRow>[] = [
    { name: 'who', head: t('attribution.table.who'), cell: ({ source }) => <Name node={source} /> },
    {
      name: 'how',
      head: t('attribution.table.how'),
      cell: ({ id, attribution }) => <How id={id} attribution={attribution} />,
    },
    { name: 'what', head: t('attribution.table.what'), cell: ({ claim }) => <Name node={claim} /> },
    {
      name: 'sure',
      head: t('attribution.table.sure'),
      cell: ({ attribution }) => word('Certainty', attribution.certainty),
    },
    { name: 'said', head: t('attribution.table.said'), cell: ({ attribution }) => when(attribution.said) },
    { name: 'printed', head: t('attribution.table.printed'), cell: ({ attribution }) => when(attribution.printed) },
    {
      name: 'where',
      head: t('table.where'),
      cell: ({ attribution, document }) => (
        <NodeLink id={attribution.document} className="table-name">
          {document ?? t('table.untitled')}
        </NodeLink>
      ),
    },
  ];
  return (
    <Table
      caption={t('table.statements')}
      columns={columns}
      rows={rows}
      idOf={({ id }) => id}
      isCurrent={({ id }) => view.selected === id}
    />
  );
}

/** The speech act; a link to the passage. */
function How({ id, attribution }: { id: Id; attribution: AttributionFact }) {
  const { t, word } = useText();
  const isDenied = attribution.polarity === 'NEGATIVE';
  const done = [
    word('SpeechAct', attribution.speechAct),
    isDenied && attribution.speechAct !== 'DENY' ? t('attribution.table.denies') : '',
    attribution.role === 'RELAY' ? t('attribution.table.relay') : '',
    attribution.form === 'OWN_VOICE' ? word('AttributionForm', attribution.form) : '',
  ];
  return (
    <StepLink action={{ type: 'select', id }} className={isDenied ? 'table-denied' : 'thing-link'}>
      {done.filter(Boolean).join(', ')}
      <span className="sr-only">: {t('table.read')}</span>
    </StepLink>
  );
}

function Nodes({ rows }: { rows: readonly DrawnNode[] }) {
  const { t, word, number } = useText();
  const { view } = useView();
  const subkind = ({ kind, subkind: value }: DrawnNode) => {
    if (value === null || kind === 'claim') return null;
    return word(kind === 'document' ? 'DocumentKind' : 'EntityKind', value);
  };
  return (
    <Table
      caption={t('table.items')}
      columns={[
        { name: 'name', head: t('table.name'), cell: (node) => <Name node={node} /> },
        {
          name: 'kind',
          head: t('table.kind'),
          cell: (node) => [t(`attribution.kind.${node.kind}`), subkind(node)].filter(Boolean).join(' · '),
        },
        { name: 'degree', head: t('table.degree'), cell: ({ degree }) => number(degree) },
        { name: 'do', head: t('attribution.table.do'), cell: (node) => <NodeActions node={node} /> },
      ]}
      rows={rows}
      idOf={({ id }) => id}
      isCurrent={({ id }) => view.selected === id}
    />
  );
}

/** Leads to the page of a node, and hides it. */
function NodeActions({ node: { id, label } }: { node: DrawnNode }) {
  const { t } = useText();
  const { act } = useView();
  return (
    <span className="table-do">
      <NodeLink id={id}>
        <span aria-hidden="true">↗</span>
        <span className="sr-only">{label}</span>
      </NodeLink>
      <Button
        className="button button-quiet"
        aria-label={t('table.hideOf', { what: label })}
        onPress={() => act({ type: 'hide', ids: [id] })}
      >
        {t('table.hide')}
      </Button>
    </span>
  );
}

function Links({ rows }: { rows: readonly LinkRow[] }) {
  const { t } = useText();
  return (
    <Table
      caption={t('table.links')}
      columns={[
        { name: 'from', head: t('table.from'), cell: ({ from }) => <Name node={from} /> },
        { name: 'link', head: t('table.link'), cell: ({ type }) => t(`attribution.link.${type}`) },
        { name: 'to', head: t('table.to'), cell: ({ to }) => <Name node={to} /> },
      ]}
      rows={rows}
      idOf={({ id }) => id}
    />
  );
}

/** An item by its name, which selects it. */
function Name({ node: { id, kind, label } }: { node: DrawnNode }) {
  return (
    <StepLink action={{ type: 'select', id }} className="table-name">
      <KindShape kind={kind} />
      {label}
    </StepLink>
  );
}
