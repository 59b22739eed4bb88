/** Why the passages of an attribution do not stand in a newer text. */
import type { NewestMismatch } from '../../shared/schema.generated.ts';
import type { Steps } from '../../shared/slices.ts';
import type { NormalizedText } from '../../shared/typography.ts';
import { type Passage, placesOf, type SpanPlace, unitsOf, wordsAt } from './passages.ts';
import { widenToSentences } from './sentences.ts';
import type { Range } from './word-borders.ts';

/** How many places of the content are looked at. */
const MOST_PLACES = 100;

/** A span with its words in the older text. */
interface Part {
  part: SpanPlace['part'];
  units: Range;
  passage: Passage;
}

/** The spans must be in the order of the text. */
export function* mismatchOf(
  spans: readonly SpanPlace[],
  older: NormalizedText,
  newest: NormalizedText,
): Steps<NewestMismatch> {
  const parts = spans.map((span): Part => {
    const units = unitsOf(older, span);
    return { part: span.part, units, passage: wordsAt(older, units) };
  });
  let isSourceGone = false;
  for (const each of parts) {
    yield;
    if ((yield* placesOf(each.passage, newest, 1)).length > 0) continue;
    if (!introduces(each)) return 'WORDS_MISSING';
    isSourceGone = true;
  }
  if (isSourceGone || (yield* isByAnother(parts, older, newest))) return 'SOURCE_CHANGED';
  return (yield* isInOrder(parts, newest)) ? 'CONTEXT_CHANGED' : 'ORDER_CHANGED';
}

/** Whether it shows who says it. */
function introduces({ part }: Pick<Part, 'part'>): boolean {
  return part === 'SOURCE' || part === 'CUE';
}

/** Whether the source or the cue, which stood in the sentence of the content, stands in none of its sentences now. */
function* isByAnother(parts: readonly Part[], older: NormalizedText, newest: NormalizedText): Steps<boolean> {
  const content = parts.filter(({ part }) => part === 'CONTENT').map(({ units }) => units);
  if (content.length === 0) return false;
  const { range, words, accept } = wordsAt(older, around(content));
  const sentence = widenToSentences(older, range);
  const beside = parts.filter((each) => {
    return introduces(each) && sentence.from <= each.units.from && each.units.to <= sentence.to;
  });
  const places = yield* placesOf({ words, accept }, newest, MOST_PLACES);
  for (const at of places) {
    const { from, to } = widenToSentences(newest, { from: at, to: at + words.length });
    const text = { ...newest, text: newest.text.slice(from, to) };
    let isWhole = true;
    for (const { passage } of beside) isWhole &&= (yield* placesOf(passage, text, 1)).length > 0;
    if (isWhole) return false;
    yield;
  }
  return places.length > 0;
}

/** The range from the first to the last of these. */
export function around(ranges: readonly Range[]): Range {
  return {
    from: ranges.reduce((least, { from }) => Math.min(least, from), Number.POSITIVE_INFINITY),
    to: ranges.reduce((most, { to }) => Math.max(most, to), 0),
  };
}

/** Whether the words of the spans stand one after the other somewhere. Those that overlap may overlap there. */
function* isInOrder(parts: readonly Part[], newest: NormalizedText): Steps<boolean> {
  let least = 0;
  for (const [index, { units, passage }] of parts.entries()) {
    const from = least;
    const accept: Passage['accept'] = (text, start, end) => start >= from && passage.accept(text, start, end);
    const [at] = yield* placesOf({ ...passage, accept }, newest, 1);
    if (at === undefined) return false;
    const next = parts[index + 1];
    least = next && next.units.from < units.to ? at : at + passage.words.length;
    yield;
  }
  return true;
}
