import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Engine } from '../src/graph/engine.ts';
import { openGrafeo } from '../src/graph/grafeo.ts';
import { openNeo4j } from '../src/graph/neo4j.ts';
import { canRunNeo4j, startNeo4j } from '../test/support/neo4j-server.ts';
import { wipe } from '../test/support/wipe.ts';

/**
 * Gives `use` the address of an empty Neo4j: a new one, or the one at `NEO4J_URI`, which is wiped, so it must be empty or
 * bear the mark of a test database, `(:SelonTestDatabase)`. It must ask for no password.
 */
export async function withNeo4j<T>(use: (uri: string) => Promise<T>): Promise<T> {
  const { NEO4J_URI: given } = process.env;
  if (given) {
    await empty(given);
    return use(given);
  }
  return withOwnNeo4j(use);
}

/** Gives `use` the address of a new, empty Neo4j, whatever `NEO4J_URI` says: for who needs several at a time. */
export async function withOwnNeo4j<T>(use: (uri: string) => Promise<T>): Promise<T> {
  if (!(await canRunNeo4j())) {
    const problem = 'this needs a Neo4j of its own: install Java 17 and Maven';
    throw new Error(`${problem}; all parts but growth also take NEO4J_URI, a Neo4j without a password`);
  }
  const server = await startNeo4j('benchmarks');
  try {
    return await use(server.uri);
  } finally {
    await server.stop();
  }
}

async function empty(uri: string): Promise<void> {
  const engine = openNeo4j({ uri });
  try {
    const [marked] = await engine.read('MATCH (n:SelonTestDatabase) RETURN n LIMIT 1');
    const [any] = await engine.read('MATCH (n) RETURN n LIMIT 1');
    if (any && !marked)
      throw new Error(`the database at ${uri} holds data; give an empty one, or CREATE (:SelonTestDatabase)`);
    await engine.write((transaction) => transaction.run('MERGE (:SelonTestDatabase)'));
    await wipe(engine);
  } finally {
    await engine.close();
  }
}

/** Gives `use` the folder of an embedded graph, empty at first; the graph's file is the one that the server makes. */
export async function withFolder<T>(use: (folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'selon-bench-'));
  try {
    return await use(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The embedded graph in a folder. */
export function openIn(folder: string): Engine {
  return openGrafeo({ path: join(folder, 'selon.grafeo') });
}

/** Opens an engine for as long as `use` takes. */
export async function withEngine<T>(engine: Engine, use: (engine: Engine) => Promise<T>): Promise<T> {
  try {
    return await use(engine);
  } finally {
    await engine.close();
  }
}
