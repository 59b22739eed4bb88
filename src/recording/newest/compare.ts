/** Compares the passages of an attribution with a newer text of the page. */
import type { NewestMismatch } from '../../shared/schema.generated.ts';
import type { Steps } from '../../shared/slices.ts';
import type { NormalizedText } from '../../shared/typography.ts';
import { around, mismatchOf } from './mismatch.ts';
import { neighboursAt, type Passage, placesOf, type SpanPlace, sentencesAt, unitsOf, wordsAt } from './passages.ts';

/** Where spans stand in a newer text, one start and end for each; or why they do not. */
export interface Comparison {
  mismatch: NewestMismatch | null;
  starts: number[];
  ends: number[];
}

/** The comparison without a newer text: nothing is stored for it. */
export const NOT_COMPARED: Comparison = { mismatch: null, starts: [], ends: [] };

/**
 * The spans, in the order of the text, stand in the newer text if all of it from the first to the last stands there, unchanged but for typography, at
 * word borders and at one place. Where they do not show both who says it and what, the rest of their sentences must be
 * unchanged too. What stands more than once is distinguished by its sentences, then by the text around these.
 */
export function* compareWithNewest(
  spans: readonly SpanPlace[],
  older: NormalizedText,
  newest: NormalizedText,
): Steps<Comparison> {
  const range = around(spans.map((span) => unitsOf(older, span)));
  const ways = showsWhoAndWhat(spans) ? [wordsAt, sentencesAt, neighboursAt] : [sentencesAt, neighboursAt];
  for (const [index, way] of ways.entries()) {
    const passage = way(older, range);
    yield;
    const found = yield* placesOf(passage, newest, 2);
    const [at] = found;
    if (at === undefined && index === 0) {
      return { ...NOT_COMPARED, mismatch: yield* mismatchOf(spans, older, newest) };
    }
    if (at === undefined) break;
    if (found.length > 1 || (yield* placesOf(passage, older, 2)).length > 1) continue;
    return comparisonAt(spans, passage, at, older, newest);
  }
  return { ...NOT_COMPARED, mismatch: 'AMBIGUOUS' };
}

function showsWhoAndWhat(spans: readonly SpanPlace[]): boolean {
  const shows = (wanted: SpanPlace['part']): boolean => spans.some(({ part }) => part === wanted);
  return shows('SOURCE') && shows('CONTENT');
}

/** The spans where a passage that contains them stands in the newer text. */
function comparisonAt(
  spans: readonly SpanPlace[],
  { range }: Passage,
  at: number,
  older: NormalizedText,
  newest: NormalizedText,
): Comparison {
  const places = spans.map((span) => {
    const units = unitsOf(older, span);
    const start = newest.starts[units.from - range.from + at] ?? newest.original.length;
    const end = newest.ends[units.to - 1 - range.from + at] ?? start;
    return { start, end: Math.max(start, end) };
  });
  return { mismatch: null, starts: places.map(({ start }) => start), ends: places.map(({ end }) => end) };
}
