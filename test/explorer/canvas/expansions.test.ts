import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { buildSchema, parse, validate } from 'graphql';
import { MEMBERS } from '../../../src/explorer/canvas/queries.ts';

const schema = buildSchema(readFileSync(new URL('../../../schema.graphql', import.meta.url), 'utf8'));

test.each(Object.entries(MEMBERS))('the question for %s is valid', (_, question) => {
  expect(validate(schema, parse(question)).map(({ message }) => message)).toEqual([]);
});
