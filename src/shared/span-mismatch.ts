import { cutTo, MOST_PLACES, type Place } from './places.ts';
import type { SpanPart } from './span-part.ts';

/**
 * Why a quote does not match a text:
 * - `EMPTY`: it has no words;
 * - `OUT_OF_RANGE`: `start` and `end` are not a range of the text;
 * - `SPLIT_CHARACTER`: one of them is between the halves of a surrogate pair;
 * - `DIFFERENT`: there are other words at this place;
 * - `CONTEXT`: the words occur in the text, but not between the given prefix and suffix;
 * - `ABSENT`: the words do not occur in the text;
 * - `AMBIGUOUS`: they occur more than once.
 */
export type SpanMismatchReason =
  | 'EMPTY'
  | 'OUT_OF_RANGE'
  | 'SPLIT_CHARACTER'
  | 'DIFFERENT'
  | 'CONTEXT'
  | 'ABSENT'
  | 'AMBIGUOUS';

interface Details {
  part: SpanPart;
  expected: string;
  actual: string | null;
  nearest: Place | null;
  reason: SpanMismatchReason;
  /** The length of the text. */
  length: number;
  start?: number;
  end?: number;
  found?: Place[];
}

/** The error for a quote that does not match its text, with the nearest place of its words, if there is one. */
export class SpanMismatch extends Error {
  override readonly name = 'SpanMismatch';
  readonly part: SpanPart;
  /** The quoted words. */
  readonly expected: string;
  /** The words at the given place; null if no valid place was given. */
  readonly actual: string | null;
  /** The place of the words nearest to the given start, or to the start of the text, as spelt there. */
  readonly nearest: Place | null;
  readonly reason: SpanMismatchReason;

  constructor(details: Details) {
    super(`The ${details.part} span ${quoted(details.expected)} ${complaint(details)}.${hint(details)}`);
    this.part = details.part;
    this.expected = details.expected;
    this.actual = details.actual;
    this.nearest = details.nearest;
    this.reason = details.reason;
  }
}

/** Words for a message: quoted, shortened, with invisible and ambiguous characters escaped. */
function quoted(words: string): string {
  const LONGEST = 120;
  const text = JSON.stringify(words.length > LONGEST ? `${cutTo(words, LONGEST)}…` : words);
  return text.replace(/[^\S ]|\p{Cf}/gu, (character) => {
    return [...Array(character.length).keys()]
      .map((unit) => `\\u${character.charCodeAt(unit).toString(16).padStart(4, '0')}`)
      .join('');
  });
}

function complaint({ reason, start, end, length, actual, found = [] }: Details): string {
  switch (reason) {
    case 'EMPTY':
      return 'has no words';
    case 'OUT_OF_RANGE':
      return `has an invalid range, ${place(start, end)}: start and end must be whole numbers with 0 ≤ start < end ≤ ${length}`;
    case 'SPLIT_CHARACTER':
      return `cuts a character in two at ${place(start, end)}: positions count UTF-16 code units`;
    case 'DIFFERENT':
      return `does not match the text at ${place(start, end)}, which is ${quoted(actual ?? '')}`;
    case 'CONTEXT':
      return 'does not occur between the given prefix and suffix';
    case 'ABSENT':
      return 'does not occur in the text';
    case 'AMBIGUOUS':
      return `occurs in the text ${howOften(found)}: give start and end, or a prefix or suffix`;
  }
}

function howOften(found: Place[]): string {
  const listed = found.slice(0, 5).map(({ start, end }) => place(start, end));
  const count = found.length < MOST_PLACES ? `${found.length} times` : `${MOST_PLACES} times or more`;
  return `${count}, at ${listed.join(', ')}${found.length > listed.length ? ', …' : ''}`;
}

function hint({ reason, nearest, expected }: Details): string {
  if (reason === 'AMBIGUOUS' || reason === 'EMPTY') return '';
  if (!nearest) return reason === 'ABSENT' ? '' : ' These words do not occur in the text.';
  const spelling = nearest.exact === expected ? '' : `, spelt ${quoted(nearest.exact)}`;
  return ` The nearest place of these words is ${place(nearest.start, nearest.end)}${spelling}.`;
}

function place(start?: number, end?: number): string {
  const format = (position?: number) => (position === undefined || Number.isNaN(position) ? '(not given)' : position);
  return `${format(start)} to ${format(end)}`;
}
