import { gzipSync } from 'node:zlib';
import { DEFAULT_BODY_LIMIT } from '../../../src/api/limits/server-limits.ts';
import type { Attack } from '../attack.ts';
import { json, operation, type Sent } from '../client.ts';

/** A request of which the status is known beforehand. */
export interface Expected extends Attack {
  statuses: number[];
}

const TYPENAME = operation('{ __typename }');
const WRITE = operation('mutation { recordEntity(input: {name: "From another page", kind: THING}) { created } }');

/** Requests that pages of others, broken clients and strange encodings make. */
export function transportAttacks(): Expected[] {
  return [...strangers(), ...encodings(), ...methods()];
}

function expected(name: string, statuses: number[], sent: Sent): Expected {
  const wanted = statuses.every((status) => status === 200)
    ? 'answered'
    : statuses.includes(200)
      ? 'either'
      : 'refused';
  return { name, wanted, statuses, isWrite: false, make: () => sent };
}

function withHeaders(sent: Sent, headers: Sent['headers']): Sent {
  return { ...sent, headers: { ...sent.headers, ...headers } };
}

function strangers(): Expected[] {
  return [
    ...[
      'evil.example',
      '127.0.0.1.evil.example',
      'localhost.evil.example',
      '169.254.169.254',
      '[::2]',
      '2130706434',
    ].map((host) => expected(`the host ${host}`, [421], withHeaders(WRITE, { host }))),
    ...['a b', 'localhost:99999', 'user@localhost', 'localhost/graphql', 'localhost,evil.example'].map((host) =>
      expected(`the host ${JSON.stringify(host)}`, [400], withHeaders(WRITE, { host })),
    ),
    expected('the host LOCALHOST.', [200], withHeaders(TYPENAME, { host: 'LOCALHOST.' })),
    ...[
      'null',
      'https://evil.example',
      'file://',
      'http://localhost.evil.example',
      'http://localhost@evil.example',
      '',
    ].map((origin) => expected(`the origin ${JSON.stringify(origin)}`, [403], withHeaders(WRITE, { origin }))),
    ...['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=a'].map((type) =>
      expected(`a form of the type ${type}`, [415], withHeaders(WRITE, { 'content-type': type })),
    ),
  ];
}

function encodings(): Expected[] {
  const broken = Buffer.concat([
    Buffer.from('{"query": "{ __typename } #'),
    Buffer.from([0xff, 0xfe, 0xc3]),
    Buffer.from('"}'),
  ]);
  const surrogate = Buffer.concat([
    Buffer.from('{"query": "{ __typename } #'),
    Buffer.from([0xed, 0xa0, 0x80]),
    Buffer.from('"}'),
  ]);
  const bomb = gzipSync(Buffer.alloc(64 * 1024 * 1024, ' '));
  const zipped = gzipSync(TYPENAME.body as string);
  return [
    expected('a body that is no UTF-8', [400], json(broken)),
    expected('a body with half a character', [400], json(surrogate)),
    expected('a body with a byte order mark', [200], json(Buffer.from(`\ufeff${TYPENAME.body}`))),
    expected(
      'a body in UTF-16',
      [415],
      json(Buffer.from(TYPENAME.body as string, 'utf16le'), { 'content-type': 'application/json; charset=utf-16le' }),
    ),
    expected(
      'a body in Latin-1',
      [415],
      json(TYPENAME.body as string, { 'content-type': 'application/json; charset=latin1' }),
    ),
    expected('a compressed body', [200], json(zipped, { 'content-encoding': 'gzip' })),
    expected('a body of 64 MB compressed to 64 kB', [413], json(bomb, { 'content-encoding': 'gzip' })),
    expected(
      'a body that is compressed by its header only',
      [400],
      json('{"query":"{ __typename }"}', { 'content-encoding': 'gzip' }),
    ),
    expected('a body compressed in an unknown way', [415], json('{}', { 'content-encoding': 'compress' })),
    expected(
      'a body one byte too large',
      [413],
      json(JSON.stringify({ query: '{ __typename }', a: 'a'.repeat(DEFAULT_BODY_LIMIT) })),
    ),
  ];
}

function methods(): Expected[] {
  return [
    ...['PUT', 'DELETE', 'PATCH'].map((method) =>
      expected(`the method ${method}`, [400, 404, 405, 415], { ...TYPENAME, method }),
    ),
    expected('a path that is not there', [404], { path: '/nothing/here', headers: { accept: 'application/json' } }),
    expected('a path out of the folder', [400, 404], {
      path: '/..%2f..%2f..%2fetc%2fpasswd',
      headers: { accept: 'application/json' },
    }),
    expected('a path that is no UTF-8', [400, 404], { path: '/%ff', headers: { accept: 'application/json' } }),
    expected('a GET without a header that pages cannot set', [400], {
      path: '/graphql?query=%7B__typename%7D',
      headers: { accept: 'application/json' },
    }),
  ];
}

/** Bytes that are no HTTP, or half of it. The server may close the connection without a word. */
export const RAW: Readonly<Record<string, string>> = {
  'no HTTP': 'hello\r\n\r\n',
  'two hosts':
    'POST /graphql HTTP/1.1\r\nHost: localhost\r\nHost: evil.example\r\nContent-Type: application/json\r\nContent-Length: 2\r\n\r\n{}',
  'no host': 'GET /graphql?query=%7B__typename%7D HTTP/1.1\r\nAccept: application/json\r\n\r\n',
  'HTTP/1.0 without a host': 'GET /metrics HTTP/1.0\r\n\r\n',
  'an empty host': 'POST /graphql HTTP/1.1\r\nHost: \r\nContent-Type: application/json\r\nContent-Length: 2\r\n\r\n{}',
  'two lengths': 'POST /graphql HTTP/1.1\r\nHost: localhost\r\nContent-Length: 2\r\nContent-Length: 30\r\n\r\n{}',
  'a length and chunks':
    'POST /graphql HTTP/1.1\r\nHost: localhost\r\nContent-Length: 2\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n',
  'a header of 64 kB': `GET /graphql HTTP/1.1\r\nHost: localhost\r\nX: ${'a'.repeat(65_536)}\r\n\r\n`,
  '5,000 headers': `GET /graphql HTTP/1.1\r\nHost: localhost\r\n${'X: a\r\n'.repeat(5_000)}\r\n`,
  'an address of 100 kB': `GET /graphql?query=${'a'.repeat(100_000)} HTTP/1.1\r\nHost: localhost\r\n\r\n`,
  'a chunk of a wrong size':
    'POST /graphql HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\nZZ\r\n{}\r\n0\r\n\r\n',
  'an absolute address of another host': 'GET http://evil.example/metrics HTTP/1.1\r\nHost: evil.example\r\n\r\n',
};
