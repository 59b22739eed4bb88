import { beforeAll, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { expectAccessible } from './axe.ts';
import { describeExplorer } from './browser.ts';
import { expectNear, graph, place, settled, standsAt } from './graph-page.ts';
import { atRest } from './rest.ts';
import { tellStory } from './words-story.ts';

describeExplorer('the line of time', ({ visit, revisit, server }) => {
  let everything = '';
  beforeAll(async () => {
    await tellStory((query, variables) => server().ask(query, variables));
    const { json } = await server().ask('{ sources(first: 100) { nodes { id } } claims(first: 100) { nodes { id } } }');
    const nodes: { id: string }[] = [...json.data.sources.nodes, ...json.data.claims.nodes];
    everything = nodes.map(({ id }) => id.replace('src_', 'ent_')).join('+');
  }, 60_000);

  const time = (page: Page) => page.getByRole('region', { name: 'Time' });
  const address = (page: Page) => new URL(page.url()).searchParams;
  const open = async (more = '', reader = {}) => {
    // As a table: what is told there is what the graph draws.
    const page = await visit(`/?show=${everything}&as=table${more}`, reader);
    await page.getByRole('table', { name: /Who says what/ }).waitFor();
    return page;
  };
  const isTold = (page: Page, words: string) => page.getByRole('table').getByText(words).first().isVisible();

  test('is told, moved by keyboard and kept in the address', async () => {
    const page = await open();
    await time(page)
      .getByRole('img', { name: /Time range\. \d+ statements/ })
      .waitFor();
    await expectAccessible(page);
    expect(await isTold(page, 'Ida Marsh')).toBe(true);
    const end = time(page).getByRole('slider', { name: /To/ });
    await end.focus();
    await page.keyboard.press('ArrowLeft');
    await page.waitForFunction(() => location.search.includes('time='));
    await page.getByText('November 2024 – February 2025').waitFor();
    expect(await isTold(page, 'Ida Marsh')).toBe(false);

    const again = await revisit(page, `/${new URL(page.url()).search}`);
    await again.getByText('November 2024 – February 2025').waitFor();
    await time(page).getByRole('button', { name: 'All times' }).click();
    expect(await isTold(page, 'Ida Marsh')).toBe(true);
  });

  test('goes by when things were said, printed or recorded', async () => {
    const page = await open();
    await time(page)
      .getByText(/undated statements? (is|are) shown at/)
      .waitFor();
    await time(page).getByRole('radio', { name: 'recorded' }).click();
    await time(page)
      .getByText(/Everything is dated/)
      .waitFor();
    expect(address(page).get('time')).toMatch(/^recorded/);
    await page.goBack();
    await time(page).getByRole('slider', { name: /To/ }).waitFor();
  });

  test('as of a day hides what came later', async () => {
    const page = await open();
    await time(page).getByLabel('As of').fill('2024-12-01');
    await page.waitForFunction(() => location.search.includes('asof=2024-12-01'));
    expect(await isTold(page, 'Ida Marsh')).toBe(false);
    expect(await isTold(page, 'Russian army')).toBe(true);
    await time(page).getByRole('button', { name: 'Clear the date' }).click();
    expect(await isTold(page, 'Ida Marsh')).toBe(true);
  });

  test('plays from the first to the last, and is one step to undo', async () => {
    const page = await open('', { reducedMotion: 'no-preference' });
    await time(page).getByRole('button', { name: 'Play' }).click();
    await page.getByRole('table').getByText('Ida Marsh').first().waitFor({ state: 'hidden' });
    await page.getByRole('table').getByText('Ida Marsh').first().waitFor();
    await time(page).getByRole('button', { name: 'Play' }).waitFor();
    await page.getByRole('button', { name: 'Undo' }).click();
    expect(await page.getByRole('button', { name: 'Undo' }).isDisabled()).toBe(true);
  });

  test('has everything in sight again at the end, where it stood before', async () => {
    const { json } = await server().ask('{ sources(filter: { text: "Marsh" }) { nodes { id } } }');
    const marsh = json.data.sources.nodes[0].id.replace('src_', 'ent_');
    const shown = ['clm_drones-shot-down', 'ent_russian-army', 'clm_brackwater-closed', 'clm_brackwater-open', marsh];
    const page = await visit(`/?show=${shown.join('+')}`, { reducedMotion: 'no-preference' });
    await settled(page, 5);
    const standing = async () => {
      await graph(page).focus();
      await page.keyboard.press('Home');
      return { at: await standsAt(page), place: await place(page) };
    };
    const before = await standing();
    await time(page).getByRole('button', { name: 'Play' }).click();
    await time(page).getByRole('button', { name: 'Pause' }).waitFor();
    await time(page).getByRole('button', { name: 'Play' }).waitFor();
    await settled(page, 5);
    const after = await standing();
    expect(after.at).toBe(before.at);
    expectNear(after.place, before.place);
  });

  test('goes step by step for who asked for less motion', async () => {
    const page = await open('', { reducedMotion: 'reduce' });
    await time(page).getByRole('button', { name: 'One step' }).click();
    await page.getByRole('table').getByText('Ida Marsh').first().waitFor({ state: 'hidden' });
    await atRest(page);
    expect(await isTold(page, 'Ida Marsh')).toBe(false);
    await time(page).getByRole('button', { name: 'One step' }).click();
    await page.getByRole('table').getByText('Ida Marsh').first().waitFor();
  });

  test('fits a small screen, in French', async () => {
    const page = await visit(`/?show=${everything}`, { width: 360, height: 740, locale: 'fr-FR' });
    await page.getByRole('button', { name: 'Temps' }).click();
    await page.getByRole('slider', { name: /Au/ }).waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
    await expectAccessible(page);
  });
});
