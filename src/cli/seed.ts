import { Command } from 'commander';
import type { Engine } from '../graph/engine.ts';
import { migrate } from '../graph/migrations/migrate.ts';
import { loadSeeds } from '../seeding/load.ts';
import { withGraph } from './graph.ts';
import { MIGRATIONS, SEEDS } from './start.ts';
import { say, showing } from './tell.ts';

/** `selon seed`: records a folder of seeds, all or nothing. */
export function seedCommand(): Command {
  return new Command('seed')
    .description('Record the seeds of a folder, all or nothing. What is there already stays as it is.')
    .option('-f, --folder <path>', 'where the files are', SEEDS)
    .action(({ folder }: { folder: string }) => withGraph((engine) => seed(engine, folder)));
}

async function seed(engine: Engine, folder: string): Promise<void> {
  const report = await showing('Seeding …', async () => {
    await migrate(engine, MIGRATIONS);
    return loadSeeds(engine, folder, { by: 'seed' });
  });
  for (const [kind, { created, present }] of Object.entries(report)) {
    say(`${kind}: ${created} recorded, ${present} there before`);
  }
}
