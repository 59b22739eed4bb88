import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

/** A Neo4j Community server of the project's own, run from Maven Central's archive, for tests and benchmarks. */
export interface Neo4jServer {
  uri: string;
  /** Ends the server and removes its data. */
  stop(): Promise<void>;
}

const VERSION = '5.26.18';
const START_MS = 120_000;
const STOP_MS = 20_000;

/** Whether this machine has what it takes: Java, and Maven where the server is still to be downloaded. */
export async function canRunNeo4j(): Promise<boolean> {
  try {
    await promisify(execFile)('java', ['-version']);
    if (!existsSync(library())) await promisify(execFile)('mvn', ['--version']);
    return true;
  } catch {
    return false;
  }
}

/** Tests end before Java's slower, better compiler pays: without it they start and run in half the time. */
const JAVA = {
  tests: ['-XX:TieredStopAtLevel=1', '-XX:+UseSerialGC'],
  benchmarks: [],
};

/** Starts a server with an empty database, without a password, on a free port that only this machine reaches. */
export async function startNeo4j(purpose: keyof typeof JAVA = 'tests'): Promise<Neo4jServer> {
  await obtainLibrary();
  const home = mkdtempSync(join(tmpdir(), 'selon-neo4j-'));
  const port = await freePort();
  mkdirSync(join(home, 'conf'));
  writeFileSync(join(home, 'conf', 'neo4j.conf'), settings(port));
  const server = spawn('java', [...JAVA[purpose], ...javaArguments(home)], { stdio: 'ignore' });
  const clear = () => rmSync(home, { recursive: true, force: true, maxRetries: 20, retryDelay: 50 });
  const forget = endWithThisProcess(() => {
    server.kill('SIGKILL');
    clear();
  });
  const stop = async () => {
    await ended(server);
    forget();
    clear();
  };
  try {
    await started(server, join(home, 'logs', 'neo4j.log'));
  } catch (error) {
    await stop();
    throw error;
  }
  return { uri: `bolt://127.0.0.1:${port}`, stop };
}

/** Calls `end` when this process ends, also when it is told to. @returns how to call that off */
function endWithThisProcess(end: () => void): () => void {
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
  const onSignal = (signal: NodeJS.Signals) => {
    forget();
    end();
    process.kill(process.pid, signal);
  };
  const forget = () => {
    process.off('exit', end);
    for (const signal of signals) process.off(signal, onSignal);
  };
  process.once('exit', end);
  for (const signal of signals) process.once(signal, onSignal);
  return forget;
}

/** A folder that later runs share. */
function cache(): string {
  return process.env.SELON_CACHE ?? join(homedir(), '.cache', 'selon');
}

/** The folder of the server's archives. */
function library(): string {
  return join(cache(), `neo4j-${VERSION}`);
}

/** Downloads the server, 116 MB, if that was not done yet. */
export async function obtainLibrary(): Promise<void> {
  if (existsSync(library())) return;
  mkdirSync(cache(), { recursive: true });
  const work = mkdtempSync(join(cache(), 'download-'));
  try {
    writeFileSync(join(work, 'pom.xml'), PROJECT);
    await promisify(execFile)('mvn', ['-B', '-q', 'dependency:copy-dependencies', '-DoutputDirectory=lib'], {
      cwd: work,
    });
    // Only a whole download gets the name; another process may have been faster.
    if (!existsSync(library())) renameSync(join(work, 'lib'), library());
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

const PROJECT = `<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>selon</groupId>
  <artifactId>neo4j-for-tests</artifactId>
  <version>1</version>
  <dependencies>
    <dependency><groupId>org.neo4j</groupId><artifactId>neo4j</artifactId><version>${VERSION}</version></dependency>
  </dependencies>
</project>
`;

function settings(port: number): string {
  return [
    `server.bolt.listen_address=127.0.0.1:${port}`,
    'server.http.enabled=false',
    'server.https.enabled=false',
    'dbms.security.auth_enabled=false',
    'dbms.usage_report.enabled=false',
    'server.memory.heap.initial_size=512m',
    'server.memory.heap.max_size=1g',
    'server.memory.pagecache.size=256m',
    'db.memory.transaction.max=256m',
  ].join('\n');
}

function javaArguments(home: string): string[] {
  const opened = ['java.nio', 'java.io', 'sun.nio.ch', 'java.util.concurrent'];
  return [
    '-Xms512m',
    '-Xmx1g',
    '-cp',
    join(library(), '*'),
    ...opened.map((name) => `--add-opens=java.base/${name}=ALL-UNNAMED`),
    'org.neo4j.server.CommunityEntryPoint',
    `--home-dir=${home}`,
    `--config-dir=${join(home, 'conf')}`,
  ];
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

async function started(server: ChildProcess, log: string): Promise<void> {
  const patience = Date.now() + START_MS;
  const said = () => (existsSync(log) ? readFileSync(log, 'utf8') : '');
  while (!said().includes('Started.')) {
    if (server.exitCode !== null || server.signalCode !== null || Date.now() > patience) {
      throw new Error(`Neo4j did not start:\n${said().split('\n').slice(-20).join('\n')}`);
    }
    await pause(100);
  }
}

async function ended(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) return;
  const end = new Promise((resolve) => server.once('exit', resolve));
  server.kill('SIGTERM');
  const late = setTimeout(() => server.kill('SIGKILL'), STOP_MS);
  await end;
  clearTimeout(late);
}

/** From the command line: runs in the foreground until Ctrl-C. */
async function main(): Promise<void> {
  process.stdout.write(`Starting Neo4j ${VERSION}; the first time it is downloaded …\n`);
  const server = await startNeo4j('benchmarks');
  process.stdout.write(`NEO4J_URI=${server.uri}\nIts data are gone when it stops. Ctrl-C stops it.\n`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await main();
