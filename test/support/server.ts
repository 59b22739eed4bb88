import { Writable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { pino } from 'pino';
import { createApi } from '../../src/api/graphql/schema.ts';
import { type ServerSettings, serve } from '../../src/api/http/server.ts';
import { DEFAULT_BODY_LIMIT } from '../../src/api/limits/server-limits.ts';
import type { Engine } from '../../src/graph/engine.ts';
import { openGrafeo } from '../../src/graph/grafeo.ts';
import { migrate } from '../../src/graph/migrations/migrate.ts';
import { COMPUTATIONS } from '../../src/recording/computations.ts';
import { loadSeeds } from '../../src/seeding/load.ts';

const PROJECT = new URL('../../', import.meta.url);
const MIGRATIONS = fileURLToPath(new URL('cypher/migrations/', PROJECT));
const SEEDS = fileURLToPath(new URL('seeds/le-figaro/', PROJECT));

/** What a server answered. */
export interface Reply {
  status: number;
  headers: Headers;
  text: string;
  // biome-ignore lint/suspicious/noExplicitAny: the shape of an answer is its question's.
  json: any;
}

/** A server on a free port, with the seeds in a graph in memory. */
export interface TestServer {
  url: string;
  engine: Engine;
  /** How many statements the database has been given. */
  statements(): number;
  /** What was logged, an object a line. */
  logs: Record<string, unknown>[];
  /** Sends any request; the path begins with a slash. */
  send(path: string, request?: RequestInit): Promise<Reply>;
  /** Sends an operation as clients do. */
  ask(query: string, variables?: Record<string, unknown>, operationName?: string): Promise<Reply>;
  close(): Promise<void>;
}

export const BODY_LIMIT = DEFAULT_BODY_LIMIT;

/** Starts a server on `graph`; `disturb` may change what its engine does, and `changes` its settings. */
export async function startServer(
  disturb: (engine: Engine) => Engine = (engine) => engine,
  changes: Partial<ServerSettings> = {},
  graph = openGrafeo({ shuffleUnordered: true }),
): Promise<TestServer> {
  await migrate(graph, MIGRATIONS, { computations: COMPUTATIONS });
  await loadSeeds(graph, SEEDS, { by: 'seed' });
  let count = 0;
  const engine = disturb(counting(graph, () => count++));
  const logs: Record<string, unknown>[] = [];
  const logger = pino({ level: 'debug' }, collecting(logs));
  const place = { port: 0, host: '127.0.0.1', allowedHosts: [], bodyLimit: BODY_LIMIT };
  const { url, close } = await serve({ api: createApi(engine), engine, logger, ...place, ...changes });
  const send = async (path: string, request: RequestInit = {}) => replyOf(await fetch(url + path, request));
  return {
    url,
    engine,
    statements: () => count,
    logs,
    send,
    ask: (query, variables, operationName) => send('/graphql', post({ query, variables, operationName })),
    close: () => close().finally(() => graph.close()),
  };
}

/** A request with a body of JSON. */
export function post(body: unknown): RequestInit {
  return { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) };
}

async function replyOf(response: Response): Promise<Reply> {
  const { status, headers } = response;
  const text = await response.text();
  const isJson = /json/.test(headers.get('content-type') ?? '');
  return { status, headers, text, json: isJson ? JSON.parse(text) : undefined };
}

function counting(engine: Engine, count: () => void): Engine {
  return overriding(engine, {
    read: (statement, parameters) => {
      count();
      return engine.read(statement, parameters);
    },
    write: (work) => {
      count();
      return engine.write(work);
    },
  });
}

/** The engine, but for some of its methods. */
export function overriding(engine: Engine, methods: Partial<Engine>): Engine {
  return new Proxy(engine, {
    get(target, name) {
      const value = name in methods ? methods[name as keyof Engine] : target[name as keyof Engine];
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });
}

function collecting(logs: Record<string, unknown>[]): Writable {
  return new Writable({
    write(line, _encoding, done) {
      logs.push(JSON.parse(String(line)));
      done();
    },
  });
}
