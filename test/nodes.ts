/**
 * Checks on each supported version of Node that the project installs without a warning about engines, starts, answers,
 * and passes the tests that need no other program: `npm run test:nodes`. Arguments choose versions and tests:
 * `npm run test:nodes -- 22 test/shared`.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The oldest version that `engines` allows, and the newest of each even major. */
const VERSIONS = ['20.19.0', '22', '24', '26'];

const PROJECT = fileURLToPath(new URL('../', import.meta.url));

const isVersion = (argument: string) => /^\d+(\.\d+)*$/.test(argument);
const given = process.argv.slice(2);
const versions = given.some(isVersion) ? given.filter(isVersion) : VERSIONS;
const tests = given.filter((argument) => !isVersion(argument));

for (const version of versions) {
  const folder = mkdtempSync(join(tmpdir(), `selon-node-${version}-`));
  try {
    await checkVersion(version, folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function checkVersion(version: string, folder: string): Promise<void> {
  const files = await run(PROJECT, 'git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard']);
  for (const file of files.split('\0').filter(Boolean)) cpSync(join(PROJECT, file), join(folder, file));
  const onNode = (command: string) => run(folder, 'npx', ['--yes', '-p', `node@${version}`, '-c', command]);
  report(version, (await onNode('node --version')).trim());
  const installed = await onNode('npm ci --no-audit --no-fund 2>&1');
  if (installed.includes('EBADENGINE')) throw new Error(installed);
  report(version, 'installed and built');
  await checkStart(version, folder);
  report(version, 'started and answered');
  await onNode(`npm run --silent jest -- ${tests.join(' ')} --selectProjects unit api`);
  report(version, 'passed its tests');
}

/** Starts the server and asks it. */
async function checkStart(version: string, folder: string): Promise<void> {
  const server = spawn('npx', ['--yes', '-p', `node@${version}`, '-c', 'npm start'], {
    cwd: folder,
    env: { ...process.env, PORT: '0', DATA_DIR: join(folder, 'data'), NEO4J_URI: '' },
    stdio: ['ignore', 'pipe', 'inherit'],
    detached: true,
  });
  try {
    const url = await addressOf(server);
    const health = await fetch(`${url}/health`);
    const query = encodeURIComponent('{ claims(first: 1) { nodes { text } } }');
    const answer = await fetch(`${url}/graphql?query=${query}`, { headers: { 'apollo-require-preflight': 'true' } });
    const text = await answer.text();
    if (!health.ok || !/"text":"[^"]+"/.test(text)) throw new Error(`/health: ${health.status}; a query: ${text}`);
  } finally {
    process.kill(-(server.pid as number));
    await once(server, 'close');
  }
}

/** Waits until the server reports its address. */
async function addressOf({ stdout }: ChildProcess): Promise<string> {
  let log = '';
  for await (const data of stdout ?? []) {
    log += data;
    const [, url] = /the explorer is at (http:\/\/[^/,]+),/.exec(log) ?? [];
    if (url) return url;
  }
  throw new Error(`the server did not start: ${log}`);
}

/** Runs a command to its end and answers with its output. @throws Error if it fails */
async function run(folder: string, command: string, arguments_: string[]): Promise<string> {
  const child = spawn(command, arguments_, { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  child.stdout.on('data', (data) => {
    output += data;
  });
  let errors = '';
  child.stderr.on('data', (data) => {
    errors += data;
  });
  const [code] = await once(child, 'close');
  if (code !== 0) throw new Error(`${command} ${arguments_.join(' ')} failed:\n${output}\n${errors}`);
  return output;
}

function report(version: string, what: string): void {
  process.stdout.write(`Node ${version}: ${what}\n`);
}
