/**
 * Which characters a string from outside may hold. Control characters cannot be seen, and a database may cut a string
 * at one; half of a surrogate pair is no character, and UTF-8 has no bytes for it.
 */

/** A `line`, such as a name or an address, has no control characters; a `text` may have tabs and ends of lines. */
export type StringKind = 'line' | 'text';

/** A character that a string may not hold. */
export interface CharacterFault {
  /** Such as `U+0000`. */
  character: string;
  /** Where it stands first: UTF-16 code units from the start. */
  position: number;
  /** What is wrong and what was expected, to be put after the name of the string. */
  problem: string;
}

/** U+0000 to U+001F, U+007F and lone surrogates; U+0080 to U+009F are control characters that do no harm. */
const REFUSED: Record<StringKind, RegExp> = {
  line: /(?![\u0080-\u009f])\p{Cc}|\p{Surrogate}/u,
  text: /(?![\t\n\r\u0080-\u009f])\p{Cc}|\p{Surrogate}/u,
};
const EXPECTED: Record<StringKind, string> = { line: 'none', text: 'none but tabs and ends of lines' };

/** The first character that a string of this kind may not hold; undefined if there is none. */
export function characterFault(value: string, kind: StringKind): CharacterFault | undefined {
  const found = REFUSED[kind].exec(value);
  if (!found) return undefined;
  const { 0: unit, index: position } = found;
  const character = `U+${unit.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
  const problem = /\p{Surrogate}/u.test(unit)
    ? `holds half of a character (the lone surrogate ${character}) at position ${position}; expected whole characters`
    : `holds the control character ${character} at position ${position}; expected ${EXPECTED[kind]}`;
  return { character, position, problem };
}
