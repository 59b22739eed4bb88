import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { startServer, type TestServer } from '../support/server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
  // The size of what a query scans is read once, before the first one.
  await server.ask('{ claims { totalCount } }');
});
afterAll(() => server.close());

type Variables = Record<string, unknown>;

const long = (length: number): string => 'a'.repeat(length);
const many = (count: number, member: string): string[] => Array(count).fill(member);

/** What is said against a query; nothing may have been asked of the database. */
async function refusal(query: string, variables: Variables): Promise<string> {
  const before = server.statements();
  const { json } = await server.ask(query, variables);
  expect(json.errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
  expect(server.statements()).toBe(before);
  return json.errors[0].message;
}

async function expectAnswer(query: string, variables: Variables): Promise<void> {
  expect((await server.ask(query, variables)).json.errors).toBeUndefined();
}

const byText = (field: string) => `query($text: String) { ${field}(filter: {text: $text}) { totalCount } }`;
const below = (field: string) =>
  `query($text: String) { entity(id: "ent_russia") { ${field}(filter: {text: $text}) { totalCount } } }`;

/** Each takes a string as its only variable: a query, its argument, and how long that may be. */
const STRINGS: [query: string, argument: string, longest: number][] = [
  ['query($text: String!) { search(query: $text) { totalCount } }', 'search: query', 500],
  ['query($text: String!) { found: search(query: $text) { nodes { __typename } } }', 'found: query', 500],
  [byText('claims'), 'claims: filter.text', 500],
  [byText('sources'), 'sources: filter.text', 500],
  [byText('entities'), 'entities: filter.text', 500],
  [byText('documents'), 'documents: filter.text', 500],
  ['query($text: String) { claims(filter: {not: {text: $text}}) { totalCount } }', 'claims: filter.not.text', 500],
  ['query($text: String) { attributions(filter: {quote: $text}) { totalCount } }', 'attributions: filter.quote', 2_000],
  [below('claims'), 'claims: filter.text', 500],
  [below('claimants'), 'claimants: filter.text', 500],
  ['query($text: String!) { documents(filter: {url: ["b", $text]}) { totalCount } }', 'documents: filter.url.1', 2_000],
  ['query($text: ID!) { claims(filter: {source: [$text]}) { totalCount } }', 'claims: filter.source.0', 2_000],
  ['query($text: ID!) { nodes(ids: [$text]) { id } }', 'nodes: ids.0', 2_000],
];

/** As {@link STRINGS}, where what may be as long is refused for something else. */
const OTHERS: typeof STRINGS = [
  [
    'query($text: String!) { claims(filter: {source: "ent_seoul", language: [$text]}) { totalCount } }',
    'claims: filter.language.0',
    2_000,
  ],
  ['query($text: ID!) { node(id: $text) { id } }', 'node: id', 2_000],
  ['query($text: ID!) { claim(id: $text) { id } }', 'claim: id', 2_000],
  ['query($text: ID!) { paths(from: "ent_russia", to: $text) { length } }', 'paths: to', 2_000],
  ['query($text: String) { claims(after: $text) { totalCount } }', 'claims: after', 250_000],
  ['query($text: String) { claims(last: 1, before: $text) { totalCount } }', 'claims: before', 250_000],
];

describe('a string', () => {
  test.each(STRINGS)('in %s, %s, may have %d characters', async (query, argument, longest) => {
    await expectAnswer(query, { text: long(longest) });
    expect(await refusal(query, { text: long(longest + 1) })).toBe(
      `${argument} is ${longest + 1} characters long. Expected at most ${longest}.`,
    );
  });

  test.each(OTHERS)('in %s, %s, that is too long is refused for that', async (query, argument, longest) => {
    expect(await refusal(query, { text: long(longest) })).not.toContain('characters long');
    expect(await refusal(query, { text: long(longest + 1) })).toBe(
      `${argument} is ${longest + 1} characters long. Expected at most ${longest}.`,
    );
  });

  test.each([...STRINGS, ...OTHERS])('in %s, %s, has no control characters', async (query, argument) => {
    expect(await refusal(query, { text: 'é\u0000' })).toBe(
      `${argument} contains the control character U+0000 at position 1; expected none other than tabs and line ends.`,
    );
    for (const character of ['\u0008', '\u000b', '\u001f', '\u007f']) {
      expect(await refusal(query, { text: character })).toMatch(/control character U\+00/);
    }
    expect(await refusal(query, { text: 'a\udc00' })).toBe(
      `${argument} contains half of a character (the lone surrogate U+DC00) at position 1; expected whole characters.`,
    );
  });

  test.each(STRINGS)('in %s, %s, may have tabs and ends of lines', async (query) => {
    await expectAnswer(query, { text: 'a\tb\r\nc' });
  });

  test('is checked where it stands in the query itself, too', async () => {
    expect(await refusal(`{ search(query: "${long(501)}") { totalCount } }`, {})).toMatch(/^search: query is 501/);
    expect(await refusal('{ claims(filter: {text: "\\u0000"}) { totalCount } }', {})).toMatch(/U\+0000 at position 0/);
  });

  test('of a time is short', async () => {
    const query = 'query($time: DateTime) { claims(filter: {saidFrom: $time}) { totalCount } }';
    const time = (length: number) => `${'2024-11-29T08:00:00.'.padEnd(length - 1, '0')}Z`;
    await expectAnswer(query, { time: time(100) });
    expect(await refusal(query, { time: time(101) })).toMatch(/at most 100 characters; this one has 101/);
  });

  test('in a cursor has no control characters either', async () => {
    const cursor = Buffer.from(JSON.stringify(['ClaimOrder.TEXT_ASC', 'a\u0000', 'clm_a'])).toString('base64url');
    expect(await refusal(`{ claims(after: "${cursor}") { totalCount } }`, {})).toMatch(/this is no cursor/);
  });
});

describe('a list', () => {
  /** Each takes a list of `$list`: a query, its argument, and a member. */
  const LISTS: [query: string, argument: string, member: string][] = [
    ['query($list: [ID!]) { claims(filter: {about: $list}) { totalCount } }', 'claims: filter.about', 'ent_russia'],
    ['query($list: [String!]) { documents(filter: {url: $list}) { totalCount } }', 'documents: filter.url', 'a'],
    ['query($list: [Tense!]) { claims(filter: {tense: $list}) { totalCount } }', 'claims: filter.tense', 'PAST'],
    [
      'query($list: [AttributionStatus!]) { claim(id: "clm_drones-shot-down", status: $list) { id } }',
      'claim: status',
      'ACCEPTED',
    ],
    [
      'query($list: [ClaimRelationKind!]) { claim(id: "clm_drones-shot-down") { relations(kind: $list) { totalCount } } }',
      'relations: kind',
      'SUPPORTS',
    ],
    ['query($list: [SearchType!]) { search(query: "a", types: $list) { totalCount } }', 'search: types', 'CLAIM'],
    ['query($list: [ID!]!) { nodes(ids: $list) { id } }', 'nodes: ids', 'ent_russia'],
  ];

  test.each(LISTS)('in %s, %s, may have 100 entries', async (query, argument, member) => {
    await expectAnswer(query, { list: many(100, member) });
    expect(await refusal(query, { list: many(101, member) })).toBe(
      `${argument} has 101 entries. Expected at most 100.`,
    );
  });
});

describe('the filter not', () => {
  test.each(['{not: {tense: PAST}}', '{status: PROPOSED}'])('cannot have %s', async (not) => {
    const name = not.slice(1, not.indexOf(':'));
    expect(await refusal(`{ claims(filter: {not: ${not}}) { totalCount } }`, {})).toBe(
      `claims: filter.not.${name}: expected it outside of not.`,
    );
  });

  test('has languages checked', async () => {
    expect(await refusal('{ claims(filter: {not: {language: "French language"}}) { totalCount } }', {})).toMatch(
      /^claims: filter.not.language: /,
    );
  });

  test('leaves out what one attribution matches in all its fields, and nothing else', async () => {
    const count = async (filter: string) => {
      const { json } = await server.ask(`{ claims(filter: ${filter}) { totalCount } }`, {});
      return json.data.claims.totalCount;
    };
    expect(await count('{}')).toBe(18);
    expect(await count('{not: {source: "src_russian-army"}}')).toBe(13);
    expect(await count('{not: {source: "src_russian-army", section: HEADING}}')).toBe(18);
    expect(await count('{about: "ent_russia", not: {source: "src_le-figaro"}}')).toBe(5);
  });
});

test('what a mutation answers is asked for within the same limits', async () => {
  const { json } = await server.ask(
    'mutation($text: String!) { recordEntity(input: {key: "e", name: "E", kind: THING}) { entity { claims(filter: {text: $text}) { totalCount } } } }',
    { text: long(501) },
  );
  expect(json.errors).toMatchObject([{ message: expect.stringMatching(/^claims: filter.text is 501/) }]);
});

test('a cursor of the longest claims is within the limit', async () => {
  const text = 'Kyiv says it.';
  const record = (claim: string) =>
    server.ask('mutation($input: RecordAttributionInput!) { recordAttribution(input: $input) { created } }', {
      input: {
        document: { new: { kind: 'OTHER', text } },
        source: { id: 'src_kyiv' },
        claim: { new: { text: claim, language: 'zh' } },
        spans: [
          { part: 'CUE', exact: 'says' },
          { part: 'CONTENT', exact: 'it' },
        ],
      },
    });
  // The second character folds to eighteen.
  for (const character of ['漢', '\ufdfa']) {
    expect((await record(character.repeat(5_000))).json.data).toEqual({ recordAttribution: { created: true } });
  }
  const query = `query($after: String) {
    claims(filter: {language: "zh"}, first: 1, after: $after) { nodes { text } pageInfo { endCursor hasNextPage } }
  }`;
  let after: string | null = null;
  const texts: string[] = [];
  for (let page = 0; page < 3; page++) {
    const { json } = await server.ask(query, { after });
    texts.push(...json.data.claims.nodes.map((claim: { text: string }) => claim.text[0]));
    after = json.data.claims.pageInfo.endCursor ?? after;
  }
  expect(texts.toSorted()).toEqual(['漢', '\ufdfa']);
});
