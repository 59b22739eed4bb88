import '../ui/table.css';
import { useMemo } from 'react';
import { Button } from 'react-aria-components';
import { StepLink, ThingLink } from '../attribution/links.tsx';
import { useText } from '../i18n/text-context.tsx';
import type { SayingFact } from '../model/facts.ts';
import type { Id } from '../model/view.ts';
import { type DrawnNode, visible } from '../model/visible.ts';
import { useFacts } from '../state/facts-context.tsx';
import { useView } from '../state/view-context.tsx';
import { KindShape } from '../ui/icon.tsx';
import { Loading, Nothing } from '../ui/states.tsx';
import { Lines } from '../ui/table.tsx';
import { type LinkRow, rowsOf, type SayingRow } from './rows.ts';

/** All that the graph draws, as tables: for those who would rather read, or cannot see a drawing. */
export function ViewTable() {
  const { t, language } = useText();
  const { view } = useView();
  const { facts, version, isLoading } = useFacts();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the facts are one object, which changes with its version.
  const rows = useMemo(() => rowsOf(visible(facts, view), facts, language), [facts, version, view, language]);
  if (isLoading && rows.things.length === 0) return <Loading lines={6} />;
  return (
    <div className="view-table">
      {rows.sayings.length > 0 ? <Sayings rows={rows.sayings} /> : <Nothing title={t('table.none')} />}
      <Things rows={rows.things} />
      {rows.links.length > 0 ? <Links rows={rows.links} /> : null}
    </div>
  );
}

function Sayings({ rows }: { rows: readonly SayingRow[] }) {
  const { t, word, date } = useText();
  const { view } = useView();
  const when = (time: string | null) => (
    <span className="table-when">{time ? date(time, 'short') : t('attribution.table.unknown')}</span>
  );
  return (
    <Lines
      caption={t('table.sayings')}
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
      cells={({ id, source, claim, saying, document }) => [
        <Name thing={source} key="who" />,
        <How id={id} saying={saying} key="how" />,
        <Name thing={claim} key="what" />,
        word('Certainty', saying.certainty),
        when(saying.said),
        when(saying.printed),
        <ThingLink id={saying.document} className="table-name" key="where">
          {document ?? t('table.untitled')}
        </ThingLink>,
      ]}
    />
  );
}

/** What is done by saying it; leads to the very words. */
function How({ id, saying }: { id: Id; saying: SayingFact }) {
  const { t, word } = useText();
  const isDenied = saying.polarity === 'NEGATIVE';
  const done = [
    word('SpeechAct', saying.speechAct),
    isDenied && saying.speechAct !== 'DENY' ? t('attribution.table.denies') : '',
    saying.role === 'RELAY' ? t('attribution.table.relay') : '',
    saying.form === 'OWN_VOICE' ? word('AttributionForm', saying.form) : '',
  ];
  return (
    <StepLink action={{ type: 'select', id }} className={isDenied ? 'table-denied' : 'thing-link'}>
      {done.filter(Boolean).join(', ')}
      <span className="sr-only">: {t('table.read')}</span>
    </StepLink>
  );
}

function Things({ rows }: { rows: readonly DrawnNode[] }) {
  const { t, word, number } = useText();
  const { view, act } = useView();
  const subkind = ({ kind, subkind: value }: DrawnNode) => {
    if (value === null || kind === 'claim') return null;
    return word(kind === 'document' ? 'DocumentKind' : 'EntityKind', value);
  };
  return (
    <Lines
      caption={t('table.things')}
      heads={[t('table.name'), t('table.kind'), t('table.degree'), t('attribution.table.do')]}
      rows={rows}
      idOf={({ id }) => id}
      isCurrent={({ id }) => view.selected === id}
      cells={(thing) => [
        <Name thing={thing} key="name" />,
        [t(`attribution.kind.${thing.kind}`), subkind(thing)].filter(Boolean).join(' · '),
        number(thing.degree),
        <span className="table-do" key="do">
          <ThingLink id={thing.id}>
            <span aria-hidden="true">↗</span>
            <span className="sr-only">{thing.label}</span>
          </ThingLink>
          <Button
            className="button button-quiet"
            aria-label={t('table.hideOf', { what: thing.label })}
            onPress={() => act({ type: 'hide', ids: [thing.id] })}
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
        <Name thing={from} key="from" />,
        t(`attribution.link.${type}`),
        <Name thing={to} key="to" />,
      ]}
    />
  );
}

/** A thing by its name, which selects it. */
function Name({ thing: { id, kind, label } }: { thing: DrawnNode }) {
  return (
    <StepLink action={{ type: 'select', id }} className="table-name">
      <KindShape kind={kind} />
      {label}
    </StepLink>
  );
}
