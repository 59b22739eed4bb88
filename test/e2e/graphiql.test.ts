import { readdirSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { CHROMIUM, HAS_CHROMIUM, launchChromium } from '../support/chromium.ts';
import { startServer, type TestServer } from '../support/server.ts';

const EXAMPLES = new URL('../../src/explorer/examples/', import.meta.url);
const HTML = { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' };

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.close());

describe('the page at /graphql', () => {
  test('is for browsers; programs get answers', async () => {
    expect((await server.send('/graphql', { headers: HTML })).headers.get('content-type')).toMatch(/^text\/html/);
    for (const accept of ['*/*', 'application/json', 'application/graphql-response+json, text/html;q=0.5']) {
      expect((await server.send('/graphql', { headers: { accept } })).headers.get('content-type')).toMatch(/json/);
    }
  });

  test('has a policy without exceptions, and another nonce each time', async () => {
    const [one, other] = [
      await server.send('/graphql', { headers: HTML }),
      await server.send('/graphql', { headers: HTML }),
    ];
    const policy = one.headers.get('content-security-policy') ?? '';
    expect(policy).not.toMatch(/unsafe|https?:|\*/);
    const nonce = /'nonce-([^']+)'/.exec(policy)?.[1] as string;
    expect(one.text).toContain(`nonce="${nonce}"`);
    expect(one.text).not.toContain('__NONCE__');
    expect(other.text).not.toContain(nonce);
  });
});

if (!HAS_CHROMIUM)
  process.stderr.write(`\nTHE PAGE IS NOT TESTED in a browser: there is no ${CHROMIUM}. Set CHROMIUM.\n\n`);

(HAS_CHROMIUM ? describe : describe.skip)('in a browser', () => {
  let browser: Browser;
  let context: BrowserContext;
  let page: Page;
  const foreign: string[] = [];
  const complaints: string[] = [];

  beforeAll(async () => {
    browser = await launchChromium();
    context = await browser.newContext();
    page = await context.newPage();
    page.on('request', (request) => {
      if (!new URL(request.url()).href.startsWith(server.url) && !request.url().startsWith('data:'))
        foreign.push(request.url());
    });
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
    });
    await page.goto(`${server.url}/graphql`);
    await page.locator('.graphiql-query-editor .view-line').first().waitFor();
  });
  afterAll(() => browser.close());

  const run = () => page.getByRole('button', { name: /execute query/i }).click();
  const answer = '.graphiql-response';
  const question = '.graphiql-query-editor';

  /** Waits until the text of an editor is as expected. */
  async function shows(selector: string, pattern: RegExp): Promise<void> {
    const isShown = ([lines, source]: readonly [string, string]) => {
      const text = document.querySelector(lines)?.textContent ?? '';
      // Spaces may be no-break ones.
      return new RegExp(source).test(text.replace(/\u00a0/g, ' '));
    };
    await page.waitForFunction(isShown, [`${selector} .view-lines`, pattern.source] as const, { timeout: 10_000 });
  }

  test('lists every example by its title, and answers the first', async () => {
    const titles = readdirSync(EXAMPLES).map((file) =>
      readFileSync(new URL(file, EXAMPLES), 'utf8').split('\n')[0]?.slice(2),
    );
    expect(titles.length).toBeGreaterThanOrEqual(10);
    expect(await page.locator('.examples button').allInnerTexts()).toEqual(titles);
    await shows(question, /query WhoMadeAClaim/);
    await run();
    await shows(answer, /"name": "Seoul"/);
  });

  test('opens an example in a tab of its own, and keeps it over a reload', async () => {
    await page.getByText('Which claims rest on hearsay').click();
    await shows(question, /query Hearsay/);
    await run();
    await shows(answer, /"certainty": "POSSIBLE"/);
    // What is kept is written a moment later.
    await page.waitForFunction(() => localStorage.getItem('graphiql:tabState')?.includes('query Hearsay') ?? false);
    await page.reload();
    await shows(question, /query Hearsay/);
    expect(await page.getByRole('tab').allInnerTexts()).toEqual(['WhoMadeAClaim', 'Hearsay']);
  });

  test('completes what is typed from the schema, and marks what is wrong', async () => {
    await page.getByRole('button', { name: /new tab/i }).click();
    await page.locator('.graphiql-query-editor .view-lines').click();
    await page.keyboard.press('Control+a');
    await page.keyboard.type('{ claims { totalC', { delay: 20 });
    await page.locator('.suggest-widget.visible', { hasText: 'totalCount' }).waitFor();
    await page.keyboard.press('Tab');
    await shows(question, /totalCount/);
    await page.keyboard.type(' nonsense');
    await page.locator('.graphiql-query-editor .squiggly-error').first().waitFor();
  });

  test('asks no other host, and its policy is never in its way', () => {
    expect(foreign).toEqual([]);
    expect(complaints).toEqual([]);
  });
});
