import { Command } from 'commander';
import { type MigrationState, migrationStatus } from '../graph/migrations/migrate.ts';
import { withGraph } from './graph.ts';
import { printLine, withSpinner } from './output.ts';
import { applyMigrations, MIGRATIONS } from './start.ts';

/** `selon migrate`: applies pending migrations, or prints which ones are applied. */
export function migrateCommand(): Command {
  return new Command('migrate')
    .description('Apply pending migrations. `serve` and `seed` do so by themselves.')
    .option('-s, --status', 'only print which migrations are applied, and when')
    .action(({ status }: { status?: boolean }) => (status ? printStatus() : applyPending()));
}

async function printStatus(): Promise<void> {
  const states = await withGraph((engine) => migrationStatus(engine, MIGRATIONS));
  for (const state of states)
    printLine(`${nameOf(state)}  ${state.appliedAt ? `applied ${state.appliedAt}` : 'pending'}`);
}

async function applyPending(): Promise<void> {
  const applied = await withGraph((engine) => withSpinner('Migrating …', (show) => applyMigrations(engine, show)));
  for (const state of applied) printLine(`${nameOf(state)}  applied`);
  if (applied.length === 0) printLine('The schema is up to date.');
}

function nameOf({ version, name }: MigrationState): string {
  return `V${String(version).padStart(3, '0')} ${name}`;
}
