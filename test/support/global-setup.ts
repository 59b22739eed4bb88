import type { Engine } from '../../src/graph/engine.ts';
import { openNeo4j } from '../../src/graph/neo4j.ts';
import { type Neo4jPool, openNeo4jPool } from './neo4j-pool.ts';
import { canRunNeo4j } from './neo4j-server.ts';

declare global {
  /** The servers that the setup provides and the teardown stops. */
  var selonTestNeo4j: Neo4jPool | undefined;
}

const SKIPPED = `
==================================================================================================================
 NEO4J IS NOT TESTED. Its tests are skipped: they need Java 17 and Maven on the PATH, or NEO4J_URI in the environment.
==================================================================================================================
`;

/** Provides the Neo4j that tests may wipe: the one given, or one of each worker's own, or none with a loud line. */
export default async function setup(): Promise<void> {
  const { NEO4J_URI, SELON_REQUIRE_NEO4J } = process.env;
  if (NEO4J_URI) {
    await claim(NEO4J_URI);
    process.env.SELON_TEST_NEO4J = NEO4J_URI;
  } else if (await canRunNeo4j()) {
    globalThis.selonTestNeo4j = await openNeo4jPool();
    process.env.SELON_TEST_NEO4J = globalThis.selonTestNeo4j.url;
  } else if (SELON_REQUIRE_NEO4J === '1') {
    throw new Error('SELON_REQUIRE_NEO4J=1, but there is no NEO4J_URI and no Java with Maven to run a Neo4j');
  } else {
    process.stderr.write(SKIPPED);
  }
}

/** Tests wipe the database they run on, so it must be empty, or one that an earlier run has marked as theirs. */
async function claim(uri: string): Promise<void> {
  const { NEO4J_USERNAME: username, NEO4J_PASSWORD: password, NEO4J_DATABASE: database } = process.env;
  const engine = openNeo4j({ uri, username, password, database });
  try {
    if (!(await isOurs(engine))) {
      throw new Error(
        `the database at NEO4J_URI (${uri}) holds data, and tests would wipe it. Give an empty one; if this one may ` +
          'be wiped, run CREATE (:SelonTestDatabase) on it',
      );
    }
    await engine.write((transaction) => transaction.run('MERGE (:SelonTestDatabase)'));
  } finally {
    await engine.close();
  }
}

async function isOurs(engine: Engine): Promise<boolean> {
  const [marked] = await engine.read('MATCH (n:SelonTestDatabase) RETURN n LIMIT 1');
  const [any] = await engine.read('MATCH (n) RETURN n LIMIT 1');
  return marked !== undefined || any === undefined;
}
