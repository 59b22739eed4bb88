import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { EngineError, type EngineErrorKind } from '../../src/graph/errors.ts';
import { overriding, type Reply, startServer, type TestServer } from '../support/server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.close());

function errorOf({ json, text }: Reply) {
  expect(text).not.toMatch(/node_modules|\.ts:|\.js:|stack|\bat \w+ \(/);
  expect(json.errors).toHaveLength(1);
  return json.errors[0];
}

describe('an operation at fault', () => {
  test.each([
    ['a syntax error', '{ claims { ', 'GRAPHQL_PARSE_FAILED', /Syntax Error: Expected Name, found <EOF>/],
    ['a field that is not there', '{ claims { nodes { txt } } }', 'GRAPHQL_VALIDATION_FAILED', /"txt".*"text"/],
    ['an argument that is not there', '{ claims(size: 1) { totalCount } }', 'GRAPHQL_VALIDATION_FAILED', /"size"/],
    [
      'an enum value that is not there',
      '{ claims(orderBy: TEXT) { totalCount } }',
      'GRAPHQL_VALIDATION_FAILED',
      /"TEXT" does not exist in "ClaimOrder"/,
    ],
    [
      'a text for a number',
      '{ claims(first: "1") { totalCount } }',
      'GRAPHQL_VALIDATION_FAILED',
      /Int cannot represent/,
    ],
    ['a missing argument', '{ search { totalCount } }', 'GRAPHQL_VALIDATION_FAILED', /"query".*required/],
    [
      'a number beyond 32 bits',
      '{ claims(first: 1e10) { totalCount } }',
      'GRAPHQL_VALIDATION_FAILED',
      /Int cannot represent/,
    ],
    [
      'a time that is none',
      '{ claims(filter: {saidFrom: "2023-02-29"}) { totalCount } }',
      'BAD_USER_INPUT',
      /"2023-02-29" is not a time: 2023-02 has the days 01 to 28/,
    ],
    [
      'a time that is a number',
      '{ claims(filter: {saidFrom: 2023}) { totalCount } }',
      'BAD_USER_INPUT',
      /Expected a time as text, such as/,
    ],
    ['no operation', 'fragment A on Claim { id }', 'GRAPHQL_VALIDATION_FAILED', /never used/],
    ['a subscription', 'subscription { claims }', 'OPERATION_RESOLUTION_FAILURE', /has no subscription type/],
  ])('%s is told', async (_what, query, code, message) => {
    const before = server.statements();
    const reply = await server.ask(query);
    const error = errorOf(reply);
    expect({ status: reply.status, code: error.extensions.code }).toEqual({ status: 400, code });
    expect(error.message).toMatch(message);
    expect(server.statements()).toBe(before);
  });

  const Q =
    'query Q($o: ClaimOrder, $t: DateTime, $n: Int, $w: String!) { claims(orderBy: $o, first: $n, filter: {saidFrom: $t, text: $w}) { totalCount } }';
  test.each([
    ['an unknown enum value', { o: 'TEXT', w: '' }, /Value "TEXT" does not exist in "ClaimOrder"/],
    ['a time that is none', { t: 'yesterday', w: '' }, /"yesterday" is not a time: expected a date/],
    ['a text for a number', { n: '1', w: '' }, /Int cannot represent/],
    ['a missing one', {}, /"\$w" of required type "String!" was not provided/],
    ['null for a required one', { w: null }, /"\$w" of non-null type "String!" must not be null/],
  ])('a variable with %s is told', async (_what, variables, message) => {
    const reply = await server.ask(Q, variables);
    const error = errorOf(reply);
    expect({ status: reply.status, code: error.extensions.code }).toEqual({ status: 400, code: 'BAD_USER_INPUT' });
    expect(error.message).toMatch(message);
  });

  test('null for a variable that has a default, where null cannot be, is told', async () => {
    const reply = await server.ask('query Q($w: String = "a") { search(query: $w) { totalCount } }', { w: null });
    expect(errorOf(reply).extensions.code).toBe('BAD_USER_INPUT');
    expect(reply.status).toBe(400);
  });

  const TWO = 'query A { claims { totalCount } } query B { sources { totalCount } }';
  test.each([
    ['none of several', TWO, undefined, /Must provide operation name/],
    ['one that is not there', TWO, 'C', /Unknown operation named "C"/],
    ['one that is not there, beside a single one', '{ claims { totalCount } }', 'C', /Unknown operation named "C"/],
  ])('naming %s is told, and runs nothing', async (_what, query, name, message) => {
    const before = server.statements();
    const reply = await server.ask(query, {}, name);
    expect(errorOf(reply).message).toMatch(message);
    expect(reply.json.errors[0].extensions.code).toBe('OPERATION_RESOLUTION_FAILURE');
    expect(server.statements()).toBe(before);
  });

  test('of several operations the named one is run', async () => {
    const { json } = await server.ask(TWO, {}, 'B');
    expect(json.data).toEqual({ sources: { totalCount: 11 } });
  });
});

describe('arguments out of bounds', () => {
  test.each([0, -1, 101, 1_000_000_000])('first: %d is refused', async (first) => {
    for (const reply of [
      await server.ask(`{ claims(first: ${first}) { nodes { id } } }`),
      await server.ask('query Q($n: Int) { claims(first: $n) { nodes { id } } }', { n: first }),
      await server.ask(`{ claims(last: ${first}) { nodes { id } } }`),
    ]) {
      const error = errorOf(reply);
      expect(error.extensions.code).toBe('BAD_USER_INPUT');
      expect(error.message).toMatch(/Expected 1 to 100/);
    }
  });

  test('what is no id at all is refused', async () => {
    const error = errorOf(await server.ask('{ node(id: "nonsense") { id } }'));
    expect(error).toMatchObject({
      message: expect.stringMatching(/"nonsense" is no id/),
      extensions: { code: 'BAD_USER_INPUT' },
    });
  });

  test.each(['', 'x', 'null', 'W10', 'WyJDbGFpbU9yZGVyLlRFWFRfREVTQyJd'])('the cursor %j is refused', async (after) => {
    const error = errorOf(
      await server.ask('query Q($after: String) { claims(after: $after) { nodes { id } } }', { after }),
    );
    expect(error.extensions.code).toBe('BAD_USER_INPUT');
    expect(error.message).toMatch(/cursor/);
  });

  test('an unknown id is null in a query, and NOT_FOUND in a mutation', async () => {
    const { json } = await server.ask('{ claim(id: "clm_none") { id } node(id: "src_none") { id } }');
    expect(json.data).toEqual({ claim: null, node: null });
    expect(json.errors).toBeUndefined();
    const mutation = 'mutation { retractAttribution(input: {id: "att_none", version: 1}) { attribution { id } } }';
    const error = errorOf(await server.ask(mutation));
    expect(error).toMatchObject({ path: ['retractAttribution'], extensions: { code: 'NOT_FOUND', id: 'att_none' } });
  });

  test('arguments of a payload are refused before anything is written', async () => {
    const mutation = `mutation {
      recordEntity(input: { name: "Nobody Before", kind: PERSON }) { entity { claims(first: 0) { totalCount } } }
    }`;
    const error = errorOf(await server.ask(mutation));
    expect(error).toMatchObject({
      extensions: { code: 'BAD_USER_INPUT' },
      message: expect.stringMatching(/first is 0/),
    });
    const { json } = await server.ask('{ entities(filter: { text: "Nobody Before" }) { totalCount } }');
    expect(json.data).toEqual({ entities: { totalCount: 0 } });
  });

  test('a span that does not match its text is reported with the nearest place of its words', async () => {
    const error = errorOf(
      await server.ask(`mutation { recordAttribution(input: {
        document: {id: "doc_le-figaro-2024-11-29"}, source: {id: "src_kyiv"}, claim: {id: "clm_drones-shot-down"},
        spans: [{part: CONTENT, exact: "47 drones", start: 0, end: 9}]
      }) { created } }`),
    );
    expect(error.extensions).toMatchObject({ code: 'SPAN_MISMATCH', path: expect.stringMatching(/spans/) });
    expect(JSON.stringify(error.extensions)).toContain('47 drones');
  });
});

describe('a fault of the graph', () => {
  /** A server whose graph fails with this. */
  async function failing(error: Error): Promise<TestServer> {
    return startServer((engine) =>
      overriding(engine, { read: () => Promise.reject(error), write: () => Promise.reject(error) }),
    );
  }

  test.each<[EngineErrorKind, string, RegExp]>([
    ['UNAVAILABLE', 'UNAVAILABLE', /does not answer/],
    ['CONFLICT', 'CONFLICT', /at the same time/],
    ['UNIQUE', 'CONFLICT', /at the same time/],
  ])('%s comes as %s, without what the database said', async (kind, code, message) => {
    const broken = await failing(new EngineError(kind, 'secret detail of /data/selon.grafeo'));
    const reply = await broken.ask('{ claims { totalCount } }');
    const error = errorOf(reply);
    expect(error).toMatchObject({ message: expect.stringMatching(message), path: ['claims'], extensions: { code } });
    expect(reply.text).not.toContain('secret');
    await broken.close();
  });

  test.each([
    ['a statement at fault', new EngineError('STATEMENT', 'secret: MATCH (n) RETURN $x')],
    ['any other error', new TypeError("secret: Cannot read properties of undefined (reading 'x')")],
  ])('%s is masked, and logged under the id that is told', async (_what, cause) => {
    const broken = await failing(cause);
    const reply = await broken.ask('{ claims { totalCount } }');
    const { message, extensions } = errorOf(reply);
    expect(extensions).toEqual({ code: 'INTERNAL_SERVER_ERROR' });
    expect(reply.text).not.toContain('secret');
    const id = /^Something went wrong on the server\. It was logged under ([\w-]{36})\.$/.exec(message)?.[1];
    const logged = broken.logs.find((line) => line.id === id) as { level: number; err: { stack: string } };
    expect(logged).toMatchObject({ level: 50, err: { message: cause.message } });
    expect(logged.err.stack).toContain('http-errors.test');
    await broken.close();
  });

  test('is told beside what could be answered', async () => {
    let times = 0;
    const broken = await startServer((engine) =>
      overriding(engine, {
        read: (statement, parameters) =>
          times++ === 0 ? Promise.reject(new EngineError('UNAVAILABLE', 'gone')) : engine.read(statement, parameters),
      }),
    );
    const { json } = await broken.ask(
      '{ node(id: "clm_drones-shot-down") { id } claim(id: "clm_drones-shot-down") { id } }',
    );
    expect(json).toMatchObject({
      data: { node: null, claim: { id: 'clm_drones-shot-down' } },
      errors: [{ path: ['node'], extensions: { code: 'UNAVAILABLE' } }],
    });
    await broken.close();
  });
});
