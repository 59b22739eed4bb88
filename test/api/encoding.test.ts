import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type Reply, startServer, type TestServer } from '../support/server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.close());

const bytes = (...parts: (string | number[])[]): Buffer =>
  Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : Buffer.from(part))));

/** A body that records an entity, with these bytes in the middle of its description. */
function recording(key: string, middle: number[]): Buffer {
  const query = 'mutation($input: EntityInput!) { recordEntity(input: $input) { entity { id description } } }';
  const input = { key, name: key, kind: 'THING', description: 'before|after' };
  const [start = '', end = ''] = JSON.stringify({ query, variables: { input } }).split('|');
  return bytes(start, middle, end);
}

function send(body: Buffer, headers: Record<string, string> = {}): Promise<Reply> {
  const options = { method: 'POST', headers: { 'content-type': 'application/json', ...headers } };
  return server.send('/graphql', { ...options, body: new Uint8Array(body) });
}

function expectRefusal({ status, json }: Reply, expected: number, message: RegExp): void {
  expect({ status, code: json.errors[0].extensions.code }).toEqual({ status: expected, code: 'BAD_REQUEST' });
  expect(json.errors[0].message).toMatch(message);
}

const NO_UTF8: [what: string, sequence: number[]][] = [
  ['Latin 1', [0xe9]],
  ['a character cut short', [0xe2, 0x82]],
  ['a byte that nothing begins with', [0xff]],
  ['an overlong U+0000', [0xc0, 0x80]],
  ['half of a surrogate pair', [0xed, 0xa0, 0x80]],
  ['what is beyond U+10FFFF', [0xf4, 0x90, 0x80, 0x80]],
];

describe('a request body', () => {
  test.each(NO_UTF8)('with %s is refused, and nothing is stored', async (_what, sequence) => {
    const before = server.statements();
    expectRefusal(await send(recording('broken', sequence)), 400, /request body is not valid UTF-8/);
    expect(server.statements()).toBe(before);
  });

  test.each([
    ['gzip', gzipSync],
    ['deflate', deflateSync],
    ['br', brotliCompressSync],
  ])('is checked after %s is taken off', async (encoding, compress) => {
    const headers = { 'content-encoding': encoding };
    expectRefusal(await send(compress(recording('broken', [0xff])), headers), 400, /not valid UTF-8/);
    const reply = await send(compress(recording(encoding, [0xc3, 0xa9])), headers);
    expect(reply.json.data.recordEntity.entity.description).toBe('beforeéafter');
  });

  test('with valid UTF-8 is stored as it is, U+FFFD and U+FEFF included', async () => {
    const reply = await send(recording('fine', [...Buffer.from('\ufffd\ufeff😀')]));
    expect(reply.json.data.recordEntity.entity.description).toBe('before\ufffd\ufeff😀after');
  });

  test('may begin with a byte order mark, which is left out', async () => {
    const reply = await send(bytes([0xef, 0xbb, 0xbf], recording('marked', []).toString()));
    expect(reply.json.data).toEqual({ recordEntity: { entity: { id: 'ent_marked', description: 'beforeafter' } } });
  });

  test.each(['utf-8', 'UTF-8', '"utf-8"'])('in the charset %s is read', async (charset) => {
    const reply = await send(recording('charset', []), { 'content-type': `application/json; charset=${charset}` });
    expect(reply.status).toBe(200);
  });

  test.each(['utf-16', 'utf-16le', 'utf-32', 'utf-7', 'iso-8859-1', 'us-ascii', 'x'])(
    'in the charset %s is refused',
    async (charset) => {
      const headers = { 'content-type': `application/json; charset=${charset}` };
      const body = Buffer.from(recording('charset', []).toString(), charset === 'utf-16le' ? 'utf16le' : 'utf8');
      expectRefusal(await send(body, headers), 415, /must be UTF-8/);
    },
  );
});

describe('a query string', () => {
  const get = (query: string) => server.send(`/graphql?${query}`, { headers: { 'apollo-require-preflight': '1' } });
  const percent = (sequence: number[]) => sequence.map((byte) => `%${byte.toString(16)}`).join('');
  const search = (words: string) =>
    `query=${encodeURIComponent('query($words: String!) { search(query: $words) { totalCount } }')}&variables=%7B%22words%22:%22${words}%22%7D`;

  test.each(NO_UTF8)('with %s is refused', async (_what, sequence) => {
    expectRefusal(await get(search(percent(sequence))), 400, /query string is not valid UTF-8/);
  });

  test('with valid UTF-8, or a percent sign that encodes nothing, is answered', async () => {
    for (const words of ['Cor%C3%A9e', 'Cor%c3%a9e+du+Nord', '100%', '100%25', '%F0%9F%98%80']) {
      expect(await get(search(words))).toMatchObject({ status: 200, json: { data: { search: {} } } });
    }
    expect((await get(search('Cor%C3%A9e'))).json.data.search.totalCount).toBeGreaterThan(0);
  });

  test('may have a byte order mark before the query', async () => {
    expect((await get(`query=%EF%BB%BF${encodeURIComponent('{ claims { totalCount } }')}`)).status).toBe(200);
  });
});
