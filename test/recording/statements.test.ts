import { expect, test } from '@jest/globals';
import { sectionsOf, statement } from '../../src/recording/statements.ts';

test('a file is taken apart at its headings, and comments within a statement stay', () => {
  const sections = sectionsOf(
    'x.cypher',
    '// What it does.\n\n// read\nRETURN 1\n// why\n\n// write two words\nRETURN 2\n',
  );
  expect([...sections]).toEqual([
    ['read', 'RETURN 1\n// why'],
    ['write two words', 'RETURN 2'],
  ]);
});

test('a statement outside of a section is an error that names file and line', () => {
  expect(() => sectionsOf('x.cypher', '// What it does.\nRETURN 1')).toThrow(/^x\.cypher:2: /);
});

test('two statements of one name are an error that names file and line', () => {
  expect(() => sectionsOf('x.cypher', '// read\nRETURN 1\n// read\n')).toThrow(/^x\.cypher:3: .*"read"/);
});

test('a statement that is in no file is an error that names it', () => {
  expect(statement('recordClaim', 'write claims')).toMatch(/^UNWIND \$rows AS row\nCREATE/);
  expect(() => statement('recordClaim', 'write songs')).toThrow('recordClaim.cypher has no statement "// write songs"');
});
