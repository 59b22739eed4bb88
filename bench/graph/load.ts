import { fileURLToPath } from 'node:url';
import type { Engine, Parameters } from '../../src/graph/engine.ts';
import { migrate } from '../../src/graph/migrations/migrate.ts';
import { labelWrites } from '../../src/recording/attributions/labels.ts';
import { COMPUTATIONS } from '../../src/recording/computations.ts';
import { recomputeOrigins } from '../../src/recording/origins/recompute.ts';
import { statement } from '../../src/recording/statements.ts';
import { type Write, writeAll } from '../../src/recording/writes.ts';
import { SETTINGS } from '../settings.ts';
import { generate, type Item, planFor } from './generate.ts';

const MIGRATIONS = fileURLToPath(new URL('../../cypher/migrations/', import.meta.url));
const SAMPLING_SECONDS = 300;
const STAMP = { recordedAt: '2024-12-01T00:00:00Z', recordedBy: 'bench', recording: 'bench' };

/** Brings an empty database to the project's schema. */
export async function prepare(engine: Engine): Promise<void> {
  await migrate(engine, MIGRATIONS, { computations: COMPUTATIONS });
}

/** Fills an empty database with the generated graph, by the statements with which the project itself writes. */
export async function load(engine: Engine, claims: number): Promise<void> {
  await prepare(engine);
  let batch: Item[] = [];
  for (const item of generate(planFor(claims), SETTINGS.seed)) {
    batch.push(item);
    if (batch.length < SETTINGS.loadBatch) continue;
    await store(engine, batch);
    batch = [];
  }
  await store(engine, batch);
  await recomputeOrigins(engine, () => {});
  // Otherwise Neo4j goes on planning for the empty graph that it sampled last.
  if (engine.name === 'neo4j')
    await engine.read('CALL db.prepareForReplanning($seconds)', { seconds: SAMPLING_SECONDS });
}

/** What a batch comes to, statement by statement. */
function writes(batch: Item[]): Write[] {
  const of = <K extends Item['kind']>(kind: K) =>
    batch.filter((item): item is Extract<Item, { kind: K }> => item.kind === kind);
  const [entities, documents, claims, attributions] = [of('entity'), of('document'), of('claim'), of('attribution')];
  const link = (from: string, to: string) => ({ from, to });
  const names = entities.flatMap(({ row, names }) => names.map((name) => link(row.id, name)));
  const about = claims.flatMap(({ row, about }) => about.map((to) => ({ from: row.id, ...to })));
  const relays = attributions.flatMap(({ row, relayedBy }) => (relayedBy ? [link(row.id, relayedBy)] : []));
  const rows = (items: Extract<Item, { row: unknown }>[]) => items.map(({ row }) => row as Parameters);
  return [
    [statement('recordEntity', 'write entities'), 'rows', rows(entities)],
    [statement('recordEntity', 'write names'), 'keys', [...new Set(entities.flatMap(({ names }) => names))]],
    [statement('recordEntity', 'write named'), 'rows', names],
    [
      statement('recordEntity', 'write sources'),
      'ids',
      entities.filter(({ speaks }) => speaks).map(({ row }) => row.id),
    ],
    [statement('recordDocument', 'write documents'), 'rows', rows(documents)],
    [
      statement('recordDocument', 'write publisher'),
      'rows',
      documents.map(({ row, publisher }) => link(row.id, publisher)),
    ],
    [statement('recordClaim', 'write claims'), 'rows', rows(claims)],
    [statement('recordClaim', 'write about'), 'rows', about],
    [statement('recordAttribution', 'write attributions'), 'rows', rows(attributions)],
    ...labelWrites(attributions.map(({ row }) => row)),
    [statement('recordAttribution', 'write relayedBy'), 'rows', relays],
    [statement('recordAttribution', 'write passedOnBy'), 'rows', relays.map((relay) => ({ ...relay, hops: 1 }))],
  ];
}

async function store(engine: Engine, batch: Item[]): Promise<void> {
  await engine.write((transaction) =>
    writeAll(
      { transaction },
      writes(batch).map(([text, list, rows]): Write => [text, list, rows, STAMP]),
    ),
  );
}
