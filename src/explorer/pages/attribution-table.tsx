import '../ui/table.css';
import { InContext } from '../attribution/attribution-card.tsx';
import { NodeLink } from '../attribution/links.tsx';
import { ClaimWording } from '../attribution/names.tsx';
import { useText } from '../i18n/text-context.tsx';
import { type Column, Table } from '../ui/table.tsx';
import type { AttributionLine } from './data.ts';
import { Said } from './when.tsx';

interface Properties {
  caption: string;
  attributions: readonly AttributionLine[];
  /** Columns that say the same in each line. */
  without?: 'source' | 'claim' | 'document';
}

/** Attributions as a table: all that their cards tell in short. */
export function AttributionTable({ caption, attributions, without }: Properties) {
  const { t, word, date } = useText();
  const columns: readonly Column<AttributionLine>[] = [
    {
      name: 'source',
      head: t('attribution.table.who'),
      cell: ({ source }) => <NodeLink id={source.id}>{source.name}</NodeLink>,
    },
    { name: 'how', head: t('attribution.table.how'), cell: (attribution) => <How of={attribution} /> },
    {
      name: 'claim',
      head: t('attribution.table.what'),
      cell: ({ claim }) => (
        <NodeLink id={claim.id}>
          <ClaimWording of={claim} />
        </NodeLink>
      ),
    },
    { name: 'sure', head: t('attribution.table.sure'), cell: ({ certainty }) => word('Certainty', certainty) },
    { name: 'said', head: t('attribution.table.said'), cell: (attribution) => <Said of={attribution} /> },
    {
      name: 'printed',
      head: t('attribution.table.printed'),
      cell: ({ document: { publishedAt } }) =>
        publishedAt ? date(publishedAt, 'short') : t('attribution.table.unknown'),
    },
    {
      name: 'document',
      head: t('pages.where'),
      cell: ({ document: { id, title } }) => <NodeLink id={id}>{title ?? t('attribution.untitled')}</NodeLink>,
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
  return <Table caption={caption} columns={shown} rows={attributions} idOf={({ id }) => id} />;
}

/** The speech act. */
function How({ of: { speechAct, polarity, role } }: { of: AttributionLine }) {
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
