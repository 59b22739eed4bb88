import { Command } from 'commander';
import { type MigrationState, migrate, migrationStatus } from '../graph/migrations/migrate.ts';
import { withGraph } from './graph.ts';
import { MIGRATIONS } from './start.ts';
import { say, showing } from './tell.ts';

/** `selon migrate`: brings the schema of the database up to date, or tells where it stands. */
export function migrateCommand(): Command {
  return new Command('migrate')
    .description('Bring the schema of the database up to date. Serving and seeding do so by themselves.')
    .option('-s, --status', 'only tell which migrations were applied, and when')
    .action(({ status }: { status?: boolean }) => (status ? tellStatus() : migrateNow()));
}

async function tellStatus(): Promise<void> {
  const states = await withGraph((engine) => migrationStatus(engine, MIGRATIONS));
  for (const state of states) say(`${nameOf(state)}  ${state.appliedAt ? `applied ${state.appliedAt}` : 'waits'}`);
}

async function migrateNow(): Promise<void> {
  const applied = await withGraph((engine) => showing('Migrating …', () => migrate(engine, MIGRATIONS)));
  for (const state of applied) say(`${nameOf(state)}  applied`);
  if (applied.length === 0) say('The schema is up to date.');
}

function nameOf({ version, name }: MigrationState): string {
  return `V${String(version).padStart(3, '0')} ${name}`;
}
