/**
 * Finds labels, relationship types, parameters, variables and rules in Cypher, with their offsets: enough to check and
 * expand fragments. It is not a parser; the engines are.
 */

/** A name found in a text, with its offset. */
export interface Found {
  name: string;
  offset: number;
}

/** The same text, of the same length, with comments and the contents of strings blanked. */
export function blank(text: string): string {
  return text.replace(/\/\/[^\n]*|'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*"/g, (match) =>
    match.startsWith('//') ? ' '.repeat(match.length) : `'${' '.repeat(match.length - 2)}'`,
  );
}

/** A stretch of a text, at the same offset. */
export function only(text: string, start: number, end?: number): string {
  return ' '.repeat(start) + text.slice(start, end);
}

/** The text without comment lines, trimmed. */
export function withoutComments(text: string): string {
  return text
    .split('\n')
    .filter((line) => !line.trim().startsWith('//'))
    .join('\n')
    .trim();
}

/** The labels in node patterns `(x:Label`, `(:A:B` and in predicates `x:Label`, outside of relationship patterns. */
export function labelsIn(blanked: string): Found[] {
  const blankOut = (match: string) => ' '.repeat(match.length);
  // A colon behind an open brace belongs to a key.
  const outside = blanked.replace(/\[[^[\]]*\]/g, blankOut).replace(/\{[^{}]*/g, blankOut);
  return all(outside, /:(?<=(?:[\w)(]\s*|:\w+):)\s*([A-Z]\w*)/g);
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

/** The labels of `SEARCH(Label, $terms)`. */
function searchesIn(blanked: string): Found[] {
  return all(blanked, /\bSEARCH\(\s*(\w+)\s*,\s*\$terms\s*\)/g);
}

/** A node or relationship pattern with its labels or types. */
export interface Pattern {
  /** Empty where the pattern names none. */
  variable: string;
  /** Its labels or relationship types. */
  names: string[];
  isNode: boolean;
  /** The keys of its map of properties, if it has one. */
  keys: Found[];
  offset: number;
}

const KINDS =
  /(?:\(|-\[)\s*(?<variable>\w*)\s*:\s*(?<names>[A-Za-z_]\w*(?:\s*[|:]\s*[A-Za-z_]\w*)*)(?:\*[\d.]*)?(?<map>\s*\{[^{}]*\})?/g;

/** Every pattern with labels or types: `(a:Attribution`, `[r:CONTRADICTS|SUPPORTS`; a SEARCH binds `node`. */
export function patternsIn(blanked: string): Pattern[] {
  const searched = searchesIn(blanked).map(({ name, offset }) => {
    return { variable: 'node', names: [name], isNode: true, keys: [], offset };
  });
  const patterns = [...blanked.matchAll(KINDS)].map(({ 0: whole, groups = {}, index }) => {
    const map = groups['map'] ?? '';
    const keys = all(map, /(?<=[{,]\s*)(\w+)\s*:/g).map(({ name, offset }) => {
      return { name, offset: index + whole.length - map.length + offset };
    });
    const names = (groups['names'] ?? '').split(/[|:]/).map((name) => name.trim());
    return { variable: groups['variable'] ?? '', names, isNode: whole.startsWith('('), keys, offset: index };
  });
  return [...searched, ...patterns].sort((a, b) => a.offset - b.offset);
}

/** One end of a hop: its variable and labels, if given. */
export interface HopEnd {
  variable: string;
  labels: string[];
}

/** Two nodes with a relationship between them: `(a)-[:STATES]->(c:Claim)`, `from` is the start of the arrow. */
export interface Hop {
  from: HopEnd;
  types: string[];
  to: HopEnd;
  /** Whether it may run either way: `(a)-[:SUPPORTS]-(b)`. */
  isEitherWay: boolean;
  offset: number;
}

const NODE = /\(\s*(\w*)\s*((?::\s*\w+\s*)*)(?:\{[^{}]*\}\s*)?\)/y;
const RELATIONSHIP = /\s*(<?)-\[\s*\w*\s*:\s*(\w+(?:\s*\|\s*:?\w+)*)\s*(?:\*[\d.]*)?\s*(?:\{[^{}]*\})?\s*\]-(>?)\s*/y;

/** Every hop of the patterns of a text, that of `(a)-[:R]->(b)-[:S]->(c)` both. */
export function hopsIn(blanked: string): Hop[] {
  return [...blanked.matchAll(/\(/g)].flatMap(({ index }) => {
    const left = matchAt(NODE, blanked, index);
    const between = left && matchAt(RELATIONSHIP, blanked, index + left[0].length);
    const right = between && matchAt(NODE, blanked, index + left[0].length + between[0].length);
    if (!right) return [];
    const ends = [endOf(left), endOf(right)] as const;
    const [from, to] = between[1] ? [ends[1], ends[0]] : ends;
    const types = (between[2] ?? '').split(/[|:\s]+/).filter(Boolean);
    return [{ from, types, to, isEitherWay: !between[1] && !between[3], offset: index + left[0].length }];
  });
}

function matchAt(pattern: RegExp, text: string, offset: number): RegExpExecArray | null {
  pattern.lastIndex = offset;
  return pattern.exec(text);
}

function endOf(match: RegExpExecArray): HopEnd {
  return { variable: match[1] ?? '', labels: match[2]?.match(/\w+/g) ?? [] };
}

/** Whether the text binds this variable: by a pattern, by `AS`, or as an item of a `WITH`; a SEARCH binds `node`. */
export function binds(blanked: string, variable: string): boolean {
  if (variable === 'node' && searchesIn(blanked).length > 0) return true;
  const pattern = `[([]\\s*${variable}\\b|\\bAS\\s+${variable}\\b`;
  const handedOn = `\\bWITH\\b(?:(?!\\b(?:MATCH|WHERE|UNWIND|CALL|RETURN)\\b)[\\s\\S])*?[\\s,]${variable}\\s*(?=,|\\n|$)`;
  return new RegExp(`${pattern}|${handedOn}`).test(blanked);
}

/** The text without the contents of braces, which have their own variables. */
export function outsideBraces(blanked: string): string {
  const without = blanked.replace(/\{[^{}]*\}/g, ' ');
  return without === blanked ? without : outsideBraces(without);
}

/** Renames a variable; properties, parameters, labels and strings are left alone. */
export function renameVariable(text: string, from: string, to: string): string {
  return replaceInCode(text, new RegExp(`(?<![.$:\\w])${from}\\b`, 'g'), to);
}

/** Replaces in the code of a text and leaves its strings alone. */
function replaceInCode(text: string, pattern: RegExp, to: string): string {
  return text
    .split(/('(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*")/)
    .map((piece, index) => (index % 2 === 0 ? piece.replace(pattern, to) : piece))
    .join('');
}

function all(text: string, pattern: RegExp): Found[] {
  return [...text.matchAll(pattern)].map((match) => ({ name: match[1] ?? '', offset: match.index }));
}
