/**
 * Just enough reading of Cypher to check a fragment and to put it in its place: which labels, relationship types,
 * parameters and words of ours it names, and where. Not a parser: the engines are.
 */

/** A name found in a text, with the offset at which it stands. */
export interface Found {
  name: string;
  offset: number;
}

/** The same text, of the same length, with comments and the insides of strings blanked. */
export function blank(text: string): string {
  return text.replace(/\/\/[^\n]*|'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*"/g, (match) =>
    match.startsWith('//') ? ' '.repeat(match.length) : `'${' '.repeat(match.length - 2)}'`,
  );
}

/** The text without its comment lines and without spare white space. */
export function withoutComments(text: string): string {
  return text
    .split('\n')
    .filter((line) => !line.trim().startsWith('//'))
    .join('\n')
    .trim();
}

/** The labels in node patterns `(x:Label`, `(:A:B` and in predicates `x:Label`, outside of relationship patterns. */
export function labelsIn(blanked: string): Found[] {
  const outside = blanked.replace(/\[[^[\]]*\]/g, (match) => ' '.repeat(match.length));
  return all(outside, /(?<=[\w)(]\s*|:\w+)(?<!\{[^}]*):\s*([A-Z]\w*)/g);
}

/** The types in relationship patterns `[:A|B {…}]`. */
export function relationshipTypesIn(blanked: string): Found[] {
  return all(blanked, /-\[\s*\w*\s*:([A-Z_|\s]+)/g).flatMap(({ name, offset }) =>
    name.split('|').map((type) => ({ name: type.trim(), offset })),
  );
}

/** The parameters `$name`. */
export function parametersIn(blanked: string): Found[] {
  return all(blanked, /\$(\w+)/g);
}

/** The variables of `visible(x)`. */
export function visibleIn(blanked: string): Found[] {
  return all(blanked, /\bvisible\(\s*(\w+)\s*\)/g);
}

/** The labels of `SEARCH(Label, $terms)`. */
function searchesIn(blanked: string): Found[] {
  return all(blanked, /\bSEARCH\(\s*(\w+)\s*,\s*\$terms\s*\)/g);
}

/** What a variable is said to be, and where. */
export interface Pattern {
  /** Empty where the pattern names none. */
  variable: string;
  /** Its labels or relationship types. */
  names: string[];
  offset: number;
}

/** Every pattern with labels or types: `(a:Attribution`, `[r:CONTRADICTS|SUPPORTS`; a SEARCH binds `node`. */
export function patternsIn(blanked: string): Pattern[] {
  const searched = searchesIn(blanked).map(({ name, offset }) => ({ variable: 'node', names: [name], offset }));
  const matches = blanked.matchAll(/(?:\(|-\[)\s*(\w*)\s*:\s*([A-Za-z_]\w*(?:\s*[|:]\s*[A-Za-z_]\w*)*)/g);
  const patterns = [...matches].map((match) => ({
    variable: match[1] ?? '',
    names: (match[2] ?? '').split(/[|:]/).map((name) => name.trim()),
    offset: match.index,
  }));
  return [...searched, ...patterns].sort((a, b) => a.offset - b.offset);
}

/** Whether the text binds this variable, by a pattern or by `AS`; a SEARCH binds `node`. */
export function binds(blanked: string, variable: string): boolean {
  if (variable === 'node' && searchesIn(blanked).length > 0) return true;
  return new RegExp(`[([]\\s*${variable}\\b|\\bAS\\s+${variable}\\b`).test(blanked);
}

/** The text without what stands in braces, where variables of the same name are other ones. */
export function outsideBraces(blanked: string): string {
  const without = blanked.replace(/\{[^{}]*\}/g, ' ');
  return without === blanked ? without : outsideBraces(without);
}

/** Replaces a variable wherever it stands as one: not a property, parameter, label or part of a string. */
export function renameVariable(text: string, from: string, to: string): string {
  return replaceInCode(text, new RegExp(`(?<![.$:\\w])${from}\\b`, 'g'), to);
}

/** Replaces in the code of a text and leaves its strings alone. */
export function replaceInCode(text: string, pattern: RegExp, to: string): string {
  return text
    .split(/('(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*")/)
    .map((piece, index) => (index % 2 === 0 ? piece.replace(pattern, to) : piece))
    .join('');
}

/** Counts lines from 1. */
export function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length;
}

function all(text: string, pattern: RegExp): Found[] {
  return [...text.matchAll(pattern)].map((match) => ({ name: match[1] ?? '', offset: match.index }));
}
