import { afterAll, afterEach, beforeAll, describe, expect, jest } from '@jest/globals';
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import type { Engine } from '../../src/graph/engine.ts';
import { CHROMIUM, HAS_CHROMIUM, launchChromium } from '../support/chromium.ts';
import { startServer, type TestServer } from '../support/server.ts';
import { buildExplorer } from './build.ts';
import { WATCHED, watchWork } from './rest.ts';

// A browser shares its machine with whatever else runs there. What fails once is told and tried again; twice is a fault.
jest.retryTimes(1, { logErrorsBeforeRetry: true });

if (!HAS_CHROMIUM) {
  if (process.env.SELON_REQUIRE_CHROMIUM === '1') {
    throw new Error(`SELON_REQUIRE_CHROMIUM=1, but there is no Chromium at ${CHROMIUM}: set CHROMIUM to where it is`);
  }
  process.stderr.write(
    `THE EXPLORER IS NOT TESTED IN A BROWSER: no Chromium at ${CHROMIUM}. Set CHROMIUM to its path.\n`,
  );
}

/** How a reader comes: with which screen, language and theme. */
export interface Reader extends Pick<BrowserContextOptions, 'locale' | 'colorScheme' | 'reducedMotion' | 'hasTouch'> {
  width?: number;
  height?: number;
}

/** What a test has at hand. */
export interface Explorer {
  /** Opens a page as somebody who was never here. */
  visit(path?: string, reader?: Reader): Promise<Page>;
  /** Opens another page of the same browser, which remembers. */
  revisit(page: Page, path: string): Promise<Page>;
  /** The server's own address, with the seeds in its graph. */
  server(): TestServer;
  /** What matches is no fault in this test: it is what the test brings about. */
  expectFaults(pattern: RegExp): void;
}

export interface ExplorerSettings {
  /** May change what the server's engine does. */
  disturb?: (engine: Engine) => Engine;
}

/**
 * Describes what readers do, in a real browser on a real server with the embedded engine. After each test there must
 * have been no error in the console, no breach of the content security policy, and no request to another host.
 */
export function describeExplorer(
  name: string,
  body: (explorer: Explorer) => void,
  settings: ExplorerSettings = {},
): void {
  (HAS_CHROMIUM ? describe : describe.skip)(name, () => {
    let server: TestServer;
    let browser: Browser;
    let contexts: BrowserContext[] = [];
    let faults: string[] = [];
    let expected: RegExp[] = [];

    beforeAll(async () => {
      buildExplorer();
      server = await startServer(settings.disturb);
      browser = await launchChromium();
    }, 180_000);

    afterAll(async () => {
      await browser?.close();
      await server?.close();
    });

    afterEach(async () => {
      await Promise.all(contexts.map((context) => context.close()));
      const found = faults.filter((fault) => !expected.some((pattern) => pattern.test(fault)));
      [contexts, faults, expected] = [[], [], []];
      expect(found).toEqual([]);
    });

    const open = async (context: BrowserContext, path: string) => {
      const page = await context.newPage();
      watch(page, server.url, (fault) => faults.push(fault));
      await page.goto(server.url + path);
      return page;
    };

    body({
      visit: async (path = '/', { width = 1280, height = 800, ...reader } = {}) => {
        const context = await browser.newContext({ viewport: { width, height }, locale: 'en-GB', ...reader });
        context.setDefaultTimeout(10_000);
        await context.addInitScript(watchWork, WATCHED);
        contexts.push(context);
        return open(context, path);
      },
      revisit: (page, path) => open(page.context(), path),
      server: () => server,
      expectFaults: (pattern) => expected.push(pattern),
    });
  });
}

/** Tells every fault of a page. Breaches of its policy are among the console's errors. */
function watch(page: Page, home: string, tell: (fault: string) => void): void {
  page.on('console', (message) => message.type() === 'error' && tell(`console: ${message.text()}`));
  page.on('pageerror', (error) => tell(`error: ${error.message}`));
  page.on('dialog', (dialog) => tell(`dialog: ${dialog.message()}`));
  page.on('request', (request) => {
    const url = new URL(request.url());
    if (url.protocol.startsWith('http') && url.origin !== home) tell(`request to another host: ${url.href}`);
  });
}
