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
import { Lines } from '../ui/table.tsx';
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
  return (
    <Lines
      caption={t('table.statements')}
      heads={[
        t('attribution.table.who'),
        t('attribution.table.how'),
        t('attribution.table.what'),
        t('attribution.table.sure'),
        t('attribution.table.said'),
        t('attribution.table.printed'),
        t('table.where'),
      ]}
      rows={rows}
      idOf={({ id }) => id}
      isCurrent={({ id }) => view.selected === id}
      cells={({ id, source, claim, attribution, document }) => [
        <Name node={source} key="who" />,
        <How id={id} attribution={attribution} key="how" />,
        <Name node={claim} key="what" />,
        word('Certainty', attribution.certainty),
        when(attribution.said),
        when(attribution.printed),
        <NodeLink id={attribution.document} className="table-name" key="where">
          {document ?? t('table.untitled')}
        </NodeLink>,
      ]}
    />
  );
}

/** What is done by saying it; leads to the very words. */
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
  const { view, act } = useView();
  const subkind = ({ kind, subkind: value }: DrawnNode) => {
    if (value === null || kind === 'claim') return null;
    return word(kind === 'document' ? 'DocumentKind' : 'EntityKind', value);
  };
  return (
    <Lines
      caption={t('table.items')}
      heads={[t('table.name'), t('table.kind'), t('table.degree'), t('attribution.table.do')]}
      rows={rows}
      idOf={({ id }) => id}
      isCurrent={({ id }) => view.selected === id}
      cells={(node) => [
        <Name node={node} key="name" />,
        [t(`attribution.kind.${node.kind}`), subkind(node)].filter(Boolean).join(' · '),
        number(node.degree),
        <span className="table-do" key="do">
          <NodeLink id={node.id}>
            <span aria-hidden="true">↗</span>
            <span className="sr-only">{node.label}</span>
          </NodeLink>
          <Button
            className="button button-quiet"
            aria-label={t('table.hideOf', { what: node.label })}
            onPress={() => act({ type: 'hide', ids: [node.id] })}
          >
            {t('table.hide')}
          </Button>
        </span>,
      ]}
    />
  );
}

function Links({ rows }: { rows: readonly LinkRow[] }) {
  const { t } = useText();
  return (
    <Lines
      caption={t('table.links')}
      heads={[t('table.from'), t('table.link'), t('table.to')]}
      rows={rows}
      idOf={({ id }) => id}
      cells={({ from, type, to }) => [
        <Name node={from} key="from" />,
        t(`attribution.link.${type}`),
        <Name node={to} key="to" />,
      ]}
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
