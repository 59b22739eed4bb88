import { isInputObjectType, isObjectType } from 'graphql';
import { type Catalogue, expandVisible } from './catalogue.ts';
import { blank, labelsIn, lineAt, parametersIn, patternsIn, visibleIn } from './cypher.ts';
import { FragmentError } from './errors.ts';
import type { Fragment } from './fragments.ts';
import type { Model } from './model.ts';

/** Holds the text of one fragment against the schema, the model and the policy. @throws FragmentError */
export function checkText(catalogue: Catalogue, fragment: Fragment, model: Model, isGuarded: boolean): void {
  checkParts(fragment);
  checkWords(fragment);
  checkNames(fragment, model);
  checkLengths(fragment);
  checkParameters(catalogue, fragment);
  for (const part of partsOf(fragment)) {
    if (isGuarded) checkPatterns(fragment, part);
    if (isGuarded) for (const branch of branchesOf(part.text)) checkVisible(catalogue, fragment, branch);
    checkPolicy(catalogue, fragment, part.text);
  }
}

/** @throws FragmentError with the line at which something stands */
export function fail(fragment: Fragment, offset: number, reason: string): never {
  throw new FragmentError(`${fragment.file}:${lineAt(fragment.source, offset)}`, reason);
}

const HEADING = /^\/\/ (start|narrow)$/gm;

/** Every heading just so, once, with Cypher below it and none above the first. */
function checkParts(fragment: Fragment): void {
  const { source } = fragment;
  for (const { 0: line, 1: name = '', index } of source.matchAll(/^[ \t]*\/\/[ \t]*(start|narrow)[ \t]*$/gim)) {
    const expected = `// ${name.toLowerCase()}`;
    if (line !== expected) fail(fragment, index, `expected the heading "${expected}", just so.`);
  }
  const headings = [...source.matchAll(HEADING)];
  const [first] = headings;
  if (!first) return;
  const before = blank(source).slice(0, first.index).search(/\S/);
  if (before >= 0) fail(fragment, before, 'expected a heading "// start" or "// narrow" before this.');
  headings.forEach(({ 1: name, index }, place) => {
    if (headings.some((other) => other[1] === name && other.index < index)) {
      fail(fragment, index, `there is a part // ${name} already.`);
    }
    const text = blank(source).slice(index, headings[place + 1]?.index);
    if (text.trim() === '') fail(fragment, index, 'expected Cypher below this heading.');
  });
}

/** The two words that are not Cypher are only known as they should be written. */
function checkWords(fragment: Fragment): void {
  const text = blank(fragment.source);
  for (const { index } of text.matchAll(/\bvisible\s*\(/gi)) {
    if (!/^visible\(\s*\w+\s*\)/.test(text.slice(index))) fail(fragment, index, 'expected visible(x) of a variable x.');
  }
  for (const { index } of text.matchAll(/\bSEARCH\s*\(/gi)) {
    if (!/^SEARCH\(\s*\w+\s*,\s*\$terms\s*\)/.test(text.slice(index))) {
      fail(fragment, index, 'expected SEARCH(Label, $terms).');
    }
  }
}

function checkNames(fragment: Fragment, model: Model): void {
  const text = blank(fragment.source);
  const patterns = patternsIn(text).flatMap(({ names, offset }) =>
    names.map((name) => ({ name, offset, isLabel: !text.startsWith('-[', offset) })),
  );
  const labels = labelsIn(text).map((found) => ({ ...found, isLabel: true }));
  for (const { name, offset, isLabel } of [...patterns, ...labels]) {
    if ((isLabel ? model.labels : model.relationshipTypes).has(name)) continue;
    fail(fragment, offset, `the model has no ${isLabel ? 'label' : 'relationship type'} ${name}.`);
  }
}

/** A pattern of variable length enumerates paths, of which there may be very many between few nodes. */
function checkLengths(fragment: Fragment): void {
  const at = blank(fragment.source).search(/-\[[^[\]]*\*(?!0\.\.1\])/);
  if (at < 0) return;
  fail(fragment, at, 'expected no variable length but *0..1: a stored link to each node that is many links away.');
}

/** What a fragment may name beside the arguments: what is made of the words of a search, and what the policy needs. */
const DERIVED = new Set(['terms', 'folded', 'status']);

function checkParameters({ schema }: Catalogue, fragment: Fragment): void {
  const [typeName = '', name = ''] = fragment.coordinate.split('.');
  const type = schema.getType(typeName);
  const allowed = new Set<string>(isInputObjectType(type) ? [name] : []);
  if (isObjectType(type)) for (const argument of type.getFields()[name]?.args ?? []) allowed.add(argument.name);
  const searches = allowed.has('query') || allowed.has('text');
  for (const found of parametersIn(blank(fragment.source))) {
    if (allowed.has(found.name) || (searches && DERIVED.has(found.name))) continue;
    fail(fragment, found.offset, `$${found.name} is no argument of ${fragment.coordinate}.`);
  }
}

/** What has no label or type could be anything, also what needs visible(…). */
function checkPatterns(fragment: Fragment, { text, given }: TextPart): void {
  const aliases = [...text.matchAll(/\bAS\s+(\w+)/g)].map((match) => match[1] ?? '');
  const known = new Set([...patternsIn(text).map(({ variable }) => variable), ...aliases, ...given]);
  known.delete('');
  for (const { 1: variable = '', index } of text.matchAll(/(?<![\w$])\(\s*(\w*)\s*(?=[){])/g)) {
    if (known.has(variable)) continue;
    fail(
      fragment,
      index,
      `${variable || 'this pattern'} has no label; expected one, to know whether it needs visible(…).`,
    );
  }
  const untyped = text.search(/-\[\s*\w*\s*[\]*{]|--/);
  if (untyped >= 0) fail(fragment, untyped, 'expected the type of this relationship.');
}

function checkVisible({ policy }: Catalogue, fragment: Fragment, text: string): void {
  const shown = new Set(visibleIn(text).map((found) => found.name));
  for (const { variable, names, offset } of patternsIn(text)) {
    const guarded = names.find((name) => policy.has(name));
    if (!guarded || shown.has(variable)) continue;
    const expected = variable ? `visible(${variable})` : 'a variable and visible(…) of it';
    fail(fragment, offset, `${variable || 'this pattern'} binds ${guarded}; expected ${expected}.`);
  }
}

function checkPolicy({ policy }: Catalogue, fragment: Fragment, text: string): void {
  try {
    expandVisible(text, policy, () => 'Attribution');
  } catch (error) {
    if (error instanceof RangeError) fail(fragment, visibleIn(text)[0]?.offset ?? 0, error.message);
    throw error;
  }
}

/** A part of a fragment's text, blanked and at its own offset. */
interface TextPart {
  text: string;
  /** The variables that are bound before it. */
  given: string[];
}

function partsOf({ source }: Fragment): TextPart[] {
  const text = blank(source);
  const headings = [...source.matchAll(HEADING)];
  if (headings.length === 0) return [{ text, given: ['this'] }];
  return headings.map(({ 1: name, index }, place) => ({
    text: only(text, index, headings[place + 1]?.index),
    given: name === 'narrow' ? ['node', 'a'] : [],
  }));
}

/** The same variable in another branch of a UNION is another one. */
function branchesOf(text: string): string[] {
  const unions = [0, ...[...text.matchAll(/\bUNION\b/g)].map((match) => match.index)];
  return unions.map((start, place) => only(text, start, unions[place + 1]));
}

/** A stretch of a text, at the same offset. */
function only(text: string, start: number, end?: number): string {
  return ' '.repeat(start) + text.slice(start, end);
}
