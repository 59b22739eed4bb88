import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, rmdirSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const PROJECT = fileURLToPath(new URL('../../', import.meta.url));
const SOURCES = `${PROJECT}src/explorer`;
const BUILT = `${PROJECT}dist/explorer/index.html`;
const LOCK = `${PROJECT}dist/.explorer-is-built`;
const PATIENCE_MS = 120_000;

/** Builds the explorer if it is not built yet, or was changed since. */
export function buildExplorer(): void {
  if (isFresh()) return;
  const release = lock();
  try {
    if (isFresh()) return;
    const vite = [`${PROJECT}node_modules/vite/bin/vite.js`, 'build', '--config', `${SOURCES}/vite.config.ts`];
    execFileSync(process.execPath, [...vite, '--logLevel', 'error'], {
      cwd: PROJECT,
      // Jest's own would build what is for development.
      env: { ...process.env, NODE_ENV: 'production' },
      stdio: 'pipe',
      encoding: 'utf8',
    });
  } finally {
    release();
  }
}

function isFresh(): boolean {
  if (!existsSync(BUILT)) return false;
  const built = statSync(BUILT).mtimeMs;
  const files = readdirSync(SOURCES, { recursive: true, withFileTypes: true });
  return files.every((file) => !file.isFile() || statSync(`${file.parentPath}/${file.name}`).mtimeMs <= built);
}

/** Two test runs do not build into the same folder at once. */
function lock(): () => void {
  mkdirSync(`${PROJECT}dist`, { recursive: true });
  const start = Date.now();
  for (;;) {
    try {
      mkdirSync(LOCK);
      return () => rmdirSync(LOCK);
    } catch (error) {
      if (Date.now() - start > PATIENCE_MS) throw new Error(`${LOCK} stays there: remove it`, { cause: error });
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 200);
    }
  }
}
