import { type GraphQLEnumType, type GraphQLObjectType, getNamedType } from 'graphql';
import type { GraphData } from '../support/random-graph.ts';
import { type Ask, answer, schema } from './asking.ts';
import { cursorKey, type Pool } from './random-query.ts';

/** Under which fields pages of every kind are found. */
const PAGES: [field: string, around: (page: string) => string][] = [
  ['Query.sources', (page) => `{ found: ${page} }`],
  ['Query.claims', (page) => `{ found: ${page} }`],
  ['Query.documents', (page) => `{ found: ${page} }`],
  ['Query.attributions', (page) => `{ found: ${page} }`],
  ['Query.verdicts', (page) => `{ found: ${page} }`],
  ['Query.revisions', (page) => `{ found: ${page} }`],
  ['Query.recordedChanges', (page) => `{ found: ${page.replace('(', '(from: "2020", ')} }`],
  ['Query.savedViews', (page) => `{ found: ${page} }`],
  ['Query.search', (page) => `{ found: ${page.replace('(', '(query: "drone", ')} }`],
  ['Claim.relations', (page) => `{ claims(first: 100) { nodes { found: ${page} } } }`],
  ['Entity.revisions', (page) => `{ entities(first: 100) { nodes { found: ${page} } } }`],
];

interface Found {
  found: { edges: { cursor: string }[] };
}

/** What queries on a graph are drawn from: its ids, and cursors of pages that were asked for earlier. */
export async function poolOf(graph: GraphData, ask: Ask): Promise<Pool> {
  const ids = new Map<string, string[]>();
  for (const { label, properties } of graph.nodes) {
    const spellings = label === 'Entity' ? [properties.id, properties.id.replace('ent_', 'src_')] : [properties.id];
    ids.set(label, [...(ids.get(label) ?? []), ...spellings]);
  }
  const cursors = new Map<string, string[]>();
  for (const [coordinate, around] of PAGES) {
    const [typeName = '', name = ''] = coordinate.split('.');
    const field = (schema.getType(typeName) as GraphQLObjectType).getFields()[name];
    const order = getNamedType(field?.args.find((argument) => argument.name === 'orderBy')?.type) as GraphQLEnumType;
    for (const { name: value } of order.getValues()) {
      const query = around(`${name}(first: 100, orderBy: ${value}) { edges { cursor } }`);
      const data = await answer<Record<string, unknown>>(ask, query);
      const found = (
        'found' in data ? [data] : Object.values(data).flatMap((page) => (page as { nodes: unknown[] }).nodes)
      ) as Found[];
      const key = cursorKey(getNamedType(field?.type as GraphQLObjectType).name, `${order.name}.${value}`);
      cursors.set(
        key,
        found.flatMap(({ found: { edges } }) => edges.map(({ cursor }) => cursor)),
      );
    }
  }
  return {
    ids,
    cursors,
    words: ['drone', 'Drones armée', 'seoul', 'agency', 'of', '47', 'nothing of the kind', '?!'],
    times: ['2023', '2024', '2024-11-28', '2024-11-29T08:00:00Z', '2026'],
    urls: ['https://example.org/0', 'https://example.org/1'],
  };
}
