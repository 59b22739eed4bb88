import autocannon from 'autocannon';
import { openNeo4j } from '../../src/graph/neo4j.ts';
import { QUERIES as PEER_QUERIES, readNeo4jGraphql } from '../contenders/neo4j-graphql.ts';
import { QUERIES, readSelon } from '../contenders/selon.ts';
import { openIn, withEngine, withFolder, withNeo4j } from '../databases.ts';
import { PROBES } from '../graph/generate.ts';
import { load } from '../graph/load.ts';
import { type Answer, comparable, type Depth } from '../questions.ts';
import type { Result, Table, Target } from '../report.ts';
import { ask, JSON_HEADERS, type ServerProcess, startServer } from '../servers/servers.ts';
import { SETTINGS } from '../settings.ts';

const SELON = new URL('../../src/cli/main.ts', import.meta.url);
const PEER = new URL('../servers/neo4j-graphql.ts', import.meta.url);

/** A server, what to ask it and how to read what it answers. */
interface Served {
  name: string;
  start: () => Promise<ServerProcess>;
  queries: Record<Depth, string>;
  read: (depth: Depth, answer: unknown) => Answer;
}

interface Load {
  perSecond: number;
  p50: number;
  p99: number;
}

const IDS: Record<Depth, string> = { shallow: PROBES.entity, deep: PROBES.source };
const DEPTHS: Depth[] = ['shallow', 'deep'];

/** How many requests servers answer when 16 clients ask without a pause; one server runs at a time. */
export async function http(): Promise<Result> {
  return withGraphs(async (uri, folder) => {
    const servers: Served[] = [
      selonServer('selon', { NEO4J_URI: uri }),
      ...(['cypher', 'relationships'] as const).map((way) => ({
        name: `@neo4j/graphql, ${way === 'cypher' ? '@cypher fields' : 'relationships'}`,
        start: () => startServer(PEER, [], { NEO4J_URI: uri }),
        queries: PEER_QUERIES[way],
        read: readNeo4jGraphql,
      })),
      selonServer('selon, embedded', { DATA_DIR: folder }),
    ];
    const found = new Map<string, Record<Depth, Load[]>>(servers.map(({ name }) => [name, { shallow: [], deep: [] }]));
    const answers = new Map<Depth, string>();
    for (let round = 0; round < SETTINGS.http.rounds; round++) {
      for (const served of servers) {
        const server = await served.start();
        try {
          for (const depth of DEPTHS) {
            await demandEqualAnswer(served, server.url, depth, answers);
            found.get(served.name)?.[depth].push(await pressed(server.url, served.queries[depth], { id: IDS[depth] }));
          }
        } finally {
          await server.stop();
        }
      }
    }
    return judged(found);
  });
}

/** Gives `use` a Neo4j and the folder of an embedded graph that hold the same. */
export function withGraphs<T>(use: (uri: string, folder: string) => Promise<T>): Promise<T> {
  return withNeo4j((uri) =>
    withFolder(async (folder) => {
      await withEngine(openNeo4j({ uri }), (engine) => load(engine, SETTINGS.claims.middle));
      await withEngine(openIn(folder), (engine) => load(engine, SETTINGS.claims.middle));
      return use(uri, folder);
    }),
  );
}

/** The project's own server as it is, with all its limits and its log. */
export function selonServer(name: string, settings: Record<string, string>, options: string[] = []): Served {
  const start = () => startServer(SELON, ['serve'], { SEED: 'false', ...settings }, options);
  return { name, start, queries: QUERIES, read: readSelon };
}

async function demandEqualAnswer(
  served: Served,
  url: string,
  depth: Depth,
  answers: Map<Depth, string>,
): Promise<void> {
  const response = await ask(url, served.queries[depth], { id: IDS[depth] });
  const body = (await response.json()) as { data?: unknown; errors?: unknown };
  if (!response.ok || body.errors)
    throw new Error(`${served.name} answers ${response.status}: ${JSON.stringify(body.errors)}`);
  const { id, claims } = comparable(served.read(depth, body.data)) as Answer;
  const answer = JSON.stringify([id, claims.map((claim) => [claim.id, claim.entities.map((entity) => entity.id)])]);
  if (answer !== (answers.get(depth) ?? answer))
    throw new Error(`${served.name} answers ${depth} otherwise than the others`);
  answers.set(depth, answer);
}

/** Presses a server and tells how it bore it. @throws Error if it failed once */
export async function pressed(url: string, query: string, variables: Record<string, unknown>): Promise<Load> {
  const { connections, warmUpSeconds, seconds } = SETTINGS.http;
  const body = JSON.stringify({ query, variables });
  const options = { url, connections, method: 'POST', headers: JSON_HEADERS, body } as const;
  await autocannon({ ...options, duration: warmUpSeconds });
  const { requests, latency, errors, timeouts, non2xx } = await autocannon({ ...options, duration: seconds });
  if (errors + timeouts + non2xx > 0)
    throw new Error(`${url}: ${errors} errors, ${timeouts} time-outs, ${non2xx} refusals`);
  return { perSecond: requests.average, p50: latency.p50, p99: latency.p99 };
}

function judged(found: Map<string, Record<Depth, Load[]>>): Result {
  const tables: Table[] = [];
  const targets: Target[] = [];
  for (const depth of DEPTHS) {
    const best = new Map(
      [...found].map(([name, loads]) => [name, loads[depth].toSorted((a, b) => b.perSecond - a.perSecond)[0] as Load]),
    );
    tables.push({
      title: `${depth}: ${SETTINGS.http.connections} connections, the best of ${SETTINGS.http.rounds} rounds of ${SETTINGS.http.seconds} s`,
      columns: ['server', 'requests/s', 'p50', 'p99'],
      rows: [...best].map(([name, { perSecond, p50, p99 }]) => [name, perSecond, p50, p99]),
    });
    const perSecond = (name: string) => best.get(name)?.perSecond ?? Number.NaN;
    const peer = Math.max(...[...best].filter(([name]) => name.startsWith('@')).map(([, load]) => load.perSecond));
    targets.push({
      what: `${depth}: selon's requests/s against @neo4j/graphql's`,
      measured: perSecond('selon') / peer,
      atLeast: depth === 'deep' ? 4 : 1.2,
    });
  }
  return { part: 'http', tables, targets, notes: [`${SETTINGS.claims.middle} claims; the answers were equal.`] };
}
