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
  limits?: Partial<ServerLimits>;
}

/**
 * How many operations run at once. One costly read, one large write and two that may turn out to be costly leave room for what
 * takes milliseconds: on the embedded engine each keeps a thread busy, and the event loop needs one too.
 */
const RUNNING = { light: 32, unseen: 2, heavy: 1, bulk: 1 };

/** A server that listens. */
export interface RunningServer {
  url: string;
  /** Stops accepting, and waits until what is under way is answered, at most 10 s. */
  close(): Promise<void>;
}

/** A request must be here as a whole within this time. */
const REQUEST_MS = 30_000;

/** Serves GraphQL, its page for browsers, `/health` and `/ready`. @throws Error if it cannot listen there */
export async function serve(settings: ServerSettings): Promise<RunningServer> {
  const app = express();
  const http = createHttpServer({ requestTimeout: REQUEST_MS, requireHostHeader: false }, app);
  const { api, engine, logger } = settings;
  const { timeoutMs, scanLimit, queueLimit } = { ...DEFAULT_LIMITS, ...settings.limits };
  const admission = new Admission({ running: RUNNING, waiting: queueLimit, timeoutMs });
  const metrics = createMetrics(admission, logger);
  const apollo = createApollo({ api, engine, logger, admission, metrics, scanLimit }, http);
  const close = () => apollo.stop().finally(() => metrics.close());
  await apollo.start();
  route(app, apollo, metrics, settings);
  try {
    await listen(http, settings);
  } catch (error) {
    await close();
    throw error;
  }
  return { url: urlOf(http), close };
}

function route(app: Express, apollo: ApolloServer<Context>, metrics: Metrics, settings: ServerSettings): void {
  const { api, engine, logger, host, allowedHosts, bodyLimit } = settings;
  const context = async ({ res }: { res: express.Response }) => contextOf(api, res);
  app
    .disable('x-powered-by')
    .disable('etag')
    .use(logRequests(logger))
    .use(helmet({ contentSecurityPolicy: NOTHING_ALLOWED }))
    // Before the check of hosts: probes ask by addresses.
    .use(health(engine))
    .use(onlyKnownHosts(host, allowedHosts))
    .use(metrics.route)
    .use(explorer())
    .use(graphiql())
    .all('/graphql', onlyJson, utf8Json(bodyLimit), takeTurns(), expressMiddleware(apollo, { context }))
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
