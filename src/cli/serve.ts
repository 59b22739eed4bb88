import { Command } from 'commander';
import type { Logger } from 'pino';
import type { RunningServer } from '../api/http/server.ts';
import { readConfig } from './config.ts';
import { createLogger } from './log.ts';
import { start } from './start.ts';

/** `selon serve`: serves the graph until it is told to stop. */
export function serveCommand(): Command {
  return new Command('serve')
    .description('Serve the GraphQL API, with a page for trying queries. An empty embedded graph is seeded first.')
    .action(async () => {
      const config = readConfig();
      const logger = createLogger(config.logLevel);
      const server = await start(config, logger);
      logger.info(`the explorer is at ${server.url}, the GraphQL API with its page at ${server.url}/graphql`);
      stopOnSignal(server, logger);
    });
}

/** What is left to do after the requests are answered must be done by then. */
const CLOSE_MS = 15_000;

/** The first signal lets what is under way finish; the second does not wait. */
function stopOnSignal(server: RunningServer, logger: Logger): void {
  let stopping = false;
  const stop = async (signal: NodeJS.Signals) => {
    if (stopping) process.exit(1);
    stopping = true;
    logger.info(`${signal}: finishing what is under way; a second signal ends at once`);
    setTimeout(() => process.exit(1), CLOSE_MS).unref();
    try {
      await server.close();
      process.exit(0);
    } catch (error) {
      logger.error({ err: error }, 'closing failed');
      process.exit(1);
    }
  };
  process.on('SIGTERM', stop).on('SIGINT', stop);
}
