import { execFile, execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';

/** Makes a disk fail to keep what was written, as long as a file of this name is there. */
const FAILING_DISK = (mark: string) => `
#include <errno.h>
#include <unistd.h>
static int sync_or_fail(void) { if (access("${mark}", F_OK) == 0) { errno = EIO; return -1; } return 0; }
int fsync(int file) { return sync_or_fail(); }
int fdatasync(int file) { return sync_or_fail(); }
`;

/** Writes while the disk fails, and after it works again; prints what came of it. */
const PROGRAM = `
import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
const { openGrafeo } = await import(process.env.GRAFEO);
const { MARK, GRAPH } = process.env;
const engine = openGrafeo({ path: GRAPH });
const kindOf = (promise) => promise.then(() => 'ok', (error) => error.kind);
const write = () => kindOf(engine.write(({ run }) => run('CREATE (:Thing)')));
const things = async () => (await engine.read('MATCH (n:Thing) RETURN count(n) AS things'))[0].things;
const seen = { before: await write() };
await pause(300);
writeFileSync(MARK, '');
seen.failed = await write();
seen.read = (await things()) >= 1;
seen.ping = await kindOf(engine.ping());
rmSync(MARK);
seen.pingAfter = await kindOf(engine.ping());
seen.writeAfter = await write();
const reads = await Promise.all(Array.from({ length: 20 }, () => kindOf(engine.read('MATCH (n:Thing) RETURN n'))));
seen.reads = [...new Set(reads)];
const count = await things();
await engine.close();
const again = openGrafeo({ path: GRAPH });
seen.kept = (await again.read('MATCH (n:Thing) RETURN count(n) AS things'))[0].things === count;
await again.close();
process.stdout.write(JSON.stringify(seen));
`;

/** Failing disks are made by a library of a few lines of C in front of the system's own. */
const canCompile = (() => {
  try {
    execFileSync('cc', ['--version'], { stdio: 'ignore' });
    return process.platform === 'linux';
  } catch {
    return false;
  }
})();

(canCompile ? describe : describe.skip)('a disk that fails to keep a commit', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'selon-disk-'));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  test('is told, and the graph is written to again once it works, without a restart', async () => {
    const [mark, source, library] = ['mark', 'disk.c', 'disk.so'].map((name) => join(folder, name)) as [
      string,
      string,
      string,
    ];
    writeFileSync(source, FAILING_DISK(mark));
    execFileSync('cc', ['-shared', '-fPIC', '-o', library, source]);
    const env = {
      ...process.env,
      LD_PRELOAD: library,
      GRAFEO: new URL('../../src/graph/grafeo.ts', import.meta.url).href,
      MARK: mark,
      GRAPH: join(folder, 'selon.grafeo'),
    };
    const options = ['--import', 'tsx', '--input-type=module', '--eval', PROGRAM];
    const { stdout } = await promisify(execFile)(process.execPath, options, { env });
    expect(JSON.parse(stdout)).toEqual({
      before: 'ok',
      failed: 'STORAGE',
      read: true,
      ping: 'STORAGE',
      pingAfter: 'ok',
      writeAfter: 'ok',
      reads: ['ok'],
      kept: true,
    });
  });
});
