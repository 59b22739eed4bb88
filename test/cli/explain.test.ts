import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { SEEDS } from '../../src/cli/start.ts';
import type { Engine, Parameters } from '../../src/graph/engine.ts';
import { loadSeeds } from '../../src/seeding/load.ts';
import { asker } from '../support/ask.ts';
import { Workplace } from '../support/cli.ts';
import { describeNeo4j } from '../support/engines.ts';

const workplace = new Workplace();
afterAll(() => workplace.remove());

const explain = (query: string, ...options: string[]) => workplace.run(['explain', query, ...options]);

const QUERIES = [
  {
    what: 'a list that a search narrows',
    query:
      'query ($text: String) { claims(filter: {text: $text}, first: 3) { nodes { text sources { nodes { name } } } } }',
    variables: { text: "l’incendie “d'un” dépôt \\ \u2028" },
  },
  {
    what: 'a source with what it claims',
    query:
      '{ sources(filter: {kind: [COUNTRY]}, first: 2) { totalCount nodes { name claims { nodes { text origins { id } } } } } }',
    variables: {},
  },
  {
    what: 'several fields, one under another name',
    query:
      '{ found: search(query: "drones") { nodes { __typename } } attributions(filter: {sourceDropped: true}) { totalCount } }',
    variables: {},
  },
];

describeNeo4j((_name, open) => {
  let engine: Engine;
  beforeAll(async () => {
    engine = await open();
    await loadSeeds(engine, SEEDS, { by: 'seed' });
  });
  afterAll(() => engine.close());

  test.each(QUERIES)(
    'what is printed for $what runs as it is, and finds what the API answers',
    async ({ query, variables }) => {
      const { code, stdout } = await explain(query, '--variables', JSON.stringify(variables));
      expect(code).toBe(0);
      const found: unknown[] = [];
      const parameters: Parameters = {};
      for (const command of stdout
        .split(/;$/m)
        .map((text) => text.trim())
        .filter(Boolean)) {
        const [, name, value] = /^:param (\w+) => (.*)$/.exec(command) ?? [];
        if (name) parameters[name] = (await engine.read(`RETURN ${value} AS value`))[0]?.['value'] ?? null;
        else found.push((await engine.read(command, parameters))[0]?.['data']);
      }
      const answer = await asker(engine)(query, variables);
      expect(found).toHaveLength(Object.keys(answer).length);
      // Between the parts of a statement there are ids for which the query does not ask.
      const [texts, expected] = [textsOf(found), textsOf(Object.values(answer))];
      const isId = (text: string) => /^[a-z]{3}_/.test(text);
      expect(texts.filter((text) => !isId(text))).toEqual(expected.filter((text) => !isId(text)));
      expect(texts).toEqual(expect.arrayContaining(expected));
    },
  );
});

/** Every text and number in an answer, but for the names of its fields, in order. */
function textsOf(value: unknown): string[] {
  const texts: string[] = [];
  JSON.stringify(value, (_key, member) => {
    if (typeof member === 'string' || typeof member === 'number') texts.push(String(member));
    return member;
  });
  return texts.sort();
}

describe('explain refuses in one line', () => {
  test.each([
    ['a field that is not there', '{ nothing }', /^selon: Cannot query field "nothing"/],
    ['what is no query', '{ claims {', /^selon: Syntax Error/],
    ['a variable that is missing', 'query ($id: ID!) { claim(id: $id) { id } }', /^selon: Variable "\$id"/],
    ['paths', '{ paths(from: "ent_a", to: "ent_b") { length } }', /^selon: paths is answered by several statements/],
    ['a mutation', 'mutation { saveView(input: {name: "a", address: "/"}) { savedView { id } } }', /^selon: /],
  ])('%s', async (_what, query, message) => {
    const { code, stdout, stderr } = await explain(query);
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toMatch(message);
  });

  test('variables that are no object', async () => {
    const { code, stderr } = await explain('{ claims { totalCount } }', '--variables', '[1]');
    expect(code).toBe(1);
    expect(stderr).toContain('Expected a JSON object');
  });
});
