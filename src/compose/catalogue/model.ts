import { readFileSync } from 'node:fs';
import { lineAt } from '../../graph/cypher-files.ts';
import { blank } from './cypher.ts';
import { FragmentError } from './errors.ts';

const FILE = 'cypher/model.cypher';

/** A stored type: `STRING`, `INTEGER`, `FLOAT`, `BOOLEAN`, or `LIST<…>` of one. */
type StoredType = string;

/** Nodes that may have any of some labels, with their properties. */
export interface NodeKind {
  labels: ReadonlySet<string>;
  properties: ReadonlyMap<string, StoredType>;
}

/** One type of relationships: the kinds of nodes that it joins, and its properties. */
export interface RelationshipKind {
  joins: readonly { from: NodeKind; to: NodeKind }[];
  properties: ReadonlyMap<string, StoredType>;
}

/** The labels, relationship types and properties that the graph may have. */
export interface Model {
  /** By label. */
  nodes: ReadonlyMap<string, NodeKind>;
  /** By type. */
  relationships: ReadonlyMap<string, RelationshipKind>;
}

const RELATIONSHIP = /\(:(?<from>\w+)\)-\[:(?<type>\w+)\s*(?<map>\{[^{}]*\})?\s*\]->\(:(?<to>\w+)\)/g;
const NODE = /\((?<labels>(?:\s*:\s*\w+)+)\s*(?<map>\{[^{}]*\})\s*\)/g;
const PROPERTY = /^\s*(?<name>\w+)\s*::\s*(?<type>(?:LIST<)?(?:STRING|INTEGER|FLOAT|BOOLEAN)>?)\s*$/;

/** Reads the model. @throws FragmentError for a syntax error, a duplicate, or an unknown label */
export function readModel(file: URL): Model {
  const source = readFileSync(file, 'utf8');
  let rest = blank(source);
  const takeAll = (pattern: RegExp) => {
    const matches = [...rest.matchAll(pattern)];
    rest = rest.replace(pattern, (match) => ' '.repeat(match.length));
    return matches.map(({ groups = {}, index }) => ({ groups, line: lineOf(source, index) }));
  };
  const relationships = takeAll(RELATIONSHIP);
  const nodes = new Map<string, NodeKind>();
  for (const { groups, line } of takeAll(NODE)) {
    const kind = { labels: new Set(groups['labels']?.match(/\w+/g)), properties: propertiesOf(groups['map'], line) };
    for (const label of kind.labels) {
      if (nodes.has(label)) throw new FragmentError(line, `the label ${label} stands twice.`);
      nodes.set(label, kind);
    }
  }
  const left = rest.search(/\S/);
  if (left >= 0) throw new FragmentError(lineOf(source, left), 'expected (:Label {…}) or (:Label)-[:TYPE]->(:Label).');
  return { nodes, relationships: relationshipsOf(relationships, nodes) };
}

function relationshipsOf(
  found: { groups: Record<string, string | undefined>; line: string }[],
  nodes: Model['nodes'],
): Map<string, RelationshipKind> {
  const relationships = new Map<string, RelationshipKind>();
  for (const { groups, line } of found) {
    const { from: fromLabel = '', to: toLabel = '', type = '' } = groups;
    const [from, to] = [nodes.get(fromLabel), nodes.get(toLabel)];
    if (!from || !to) throw new FragmentError(line, `there are no nodes (:${from ? toLabel : fromLabel} {…}).`);
    const properties = propertiesOf(groups['map'], line);
    const before = relationships.get(type)?.joins ?? [];
    relationships.set(type, { joins: [...before, { from, to }], properties });
  }
  return relationships;
}

function propertiesOf(map = '', line: string): Map<string, StoredType> {
  const inner = map.replace(/^\{|\}$/g, '');
  const properties = new Map<string, StoredType>();
  for (const entry of inner.split(',').filter((part) => part.trim() !== '')) {
    const { name, type } = PROPERTY.exec(entry)?.groups ?? {};
    if (!name || !type) throw new FragmentError(line, `expected "name :: TYPE" and not "${entry.trim()}".`);
    if (properties.has(name)) throw new FragmentError(line, `the property ${name} stands twice.`);
    properties.set(name, type);
  }
  return properties;
}

function lineOf(source: string, offset: number): string {
  return `${FILE}:${lineAt(source, offset)}`;
}
