import { expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { expectAccessible } from './axe.ts';
import { describeExplorer } from './browser.ts';

const CLAIM = 'clm_drones-shot-down';
const VIEW = `/?show=${CLAIM}+ent_russian-army&select=${CLAIM}&layout=circular`;

/** Saves what is seen under a name. @returns the link to it */
async function save(page: Page, name: string): Promise<string> {
  await page.getByRole('button', { name: 'Save and share' }).click();
  const sheet = page.getByRole('dialog', { name: 'Save and share this view' });
  await sheet.getByRole('textbox', { name: 'Name of this view' }).fill(name);
  await sheet.getByRole('button', { name: 'Save', exact: true }).click();
  await sheet.getByText('Saved. This link opens it:').waitFor();
  return sheet.getByRole('textbox', { name: 'Link to the saved view' }).inputValue();
}

describeExplorer('a saved view', ({ visit, server }) => {
  test('is named, linked to, copied and listed', async () => {
    const page = await visit(VIEW);
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    const link = await save(page, 'Drones of Friday');
    expect(link).toMatch(/\/view\/viw_/);
    const sheet = page.getByRole('dialog');
    await sheet.getByRole('button', { name: 'Copy the link' }).click();
    await sheet.getByText('Copied.').waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(link);
    await expectAccessible(page);
    await sheet.getByRole('link', { name: 'Drones of Friday' }).click();
    await page.waitForURL(link);
    await page.getByRole('region', { name: 'Saved view' }).waitFor();
  });

  test('opens for somebody else as it was, stays so whatever they look at, and can become theirs', async () => {
    const link = await save(await visit(VIEW), 'As it was');
    const page = await visit(new URL(link).pathname);
    const banner = page.getByRole('region', { name: 'Saved view' });
    await banner.getByRole('heading', { name: 'As it was' }).waitFor();
    await page.waitForFunction(() => document.title === 'As it was – Selon');
    await page.locator('.panel-words').getByRole('heading', { level: 2 }).first().waitFor();
    await page.locator('.panel-words').getByRole('link', { name: 'In context' }).first().click();
    await page.locator('.document-text').waitFor();
    expect(page.url()).toBe(link);
    await page.reload();
    await banner.waitFor();
    await page.locator('.panel-words').getByRole('heading', { level: 2 }).first().waitFor();
    expect(await page.locator('.document-text').count()).toBe(0);
    await banner.getByRole('link', { name: 'Work on a copy' }).click();
    await banner.waitFor({ state: 'detached' });
    const { searchParams, pathname } = new URL(page.url());
    expect([pathname, searchParams.get('select'), searchParams.get('layout')]).toEqual(['/', CLAIM, 'circular']);
    expect(searchParams.get('show')?.split(/[ ,]/).sort()).toEqual([CLAIM, 'ent_russian-army']);
  });

  test('needs a name, and something to save', async () => {
    const page = await visit(VIEW);
    await page.getByRole('button', { name: 'Save and share' }).click();
    const sheet = page.getByRole('dialog');
    await sheet.getByRole('textbox', { name: 'Name of this view' }).fill(' ');
    await sheet.getByRole('button', { name: 'Save', exact: true }).click();
    await sheet.getByText('Enter a name first.').waitFor();
    await page.goto(server().url);
    await page.getByRole('button', { name: 'Saved views' }).click();
    await page.getByText('There is nothing in the graph to save yet.').waitFor();
    await page.getByRole('dialog').getByRole('link', { name: 'As it was' }).waitFor();
    await expectAccessible(page);
  });

  test('that is not there is said to be not there', async () => {
    const page = await visit('/view/viw_nothing-here');
    await page.getByText('There is no saved view at this address.').waitFor();
    await expectAccessible(page);
    await page.getByRole('link', { name: 'Go to the start page' }).click();
    await page.waitForURL(`${server().url}/`);
  });

  test('is saved and opened on a small screen, in French', async () => {
    const page = await visit(VIEW, { width: 360, height: 780, locale: 'fr-FR' });
    await page.getByRole('button', { name: 'Plus' }).first().click();
    await page.getByRole('button', { name: 'Enregistrer et partager' }).click();
    const sheet = page.getByRole('dialog', { name: 'Enregistrer et partager cette vue' });
    await sheet.getByRole('textbox', { name: 'Nom de cette vue' }).fill('Les drones de vendredi');
    await sheet.getByRole('button', { name: 'Enregistrer', exact: true }).click();
    await sheet.getByText('Enregistrée. Ce lien l’ouvre').waitFor();
    await expectAccessible(page);
    await sheet.getByRole('link', { name: 'Les drones de vendredi' }).click();
    await page.getByRole('region', { name: 'Vue enregistrée' }).waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
    await expectAccessible(page);
  });
});
