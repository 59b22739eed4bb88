import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';

const MAIN = fileURLToPath(new URL('../../src/cli/main.ts', import.meta.url));
/** Lets Node read TypeScript, in whatever folder it runs. */
const TSX = import.meta.resolve('tsx');

/** How a command ended. */
export interface Ending {
  code: number | null;
  stdout: string;
  stderr: string;
}

/** A folder of one's own to run commands in: the embedded graph is in its `data`. */
export class Workplace {
  readonly folder = mkdtempSync(join(tmpdir(), 'selon-cli-'));

  /** Starts `selon` with these arguments; nothing of the test's own settings reaches it. */
  start(arguments_: string[], settings: Record<string, string> = {}, main = MAIN): Running {
    const { PATH = '', HOME = '' } = process.env;
    const child = spawn(process.execPath, ['--import', TSX, main, ...arguments_], {
      cwd: this.folder,
      env: { PATH, HOME, PORT: '0', ...settings },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    return new Running(child);
  }

  /** Runs `selon` to its end. */
  run(arguments_: string[], settings?: Record<string, string>, main?: string): Promise<Ending> {
    return this.start(arguments_, settings, main).ending;
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}

/** A command that runs. */
export class Running {
  readonly ending: Promise<Ending>;
  readonly #child: ChildProcessByStdio<null, Readable, Readable>;
  #stdout = '';
  #stderr = '';

  constructor(child: ChildProcessByStdio<null, Readable, Readable>) {
    this.#child = child;
    child.stdout.on('data', (data) => {
      this.#stdout += data;
    });
    child.stderr.on('data', (data) => {
      this.#stderr += data;
    });
    this.ending = once(child, 'close').then(([code]) => ({ code, stdout: this.#stdout, stderr: this.#stderr }));
  }

  /** Waits until standard output matches. @throws Error with all that was said, if the command ends before */
  async says(pattern: RegExp): Promise<RegExpExecArray> {
    for (;;) {
      const match = pattern.exec(this.#stdout);
      if (match) return match;
      const ended = await Promise.race([this.ending, once(this.#child.stdout, 'data').then(() => undefined)]);
      if (ended && !pattern.test(ended.stdout)) throw new Error(`it ended: ${JSON.stringify(ended)}`);
    }
  }

  /** Waits until it serves, and tells where. */
  async serves(): Promise<string> {
    const [, url] = await this.says(/the explorer is at (http:\/\/[^/,]+),/);
    return url as string;
  }

  signal(name: NodeJS.Signals): void {
    this.#child.kill(name);
  }
}
