import { type GraphQLNamedType, getNamedType, isObjectType } from 'graphql';
import type { NodeTable } from './node-table.ts';
import type { Read } from './read.ts';
import type { SelectedField } from './selection.ts';

/** Where children hang: the variable of their parent's node, and of its type name where the parent may be of several. */
export interface ParentScope {
  /** Undefined below `Query`: nothing to go on from. */
  node?: string;
  /** The type variable and the type that it must have, below an interface or union. */
  guard?: { variable: string; type: string };
  /** What the list shares of which the node is an entry. */
  shared?: NodeTable;
}

/** What a field contributes to its parent: subqueries that bind what it needs, and the value in the parent's map. */
export interface Column {
  subqueries: string[];
  /** The Cypher expression of the value; empty where none is needed. */
  value: string;
  read: Read;
}

/** Opens a subquery that goes on from the scope's node as `this`. */
export function openSubquery({ node, guard }: ParentScope): string {
  if (!node) return 'CALL {\n';
  if (!guard) return `CALL (${node}) { WITH ${node} AS this\n`;
  return `CALL (${node}, ${guard.variable}) { WITH ${node} AS this, ${guard.variable} WHERE ${guard.variable} = '${guard.type}'\n`;
}

/** The variables of what a field binds: `n0`, `e0`, `t0`; how they are handed on under these names, and the names. */
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

/** Nodes that belong to one other: what leads to them hardly ever leads to the same one twice. */
const OWNED = new Set(['Attribution', 'Verdict', 'Revision']);

/** Whether members of a list may well lead to the same node of this type. */
export function isShareable(type: GraphQLNamedType): boolean {
  return isObjectType(type) && type.getInterfaces().some(({ name }) => name === 'Node') && !OWNED.has(type.name);
}

/** A small list comes in the order of its type's `position`, or else of `id`. */
export function positionOf(field: SelectedField): string {
  const type = getNamedType(field.definition.type);
  return isObjectType(type) && 'position' in type.getFields() ? 'position' : 'id';
}

/**
 * Groups equal rows into one. Said by grouping and not by DISTINCT, which on Grafeo 0.6 loses rows beyond the first
 * 2,048 of some plans.
 */
export function once(field: SelectedField): string {
  return `count(*) AS once${field.index}`;
}

/** Quoted, so that a field may have the name of one of Cypher's words. */
export function quoted(name: string): string {
  return `\`${name}\``;
}
