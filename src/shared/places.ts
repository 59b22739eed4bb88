/** Finds words in a text, either exactly or ignoring typography. Positions count UTF-16 code units. */
import { occurrences } from './occurrences.ts';
import type { Steps } from './slices.ts';
import { normalizeTypography } from './typography.ts';

/** A passage of a text. */
export interface Place {
  start: number;
  end: number;
  exact: string;
}

/** Whether `index` lies between the two halves of a surrogate pair. */
export function isInsideCharacter(text: string, index: number): boolean {
  return isSurrogate(text.charCodeAt(index - 1), 0xd800) && isSurrogate(text.charCodeAt(index), 0xdc00);
}

/** The first `length` code units of a text; one fewer if the cut would be inside a character. */
export function cutTo(text: string, length: number): string {
  return text.slice(0, isInsideCharacter(text, length) ? length - 1 : length);
}

/** Whether a code unit, which may be NaN, is one of the 1,024 surrogates from `first` on. */
function isSurrogate(unit: number, first: number): boolean {
  return unit >= first && unit < first + 0x400;
}

/** The maximum number of places that are reported. */
export const MOST_PLACES = 100;

/** The places of `exact` between `prefix` and `suffix`, in order, overlapping ones included; at most 100. */
export function places(text: string, exact: string, prefix = '', suffix = ''): Place[] {
  const found: Place[] = [];
  for (const at of occurrences(text, prefix + exact + suffix)) {
    const start = at + prefix.length;
    const end = start + exact.length;
    if (!isInsideCharacter(text, start) && !isInsideCharacter(text, end)) found.push({ start, end, exact });
    if (found.length === MOST_PLACES) break;
  }
  return found;
}

/** A text to search, and the positions of its code units in the original. */
interface Searched {
  text: string;
  /** The position in the original of the unit at this index; increases with the index. */
  startOf: (index: number) => number;
  /** Whether a match may start at this index. */
  accept: (index: number) => boolean;
}

/** The index of `words` nearest to the index `from`, which is `origin` in the original. Of two as near, the earlier. */
function nearestIndex({ text, startOf, accept }: Searched, words: string, from: number, origin: number): number | null {
  let before: number | null = null;
  for (const at of occurrences(text, words)) {
    if (!accept(at)) continue;
    if (at <= from) before = at;
    if (at < from) continue;
    const isNearer = before === null || Math.abs(startOf(at) - origin) < Math.abs(origin - startOf(before));
    return isNearer ? at : before;
  }
  return before;
}

/**
 * The nearest place of the words that differs from them only in the kind of apostrophes, quotation marks, hyphens and
 * white space, in invisible characters, and in the composition of accents.
 */
function* nearestSpelling(text: string, words: string, origin: number): Steps<Place | null> {
  const normalized = yield* normalizeTypography(text);
  const wanted = (yield* normalizeTypography(words)).text.trim();
  if (wanted === '') return null;
  const unit = normalized.ends.findIndex((end) => end > origin);
  const startOf = (index: number): number => normalized.starts[index] ?? text.length;
  // A match must not start or end within one piece of the original, such as an ellipsis.
  const accept = (index: number): boolean => {
    const next = index + wanted.length;
    return (
      normalized.starts[index] !== normalized.starts[index - 1] && normalized.ends[next - 1] !== normalized.ends[next]
    );
  };
  const from = unit < 0 ? normalized.text.length : unit;
  const at = nearestIndex({ text: normalized.text, startOf, accept }, wanted, from, origin);
  if (at === null) return null;
  const start = normalized.starts[at] ?? 0;
  const end = normalized.ends[at + wanted.length - 1] ?? start;
  return { start, end, exact: text.slice(start, end) };
}

/**
 * The place of the words whose start is nearest to `origin`; of two as near, the earlier. If there is no exact match,
 * the nearest place that differs only in typography, with its spelling in the text; null if there is none.
 */
export function* nearestPlace(text: string, words: string, origin: number): Steps<Place | null> {
  if (words === '') return null;
  const accept = (start: number): boolean => {
    return !isInsideCharacter(text, start) && !isInsideCharacter(text, start + words.length);
  };
  const from = Math.min(Math.max(origin, 0), text.length);
  const at = nearestIndex({ text, startOf: (index) => index, accept }, words, from, origin);
  if (at === null) return yield* nearestSpelling(text, words, origin);
  return { start: at, end: at + words.length, exact: words };
}
