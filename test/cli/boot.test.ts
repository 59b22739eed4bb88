import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Workplace } from '../support/cli.ts';

const PROJECT = fileURLToPath(new URL('../../', import.meta.url));
const BROKEN = mkdtempSync(join(tmpdir(), 'selon-broken-'));

/** A copy of the project in which one fragment joins what the model does not join. */
beforeAll(() => {
  for (const part of ['package.json', 'schema.graphql', 'cypher', 'seeds', 'src']) {
    cpSync(join(PROJECT, part), join(BROKEN, part), { recursive: true });
  }
  symlinkSync(join(PROJECT, 'node_modules'), join(BROKEN, 'node_modules'));
  const file = join(BROKEN, 'cypher/Entity/partOf.cypher');
  writeFileSync(file, readFileSync(file, 'utf8').replace('PART_OF', 'ABOUT'));
});
afterAll(() => rmSync(BROKEN, { recursive: true }));

describe('a fragment that does not fit the model', () => {
  test.each(['serve', 'seed', 'migrate'])('ends %s before the graph is touched', async (command) => {
    const workplace = new Workplace();
    try {
      const { code, stderr } = await workplace.run([command], {}, join(BROKEN, 'src/cli/main.ts'));
      expect(code).toBe(1);
      expect(stderr).toContain('cypher/Entity/partOf.cypher:2: the model has no (:Entity)-[:ABOUT]->(:Entity).');
      const { stdout } = await workplace.run(['migrate', '--status']);
      expect(
        stdout
          .trim()
          .split('\n')
          .every((line) => line.endsWith('  pending')),
      ).toBe(true);
    } finally {
      workplace.remove();
    }
  });
});
