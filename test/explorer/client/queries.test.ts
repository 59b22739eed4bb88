import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { buildSchema, parse, validate } from 'graphql';

const ROOT = new URL('../../../', import.meta.url);
const EXPLORER = new URL('src/explorer/', ROOT);
const schema = buildSchema(readFileSync(new URL('schema.graphql', ROOT), 'utf8'));
const files = readdirSync(EXPLORER, { recursive: true, encoding: 'utf8' }).filter((path) =>
  path.endsWith('queries.ts'),
);

describe('what the explorer asks', () => {
  test.each(files)('in %s is valid', async (file) => {
    const exported: Record<string, unknown> = await import(new URL(file, EXPLORER).href);
    const questions = Object.entries(exported).filter(
      (entry): entry is [string, string] => typeof entry[1] === 'string',
    );
    expect(questions).not.toEqual([]);
    const faults = questions.flatMap(([name, question]) =>
      validate(schema, parse(question)).map(({ message }) => `${name}: ${message}`),
    );
    expect(faults).toEqual([]);
  });
});
