import { once } from 'node:events';
import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { startServer, type TestServer } from '../support/server.ts';

const BODY = JSON.stringify({ query: '{ claims { totalCount } }' });

/** Sends a request with just these lines after the first; gives the status and the body of the answer. */
async function send({ url }: TestServer, lines: string[], start = 'POST /graphql HTTP/1.1') {
  const { port, hostname } = new URL(url);
  const socket = connect(Number(port), hostname);
  const body = start.startsWith('POST') ? BODY : '';
  const rest = ['Connection: close', 'Content-Type: application/json', `Content-Length: ${body.length}`, '', body];
  socket.write([start, ...lines, ...rest].join('\r\n'));
  let text = '';
  socket.setEncoding('utf8').on('data', (data) => {
    text += data;
  });
  await once(socket, 'close');
  const [head = '', content = ''] = text.split('\r\n\r\n');
  return { status: Number(head.split(' ')[1]), head, content };
}

async function statusOf(server: TestServer, ...lines: string[]): Promise<number> {
  return (await send(server, lines)).status;
}

/** The error of a refusal, which has the form of an error of GraphQL. */
async function refusal(server: TestServer, ...lines: string[]) {
  const { status, head, content } = await send(server, lines);
  expect(head).toMatch(/^Content-Type: application\/json/im);
  expect(head).toMatch(/^X-Content-Type-Options: nosniff/im);
  const { errors } = JSON.parse(content);
  expect(errors).toHaveLength(1);
  return { status, code: errors[0].extensions.code, message: errors[0].message };
}

describe('a server for this machine', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startServer();
  });
  afterAll(() => server.close());

  test.each([
    'localhost',
    'localhost:4000',
    'LocalHost:1',
    'localhost.',
    'localhost.:80',
    'localhost:',
    'selon.localhost',
    'a.b.LOCALHOST.:4000',
    '127.0.0.1',
    '127.0.0.1:65535',
    '[::1]',
    '[::1]:4000',
    '[0:0:0:0:0:0:0:1]',
  ])('answers for the host %s', async (host) => {
    expect(await statusOf(server, `Host: ${host}`)).toBe(200);
    expect(await statusOf(server, `Host: ${host}`, `Origin: http://${host}`)).toBe(200);
  });

  test.each([
    'evil.example',
    'evil.example:4000',
    'localhost.evil.example',
    'evil-localhost',
    'notlocalhost',
    'localhost..',
    '127.0.0.1.evil.example',
    '127.0.0.1:4000.evil.example',
    'localhost@evil.example',
    'evil.example@localhost',
    'localhost:x@evil.example',
    'evil.example#localhost',
    'evil.example/localhost',
    'evil.example\\localhost',
    'localhost, evil.example',
    'localhost evil.example',
    '.localhost',
    '%6cocalhost',
    '0.0.0.0',
    '192.168.0.1',
    '[::]',
    '[::ffff:192.168.0.1]',
    '::1',
    '[localhost]',
    '[::1].evil.example',
    'localhost:65536',
    'localhost:4000:80',
    '*',
  ])('refuses the host %s, and the origin', async (host) => {
    const { status, code, message } = await refusal(server, `Host: ${host}`);
    expect(`${status} ${code}`).toMatch(/^(421 FORBIDDEN|400 BAD_REQUEST)$/);
    expect(message).toContain(JSON.stringify(host));
    expect(await refusal(server, 'Host: localhost', `Origin: http://${host}`)).toMatchObject({
      status: 403,
      code: 'FORBIDDEN',
    });
  });

  test('tells which host was asked for, and which setting allows it', async () => {
    expect(await refusal(server, 'Host: evil.example:4000')).toEqual({
      status: 421,
      code: 'FORBIDDEN',
      message:
        'This server does not answer for the host "evil.example:4000". If it should, add the host to ALLOWED_HOSTS.',
    });
  });

  test.each([
    ['no host', [], 'it has none'],
    ['an empty host', ['Host: '], 'it has ""'],
    ['two hosts', ['Host: localhost', 'Host: evil.example'], 'it has "localhost" and "evil.example"'],
    ['one host twice', ['Host: localhost', 'hOST: localhost'], 'it has "localhost" and "localhost"'],
  ])('refuses %s', async (_what, lines, told) => {
    expect(await refusal(server, ...lines)).toEqual({
      status: 400,
      code: 'BAD_REQUEST',
      message: `The header Host must name one host, with or without a port; ${told}.`,
    });
  });

  test.each([
    'null',
    'https://evil.example',
    'http://localhost@evil.example',
    'http://localhost/',
    'localhost',
    '//localhost',
    'chrome-extension://localhost',
    'file://',
    '*',
  ])('refuses the origin %s, and says so', async (origin) => {
    const { status, code, message } = await refusal(server, 'Host: localhost', `Origin: ${origin}`);
    expect({ status, code }).toEqual({ status: 403, code: 'FORBIDDEN' });
    expect(message).toBe(
      `Pages of the origin ${JSON.stringify(origin)} may not use this server. If they should, add their host to ALLOWED_HOSTS.`,
    );
  });

  test('refuses a strange origin beside its own', async () => {
    const lines = ['Host: localhost', 'Origin: http://localhost', 'Origin: http://evil.example'];
    expect(await refusal(server, ...lines)).toMatchObject({ status: 403 });
    const joined = ['Host: localhost', 'Origin: http://localhost, http://evil.example'];
    expect(await refusal(server, ...joined)).toMatchObject({ status: 403 });
  });

  test.each(['GET /', 'GET /graphql', 'GET /assets/x.js', 'GET /nothing', 'OPTIONS /graphql', 'POST /health'])(
    'refuses a strange host for %s too',
    async (what) => {
      expect((await send(server, ['Host: evil.example'], `${what} HTTP/1.1`)).status).toBe(421);
    },
  );

  test.each(['/health', '/ready'])('answers %s to whoever asks', async (path) => {
    for (const lines of [['Host: 10.0.0.7:4000'], ['Host: localhost', 'Origin: null'], []]) {
      expect((await send(server, lines, `GET ${path} HTTP/1.1`)).status).toBe(200);
    }
  });

  test('refuses before it reads the body', async () => {
    const before = server.statements();
    await refusal(server, 'Host: evil.example');
    await refusal(server, 'Host: localhost', 'Origin: https://evil.example');
    expect(server.statements()).toBe(before);
  });
});

describe('a server for other machines', () => {
  let server: TestServer;
  beforeAll(async () => {
    const allowedHosts = ['Selon.Example', 'proxied.example:443', '[fd00::1]', '10.0.0.7:4000'];
    server = await startServer(undefined, { host: '0.0.0.0', allowedHosts });
  });
  afterAll(() => server.close());

  test.each(['selon.example', 'SELON.example.:8080', 'proxied.example', 'proxied.example:443', '[FD00:0::1]:4000'])(
    'answers for the allowed host %s',
    async (host) => {
      expect(await statusOf(server, `Host: ${host}`, `Origin: https://${host}`)).toBe(200);
    },
  );

  test.each(['10.0.0.7', '10.0.0.7:4001', 'proxied.example:4000', 'www.selon.example', '0.0.0.0', '192.168.0.1'])(
    'refuses the host %s',
    async (host) => {
      expect(await statusOf(server, `Host: ${host}`)).toBe(421);
      expect(await statusOf(server, 'Host: selon.example', `Origin: http://${host}`)).toBe(403);
    },
  );
});

// Other systems have one such address only.
(process.platform === 'linux' ? describe : describe.skip)('a server on one address', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startServer(undefined, { host: '127.0.0.2' });
  });
  afterAll(() => server.close());

  test('answers for it, and for no other', async () => {
    expect(await statusOf(server, 'Host: 127.0.0.2:1', 'Origin: http://127.0.0.2')).toBe(200);
    expect(await statusOf(server, 'Host: 127.0.0.3')).toBe(421);
  });
});
