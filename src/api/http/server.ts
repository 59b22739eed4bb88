import { createServer as createHttpServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { ApolloServer } from '@apollo/server';
import { expressMiddleware } from '@as-integrations/express5';
import express, { type Express } from 'express';
import helmet from 'helmet';
import type { Logger } from 'pino';
import type { Engine } from '../../graph/engine.ts';
import type { Context } from '../graphql/context.ts';
import type { Api } from '../graphql/schema.ts';
import { Admission } from '../limits/admission.ts';
import { LoopBreaks } from '../limits/loop-breaks.ts';
import { DEFAULT_LIMITS, type ServerLimits } from '../limits/server-limits.ts';
import { createApollo } from './apollo.ts';
import { utf8Json } from './encoding.ts';
import { answerError, notFound, onlyJson } from './errors.ts';
import { explorer, explorerNotFound } from './explorer.ts';
import { graphiql } from './graphiql.ts';
import { health } from './health.ts';
import { onlyKnownHosts } from './hosts.ts';
import { createMetrics, type Metrics } from './metrics.ts';
import { logRequests } from './request-log.ts';
import { takeTurns } from './turns.ts';

/** The settings of a server. */
export interface ServerSettings {
  api: Api;
  engine: Engine;
  logger: Logger;
  /** 0 chooses a free port. */
  port: number;
  host: string;
  /** Further host names of the server, besides this machine's own names and `host`, with or without a port. */
  allowedHosts: readonly string[];
  /** The largest request body, in bytes. */
  bodyLimit: number;
  limits?: Partial<ServerLimits>;
}

/**
 * How many operations of each lane run at once. One heavy read, one large write and two medium reads leave room for
 * light operations: on the embedded engine each of them uses a thread, and the event loop needs one too.
 */
const RUNNING = { light: 32, medium: 2, heavy: 1, bulk: 1 };

/** A running server. */
export interface RunningServer {
  url: string;
  /** Stops accepting requests, and waits at most 10 s for running ones. */
  close(): Promise<void>;
}

/** The timeout for receiving a whole request. */
const REQUEST_MS = 30_000;

/** Serves GraphQL, the explorer, GraphiQL, `/health`, `/ready` and `/metrics`. @throws Error if it cannot listen */
export async function serve(settings: ServerSettings): Promise<RunningServer> {
  const app = express();
  const http = createHttpServer({ requestTimeout: REQUEST_MS, requireHostHeader: false }, app);
  const { api, engine, logger } = settings;
  const { timeoutMs, scanLimit, queueLimit } = { ...DEFAULT_LIMITS, ...settings.limits };
  const breaks = new LoopBreaks();
  const admission = new Admission({ running: RUNNING, waiting: queueLimit, timeoutMs, breaks });
  const metrics = createMetrics(admission, logger);
  const apollo = createApollo({ api, engine, logger, admission, metrics, scanLimit }, http);
  const close = () => apollo.stop().finally(() => metrics.close());
  await apollo.start();
  route(app, apollo, metrics, breaks, settings);
  try {
    await listen(http, settings);
  } catch (error) {
    await close();
    throw error;
  }
  return { url: urlOf(http), close };
}

function route(
  app: Express,
  apollo: ApolloServer<Context>,
  metrics: Metrics,
  breaks: LoopBreaks,
  settings: ServerSettings,
): void {
  const { api, engine, logger, host, allowedHosts, bodyLimit } = settings;
  const context = async ({ res }: { res: express.Response }) => contextOf(api, res);
  app
    .disable('x-powered-by')
    .disable('etag')
    .use(logRequests(logger))
    .use(helmet({ contentSecurityPolicy: NO_CONTENT_POLICY }))
    // Before the check of hosts, because probes use addresses.
    .use(health(engine))
    .use(onlyKnownHosts(host, allowedHosts))
    .use(metrics.route)
    .use(explorer())
    .use(graphiql())
    .all('/graphql', onlyJson, utf8Json(bodyLimit), takeTurns(breaks), expressMiddleware(apollo, { context }))
    .use(explorerNotFound())
    .use(notFound)
    .use(answerError(logger, bodyLimit));
}

function contextOf(api: Api, response: express.Response): Context {
  const client = new AbortController();
  response.once('close', () => {
    if (!response.writableFinished) client.abort();
  });
  return { ...api.context(), response, client: client.signal };
}

/** The content security policy of data responses; pages set their own. */
const NO_CONTENT_POLICY = { useDefaults: false, directives: { defaultSrc: ["'none'"], frameAncestors: ["'none'"] } };

function listen(http: Server, { port, host }: ServerSettings): Promise<void> {
  return new Promise((resolve, reject) => {
    http.once('error', (error: NodeJS.ErrnoException) => reject(listenError(error, port, host)));
    http.listen(port, host, resolve);
  });
}

function listenError(cause: NodeJS.ErrnoException, port: number, host: string): Error {
  return new Error(describe(cause, port, host), { cause });
}

function describe({ code, message }: NodeJS.ErrnoException, port: number, host: string): string {
  if (code === 'EADDRINUSE')
    return `port ${port} on ${host} is in use: stop the process that uses it, or set PORT to another port`;
  if (code === 'EACCES') return `port ${port} on ${host} requires more rights: set PORT to 1024 or higher`;
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND')
    return `this machine has no address ${host}: set HOST to another address`;
  return `the server cannot listen on ${host}, port ${port}: ${message}`;
}

function urlOf(http: Server): string {
  const { address, family, port } = http.address() as AddressInfo;
  return `http://${family === 'IPv6' ? `[${address}]` : address}:${port}`;
}
