import { fileURLToPath } from 'node:url';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { ExecutionResult } from 'graphql';
import type { Engine } from '../../src/graph/engine.ts';
import { openGrafeo } from '../../src/graph/grafeo.ts';
import { migrate } from '../../src/graph/migrations/migrate.ts';
import { COMPUTATIONS } from '../../src/recording/computations.ts';
import { describeGrafeo, describeNeo4j } from '../support/engines.ts';
import { type GraphData, randomGraph, writeGraph } from '../support/random-graph.ts';
import { type Ask, composed } from './asking.ts';
import { naive } from './naive.ts';
import { poolOf } from './pool.ts';
import { randomQuery } from './random-query.ts';

/** Another seed draws other graphs and other queries. */
const SEED = Number(process.env.SELON_SEED ?? 1);
const PATIENCE_MS = 300_000;

/** Holds the answers to random queries against those of references. */
async function compare(
  graph: GraphData,
  ask: Ask,
  references: Ask[],
  { runs, depth }: { runs: number; depth: number },
) {
  const query = randomQuery(await poolOf(graph, ask), depth);
  await fc.assert(
    fc.asyncProperty(query, async ({ query, variables }) => {
      const answer = told(await ask(query, variables));
      for (const reference of references) expect(answer).toBe(told(await reference(query, variables)));
    }),
    { seed: SEED, numRuns: runs },
  );
}

/** All that an answer says, in its order; of errors, where they are. */
function told({ data, errors = [] }: ExecutionResult): string {
  return JSON.stringify({ data, errors: errors.map(({ path }) => path).sort() }, null, 1);
}

async function holding(engine: Engine, graph: GraphData): Promise<Engine> {
  await writeGraph(engine, graph);
  return engine;
}

describe('the composed answer to a random query is the one put together field by field', () => {
  describeGrafeo((_name, open) => {
    test.each([0, 1, 2, 3, 4])(
      'in graph %i',
      async (number) => {
        const graph = randomGraph(SEED + number);
        const engine = await holding(await open(), graph);
        await compare(graph, composed(engine), [naive(engine, graph)], { runs: 150, depth: 4 });
      },
      PATIENCE_MS,
    );
  });

  // Each new statement is planned for up to seconds: few and smaller ones.
  describeNeo4j((_name, open) => {
    test(
      'and the one of the other engine',
      async () => {
        const graph = randomGraph(SEED);
        const engine = await holding(await open(), graph);
        const other = openGrafeo({ shuffleUnordered: true });
        try {
          await migrate(other, fileURLToPath(new URL('../../cypher/migrations/', import.meta.url)), {
            computations: COMPUTATIONS,
          });
          const references = [naive(engine, graph), composed(await holding(other, graph))];
          await compare(graph, composed(engine), references, { runs: 60, depth: 3 });
        } finally {
          await other.close();
        }
      },
      PATIENCE_MS,
    );
  });
});
