import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { Workplace } from '../support/cli.ts';

let workplace: Workplace;
beforeEach(() => {
  workplace = new Workplace();
});
afterEach(() => workplace.remove());

describe('help', () => {
  test('lists the commands, each of which explains itself', async () => {
    const texts = {
      '': /serve[\s\S]*seed[\s\S]*migrate[\s\S]*explain/,
      serve: /Serve the explorer/,
      seed: /--folder/,
      migrate: /--status/,
      explain: /--variables/,
    };
    const endings = Object.entries(texts).map(async ([command, text]) => {
      const { code, stdout } = await workplace.run([...(command ? [command] : []), '--help']);
      expect(code).toBe(0);
      expect(stdout).toMatch(text);
    });
    await Promise.all(endings);
  });

  test('what is no command or option is refused', async () => {
    const endings = [['serv'], ['seed', '--folders', 'x'], ['migrate', 'now']].map(async (words) => {
      const { code, stderr } = await workplace.run(words);
      expect(code).toBe(1);
      expect(stderr).toMatch(/^error: /);
    });
    await Promise.all(endings);
  });
});

describe('migrate', () => {
  test('prints pending migrations, applies them once, and prints when', async () => {
    const before = await workplace.run(['migrate', '--status']);
    expect(before.code).toBe(0);
    const pending = before.stdout.trim().split('\n');
    expect(pending).toContain('V001 keys_and_search  pending');
    expect(pending.every((line) => line.endsWith('  pending'))).toBe(true);

    const applied = await workplace.run(['migrate']);
    expect(applied.stdout.trim().split('\n')).toEqual(pending.map((line) => line.replace('pending', 'applied')));
    expect((await workplace.run(['migrate'])).stdout).toBe('The schema is up to date.\n');
    const after = await workplace.run(['migrate', '--status']);
    expect(after.stdout).toMatch(/^V001 keys_and_search {2}applied \d{4}-\d\d-\d\dT/);
  });
});

describe('seed', () => {
  test('records the seeds once', async () => {
    const first = await workplace.run(['seed']);
    expect(first).toMatchObject({ code: 0, stderr: '' });
    expect(first.stdout).toMatch(/^claims: 24 recorded, 0 existing$/m);
    const second = await workplace.run(['seed']);
    expect(second.stdout).toMatch(/^claims: 0 recorded, 24 existing$/m);
  });

  test('records a folder of one’s own, and reports every fault with its file and line', async () => {
    const folder = join(workplace.folder, 'mine');
    mkdirSync(folder);
    const file = join(folder, 'mine.yaml');
    writeFileSync(file, 'entities:\n  - key: me\n    name: Me\n    kind: PERSON\n');
    expect((await workplace.run(['seed', '--folder', folder])).stdout).toMatch(/^entities: 1 recorded/m);

    writeFileSync(
      file,
      'entities:\n  - key: me\n    name: Me\n    kind: HUMAN\n  - key: You\n    name: You\n    kind: PERSON\n',
    );
    const { code, stdout, stderr } = await workplace.run(['seed', '--folder', folder]);
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toMatch(/^selon: .*mine\.yaml:4: .*"HUMAN"/);
    expect(stderr).toMatch(/mine\.yaml:5: .*"You"/);
    expect(stderr).not.toMatch(/ at .*\.ts/);
  });

  test('a folder that is not there is told', async () => {
    const { code, stderr } = await workplace.run(['seed', '--folder', '/nowhere/seeds']);
    expect(code).toBe(1);
    expect(stderr).toMatch(/^selon: .*\/nowhere\/seeds/);
    expect(stderr).not.toMatch(/ at .*\.ts/);
  });
});

describe('settings', () => {
  test.each(['serve', 'migrate'])('a wrong one is refused by %s in one line', async (command) => {
    const settings = { PORT: 'http', NEO4J_PASSWORD: 'hushed' };
    expect(await workplace.run([command], settings)).toEqual({
      code: 1,
      stdout: '',
      stderr: 'selon: PORT is "http": expected a port: 0 to 65535.\n',
    });
  });

  test('a file .env in the folder is read', async () => {
    writeFileSync(join(workplace.folder, '.env'), 'LOG_LEVEL=loud\n');
    const { stderr } = await workplace.run(['serve']);
    expect(stderr).toMatch(/^selon: LOG_LEVEL is "loud": expected silent, fatal/);
  });

  test('a database that does not answer is told in one line', async () => {
    const { code, stderr } = await workplace.run(['serve'], { NEO4J_URI: 'bolt://127.0.0.1:9' });
    expect(code).toBe(1);
    expect(stderr).toMatch(/^selon: .*\n$/);
    expect(stderr).toContain('127.0.0.1:9');
  });

  test.each(['serve', 'seed', 'migrate'])(
    'a data folder that cannot be made ends %s with one line',
    async (command) => {
      writeFileSync(join(workplace.folder, 'file'), '');
      const { code, stdout, stderr } = await workplace.run([command], { DATA_DIR: './file/data' });
      expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
      expect(stderr).toMatch(
        /^selon: the data folder \.\/file\/data cannot be created: .*\/file is a file, not a folder\n$/,
      );
    },
  );

  test('a damaged graph is told in one line', async () => {
    mkdirSync(join(workplace.folder, 'data'));
    writeFileSync(join(workplace.folder, 'data', 'selon.grafeo'), 'no graph');
    const { code, stderr } = await workplace.run(['serve']);
    expect(code).toBe(1);
    expect(stderr).toMatch(/^selon: .*selon\.grafeo is damaged.*\n$/);
  });
});
