import { expect, test } from '@jest/globals';
import { statementsOf } from '../../src/graph/cypher-files.ts';
import { statement } from '../../src/recording/statements.ts';

const read = (source: string) =>
  statementsOf({ file: 'x.cypher', source }).map(({ heading, start, end }) => [
    heading,
    source.slice(start, end).trim(),
  ]);

test('a file is taken apart at its headings, and comments within a statement stay', () => {
  expect(read('// What it does.\n\n// read\nRETURN 1\n// why\n\n// write two words\nRETURN 2\n')).toEqual([
    ['read', 'RETURN 1\n// why'],
    ['write two words', 'RETURN 2'],
  ]);
});

test('a statement outside of a section is an error that names file and line', () => {
  expect(() => read('// What it does.\nRETURN 1')).toThrow(/^x\.cypher:2: /);
});

test('two statements of one name are an error that names file and line', () => {
  expect(() => read('// read\nRETURN 1\n// read\n')).toThrow(/^x\.cypher:3: .*"read"/);
});

test('a statement that is in no file is an error that names it', () => {
  expect(statement('recordClaim', 'write claims')).toMatch(/^UNWIND \$rows AS row\nCREATE/);
  expect(() => statement('recordClaim', 'write songs')).toThrow('recordClaim.cypher has no statement "// write songs"');
});
