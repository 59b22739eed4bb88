import { fileURLToPath } from 'node:url';
import { afterAll, describe } from '@jest/globals';
import type { Engine, OnEffort } from '../../src/graph/engine.ts';
import { openGrafeo } from '../../src/graph/grafeo.ts';
import { migrate } from '../../src/graph/migrations/migrate.ts';
import { openNeo4j } from '../../src/graph/neo4j.ts';
import { wipe } from './wipe.ts';

/** The address of the Neo4j that tests may wipe, set by `global-setup.ts`; undefined when there is none. */
export function neo4jForTests(): { uri: string; username?: string; password?: string; database?: string } | undefined {
  const { SELON_TEST_NEO4J_URI: uri, NEO4J_USERNAME, NEO4J_PASSWORD, NEO4J_DATABASE } = process.env;
  if (!uri) return undefined;
  return {
    uri,
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
      opener((onEffort) => openGrafeo({ shuffleUnordered: true, onEffort })),
    );
  });
}

/** There is one test database, which `open` empties: use one engine at a time. Skipped where there is none. */
export function describeNeo4j(body: DescribeEngine): void {
  const settings = neo4jForTests();
  const connect = (onEffort?: OnEffort) => openNeo4j({ ...(settings ?? { uri: 'bolt://none' }), onEffort });
  (settings ? describe : describe.skip)('on neo4j', () => {
    body('neo4j', opener(connect));
  });
}

/** What it opens is closed at the end of the surrounding block. */
function opener(connect: (onEffort?: OnEffort) => Engine): OpenEngine {
  const opened: Engine[] = [];
  afterAll(async () => {
    await Promise.all(opened.map((engine) => engine.close()));
  });
  return async (onEffort) => {
    const engine = connect(onEffort);
    opened.push(engine);
    await wipe(engine);
    await migrate(engine, MIGRATIONS);
    return engine;
  };
}
