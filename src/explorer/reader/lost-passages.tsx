import { LeadToGraph } from '../attribution/attribution-list.tsx';
import type { Highlight } from '../attribution/data.ts';
import { ClaimLink, Who } from '../attribution/names.tsx';
import { useText } from '../i18n/text-context.tsx';
import type { LostWords } from '../model/segments.ts';

/** Words that were recorded but do not stand in the text: told with their attribution, never moved by guessing. */
export function LostWordsList({ lost, highlights }: { lost: readonly LostWords[]; highlights: readonly Highlight[] }) {
  const { t, word } = useText();
  if (lost.length === 0) return null;
  return (
    <section className="words-part lost-words">
      <h2 className="part-title">{t('reader.lost')}</h2>
      <p className="soft">{t('reader.lostWhy')}</p>
      <ul className="cards">
        {highlights.map((highlight) => {
          const words = lost.filter(({ attribution }) => attribution === highlight.id);
          return words.length === 0 ? null : (
            <li key={highlight.id} className="card">
              <p>
                <Who of={highlight.source} />: <ClaimLink of={highlight.claim} />
              </p>
              <ul className="plain">
                {words.map(({ part, exact }) => (
                  <li key={`${part} ${exact}`}>
                    <span className="act">{word('SpanPart', part)}</span> <q>{exact}</q>
                  </li>
                ))}
              </ul>
              <p className="card-actions">
                <LeadToGraph highlight={highlight} />
              </p>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
