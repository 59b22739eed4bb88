import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Engine } from '../../src/graph/engine.ts';
import { describeGrafeo, describeNeo4j } from '../support/engines.ts';
import { randomGraph, writeGraph } from '../support/random-graph.ts';
import { type Ask, composed } from './asking.ts';
import { naive } from './naive.ts';
import { poolOf } from './pool.ts';
import { randomQuery } from './random-query.ts';

/** Another seed draws other graphs and queries. */
const SEED = Number(process.env.SELON_SEED ?? 1);
const DEPTH = 4;

/** Asks random queries both ways, on the graph of one seed. */
async function compare(seed: number, runs: number, open: () => Promise<Engine>, other?: () => Promise<Engine>) {
  const graph = randomGraph(seed);
  const engine = await open();
  await writeGraph(engine, graph);
  const ask = composed(engine);
  const references = [naive(engine, graph)];
  if (other) references.push(await composedOn(other, seed));
  const query = randomQuery(await poolOf(graph, ask), DEPTH);
  await fc.assert(
    fc.asyncProperty(query, async ({ query, variables }) => {
      const answer = await ask(query, variables);
      expect(answer.errors).toBeUndefined();
      for (const reference of references) expect(answer).toEqual(await reference(query, variables));
    }),
    { seed, numRuns: runs },
  );
}

async function composedOn(open: () => Promise<Engine>, seed: number): Promise<Ask> {
  const engine = await open();
  await writeGraph(engine, randomGraph(seed));
  return composed(engine);
}

describe('the composed answer to a random query is the one put together field by field', () => {
  describeGrafeo((_name, open) => {
    test.each([0, 1, 2, 3])('in graph %i', async (graph) => {
      await compare(SEED + graph, 50, open);
    });
  });
});
