/** The passage that an attribution takes up in a text, and where the same passage stands in another text. */
import { occurrences } from '../../shared/occurrences.ts';
import type { Steps } from '../../shared/slices.ts';
import type { SpanPart } from '../../shared/spans.ts';
import type { NormalizedText } from '../../shared/typography.ts';
import { endsSentence, startsSentence, widenToSentences } from './sentences.ts';
import { isWordBorder, type Range, widenToWords } from './word-borders.ts';

/** A passage of a text, and which places of another text it may be compared with. */
export interface Passage {
  /** In units of the normalized text. */
  range: Range;
  words: string;
  /** Whether it may begin at `from` and end at `to` of a text. */
  accept(text: NormalizedText, from: number, to: number): boolean;
}

/** What a span shows, and where it stands in its text. */
export interface SpanPlace {
  part: SpanPart;
  start: number;
  end: number;
}

/** The units of the normalized text in which a span stands. */
export function unitsOf({ starts, ends }: NormalizedText, { start, end }: SpanPlace): Range {
  const from = firstIndex(ends.length, (unit) => (ends[unit] ?? 0) > start);
  return {
    from,
    to: Math.max(
      from,
      firstIndex(starts.length, (unit) => (starts[unit] ?? 0) >= end),
    ),
  };
}

/** The first index for which a condition holds, which then holds for all later ones; `count` if there is none. */
function firstIndex(count: number, holds: (index: number) => boolean): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** The words of a range, whole. */
export function wordsAt(text: NormalizedText, narrow: Range): Passage {
  const range = widenToWords(text.text, narrow);
  // A very long word is cut.
  const isBorder = [isWordBorder(text.text, range.from), isWordBorder(text.text, range.to)];
  return {
    range,
    words: text.text.slice(range.from, range.to),
    accept: (other, from, to) =>
      (!isBorder[0] || isWordBorder(other.text, from)) && (!isBorder[1] || isWordBorder(other.text, to)),
  };
}

/** The sentences of a range, whole. */
export function sentencesAt(text: NormalizedText, narrow: Range): Passage {
  const range = widenToSentences(text, widenToWords(text.text, narrow));
  const isBorder = [startsSentence(text, range.from), endsSentence(text, range.to)];
  return {
    range,
    words: text.text.slice(range.from, range.to),
    accept: (other, from, to) =>
      (!isBorder[0] || startsSentence(other, from)) && (!isBorder[1] || endsSentence(other, to)),
  };
}

/** The length of the text on each side that distinguishes equal sentences. */
const NEIGHBOURS = 32;

/** The sentences of a range, with some of the text before and after them. */
export function neighboursAt(text: NormalizedText, narrow: Range): Passage {
  const { from, to } = sentencesAt(text, narrow).range;
  const range = { from: Math.max(0, from - NEIGHBOURS), to: Math.min(text.text.length, to + NEIGHBOURS) };
  return { range, words: text.text.slice(range.from, range.to), accept: () => true };
}

/** The number of places that are looked at in about one millisecond. */
const PLACES_IN_STEP = 500;

/** The places in a text where a passage stands, in order; at most `max`. */
export function* placesOf(
  { words, accept }: Omit<Passage, 'range'>,
  text: NormalizedText,
  max: number,
): Steps<number[]> {
  const found: number[] = [];
  if (words === '') return found;
  let count = 0;
  for (const at of occurrences(text.text, words)) {
    if (++count % PLACES_IN_STEP === 0) yield;
    if (accept(text, at, at + words.length)) found.push(at);
    if (found.length === max) break;
  }
  return found;
}
