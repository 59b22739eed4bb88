import '../ui/table.css';
import { InContext } from '../attribution/attribution-card.tsx';
import { ThingLink } from '../attribution/links.tsx';
import { ClaimWording } from '../attribution/names.tsx';
import { useText } from '../i18n/text-context.tsx';
import { Lines } from '../ui/table.tsx';
import type { SayingLine } from './data.ts';
import { Said } from './when.tsx';

interface Properties {
  caption: string;
  sayings: readonly SayingLine[];
  /** Columns that say the same in each line. */
  without?: 'source' | 'claim' | 'document';
}

/** Acts of saying as a table: all that their cards tell in short. */
export function SayingTable({ caption, sayings, without }: Properties) {
  const { t, word, date } = useText();
  const columns: readonly Column[] = [
    {
      name: 'source',
      head: t('attribution.table.who'),
      cell: ({ source }) => <ThingLink id={source.id}>{source.name}</ThingLink>,
    },
    { name: 'how', head: t('attribution.table.how'), cell: (saying) => <How of={saying} /> },
    {
      name: 'claim',
      head: t('attribution.table.what'),
      cell: ({ claim }) => (
        <ThingLink id={claim.id}>
          <ClaimWording of={claim} />
        </ThingLink>
      ),
    },
    { name: 'sure', head: t('attribution.table.sure'), cell: ({ certainty }) => word('Certainty', certainty) },
    { name: 'said', head: t('attribution.table.said'), cell: (saying) => <Said of={saying} /> },
    {
      name: 'printed',
      head: t('attribution.table.printed'),
      cell: ({ document: { publishedAt } }) =>
        publishedAt ? date(publishedAt, 'short') : t('attribution.table.unknown'),
    },
    {
      name: 'document',
      head: t('pages.where'),
      cell: ({ document: { id, title } }) => <ThingLink id={id}>{title ?? t('attribution.untitled')}</ThingLink>,
    },
    {
      name: 'quote',
      head: t('pages.quote'),
      cell: ({ quote, document }) =>
        quote ? <q lang={document.language ?? undefined}>{quote}</q> : t('pages.noQuote'),
    },
    {
      name: 'do',
      head: t('attribution.table.do'),
      cell: ({ id, document }) => <InContext document={document.id} attribution={id} />,
    },
  ];
  const shown = columns.filter(({ name }) => name !== without);
  return (
    <Lines
      caption={caption}
      heads={shown.map(({ head }) => head)}
      rows={sayings}
      idOf={({ id }) => id}
      cells={(saying) => shown.map(({ name, cell }) => <span key={name}>{cell(saying)}</span>)}
    />
  );
}

interface Column {
  name: string;
  head: string;
  cell(saying: SayingLine): React.ReactNode;
}

/** What is done by saying it. */
function How({ of: { speechAct, polarity, role } }: { of: SayingLine }) {
  const { t, word } = useText();
  const isDenied = polarity === 'NEGATIVE';
  return (
    <span className={isDenied ? 'table-denied' : undefined}>
      {word('SpeechAct', speechAct)}
      {isDenied && speechAct !== 'DENY' ? `, ${t('attribution.table.denies')}` : ''}
      {role === 'RELAY' ? `, ${t('attribution.table.relay')}` : ''}
    </span>
  );
}
