import { type CypherFile, readCypherFiles, sectionsOf } from '../../graph/cypher-files.ts';
import { blank, patternsIn, renameVariable, withoutComments } from './cypher.ts';
import { FragmentError } from './errors.ts';

/**
 * A rule of the domain, which fragments use by its name: a condition on a node or relationship, `speaks(node)`, or a
 * subquery that starts from one, `CALL asserting(this)`.
 */
export interface Rule extends CypherFile {
  /** The variable to which the rule applies. */
  parameter: string;
  /** The Cypher, without comment lines; empty for `visible`, which depends on the kind of its variable. */
  text: string;
  /** Whether it finds rows and is no condition. */
  hasRows: boolean;
}

/** The rules of the folder `cypher/rules`. */
export interface Rules {
  /** Every rule by its name. */
  byName: ReadonlyMap<string, Rule>;
  /** What `visible(x)` stands for, by label or relationship type, in terms of `x`. */
  visible: ReadonlyMap<string, string>;
}

const HEADER = /^\/\/ (?<name>\w+)\((?<parameter>\w+)\): \S.*\?/;

/**
 * Reads the rules of a folder.
 * @throws FragmentError for a file that does not begin with its name, variable and question, and a rule that uses itself
 */
export function readRules(folder: URL): Rules {
  const byName = new Map<string, Rule>();
  let visible: Rules['visible'] = new Map();
  for (const file of readCypherFiles(folder)) {
    const { name, parameter } = HEADER.exec(file.source)?.groups ?? {};
    if (!parameter || name !== file.name) {
      throw new FragmentError(
        `${file.file}:1`,
        `expected "// ${file.name}(x): …?", the question that the rule answers.`,
      );
    }
    const text = name === 'visible' ? '' : withoutComments(file.source);
    if (name === 'visible') visible = readVisible(file.source);
    byName.set(name, { ...file, parameter, text, hasRows: /\bRETURN\b/.test(blank(text)) });
  }
  const rules = { byName, visible };
  for (const rule of byName.values()) {
    if (usesItself(rule, rules)) throw new FragmentError(`${rule.file}:1`, 'this rule uses itself.');
  }
  return rules;
}

function usesItself(rule: Rule, rules: Rules, within: readonly Rule[] = []): boolean {
  if (within.includes(rule)) return true;
  return ruleUsesIn(blank(rule.text), rules).some((use) => usesItself(use.rule, rules, [...within, rule]));
}

const VISIBLE_HEADING = /^\/\/ ([A-Z]\w*(?: of \$status)?):.*$/gm;

/** Added to what a condition of `visible` is about: it holds where statuses are asked for. */
const OF_STATUS = ' of $status';

/**
 * Reads the rule `visible`: under a comment line with a label or relationship type and a colon, the condition on `x`;
 * with `of $status` before the colon, the one where statuses are asked for.
 */
function readVisible(source: string): Map<string, string> {
  const [, ...sections] = sectionsOf(source, VISIBLE_HEADING);
  return new Map(sections.map(({ heading, start, end }) => [heading, withoutComments(source.slice(start, end))]));
}

/** A use of a rule in a text. */
export interface RuleUse {
  rule: Rule;
  variable: string;
  offset: number;
  /** The whole of the use, as it stands. */
  whole: string;
}

/** The uses of rules in a text whose comments and strings are blanked: `CALL asserting(this)`, `speaks(node)`. */
export function ruleUsesIn(blanked: string, rules: Rules): RuleUse[] {
  return [...blanked.matchAll(/(?<call>\bCALL\s+)?\b(?<name>\w+)\(\s*(?<variable>\w+)\s*\)/g)].flatMap((match) => {
    const { call, name = '', variable = '' } = match.groups ?? {};
    const rule = rules.byName.get(name);
    if (!rule) return [];
    const skipped = rule.hasRows ? 0 : (call?.length ?? 0);
    return [{ rule, variable, offset: match.index + skipped, whole: match[0].slice(skipped) }];
  });
}

/** Whether a use of the rule makes sure that its variable may be seen. */
export function guards(rule: Rule, rules: Rules): boolean {
  if (rule.name === 'visible') return true;
  return ruleUsesIn(blank(rule.text), rules).some(
    (use) => use.variable === rule.parameter && !use.rule.hasRows && guards(use.rule, rules),
  );
}

/** Replaces the uses of all rules except `visible` by their texts, also those that rules use. */
export function expandRules(text: string, rules: Rules): string {
  let expanded = '';
  let done = 0;
  for (const { rule, variable, offset, whole } of ruleUsesIn(blank(text), rules)) {
    if (rule.name === 'visible') continue;
    const own = expandRules(renameVariable(rule.text, rule.parameter, variable), rules);
    expanded += text.slice(done, offset) + (rule.hasRows ? `CALL (${variable}) {\n${own}\n}` : `(${own})`);
    done = offset + whole.length;
  }
  return expanded + text.slice(done);
}

/** The variables of `visible(x)` in a text in which the other rules are expanded. */
const VISIBLE = /\bvisible\(\s*(\w+)\s*\)/g;

/** Whether such a text has a condition on what is visible. */
export function asksForVisible(text: string): boolean {
  return text.search(VISIBLE) >= 0;
}

/**
 * Replaces every `visible(x)` by its condition. The kind of the variable is that of the last pattern before it, or else
 * `otherwise`.
 * @throws RangeError if `visible` does not cover the kind
 */
export function expandVisible(
  text: string,
  visible: Rules['visible'],
  otherwise: (variable: string) => string,
  asksForStatus = false,
): string {
  const patterns = patternsIn(text);
  return text.replace(VISIBLE, (_, variable: string, offset: number) => {
    const pattern = patterns.findLast((found) => found.variable === variable && found.offset < offset);
    const kind = pattern?.names[0] ?? otherwise(variable);
    const condition = (asksForStatus ? visible.get(kind + OF_STATUS) : undefined) ?? visible.get(kind);
    if (condition === undefined)
      throw new RangeError(`visible(${variable}): cypher/rules/visible.cypher says nothing of ${kind}.`);
    return `(${renameVariable(condition, 'x', variable)})`;
  });
}
