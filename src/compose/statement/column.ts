import { type GraphQLNamedType, getNamedType, isObjectType } from 'graphql';
import type { NodeTable } from './node-table.ts';
import type { Read } from './read.ts';
import type { SelectedField } from './selection.ts';

/** Where the columns of a node start: its variable, and that of its type if it may be of several types. */
export interface ParentScope {
  /** Undefined below `Query`, which has no node. */
  node?: string;
  /** The type variable and the type that it must have, below an interface or union. */
  guard?: { variable: string; type: string };
  /** The table of shared nodes of the list in which the node is an entry. */
  shared?: NodeTable;
}

/** What a field contributes to its parent: subqueries that bind what it needs, and the value in the parent's map. */
export interface Column {
  subqueries: string[];
  /** The Cypher expression of the value; empty if none is needed. */
  value: string;
  read: Read;
}

/** The beginning of a subquery in which the scope's node is `this`. */
export function openSubquery({ node, guard }: ParentScope): string {
  if (!node) return 'CALL {\n';
  if (!guard) return `CALL (${node}) { WITH ${node} AS this\n`;
  return `CALL (${node}, ${guard.variable}) { WITH ${node} AS this, ${guard.variable} WHERE ${guard.variable} = '${guard.type}'\n`;
}

/** The variables of what a field binds, `n0`, `e0` and `t0`, as items of a `WITH` that names them, and as names. */
export function variablesOf(field: SelectedField, binds: readonly ('edge' | 'type')[]) {
  const [node, edge, type] = [`n${field.index}`, `e${field.index}`, `t${field.index}`];
  const names = { edge, type };
  return {
    node,
    edge,
    handed: [`node AS ${node}`, ...binds.map((word) => `${word} AS ${names[word]}`)].join(', '),
    names: [node, ...binds.map((word) => names[word])].join(', '),
  };
}

/** Types whose nodes belong to one other node each, so that two entries of a list rarely lead to the same one. */
const OWNED = new Set(['Attribution', 'Verdict', 'Revision']);

/** Whether entries of a list often lead to the same node of this type. */
export function isShareable(type: GraphQLNamedType): boolean {
  return isObjectType(type) && type.getInterfaces().some(({ name }) => name === 'Node') && !OWNED.has(type.name);
}

/** The property by which a small list is ordered: `position` if its type has it, else `id`. */
export function positionOf(field: SelectedField): string {
  const type = getNamedType(field.definition.type);
  return isObjectType(type) && 'position' in type.getFields() ? 'position' : 'id';
}

/**
 * Groups equal rows into one. DISTINCT would lose rows beyond the first 2,048 in some plans of Grafeo 0.6.
 */
export function once(field: SelectedField): string {
  return `count(*) AS once${field.index}`;
}

/** Quoted, because a field may have the name of a Cypher keyword. */
export function quoted(name: string): string {
  return `\`${name}\``;
}
