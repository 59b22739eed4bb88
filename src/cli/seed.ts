import { Command } from 'commander';
import type { Engine } from '../graph/engine.ts';
import { loadSeeds } from '../seeding/load.ts';
import { withGraph } from './graph.ts';
import { printLine, withSpinner } from './output.ts';
import { applyMigrations, SEEDS } from './start.ts';

/** `selon seed`: records a folder of seeds, all or nothing. */
export function seedCommand(): Command {
  return new Command('seed')
    .description('Record the seeds of a folder, all or nothing. Existing records are not changed.')
    .option('-f, --folder <path>', 'the folder of the seed files', SEEDS)
    .action(({ folder }: { folder: string }) => withGraph((engine) => seed(engine, folder)));
}

async function seed(engine: Engine, folder: string): Promise<void> {
  const report = await withSpinner('Seeding …', async (show) => {
    await applyMigrations(engine, show);
    return loadSeeds(engine, folder, { by: 'seed' });
  });
  for (const [kind, { created, present }] of Object.entries(report)) {
    printLine(`${kind}: ${created} recorded, ${present} existing`);
  }
}
