import { readFragments } from '../../src/compose/catalogue/fragments.ts';
import { readRules } from '../../src/compose/catalogue/rules.ts';
import type { Value } from '../../src/graph/engine.ts';

const CYPHER = new URL('../../cypher/', import.meta.url);
const FRAGMENTS = readFragments(CYPHER, readRules(new URL('rules/', CYPHER)));

export type Properties = Record<string, Value>;

/** An object of the graph as one type shows it: a node's properties, or the map that a fragment made. */
export interface Item {
  __typename: string;
  properties: Properties;
}

/** One entry of a list: an item, what the edge says, and the sayings through which it was reached. */
export interface Entry {
  item: Item;
  edge: Properties;
  sayings: string[];
  /** What the order computes. */
  computed?: Properties;
}

/** One key of an order: a property of the node or of the edge, or a value that the order computes. */
export interface Key {
  of: 'node' | 'edge' | 'computed';
  property: string;
  descending: boolean;
}

export interface PageArguments {
  first?: Value;
  after?: Value;
  last?: Value;
  before?: Value;
}

/** Reads the keys from the ordering's file, and the clauses before them that compute values. */
export function orderingOf(ordering: string): { clauses: string; keys: Key[] } {
  const parts = (FRAGMENTS.get(ordering)?.body?.text ?? '').split('ORDER BY ');
  const keys = (parts.pop() ?? '').split(',').map((key) => {
    const {
      of = 'computed.',
      property,
      descending,
    } = /^\s*(?<of>node\.|edge\.)?(?<property>\w+)(?<descending> DESC)?\s*$/.exec(key)?.groups ?? {};
    if (!property) throw new Error(`${ordering} has the key "${key}"`);
    return { of: of.slice(0, -1) as Key['of'], property, descending: descending !== undefined };
  });
  return { clauses: parts.join(), keys };
}

/** The entries in the order of their keys. */
export function sorted(entries: Entry[], keys: Key[]): Entry[] {
  return [...entries].sort((a, b) => compare(valuesOf(a, keys), valuesOf(b, keys), keys));
}

/** One page of the whole list, as a connection shows it. */
export function pageOf(entries: Entry[], keys: Key[], ordering: string, { first, after, last, before }: PageArguments) {
  const all = sorted(entries, keys);
  const isBackward = last != null || (first == null && before != null);
  const from = isBackward ? before : after;
  const position =
    from == null ? undefined : (JSON.parse(Buffer.from(from as string, 'base64url').toString()) as Value[]).slice(1);
  const open = all.filter((entry) => {
    const side = position ? compare(valuesOf(entry, keys), position, keys) : 0;
    return position === undefined || (isBackward ? side < 0 : side > 0);
  });
  const size = Number((isBackward ? last : first) ?? 20);
  const page = isBackward ? open.slice(-size) : open.slice(0, size);
  const more = open.length > page.length;
  const edges = page.map((entry) => ({
    ...entry.edge,
    node: entry.item,
    cursor: Buffer.from(JSON.stringify([ordering, ...valuesOf(entry, keys)])).toString('base64url'),
  }));
  return {
    totalCount: all.length,
    edges,
    nodes: edges.map((edge) => edge.node),
    pageInfo: {
      hasNextPage: isBackward ? from != null : more,
      hasPreviousPage: isBackward ? more : from != null,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
  };
}

function valuesOf(entry: Entry, keys: Key[]): Value[] {
  const values = { node: entry.item.properties, edge: entry.edge, computed: entry.computed ?? {} };
  return keys.map(({ of, property }) => values[of][property] ?? null);
}

function compare(left: Value[], right: Value[], keys: Key[]): number {
  for (const [index, { descending }] of keys.entries()) {
    const side = compareValues(left[index] ?? null, right[index] ?? null);
    if (side !== 0) return descending ? -side : side;
  }
  return 0;
}

/** Nulls come last; texts go by code points. */
function compareValues(left: Value, right: Value): number {
  if (left === null || right === null) return Number(left === null) - Number(right === null);
  if (typeof left === 'number' && typeof right === 'number') return left - right;
  return Buffer.compare(Buffer.from(String(left)), Buffer.from(String(right)));
}
