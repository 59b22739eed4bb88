import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Engine } from '../../src/graph/engine.ts';
import { overriding, post, startServer, type TestServer } from '../support/server.ts';

/** Costs enough to be taken for heavy as long as the server has not seen it, which `name` makes sure of. */
const heavy = (name: string) => `{ ${name}: claims(first: 50) { nodes { sources(first: 40) { nodes { name } } } } }`;
const LIGHT = '{ claim(id: "clm_drones-shot-down") { text } }';

describe('an operation that looks at every node', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startServer(undefined, { limits: { scanLimit: 20 } });
  });
  afterAll(() => server.close());

  test('is refused above the limit, with what would narrow it', async () => {
    const { status, json } = await server.ask('{ attributions { totalCount } }');
    expect(status).toBe(400);
    expect(json).toEqual({
      errors: [
        {
          message:
            'This operation would scan 22 nodes; at most 20 are allowed (setting SCAN_LIMIT). Query.attributions scans all Attribution nodes unless ' +
            'its filter gives document or claim or source or onBehalfOf or target or about or sourceWithin or aboutWithin or ' +
            'publisher.',
          extensions: { code: 'TOO_COSTLY' },
        },
      ],
    });
  });

  test.each([
    ['a filter that narrows afterwards', '{ attributions(filter: { polarity: [NEGATIVE] }) { totalCount } }'],
    ['an anchor that is null', '{ attributions(filter: { source: null }) { totalCount } }'],
    ['two lists together', '{ claims { totalCount } documents { totalCount } }'],
    ['one list twice', '{ a: claims { totalCount } b: claims { totalCount } }'],
    ['a filter by counts', '{ claims(filter: { minOrigins: 1 }) { totalCount } }'],
    ['a filter by counts in not', '{ claims(filter: { not: { disputed: true } }) { totalCount } }'],
    ['an order by counts', '{ claims(orderBy: ORIGINS_DESC) { totalCount } }'],
    ['a variable', 'query Q($f: AttributionFilter) { attributions(filter: $f) { totalCount } }'],
  ])('counts with %s', async (_, query) => {
    const { json } = await server.ask(query);
    expect(json.errors?.[0]).toMatchObject({ extensions: { code: 'TOO_COSTLY' } });
  });

  test.each([
    ['a smaller list', '{ claims { totalCount } }', undefined],
    ['a literal anchor', '{ attributions(filter: { source: "ent_seoul" }) { totalCount } }', undefined],
    [
      'an anchor in a variable',
      'query Q($f: AttributionFilter) { attributions(filter: $f) { totalCount } }',
      { f: { about: ['ent_pyongyang'] } },
    ],
    [
      'an order by counts from an anchor',
      '{ claims(filter: { about: "ent_russia" }, orderBy: ORIGINS_DESC) { totalCount } }',
      undefined,
    ],
    ['a list below a node', '{ source(id: "ent_seoul") { attributions { totalCount } } }', undefined],
    ['one that is skipped', '{ claims { totalCount } documents @skip(if: true) { totalCount } }', undefined],
  ])('answers %s', async (_, query, variables) => {
    const { status, json } = await server.ask(query, variables);
    expect({ status, errors: json.errors }).toEqual({ status: 200 });
  });
});

test('every answer tells what its operation cost, nodes that are only looked at included', async () => {
  const server = await startServer();
  const cost = async (query: string) => (await server.ask(query)).json.extensions.cost;
  expect(await cost('{ claim(id: "clm_drones-shot-down") { attributions(first: 30) { nodes { id } } } }')).toEqual({
    estimate: 30,
    limit: 15_000,
  });
  // 22 attributions are looked at.
  expect(await cost('{ attributions(first: 5) { nodes { id } } }')).toEqual({ estimate: 7, limit: 15_000 });
  await server.close();
});

describe('under load', () => {
  let server: TestServer;
  let started = 0;
  const free: (() => void)[] = [];
  /** Reads of many nodes end when they are freed. */
  const holding = (engine: Engine) =>
    overriding(engine, {
      read: async (statement, parameters) => {
        if (statement.includes('CALL (n') && statement.includes(':Claim)')) {
          started++;
          await new Promise<void>((resolve) => free.push(resolve));
        }
        return engine.read(statement, parameters);
      },
    });
  beforeAll(async () => {
    server = await startServer(holding, { limits: { queueLimit: 3, timeoutMs: 2_000 } });
  });
  afterAll(() => server.close());
  const freeNow = () => {
    for (const resolve of free.splice(0)) resolve();
  };
  const freeAll = async () => {
    while (free.length > 0) {
      freeNow();
      await pause(20);
    }
  };

  test('costly reads take turns and are refused when too many wait; the rest is answered meanwhile', async () => {
    started = 0;
    const replies = Array.from({ length: 6 }, (_, n) => server.ask(heavy(`turn${n}`)));
    while (started === 0) await pause(5);
    const cheap = await Promise.all([
      server.ask(LIGHT),
      server.send('/health'),
      server.ask('mutation { recordEntity(input: { name: "Yonhap", kind: MEDIA }) { created } }'),
    ]);
    expect(cheap.map(({ status }) => status)).toEqual([200, 200, 200]);
    expect(started).toBe(1);
    await pause(100);
    const freeing = setInterval(freeNow, 20);
    const answers = await Promise.all(replies);
    clearInterval(freeing);
    const refused = answers.filter(({ status }) => status === 503);
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(4);
    expect(refused).toHaveLength(2);
    expect(refused[0]?.headers.get('retry-after')).toBe('1');
    expect(refused[0]?.json.errors[0]).toMatchObject({ extensions: { code: 'UNAVAILABLE' } });
  });

  test('what waits for a client that has gone is not started', async () => {
    started = 0;
    const first = server.ask(heavy('first'));
    while (started === 0) await pause(5);
    const client = new AbortController();
    const gone = fetch(`${server.url}/graphql`, { ...post({ query: heavy('gone') }), signal: client.signal });
    gone.catch(() => {});
    while (!(await server.send('/metrics')).text.includes('lane="heavy",state="waiting"} 1')) await pause(5);
    client.abort();
    await expect(gone).rejects.toThrow();
    while (!(await server.send('/metrics')).text.includes('lane="heavy",state="waiting"} 0')) await pause(5);
    await freeAll();
    expect((await first).status).toBe(200);
    expect(started).toBe(1);
  });

  test('root fields of a costly read come one after the other, and stop when its client has gone', async () => {
    started = 0;
    const client = new AbortController();
    const roots = [1, 2, 3].map((n) => heavy(`root${n}`).slice(1, -1)).join(' ');
    const gone = fetch(`${server.url}/graphql`, { ...post({ query: `{ ${roots} }` }), signal: client.signal });
    gone.catch(() => {});
    while (started === 0) await pause(5);
    await pause(50);
    expect(started).toBe(1);
    client.abort();
    await expect(gone).rejects.toThrow();
    await pause(50);
    await freeAll();
    expect(started).toBe(1);
  });
});

test('/metrics tells how long the event loop was held, memory, operations by lane and errors by code', async () => {
  const server = await startServer();
  await server.ask('{ nothing }');
  const { status, text, headers } = await server.send('/metrics');
  expect(status).toBe(200);
  expect(headers.get('content-type')).toContain('text/plain');
  for (const name of ['nodejs_eventloop_lag_max_seconds', 'process_resident_memory_bytes']) {
    expect(text).toMatch(new RegExp(`^${name} [\\d.e-]+$`, 'm'));
  }
  expect(text).toContain('selon_operations{lane="light",state="running"} 0');
  expect(text).toContain('selon_errors_total{code="GRAPHQL_VALIDATION_FAILED"} 1');
  await server.close();
});

describe('an answer that could be too large', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startServer();
  });
  afterAll(() => server.close());

  test.each([
    ['many texts', '{ documents(first: 31) { nodes { text } } }', 155_000],
    [
      'many fields of many nodes',
      `{ claims(first: 100) { nodes { attributions(first: 60) { nodes { id role form certainty polarity basis medium
         spans { part start end exact prefix suffix } } } } } }`,
      222_000,
    ],
  ])('by %s is refused', async (_, query, values) => {
    const { status, json } = await server.ask(query);
    expect(status).toBe(400);
    expect(json.errors[0]).toMatchObject({
      message: expect.stringContaining(`could contain ${values} values if all pages were full; at most 150000`),
      extensions: { code: 'TOO_COSTLY' },
    });
  });

  test('a page of texts is answered', async () => {
    const { json } = await server.ask('{ documents { nodes { text } } }');
    expect(json.data.documents.nodes).toHaveLength(5);
  });
});

test.each([
  ['mistakes in a list', { polarity: Array.from({ length: 20_000 }, (_, i) => `NO${i}`) }],
  ['unknown fields', Object.fromEntries(Array.from({ length: 10_000 }, (_, i) => [`unknown${i}`, 1]))],
])('many %s of a variable are refused without looking at all of them', async (_, filter) => {
  const server = await startServer();
  const query = 'query Q($f: AttributionFilter) { attributions(filter: $f) { totalCount } }';
  const start = performance.now();
  const { status, json } = await server.ask(query, { f: filter });
  // Looking at all of them took several seconds.
  expect(performance.now() - start).toBeLessThan(1_500);
  expect(status).toBe(400);
  expect(json.errors[0].extensions.code).toBe('BAD_USER_INPUT');
  await server.close();
});

test('variables that are nested too deep are refused', async () => {
  const server = await startServer();
  const nested = (depth: number) =>
    `${'{"partOf":[{"new":'.repeat(depth)}{"name":"a","kind":"THING"}${'}]}'.repeat(depth)}`;
  const query = 'mutation ($input: EntityInput!) { recordEntity(input: $input) { created } }';
  for (const depth of [2_000, 8_000]) {
    const body = `{"query":${JSON.stringify(query)},"variables":{"input":${nested(depth)}}}`;
    const { status, json } = await server.send('/graphql', { ...post({}), body });
    expect({ status, code: json.errors[0].extensions.code }).toEqual({ status: 400, code: 'BAD_USER_INPUT' });
  }
  await server.close();
});

test('sizes in variables count anew with each request, also where they come by fragments and directives', async () => {
  const server = await startServer();
  const cost = async (query: string, variables: object) =>
    (await server.ask(query, { ...variables })).json.extensions.cost.estimate;
  const size =
    'query ($n: Int) { claim(id: "clm_drones-shot-down") { ...F } } fragment F on Claim { sources(first: $n) { nodes { id } } }';
  expect([await cost(size, { n: 5 }), await cost(size, { n: 50 })]).toEqual([5, 50]);
  const directive =
    'query ($b: Boolean!) { claim(id: "clm_none") { sources(first: 7) @include(if: $b) { nodes { id } } } }';
  expect([await cost(directive, { b: false }), await cost(directive, { b: true })]).toEqual([0, 7]);
  const ids = 'query ($ids: [ID!]!) { nodes(ids: $ids) { id } }';
  expect([await cost(ids, { ids: ['clm_a'] }), await cost(ids, { ids: ['clm_a', 'clm_b'] })]).toEqual([1, 2]);
  const id = 'query ($id: ID!) { claim(id: $id) { sources(first: 9) { nodes { id } } } }';
  expect([await cost(id, { id: 'clm_a' }), await cost(id, { id: 'clm_b' })]).toEqual([9, 9]);
  await server.close();
});
