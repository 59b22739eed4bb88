import { mkdirSync, mkdtempSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { EngineError } from '../../src/graph/errors.ts';
import { openEngine } from '../../src/graph/open.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'selon-open-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** What is said of a data folder in which no graph can be opened. */
function refusal(dataDir: string): string {
  try {
    openEngine({ dataDir });
  } catch (error) {
    if (error instanceof EngineError && error.kind === 'UNAVAILABLE') return error.message;
    throw error;
  }
  throw new Error(`a graph was opened in ${dataDir}`);
}

describe('the data folder', () => {
  test.each([
    ['with all folders above it', () => join(folder, 'a', 'b', 'c')],
    ['from a relative path', () => relative(process.cwd(), join(folder, 'a', 'b'))],
    ['from a path with a slash at its end', () => `${join(folder, 'a')}/`],
    ['below a link to a folder', () => join(linkTo(folder), 'a')],
  ])('is made %s', async (_how, path) => {
    const dataDir = path();
    await openEngine({ dataDir }).close();
    expect(statSync(join(dataDir, 'selon.grafeo')).isFile()).toBe(true);
  });

  test('may be there already', async () => {
    mkdirSync(join(folder, 'a'));
    await openEngine({ dataDir: join(folder, 'a') }).close();
    expect(statSync(join(folder, 'a', 'selon.grafeo')).isFile()).toBe(true);
  });

  test('that is a file, or lies under one, is told', () => {
    const file = join(folder, 'file');
    writeFileSync(file, '');
    expect(refusal(file)).toBe(`the data folder ${file} cannot be created: ${file} is a file, not a folder`);
    expect(refusal(join(file, 'x', 'y'))).toBe(
      `the data folder ${join(file, 'x', 'y')} cannot be created: ${file} is a file, not a folder`,
    );
  });

  test('that is a link to nothing is told', () => {
    const link = join(folder, 'link');
    symlinkSync(join(folder, 'nothing', 'there'), link);
    expect(refusal(join(link, 'x'))).toMatch(/^the data folder .*\/link\/x cannot be created: EEXIST: .*\/link'$/);
  });
});

// Nobody may make anything below /proc, not even root.
(process.platform === 'linux' ? describe : describe.skip)('on Linux the data folder', () => {
  test.each(['/proc/nope', '/proc/nope/x/y'])('%s, which cannot be created, is reported at once', (path) => {
    const reason = "ENOENT: no such file or directory, mkdir '/proc/nope'";
    expect(refusal(path)).toBe(`the data folder ${path} cannot be created: ${reason}`);
  });

  test('/proc, to which nobody can write, is told', () => {
    expect(refusal('/proc')).toMatch(/^the data folder \/proc cannot be written to: E[A-Z]+: /);
  });

  test('below a device is told', () => {
    expect(refusal('/dev/null/x')).toBe(
      'the data folder /dev/null/x cannot be created: /dev/null is a file, not a folder',
    );
  });
});

function linkTo(target: string): string {
  const link = join(folder, 'link');
  symlinkSync(target, link);
  return link;
}
