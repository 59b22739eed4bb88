import { createServer as createHttpServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { ApolloServer, type ApolloServerOptionsWithGateway } from '@apollo/server';
import { ApolloServerPluginLandingPageDisabled } from '@apollo/server/plugin/disabled';
import { ApolloServerPluginDrainHttpServer } from '@apollo/server/plugin/drainHttpServer';
import { expressMiddleware } from '@as-integrations/express5';
import express, { type Express } from 'express';
import helmet from 'helmet';
import type { Logger } from 'pino';
import type { Engine } from '../graph/engine.ts';
import { utf8Json } from './encoding.ts';
import { errorFormatter } from './errors.ts';
import { explorer, explorerNotFound } from './explorer.ts';
import { graphiql } from './graphiql.ts';
import { health } from './health.ts';
import { onlyKnownHosts } from './hosts.ts';
import { answerError, notFound, onlyJson } from './http-errors.ts';
import { costLimit, LIMITS, limitRules } from './limits.ts';
import { logRequests, noting, operationNames } from './request-log.ts';
import type { Api, Context } from './schema.ts';

/** What a server serves, and where. */
export interface ServerSettings {
  api: Api;
  engine: Engine;
  logger: Logger;
  /** 0 takes a free one. */
  port: number;
  host: string;
  /** Hosts under which it is reached besides this machine's own names and `host`, with or without a port. */
  allowedHosts: readonly string[];
  /** The largest request body, in bytes. */
  bodyLimit: number;
}

/** A server that listens. */
export interface RunningServer {
  url: string;
  /** Stops accepting, and waits until what is under way is answered, at most 10 s. */
  close(): Promise<void>;
}

const DRAIN_MS = 10_000;
/** A request must be here as a whole within this time. */
const REQUEST_MS = 30_000;

/** Serves GraphQL, its page for browsers, `/health` and `/ready`. @throws Error if it cannot listen there */
export async function serve(settings: ServerSettings): Promise<RunningServer> {
  const app = express();
  const http = createHttpServer({ requestTimeout: REQUEST_MS, requireHostHeader: false }, app);
  const apollo = createApollo(settings, http);
  await apollo.start();
  route(app, apollo, settings);
  try {
    await listen(http, settings);
  } catch (error) {
    await apollo.stop();
    throw error;
  }
  return { url: urlOf(http), close: () => apollo.stop() };
}

function createApollo({ api, logger }: ServerSettings, http: Server): ApolloServer<Context> {
  return new ApolloServer<Context>({
    gateway: executing(api),
    introspection: true,
    csrfPrevention: true,
    allowBatchedHttpRequests: false,
    persistedQueries: false,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    parseOptions: { maxTokens: LIMITS.tokens },
    maxRecursiveSelections: LIMITS.selections,
    validationOptions: { maxErrors: LIMITS.faults },
    validationRules: limitRules,
    formatError: errorFormatter(logger),
    logger,
    plugins: [
      operationNames,
      costLimit,
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginDrainHttpServer({ httpServer: http, stopGracePeriodMillis: DRAIN_MS }),
    ],
  });
}

type Gateway = ApolloServerOptionsWithGateway<Context>['gateway'];
type GatewayExecutor = NonNullable<Awaited<ReturnType<Gateway['load']>>['executor']>;

/** Apollo takes an executor of one's own in the form of a gateway. */
function executing({ schema, execute }: Api): Gateway {
  // The name that was asked for: Apollo's own is null too where there is no such operation.
  const executor: GatewayExecutor = async ({ document, request: { operationName, variables }, context }) =>
    // Apollo types a result's data as JSON; graphql-js calls it unknown.
    (await execute({ document, operationName, variables, context: context as Context })) as Awaited<
      ReturnType<GatewayExecutor>
    >;
  return {
    load: async () => ({ executor }),
    onSchemaLoadOrUpdate: (tell) => {
      tell({ apiSchema: schema, coreSupergraphSdl: '' });
      return () => {};
    },
    stop: async () => {},
  };
}

function route(app: Express, apollo: ApolloServer<Context>, settings: ServerSettings): void {
  const { api, engine, logger, host, allowedHosts, bodyLimit } = settings;
  const context = async ({ res }: { res: express.Response }) => noting(api.context(), res);
  app
    .disable('x-powered-by')
    .disable('etag')
    .use(logRequests(logger))
    .use(helmet({ contentSecurityPolicy: NOTHING_ALLOWED }))
    // Before the check of hosts: probes ask by addresses.
    .use(health(engine))
    .use(onlyKnownHosts(host, allowedHosts))
    .use(explorer())
    .use(graphiql())
    .all('/graphql', onlyJson, utf8Json(bodyLimit), expressMiddleware(apollo, { context }))
    .use(explorerNotFound())
    .use(notFound)
    .use(answerError(logger, bodyLimit));
}

/** For answers that are data; pages set their own. */
const NOTHING_ALLOWED = { useDefaults: false, directives: { defaultSrc: ["'none'"], frameAncestors: ["'none'"] } };

function listen(http: Server, { port, host }: ServerSettings): Promise<void> {
  return new Promise((resolve, reject) => {
    http.once('error', (error: NodeJS.ErrnoException) => reject(new Error(told(error, port, host), { cause: error })));
    http.listen(port, host, resolve);
  });
}

function told({ code, message }: NodeJS.ErrnoException, port: number, host: string): string {
  if (code === 'EADDRINUSE') return `port ${port} on ${host} is in use: stop what uses it, or set PORT to another`;
  if (code === 'EACCES') return `port ${port} on ${host} needs more rights: set PORT to one from 1024 on`;
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND')
    return `this machine has no address ${host}: set HOST to another`;
  return `the server cannot listen on ${host}, port ${port}: ${message}`;
}

function urlOf(http: Server): string {
  const { address, family, port } = http.address() as AddressInfo;
  return `http://${family === 'IPv6' ? `[${address}]` : address}:${port}`;
}
