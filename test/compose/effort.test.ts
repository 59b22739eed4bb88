import { beforeAll, describe, expect, test } from '@jest/globals';
import { parse } from 'graphql';
import { BUSIEST_SOURCE, PROBES } from '../../bench/graph/generate.ts';
import { load } from '../../bench/graph/load.ts';
import { createApi } from '../../src/api/graphql/schema.ts';
import type { Engine } from '../../src/graph/engine.ts';
import { describeEngines } from '../support/engines.ts';

/** The same questions are asked of two graphs, one ten times the other; what surrounds the probes is the same in both. */
const SIZES = { small: 500, large: 5_000 };

interface Walk {
  name: string;
  query: string;
  variables: Record<string, unknown>;
  /**
   * How many nodes the walk meets, by what the generator makes around the probe: those of the answer, and those that have
   * to be looked at to put a page in order.
   */
  nodes: number;
}

const WALKS: Walk[] = [
  {
    name: 'a node by its id',
    query: 'query ($id: ID!) { node(id: $id) { id ... on Claim { text } } }',
    variables: { id: PROBES.claim },
    nodes: 2,
  },
  {
    name: 'a source by its id',
    query: 'query ($id: ID!) { source(id: $id) { id name kind } }',
    variables: { id: PROBES.source },
    nodes: 2,
  },
  {
    name: 'the busiest source by its id',
    query: 'query ($id: ID!) { source(id: $id) { id entity { source { id } } } }',
    variables: { id: BUSIEST_SOURCE },
    nodes: 2,
  },
  {
    name: 'a claim with its sources, entities, attributions and documents',
    query: `query ($id: ID!) { claim(id: $id) { text sources { nodes { name } } entities { nodes { name } }
      attributions { nodes { speechAct document { title } } } } }`,
    variables: { id: PROBES.claim },
    nodes: 10,
  },
  {
    name: 'the origins of a claim',
    query: 'query ($id: ID!) { claim(id: $id) { origins { sources { name } } independentOriginCount } }',
    variables: { id: PROBES.claim },
    nodes: 12,
  },
  {
    name: 'an entity, the claims about it, their sources, entities and documents',
    query: `query ($id: ID!) { entity(id: $id) { name claims(first: 50) { nodes { text
      sources { nodes { name } } entities { nodes { name } } attributions { nodes { document { title } } } } } } }`,
    variables: { id: PROBES.entity },
    nodes: 1 + 50 * (1 + 2 + 2 * 2 + 2 + 2 * 2),
  },
  {
    name: 'a source, its claims, their entities, the claims about those, their sources',
    query: `query ($id: ID!) { source(id: $id) { name claims(first: 20) { nodes { text
      entities { nodes { name claims(first: 5) { nodes { text sources { nodes { name } } } } } } } } } }`,
    variables: { id: PROBES.source },
    // The claims meet ten entities, each four times: what is around an entity is looked at once.
    nodes: 1 + 20 * (2 + 2) + 10 * (1 + 30 * 3 + 6 * 5),
  },
  {
    name: 'claims by source and entity',
    query: 'query ($s: [ID!], $e: [ID!]) { claims(filter: { source: $s, about: $e }) { nodes { text } totalCount } }',
    variables: { s: [PROBES.source], e: ['ent_probe-topic-0'] },
    nodes: 2 * 20 * 4,
  },
  {
    name: 'search for a word that twenty claims have',
    query: 'query ($query: String!) { search(query: $query) { nodes { ... on Claim { text } } } }',
    variables: { query: PROBES.word },
    nodes: 20 * 3,
  },
];

/** These look at every attribution once, and at the claim of an own voice; they have no anchor. */
const DROPPED = [
  '{ attributions(filter: { sourceDropped: true }) { totalCount } }',
  '{ claims(filter: { sourceDropped: true }) { totalCount } }',
];
const PER_ATTRIBUTION = { grafeo: 3, neo4j: 10 };

/** So many rows or database hits for each node that a walk meets: properties, relationships and labels count too. */
const PER_NODE = { grafeo: 6, neo4j: 14 };
/** Finding where to start, and what a statement costs before it meets anything. */
const START = { grafeo: 30, neo4j: 60 };

async function answered(engine: Engine, query: string, variables: Record<string, unknown>): Promise<void> {
  const api = createApi(engine);
  const { data, errors } = await api.execute({ document: parse(query), variables, context: api.context() });
  expect(errors).toBeUndefined();
  expect(Object.values(data ?? {})).not.toContain(null);
}

describeEngines((name, open) => {
  const efforts = new Map<string, { small: number; large: number }>();
  const degrees = { small: 0, large: 0 };
  const attributions = { small: 0, large: 0 };
  const BUSIEST = 'query ($id: ID!) { source(id: $id) { claims { nodes { text } } } }';

  beforeAll(async () => {
    for (const size of ['small', 'large'] as const) {
      let effort = 0;
      const engine = await open((count) => {
        effort += count;
      });
      await load(engine, SIZES[size]);
      const walks = [
        ...WALKS,
        { name: 'busiest', query: BUSIEST, variables: { id: BUSIEST_SOURCE } },
        ...DROPPED.map((query) => ({ name: query, query, variables: {} })),
      ];
      for (const { name: walk, query, variables } of walks) {
        const known = efforts.get(walk) ?? { small: 0, large: 0 };
        effort = 0;
        await answered(engine, query, variables);
        efforts.set(walk, { ...known, [size]: effort });
      }
      const statement = 'MATCH (s:Entity {id: $id})-[:MADE]->(a:Attribution) RETURN count(a) AS degree';
      degrees[size] = Number((await engine.read(statement, { id: BUSIEST_SOURCE }))[0]?.degree);
      attributions[size] = Number((await engine.read('MATCH (a:Attribution) RETURN count(a) AS count'))[0]?.count);
    }
  }, 300_000);

  const effort = (walk: string) => efforts.get(walk) ?? { small: Number.NaN, large: Number.NaN };

  describe('what a walk touches depends on its answer, not on the size of the graph', () => {
    test.each(WALKS)('$name', ({ name: walk, nodes }) => {
      const { small, large } = effort(walk);
      expect(large).toBeLessThanOrEqual(START[name] + nodes * PER_NODE[name]);
      expect(large).toBeLessThanOrEqual(small * 1.1 + 10);
    });
  });

  test.each(DROPPED)('%s looks at every attribution a few times, however large the graph is', (query) => {
    const { small, large } = effort(query);
    expect(small / attributions.small).toBeLessThanOrEqual(PER_ATTRIBUTION[name]);
    expect(large / attributions.large).toBeLessThanOrEqual(PER_ATTRIBUTION[name]);
  });

  test('the first page of the busiest source touches what this source said, and no more', () => {
    const { small, large } = effort('busiest');
    expect(large / degrees.large).toBeLessThanOrEqual((small / degrees.small) * 1.1);
  });
});
