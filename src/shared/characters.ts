/**
 * The characters that strings of clients may contain. Control characters are invisible, and a database may cut a string
 * at one. A lone surrogate is half of a character and cannot be encoded in UTF-8.
 */

/** A `line`, such as a name or an address, contains no control characters; a `text` may contain tabs and line ends. */
export type StringKind = 'line' | 'text';

/** A character that a string must not contain. */
export interface CharacterFault {
  /** The character, such as `U+0000`. */
  character: string;
  /** Its first position, in UTF-16 code units. */
  position: number;
  /** What is wrong and what was expected; follows the name of the string in a message. */
  problem: string;
}

/** U+0000 to U+001F, U+007F and lone surrogates. The control characters U+0080 to U+009F are harmless. */
const REFUSED: Record<StringKind, RegExp> = {
  line: /(?![\u0080-\u009f])\p{Cc}|\p{Surrogate}/u,
  text: /(?![\t\n\r\u0080-\u009f])\p{Cc}|\p{Surrogate}/u,
};
const EXPECTED: Record<StringKind, string> = { line: 'none', text: 'none other than tabs and line ends' };

/** The first character that a string of this kind must not contain; undefined if there is none. */
export function characterFault(value: string, kind: StringKind): CharacterFault | undefined {
  const found = REFUSED[kind].exec(value);
  if (!found) return undefined;
  const { 0: unit, index: position } = found;
  const character = `U+${unit.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
  const problem = /\p{Surrogate}/u.test(unit)
    ? `contains half of a character (the lone surrogate ${character}) at position ${position}; expected whole characters`
    : `contains the control character ${character} at position ${position}; expected ${EXPECTED[kind]}`;
  return { character, position, problem };
}
