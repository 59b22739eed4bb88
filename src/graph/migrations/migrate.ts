import type { Engine } from '../engine.ts';
import { type Migration, readMigrations } from './files.ts';
import { withMigrationLock } from './lock.ts';

/** Tells how many of all were done. */
export type Progress = (done: number, total: number) => void;

/**
 * Stored data that only TypeScript can compute, such as search terms: writes it anew for the whole graph, in several
 * transactions. After an interruption it runs again from its start.
 */
export type Computation = (engine: Engine, onProgress: Progress) => Promise<void>;

/** What migrations need beside their folder. */
export interface MigrationSettings {
  /** What a statement `COMPUTE <name>;` of a migration runs, by name. */
  computations: Readonly<Record<string, Computation>>;
  /** Called every two seconds at most. */
  onProgress?: (computation: string, done: number, total: number) => void;
}

/** The state of one migration: `appliedAt` is ISO 8601, or null while it is pending. */
export interface MigrationState {
  version: number;
  name: string;
  checksum: string;
  appliedAt: string | null;
}

/**
 * Applies the pending migrations of `folder`: each once, in order, recorded as a `(:Migration)` node. It can run in
 * several processes at once. After an interruption the unfinished migration runs again from its start, so its data
 * statements must be idempotent, as its schema statements are.
 * @returns the migrations that were applied now
 * @throws EngineError; Error for an invalid file, or for an applied migration that was edited or is missing
 */
export async function migrate(
  engine: Engine,
  folder: string,
  settings: MigrationSettings = { computations: {} },
): Promise<MigrationState[]> {
  const migrations = readMigrations(folder);
  await engine.define(
    'CREATE CONSTRAINT migration_version IF NOT EXISTS FOR (n:Migration) REQUIRE n.version IS UNIQUE',
  );
  if (pending(await statesOf(engine, migrations)).length === 0) return [];
  return withMigrationLock(engine, async () => {
    // Read again: another process may have applied them while this one waited.
    const applied: MigrationState[] = [];
    for (const { version } of pending(await statesOf(engine, migrations))) {
      applied.push(await apply(engine, migrations[version - 1] as Migration, settings));
    }
    return applied;
  });
}

/** All migrations of `folder` with the time when each was applied. @throws as {@link migrate} */
export async function migrationStatus(engine: Engine, folder: string): Promise<MigrationState[]> {
  return statesOf(engine, readMigrations(folder));
}

function pending(states: MigrationState[]): MigrationState[] {
  return states.filter((state) => state.appliedAt === null);
}

async function statesOf(engine: Engine, migrations: Migration[]): Promise<MigrationState[]> {
  const rows = await engine.read(
    `MATCH (m:Migration) RETURN m.version AS version, m.name AS name, m.checksum AS checksum, m.appliedAt AS appliedAt
     ORDER BY version`,
  );
  const applied = new Map((rows as unknown as MigrationState[]).map((state) => [state.version, state]));
  for (const state of applied.values()) {
    const migration = migrations[state.version - 1];
    const label = `migration ${state.version} (${state.name})`;
    if (!migration) throw new Error(`${label} was applied to this database, but its file is missing`);
    if (migration.checksum !== state.checksum) {
      throw new Error(
        `${migration.file} was edited after it was applied: its checksum was ${state.checksum} and is now ` +
          `${migration.checksum}. Restore the file, and make the change in a new migration`,
      );
    }
  }
  return migrations.map(({ version, name, checksum }) => ({
    version,
    name,
    checksum,
    appliedAt: applied.get(version)?.appliedAt ?? null,
  }));
}

/** Not Cypher: runs a computation. */
const COMPUTE_STATEMENT = /^COMPUTE\s+(?<name>\w+)$/;
const SCHEMA_STATEMENT = /^CREATE\s+(CONSTRAINT|FULLTEXT|INDEX)\b/i;

async function apply(
  engine: Engine,
  migration: Migration,
  { computations, onProgress }: MigrationSettings,
): Promise<MigrationState> {
  for (const statement of migration.statements) {
    const { name: computed } = COMPUTE_STATEMENT.exec(statement)?.groups ?? {};
    if (computed !== undefined) {
      const compute = computations[computed];
      if (!compute) throw new Error(`${migration.file}: there is no computation ${JSON.stringify(computed)}`);
      await compute(
        engine,
        throttled((done, total) => onProgress?.(computed, done, total)),
      );
    } else if (SCHEMA_STATEMENT.test(statement)) await engine.define(statement);
    else await engine.write((transaction) => transaction.run(statement), { mayTakeLong: true });
  }
  const { version, name, checksum } = migration;
  const appliedAt = new Date().toISOString();
  await engine.write((transaction) =>
    transaction.run(
      'CREATE (:Migration {version: $version, name: $name, checksum: $checksum, appliedAt: $appliedAt})',
      {
        version,
        name,
        checksum,
        appliedAt,
      },
    ),
  );
  return { version, name, checksum, appliedAt };
}

const PROGRESS_MS = 2_000;

function throttled(onProgress: Progress): Progress {
  let last = performance.now();
  return (done, total) => {
    const now = performance.now();
    if (now - last < PROGRESS_MS) return;
    last = now;
    onProgress(done, total);
  };
}
