import { fileURLToPath } from 'node:url';
import type { Engine } from '../../src/graph/engine.ts';
import { readMigrations } from '../../src/graph/migrations/files.ts';

const MIGRATIONS = fileURLToPath(new URL('../../cypher/migrations/', import.meta.url));

/** Runs the data statements of one migration, as on a graph that was filled before it. */
export async function applyAgain(engine: Engine, name: string): Promise<void> {
  const migration = readMigrations(MIGRATIONS).find((each) => each.name === name);
  if (!migration) throw new Error(`there is no migration ${name}`);
  for (const statement of migration.statements) await engine.write((transaction) => transaction.run(statement));
}
