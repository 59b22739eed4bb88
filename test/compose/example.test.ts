import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { explain } from '../../src/api/graphql/explain.ts';

const read = (file: string) => readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8');

const QUERY = '{ document(id: "doc_1") { title attributions(first: 2) { nodes { quote } } } }';

test.each([
  ['cypher/README.md', '    '],
  ['src/compose/statement/statement.ts', ' *     '],
])('%s shows a query beside the statement that is made of it', async (file, indent) => {
  const [explanation] = await explain(QUERY, {});
  const statement = explanation?.statement.split('\n').map((line) => indent + line);
  expect(read(file)).toContain(`${indent}${QUERY}\n`);
  expect(read(file)).toContain(`${statement?.join('\n')}\n`);
});

test('cypher/README.md shows fragments and rules as they are', () => {
  const text = read('cypher/README.md').replaceAll('\n    ', '\n');
  for (const file of ['Document/attributions', 'rules/stated']) expect(text).toContain(read(`cypher/${file}.cypher`));
});
