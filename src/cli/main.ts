#!/usr/bin/env node
import { Command } from 'commander';
import { migrateCommand } from './migrate.ts';
import { seedCommand } from './seed.ts';
import { serveCommand } from './serve.ts';
import { tell } from './tell.ts';

const SETTINGS = `
Settings come from the environment or a file .env: PORT, HOST, DATA_DIR, NEO4J_URI and others, told in .env.example.`;

const program = new Command('selon')
  .description('Who said what, about whom, when, where it was printed and on whose word.')
  .addHelpText('after', SETTINGS)
  .addCommand(serveCommand())
  .addCommand(seedCommand())
  .addCommand(migrateCommand());

try {
  await program.parseAsync();
} catch (error) {
  tell(error);
  process.exitCode = 1;
}
