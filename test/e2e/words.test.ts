import { expect, test } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';
import { expectAccessible } from './axe.ts';
import { describeExplorer } from './browser.ts';
import { tellStory } from './words-story.ts';

const FIGARO = 'doc_le-figaro-2024-11-29';
/** What the Russian army said, as the article quotes it in two pieces. */
const DEFENCE = 'Les systèmes de défense antiaérienne russes';
const DESTROYED = 'ont détruit 47 drones aériens ukrainiens';
const selected = (id: string) => `/?show=${id}&select=${id}`;

/** The panel of words. */
const wordsOf = (page: Page) => page.locator('.panel-words');
/** The card of one act of saying. */
const cardOf = (page: Page, who: string) => wordsOf(page).locator('.told').getByRole('article', { name: who });
/** The words that stand out together. */
const litIn = (page: Page) => page.locator('.marked.is-lit').allTextContents();
const marked = (page: Page, text: string) => page.locator('.marked', { hasText: text }).first();

describeExplorer('the words of a claim', ({ visit, server }) => {
  test('tell who says it, how sure, when, and that a heading without its source is no second origin', async () => {
    const page = await visit(selected('clm_drones-shot-down'));
    const words = wordsOf(page);
    await words.getByRole('heading', { name: '47 Ukrainian drones were shot down in the night.' }).waitFor();
    await words.getByText('47 drones ukrainiens ont été abattus dans la nuit.').waitFor();
    await words.getByRole('heading', { name: '1 independent origin' }).waitFor();
    await words.getByText('Published by Le Figaro, source not credited').waitFor();

    const army = cardOf(page, 'Russian army says');
    expect(await army.locator('blockquote').textContent()).toBe(`${DEFENCE} […] ${DESTROYED}`);
    expect(await factsOf(army)).toMatchObject({
      Said: '29 November 2024',
      Published: '29 November 2024, Guerre en Ukraine\u00a0: qui dit quoi ce vendredi (article)',
      'Published by': 'Le Figaro',
      Channel: 'communiqué',
      'Quotes from': 'Communiqué of the Russian army on the night’s drones (press release), text not recorded',
    });
    await army.getByText('A paraphrase, not the original text').waitFor();
    expect(await army.getByRole('list', { name: 'From origin to publication' }).getByRole('listitem').count()).toBe(2);
    await cardOf(page, 'Le Figaro says').getByText('source not credited').waitFor();
  });

  test('tell two accusers as two origins, and a week as a week', async () => {
    const page = await visit(selected('clm_north-korea-sent-troops'));
    await wordsOf(page).getByRole('heading', { name: '2 independent origins' }).waitFor();
    await cardOf(page, 'Seoul accuses').getByText('aimed at North Korea').waitFor();
    await cardOf(page, 'Washington accuses').waitFor();
    await page.goto(server().url + selected('clm_russia-supplies-north-korea'));
    await wordsOf(page).getByText('in the week of 18 November 2024').first().waitFor();
    await wordsOf(page).getByText('it is not known whether it is independent').first().waitFor();
  });

  test('lead along the chain, to the source in the graph and to its page', async () => {
    const page = await visit(selected('clm_drones-shot-down'));
    const chain = cardOf(page, 'Russian army says').getByRole('list', { name: 'From origin to publication' });
    await chain.getByRole('link', { name: 'Le Figaro', exact: true }).click();
    await wordsOf(page).getByRole('heading', { name: 'Le Figaro', level: 2 }).waitFor();
    expect(new URL(page.url()).searchParams.get('select')).toBe('ent_le-figaro');
    await page.goBack();
    await chain.getByRole('link', { name: 'Page: Russian army' }).click();
    await page.waitForURL('**/source/src_russian-army');
  });

  test('tell a chain of relays, a denial, a verdict, and what contradicts it', async () => {
    await tellStory(server().ask);
    const page = await visit(selected('clm_brackwater-closed'));
    const words = wordsOf(page);
    await words.getByText('Relayed by Coast radio and Evening Post').waitFor();
    await words.getByText('Denied by Ida Marsh.').waitFor();
    const steps = cardOf(page, 'Brackwater pilots').getByRole('list', { name: 'From origin to publication' });
    expect(await steps.locator('.step-name > a:first-child').allTextContents()).toEqual([
      'Brackwater pilots',
      'Coast radio',
      'Evening Post',
      'Brackwater Post',
    ]);
    const denial = cardOf(page, 'Ida Marsh denies');
    await denial.getByText('on behalf of Brackwater harbour office').waitFor();
    await denial.getByText('denied', { exact: true }).waitFor();
    await words.getByText('Mostly false').waitFor();
    await words.getByText('is contradicted by').waitFor();
    await words.getByRole('link', { name: 'The harbour of Brackwater is open.' }).click();
    await words.getByRole('heading', { name: 'The harbour of Brackwater is open.' }).waitFor();
  });

  test('come in parts where there are many, and mark every one in the text', async () => {
    const sentences = Array.from(
      { length: 60 },
      (_, day) => `On day ${day} the mayor said that the bridge held ${day}.`,
    );
    const { json } = await server().ask(
      'mutation ($inputs: [RecordAttributionInput!]!) { recordAttributions(inputs: $inputs) { createdCount } }',
      {
        inputs: sentences.map((_, day) => ({
          document: { new: { key: 'bridge', kind: 'REPORT', title: 'The bridge', text: sentences.join('\n') } },
          source: { new: { name: 'The mayor', kind: 'PERSON' } },
          claim: { new: { key: 'bridge-held', text: 'The bridge held.', language: 'en' } },
          spans: [
            { part: 'CUE', exact: 'said', prefix: `day ${day} the mayor ` },
            { part: 'CONTENT', exact: `the bridge held ${day}.` },
          ],
        })),
      },
    );
    expect(json.data.recordAttributions.createdCount).toBe(60);
    const page = await visit(selected('clm_bridge-held'));
    const words = wordsOf(page);
    await words.getByText('counted among the 50 shown so far').waitFor();
    await words.getByRole('button', { name: 'Show 10 more' }).click();
    await words.getByRole('article').nth(59).waitFor();
    expect(await words.getByRole('button', { name: /more/ }).count()).toBe(0);
    await words.getByRole('article').last().getByRole('link', { name: 'In context' }).click();
    await page.waitForFunction(() => document.querySelectorAll('.marked').length === 120);
  });

  test('say so where a thing is gone', async () => {
    const page = await visit(selected('clm_of-nobody'));
    await wordsOf(page).getByText('Not found.').waitFor();
  });
});

describeExplorer('a document in context', ({ visit, server, expectFaults }) => {
  test('opens at the words, shows all parts of one attribution together, and leads back', async () => {
    const page = await visit(selected('clm_drones-shot-down'));
    await cardOf(page, 'Russian army says').getByRole('link', { name: 'In context' }).click();
    const words = marked(page, 'Les systèmes de défense');
    await words.waitFor();
    expect(await words.evaluate((element) => element === document.activeElement)).toBe(true);
    expect(await isInSight(words)).toBe(true);
    expect(await litIn(page)).toEqual(['Vendredi', 'l’armée russe', DEFENCE, 'écrit', DESTROYED]);
    await wordsOf(page).getByText('A paraphrase, not the original text').last().waitFor();

    await page.reload();
    await marked(page, 'Les systèmes de défense').waitFor();
    expect(new URL(page.url()).searchParams.get('read')).toBe(`${FIGARO} att_shot-down-announced`);
    await page.keyboard.press('Escape');
    // The keyboard is where the reader left, as soon as that is there again.
    await cardOf(page, 'Russian army says').locator('a:focus', { hasText: 'In context' }).waitFor();
    await page.goBack();
    await marked(page, 'Les systèmes de défense').waitFor();
  });

  test('is the stored text, to the letter, with nothing put into it', async () => {
    const page = await visit(`/?show=${FIGARO}&select=${FIGARO}`);
    await wordsOf(page).getByRole('link', { name: 'Read the text' }).click();
    await page.locator('.document-text').waitFor();
    const { json } = await server().ask('query ($id: ID!) { document(id: $id) { text } }', { id: FIGARO });
    const lines = json.data.document.text.split('\n').filter(Boolean);
    expect(await page.locator('.document-text p').allTextContents()).toEqual(lines);
  });

  test('tells several attributions over the same words, and each by itself', async () => {
    const page = await visit(`/?show=${FIGARO}&select=${FIGARO}&read=${FIGARO}`);
    await page.locator('.marked', { hasText: /^des troupes$/ }).click();
    const here = page.getByRole('region', { name: 'Who says what here' });
    expect(
      await here
        .getByRole('listitem')
        .filter({ has: page.locator('.number') })
        .count(),
    ).toBe(4);
    await here.getByText('North Korea has sent troops to Russia.').first().hover();
    expect(await litIn(page)).toEqual([
      'Séoul et Washington',
      'accusent',
      'Pyongyang d’avoir fait partir pour la Russie ',
      'des troupes',
    ]);
    await here.getByText('The North Korean troops are in Russia').first().hover();
    expect(await litIn(page)).toEqual([
      'des troupes',
      ' qui s’y trouvent',
      'selon',
      'eux',
      'afin de se battre avec l’armée russe contre les forces ukrainiennes',
    ]);
    await here.getByRole('link', { name: 'Show in the graph' }).first().click();
    await cardOf(page, 'Seoul accuses').waitFor();
    expect(new URL(page.url()).searchParams.get('select')).toBe('att_troops-accusation-seoul');
  });

  test('is read from mark to mark by the keyboard alone', async () => {
    const page = await visit(`/?show=${FIGARO}&select=${FIGARO}&read=${FIGARO}+att_depot-fire-hearsay`);
    await marked(page, 'aurait').waitFor();
    const focused = () => page.evaluate(() => document.activeElement?.textContent);
    expect(await focused()).toBe('cette attaque ');
    await page.keyboard.press('ArrowRight');
    expect(await focused()).toBe('aurait');
    await page.keyboard.press('Home');
    expect(await focused()).toContain('Andreï Belooussov');
    await page.keyboard.press('End');
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('Enter');
    expect(await focused()).toBe('Kyiv');
    await page.keyboard.press('Escape');
    await page.getByRole('region', { name: 'Who says what here' }).waitFor({ state: 'detached' });
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    expect(await focused()).toContain('Ukraine’s strikes');
    await page.keyboard.press('Enter');
    await wordsOf(page)
      .getByRole('heading', { name: /Ukraine’s strikes/ })
      .waitFor();
  });

  test('tells words that no longer stand in the newest text', async () => {
    const document = await tellStory(server().ask);
    const page = await visit(`/?show=${document}&select=${document}&read=${document}`);
    await page.getByText('A newer version replaces this text').waitFor();
    await page.getByText('1 passage marked here no longer stands in it.').waitFor();
    expect(await page.locator('.marked.is-orphan').allTextContents()).toEqual([
      'The dredger has ',
      'reportedly',
      ' run aground',
    ]);
    await page.locator('.document').getByText('newest text: words of it are missing').waitFor();
  });

  test('tells words that do not stand where they were recorded, and marks nothing in their place', async () => {
    const page = await visit(selected('clm_drones-shot-down'));
    await page.context().route('**/graphql', async (route) => {
      const response = await route.fetch();
      const body = (await response.text()).replaceAll('"exact":"accusent"', '"exact":"affirment"');
      await route.fulfill({ response, body });
    });
    await page.goto(`${server().url}/?show=${FIGARO}&select=${FIGARO}&read=${FIGARO}`);
    await page.getByRole('heading', { name: 'Passages that are not in this text' }).waitFor();
    expect(await page.locator('.lost-words q').allTextContents()).toEqual(['affirment', 'affirment']);
    expect(await page.locator('.marked', { hasText: 'accusent' }).count()).toBe(0);
    expect(await page.locator('.marked', { hasText: 'Séoul et Washington' }).count()).toBe(1);
  });

  test('shows what looks like a page as the text that it is', async () => {
    const bait = '<img src=x onerror="alert(1)"><script>alert(2)</script>';
    const { json } = await server().ask(
      `mutation ($input: RecordAttributionInput!) {
        recordAttribution(input: $input) { attribution { id claim { id } document { id } } }
      }`,
      {
        input: {
          document: { new: { key: 'bait', kind: 'POST', title: bait, text: `He said ${bait} twice` } },
          source: { new: { name: bait, kind: 'PERSON' } },
          claim: { new: { text: bait, language: 'en' } },
          spans: [
            { part: 'CUE', exact: 'said' },
            { part: 'CONTENT', exact: bait },
          ],
        },
      },
    );
    const { id, claim } = json.data.recordAttribution.attribution;
    const page = await visit(`/?show=${claim.id}&select=${claim.id}`);
    await wordsOf(page).getByRole('heading', { name: bait, level: 2 }).waitFor();
    await wordsOf(page).getByRole('link', { name: 'In context' }).click();
    expect(await marked(page, 'onerror').textContent()).toBe(bait);
    expect(id).toMatch(/^att_/);
    expect(await page.locator('img').count()).toBe(0);
  });

  test('says what went wrong, and opens once it can', async () => {
    expectFaults(/Failed to load resource/);
    const page = await visit(selected('clm_drones-shot-down'));
    await page.context().route('**/graphql', (route) => route.abort());
    const broken = await page.context().newPage();
    await broken.goto(`${server().url}/?show=${FIGARO}&select=${FIGARO}&read=${FIGARO}`);
    await wordsOf(broken).getByRole('alert').last().waitFor();
    await broken.context().unroute('**/graphql');
    await wordsOf(broken).getByRole('alert').last().getByRole('button').click();
    await broken.locator('.document-text').waitFor();
  });

  test('is fit for everyone, in both languages and on a small screen', async () => {
    const page = await visit(`/?show=clm_fire-at-oil-depot&select=clm_fire-at-oil-depot`, {
      width: 360,
      height: 780,
      locale: 'fr-FR',
    });
    await wordsOf(page).getByRole('heading', { name: '1 origine indépendante' }).waitFor();
    await wordsOf(page).getByText('de seconde main (ouï-dire)').waitFor();
    await expectAccessible(page);
    await wordsOf(page).getByRole('link', { name: 'En contexte' }).click();
    await marked(page, 'aurait').waitFor();
    expect(await isInSight(marked(page, 'aurait'))).toBe(true);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
    await expectAccessible(page);
  });
});

/** The facts of a card, by their names. */
async function factsOf(card: Locator): Promise<Record<string, string>> {
  const facts = await card.locator('.fact').evaluateAll((elements) =>
    elements.map((element) => {
      const text = (selector: string) => element.querySelector(selector)?.textContent?.trim() ?? '';
      return [text('dt'), text('dd')];
    }),
  );
  return Object.fromEntries(facts);
}

/** Whether the middle of an element is what is seen there. */
function isInSight(words: Locator): Promise<boolean> {
  return words.evaluate((element) => {
    const box = element.getClientRects()[0];
    if (!box) return false;
    const seen = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
    return element.contains(seen);
  });
}
