import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe } from '@jest/globals';
import type { Engine, OnEffort } from '../../src/graph/engine.ts';
import { openGrafeo } from '../../src/graph/grafeo.ts';
import { migrate } from '../../src/graph/migrations/migrate.ts';
import { openNeo4j } from '../../src/graph/neo4j.ts';
import { COMPUTATIONS } from '../../src/recording/computations.ts';
import { neo4jOfWorker } from './neo4j-pool.ts';
import { wipe } from './wipe.ts';

/** What `global-setup.ts` provides: where a Neo4j is, or where its address is got; undefined when there is none. */
const { SELON_TEST_NEO4J } = process.env;

/** A busy machine takes long to start one. */
const NEO4J_START_MS = 150_000;

/** Where the Neo4j is that tests of this worker may wipe. */
export async function neo4jForTests(): Promise<{
  uri: string;
  username?: string;
  password?: string;
  database?: string;
}> {
  if (!SELON_TEST_NEO4J) throw new Error('there is no Neo4j for tests');
  const { NEO4J_USERNAME, NEO4J_PASSWORD, NEO4J_DATABASE } = process.env;
  return {
    uri: SELON_TEST_NEO4J.startsWith('http') ? await neo4jOfWorker(SELON_TEST_NEO4J) : SELON_TEST_NEO4J,
    ...(NEO4J_USERNAME && { username: NEO4J_USERNAME }),
    ...(NEO4J_PASSWORD && { password: NEO4J_PASSWORD }),
    ...(NEO4J_DATABASE && { database: NEO4J_DATABASE }),
  };
}

const MIGRATIONS = fileURLToPath(new URL('../../cypher/migrations/', import.meta.url));

/** Gives an engine fresh: empty but for the migrations' own nodes. `onEffort` is told the effort of what is run on it. */
export type OpenEngine = (onEffort?: OnEffort) => Promise<Engine>;

/** Describes behaviour on one engine. */
export type DescribeEngine = (name: Engine['name'], open: OpenEngine) => void;

/** Describes the same behaviour once for each engine. */
export function describeEngines(body: DescribeEngine): void {
  describeGrafeo(body);
  describeNeo4j(body);
}

/** Each `open` gives a graph of its own, in memory. */
export function describeGrafeo(body: DescribeEngine): void {
  describe('on grafeo', () => {
    body(
      'grafeo',
      opener(async (onEffort) => openGrafeo({ shuffleUnordered: true, onEffort })),
    );
  });
}

/** A worker has one test database, which `open` empties: use one engine at a time. Skipped where there is none. */
export function describeNeo4j(body: DescribeEngine): void {
  (SELON_TEST_NEO4J ? describe : describe.skip)('on neo4j', () => {
    beforeAll(() => neo4jForTests(), NEO4J_START_MS);
    body(
      'neo4j',
      opener(async (onEffort) => openNeo4j({ ...(await neo4jForTests()), onEffort })),
    );
  });
}

/** What it opens is closed at the end of the surrounding block. */
function opener(connect: (onEffort?: OnEffort) => Promise<Engine>): OpenEngine {
  const opened: Engine[] = [];
  afterAll(async () => {
    await Promise.all(opened.map((engine) => engine.close()));
  });
  return async (onEffort) => {
    const engine = await connect(onEffort);
    opened.push(engine);
    await wipe(engine);
    await migrate(engine, MIGRATIONS, { computations: COMPUTATIONS });
    return engine;
  };
}
