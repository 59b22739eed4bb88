#!/usr/bin/env node
import { Command } from 'commander';
import { explainCommand } from './explain.ts';
import { migrateCommand } from './migrate.ts';
import { printError } from './output.ts';
import { seedCommand } from './seed.ts';
import { serveCommand } from './serve.ts';

const SETTINGS = `
Settings come from the environment or a .env file: PORT, HOST, DATA_DIR, NEO4J_URI and others. See .env.example.`;

const program = new Command('selon')
  .description('Who said what, about whom, when, where it was published and on whose word.')
  .addHelpText('after', SETTINGS)
  .addCommand(serveCommand())
  .addCommand(seedCommand())
  .addCommand(migrateCommand())
  .addCommand(explainCommand());

try {
  await program.parseAsync();
} catch (error) {
  printError(error);
  process.exitCode = 1;
}
