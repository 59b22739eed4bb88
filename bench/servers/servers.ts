import { spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

/** A server in a process of its own. */
export interface ServerProcess {
  /** Where it takes GraphQL. */
  url: string;
  stop(): Promise<void>;
}

const START_MS = 30_000;

/**
 * Starts a TypeScript file as a server, with these arguments and settings and a free `PORT`, and waits until it answers.
 * What it logs is thrown away.
 */
export async function startServer(
  file: URL,
  args: string[],
  settings: Record<string, string>,
  options: string[] = [],
): Promise<ServerProcess> {
  const port = await freePort();
  const { NEO4J_URI: _, ...environment } = process.env;
  const child = spawn(process.execPath, [...options, '--import', 'tsx', fileURLToPath(file), ...args], {
    env: { ...environment, ...settings, PORT: String(port), NODE_ENV: 'production' },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const stop = async () => {
    child.kill('SIGTERM');
    await ended;
  };
  const url = `http://127.0.0.1:${port}/graphql`;
  const patience = Date.now() + START_MS;
  while (!(await answers(url))) {
    if (child.exitCode !== null || Date.now() > patience) {
      await stop();
      throw new Error(`${fileURLToPath(file)} did not start`);
    }
    await pause(100);
  }
  return { url, stop };
}

async function answers(url: string): Promise<boolean> {
  try {
    return (await ask(url, '{ __typename }', {})).ok;
  } catch {
    return false;
  }
}

/** Asks a server once. */
export function ask(url: string, query: string, variables: Record<string, unknown>): Promise<Response> {
  return fetch(url, { method: 'POST', headers: JSON_HEADERS, body: JSON.stringify({ query, variables }) });
}

export const JSON_HEADERS = { 'content-type': 'application/json' };

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
