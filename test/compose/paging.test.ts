import { beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { type GraphQLEnumType, isEnumType } from 'graphql';
import type { Value } from '../../src/graph/engine.ts';
import { describeEngines } from '../support/engines.ts';
import { type GraphData, type GraphNode, type Label, writeGraph } from '../support/random-graph.ts';
import { type Ask, answer, composed, schema } from './asking.ts';
import { orderingOf, sorted } from './naive-pages.ts';

const COUNT = 525;
const NULLS = 54;
const LARGEST_PAGE = 100;

/** By each order enum, a list of {@link COUNT} entries: what is listed, and how to ask for a page of it. */
const LISTS: Record<string, [label: Label, ask: (page: string) => string]> = {
  EntityOrder: ['Entity', (page) => `{ list: entities(${page}) }`],
  ClaimOrder: ['Claim', (page) => `{ parent: source(id: "src_n0") { list: claims(${page}) } }`],
  DocumentOrder: ['Document', (page) => `{ parent: source(id: "src_n0") { list: publications(${page}) } }`],
  AttributionOrder: ['Attribution', (page) => `{ list: attributions(filter: {source: "src_n0"}, ${page}) }`],
  VerdictOrder: ['Verdict', (page) => `{ parent: claim(id: "clm_n0") { list: verdicts(${page}) } }`],
  RevisionOrder: ['Revision', (page) => `{ parent: entity(id: "ent_n0") { list: revisions(${page}) } }`],
  SavedViewOrder: ['View', (page) => `{ list: savedViews(${page}) }`],
  SearchOrder: ['Claim', (page) => `{ list: search(query: "word", types: [CLAIM], ${page}) }`],
};

const ORDERINGS = Object.keys(LISTS).flatMap((name) => {
  const type = schema.getType(name) as GraphQLEnumType;
  return type.getValues().map((value) => [name, value.name] as const);
});

/** One hub of each label, and {@link COUNT} of each that hang on them; every key has ties and nulls where it may. */
function manyOfEach(): GraphData {
  const labels: [Label, string][] = [
    ['Entity', 'ent'],
    ['Document', 'doc'],
    ['Claim', 'clm'],
    ['Attribution', 'att'],
    ['Verdict', 'vrd'],
    ['Revision', 'rev'],
    ['View', 'viw'],
  ];
  const numbers = Array.from({ length: COUNT }, (_, number) => number);
  const nodes = labels.flatMap(([label, prefix]) =>
    numbers.map(
      (number): GraphNode => ({
        label,
        isSource: label === 'Entity' && number === 0,
        properties: { id: `${prefix}_n${number}`, ...keysOf(number) },
      }),
    ),
  );
  const link = (type: string, from: string, to: string) => ({ type, from, to, properties: {} });
  const relationships = numbers.flatMap((number) => [
    link('MADE', 'ent_n0', `att_n${number}`),
    link('STATES', `att_n${number}`, `clm_n${number}`),
    // A second saying of some: what is listed once is reached twice.
    ...(number % 3 === 0 ? [link('STATES', `att_n${number}`, `clm_n${(number + 1) % COUNT}`)] : []),
    link('ABOUT', `clm_n${number}`, `ent_n${(number * 7) % 40}`),
    link('TARGETS', `att_n${number}`, `ent_n${number % 30}`),
    link('PUBLISHED_BY', `doc_n${number}`, 'ent_n0'),
    link('RATES', `vrd_n${number}`, 'clm_n0'),
    link('REVISES', `rev_n${number}`, 'ent_n0'),
  ]);
  return { nodes, relationships };
}

/** The properties by which anything is ordered or shown; the first {@link NULLS} in a shuffled order are unknown. */
function keysOf(number: number): Record<string, Value> {
  const shuffled = (number * 262) % COUNT;
  const known = (value: Value) => (shuffled < NULLS ? null : value);
  const time = `20${10 + (shuffled % 15)}-0${1 + (shuffled % 9)}`;
  return {
    ...{
      sortName: `name ${shuffled % 40}`,
      sortText: `text ${shuffled % 70}`,
      sortTitle: known(`title ${shuffled % 90}`),
    },
    ...{ saidFrom: known(time), publishedAt: known(time), position: known(shuffled % 200), version: shuffled % 7 },
    ...{ createdAt: `2025-02-0${1 + (shuffled % 9)}T00:00:00Z` },
    ...{ recordedAt: `2025-01-0${1 + (shuffled % 9)}T00:00:00Z`, status: 'ACCEPTED', role: 'ORIGIN' },
    ...{ polarity: 'POSITIVE', form: 'DIRECT', speechAct: 'ACCUSE', searchTerms: 'word', searchFields: [' word '] },
  };
}

interface Page {
  edges: { cursor: string; node: { id: string } }[];
  pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; startCursor: string | null; endCursor: string | null };
}

/** Asks for a page of the list of an order enum. */
async function pageOf(ask: Ask, enumName: string, args: string): Promise<Page> {
  const [, query] = LISTS[enumName] ?? [];
  if (!query) throw new Error(`no list for ${enumName}`);
  const entries =
    'edges { cursor node { ... on Node { id } } } pageInfo { hasNextPage hasPreviousPage startCursor endCursor }';
  const data = await answer<{ list?: Page; parent?: { list: Page } }>(
    ask,
    query(args).replace(/ }/, ` { ${entries} } }`),
  );
  const page = data.list ?? data.parent?.list;
  if (!page) throw new Error('no page');
  return page;
}

/** The ids of a whole list, page by page: forward by `first` and `after`, backward by `last` and `before`. */
async function walk(
  ask: Ask,
  [enumName, order]: readonly [string, string],
  sizes: Iterator<number>,
  isBackward = false,
) {
  const [size, from] = isBackward ? ['last', 'before'] : ['first', 'after'];
  const ids: string[] = [];
  for (let cursor: string | null = null; ; ) {
    const given = cursor === null ? '' : `, ${from}: "${cursor}"`;
    const asked = sizes.next().value;
    const page: Page = await pageOf(ask, enumName, `orderBy: ${order}, ${size}: ${asked}${given}`);
    const found = page.edges.map(({ node }) => node.id);
    if (isBackward) ids.unshift(...found);
    else ids.push(...found);
    const { hasNextPage, hasPreviousPage, startCursor, endCursor } = page.pageInfo;
    expect(found.length).toBeLessThanOrEqual(asked);
    expect([startCursor, endCursor]).toEqual([page.edges[0]?.cursor, page.edges.at(-1)?.cursor]);
    expect(isBackward ? hasNextPage : hasPreviousPage).toBe(cursor !== null);
    if (!(isBackward ? hasPreviousPage : hasNextPage)) return ids;
    expect(found).toHaveLength(asked);
    cursor = isBackward ? startCursor : endCursor;
  }
}

function* always(size: number): Generator<number, number> {
  for (;;) yield size;
}

function* inTurn(sizes: number[]): Generator<number, number> {
  for (let index = 0; ; index++) yield sizes[index % sizes.length] as number;
}

/** What some orders compute of a node. Every claim has one origin and no denial. */
function computedOf({ relationships }: GraphData, order: string, id: string): Record<string, Value> {
  const count = (type: string) => relationships.filter((link) => link.type === type && link.to === id).length;
  const made = id === 'ent_n0' ? COUNT : 0;
  const claims = order === 'CLAIMS_MADE_DESC' ? made : count('ABOUT');
  return { claims, accusations: count('TARGETS'), origins: 1, denials: 0 };
}

/** The ids of the whole list in the order of its keys, put together from the graph's data. */
function expected(graph: GraphData, [enumName, order]: readonly [string, string]): string[] {
  const [label] = LISTS[enumName] ?? [];
  const ofLabel = graph.nodes.filter((node) => node.label === label);
  const edge = { exact: 0, fields: 1 };
  const entries = ofLabel.map(({ properties }) => {
    const computed = computedOf(graph, order, properties.id);
    return { item: { __typename: '', properties }, edge, sayings: [], computed };
  });
  return sorted(entries, orderingOf(`${enumName}.${order}`).keys).map(({ item }) => String(item.properties['id']));
}

describeEngines((_name, open) => {
  const graph = manyOfEach();
  let ask: Ask;

  beforeAll(async () => {
    const engine = await open();
    await writeGraph(engine, graph);
    ask = composed(engine);
  }, 120_000);

  test('every order there is has a list here', () => {
    const orders = Object.keys(schema.getTypeMap()).filter((name) => isEnumType(schema.getType(name)));
    const all = orders.filter((name) => name.endsWith('Order'));
    // The changes between two times are no nodes; they are walked page by page in a test of their own.
    expect([...Object.keys(LISTS), 'RecordedChangeOrder'].sort()).toEqual(all.sort());
    expect(
      graph.nodes.filter(({ label, properties }) => label === 'Document' && properties['publishedAt'] === null),
    ).toHaveLength(NULLS);
  });

  describe('walking page by page gives each entry once, in its place', () => {
    test.each(ORDERINGS)('%s %s', async (...ordering) => {
      const whole = expected(graph, ordering);
      expect(whole).toHaveLength(COUNT);
      expect(await walk(ask, ordering, always(LARGEST_PAGE))).toEqual(whole);
      expect(await walk(ask, ordering, always(LARGEST_PAGE), true)).toEqual(whole);
    });
  });

  test('walking gives the same whatever the sizes of the pages', async () => {
    const ordering = ['DocumentOrder', 'PUBLISHED_DESC'] as const;
    const whole = expected(graph, ordering);
    const sizes = fc.array(fc.integer({ min: 5, max: LARGEST_PAGE }), { minLength: 1, maxLength: 5 });
    await fc.assert(
      fc.asyncProperty(sizes, fc.boolean(), async (drawn, isBackward) => {
        expect(await walk(ask, ordering, inTurn(drawn), isBackward)).toEqual(whole);
      }),
      { seed: 1, numRuns: 6, examples: [[[1, 2, 3], false]] },
    );
  });

  test('turning around on any entry gives what was there before', async () => {
    for (const order of ['SAID_ASC', 'SAID_DESC', 'POSITION_ASC']) {
      const { edges } = await pageOf(ask, 'AttributionOrder', `orderBy: ${order}, last: 70`);
      const cursor = edges.at(-1)?.cursor;
      const back = await pageOf(ask, 'AttributionOrder', `orderBy: ${order}, last: 69, before: "${cursor}"`);
      expect(back.edges).toEqual(edges.slice(0, -1));
      const first = edges[0]?.cursor;
      const forth = await pageOf(ask, 'AttributionOrder', `orderBy: ${order}, first: 69, after: "${first}"`);
      expect(forth.edges).toEqual(edges.slice(1));
    }
  });

  test('a page has twenty entries if nothing is said', async () => {
    expect((await pageOf(ask, 'EntityOrder', 'orderBy: NAME_ASC')).edges).toHaveLength(20);
  });

  describe('a page that cannot be meant is refused', () => {
    test.each([
      ['first: 0', 'list: first is 0. Expected 1 to 100.'],
      ['first: -1', 'list: first is -1. Expected 1 to 100.'],
      ['last: 101', 'list: last is 101. Expected 1 to 100.'],
      ['first: 2147483647', 'list: first is 2147483647. Expected 1 to 100.'],
      ['first: 1, last: 1', 'list: give first or last, not both.'],
      ['first: 1, before: "x"', 'list: first goes with after, last with before.'],
      ['last: 1, after: "x"', 'list: first goes with after, last with before.'],
      ['after: "x", before: "x"', 'list: first goes with after, last with before.'],
      ['after: "x"', 'list: after: this is no cursor. Expected the cursor of an earlier answer.'],
      [`after: "${cursorOf('{}')}"`, 'list: after: this is no cursor.'],
      [`after: "${cursorOf('[1, 2]')}"`, 'list: after: this is no cursor.'],
      [`after: "${cursorOf('["EntityOrder.NAME_ASC", {}, "ent_n1"]')}"`, 'list: after: this is no cursor.'],
      [`after: "${cursorOf('["EntityOrder.NAME_ASC", 1e999, "ent_n1"]')}"`, 'list: after: this is no cursor.'],
      [
        `after: "${cursorOf('["EntityOrder.NAME_ASC", 9007199254740993, "ent_n1"]')}"`,
        'list: after: this is no cursor.',
      ],
      [`after: "${cursorOf('["EntityOrder.NAME_ASC", "\\ud800", "ent_n1"]')}"`, 'list: after: this is no cursor.'],
      [`after: "${cursorOf('["EntityOrder.NAME_ASC", "name"]')}"`, 'list: after: this cursor belongs to the order'],
      [
        `orderBy: NAME_DESC, before: "${cursorOf('["EntityOrder.NAME_ASC", "name", "ent_n1"]')}"`,
        'list: before: this cursor belongs to the order EntityOrder.NAME_ASC, the list is in the order EntityOrder.NAME_DESC.',
      ],
    ])('%s', async (args, message) => {
      const { errors } = await ask(`{ list: entities(${args}) { nodes { id } } }`);
      expect(errors?.[0]?.extensions).toEqual({ code: 'BAD_USER_INPUT' });
      expect(errors?.[0]?.message).toContain(message);
    });
  });

  test('a cursor with keys of other kinds than the list has leads nowhere, without an error', async () => {
    const strange = ['[5, 6]', '[true, false]', '["~", null]', '[null, null]'].map((keys) =>
      cursorOf(keys.replace('[', '["EntityOrder.NAME_ASC", ')),
    );
    for (const cursor of strange) expect((await pageOf(ask, 'EntityOrder', `after: "${cursor}"`)).edges).toEqual([]);
  });
});

/** A cursor of this text. */
function cursorOf(text: string): string {
  return Buffer.from(text).toString('base64url');
}
