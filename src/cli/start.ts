import { fileURLToPath } from 'node:url';
import type { Logger } from 'pino';
import { createApi } from '../api/graphql/schema.ts';
import { type RunningServer, serve } from '../api/http/server.ts';
import type { Engine } from '../graph/engine.ts';
import { type MigrationState, migrate } from '../graph/migrations/migrate.ts';
import { openEngine } from '../graph/open.ts';
import { COMPUTATIONS } from '../recording/computations.ts';
import { loadSeeds } from '../seeding/load.ts';
import type { Config } from './config.ts';

const PROJECT = new URL('../../', import.meta.url);
/** The folder of the migrations. */
export const MIGRATIONS = fileURLToPath(new URL('cypher/migrations/', PROJECT));
/** The folder of the demonstration data. */
export const SEEDS = fileURLToPath(new URL('seeds/', PROJECT));

/**
 * Opens the graph, checks the schema and `cypher/`, and only then applies pending migrations, seeds the graph if it is
 * empty, and serves it.
 * @throws FragmentError before anything is written
 */
export async function start(config: Config, logger: Logger): Promise<RunningServer> {
  const engine = openEngine(config);
  try {
    const api = createApi(engine);
    const applied = await applyMigrations(engine, (message) => logger.info(message));
    for (const { version, name } of applied) logger.info(`migration ${version}: ${name}`);
    if (config.seed && (await isEmpty(engine))) logger.info(await loadSeeds(engine, SEEDS, { by: 'seed' }), 'seeded');
    const { port, host, allowedHosts, bodyLimit, limits } = config;
    const server = await serve({ api, engine, logger, port, host, allowedHosts, bodyLimit, limits });
    return { url: server.url, close: () => server.close().finally(() => engine.close()) };
  } catch (error) {
    await engine.close();
    throw error;
  }
}

/** Applies the pending migrations, and reports the progress of those that take long. @throws as {@link migrate} */
export function applyMigrations(engine: Engine, report: (message: string) => void): Promise<MigrationState[]> {
  const onProgress = (computation: string, done: number, total: number) =>
    report(`${computation}: ${done} of ${total} computed`);
  return migrate(engine, MIGRATIONS, { computations: COMPUTATIONS, onProgress });
}

async function isEmpty(engine: Engine): Promise<boolean> {
  const [any] = await engine.read(
    'MATCH (n) WHERE n:Entity OR n:Document OR n:Claim OR n:Attribution RETURN n.id AS id LIMIT 1',
  );
  return any === undefined;
}
