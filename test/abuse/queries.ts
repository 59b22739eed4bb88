import fc from 'fast-check';
import type { ExecutionResult } from 'graphql';
import { poolOf } from '../compose/pool.ts';
import { type Pool, randomQuery } from '../compose/random-query.ts';
import type { GraphData } from '../support/random-graph.ts';
import { type Attack, read } from './attack.ts';
import type { Client } from './client.ts';
import { operation } from './client.ts';
import type { Facts } from './graph.ts';

const DEPTHS = [2, 3, 4, 5];
const TIMES = ['2020', '2021-06', '2023-05-05', '2024-11-29T08:00:00Z', '2026'];

/** Valid queries over the whole schema, the same for the same seed and the same graph. */
export async function randomReads(client: Client, facts: Facts, count: number, seed: number): Promise<Attack[]> {
  const pool = await poolFrom(client, facts);
  const queries = DEPTHS.flatMap((depth, index) => {
    const numRuns = Math.ceil(count / DEPTHS.length);
    return fc.sample(randomQuery(pool, depth), { seed: seed + index, numRuns });
  });
  return queries.map(({ query, variables }, index) => read(`generated query ${index}`, query, variables, 'either'));
}

/** What queries are drawn from: what the graph holds, and cursors of its own pages. */
async function poolFrom(client: Client, facts: Facts): Promise<Pool> {
  const found = await recorded(client);
  const ids: [string, string[]][] = [
    ['Entity', facts.entities],
    ['Claim', [...facts.claimIds, 'clm_lattice']],
    ['Document', [...facts.documentIds, 'doc_lattice']],
    ['Attribution', facts.attributionIds],
    ...found,
  ];
  const nodes = ids.flatMap(([label, members]) => members.map((id) => ({ label, properties: { id } })));
  const graph = { nodes, relationships: [] } as unknown as GraphData;
  const pool = await poolOf(graph, (query, variables) => asked(client, String(query), variables));
  const [first = '', second = '', third = ''] = facts.words;
  return {
    ...pool,
    words: [first, `${first} ${second}`, third, 'b', 'ch', facts.words.at(-1) ?? '', 'nothing of the kind', '?!'],
    times: TIMES,
    urls: facts.documentIds.slice(0, 20).map((id) => `https://example.org/${id}`),
  };
}

async function asked(client: Client, query: string, variables: Record<string, unknown> = {}): Promise<ExecutionResult> {
  const { text } = await client.send(operation(query, variables));
  return JSON.parse(text) as ExecutionResult;
}

/** Ids of what the generated graph has not, but what was recorded since has. */
async function recorded(client: Client): Promise<[string, string[]][]> {
  const ids = (nodes: { id: string }[]) => nodes.map(({ id }) => id);
  const data = await client.ask(`{ verdicts(first: 50) { nodes { id } } savedViews(first: 50) { nodes { id } }
    entities(first: 100, orderBy: RECORDED_DESC) { nodes { revisions(first: 5) { nodes { id } } } }
    claims(first: 100, orderBy: RECORDED_DESC) { nodes { revisions(first: 5) { nodes { id } } } } }`);
  const revised = [...data.entities.nodes, ...data.claims.nodes] as { revisions: { nodes: { id: string }[] } }[];
  return [
    ['Verdict', ids(data.verdicts.nodes)],
    ['View', ids(data.savedViews.nodes)],
    ['Revision', revised.flatMap(({ revisions }) => ids(revisions.nodes))],
  ];
}
