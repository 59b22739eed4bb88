import type { Page } from 'playwright-core';
import type { Engine } from '../../src/graph/engine.ts';
import { searchTerms } from '../../src/shared/text.ts';
import { openIn, withEngine, withFolder } from '../databases.ts';
import { load } from '../graph/load.ts';
import { summary } from '../measure.ts';
import { selonServer } from '../parts/http.ts';
import type { Table, Target } from '../report.ts';
import { SETTINGS } from '../settings.ts';
import { clock, drawn, fromKey, watchedPage, withBrowser } from './browser.ts';

/** An entity about which there are about 100 claims. */
interface Subject {
  id: string;
  name: string;
  claims: number;
  /** Of the words of one of them, the one that fewest claims have, and the one that most have. */
  rare: string;
  common: string;
}

/** How long the page takes to suggest and to unfold on a server with the largest graph. */
export async function unfolding(): Promise<{ table: Table; targets: Target[] }> {
  const { large } = SETTINGS.claims;
  return withFolder(async (folder) => {
    const subjects = await withEngine(openIn(folder), async (engine) => {
      await load(engine, large);
      return subjectsIn(engine);
    });
    const server = await selonServer('selon', { DATA_DIR: folder }).start();
    try {
      const home = new URL('/', server.url).href;
      return judged(large, await withBrowser(async (browser) => timesOf(await watchedPage(browser), home, subjects)));
    } finally {
      await server.stop();
    }
  });
}

async function subjectsIn(engine: Engine): Promise<Subject[]> {
  const rows = await engine.read(
    `MATCH (e:Entity)<-[:ABOUT]-(c:Claim)<-[:STATES]-(a:Attribution) WHERE a.status = 'ACCEPTED'
     WITH e, c, count(a) AS sayings WITH e, count(c) AS claims WHERE claims >= 80 AND claims <= 100
     MATCH (e)<-[:ABOUT]-(c:Claim) WITH e, claims, min(c.text) AS text
     RETURN e.id AS id, e.name AS name, claims, text ORDER BY claims DESC, id LIMIT ${SETTINGS.explorer.unfoldings}`,
  );
  const subjects: Subject[] = [];
  for (const { text, ...subject } of rows) {
    const [rare, common] = await extremes(engine, String(text));
    subjects.push({ ...subject, rare, common } as Subject);
  }
  return subjects;
}

/** The words of a text that fewest and most claims have. */
async function extremes(engine: Engine, text: string): Promise<[rare: string, common: string]> {
  const words = [...new Set(text.match(/\p{L}{4,}/gu))];
  const counted = await Promise.all(
    words.map(async (word) => {
      const terms = searchTerms(word);
      const statement = `${engine.searchClause('Claim', 'word', terms.length)} RETURN count(node) AS claims`;
      const [row] = await engine.read(statement, engine.searchParameters('word', terms));
      return { word, claims: Number(row?.['claims']) };
    }),
  );
  const inOrder = counted.sort((a, b) => a.claims - b.claims).map(({ word }) => word);
  return [inOrder[0] ?? '', inOrder.at(-1) ?? ''];
}

type Series = Record<'names' | 'rare' | 'common' | 'counts' | 'unfolded', number[]>;

/** One after the other; what is asked for the first time by each page is not counted. */
async function timesOf(page: Page, home: string, [first, ...subjects]: Subject[]): Promise<Series> {
  const times: Series = { names: [], rare: [], common: [], counts: [], unfolded: [] };
  if (!first) throw new Error('no entity has about 100 claims about it: the graph is too small');
  await page.goto(home);
  await suggested(page, first.name.slice(0, 5), /Sources|People/);
  for (const { name, rare, common } of subjects) {
    times.names.push(await suggested(page, name.slice(0, 5), /Sources|People/));
    times.rare.push(await suggested(page, rare, 'Claims'));
    times.common.push(await suggested(page, common, 'Claims'));
  }
  for (const subject of [first, ...subjects]) {
    await page.goto(`${home}?show=${subject.id}`);
    const { counts, unfolded } = await unfoldedFrom(page, subject);
    if (subject === first) continue;
    times.counts.push(counts);
    times.unfolded.push(unfolded);
  }
  return times;
}

/** Types a text, at once but for its last letter, from which the time counts until something of the kind is offered. */
async function suggested(page: Page, text: string, kind: string | RegExp): Promise<number> {
  const bar = page.getByRole('combobox', { name: /^Search sources/ });
  await bar.fill('');
  await page
    .getByRole('option', { name: new RegExp(text, 'i') })
    .first()
    .waitFor({ state: 'detached' });
  await bar.pressSequentially(text.slice(0, -1));
  const since = await clock(page);
  await bar.press(text.slice(-1));
  await page.getByRole('group', { name: kind }).getByRole('option').first().waitFor();
  return (await clock(page)) - since;
}

/** Opens the menu of an entity, then unfolds its claims. */
async function unfoldedFrom(page: Page, { claims }: Subject): Promise<{ counts: number; unfolded: number }> {
  const graph = page.getByRole('application');
  await graph.waitFor();
  await page.locator('.canvas:not([data-busy])').waitFor();
  await graph.focus();
  await page.keyboard.press('Home');
  const choice = page.getByRole('button', { name: new RegExp(`^Claims about it\\s*${claims}$`) });
  const counts = await fromKey(
    page,
    () => page.keyboard.press('e'),
    "document.querySelector('.canvas-do .canvas-count')",
  );
  await choice.waitFor();
  await choice.focus();
  await drawn(page);
  const name = `Graph of ${claims + 1} items`;
  const unfolded = await fromKey(
    page,
    () => page.keyboard.press('Enter'),
    `document.querySelector('[role="application"]').getAttribute('aria-label') === ${JSON.stringify(name)}`,
  );
  return { counts, unfolded };
}

function judged(claims: number, times: Series): { table: Table; targets: Target[] } {
  const names: [keyof Series, string][] = [
    ['names', 'names with the letters typed are suggested'],
    ['rare', 'claims with a word that few of them have are suggested'],
    ['common', '… with a word that many of them have'],
    ['counts', 'the counts around an entity are shown'],
    ['unfolded', 'about 100 neighbours are drawn'],
  ];
  const of = (name: keyof Series) => summary(times[name]);
  return {
    table: {
      title: `From a key to the screen, on a server with ${claims} claims, ${times.unfolded.length} times`,
      columns: ['', 'median', 'fastest', 'slowest'],
      rows: names.map(([name, label]) => [label, of(name).median, of(name).fastest, Math.max(...times[name])]),
    },
    targets: [
      { what: `names suggested at ${claims} claims`, measured: of('names').median, atMost: 150 },
      { what: `claims suggested at ${claims} claims`, measured: of('rare').median, atMost: 150 },
      { what: `about 100 neighbours at ${claims} claims`, measured: of('unfolded').median, atMost: 300 },
    ],
  };
}
