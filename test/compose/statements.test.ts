import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { parse } from 'graphql';
import type { Catalogue } from '../../src/compose/catalogue/catalogue.ts';
import type { Engine, Parameters } from '../../src/graph/engine.ts';
import { openGrafeo } from '../../src/graph/grafeo.ts';
import { migrate } from '../../src/graph/migrations/migrate.ts';
import { COMPUTATIONS } from '../../src/recording/computations.ts';
import { randomGraph, writeGraph } from '../support/random-graph.ts';
import { type Ask, answer, catalogue, composed, type Variables } from './asking.ts';

const CURSOR = Buffer.from('["ClaimOrder.TEXT_ASC","a","clm_a"]').toString('base64url');
const NULL_CURSOR = Buffer.from('["ClaimOrder.TEXT_ASC",null,"clm_a"]').toString('base64url');

/** An engine that keeps what it is told to read. */
function recording(engine: Engine) {
  const statements: { text: string; parameters: Parameters }[] = [];
  const recorder: Engine = Object.create(engine, {
    read: {
      value: (text: string, parameters: Parameters = {}) => {
        statements.push({ text, parameters });
        return engine.read(text, parameters);
      },
    },
    searchClause: { value: engine.searchClause.bind(engine) },
    searchParameters: { value: engine.searchParameters.bind(engine) },
  });
  return { engine: recorder, statements };
}

/** The real catalogue, which counts how often a fragment is looked up: only composing does so. */
function counting() {
  const counts = { fragments: 0 };
  const fragments = new Map(catalogue.fragments);
  const get = fragments.get.bind(fragments);
  fragments.get = (coordinate) => {
    counts.fragments++;
    return get(coordinate);
  };
  return { catalogue: { ...catalogue, fragments } satisfies Catalogue, counts };
}

let ask: Ask;
let statements: { text: string; parameters: Parameters }[];
let counts: { fragments: number };

let engine: Engine;

beforeAll(async () => {
  engine = openGrafeo();
  await migrate(engine, fileURLToPath(new URL('../../cypher/migrations/', import.meta.url)), {
    computations: COMPUTATIONS,
  });
  await writeGraph(engine, randomGraph(1));
});
afterAll(() => engine.close());

beforeEach(() => {
  const recorded = recording(engine);
  const counted = counting();
  statements = recorded.statements;
  counts = counted.counts;
  ask = composed(recorded.engine, counted.catalogue);
});

/** The statements that a query makes. */
async function made(query: string, variables?: Variables): Promise<string[]> {
  const before = statements.length;
  await answer(ask, query, variables);
  return statements.slice(before).map(({ text }) => text);
}

describe('one statement', () => {
  test.each([
    ['for a leaf', '{ claim(id: "clm_a") { text } }'],
    ['for nothing but a type name', '{ claim(id: "clm_a") { __typename } }'],
    ['for a node', '{ node(id: "att_a") { id ... on Attribution { source { name } } } }'],
    [
      'for a search',
      '{ search(query: "drone") { totalCount nodes { ... on Source { claims { totalCount } } ... on Claim { text } } } }',
    ],
    [
      'for eight levels and many branches',
      `{ source(id: "src_a") { claims { totalCount nodes { sources { nodes { attributions { nodes { document { publisher {
        claims { edges { roles node { relations { edges { kind node { verdicts { nodes { cites { claims { totalCount
        } } } } } } } } } } } } } } } } relays { totalCount } origins { bodies { name } } } } } }`,
    ],
  ])('%s', async (_what, query) => {
    expect(await made(query)).toHaveLength(1);
  });

  test('for each root field, one after the other of the query', async () => {
    const query = '{ a: claim(id: "clm_a") { text } sources { totalCount } b: claim(id: "clm_b") { language } }';
    expect(await made(query)).toHaveLength(3);
  });

  test('for a root field that fragments put together, and none for one left out', async () => {
    const query = `query($no: Boolean!) { ...A ...B claims @include(if: $no) { totalCount } }
      fragment A on Query { claim(id: "clm_a") { text } } fragment B on Query { claim(id: "clm_a") { language } }`;
    expect(await made(query, { no: false })).toHaveLength(1);
  });

  test('names the response nowhere: queries that differ in aliases alone share it', async () => {
    const [plain] = await made('{ claims { nodes { text sources { edges { cursor node { id } } } } } }');
    const [aliased] = await made(
      '{ zeta: claims { eta: nodes { theta: text iota: sources { kappa: edges { lambda: cursor mu: node { nu: id } } } } } }',
    );
    expect(aliased).toBe(plain);
  });

  test('is the same however its values are given', async () => {
    const literal = await made('{ claims(filter: {source: ["src_a"], tense: [PAST]}, first: 3) { nodes { id } } }');
    const fields =
      'query($s: ID!, $n: Int = 3) { claims(filter: {source: [$s], tense: PAST}, first: $n) { nodes { id } } }';
    expect(await made(fields, { s: 'ent_b' })).toEqual(literal);
    const whole = 'query($f: ClaimFilter, $n: Int) { claims(filter: $f, first: $n) { nodes { id } } }';
    expect(await made(whole, { f: { tense: ['FUTURE'], source: ['src_c', 'src_d'], about: null } })).toEqual(literal);
  });

  test('has no value of the request in its text', async () => {
    const evil = "'}) DETACH DELETE n //`$id_0";
    const filter = { source: [evil], text: evil, document: [evil], saidFrom: evil, printedTo: evil };
    const query =
      'query($f: ClaimFilter, $q: String!) { claims(filter: $f) { nodes { id } } search(query: $q) { totalCount } }';
    const texts = await made(query, { f: filter, q: evil });
    for (const text of texts) expect(text).not.toContain('DETACH');
    expect(statements.some(({ parameters }) => JSON.stringify(parameters).includes('DETACH'))).toBe(true);
  });

  test('is given every parameter that it names, and no other', async () => {
    await made(`{ claims(filter: {source: "src_a", text: "drone"}, after: "${CURSOR}") { totalCount nodes { id
      relations(kind: SUPPORTS, last: 2) { nodes { id } } } } search(query: "a word", types: [CLAIM]) { totalCount } }`);
    for (const { text, parameters } of statements) {
      const named = [...text.matchAll(/\$(\w+)/g)].map(([, name]) => name);
      expect(Object.keys(parameters).sort()).toEqual([...new Set(named)].sort());
    }
  });
});

describe('what is not selected is not computed', () => {
  test.each([
    ['a count', '{ claims { totalCount nodes { id } } }', '{ claims { nodes { id } } }', 'count(DISTINCT'],
    ['a page', '{ claims { totalCount nodes { id } } }', '{ claims { totalCount __typename } }', 'LIMIT'],
    [
      'a cursor',
      '{ claims { pageInfo { hasNextPage } } }',
      '{ claims { edges { node { id } } } }',
      '[[n0.sortText, n0.id]]',
    ],
    [
      'whether more follow',
      '{ claims(first: 3) { nodes { id } pageInfo { hasNextPage } } }',
      '{ claims(first: 3) { nodes { id } pageInfo { endCursor } } }',
      '"limit_0":4',
    ],
    [
      'an edge',
      '{ claim(id: "clm_a") { entities { edges { roles } } } }',
      '{ claim(id: "clm_a") { entities { nodes { id } } } }',
      'roles',
    ],
    ['a node below', '{ claims { nodes { verdicts { totalCount } } } }', '{ claims { nodes { id } } }', 'node:Verdict'],
    ['a property', '{ claims { nodes { text } } }', '{ claims { nodes { tense } } }', '`text`'],
    [
      'what is skipped',
      '{ claims { nodes { id verdicts { totalCount } } } }',
      '{ claims { nodes { id verdicts @skip(if: true) { totalCount } } } }',
      'node:Verdict',
    ],
    [
      'what a fragment on another type selects',
      '{ node(id: "clm_a") { ... on Claim { verdicts { totalCount } } } }',
      '{ node(id: "doc_a") { ... on Claim { verdicts { totalCount } } } }',
      'node:Verdict',
    ],
    [
      'a filter not given',
      '{ claims(filter: {tense: PAST}) { totalCount } }',
      '{ claims(filter: {tense: null}) { totalCount } }',
      'node.tense',
    ],
  ])('%s', async (_what, selecting, leaving, telltale) => {
    const asked = async (query: string) => `${await made(query)} ${JSON.stringify(statements.at(-1)?.parameters)}`;
    expect(await asked(selecting)).toContain(telltale);
    expect(await asked(leaving)).not.toContain(telltale);
  });

  test('one connection asked for the same thing under two names computes its page once', async () => {
    const [text = ''] = await made(
      '{ claims { a: nodes { id } b: nodes { id } c: edges { node { id } } d: pageInfo { hasNextPage } } }',
    );
    expect(text.split('ORDER BY')).toHaveLength(2);
  });
});

describe('a statement is kept', () => {
  const document =
    parse(`query($source: [ID!], $from: DateTime, $words: String, $first: Int, $after: String, $last: Int,
      $before: String, $order: ClaimOrder = TEXT_ASC, $with: Boolean = true) {
    claims(filter: {source: $source, saidFrom: $from, text: $words}, orderBy: $order, first: $first, after: $after,
        last: $last, before: $before) {
      nodes { id verdicts @include(if: $with) { totalCount } }
    }
  }`);

  /** Whether asking with these variables composes anew. */
  async function composes(variables: Variables, asked = document): Promise<boolean> {
    const before = counts.fragments;
    await answer(ask, asked, variables);
    return counts.fragments > before;
  }

  test('for other values of the same shape', async () => {
    expect(await composes({ source: ['src_a'], from: '2023', first: 3 })).toBe(true);
    expect(await composes({ source: ['src_b', 'src_c'], from: '2024', first: 50 })).toBe(false);
    expect(await composes({ source: [], from: '1999' })).toBe(false);
    expect(new Set(statements.map(({ text }) => text)).size).toBe(1);
    expect(statements.map(({ parameters }) => parameters['limit_0'])).toEqual([3, 50, 20]);
    expect(statements.map(({ parameters }) => parameters['source_0'])).toEqual([['ent_a'], ['ent_b', 'ent_c'], []]);
  });

  test.each([
    ['which filters are given', { from: '2023' }, { source: ['src_a'] }],
    ['how many words are looked for', { words: 'drone' }, { words: 'drone army' }],
    ['the order', {}, { order: 'TEXT_DESC' }],
    ['the direction', { first: 3 }, { last: 3 }],
    ['whether there is a cursor', {}, { after: CURSOR }],
    ['what of the cursor is null', { after: CURSOR }, { after: NULL_CURSOR }],
    ['what is included', {}, { with: false }],
  ])('for each shape: %s', async (_what, first, second) => {
    await answer(ask, document, first);
    await answer(ask, document, second);
    await answer(ask, document, first);
    const [one, other, again] = statements.map(({ text }) => text);
    expect(other).not.toBe(one);
    expect(again).toBe(one);
    // Neither is composed a third time: what a cursor needs apart, nothing is looked up.
    const lookups = counts.fragments;
    await answer(ask, document, first);
    await answer(ask, document, second);
    expect(counts.fragments - lookups).toBeLessThanOrEqual(2);
  });

  test('for each operation of its own document, although they look alike', async () => {
    const text = '{ claims { nodes { id } } }';
    const [one, other] = [parse(text), parse(text)];
    expect(await composes({}, one)).toBe(true);
    expect(await composes({}, other)).toBe(true);
    expect(await composes({}, one)).toBe(false);
  });

  test('and two root fields of one operation are not taken for each other', async () => {
    const twice = parse('query($a: ID!, $b: ID!) { a: claim(id: $a) { text } b: claim(id: $b) { language tense } }');
    await answer(ask, twice, { a: 'clm_a', b: 'clm_b' });
    await answer(ask, twice, { a: 'clm_a', b: 'clm_b' });
    const [a, b, again, andB] = statements;
    expect([again?.text, andB?.text]).toEqual([a?.text, b?.text]);
    expect(b?.text).not.toBe(a?.text);
    expect([a, b].map((statement) => statement?.parameters['id_0'])).toEqual(['clm_a', 'clm_b']);
  });

  test('but not without end: who sets many conditions in every way fills no memory', async () => {
    const names = ['a', 'b', 'c', 'd', 'e', 'f', 'g'];
    const fields = names.map((name) => `${name}: text @include(if: $${name})`).join(' ');
    const declared = names.map((name) => `$${name}: Boolean!`).join(', ');
    const asked = parse(`query(${declared}) { claim(id: "clm_a") { id ${fields} } }`);
    const setting = (number: number) =>
      Object.fromEntries(names.map((name, bit) => [name, ((number >> bit) & 1) === 1]));
    for (let number = 0; number < 2 ** names.length; number++)
      expect(await composes(setting(number), asked)).toBe(true);
    expect(await composes(setting(127), asked)).toBe(false);
    expect(await composes(setting(0), asked)).toBe(true);
  });

  test('by what node(id) finds, for each type', async () => {
    const any = parse('query($id: ID!) { node(id: $id) { id ... on Claim { text } ... on Document { title } } }');
    expect(await composes({ id: 'clm_a' }, any)).toBe(true);
    expect(await composes({ id: 'doc_a' }, any)).toBe(true);
    expect(await composes({ id: 'clm_b' }, any)).toBe(false);
    expect(new Set(statements.map(({ text }) => text)).size).toBe(2);
  });
});
