/** Where words stand in a text: exactly, or but for how they were typed. Places count UTF-16 code units. */
import { streamSafe } from './fold.ts';
import { occurrences } from './occurrences.ts';
import type { Steps } from './slices.ts';

/** Words of a text, as they are spelt there. */
export interface Place {
  start: number;
  end: number;
  exact: string;
}

/** Whether `index` lies between the two halves of a surrogate pair. */
export function isInsideCharacter(text: string, index: number): boolean {
  return isSurrogate(text.charCodeAt(index - 1), 0xd800) && isSurrogate(text.charCodeAt(index), 0xdc00);
}

/** Whether a code unit, which may be NaN, is one of the 1,024 from `first` on. */
function isSurrogate(unit: number, first: number): boolean {
  return unit >= first && unit < first + 0x400;
}

/** Counting stops here: nobody reads more places. */
export const MOST_PLACES = 100;

/** The places where `exact` stands between `prefix` and `suffix`, in order, overlapping ones too; 100 at most. */
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

/** A text to look in, and where its units stand in the original. */
interface Searched {
  text: string;
  /** The original start of the unit at this index; rises with the index. */
  startOf: (index: number) => number;
  /** Whether words may begin at this index. */
  accept: (index: number) => boolean;
}

/** Where `words` stand nearest to the index `from`, which stands for `origin` in the original; the earlier of two. */
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

/** A text without the typist's choices. The n-th unit of `text` was made of `starts[n]` to `ends[n]` of the original. */
interface Shadow {
  text: string;
  starts: number[];
  ends: number[];
}

/** Pieces of a text that a typist may spell otherwise, each with its accents; guillemets take in the spaces inside them. */
const PIECE = /«\s*|\s*»|\s+|\p{Cf}+|\P{M}\p{M}*|\p{M}+/gu;

function plain(piece: string): string {
  if (/^\p{Cf}+$/u.test(piece)) return '';
  if (/[«»“”„‟″]/u.test(piece)) return '"';
  if (/[‘’‚‛′ʼ´`]/u.test(piece)) return "'";
  if (/[\p{Pd}−]/u.test(piece)) return '-';
  return /^\s/.test(piece) ? ' ' : streamSafe(piece).normalize('NFKD');
}

/** So many pieces have their shadow in about a millisecond. */
const PIECES_IN_STEP = 2_000;

function* shadowOf(text: string): Steps<Shadow> {
  const shadow: Shadow = { text: '', starts: [], ends: [] };
  let count = 0;
  for (const { 0: piece, index } of text.matchAll(PIECE)) {
    if (++count % PIECES_IN_STEP === 0) yield;
    const spelt = plain(piece);
    shadow.text += spelt;
    for (let unit = 0; unit < spelt.length; unit++) {
      shadow.starts.push(index);
      shadow.ends.push(index + piece.length);
    }
  }
  return shadow;
}

/**
 * The nearest place where the words stand but for the kind of their apostrophes, quotation marks, hyphens and white
 * space, invisible characters, and whether accents are composed.
 */
function* nearestSpelling(text: string, words: string, origin: number): Steps<Place | null> {
  const shadow = yield* shadowOf(text);
  const wanted = (yield* shadowOf(words)).text.trim();
  if (wanted === '') return null;
  const unit = shadow.ends.findIndex((end) => end > origin);
  const startOf = (index: number): number => shadow.starts[index] ?? text.length;
  // Neither end may fall within what was one piece of the original, as in the middle of an ellipsis.
  const accept = (index: number): boolean => {
    const next = index + wanted.length;
    return shadow.starts[index] !== shadow.starts[index - 1] && shadow.ends[next - 1] !== shadow.ends[next];
  };
  const from = unit < 0 ? shadow.text.length : unit;
  const at = nearestIndex({ text: shadow.text, startOf, accept }, wanted, from, origin);
  if (at === null) return null;
  const start = shadow.starts[at] ?? 0;
  const end = shadow.ends[at + wanted.length - 1] ?? start;
  return { start, end, exact: text.slice(start, end) };
}

/**
 * The place where the words stand that begins nearest to `origin`, the earlier of two as near. Where they stand nowhere
 * exactly, the nearest place that differs only in how it was typed, with its real spelling; null if there is none.
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
