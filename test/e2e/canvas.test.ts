import { expect, test } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';
import { expectAccessible } from './axe.ts';
import { describeExplorer } from './browser.ts';
import { recordMany } from './canvas-data.ts';

const CLAIM = 'clm_north-korea-sent-troops';
const THREE = `/?show=${CLAIM}+ent_seoul+ent_washington`;
const ACCUSATION = 'att_troops-accusation-seoul';

const viewOf = (page: Page) => new URLSearchParams(new URL(page.url()).search);
const shown = (page: Page) => viewOf(page).get('show')?.split(' ') ?? [];
const graph = (page: Page) => page.getByRole('application');
const ring = (page: Page) => page.locator('.canvas-ring');
const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });
const menu = (page: Page) => page.getByRole('dialog');

/** Waits until this many things are drawn and have found their places. */
async function settled(page: Page, things: number): Promise<void> {
  await page.getByRole('application', { name: `Graph of ${things} thing` }).waitFor();
  await page.waitForTimeout(150);
  await page.locator('.canvas:not([data-busy])').waitFor();
  await page.waitForTimeout(900);
}

/** Where the keyboard stands in the graph. */
const at = (page: Page) => ring(page).getAttribute('data-at');

/** The middle of the thing where the keyboard stands. */
async function place(page: Page): Promise<{ x: number; y: number }> {
  const box = await ring(page).boundingBox();
  if (!box) throw new Error('the keyboard stands nowhere in the graph');
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

/** Walks by arrow keys to a thing, trying one way after the other. */
async function walkTo(page: Page, id: string): Promise<{ x: number; y: number }> {
  await graph(page).focus();
  await page.keyboard.press('Home');
  const home = await at(page);
  for (const key of ['ArrowUp', 'ArrowRight', 'ArrowDown', 'ArrowLeft']) {
    if ((await at(page)) === id) break;
    await page.keyboard.press('Home');
    await page.keyboard.press(key);
  }
  expect([home, await at(page)]).toContain(id);
  await page.waitForTimeout(50);
  return place(page);
}

/** The colours of a picture of so many pixels around a point. */
async function colourAt(page: Page, { x, y }: { x: number; y: number }): Promise<string> {
  const picture = await page.screenshot({ clip: { x: x - 3, y: y - 3, width: 6, height: 6 } });
  return picture.toString('base64');
}

const count = (page: Page, legend: string) =>
  page.getByRole('region', { name: 'Legend', exact: true }).getByRole('switch', { name: new RegExp(`^${legend}`) });
const nameOf = async (control: Locator) => (await control.textContent()) ?? '';

describeExplorer('the graph', ({ visit, server }) => {
  test('draws what is shown, and says how many things and lines there are', async () => {
    const page = await visit(THREE);
    await settled(page, 3);
    const label = page.locator('label', { hasText: /^Sources/ });
    expect(await nameOf(label)).toBe('Sources2');
    expect(await nameOf(page.locator('label', { hasText: /^affirmed/ }))).toBe('affirmed2');
    const claim = await walkTo(page, CLAIM);
    expect(await colourAt(page, claim)).not.toBe(await colourAt(page, { x: claim.x + 200, y: claim.y + 120 }));
    await expectAccessible(page);
  });

  test('chooses by a click and by the keyboard, and nothing by a click beside', async () => {
    const page = await visit(THREE);
    await settled(page, 3);
    const claim = await walkTo(page, CLAIM);
    await page.mouse.click(claim.x, claim.y);
    await page.getByRole('heading', { name: 'North Korea has sent troops to Russia.' }).waitFor();
    expect(viewOf(page).get('select')).toBe(CLAIM);
    await settled(page, 3);
    await walkTo(page, 'ent_seoul');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Seoul' }).first().waitFor();
    expect(viewOf(page).get('select')).toBe('ent_seoul');
    await settled(page, 3);
    const box = await page.locator('.canvas').boundingBox();
    await page.mouse.click((box?.x ?? 0) + 12, (box?.y ?? 0) + 12);
    await expect.poll(() => viewOf(page).get('select')).toBeNull();
  });
});
