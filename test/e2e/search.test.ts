import { describe, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { expectAccessible } from './axe.ts';
import { describeExplorer } from './browser.ts';

const viewOf = (page: Page) => new URL(page.url()).searchParams;
const bar = (page: Page) => page.getByRole('combobox', { name: /^(Search sources|Rechercher des sources)/ });
const option = (page: Page, name: string | RegExp) => page.getByRole('option', { name });
const words = (page: Page) => page.getByRole('region', { name: /^(Details|Détails)$/ });
const form = (page: Page, sentence: string | RegExp) => page.locator('form').filter({ hasText: sentence });

/** Goes to the search bar by its key, and types. */
async function search(page: Page, text: string): Promise<void> {
  await bar(page).waitFor();
  await page.keyboard.press('/');
  await page.keyboard.type(text);
}

/** The suggestions as they are read: each kind with its names. */
async function suggestions(page: Page): Promise<Record<string, string[]>> {
  const groups = page.getByRole('listbox').getByRole('group');
  await groups.first().waitFor();
  return Object.fromEntries(
    await groups.evaluateAll((all) =>
      all.map((group) => [
        group.querySelector('.search-group-name')?.textContent ?? '',
        [...group.querySelectorAll('.thing-name, .question-line')].map((name) => name.textContent ?? ''),
      ]),
    ),
  );
}

describeExplorer('the search', ({ visit, expectFaults, server }) => {
  describe('suggests while somebody types', () => {
    test('sources, entities, claims, documents and questions, whatever the accents and endings', async () => {
      const page = await visit('/');
      await search(page, 'coree');
      // Claims and documents come after the names.
      for (const group of ['Sources', 'Documents']) {
        await page.getByRole('listbox').locator('.search-group-name', { hasText: group }).waitFor();
      }
      const found = await suggestions(page);
      expect(Object.keys(found)).toEqual(['Sources', 'People, places and topics', 'Claims', 'Documents', 'Questions']);
      expect(found['People, places and topics']).toContain('North Korea (Corée du Nord)');
      expect(found['Questions']?.[0]).toMatch(/^What did .+\?$/);
      expect(
        await option(page, /^North Korea \(/)
          .locator('mark')
          .allInnerTexts(),
      ).toEqual(['Corée']);
      await bar(page).fill('fires');
      await option(page, /caused a fire at an oil depot/).waitFor();
      expect(await option(page, /caused a fire/).textContent()).toContain('said by Local media');
    });

    test('by another name', async () => {
      const page = await visit('/');
      await search(page, 'sliu');
      await option(page, /^Yuri Slyusar \(Sliusar\)/).waitFor();
      expect((await suggestions(page))['Sources']).toEqual(['Yuri Slyusar (Sliusar)']);
    });

    test('claims in the reader’s language', async () => {
      const page = await visit('/', { locale: 'fr-FR' });
      await search(page, 'depot');
      await option(page, /^L’attaque de drones a mis le feu à un dépôt/).waitFor();
      expect(Object.keys(await suggestions(page))).toContain('Affirmations');
    });

    test('nothing of what is typed is taken for a page’s own code', async () => {
      const name = '<img src=x onerror=alert(1)> Zorglub';
      const recorded = await server().ask(
        'mutation ($input: EntityInput!) { recordEntity(input: $input) { entity { id } } }',
        { input: { name, kind: 'THING' } },
      );
      expect(recorded.json.errors).toBeUndefined();
      const page = await visit('/');
      await search(page, 'zorglub <img');
      await option(page, /^<img src=x onerror=alert\(1\)> Zorglub/).waitFor();
    });

    test('what is found by as much of very long words as the API takes', async () => {
      const page = await visit('/');
      await bar(page).waitFor();
      expect(await bar(page).getAttribute('maxlength')).toBe('500');
      const asking = page.waitForRequest((request) => request.postData()?.includes('SuggestThings') ?? false);
      // As an address may bring them; nobody can type so many.
      await bar(page).fill('a'.repeat(600));
      expect(JSON.parse((await asking).postData() ?? '').variables).toEqual({ words: 'a'.repeat(500) });
      await page.getByText(/^No results/).waitFor();
    });

    test('names without waiting for the texts, which are many', async () => {
      const page = await visit('/');
      let letGo = () => {};
      const held = new Promise<void>((done) => {
        letGo = done;
      });
      await page.route('**/graphql', async (route) => {
        if (route.request().postData()?.includes('SuggestTexts')) await held;
        await route.continue();
      });
      await search(page, 'rostov');
      await option(page, /^Rostov region/).waitFor();
      expect(Object.keys(await suggestions(page))).not.toContain('Claims');
      letGo();
      await option(page, /^The Ukrainian drones were aimed mainly at/).waitFor();
      expect(Object.keys(await suggestions(page))).toContain('Claims');
    });

    test('says so when there is nothing, and when there is no answer', async () => {
      const page = await visit('/');
      await search(page, 'zzzz');
      await page.getByText('No results for “zzzz”.').waitFor();
      expectFaults(/Failed to load resource/);
      await page.route('**/graphql', (route) => route.abort());
      await bar(page).fill('drones');
      await page.getByText('The server cannot be reached. Are you online?').waitFor();
    });
  });

  describe('from the keyboard alone', () => {
    test('a suggestion is chosen with the arrows, and shown and selected with Enter', async () => {
      const page = await visit('/');
      await search(page, 'drone');
      await option(page, /^The drone attack/).waitFor();
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('ArrowDown');
      const active = await bar(page).getAttribute('aria-activedescendant');
      const chosen = page.locator(`[id="${active}"]`);
      expect(await chosen.getAttribute('role')).toBe('option');
      const id = await chosen.getAttribute('data-key');
      const sentence = (await chosen.locator('.thing-name').textContent()) ?? '';
      await page.keyboard.press('Enter');
      await words(page).getByRole('heading', { name: sentence }).waitFor();
      expect(viewOf(page).get('select')).toBe(id);
      // A claim comes with those who say it.
      expect(viewOf(page).get('show')?.split(' ')).toEqual([id, 'ent_local-media']);
      expect(await option(page, sentence).count()).toBe(0);
    });

    test('the arrows go round through everything that is offered', async () => {
      const page = await visit('/');
      await search(page, 'russ');
      await option(page, /^Russian army/).waitFor();
      await page.keyboard.press('ArrowUp');
      const active = async () => page.locator(`[id="${await bar(page).getAttribute('aria-activedescendant')}"]`);
      expect(await (await active()).textContent()).toBe('All results for “russ”');
      await page.keyboard.press('ArrowDown');
      expect(await (await active()).textContent()).toMatch(/^Russia(?!n)/);
      await page.keyboard.press('Escape');
      expect(await bar(page).getAttribute('aria-expanded')).toBe('false');
      expect(await bar(page).inputValue()).toBe('russ');
    });

    test('Enter does not wait for the answer, and takes the first', async () => {
      const page = await visit('/');
      await search(page, 'yuri slyusar');
      await page.keyboard.press('Enter');
      await words(page).getByRole('heading', { name: 'Yuri Slyusar' }).waitFor();
      expect(viewOf(page).get('select')).toBe('ent_yuri-slyusar');
    });

    test('Ctrl and Enter lead to the page', async () => {
      const page = await visit('/');
      await search(page, 'sliu');
      await option(page, /^Yuri Slyusar/).waitFor();
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Control+Enter');
      await page.getByRole('heading', { level: 1, name: 'Yuri Slyusar' }).waitFor();
      expect(new URL(page.url()).pathname).toBe('/source/src_yuri-slyusar');
      expect(await page.getByRole('listbox').count()).toBe(0);
    });
  });

  test('what was searched is in the address: it outlives a reload, and Back leaves it', async () => {
    const page = await visit('/');
    await search(page, 'kyiv');
    await option(page, /^Kyiv/).first().click();
    await words(page).getByRole('heading', { name: 'Kyiv' }).waitFor();
    expect(viewOf(page).get('q')).toBe('kyiv');
    await page.reload();
    await words(page).getByRole('heading', { name: 'Kyiv' }).waitFor();
    expect(await bar(page).inputValue()).toBe('kyiv');
    await page.goBack();
    await page.getByRole('heading', { level: 1, name: /Who said it/ }).waitFor();
  });

  test('all results can be gone through, kind by kind and page by page', async () => {
    for (let batch = 0; batch < 25; batch++) {
      const input = { name: `Numbered ${String(batch).padStart(2, '0')}`, kind: 'THING' };
      await server().ask('mutation ($input: EntityInput!) { recordEntity(input: $input) { created } }', { input });
    }
    const page = await visit('/');
    await search(page, 'numbered');
    await option(page, 'All results for “numbered”').click();
    const results = page.getByRole('dialog', { name: 'Results for “numbered”' });
    await results.getByText('Numbered 00').waitFor();
    await results.getByRole('radio', { name: 'People, places and topics 25' }).waitFor();
    expect(await results.getByRole('listitem').count()).toBe(20);
    await results.getByRole('button', { name: 'Show more' }).click();
    await results.getByText('Numbered 24').waitFor();
    expect(await results.getByRole('listitem').count()).toBe(25);
    expect(await results.getByRole('button', { name: 'Show more' }).count()).toBe(0);
    await results.getByRole('radio', { name: 'Claims 0' }).click();
    await results.getByText('No results for “numbered”.').waitFor();
    await results.getByRole('radio', { name: /^All 25/ }).click();
    await results.getByRole('button', { name: /^Numbered 00/ }).click();
    await words(page).getByRole('heading', { name: 'Numbered 00' }).waitFor();
    expect(await results.count()).toBe(0);
  });

  describe('understands questions', () => {
    test('typed as a sentence: its places are filled, and it is answered in words and in the graph', async () => {
      const page = await visit('/');
      await search(page, 'what did seoul say about north korea');
      await option(page, 'What did Seoul say about North Korea?').waitFor();
      await page.keyboard.press('Enter');
      const answer = page.getByRole('region', { name: 'Question' });
      await answer.getByText('1 answer').waitFor();
      const row = answer
        .getByRole('listitem')
        .filter({ hasText: 'Seoul accuses: North Korea has sent troops to Russia.' });
      await row.getByText('Pyongyang d’avoir fait partir pour la Russie des troupes').waitFor();
      await row.getByText('accusent').waitFor();
      await row.getByText('Le Figaro, 29 November 2024').waitFor();
      expect(viewOf(page).get('ask')).toBe('saidAbout source:ent_seoul about:ent_north-korea');
      expect(viewOf(page).get('show')?.split(' ')).toEqual([
        'ent_seoul',
        'clm_north-korea-sent-troops',
        'ent_north-korea',
      ]);
      await page.reload();
      await answer.getByText('1 answer').waitFor();
      await page.goBack();
      await page.getByRole('heading', { level: 1, name: /Who said it/ }).waitFor();
    });

    test('in French, between two days', async () => {
      const page = await visit('/', { locale: 'fr-FR' });
      await search(page, 'qu’a dit l’armée russe sur Rostov entre le 25 novembre 2024 et le 30 novembre 2024 ?');
      await option(
        page,
        /^Qu’a dit Russian army à propos de Rostov region entre le 2024-11-25 et le 2024-11-30/,
      ).click();
      await page.getByRole('region', { name: 'Question' }).getByText('2 réponses').waitFor();
      expect(await page.getByLabel('à partir de ce jour').inputValue()).toBe('2024-11-25');
    });

    test('from the answer one comes to the words in their text, and back', async () => {
      const page = await visit('/?ask=hearsay');
      const answer = page.getByRole('region', { name: 'Question' });
      await answer.getByRole('link', { name: 'In context' }).first().click();
      await words(page).getByText('aurait').filter({ visible: true }).first().waitFor();
      await answer.getByRole('button', { name: 'Back to: Which claims rest on hearsay?' }).click();
      await answer.getByText('second-hand (hearsay)').waitFor();
    });

    test('the query behind an answer is a click away', async () => {
      const page = await visit('/?ask=dropped');
      const link = page.getByRole('region', { name: 'Question' }).getByRole('link', { name: 'GraphQL query' });
      const address = new URL((await link.getAttribute('href')) ?? '', server().url);
      const asked = new URLSearchParams(address.hash.slice(1));
      const reply = await server().ask(asked.get('query') ?? '', JSON.parse(asked.get('variables') ?? ''));
      expect(reply.json.data.attributions.nodes).toEqual([
        expect.objectContaining({ claim: expect.objectContaining({ id: 'clm_drones-shot-down' }) }),
      ]);
    });
  });

  describe('has questions that are filled in where they stand', () => {
    test('with the keyboard: a place completes what is typed, the question is asked by Enter', async () => {
      const page = await visit('/');
      const place = form(page, 'Where does').getByRole('combobox', { name: 'a claim' });
      await place.focus();
      await page.keyboard.type('oil depot');
      await option(page, /^The drone attack caused a fire/).waitFor();
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
      expect(await place.inputValue()).toBe('The drone attack caused a fire at an oil depot near Kamensk-Shakhtinsky');
      await page.keyboard.press('Enter');
      const answer = page.getByRole('region', { name: 'Question' });
      const way = answer.getByRole('list', { name: 'From origin to publication' });
      await way.waitFor();
      expect(await way.getByRole('listitem').allInnerTexts()).toEqual(['Local media says', 'Le Figaro publishes']);
    });

    test('an empty place offers what there is; what is typed and not chosen is not kept', async () => {
      const page = await visit('/');
      const place = form(page, 'What did').getByRole('combobox', { name: 'a source' });
      await place.click();
      await option(page, /^Kyiv/).waitFor();
      await page.keyboard.type('nobody such');
      await page.getByText('No results for “nobody such”.').waitFor();
      await page.keyboard.press('Tab');
      expect(await place.inputValue()).toBe('');
      await place.fill('le figaro');
      await option(page, /^Le Figaro/).waitFor();
      await page.keyboard.press('Tab');
      expect(await place.inputValue()).toBe('Le Figaro');
      await place.click();
      await page.keyboard.type('x');
      expect(await place.inputValue()).toBe('x');
      await page.keyboard.press('Tab');
      expect(await place.inputValue()).toBe('Le Figaro');
      await form(page, 'What did').getByRole('button', { name: 'Ask: What did Le Figaro say?' }).click();
      await page.getByRole('region', { name: 'Question' }).getByText('4 answers').waitFor();
    });

    test('who denies what nobody denies is told plainly', async () => {
      const page = await visit('/?ask=whoDenies+claim:clm_fire-at-oil-depot');
      await page.getByText('No denial is recorded. That does not make the claim true.').waitFor();
    });

    test('what is selected stands in the questions already', async () => {
      const page = await visit('/?show=clm_fire-at-oil-depot&select=clm_fire-at-oil-depot');
      await words(page).getByRole('heading', { level: 2 }).first().waitFor();
      await bar(page).click();
      await option(page, /^Where does “The drone attack caused a fire/).click();
      await page.getByRole('region', { name: 'Question' }).getByText('1 answer').waitFor();
    });
  });

  describe('is for everybody', () => {
    test.each(['en-GB', 'fr-FR'])('without a fault of accessibility: %s', async (locale) => {
      const page = await visit('/', { locale });
      await search(page, 'drone');
      await page.getByRole('option').first().waitFor();
      await expectAccessible(page);
      await page.getByRole('option', { name: /“drone”|« drone »/ }).click();
      await page.getByRole('dialog').getByRole('listitem').first().waitFor();
      await expectAccessible(page);
      await page.goto(`${server().url}/?ask=saidIn+document:doc_le-figaro-2024-11-29`);
      await page.getByRole('region', { name: 'Question' }).getByRole('listitem').first().waitFor();
      await expectAccessible(page);
    });

    test('at 360 pixels nothing is cut off', async () => {
      const page = await visit('/', { width: 360, height: 740, hasTouch: true });
      const fits = () => page.evaluate(() => document.documentElement.scrollWidth <= innerWidth);
      await form(page, 'Where does').waitFor();
      expect(await fits()).toBe(true);
      await bar(page).tap();
      // On such screens the list waits for the keys to have come up.
      await page.waitForFunction(() =>
        document.querySelector('.search-popover')?.checkVisibility({ opacityProperty: true }),
      );
      await page.keyboard.type('drone');
      await option(page, /^The drone attack/).waitFor();
      const list = await page.getByRole('listbox').boundingBox();
      expect(list?.x).toBeGreaterThanOrEqual(0);
      expect((list?.x ?? 0) + (list?.width ?? 0)).toBeLessThanOrEqual(360);
      await option(page, /^The drone attack/).tap();
      await words(page)
        .getByRole('heading', { name: /^The drone attack/ })
        .waitFor();
      expect(await fits()).toBe(true);
    });
  });
});
