import { readCatalogue } from '../api/graphql/schema.ts';
import type { Engine } from '../graph/engine.ts';
import { openEngine } from '../graph/open.ts';
import { readConfig } from './config.ts';

/**
 * Checks the schema and `cypher/`, opens the configured graph, runs `work` without a timeout, and closes the graph.
 * @throws FragmentError before the graph is opened
 */
export async function withGraph<T>(work: (engine: Engine) => Promise<T>): Promise<T> {
  readCatalogue();
  const { dataDir, neo4j } = readConfig();
  const engine = openEngine({ dataDir, neo4j });
  try {
    return await work(engine);
  } finally {
    await engine.close();
  }
}
