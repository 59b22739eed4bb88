import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { getIntrospectionQuery } from 'graphql';
import { MAX_DOCUMENT_LENGTH } from '../../src/shared/limits.ts';
import { type Reply, startServer, type TestServer } from '../support/server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.close());

async function expectTooCostly(reply: Promise<Reply>, message: RegExp): Promise<void> {
  const before = server.statements();
  const { status, json } = await reply;
  expect({ status, code: json.errors?.[0].extensions.code }).toEqual({ status: 400, code: 'TOO_COSTLY' });
  expect(json.errors[0].message).toMatch(message);
  expect(json.data).toBeUndefined();
  expect(server.statements()).toBe(before);
}

const times = (count: number, text: (index: number) => string) =>
  Array.from({ length: count }, (_, i) => text(i)).join(' ');

/** Goes `steps` single links deep; with the leaf that is one more field, but no deeper. */
function chained(steps: number): string {
  return `{ entity(id: "ent_russia") ${'{ source { entity '.repeat(Math.floor((steps - 1) / 2))}${
    steps % 2 === 0 ? '{ source { id } }' : '{ id }'
  }${' } }'.repeat(Math.floor((steps - 1) / 2))} }`;
}

describe('depth', () => {
  test('twelve fields inside each other are answered, thirteen are not', async () => {
    expect(await server.ask(chained(12))).toMatchObject({ status: 200, json: { data: { entity: {} } } });
    await expectTooCostly(server.ask(chained(13)), /operation depth 13 exceeds maximum of 12/);
  });

  test('fragments hide no depth', async () => {
    const query = `${chained(11).replace('{ id }', '{ ...Deeper }')} fragment Deeper on Entity { source { entity { id } } }`;
    await expectTooCostly(server.ask(query), /depth 13/);
  });

  test('six lists inside each other are answered, seven are not', async () => {
    const lists = (count: number) =>
      `{ ${'entities(first: 1) { nodes { '}${'parts(first: 1) { nodes { '.repeat(4)}${'partOf { '.repeat(count - 5)} id ${' }'.repeat(count + 5)} }`;
    expect(await server.ask(lists(6))).toMatchObject({ status: 200, json: { data: { entities: {} } } });
    await expectTooCostly(server.ask(lists(7)), /list depth 7 exceeds maximum of 6/);
  });
});

describe('cost', () => {
  const nested = (size: string) => `claims(${size}) { nodes { sources(${size}) { nodes { claims { totalCount } } } } }`;

  test('100 times 100 is answered', async () => {
    const query = '{ claims(first: 100) { nodes { sources(first: 100) { nodes { name } } } } }';
    expect(await server.ask(query)).toMatchObject({ status: 200, json: { data: {} } });
  });

  test('literals multiply', async () => {
    await expectTooCostly(server.ask(`{ ${nested('first: 23')} }`), /could fetch 10580 nodes.*at most 10000/);
    await expectTooCostly(server.ask(`{ ${nested('last: 100')} }`), /could fetch 200000 nodes/);
  });

  test('variables multiply', async () => {
    const query = `query Q($n: Int) { ${nested('first: $n')} }`;
    await expectTooCostly(server.ask(query, { n: 100 }), /could fetch 200000 nodes/);
    expect(await server.ask(query, { n: 10 })).toMatchObject({ status: 200, json: { data: {} } });
  });

  test('defaults of variables multiply', async () => {
    await expectTooCostly(server.ask(`query Q($n: Int = 100) { ${nested('first: $n')} }`), /could fetch 200000/);
  });

  test('pages whose size is left out count as 20, so do those whose size is null', async () => {
    const deep = (a: string) =>
      `claims${a} { nodes { sources${a} { nodes { claims${a} { nodes { sources${a} { totalCount } } } } } } }`;
    await expectTooCostly(server.ask(`{ ${deep('')} }`), /could fetch 160000 nodes/);
    await expectTooCostly(server.ask(`query Q($n: Int) { ${deep('(first: $n)')} }`), /could fetch 160000 nodes/);
    await expectTooCostly(server.ask(`query Q($n: Int) { ${deep('(first: $n)')} }`, { n: null }), /could fetch 160000/);
  });

  test('sizes out of bounds do not lessen it', async () => {
    await expectTooCostly(server.ask(`{ ${nested('first: 1000000000')} }`), /could fetch 200000 nodes/);
    const below = await server.ask(`{ ${nested('first: -5')} }`);
    expect(below.json.errors[0].extensions.code).toBe('BAD_USER_INPUT');
  });

  test('aliases, edges, fragments and root fields add up', async () => {
    const list = 'claims(first: 100) { nodes { sources(first: 40) { nodes { id } } } }';
    expect(await server.ask(`{ a: ${list} b: ${list} }`)).toMatchObject({ status: 200 });
    await expectTooCostly(server.ask(`{ a: ${list} b: ${list} c: ${list} }`), /could fetch 12000 nodes/);
    const inside = 'sources(first: 60) { nodes { id } }';
    await expectTooCostly(
      server.ask(`{ claims(first: 100) { nodes { ${inside} } edges { node { ${inside} } } } }`),
      /could fetch 12000 nodes/,
    );
    await expectTooCostly(
      server.ask(
        `{ claims(first: 100) { nodes { ...A ... on Claim { b: ${inside} } } } } fragment A on Claim { ${inside} }`,
      ),
      /could fetch 12000 nodes/,
    );
  });

  test('lists that are not paged count, too', async () => {
    const query = '{ claims(first: 100) { nodes { origins { sources { claims { nodes { id } } } } } } }';
    await expectTooCostly(server.ask(query), /could fetch 50000 nodes/);
  });

  test('of several operations only the one that is run counts', async () => {
    const query = `query A { ${nested('first: 100')} } query B { claims { totalCount } }`;
    expect(await server.ask(query, {}, 'B')).toMatchObject({
      status: 200,
      json: { data: { claims: { totalCount: 18 } } },
    });
    await expectTooCostly(server.ask(query, {}, 'A'), /could fetch 200000/);
  });

  test('what is skipped costs nothing', async () => {
    const query = `query Q($no: Boolean!) { a: claims { totalCount } ${nested('first: 100').replace(' {', ' @include(if: $no) {')} }`;
    expect(await server.ask(query, { no: false })).toMatchObject({ status: 200 });
    await expectTooCostly(server.ask(query, { no: true }), /could fetch/);
  });

  test('a mutation costs as much as the answer that it asks for', async () => {
    const input = '{key: "k", kind: OTHER}';
    const query = `mutation { recordDocument(input: ${input}) { document { claims(first: 100) { nodes { ${'sources(first: 100) { nodes { claims { totalCount } } }'} } } } } }`;
    await expectTooCostly(server.ask(query), /could fetch 200000/);
  });
});

describe('floods', () => {
  test('of aliases of one field are refused from the sixteenth on', async () => {
    const aliases = (count: number) =>
      `{ claim(id: "clm_drones-shot-down") { ${times(count, (i) => `a${i}: text`)} } }`;
    expect(await server.ask(aliases(15))).toMatchObject({ status: 200, json: { data: { claim: {} } } });
    await expectTooCostly(server.ask(aliases(16)), /Claim\.text has more than 15 aliases/);
    await expectTooCostly(
      server.ask(`{ ${times(16, (i) => `a${i}: __typename`)} }`),
      /__typename has more than 15 aliases|root fields/,
    );
  });

  test('of the schema are refused from the fourth alias on', async () => {
    const types = (count: number) => `{ __schema { ${times(count, (i) => `a${i}: types { name }`)} } }`;
    expect(await server.ask(types(3))).toMatchObject({ status: 200 });
    await expectTooCostly(server.ask(types(4)), /__Schema\.types has more than 3 aliases/);
    await expectTooCostly(
      server.ask(`{ ${times(4, (i) => `a${i}: __type(name: "Claim") { name }`)} }`),
      /Query\.__type has more than 3 aliases/,
    );
  });

  test.each(['@include(if: true)', '@skip(if: false)', '@unknown', '@deprecated'])(
    'of %s are refused',
    async (directive) => {
      const { status, json } = await server.ask(`{ claims ${times(10, () => directive)} { totalCount } }`);
      expect(status).toBe(400);
      expect(json.errors).toHaveLength(6);
      expect(json.errors[5].message).toMatch(/Too many validation errors/);
    },
  );

  test('of root fields are refused from the eleventh on, fragments included', async () => {
    const fields = (count: number) => times(count, (i) => `a${i}: claims(first: 1) { totalCount }`);
    expect(await server.ask(`{ ${fields(10)} }`)).toMatchObject({ status: 200 });
    await expectTooCostly(server.ask(`{ ${fields(11)} }`), /11 root fields; at most 10/);
    await expectTooCostly(
      server.ask(`{ ${fields(8)} ...A } fragment A on Query { b: __typename c: __typename d: __typename }`),
      /11 root/,
    );
  });

  test('of tokens are refused', async () => {
    await expectTooCostly(server.ask(`{ ${'__typename '.repeat(1000)} }`), /^The query has more than 1000 tokens:/);
  });

  test('of fragments that double each other are refused at once', async () => {
    const doubling = times(60, (i) => `fragment F${i} on Query { ...F${i + 1} ...F${i + 1} }`);
    const start = Date.now();
    const query = `{ ...F0 } ${doubling} fragment F60 on Query { __typename }`;
    await expectTooCostly(server.ask(query), /^The operation has more than 5000 fields/);
    expect(Date.now() - start).toBeLessThan(1_000);
  });

  test('of faults are cut short', async () => {
    const { status, json } = await server.ask(`{ ${times(300, (i) => `f${i}`)} }`);
    expect(status).toBe(400);
    expect(json.errors).toHaveLength(6);
  });
});

test.each(['a', '\u0436', '字'])('a document of 200,000 characters fits into a request: %s', async (character) => {
  const query = `mutation ($input: DocumentInput!) { recordDocument(input: $input) { document { text } } }`;
  const input = { kind: 'ARTICLE', url: 'https://long.example/', text: character.repeat(MAX_DOCUMENT_LENGTH) };
  const { status, json } = await server.ask(query, { input });
  expect({ status, json }).toEqual({
    status: 200,
    json: { ...json, data: { recordDocument: { document: { text: input.text } } } },
  });
});

test('the introspection query of tools is answered', async () => {
  const options = {
    descriptions: true,
    inputValueDeprecation: true,
    schemaDescription: true,
    specifiedByUrl: true,
    oneOf: true,
  };
  const { status, json } = await server.ask(getIntrospectionQuery(options));
  expect(status).toBe(200);
  expect(json.errors).toBeUndefined();
  expect(json.data.__schema.description).toMatch(/who said what/);
});
