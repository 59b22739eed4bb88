import { type GraphQLInputObjectType, isInputObjectType, isObjectType } from 'graphql';
import { type CypherFile, sectionsOf } from '../../graph/cypher-files.ts';
import type { Catalogue } from './catalogue.ts';
import { blank, only, parametersIn, patternsIn } from './cypher.ts';
import { fail } from './errors.ts';
import { type Fragment, PART_HEADING } from './fragments.ts';
import { expandRules, expandVisible, guards, type Rule, type Rules, ruleUsesIn } from './rules.ts';

/** Checks the text of one fragment, except against the model. @throws FragmentError */
export function checkText(catalogue: Catalogue, fragment: Fragment, isGuarded: boolean): void {
  checkParts(fragment);
  checkWords(catalogue.rules, fragment);
  checkLengths(fragment);
  checkParameters(catalogue, fragment);
  for (const part of partsOf(fragment)) checkPart(catalogue.rules, fragment, part, isGuarded);
}

/** Checks the text of one rule, except against the model. @throws FragmentError */
export function checkRule(rules: Rules, rule: Rule): void {
  checkWords(rules, rule);
  checkLengths(rule);
  for (const { name, offset } of parametersIn(blank(rule.source))) {
    if (!DERIVED.has(name)) fail(rule, offset, `$${name} is not known to a rule; expected ${[...DERIVED].join(', ')}.`);
  }
  if (rule.name === 'visible') return;
  checkPart(rules, rule, { text: blank(rule.source), given: [rule.parameter] }, true);
}

function checkPart(rules: Rules, file: CypherFile, part: TextPart, isGuarded: boolean): void {
  if (isGuarded) checkPatterns(file, part);
  checkUses(rules, file, part.text);
  if (isGuarded) for (const branch of branchesOf(part.text)) checkVisible(rules, file, branch);
  checkVisibleKinds(rules, file, part.text);
}

/** Every heading is spelled exactly and occurs once, with Cypher below it and none above the first. */
function checkParts(fragment: Fragment): void {
  const { source } = fragment;
  for (const { 0: line, 1: name = '', index } of source.matchAll(/^[ \t]*\/\/[ \t]*(start|narrow)[ \t]*$/gim)) {
    const expected = `// ${name.toLowerCase()}`;
    if (line !== expected) fail(fragment, index, `expected the heading "${expected}", just so.`);
  }
  const headings = [...source.matchAll(PART_HEADING)];
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

/** A word that is no Cypher must be spelled exactly, with one variable. */
function checkWords(rules: Rules, fragment: CypherFile): void {
  const text = blank(fragment.source);
  for (const { 1: word = '', index } of text.matchAll(/\b(\w+)\s*\(/g)) {
    const name = [...rules.byName.keys()].find((rule) => rule.toLowerCase() === word.toLowerCase());
    if (name === undefined || new RegExp(`^${name}\\(\\s*\\w+\\s*\\)`).test(text.slice(index))) continue;
    fail(fragment, index, `expected ${name}(x) of a variable x.`);
  }
  for (const { index } of text.matchAll(/\bSEARCH\s*\(/gi)) {
    if (!/^SEARCH\(\s*\w+\s*,\s*\$terms\s*\)/.test(text.slice(index))) {
      fail(fragment, index, 'expected SEARCH(Label, $terms).');
    }
  }
}

/** A variable-length pattern enumerates paths, whose number can grow exponentially with the number of nodes. */
function checkLengths(fragment: CypherFile): void {
  const at = blank(fragment.source).search(/-\[[^[\]]*\*(?!0\.\.1\])/);
  if (at < 0) return;
  fail(fragment, at, 'expected no variable length but *0..1: a stored link to each node that is many links away.');
}

/**
 * The parameters that are no arguments: the terms of a search, by what its words and a name of just these words are found
 * in a field, and the statuses of the filter.
 */
const DERIVED = new Set(['terms', 'words', 'wholeName', 'status']);

/** The fields of a filter that always have a value. */
function givenFields(filter: GraphQLInputObjectType): string[] {
  const fields = Object.values(filter.getFields());
  return fields.filter(({ defaultValue }) => defaultValue !== undefined).map(({ name }) => name);
}

function checkParameters({ schema, rules }: Catalogue, fragment: Fragment): void {
  const [typeName = '', name = ''] = fragment.coordinate.split('.');
  const type = schema.getType(typeName);
  const allowed = new Set<string>(isInputObjectType(type) ? [name, ...givenFields(type)] : []);
  if (isObjectType(type)) for (const argument of type.getFields()[name]?.args ?? []) allowed.add(argument.name);
  const searches = allowed.has('query') || allowed.has('text');
  const text = blank(fragment.source);
  const ofRules = ruleUsesIn(text, rules).flatMap(({ rule, offset }) =>
    rule.name === 'visible' ? [] : parametersIn(blank(rule.text)).map(({ name }) => ({ name, offset })),
  );
  for (const found of [...parametersIn(text), ...ofRules]) {
    if (allowed.has(found.name) || (searches && DERIVED.has(found.name))) continue;
    fail(fragment, found.offset, `$${found.name} is no argument of ${fragment.coordinate}.`);
  }
}

/** A node without a label could be one that needs visible(…). */
function checkPatterns(fragment: CypherFile, { text, given }: TextPart): void {
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

/** The Cypher functions that the files use. The tests run each on both engines. */
const FUNCTIONS = new Set(
  'all any coalesce collect count head max min none range reduce size split startNode substring toLower type'.split(
    ' ',
  ),
);

/** A rule with rows needs CALL, a condition must not have it, and every other name before a parenthesis is a function. */
function checkUses(rules: Rules, file: CypherFile, text: string): void {
  for (const { 1: name = '', index } of text.matchAll(/\bCALL\s+(\w+)\s*\(/g)) {
    const rule = rules.byName.get(name);
    if (!rule) fail(file, index, `there is no rule ${name}: expected one of cypher/rules.`);
    if (!rule.hasRows) fail(file, index, `${name} is a condition: expected it without CALL.`);
  }
  for (const { 1: name = '', index } of text.matchAll(/(?<![\w.:$])([a-z]\w*)\(/g)) {
    if (name === 'visible' || rules.byName.has(name) || FUNCTIONS.has(name)) continue;
    fail(file, index, `${name} is neither a rule of cypher/rules nor a function in FUNCTIONS of check-text.ts.`);
  }
  for (const { rule, whole, offset } of ruleUsesIn(text, rules)) {
    if (rule.hasRows && !whole.startsWith('CALL'))
      fail(file, offset, `${rule.name} finds rows: expected CALL before it.`);
  }
}

/** Every variable of a kind that `visible` covers needs visible(…), or a rule that includes it. */
function checkVisible(rules: Rules, file: CypherFile, text: string): void {
  const uses = ruleUsesIn(text, rules).filter(({ rule }) => !rule.hasRows && guards(rule, rules));
  const shown = new Set(uses.map(({ variable }) => variable));
  for (const { variable, names, offset } of patternsIn(text)) {
    const guarded = names.find((name) => rules.visible.has(name));
    if (!guarded || shown.has(variable)) continue;
    const expected = variable ? `visible(${variable})` : 'a variable and visible(…) of it';
    fail(file, offset, `${variable || 'this pattern'} binds ${guarded}; expected ${expected}.`);
  }
}

function checkVisibleKinds(rules: Rules, file: CypherFile, text: string): void {
  try {
    expandVisible(expandRules(text, rules), rules.visible, () => 'Attribution');
  } catch (error) {
    if (error instanceof RangeError) fail(file, Math.max(text.search(/\bvisible\(/), 0), error.message);
    throw error;
  }
}

/** A part of a fragment's text, blanked and at its own offset. */
export interface TextPart {
  text: string;
  /** The variables that are bound before it. */
  given: string[];
}

export function partsOf({ source }: CypherFile): TextPart[] {
  const text = blank(source);
  const [, ...sections] = sectionsOf(source, PART_HEADING);
  if (sections.length === 0) return [{ text, given: [/^ORDER BY\b/m.test(text) ? 'node' : 'this'] }];
  return sections.map(({ heading, start, end }) => ({
    text: only(text, start, end),
    given: heading === 'narrow' ? ['node', 'attribution'] : [],
  }));
}

/** Branches of a UNION have separate variables. */
function branchesOf(text: string): string[] {
  const unions = [0, ...[...text.matchAll(/\bUNION\b/g)].map((match) => match.index)];
  return unions.map((start, place) => only(text, start, unions[place + 1]));
}
