import { describe, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { expectAccessible } from './axe.ts';
import { describeExplorer } from './browser.ts';

const HEARSAY =
  'Le Figaro reports that local media say that the drone attack caused a fire at an oil depot near Kamensk-Shakhtinsky (hearsay).';
const TO_THE_FIRE = '/?path=ent_le-figaro+clm_fire-at-oil-depot+4';
const SHORTEST = ['ent_le-figaro', 'clm_fire-at-oil-depot', 'doc_le-figaro-2024-11-29', 'ent_local-media'];

const viewOf = (page: Page) => new URL(page.url()).searchParams;
const paths = (page: Page) => page.getByRole('region', { name: /^(Paths|Chemins)$/ });
const card = (page: Page, sentence: string | RegExp) => paths(page).getByRole('listitem').filter({ hasText: sentence });
const end = (page: Page, name: 'one item' | 'another') => page.getByRole('combobox', { name });
const shown = (page: Page) => viewOf(page).get('show')?.split(' ').sort();

/** Fills an end with what is found first. */
async function fill(page: Page, name: 'one item' | 'another', words: string, found: RegExp): Promise<void> {
  await end(page, name).click();
  await page.keyboard.type(words);
  await page.getByRole('option', { name: found }).first().waitFor();
  await page.keyboard.press('Enter');
  await page.waitForFunction(([field, typed]) => (field as HTMLInputElement).value !== typed, [
    await end(page, name).elementHandle(),
    words,
  ] as const);
}

describeExplorer('paths', ({ visit, expectFaults, server }) => {
  test('between two things are chosen in a sentence, and told in sentences, the shortest first', async () => {
    const page = await visit('/');
    await fill(page, 'one item', 'figaro', /^Le Figaro/);
    await fill(page, 'another', 'oil depot fire', /^The drone attack/);
    await page.keyboard.press('Enter');
    await card(page, HEARSAY).waitFor();
    const lengths = await paths(page).locator('.path-about > span').allTextContents();
    expect(lengths).toEqual(lengths.toSorted((one, other) => Number.parseInt(one, 10) - Number.parseInt(other, 10)));
    expect(viewOf(page).get('path')).toBe('ent_le-figaro clm_fire-at-oil-depot 6');
    expect(shown(page)).toEqual(['clm_fire-at-oil-depot', 'ent_le-figaro']);
    await page.reload();
    await card(page, HEARSAY).waitFor();
    expect(await end(page, 'one item').inputValue()).toBe('Le Figaro');
    await page.goBack();
    await page.getByRole('heading', { level: 1, name: /Who said it/ }).waitFor();
  });

  test('can be asked for in the search bar', async () => {
    const page = await visit('/');
    await page.getByRole('combobox', { name: /^Search/ }).waitFor();
    await page.keyboard.press('/');
    await page.keyboard.type('path from seoul to kyiv');
    await page.getByRole('option', { name: 'Path from Seoul to Kyiv', exact: true }).waitFor();
    await page.keyboard.press('Enter');
    await card(page, /Kyiv is part of Ukraine\./)
      .first()
      .waitFor();
    expect(viewOf(page).get('path')).toBe('ent_seoul ent_kyiv 6');
  });

  test('are told in French', async () => {
    const page = await visit(TO_THE_FIRE, { locale: 'fr-FR' });
    await card(
      page,
      'Le Figaro rapporte que Local media disent que l’attaque de drones a mis le feu à un dépôt de pétrole près de Kamensk-Chakhtinski (par ouï-dire).',
    ).waitFor();
  });

  test('are drawn when asked for: all they go through, by one step that can be taken back', async () => {
    const page = await visit(`${TO_THE_FIRE}&show=ent_kyiv`);
    await card(page, HEARSAY).getByRole('link', { name: 'Show in graph' }).click();
    await card(page, HEARSAY).getByText('in the graph').waitFor();
    expect(shown(page)).toEqual(['ent_kyiv', ...SHORTEST].sort());
    await page.getByRole('status').filter({ hasText: '5 items shown' }).waitFor();
    await card(page, HEARSAY).getByRole('link', { name: 'Show only this' }).click();
    await page.getByRole('status').filter({ hasText: '4 items shown' }).waitFor();
    expect(shown(page)).toEqual([...SHORTEST].sort());
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.getByRole('status').filter({ hasText: '1 item shown' }).waitFor();
    expect(viewOf(page).get('path')).not.toBeNull();
  });

  test('each thing in a sentence leads to its words, and one comes back to the paths', async () => {
    const page = await visit(TO_THE_FIRE);
    await card(page, HEARSAY).getByRole('link', { name: 'local media' }).click();
    const words = page.getByRole('region', { name: 'Details' });
    await words.getByRole('heading', { name: 'Local media' }).waitFor();
    await paths(page).getByRole('button', { name: 'Back to the paths' }).click();
    await card(page, HEARSAY).waitFor();
  });

  test('go the other way and further when told to', async () => {
    const page = await visit('/?path=ent_yuri-slyusar+ent_andrei-belousov+2');
    await paths(page).getByText('There is no path of at most 2 steps.').waitFor();
    await page.getByRole('combobox', { name: 'in at most' }).selectOption('6 steps');
    await page.getByRole('button', { name: 'Swap the two ends' }).click();
    await page.getByRole('button', { name: 'Find paths' }).click();
    await paths(page).getByText('The 5 shortest paths').waitFor();
    expect(viewOf(page).get('path')).toBe('ent_andrei-belousov ent_yuri-slyusar 6');
  });

  test('say plainly when there is none to look for, too many to follow, or no answer', async () => {
    const page = await visit('/?path=ent_kyiv+ent_kyiv+6');
    await paths(page).getByText('Both ends are the same item. Choose another.').waitFor();
    let answer: (request: string) => object | null = () => ({
      errors: [{ message: 'Too many links.', extensions: { code: 'TOO_COSTLY' } }],
    });
    await page.route('**/graphql', (route) => {
      const body = route.request().postData() ?? '';
      if (!body.includes('query Paths')) return route.continue();
      const json = answer(body);
      return json ? route.fulfill({ json }) : route.abort();
    });
    await fill(page, 'another', 'seoul', /^Seoul/);
    await page.getByRole('button', { name: 'Find paths' }).click();
    await paths(page).getByText('There are too many paths between these items to search them all.').waitFor();
    expectFaults(/Failed to load resource/);
    answer = () => null;
    await page.getByRole('button', { name: 'Swap the two ends' }).click();
    await page.getByRole('button', { name: 'Find paths' }).click();
    await paths(page).getByText('The server cannot be reached. Are you online?').waitFor();
    await page.unroute('**/graphql');
    await paths(page).getByRole('button', { name: 'Try again' }).click();
    await card(page, /Kyiv is part of Ukraine/)
      .first()
      .waitFor();
  });

  test('the query behind them is a click away', async () => {
    const page = await visit(TO_THE_FIRE);
    const link = paths(page).getByRole('link', { name: 'GraphQL query' });
    const address = new URL((await link.getAttribute('href')) ?? '', server().url);
    const asked = new URLSearchParams(address.hash.slice(1));
    const reply = await server().ask(asked.get('query') ?? '', JSON.parse(asked.get('variables') ?? ''));
    expect(reply.json.data.paths[0].length).toBe(3);
  });

  describe('are for everybody', () => {
    test.each(['en-GB', 'fr-FR'])('without a fault of accessibility: %s', async (locale) => {
      const page = await visit(TO_THE_FIRE, { locale });
      await paths(page).getByRole('listitem').first().waitFor();
      await expectAccessible(page);
    });

    test('at 360 pixels nothing is cut off', async () => {
      const page = await visit(TO_THE_FIRE, { width: 360, height: 740 });
      await card(page, HEARSAY).waitFor();
      const fits = (node: Element) => node.scrollWidth <= node.clientWidth;
      expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
      expect(await paths(page).evaluate(fits)).toBe(true);
    });
  });
});
