/** Where words begin and end in texts with normalized typography. */
import { isInsideCharacter } from '../../shared/places.ts';

/** Scripts without spaces: each of their letters may begin and end a word. */
const UNSPACED = new RegExp(
  ['Han', 'Hiragana', 'Katakana', 'Thai', 'Lao', 'Khmer', 'Myanmar'].map((script) => `\\p{scx=${script}}`).join('|'),
  'u',
);
const LETTER = /[\p{L}\p{N}\p{M}_]/u;
const MARK = /\p{M}/u;
const DIGIT = /\p{Nd}/u;
/** Signs inside words, such as `l'armée` and `Ann-Marie`, and inside numbers, such as `1,5` and `12:30`. */
const JOINER = /['-]/;
const DIGIT_JOINER = /[.,:/]/;

/** Whether a word may begin or end at this index. */
export function isWordBorder(text: string, index: number): boolean {
  if (index <= 0 || index >= text.length) return true;
  if (isInsideCharacter(text, index)) return false;
  const before = characterBefore(text, index);
  const after = characterAt(text, index);
  if (MARK.test(after)) return false;
  if (isLetter(before) && isLetter(after)) return false;
  if (isLetter(before)) return !isJoined(before, after, characterAt(text, index + after.length));
  if (isLetter(after)) return !isJoined(characterBefore(text, index - before.length), before, after);
  return true;
}

/** Whether these three are in one word: a letter, a sign and a letter. */
function isJoined(left: string, sign: string, right: string): boolean {
  if (JOINER.test(sign)) return isLetter(left) && isLetter(right);
  return DIGIT_JOINER.test(sign) && DIGIT.test(left) && DIGIT.test(right);
}

/** Whether it is a letter, digit or mark of a script with spaces. */
function isLetter(character: string): boolean {
  return LETTER.test(character) && !UNSPACED.test(character);
}

function characterAt(text: string, index: number): string {
  return text.slice(index, index + (isInsideCharacter(text, index + 1) ? 2 : 1));
}

function characterBefore(text: string, index: number): string {
  return text.slice(Math.max(0, index - (isInsideCharacter(text, index - 1) ? 2 : 1)), Math.max(0, index));
}

/** Longer words are not followed to their ends. */
const LONGEST_WORD = 100;

/** The range from the beginning of its first word to the end of its last. */
export function widenToWords(text: string, { from, to }: Range): Range {
  let start = from;
  while (start > from - LONGEST_WORD && !isWordBorder(text, start)) start--;
  let end = to;
  while (end < to + LONGEST_WORD && !isWordBorder(text, end)) end++;
  return { from: start, to: end };
}

/** A part of a text; `to` is exclusive. */
export interface Range {
  from: number;
  to: number;
}
