import type { Page } from 'playwright-core';
import { summary } from '../measure.ts';
import type { Table, Target } from '../report.ts';
import { SETTINGS } from '../settings.ts';
import { clock, drawn, type LongTask, longTasks, watchedPage, withBrowser } from './browser.ts';
import { CROWD, crowd } from './cards.ts';
import { serveCards } from './stub.ts';

/** What one opening of the view came to, in milliseconds. */
interface Opening {
  /** From opening the page until all of it is drawn. */
  drawn: number;
  /** … until a key that was pressed is answered on the screen. */
  interactive: number;
  /** The longest that the page could not answer while it loaded, and while things looked for their places. */
  longestLoading: number;
  longestLayout: number;
  /** How long a key takes to be answered meanwhile: the slowest of some. */
  slowestKey: number;
  layout: number;
}

/** Opens a view of 5,000 items and 10,000 lines; a stub answers its requests at once. */
export async function opening(): Promise<{ table: Table; targets: Target[] }> {
  const cards = crowd(CROWD, SETTINGS.seed);
  const stub = await serveCards(cards);
  try {
    const address = `${stub.url}/#show=${[...cards.keys()].join('+')}`;
    const openings = await withBrowser(async (browser) => {
      const found: Opening[] = [];
      for (let run = 0; run < SETTINGS.explorer.openings; run++) {
        const page = await watchedPage(browser);
        found.push(await open(page, address, cards.size));
        await page.context().close();
      }
      return found;
    });
    return judged(openings);
  } finally {
    await stub.close();
  }
}

async function open(page: Page, address: string, things: number): Promise<Opening> {
  await page.goto(address, { waitUntil: 'commit' });
  const graph = page.getByRole('application', { name: `Graph of ${things.toLocaleString('en')} items` });
  await graph.waitFor({ timeout: 60_000 });
  const whole = await clock(page);
  await answered(page, 'Home');
  const interactive = await clock(page);
  const keys: number[] = [];
  while (await page.locator('.canvas[data-busy]').count()) {
    keys.push(await answered(page, keys.length % 2 ? 'ArrowLeft' : 'ArrowRight'));
  }
  const still = await clock(page);
  await page.waitForTimeout(500);
  const tasks = await longTasks(page);
  const longest = (is: (task: LongTask) => boolean) => Math.max(0, ...tasks.filter(is).map(({ duration }) => duration));
  return {
    drawn: whole,
    interactive,
    longestLoading: longest(({ start }) => start <= interactive),
    longestLayout: longest(({ start }) => start > interactive),
    slowestKey: Math.max(0, ...keys),
    layout: still - whole,
  };
}

/** Presses a key in the graph and waits until the page has drawn what comes of it. @returns how long that took */
async function answered(page: Page, key: string): Promise<number> {
  await page.locator('.canvas-walker').focus();
  const start = await clock(page);
  await page.keyboard.press(key);
  await drawn(page);
  return (await clock(page)) - start;
}

function judged(openings: readonly Opening[]): { table: Table; targets: Target[] } {
  const names: [keyof Opening, string][] = [
    ['drawn', 'all of it drawn'],
    ['interactive', 'a key answered'],
    ['longestLoading', 'longest task until then'],
    ['longestLayout', 'longest task while the layout runs'],
    ['slowestKey', 'slowest key while the layout runs'],
    ['layout', 'the layout takes'],
  ];
  const times = (name: keyof Opening) => summary(openings.map((each) => each[name]));
  return {
    table: {
      title: `A view of 5,000 items and 10,000 lines in Chromium, drawn by software, opened ${openings.length} times`,
      columns: ['', 'median', 'fastest', 'slowest'],
      rows: names.map(([name, label]) => [
        label,
        times(name).median,
        times(name).fastest,
        Math.max(...openings.map((each) => each[name])),
      ]),
    },
    targets: [
      { what: '5,000 items and 10,000 lines: interactive', measured: times('interactive').median, atMost: 3_000 },
      { what: '… longest task while the layout runs', measured: times('longestLayout').median, atMost: 200 },
    ],
  };
}
