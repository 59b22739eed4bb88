import type { Browser, Page } from 'playwright-core';
import { launchChromium } from '../../test/support/chromium.ts';

/** A stretch during which the page could not answer, in milliseconds since the page was opened. */
export interface LongTask {
  start: number;
  duration: number;
}

/** Opens a browser for as long as `use` takes. Its drawing is done in software, which is slower than any graphics card. */
export async function withBrowser<T>(use: (browser: Browser) => Promise<T>): Promise<T> {
  const browser = await launchChromium();
  try {
    return await use(browser);
  } finally {
    await browser.close();
  }
}

/** Runs in the page, in which there is what this program knows nothing of. */
const NOTE_TASKS = `
  globalThis.benchTasks = [];
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries()) benchTasks.push({ start: startTime, duration });
  }).observe({ type: 'longtask', buffered: true });
`;

/** A new page that notes its long tasks: those of 50 ms and more. */
export async function watchedPage(browser: Browser): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: 'en-GB' });
  const page = await context.newPage();
  await page.addInitScript(NOTE_TASKS);
  return page;
}

export function longTasks(page: Page): Promise<LongTask[]> {
  return page.evaluate<LongTask[]>('benchTasks');
}

/** Now, by the page's own clock. */
export function clock(page: Page): Promise<number> {
  return page.evaluate<number>('performance.now()');
}

/**
 * Does something that begins with a key, and tells how long it took from that key until the page had drawn what is waited
 * for, by the page's own clock: how long it takes this program to hear of it is left out.
 * @param isThere an expression of the page's, true once what is waited for is in it
 */
export async function fromKey(page: Page, press: () => Promise<void>, isThere: string): Promise<number> {
  await page.evaluate(`
    globalThis.benchDrawn = new Promise((resolve) => {
      let start;
      addEventListener('keydown', ({ timeStamp }) => { start ??= timeStamp; }, { capture: true, once: true });
      const observer = new MutationObserver(() => {
        if (start === undefined || !(${isThere})) return;
        observer.disconnect();
        requestAnimationFrame(() => requestAnimationFrame(() => resolve(performance.now() - start)));
      });
      observer.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
    });
    0`);
  await press();
  return page.evaluate<number>('benchDrawn');
}

/** Waits until the page has drawn what it knows. */
export async function drawn(page: Page): Promise<void> {
  await page.evaluate('new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))');
}
