import { beforeAll, describe, expect, test } from '@jest/globals';
import { describeEngines } from '../support/engines.ts';
import { type Ask, answer, composed, type Variables } from './asking.ts';

/** Small enough to hold in mind; with what once went wrong. */
const GRAPH = `
  CREATE (s:Entity:Source {id: 'ent_s', sortName: 's', searchTerms: 'word', searchFields: [' word ']}),
    (a:Claim {id: 'clm_a', sortText: 'a', searchTerms: 'word', searchFields: [' word '],
      translationLanguages: ['fr'], translationTexts: ['un mot']}),
    (b:Claim {id: 'clm_b', sortText: 'b'}), (c:Claim {id: 'clm_c', sortText: 'c'}),
    (a)-[:CONTRADICTS]->(b), (a)-[:SUPPORTS]->(b), (b)-[:SUPPORTS]->(a), (a)-[:RESTATES]->(c),
    (d:Document {id: 'doc_d', sortTitle: 'd'}), (newer:Document {id: 'doc_e'})-[:SUPERSEDES]->(d)
  WITH s, d, [a, b, c] AS claims
  UNWIND claims AS claim
  CREATE (s)-[:MADE]->(said:Attribution:Accepted {
    id: replace(claim.id, 'clm', 'att'), status: 'ACCEPTED', role: 'ORIGIN', polarity: 'POSITIVE', form: 'DIRECT',
    spanParts: ['CUE'], spanStarts: [0], spanEnds: [4], spanExacts: ['said'], spanPrefixes: [''], spanSuffixes: ['']
  })-[:STATES]->(claim)
  CREATE (said)-[:APPEARS_IN]->(d)`;

describeEngines((_name, open) => {
  let ask: Ask;

  beforeAll(async () => {
    const engine = await open();
    await engine.write((transaction) => transaction.run(GRAPH));
    ask = composed(engine);
  });

  test('an order of null is the order that is taken when none is given', async () => {
    const [none, left] = ['(orderBy: null)', ''].map((order) => `{ claims${order} { nodes { id } } }`);
    expect(await answer(ask, none ?? '')).toEqual(await answer(ask, left ?? ''));
  });

  test('a search for types of null is one for all types', async () => {
    const query = (types: string) => `{ search(query: "word"${types}) { nodes { __typename ... on Node { id } } } }`;
    const found = {
      search: {
        nodes: [
          { __typename: 'Claim', id: 'clm_a' },
          { __typename: 'Source', id: 'src_s' },
        ],
      },
    };
    expect(await answer(ask, query(', types: null'))).toEqual(found);
    expect(await answer(ask, query(''))).toEqual(found);
  });

  describe('two claims that are related in several ways', () => {
    const relations = (page: string, asked: string) =>
      answer<{ claim: { relations: Relations } }>(ask, `{ claim(id: "clm_a") { relations${page} { ${asked} } } }`).then(
        ({ claim }) => claim.relations,
      );
    const all = [
      { kind: 'CONTRADICTS', direction: 'OUTGOING', node: { id: 'clm_b' } },
      { kind: 'SUPPORTS', direction: 'INCOMING', node: { id: 'clm_b' } },
      { kind: 'SUPPORTS', direction: 'OUTGOING', node: { id: 'clm_b' } },
      { kind: 'RESTATES', direction: 'OUTGOING', node: { id: 'clm_c' } },
    ];
    const EDGES = 'edges { kind direction node { id } }';

    test('count each relation, always in one order', async () => {
      expect(await relations('', `totalCount ${EDGES}`)).toEqual({ totalCount: 4, edges: all });
      expect(await relations('(kind: SUPPORTS)', 'totalCount')).toEqual({ totalCount: 2 });
    });

    test.each([
      ['first', 'after', 'endCursor'],
      ['last', 'before', 'startCursor'],
    ] as const)('lose none between pages of one, by %s', async (size, from, end) => {
      const edges: unknown[] = [];
      for (let cursor = ''; edges.length <= all.length; ) {
        const page = await relations(`(${size}: 1${cursor})`, `${EDGES} pageInfo { ${end} }`);
        if (page.edges.length === 0) break;
        edges.push(...page.edges);
        cursor = `, ${from}: "${page.pageInfo[end]}"`;
      }
      expect(size === 'first' ? edges : edges.reverse()).toEqual(all);
    });
  });

  test('a value of which everything is left out is an empty object', async () => {
    const query = `{ claim(id: "clm_a") { translations { text @include(if: false) } }
      attribution(id: "att_a") { spans { part @skip(if: true) exact @skip(if: true) } } }`;
    expect(await answer(ask, query)).toEqual({ claim: { translations: [{}] }, attribution: { spans: [{}] } });
  });

  describe('half a character in an argument is told to the asker', () => {
    test.each([
      ['query($text: String) { claims(filter: {text: $text}) { totalCount } }', { text: 'a \ud83d' }],
      ['query($urls: [String!]) { documents(filter: {url: $urls}) { totalCount } }', { urls: ['a', '\udc00'] }],
      ['query($words: String!) { search(query: $words) { totalCount } }', { words: '\ud800' }],
      ['query($id: ID!) { claims(filter: {source: [$id]}) { totalCount } }', { id: 'src_\ud800' }],
    ])('%s', async (query: string, variables: Variables) => {
      const { errors } = await ask(query, variables);
      expect(errors?.map(({ message, extensions }) => [message, extensions])).toEqual([
        [expect.stringContaining('contains half of a character'), { code: 'BAD_USER_INPUT' }],
      ]);
    });
  });
});

interface Relations {
  edges: unknown[];
  pageInfo: { startCursor: string; endCursor: string };
}
