import type { CypherFile } from '../../graph/cypher-files.ts';
import { blank, hopsIn, labelsIn, type Pattern, patternsIn, relationshipTypesIn } from './cypher.ts';
import { fail } from './errors.ts';
import type { Model, NodeKind } from './model.ts';

/** The kinds of the nodes of variables that are bound before a text begins, such as `this`. */
export type KnownNodes = ReadonlyMap<string, readonly NodeKind[]>;

/** One statement or part of a file: the text before it is blank, so that offsets are those of the file. */
export interface Stretch {
  text: string;
  known: KnownNodes;
}

/**
 * Checks everything that a piece of Cypher names against the model: labels, relationship types, which nodes these join,
 * and properties; and texts in capitals, which are names of enum values, relationship types or labels.
 * @throws FragmentError
 */
export function checkAgainstModel(file: CypherFile, stretches: Stretch[], model: Model, enumValues: Set<string>): void {
  for (const stretch of stretches) {
    checkNames(file, stretch.text, model);
    const variables = kindsOf(stretch, model);
    checkHops(file, stretch.text, model, variables);
    checkProperties(file, stretch.text, model, variables);
    checkLiterals(file, stretch.text, model, enumValues);
  }
}

function checkNames(file: CypherFile, text: string, model: Model): void {
  const patterns = patternsIn(text).flatMap(({ names, offset, isNode }) => {
    return names.map((name) => ({ name, offset, isNode }));
  });
  const labels = labelsIn(text).map((found) => ({ ...found, isNode: true }));
  const types = relationshipTypesIn(text).map((found) => ({ ...found, isNode: false }));
  for (const { name, offset, isNode } of [...patterns, ...labels, ...types]) {
    if (isNode ? model.nodes.has(name) : model.relationships.has(name)) continue;
    fail(file, offset, `the model has no ${isNode ? 'label' : 'relationship type'} ${name}.`);
  }
}

/** The kinds of nodes and the types of relationships that a variable may be bound to. */
interface VariableKinds {
  nodes: Set<NodeKind>;
  types: Set<string>;
}

function kindsOf({ text, known }: Stretch, model: Model): Map<string, VariableKinds> {
  const variables = new Map<string, VariableKinds>();
  const of = (variable: string) => {
    const kinds = variables.get(variable) ?? { nodes: new Set(), types: new Set() };
    variables.set(variable, kinds);
    return kinds;
  };
  for (const [variable, kinds] of known) for (const kind of kinds) of(variable).nodes.add(kind);
  for (const { variable, names, isNode } of patternsIn(text).filter((pattern) => pattern.variable)) {
    for (const name of names) {
      if (isNode) of(variable).nodes.add(model.nodes.get(name) as NodeKind);
      else of(variable).types.add(name);
    }
  }
  return variables;
}

function checkHops(file: CypherFile, text: string, model: Model, variables: Map<string, VariableKinds>): void {
  const kindsAt = ({ variable, labels }: { variable: string; labels: string[] }): NodeKind[] => {
    const own = labels.map((label) => model.nodes.get(label) as NodeKind);
    return own.length > 0 ? own : [...(variables.get(variable)?.nodes ?? [])];
  };
  const name = (kinds: NodeKind[]) => [...new Set(kinds.map(({ labels }) => [...labels][0]))].join(' or ') || 'any';
  for (const { from, types, to, isEitherWay, offset } of hopsIn(text)) {
    const [left, right] = [kindsAt(from), kindsAt(to)];
    const fits = (kinds: NodeKind[], kind: NodeKind) => kinds.length === 0 || kinds.includes(kind);
    for (const type of types) {
      const joins = model.relationships.get(type)?.joins ?? [];
      const joined = joins.some(
        (join) =>
          (fits(left, join.from) && fits(right, join.to)) ||
          (isEitherWay && fits(left, join.to) && fits(right, join.from)),
      );
      if (!joined) fail(file, offset, `the model has no (:${name(left)})-[:${type}]->(:${name(right)}).`);
    }
  }
}

function checkProperties(file: CypherFile, text: string, model: Model, variables: Map<string, VariableKinds>): void {
  const check = ({ nodes, types }: VariableKinds, property: string, offset: number) => {
    const holders = [...nodes, ...[...types].flatMap((type) => model.relationships.get(type) ?? [])];
    if (holders.length === 0 || holders.some(({ properties }) => properties.has(property))) return;
    const label = nodes.size > 0 ? [...nodes].map(({ labels }) => [...labels][0]) : [...types];
    fail(file, offset, `the model has no property ${property} of ${label.join(' or ')}.`);
  };
  for (const { 1: variable = '', 2: property = '', index } of text.matchAll(/(?<![.$\w])(\w+)\.(\w+)/g)) {
    const kinds = variables.get(variable);
    if (kinds) check(kinds, property, index);
  }
  for (const { names, isNode, keys } of patternsIn(text)) {
    const kinds: VariableKinds = { nodes: new Set(), types: new Set() };
    for (const name of names) {
      if (isNode) kinds.nodes.add(model.nodes.get(name) as NodeKind);
      else kinds.types.add(name);
    }
    for (const key of keys) check(kinds, key.name, key.offset);
  }
}

/** The contents of strings are blanked: they are read from the file at the same offset. */
function checkLiterals(file: CypherFile, text: string, model: Model, enumValues: Set<string>): void {
  for (const { 0: blanked, index } of text.matchAll(/'[^']*'/g)) {
    const literal = file.source.slice(index + 1, index + blanked.length - 1);
    if (!/^[A-Z][A-Z_]+$/.test(literal) || enumValues.has(literal) || model.relationships.has(literal)) continue;
    fail(file, index, `'${literal}' is no enum value of schema.graphql and no relationship type.`);
  }
}

/** The kinds of nodes that a text's patterns give a variable. */
export function nodeKindsOf(source: string, variable: string, model: Model): NodeKind[] {
  const isOf = (pattern: Pattern) => pattern.isNode && pattern.variable === variable;
  return patternsIn(blank(source)).flatMap((pattern) =>
    isOf(pattern) ? pattern.names.flatMap((name) => model.nodes.get(name) ?? []) : [],
  );
}
