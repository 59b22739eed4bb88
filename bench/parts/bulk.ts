import { join } from 'node:path';
import grafeo from '@grafeo-db/js';
import neo4j from 'neo4j-driver';
import type { Engine, Parameters } from '../../src/graph/engine.ts';
import { openGrafeo } from '../../src/graph/grafeo.ts';
import { openNeo4j } from '../../src/graph/neo4j.ts';
import { recordAttributions } from '../../src/recording/record.ts';
import type { RecordAttributionInput } from '../../src/shared/schema.generated.ts';
import { withEngine, withFolder, withNeo4j } from '../databases.ts';
import { recordings } from '../graph/inputs.ts';
import { prepare } from '../graph/load.ts';
import { summary, type Times } from '../measure.ts';
import type { Result } from '../report.ts';
import { SETTINGS } from '../settings.ts';

/** The statements of one transaction. */
type Writes = { statement: string; parameters: Parameters }[];

/** Writes without Selon: the library itself. */
interface Bare {
  /** Brings the parameters into the library's form, before the time is taken. */
  ready(writes: Writes): { statement: string; parameters: Record<string, unknown> }[];
  commit(writes: { statement: string; parameters: Record<string, unknown> }[]): Promise<void>;
  close(): Promise<void>;
}

const RECORDER = { by: 'bench', now: new Date('2024-12-01T00:00:00Z') };

/**
 * Recording many acts of saying with all checks, against the bare statements that create the same nodes and
 * relationships, one `UNWIND` for each kind of thing, in one transaction. The two take turns on the same graph.
 */
export async function bulk(): Promise<Result> {
  const { batch, warmUpBatches, batches } = SETTINGS.bulk;
  const ours = take(recordings('ours', batch, SETTINGS.seed), warmUpBatches + batches);
  const bare = await writesOf(take(recordings('bare', batch, SETTINGS.seed), warmUpBatches + batches));
  const onNeo4j = await withNeo4j((uri) => race(openNeo4j({ uri }), () => bareNeo4j(uri), ours, bare));
  const onGrafeo = await withFolder((folder) => raceOnGrafeo(folder, ours, bare));
  const rows = Object.entries({ neo4j: onNeo4j, grafeo: onGrafeo });
  const perSecond = ({ median }: Times) => (1000 * batch) / median;
  return {
    part: 'bulk',
    tables: [
      {
        title: `Attributions recorded a second, median of ${batches} transactions of ${batch}, each with a claim and its entities`,
        columns: ['engine', 'selon', 'bare UNWIND', 'ratio'],
        rows: rows.map(([engine, times]) => [
          engine,
          perSecond(times.ours),
          perSecond(times.bare),
          times.bare.median / times.ours.median,
        ]),
      },
    ],
    targets: rows.map(([engine, times]) => ({
      what: `${engine}: selon against the bare UNWIND`,
      measured: times.bare.median / times.ours.median,
      atLeast: 0.5,
    })),
    notes: [],
  };
}

/** Takes turns on one graph, which is let go at the end. */
async function race(
  engine: Engine,
  open: () => Bare,
  ours: RecordAttributionInput[][],
  bare: Writes[],
): Promise<{ ours: Times; bare: Times }> {
  return withEngine(engine, async () => {
    await prepare(engine);
    const library = open();
    const times = { ours: [] as number[], bare: [] as number[] };
    try {
      for (const [index, inputs] of ours.entries()) {
        times.ours.push(await timed(() => recordAttributions(engine, inputs, RECORDER)));
        const writes = library.ready(bare[index] ?? []);
        times.bare.push(await timed(() => library.commit(writes)));
      }
    } finally {
      await library.close();
    }
    return counted(times);
  });
}

/** A file can be open once only, so here they take turns on two graphs of one folder. */
async function raceOnGrafeo(
  folder: string,
  ours: RecordAttributionInput[][],
  bare: Writes[],
): Promise<{ ours: Times; bare: Times }> {
  const other = join(folder, 'bare.grafeo');
  await withEngine(openGrafeo({ path: other }), prepare);
  return race(openGrafeo({ path: join(folder, 'ours.grafeo') }), () => bareGrafeo(other), ours, bare);
}

function counted(times: { ours: number[]; bare: number[] }): { ours: Times; bare: Times } {
  const { warmUpBatches } = SETTINGS.bulk;
  return { ours: summary(times.ours.slice(warmUpBatches)), bare: summary(times.bare.slice(warmUpBatches)) };
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

/** What recording these inputs writes, found out by recording them once and listening. */
async function writesOf(batches: RecordAttributionInput[][]): Promise<Writes[]> {
  return withEngine(openGrafeo(), async (engine) => {
    await prepare(engine);
    const heard: Writes[] = [];
    const listening = Object.create(engine, {
      write: {
        value: ((work) =>
          engine.write((transaction) =>
            work({
              run: (statement, parameters = {}) => {
                if (/^\s*(CREATE|MERGE|SET|REMOVE)\b/m.test(statement)) heard.at(-1)?.push({ statement, parameters });
                return transaction.run(statement, parameters);
              },
            }),
          )) satisfies Engine['write'],
      },
    }) as Engine;
    for (const inputs of batches) {
      heard.push([]);
      await recordAttributions(listening, inputs, RECORDER);
    }
    return heard;
  });
}

function bareNeo4j(uri: string): Bare {
  const driver = neo4j.driver(uri);
  return {
    ready: (writes) =>
      writes.map(({ statement, parameters }) => ({ statement, parameters: withIntegers(parameters) as Parameters })),
    commit: async (writes) => {
      const session = driver.session();
      const transaction = session.beginTransaction();
      for (const { statement, parameters } of writes) await transaction.run(statement, parameters);
      await transaction.commit();
      await session.close();
    },
    close: () => driver.close(),
  };
}

function withIntegers(value: unknown): unknown {
  if (Number.isInteger(value)) return neo4j.int(value as number);
  if (Array.isArray(value)) return value.map(withIntegers);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, withIntegers(member)]));
}

function bareGrafeo(path: string): Bare {
  const database = grafeo.GrafeoDB.create(path);
  return {
    ready: (writes) => writes,
    commit: async (writes) => {
      const transaction = database.beginTransaction();
      for (const { statement, parameters } of writes) await transaction.executeCypher(statement, parameters);
      transaction.commit();
    },
    close: async () => database.close(),
  };
}

function take<T>(from: Generator<T>, count: number): T[] {
  return Array.from({ length: count }, () => from.next().value as T);
}
