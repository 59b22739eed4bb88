import { type ChildProcess, execFileSync, fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Command } from '../against/worker.ts';
import { QUERIES } from '../contenders/selon.ts';
import { withOwnNeo4j } from '../databases.ts';
import { PROBES } from '../graph/generate.ts';
import { summary } from '../measure.ts';
import type { Result, Target } from '../report.ts';
import { startServer } from '../servers/servers.ts';
import { SETTINGS } from '../settings.ts';
import { pressed } from './http.ts';

const PROJECT = new URL('../../', import.meta.url);
const ENGINES = ['neo4j', 'grafeo'] as const;
const DEPTHS = { shallow: PROBES.entity, deep: PROBES.source } as const;
/** How often the two take turns, and how many questions are asked in a turn. */
const TURNS = { reads: 12, questions: 25, bulk: 8, http: 3 };

/** One of the two versions, with a graph of its own on each engine. */
interface Version {
  name: string;
  checkout: URL;
  places: Record<(typeof ENGINES)[number], string>;
}

/**
 * This version against the one of the commit in `BENCH_AGAINST`: reading, recording and answering over HTTP, the two in turn.
 * @throws Error without `BENCH_AGAINST`
 */
export async function against(): Promise<Result> {
  const { BENCH_AGAINST: commit } = process.env;
  if (!commit) throw new Error('expected BENCH_AGAINST: the commit to compare with');
  const folder = mkdtempSync(join(tmpdir(), 'selon-against-'));
  const checkout = join(folder, 'before');
  execFileSync('git', ['worktree', 'add', '--detach', checkout, commit], { cwd: PROJECT, stdio: 'ignore' });
  try {
    execFileSync('npm', ['ci', '--silent', '--no-audit', '--no-fund'], { cwd: checkout });
    symlinkSync(new URL('bench/node_modules', PROJECT), join(checkout, 'bench/node_modules'));
    return await withOwnNeo4j((one) =>
      withOwnNeo4j((other) => {
        const places = (neo4j: string, name: string) => {
          mkdirSync(join(folder, name));
          return { neo4j, grafeo: join(folder, name) };
        };
        const versions: Version[] = [
          { name: 'before', checkout: pathToFileURL(`${checkout}/`), places: places(one, 'graph-before') },
          { name: 'now', checkout: PROJECT, places: places(other, 'graph-now') },
        ];
        return compare(versions, commit);
      }),
    );
  } finally {
    execFileSync('git', ['worktree', 'remove', '--force', checkout], { cwd: PROJECT, stdio: 'ignore' });
    rmSync(folder, { recursive: true, force: true });
  }
}

async function compare(versions: Version[], commit: string): Promise<Result> {
  const rows: (string | number)[][] = [];
  for (const engine of ENGINES) {
    rows.push(...(await inProcess(versions, engine)));
    rows.push(...(await overHttp(versions, engine)));
  }
  return {
    part: 'against',
    tables: [{ title: `now against ${commit}, in turn`, columns: ['what', 'before', 'now', 'how much better'], rows }],
    targets: rows.map(
      ([what = '', , , ratio]): Target => ({ what: String(what), measured: Number(ratio), atLeast: 1 }),
    ),
    notes: [`${SETTINGS.claims.middle} claims. Above 1, the version of now is the better one.`],
  };
}

/** Reading and recording, without HTTP. */
async function inProcess(versions: Version[], engine: (typeof ENGINES)[number]): Promise<(string | number)[][]> {
  const workers: Worker[] = [];
  for (const version of versions) workers.push(await Worker.start(version, engine));
  try {
    const rows: (string | number)[][] = [];
    for (const [depth, id] of Object.entries(DEPTHS) as [keyof typeof DEPTHS, string][]) {
      const [before, now] = await inTurn(workers, { depth, id, times: TURNS.questions }, TURNS.reads);
      rows.push([`${engine}, ${depth}, ms`, before, now, before / now]);
    }
    const [before, now] = await inTurn(workers, 'record', TURNS.bulk);
    rows.push([`${engine}, 1,000 attributions recorded, ms`, before, now, before / now]);
    return rows;
  } finally {
    for (const worker of workers) await worker.end();
  }
}

/** The medians of both, without the first third of their turns. */
async function inTurn(workers: Worker[], command: Command, turns: number): Promise<[number, number]> {
  const taken: number[][] = workers.map(() => []);
  for (let turn = 0; turn < turns; turn++) {
    for (let place = 0; place < workers.length; place++) {
      const index = (place + turn) % workers.length;
      const times = await (workers[index] as Worker).do(command);
      if (turn >= turns / 3) taken[index]?.push(...times);
    }
  }
  return taken.map((times) => summary(times).median) as [number, number];
}

/** Requests a second: the best of each one's turns. */
async function overHttp(versions: Version[], engine: (typeof ENGINES)[number]): Promise<(string | number)[][]> {
  const best = { shallow: [0, 0], deep: [0, 0] };
  for (let turn = 0; turn < TURNS.http; turn++) {
    for (const [index, { checkout, places }] of versions.entries()) {
      const place = engine === 'neo4j' ? { NEO4J_URI: places.neo4j } : { DATA_DIR: places.grafeo };
      const server = await startServer(new URL('src/cli/main.ts', checkout), ['serve'], { SEED: 'false', ...place });
      try {
        for (const [depth, id] of Object.entries(DEPTHS) as [keyof typeof DEPTHS, string][]) {
          const { perSecond } = await pressed(server.url, QUERIES[depth], { id });
          best[depth][index] = Math.max(best[depth][index] ?? 0, perSecond);
        }
      } finally {
        await server.stop();
      }
    }
  }
  return Object.entries(best).map(([depth, [before = 0, now = 0]]) => [
    `${engine}, ${depth} over HTTP, requests/s`,
    before,
    now,
    now / before,
  ]);
}

/** A process that runs one of the versions. */
class Worker {
  readonly #child: ChildProcess;

  private constructor(child: ChildProcess) {
    this.#child = child;
  }

  static async start({ checkout, places }: Version, engine: (typeof ENGINES)[number]): Promise<Worker> {
    const child = fork(
      fileURLToPath(new URL('bench/against/worker.ts', checkout)),
      [engine, places[engine], String(SETTINGS.claims.middle)],
      {
        execArgv: ['--import', 'tsx'],
      },
    );
    const [ready] = (await Promise.race([once(child, 'message'), once(child, 'exit')])) as unknown[];
    if (ready !== 'ready') throw new Error(`the worker of ${checkout.pathname} did not start`);
    return new Worker(child);
  }

  async do(command: Command): Promise<number[]> {
    const answer = once(this.#child, 'message');
    this.#child.send(command);
    return (await answer)[0] as number[];
  }

  async end(): Promise<void> {
    const ended = once(this.#child, 'exit');
    this.#child.send('end');
    await ended;
  }
}
