import { fileURLToPath } from 'node:url';
import type { Engine, Parameters } from '../../src/graph/engine.ts';
import { migrate } from '../../src/graph/migrations.ts';
import { statement } from '../../src/recording/statements.ts';
import { SETTINGS } from '../settings.ts';
import { generate, type Item, planFor } from './generate.ts';

const MIGRATIONS = fileURLToPath(new URL('../../cypher/migrations/', import.meta.url));
const SAMPLING_SECONDS = 300;
const STAMP = { recordedAt: '2024-12-01T00:00:00Z', recordedBy: 'bench', recording: 'bench' };

/** Brings an empty database to the project's schema. */
export async function prepare(engine: Engine): Promise<void> {
  await migrate(engine, MIGRATIONS);
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
  // Otherwise Neo4j goes on planning for the empty graph that it sampled last.
  if (engine.name === 'neo4j')
    await engine.read('CALL db.prepareForReplanning($seconds)', { seconds: SAMPLING_SECONDS });
}

/** What a batch comes to, statement by statement. */
function writes(batch: Item[]): [mutation: string, section: string, list: string, rows: unknown[]][] {
  const of = <K extends Item['kind']>(kind: K) =>
    batch.filter((item): item is Extract<Item, { kind: K }> => item.kind === kind);
  const [entities, documents, claims, attributions] = [of('entity'), of('document'), of('claim'), of('attribution')];
  const link = (from: string, to: string) => ({ from, to });
  return [
    ['recordEntity', 'write entities', 'rows', entities.map(({ row }) => row)],
    ['recordEntity', 'write names', 'keys', [...new Set(entities.flatMap(({ names }) => names))]],
    [
      'recordEntity',
      'write named',
      'rows',
      entities.flatMap(({ row, names }) => names.map((name) => link(row.id, name))),
    ],
    ['recordEntity', 'write sources', 'ids', entities.filter(({ speaks }) => speaks).map(({ row }) => row.id)],
    ['recordDocument', 'write documents', 'rows', documents.map(({ row }) => row)],
    ['recordDocument', 'write publisher', 'rows', documents.map(({ row, publisher }) => link(row.id, publisher))],
    ['recordClaim', 'write claims', 'rows', claims.map(({ row }) => row)],
    [
      'recordClaim',
      'write about',
      'rows',
      claims.flatMap(({ row, about }) => about.map((to) => ({ from: row.id, ...to }))),
    ],
    ['recordAttribution', 'write attributions', 'rows', attributions.map(({ row }) => row)],
    [
      'recordAttribution',
      'write relayedBy',
      'rows',
      attributions.flatMap(({ row, relayedBy }) => (relayedBy ? [link(row.id, relayedBy)] : [])),
    ],
  ];
}

async function store(engine: Engine, batch: Item[]): Promise<void> {
  await engine.write(async (transaction) => {
    for (const [mutation, section, list, rows] of writes(batch)) {
      if (rows.length > 0)
        await transaction.run(statement(mutation, section), { ...STAMP, [list]: rows } as Parameters);
    }
  });
}
