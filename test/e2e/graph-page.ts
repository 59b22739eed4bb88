import { expect } from '@jest/globals';
import type { Page } from 'playwright-core';
import { atRest } from './rest.ts';

/** A place on the page. */
export interface Place {
  x: number;
  y: number;
}

export const graph = (page: Page) => page.getByRole('application');

/** A parameter of the address, in which the view stands. */
export function viewOf(page: Page, name: string): string | null {
  return new URL(page.url()).searchParams.get(name);
}

/** Waits until the address says so. */
export async function until(page: Page, name: string, is: (value: string | null) => boolean): Promise<void> {
  await page.waitForURL((url) => is(url.searchParams.get(name)));
}

/** Waits until so many things are drawn and stand still. */
export async function settled(page: Page, things: number): Promise<void> {
  await page.getByRole('application', { name: new RegExp(`\\b${things} (item|élément)`) }).waitFor();
  await atRest(page);
}

/** What the graph looks like at this moment. */
export async function picture(page: Page): Promise<string> {
  return (await page.locator('.canvas').screenshot()).toString('base64');
}

/** At which thing the keyboard is. */
export function standsAt(page: Page): Promise<string | null> {
  return page.locator('.canvas-ring').getAttribute('data-at');
}

/** Goes to a thing by the keyboard: from the one with the most links, by one arrow key. @returns where it is */
export async function walkTo(page: Page, id: string): Promise<Place> {
  await graph(page).focus();
  const seen = new Set<string | null>();
  for (const keys of [[], ['ArrowUp'], ['ArrowRight'], ['ArrowDown'], ['ArrowLeft']]) {
    for (const key of ['Home', ...keys]) await page.keyboard.press(key);
    const here = await standsAt(page);
    if (here === id) return place(page);
    seen.add(here);
  }
  throw new Error(`no arrow key leads to ${id}; they lead to ${[...seen].join(', ')}`);
}

/** Where the keyboard is. */
export async function place(page: Page): Promise<Place> {
  await atRest(page);
  const box = await page.locator('.canvas-ring').boundingBox();
  if (!box) throw new Error('the keyboard is nowhere in the graph');
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

/** Does something. @returns where the keyboard was seen on the way, from before it until the page is at rest */
export async function placesDuring(page: Page, act: () => Promise<void>): Promise<string[]> {
  const seen = await page.locator('.canvas-ring').evaluateHandle((ring: HTMLElement) => {
    const places = new Set([ring.style.translate]);
    const observer = new MutationObserver(() => places.add(ring.style.translate));
    observer.observe(ring, { attributeFilter: ['style'] });
    return places;
  });
  await act();
  await atRest(page);
  return seen.evaluate((places) => [...places]);
}

/** Expects two places to be the same to the eye. */
export function expectNear(one: Place, other: Place, pixels = 3): void {
  expect(Math.hypot(one.x - other.x, one.y - other.y)).toBeLessThan(pixels);
}

/** Draws from one place over others, with the button held. */
export async function draw(page: Page, [first, ...others]: readonly Place[]): Promise<void> {
  if (!first) return;
  await page.mouse.move(first.x, first.y);
  await page.mouse.down();
  for (const { x, y } of others) await page.mouse.move(x, y, { steps: 6 });
  await page.mouse.up();
}
