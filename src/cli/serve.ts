import { Command } from 'commander';
import type { Logger } from 'pino';
import type { RunningServer } from '../api/http/server.ts';
import { readConfig } from './config.ts';
import { createLogger } from './log.ts';
import { start } from './start.ts';

/** `selon serve`: serves the graph until a signal stops it. */
export function serveCommand(): Command {
  return new Command('serve')
    .description('Serve the explorer and the GraphQL API. An empty embedded graph is seeded first.')
    .action(async () => {
      const config = readConfig();
      const logger = createLogger(config.logLevel);
      const server = await start(config, logger);
      logger.info(`the explorer is at ${server.url}, the GraphQL API and GraphiQL at ${server.url}/graphql`);
      stopOnSignal(server, logger);
    });
}

/** The maximum time for a graceful shutdown. */
const CLOSE_MS = 15_000;

/** The first signal waits for running requests; the second exits at once. */
function stopOnSignal(server: RunningServer, logger: Logger): void {
  let stopping = false;
  const stop = async (signal: NodeJS.Signals) => {
    if (stopping) process.exit(1);
    stopping = true;
    logger.info(`${signal}: waiting for running requests; a second signal exits at once`);
    setTimeout(() => process.exit(1), CLOSE_MS).unref();
    try {
      await server.close();
      process.exit(0);
    } catch (error) {
      logger.error({ err: error }, 'the shutdown failed');
      process.exit(1);
    }
  };
  process.on('SIGTERM', stop).on('SIGINT', stop);
}
