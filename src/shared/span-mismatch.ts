import { isInsideCharacter, MOST_PLACES, type Place } from './places.ts';
import type { SpanPart } from './span-part.ts';

/**
 * Why a quote has no place in a text:
 * - `EMPTY`: it has no words;
 * - `OUT_OF_RANGE`: `start` and `end` name no place in the text;
 * - `SPLIT_CHARACTER`: one of them falls between the halves of a surrogate pair;
 * - `DIFFERENT`: other words stand there;
 * - `CONTEXT`: the words stand in the text, but not between the given prefix and suffix;
 * - `ABSENT`: the words do not stand in the text;
 * - `AMBIGUOUS`: they stand there more than once.
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

/** A quote that does not stand in its text, and where its words do stand, if anywhere. */
export class SpanMismatch extends Error {
  override readonly name = 'SpanMismatch';
  readonly part: SpanPart;
  /** The words that were quoted. */
  readonly expected: string;
  /** The words that stand in the place that was given; null when it is no place, or none was given. */
  readonly actual: string | null;
  /** Where the words stand nearest to the given start (or to the text's), as they are spelt there. */
  readonly nearest: Place | null;
  readonly reason: SpanMismatchReason;

  constructor(details: Details) {
    super(`The ${details.part} span ${shown(details.expected)} ${complaint(details)}.${hint(details)}`);
    this.part = details.part;
    this.expected = details.expected;
    this.actual = details.actual;
    this.nearest = details.nearest;
    this.reason = details.reason;
  }
}

/** Quoted, shortened, with characters that look like others made visible. */
function shown(words: string): string {
  const LONGEST = 120;
  const cut = isInsideCharacter(words, LONGEST) ? LONGEST - 1 : LONGEST;
  const text = JSON.stringify(words.length > LONGEST ? `${words.slice(0, cut)}…` : words);
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
      return `has no place at ${place(start, end)}: start and end must be whole numbers with 0 ≤ start < end ≤ ${length}`;
    case 'SPLIT_CHARACTER':
      return `cuts a character in two at ${place(start, end)}: positions count UTF-16 code units`;
    case 'DIFFERENT':
      return `is not what stands at ${place(start, end)}: ${shown(actual ?? '')}`;
    case 'CONTEXT':
      return 'does not stand between the given prefix and suffix';
    case 'ABSENT':
      return 'does not stand in the text';
    case 'AMBIGUOUS':
      return `stands in the text ${howOften(found)}: give start and end, or a prefix or suffix`;
  }
}

function howOften(found: Place[]): string {
  const listed = found.slice(0, 5).map(({ start, end }) => place(start, end));
  const count = found.length < MOST_PLACES ? `${found.length} times` : `${MOST_PLACES} times or more`;
  return `${count}, at ${listed.join(', ')}${found.length > listed.length ? ', …' : ''}`;
}

function hint({ reason, nearest, expected }: Details): string {
  if (reason === 'AMBIGUOUS' || reason === 'EMPTY') return '';
  if (!nearest) return reason === 'ABSENT' ? '' : ' These words stand nowhere in the text.';
  const spelling = nearest.exact === expected ? '' : `, spelt ${shown(nearest.exact)}`;
  return ` The nearest place where they stand is ${place(nearest.start, nearest.end)}${spelling}.`;
}

function place(start?: number, end?: number): string {
  const told = (position?: number) => (position === undefined || Number.isNaN(position) ? '(not given)' : position);
  return `${told(start)} to ${told(end)}`;
}
