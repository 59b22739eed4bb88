import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { buildExplorer } from '../e2e/build.ts';
import { startServer, type TestServer } from '../support/server.ts';

let server: TestServer;
beforeAll(async () => {
  buildExplorer();
  server = await startServer();
}, 180_000);
afterAll(() => server.close());

const ADDRESSES = [
  '/',
  '/?show=ent_russia',
  '/source/src_a',
  '/entity/ent_a',
  '/claim/clm_a',
  '/document/doc_a',
  '/view/a',
];

describe('the explorer', () => {
  test.each(ADDRESSES)('is at %s', async (address) => {
    const { status, headers, text } = await server.send(address);
    expect({ status, type: headers.get('content-type') }).toEqual({ status: 200, type: 'text/html; charset=utf-8' });
    expect(text).toContain('<div id="explorer">');
  });

  test.each(['/claim', '/claim/a/b', '/nowhere'])('is not at %s', async (address) => {
    expect((await server.send(address)).status).toBe(404);
  });

  test('tells people who mistype an address by its page, and programs in data', async () => {
    const accept = 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8';
    const people = await server.send('/nowhere', { headers: { accept } });
    expect(people.status).toBe(404);
    expect(people.text).toContain('<div id="explorer">');
    for (const [path, headers] of [
      ['/nowhere', { accept: '*/*' }],
      ['/assets/nothing.js', { accept }],
    ] as const) {
      const { status, json } = await server.send(path, { headers });
      expect({ status, code: json.errors[0].extensions.code }).toEqual({ status: 404, code: 'NOT_FOUND' });
    }
  });

  test('lets its page load from here only, and take no style or script that is written into it', async () => {
    const policy = (await server.send('/')).headers.get('content-security-policy') ?? '';
    expect(policy).toMatch(/default-src 'none';script-src 'self';/);
    expect(policy).not.toMatch(/unsafe|https?:|\*/);
    expect(policy).toContain("frame-ancestors 'none'");
  });

  test('gives each answer a nonce of its own', async () => {
    const nonces = await Promise.all(
      [1, 2].map(async () => {
        const { headers, text } = await server.send('/');
        const nonce = /'nonce-([^']+)'/.exec(headers.get('content-security-policy') ?? '')?.[1] ?? '';
        expect(text).not.toContain('__NONCE__');
        expect(text).toContain(`nonce="${nonce}"`);
        return nonce;
      }),
    );
    expect(new Set(nonces).size).toBe(2);
  });

  test('is asked for anew, but its files are kept and come compressed', async () => {
    const { headers, text } = await server.send('/');
    expect(headers.get('cache-control')).toBe('no-store');
    const script = /src="(\/assets\/[^"]+\.js)"/.exec(text)?.[1] as string;
    const file = await server.send(script);
    expect(file.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    expect(file.headers.get('content-encoding')).toMatch(/^(gzip|br)$/);
  });
});
