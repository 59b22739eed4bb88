import { beforeAll, expect, test } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';
import { expectAccessible } from './axe.ts';
import { describeExplorer } from './browser.ts';
import { tellStory } from './words-story.ts';

describeExplorer('the pages of things', ({ visit, server, expectFaults }) => {
  let document = '';
  beforeAll(async () => {
    document = await tellStory((query, variables) => server().ask(query, variables));
  }, 60_000);

  const heading = (page: Page, name: string | RegExp, level = 1) => page.getByRole('heading', { level, name });
  /** That so many lines come, heads among them, and no more. */
  const rowsOf = async (table: Locator, count: number) => {
    const rows = table.getByRole('row');
    await rows.nth(count - 1).waitFor();
    expect(await rows.count()).toBe(count);
  };
  /** No wider than the screen, whatever stands in it. */
  const isWithin = (page: Page) => page.evaluate(() => window.document.documentElement.scrollWidth <= innerWidth);

  test('a source tells what it said and when, about whom, what is repeated, denied and published', async () => {
    const page = await visit('/source/src_russian-army');
    await heading(page, 'Russian army').waitFor();
    expect(await page.title()).toBe('Russian army – Selon');
    const said = page.getByRole('region', { name: /^Statements(?! over time)/ });
    await said.getByText('29 l’ont été dans le ciel de la région de Rostov').waitFor();
    await said.getByRole('heading', { name: '29 November 2024' }).waitFor();
    await page
      .getByRole('region', { name: /People, places and topics/ })
      .getByText('in 3 claims')
      .first()
      .waitFor();
    await page
      .getByRole('region', { name: 'Most repeated' })
      .getByRole('link', { name: '47 Ukrainian drones were shot down in the night.' })
      .waitFor();
    await page
      .getByRole('region', { name: /Published documents/ })
      .getByText('press release')
      .first()
      .waitFor();
    await expectAccessible(page);

    await page.getByRole('radio', { name: 'Table' }).click();
    const table = page.getByRole('table', { name: /^Statements(?! over time)/ });
    await rowsOf(table, 6);
    await expectAccessible(page);
  });

  test('a claim leads on from the page of its source, and into the graph', async () => {
    const page = await visit('/source/src_russian-army');
    await page.getByRole('link', { name: '47 Ukrainian drones were shot down in the night.' }).first().click();
    await heading(page, '47 Ukrainian drones were shot down in the night.').waitFor();
    expect(new URL(page.url()).pathname).toMatch(/^\/claim\/clm_/);
    await page.getByRole('link', { name: 'Show in graph' }).click();
    await page.waitForURL(/\/\?show=/);
    await page.getByRole('region', { name: 'Details' }).waitFor();
  });

  test('in the cards of a page names lead to pages, and a quote opens in its document at its place', async () => {
    const page = await visit('/claim/clm_brackwater-closed');
    const card = page.getByRole('article').filter({ hasText: 'Not true' }).last();
    await card.getByRole('link', { name: 'In context' }).click();
    await page.waitForURL(`**/document/${document}?at=att_marsh-denies-closed`);
    await page.getByRole('region', { name: 'Who says what here' }).getByText('denies').waitFor();
    expect(await page.evaluate(() => window.document.activeElement?.textContent)).toContain('Not true');
    await page.goBack();
    await card.getByRole('link', { name: 'Ida Marsh' }).first().click();
    await heading(page, 'Ida Marsh').waitFor();
    await page
      .getByRole('region', { name: /^Statements(?! over time)/ })
      .getByText('on behalf of Brackwater harbour office')
      .waitFor();
    await page
      .getByRole('region', { name: /People, places and topics/ })
      .getByRole('link', { name: 'Brackwater harbour' })
      .waitFor();
    // Nothing is open here that Escape could close.
    await page.keyboard.press('Escape');
    await heading(page, 'Ida Marsh').waitFor();
    expect(new URL(page.url()).pathname).toMatch(/^\/source\//);
  });

  test('what contradicts and what it denies stand on the page of a source', async () => {
    const page = await visit('/');
    const { json } = await server().ask('{ sources(filter: { text: "Marsh" }) { nodes { id } } }');
    await page.goto(`${server().url}/source/${json.data.sources.nodes[0].id}`);
    await page
      .getByRole('region', { name: /Claims it denies/ })
      .getByText('The harbour of Brackwater is closed.')
      .waitFor();
    await page
      .getByRole('region', { name: /Contradicted by/ })
      .getByText('is contradicted by')
      .waitFor();
  });

  test('an entity has the competing accounts side by side', async () => {
    const page = await visit('/');
    const { json } = await server().ask('{ entities(filter: { text: "Brackwater harbour" }) { nodes { id name } } }');
    const [harbour] = json.data.entities.nodes.filter(({ name }: { name: string }) => name === 'Brackwater harbour');
    await page.goto(`${server().url}/entity/${harbour.id}`);
    const table = page.getByRole('table', { name: /Claims about Brackwater harbour/ });
    await table.waitFor();
    const sources = await table.getByRole('columnheader').allInnerTexts();
    const row = table.getByRole('row').filter({ hasText: 'The harbour of Brackwater is closed.' });
    const cells = await row.getByRole('cell').allInnerTexts();
    const stand = (name: string) => cells[sources.findIndex((source) => source.startsWith(name)) - 1];
    expect([stand('Ida Marsh'), stand('Brackwater pilots'), stand('Coast radio'), stand('Brackwater Post')]).toEqual([
      'denies it',
      'affirms it',
      'repeats it',
      'repeats it',
    ]);
    await expectAccessible(page);
    await page.getByRole('radio', { name: 'Text' }).click();
    await page.getByRole('listitem').filter({ hasText: 'denies it' }).getByText('Ida Marsh').first().waitFor();
  });

  test('an entity’s table scrolls under its claims on a small screen', async () => {
    const page = await visit('/entity/ent_russia', { width: 360, height: 740 });
    const table = page.getByRole('table', { name: /Claims about Russia/ });
    await table.waitFor();
    const first = table.getByRole('rowheader').first();
    const before = await first.boundingBox();
    await page.getByRole('region', { name: /Claims about Russia/ }).evaluate((element) => {
      element.scrollLeft = 300;
    });
    expect((await first.boundingBox())?.x).toBeCloseTo(before?.x ?? -1, 0);
    expect(await isWithin(page)).toBe(true);
    await expectAccessible(page);
  });

  test('a claim has its origins, each saying, what was found, what contradicts it and its record', async () => {
    const page = await visit('/claim/clm_brackwater-closed');
    await heading(page, 'The harbour of Brackwater is closed.').waitFor();
    await page.getByText('1 independent origin').first().waitFor();
    await page.getByText('Mostly false').waitFor();
    await page.getByText('is contradicted by').waitFor();
    await page.getByText(/Recorded on .* by/).waitFor();
    await expectAccessible(page);
    await page.getByRole('radio', { name: 'Table' }).click();
    const table = page.getByRole('table', { name: /All statements/ });
    await rowsOf(table, 6);
    await table.getByRole('row').filter({ hasText: 'Ida Marsh' }).getByText('denies').first().waitFor();
    await expectAccessible(page);
  });

  test('a claim that was changed tells what it was before', async () => {
    const { json } = await server().ask(
      `mutation { updateClaim(input: { id: "clm_dredger-aground", version: 1, reason: "too strong", text: "The dredger touched ground." }) { claim { version } } }`,
    );
    expect(json.errors).toBeUndefined();
    const page = await visit('/claim/clm_dredger-aground');
    const history = page.getByRole('region', { name: 'Record history' });
    await history.getByText('too strong').waitFor();
    expect(await history.getByRole('deletion').first().textContent()).toBe('The dredger has run aground.');
    expect(await history.getByRole('insertion').first().textContent()).toBe('The dredger touched ground.');
  });

  test('a document has its text with its marks beside who says what in it', async () => {
    const page = await visit(`/document/${document}`);
    await heading(page, 'Harbour closed, say the pilots').waitFor();
    const text = await page.getByText('The harbour of Brackwater is closed', { exact: true }).first().boundingBox();
    const list = await page.getByRole('heading', { name: /Who says what/ }).boundingBox();
    expect(list?.x).toBeGreaterThan((text?.x ?? 0) + 300);
    await expectAccessible(page);
    await page.getByRole('radio', { name: 'Table' }).click();
    await rowsOf(page.getByRole('table'), 8);
  });

  test('a document that retells says so', async () => {
    const { json } = await server().ask('{ documents(first: 50) { nodes { id isParaphrase } } }');
    const told = json.data.documents.nodes.find(({ isParaphrase }: { isParaphrase: boolean }) => isParaphrase);
    const page = await visit(`/document/${told.id}`);
    await page.getByText('A paraphrase, not the original text').first().waitFor();
  });

  test('the query behind a page opens where it can be asked', async () => {
    const page = await visit('/claim/clm_brackwater-closed');
    await page.getByText(/queries behind this page/).click();
    await page.getByRole('link', { name: /Open the query ClaimHistory/ }).click();
    await page.waitForURL(/\/graphql#/);
    // The question and what it is about are in their editors.
    await page.waitForFunction(() => /ClaimHistory.*clm_brackwater-closed/s.test(window.document.body.textContent));
    await page.getByRole('button', { name: /Execute query/ }).click();
    await page.waitForFunction(() => window.document.body.textContent.includes('"recordedBy"'));
  });

  test.each(['/source/src_nobody', '/entity/ent_nothing', '/claim/clm_nothing', '/document/doc_nothing'])(
    '%s says that nothing is there',
    async (path) => {
      const page = await visit(path);
      await page.getByText('Not found').first().waitFor();
      expect(await page.title()).toBe('Not found. – Selon');
      await page.getByRole('link', { name: 'Go to the graph' }).click();
      await page.waitForURL(`${server().url}/`);
    },
  );

  test('a page whose words do not come says so, and asks again', async () => {
    const page = await visit('/');
    expectFaults(/503|Failed to load resource/);
    await page.route('**/graphql', (route) => route.fulfill({ status: 503, body: '{}' }));
    await page.evaluate(() => {
      history.pushState(null, '', '/claim/clm_brackwater-closed');
    });
    const again = page.getByRole('alert').getByRole('button', { name: 'Try again' });
    await again.first().waitFor();
    await page.unroute('**/graphql');
    await again.first().click();
    await heading(page, 'The harbour of Brackwater is closed.').waitFor();
  });

  test.each(['/source/src_le-figaro', '/claim/clm_brackwater-closed'])(
    '%s fits a small screen, in French and in the dark',
    async (path) => {
      const page = await visit(path, { width: 360, height: 740, locale: 'fr-FR', colorScheme: 'dark' });
      await page.getByText(/requêtes derrière cette page/).waitFor();
      expect(await isWithin(page)).toBe(true);
      await expectAccessible(page);
      await page.getByRole('radio', { name: 'Tableau' }).click();
      expect(await isWithin(page)).toBe(true);
    },
  );
});
