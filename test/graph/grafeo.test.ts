import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { openGrafeo } from '../../src/graph/grafeo.ts';
import { openEngine } from '../../src/graph/open.ts';
import { describeGrafeo } from '../support/engines.ts';
import { HELD_TOO_LONG, longestTurn } from '../support/turns.ts';
import { engineConformance } from './engine.conformance.ts';

describeGrafeo(engineConformance);

test('a write is committed without holding the event loop, however large it is', async () => {
  const engine = openGrafeo();
  const write = () => engine.write(({ run }) => run('UNWIND range(1, 500000) AS i CREATE (:Thing {number: i})'));
  expect(await longestTurn(write)).toBeLessThan(HELD_TOO_LONG);
  expect(await engine.read('MATCH (n:Thing) RETURN count(n) AS things')).toEqual([{ things: 500_000 }]);
  await engine.close();
});

describe('the embedded graph in a file', () => {
  let dataDir: string;
  let path: string;
  beforeEach(() => {
    dataDir = join(mkdtempSync(join(tmpdir(), 'selon-test-')), 'made', 'by', 'itself');
    path = join(dataDir, 'selon.grafeo');
  });
  afterEach(() => rmSync(join(dataDir, '..', '..', '..'), { recursive: true }));

  /** Fills a graph and closes it. */
  const fill = async () => {
    const engine = openEngine({ dataDir });
    await engine.define('CREATE CONSTRAINT claim_id IF NOT EXISTS FOR (n:Claim) REQUIRE n.id IS UNIQUE');
    await engine.define('CREATE FULLTEXT INDEX claim_search IF NOT EXISTS FOR (n:Claim) ON EACH [n.searchTerms]');
    await engine.write((transaction) =>
      transaction.run(
        "UNWIND range(1, 1000) AS i CREATE (:Claim {id: 'c' + toString(i), searchTerms: 'word' + toString(i)})",
      ),
    );
    await engine.close();
  };

  /** What another process says that opens the same folder. */
  const openElsewhere = async (): Promise<string> => {
    const script = `
      import { openEngine } from ${JSON.stringify(new URL('../../src/graph/open.ts', import.meta.url).href)};
      try {
        const engine = openEngine({ dataDir: process.argv[1] });
        await engine.close();
        process.stdout.write('opened');
      } catch (error) {
        process.stdout.write(error.name + ' ' + error.kind + ': ' + error.message);
      }`;
    const options = ['--import', 'tsx', '--input-type=module', '--eval', script, dataDir];
    return (await promisify(execFile)(process.execPath, options)).stdout;
  };

  test('keeps its data, its unique keys and its search when it is opened again', async () => {
    await fill();
    const efforts: number[] = [];
    const engine = openGrafeo({ path, onEffort: (effort) => efforts.push(effort) });
    const clause = engine.searchClause('Claim', 'q', 1);
    const found = await engine.read(`${clause} RETURN node.id AS id`, engine.searchParameters('q', [['word77']]));
    expect(found).toEqual([{ id: 'c77' }]);
    expect(await engine.read('MATCH (n:Claim) RETURN count(n) AS claims')).toEqual([{ claims: 1000 }]);
    const again = engine.write((transaction) => transaction.run("CREATE (:Claim {id: 'c1'})"));
    await expect(again).rejects.toMatchObject({ kind: 'UNIQUE' });
    expect(await engine.read("MATCH (n:Claim {id: 'c1'}) RETURN n.id AS id")).toEqual([{ id: 'c1' }]);
    expect(efforts.at(-1)).toBeLessThan(10);
    await engine.close();
  });

  test('is refused to a second process, which is told why, until the first lets it go', async () => {
    const engine = openEngine({ dataDir });
    expect(await openElsewhere()).toMatch(/^EngineError UNAVAILABLE: .*selon\.grafeo is open in another process/);
    expect(() => openEngine({ dataDir })).toThrow(
      expect.objectContaining({ name: 'EngineError', kind: 'UNAVAILABLE' }),
    );
    await engine.close();
    expect(await openElsewhere()).toBe('opened');
  });

  test.each<[string, (size: number) => void]>([
    ['cut in half', (size) => truncateSync(path, Math.floor(size / 2))],
    ['emptied', () => truncateSync(path, 0)],
    ['another kind of file', () => writeFileSync(path, 'Dear diary, today I am no graph at all. '.repeat(500))],
  ])('is refused when it was %s, and left as it is', async (_, damage) => {
    await fill();
    damage(readFileSync(path).length);
    const before = readFileSync(path);
    expect(() => openEngine({ dataDir })).toThrow(
      expect.objectContaining({
        name: 'EngineError',
        kind: 'UNAVAILABLE',
        message: expect.stringMatching(/selon\.grafeo is damaged or not a graph file/),
      }),
    );
    expect(readFileSync(path).equals(before)).toBe(true);
  });

  test('is refused when a folder has its name, or a file the name of its folder', async () => {
    mkdirSync(path, { recursive: true });
    const unavailable = expect.objectContaining({ name: 'EngineError', kind: 'UNAVAILABLE' });
    expect(() => openEngine({ dataDir })).toThrow(unavailable);
    const file = join(dataDir, 'file');
    writeFileSync(file, '');
    expect(() => openEngine({ dataDir: file })).toThrow(unavailable);
    expect(readdirSync(dataDir).sort()).toEqual(['file', 'selon.grafeo']);
  });

  test('keeps what was acknowledged when its process is killed', async () => {
    const script = `
      import { openEngine } from ${JSON.stringify(new URL('../../src/graph/open.ts', import.meta.url).href)};
      const engine = openEngine({ dataDir: process.argv[1] });
      for (let i = 1; i <= 50; i++) await engine.write((transaction) => transaction.run('CREATE (:Thing {i: $i})', { i }));
      process.kill(process.pid, 'SIGKILL');`;
    const options = ['--import', 'tsx', '--input-type=module', '--eval', script, dataDir];
    await expect(promisify(execFile)(process.execPath, options)).rejects.toMatchObject({ signal: 'SIGKILL' });
    const engine = openEngine({ dataDir });
    expect(await engine.read('MATCH (n:Thing) RETURN count(n) AS things')).toEqual([{ things: 50 }]);
    await engine.close();
  });
});

describe('the embedded graph in memory', () => {
  test('gives rows that nobody ordered in a random order when asked to', async () => {
    const orderOf = async (shuffleUnordered: boolean) => {
      const engine = openGrafeo({ shuffleUnordered });
      const rows = await engine.read('UNWIND range(1, 100) AS i RETURN i');
      await engine.close();
      return rows.map((row) => row.i);
    };
    const inOrder = Array.from({ length: 100 }, (_, i) => i + 1);
    expect(await orderOf(false)).toEqual(inOrder);
    const shuffled = await orderOf(true);
    expect(shuffled).not.toEqual(inOrder);
    expect(shuffled.sort((a, b) => Number(a) - Number(b))).toEqual(inOrder);
  });
});
