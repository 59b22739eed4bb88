import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { EngineError } from '../../src/graph/errors.ts';
import { BODY_LIMIT, overriding, post, type Reply, startServer, type TestServer } from '../support/server.ts';

const QUERY = '{ claims(first: 1) { totalCount } }';
const MUTATION = 'mutation { retractAttribution(input: {id: "att_x", version: 1}) { attribution { id } } }';

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.close());

/** A refusal in the form of a GraphQL error, without anything of the inside. */
function expectRefusal({ status, headers, json, text }: Reply, expected: number, code: string): void {
  expect({ status, code: json?.errors?.[0]?.extensions?.code }).toEqual({ status: expected, code });
  expect(headers.get('content-type')).toMatch(/json/);
  expect(json.data).toBeUndefined();
  expect(text).not.toMatch(/node_modules|\.ts:|\.js:|stack/);
}

describe('health', () => {
  test('/health tells that the process is up', async () => {
    expect(await server.send('/health')).toMatchObject({ status: 200, json: { status: 'up' } });
  });

  test('/ready tells that the graph answers', async () => {
    expect(await server.send('/ready')).toMatchObject({ status: 200, json: { status: 'ready' } });
  });

  test('without its graph the process is up, but not ready, and says so to a query', async () => {
    const broken = await startServer();
    await broken.engine.close();
    expect(await broken.send('/health')).toMatchObject({ status: 200 });
    expect(await broken.send('/ready')).toMatchObject({
      status: 503,
      json: { status: 'unavailable', engine: 'grafeo' },
    });
    const { json } = await broken.ask(QUERY);
    expect(json.errors).toMatchObject([{ extensions: { code: 'UNAVAILABLE' }, path: ['claims'] }]);
    await broken.close();
  });

  test('a graph that does not answer within 2 s is not ready', async () => {
    const slow = await startServer((engine) => overriding(engine, { ping: () => new Promise(() => {}) }));
    const start = Date.now();
    expect(await slow.send('/ready')).toMatchObject({ status: 503 });
    expect(Date.now() - start).toBeLessThan(4_000);
    await slow.close();
  });

  test('a graph that comes back is ready again, without a restart', async () => {
    let gone = true;
    const flaky = await startServer((engine) =>
      overriding(engine, {
        ping: () => (gone ? Promise.reject(new EngineError('UNAVAILABLE', 'gone')) : engine.ping()),
      }),
    );
    expect(await flaky.send('/ready')).toMatchObject({ status: 503 });
    gone = false;
    expect(await flaky.send('/ready')).toMatchObject({ status: 200 });
    await flaky.close();
  });
});

describe('requests', () => {
  test('an operation in a body of JSON is answered', async () => {
    expect(await server.ask(QUERY)).toMatchObject({ status: 200, json: { data: { claims: { totalCount: 18 } } } });
  });

  test('a query by GET is answered where a header shows that no other site sent it', async () => {
    const path = `/graphql?query=${encodeURIComponent(QUERY)}`;
    const reply = await server.send(path, { headers: { 'apollo-require-preflight': '1' } });
    expect(reply).toMatchObject({ status: 200, json: { data: { claims: { totalCount: 18 } } } });
    expectRefusal(await server.send(path), 400, 'BAD_REQUEST');
  });

  test('a mutation by GET is refused', async () => {
    const path = `/graphql?query=${encodeURIComponent(MUTATION)}`;
    const reply = await server.send(path, { headers: { 'apollo-require-preflight': '1' } });
    expectRefusal(reply, 405, 'BAD_REQUEST');
    expect(reply.headers.get('allow')).toBe('POST');
  });

  test.each(['PUT', 'DELETE', 'PATCH'])('%s is refused', async (method) => {
    expectRefusal(await server.send('/graphql', { ...post({ query: QUERY }), method }), 405, 'BAD_REQUEST');
  });

  test.each([
    ['text', 'text/plain', JSON.stringify({ query: QUERY })],
    ['a form', 'application/x-www-form-urlencoded', new URLSearchParams({ query: QUERY }).toString()],
    ['GraphQL', 'application/graphql', QUERY],
    [
      'a multipart form',
      'multipart/form-data; boundary=x',
      `--x\r\nContent-Disposition: form-data; name="query"\r\n\r\n${QUERY}\r\n--x--`,
    ],
    ['another charset', 'application/json; charset=latin1', JSON.stringify({ query: QUERY })],
  ])('a body of %s is refused', async (_what, type, body) => {
    expectRefusal(
      await server.send('/graphql', { method: 'POST', headers: { 'content-type': type }, body }),
      415,
      'BAD_REQUEST',
    );
  });

  test.each(['{"query":', '{"query": "{ a }",}', 'query', '"text"', '12', '\u0000', "{'query': 1}"])(
    'the body %j is refused',
    async (body) => {
      expectRefusal(await server.send('/graphql', { ...post(''), body }), 400, 'BAD_REQUEST');
    },
  );

  test.each([
    ['nothing', {}],
    ['null', null],
    ['a number', { query: 1 }],
    ['an empty text', { query: '' }],
    ['variables that are text', { query: QUERY, variables: '{}' }],
    ['variables that are a list', { query: QUERY, variables: [] }],
    ['a name that is a number', { query: QUERY, operationName: 1 }],
    ['several operations', [{ query: QUERY }, { query: QUERY }]],
    ['no operation', []],
  ])('%s in place of an operation is refused', async (_what, body) => {
    expectRefusal(await server.send('/graphql', post(body)), 400, 'BAD_REQUEST');
  });

  test('a body larger than the limit is refused, one at the limit is not', async () => {
    const padding = (size: number) => ({ ...post(''), body: JSON.stringify({ query: QUERY }).padEnd(size) });
    const refused = await server.send('/graphql', padding(BODY_LIMIT + 1));
    expectRefusal(refused, 413, 'TOO_COSTLY');
    expect(refused.json.errors[0].message).toMatch(/larger than 655360 bytes\..*setting BODY_LIMIT/);
    expect(await server.send('/graphql', padding(BODY_LIMIT))).toMatchObject({ status: 200 });
  });

  test.each([
    '/nothing',
    '/graphql/nothing/',
    '/assets/nothing.js',
    '/assets/..%2f..%2fpackage.json',
    '/../package.json',
    '/%00',
    '/assets/%E0%A4%A',
  ])('there is nothing at %s', async (path) => {
    expectRefusal(await server.send(path), 404, 'NOT_FOUND');
  });

  test('answers let a browser do nothing with them', async () => {
    const { headers } = await server.ask(QUERY);
    expect(headers.get('content-security-policy')).toBe("default-src 'none';frame-ancestors 'none'");
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('x-powered-by')).toBeNull();
    expect(headers.get('access-control-allow-origin')).toBeNull();
  });
});

describe('names that a client gives', () => {
  test('are those of the answer, also beside what is told of the schema', async () => {
    const query = '{ claim(id: "clm_drones-shot-down") { words: text by: sources { count: totalCount } } __typename }';
    expect((await server.ask(query)).json.data).toEqual({
      claim: { words: expect.any(String), by: { count: expect.any(Number) } },
      __typename: 'Query',
    });
  });

  test('are those of what a mutation answers', async () => {
    const mutation =
      'mutation { kept: recordEntity(input: {name: "Renamed", kind: THING}) { it: entity { called: name } } }';
    expect((await server.ask(mutation)).json).toMatchObject({ data: { kept: { it: { called: 'Renamed' } } } });
  });
});

describe('the log', () => {
  test('tells a request by id, name and duration, and nothing of what was asked', async () => {
    server.logs.length = 0;
    const query = 'query Named($words: String!) { search(query: $words) { totalCount } }';
    const { headers } = await server.send('/graphql?secret=1', post({ query, variables: { words: 'hushed' } }));
    const [line] = server.logs;
    expect(line).toMatchObject({ msg: 'POST /graphql 200', id: headers.get('x-request-id'), operation: 'Named' });
    expect(line?.ms).toEqual(expect.any(Number));
    expect(JSON.stringify(server.logs)).not.toMatch(/hushed|secret|search|127\.0\.0\.1/);
  });
});
