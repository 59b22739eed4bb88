import { beforeAll, expect, test } from '@jest/globals';
import { describeEngines } from '../support/engines.ts';
import { type Ask, answer, composed } from './asking.ts';

const COUNT = 5_000;

/** A source that has made each of many claims about one entity twice, in one document. */
const GRAPH = `
  CREATE (s:Entity:Source {id: 'ent_s', sortName: 's'}), (d:Document {id: 'doc_d'}), (e:Entity {id: 'ent_e', sortName: 'e'})
  WITH s, d, e
  UNWIND range(1, ${COUNT}) AS number
  CREATE (c:Claim {id: 'clm_' + toString(number), sortText: 'text ' + toString(number % 7), searchTerms: 'word'})
  CREATE (c)-[:ABOUT {roles: ['AGENT']}]->(e)
  WITH s, d, c, number
  UNWIND ['a', 'b'] AS time
  CREATE (a:Attribution:Accepted {
    id: 'att_' + time + toString(number), status: 'ACCEPTED', role: 'ORIGIN', polarity: 'POSITIVE', form: 'DIRECT',
    saidFrom: '2024'
  })
  CREATE (s)-[:MADE]->(a)-[:STATES]->(c)
  CREATE (a)-[:APPEARS_IN]->(d)`;

interface List {
  totalCount: number;
  nodes: { id: string }[];
  pageInfo: { endCursor: string; hasNextPage: boolean };
}

/** Lists with more rows behind them than an engine takes in one batch; Grafeo's batch is 2,048. */
const LISTS: [list: string, query: (page: string) => string, count: number][] = [
  ['claims of all', (page) => `{ list: claims${page} }`, COUNT],
  [
    'claims found by a filter',
    (page) => `{ list: claims${page.replace('(', '(filter: {source: "src_s", saidFrom: "2023"}, ')} }`,
    COUNT,
  ],
  [
    'claims found by words and a filter',
    (page) => `{ list: claims${page.replace('(', '(filter: {text: "word", about: "ent_e"}, ')} }`,
    COUNT,
  ],
  ['claims of a source', (page) => `{ parent: source(id: "src_s") { list: claims${page} } }`, COUNT],
  ['claims about an entity', (page) => `{ parent: entity(id: "ent_e") { list: claims${page} } }`, COUNT],
  ['claims of a document', (page) => `{ parent: document(id: "doc_d") { list: claims${page} } }`, COUNT],
  ['attributions of a source', (page) => `{ parent: source(id: "src_s") { list: attributions${page} } }`, 2 * COUNT],
  ['claimants of an entity', (page) => `{ parent: entity(id: "ent_e") { list: claimants${page} } }`, 1],
  ['finds of a search', (page) => `{ list: search${page.replace('(', '(query: "word", ')} }`, COUNT],
];

describeEngines((_name, open) => {
  let ask: Ask;

  beforeAll(async () => {
    const engine = await open();
    await engine.write((transaction) => transaction.run(GRAPH));
    ask = composed(engine);
  }, 120_000);

  async function listOf(query: string): Promise<List> {
    const data = await answer<{ list?: List; parent?: { list: List } }>(ask, query);
    const list = data.list ?? data.parent?.list;
    if (!list) throw new Error('no list');
    return list;
  }

  test.each(LISTS)('all %s are counted, each once', async (_list, query, count) => {
    expect((await listOf(query('(first: 1) { totalCount }'))).totalCount).toBe(count);
  });

  test.each(LISTS)('the first and the last page of the %s are those of the whole', async (list, query) => {
    const whole = wholeOf(list);
    const id = 'nodes { ... on Node { id } }';
    const { nodes: first } = await listOf(query(`(first: 100) { ${id} }`));
    const { nodes: last } = await listOf(query(`(last: 100) { ${id} }`));
    expect(first.map((node) => node.id)).toEqual(whole.slice(0, 100));
    expect(last.map((node) => node.id)).toEqual(whole.slice(-100));
  });

  test('walking through thousands of claims gives each once', async () => {
    const seen: string[] = [];
    for (let from = ''; ; ) {
      const page = `(first: 100${from}) { nodes { id } pageInfo { hasNextPage endCursor } }`;
      const { nodes, pageInfo } = await listOf(`{ parent: source(id: "src_s") { list: claims${page} } }`);
      seen.push(...nodes.map(({ id }) => id));
      if (!pageInfo.hasNextPage) break;
      from = `, after: "${pageInfo.endCursor}"`;
    }
    expect(seen).toEqual(wholeOf('claims of a source'));
  });
});

/** The ids of a whole list: claims go by their words, of which there are seven, and all else by id. */
function wholeOf(list: string): string[] {
  const numbers = Array.from({ length: COUNT }, (_, index) => index + 1);
  const byId = (ids: string[]) => ids.sort((left, right) => (left < right ? -1 : 1));
  if (list === 'claimants of an entity') return ['src_s'];
  if (list === 'attributions of a source')
    return byId(numbers.flatMap((number) => [`att_a${number}`, `att_b${number}`]));
  if (list === 'finds of a search') return byId(numbers.map((number) => `clm_${number}`));
  const texts = [0, 1, 2, 3, 4, 5, 6];
  return texts.flatMap((text) =>
    byId(numbers.filter((number) => number % 7 === text).map((number) => `clm_${number}`)),
  );
}
