import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { buildSchema } from 'graphql';

const PROJECT = new URL('../', import.meta.url);
/** Where the answers of mutations are tested; reading is tested by `compose/answers.test.ts`, which walks the schema. */
const FOLDERS = ['test/recording/', 'test/api/'];

const schema = buildSchema(readFileSync(new URL('schema.graphql', PROJECT), 'utf8'));
const texts = FOLDERS.flatMap((folder) => {
  const files = readdirSync(new URL(folder, PROJECT)).filter((file) => file.endsWith('.test.ts'));
  return files.map((file) => readFileSync(new URL(`${folder}${file}`, PROJECT), 'utf8'));
});

test('every mutation has a test that names it', () => {
  const names = Object.keys(schema.getMutationType()?.getFields() ?? {});
  const untested = names.filter((name) => !texts.some((text) => new RegExp(`\\b${name}\\b`).test(text)));
  expect(untested.map((name) => `no test in ${FOLDERS.join(' or ')} names ${name}: write one`)).toEqual([]);
  expect(names.length).toBeGreaterThan(0);
});
