import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import type { Readable } from 'node:stream';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { Client } from './client.ts';

const SOURCE = fileURLToPath(new URL('../../src/cli/main.ts', import.meta.url));
const BUILT = fileURLToPath(new URL('../../dist/cli/main.js', import.meta.url));
/** Lets Node read TypeScript, in whatever folder it runs. */
const TSX = import.meta.resolve('tsx');
const START_MS = 60_000;
const LINES_KEPT = 2_000;
/** How often the server looks at its event loop; what it tells holds so much even when nothing holds the loop. */
const LOOK_MS = 10;

/** What the server tells of itself since it was last asked. */
export interface Figures {
  /** The longest time that the event loop was held. */
  heldMs: number;
  rssMb: number;
  heapMb: number;
  externalMb: number;
  /** Processor time so far, of all threads. */
  cpuMs: number;
}

/** A server in a process of its own. */
export class AbusedServer {
  readonly url: string;
  readonly #child: ChildProcessByStdio<null, Readable, Readable>;
  readonly #lines: string[] = [];
  readonly #client: Client;
  /** Its exit code or signal, once it has ended. */
  ended: string | undefined;

  private constructor(url: string, child: ChildProcessByStdio<null, Readable, Readable>) {
    this.url = url;
    this.#client = new Client(url);
    this.#child = child;
    for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', this.#note.bind(this));
    child.once('exit', (code, signal) => {
      this.ended = String(signal ?? code);
    });
  }

  /** Starts `selon serve`, from source or as it is built, with these settings, and waits until it is ready. */
  static async start(settings: Record<string, string>, { isBuilt = false } = {}): Promise<AbusedServer> {
    if (isBuilt && !existsSync(BUILT)) throw new Error(`there is no ${BUILT}: run npm run build first`);
    const { PATH = '', HOME = '', NODE_OPTIONS = '' } = process.env;
    const program = isBuilt ? [BUILT] : ['--import', TSX, SOURCE];
    const port = String(await freePort());
    const given = { PORT: port, LOG_LEVEL: 'warn', SEED: 'false', NODE_ENV: 'production', ...settings };
    const child = spawn(process.execPath, [...program, 'serve'], {
      // Somewhere without a file .env.
      cwd: tmpdir(),
      env: { PATH, HOME, NODE_OPTIONS, ...given },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const server = new AbusedServer(`http://127.0.0.1:${port}`, child);
    await server.#ready();
    return server;
  }

  async #ready(): Promise<void> {
    const patience = Date.now() + START_MS;
    for (;;) {
      const isReady = await this.#client.send({ path: '/ready' }).then(
        ({ status }) => status === 200,
        () => false,
      );
      if (isReady) return;
      if (this.ended !== undefined || Date.now() > patience) {
        this.kill();
        throw new Error(`the server did not start: ${this.#lines.join('\n').slice(-2_000)}`);
      }
      await pause(50);
    }
  }

  #note(text: string): void {
    this.#lines.push(...text.split('\n').filter((line) => line.trim() !== ''));
    this.#lines.splice(0, this.#lines.length - LINES_KEPT);
  }

  get pid(): number {
    return this.#child.pid as number;
  }

  /** What it logged and nobody has taken yet: warnings and errors. */
  takeLog(): string[] {
    return this.#lines.splice(0);
  }

  /** What it tells of itself; the longest hold begins anew. @throws Error if it does not answer */
  async figures(): Promise<Figures> {
    const { text } = await this.#client.send({ path: '/metrics' });
    const read = (name: string) => Number(new RegExp(`^${name} (\\S+)$`, 'm').exec(text)?.[1]);
    const megabytes = (name: string) => read(name) / 2 ** 20;
    return {
      heldMs: Math.max(0, read('nodejs_eventloop_lag_max_seconds') * 1_000 - LOOK_MS),
      rssMb: megabytes('process_resident_memory_bytes'),
      heapMb: megabytes('nodejs_heap_size_used_bytes'),
      externalMb: megabytes('nodejs_external_memory_bytes'),
      cpuMs: read('process_cpu_seconds_total') * 1_000,
    };
  }

  kill(): void {
    this.#child.kill('SIGKILL');
  }

  /** Ends it as an operator does. @returns its exit code or signal */
  async stop(): Promise<string> {
    this.#client.close();
    if (this.ended === undefined) {
      const exit = once(this.#child, 'exit');
      this.#child.kill('SIGTERM');
      await exit;
    }
    return this.ended ?? '';
  }
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
