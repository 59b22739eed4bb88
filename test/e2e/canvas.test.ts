import { describe, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { expectAccessible } from './axe.ts';
import { describeExplorer } from './browser.ts';
import {
  draw,
  expectNear,
  graph,
  picture,
  place,
  placesDuring,
  settled,
  standsAt,
  until,
  viewOf,
  walkTo,
} from './graph-page.ts';
import { atRest } from './rest.ts';
import { tellStory } from './words-story.ts';

const CLAIM = 'clm_north-korea-sent-troops';
const SEOUL = 'ent_seoul';
const THREE = `/?show=${CLAIM}+${SEOUL}+ent_washington`;
const ACCUSATION = 'att_troops-accusation-seoul';

const shown = (page: Page) => viewOf(page, 'show')?.split(' ') ?? [];
const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });
const menu = (page: Page) => page.getByRole('dialog');
const legend = (page: Page, name: string) => page.locator('.canvas-facet', { hasText: name });

describeExplorer('the graph', ({ visit, server }) => {
  test('draws what is shown, counts it in the legend, and is accessible', async () => {
    const page = await visit(THREE);
    await settled(page, 3);
    expect(await legend(page, 'Sources').textContent()).toBe('Sources2');
    expect(await legend(page, 'affirmed').textContent()).toBe('affirmed2');
    await expectAccessible(page);
  });

  describe('choosing', () => {
    test('is done by a click or by the keyboard, and undone by a click beside', async () => {
      const page = await visit(THREE);
      await settled(page, 3);
      const claim = await walkTo(page, CLAIM);
      await page.mouse.click(claim.x, claim.y);
      await until(page, 'select', (id) => id === CLAIM);
      await settled(page, 3);
      await walkTo(page, SEOUL);
      await page.keyboard.press('Enter');
      await until(page, 'select', (id) => id === SEOUL);
      await settled(page, 3);
      const box = await page.locator('.canvas').boundingBox();
      await page.mouse.click((box?.x ?? 0) + 12, (box?.y ?? 0) + 12);
      await until(page, 'select', (id) => id === null);
    });

    test('an attribution is done by a click on its line', async () => {
      const page = await visit(THREE);
      await settled(page, 3);
      const [claim, seoul] = [await walkTo(page, CLAIM), await walkTo(page, SEOUL)];
      await page.mouse.click((claim.x + seoul.x) / 2, (claim.y + seoul.y) / 2);
      await until(page, 'select', (id) => id === ACCUSATION);
    });

    test('lets the neighbours stand out', async () => {
      const page = await visit(`${THREE}+ent_kyiv`);
      await settled(page, 4);
      const before = await picture(page);
      await walkTo(page, SEOUL);
      await page.keyboard.press('Enter');
      await until(page, 'select', (id) => id === SEOUL);
      await settled(page, 4);
      expect(await picture(page)).not.toBe(before);
    });

    test('works by touch', async () => {
      const page = await visit(THREE, { width: 390, height: 740, hasTouch: true });
      await settled(page, 3);
      const claim = await walkTo(page, CLAIM);
      await page.touchscreen.tap(claim.x, claim.y);
      await until(page, 'select', (id) => id === CLAIM);
    });
  });

  describe('unfolding', () => {
    test('tells how many there are of each kind before it draws them', async () => {
      const page = await visit(THREE);
      await settled(page, 3);
      const claim = await walkTo(page, CLAIM);
      await page.mouse.dblclick(claim.x, claim.y);
      await button(page, /^Who claims it\s*2$/).waitFor();
      await button(page, /^What it is about\s*3$/).waitFor();
      await expectAccessible(page);
      await button(page, /^Where it was published\s*1$/).click();
      await until(page, 'show', (ids) => ids?.includes('doc_le-figaro-2024-11-29') ?? false);
      expect(await menu(page).count()).toBe(0);
      await settled(page, 4);
      await button(page, 'Undo').click();
      await settled(page, 3);
    });

    test('is there for the keyboard, all at once, and folds up again', async () => {
      const page = await visit(THREE);
      await settled(page, 3);
      await walkTo(page, CLAIM);
      await page.keyboard.press('e');
      await button(page, 'All (6)').press('Enter');
      await settled(page, 7);
      expect(shown(page)).toHaveLength(7);
      await graph(page).focus();
      await page.keyboard.press('Home');
      expect(await standsAt(page)).toBe(CLAIM);
      await page.keyboard.press('c');
      await settled(page, 1);
    });

    test('keeps what was there where it was', async () => {
      const page = await visit(`${THREE}&camera=0,0,1.5`);
      await settled(page, 3);
      const before = await walkTo(page, CLAIM);
      await page.keyboard.press('e');
      await button(page, /^Where it was published/).click();
      await settled(page, 4);
      expectNear(await walkTo(page, CLAIM), before);
    });

    test('lets choose where there are more than a hundred', async () => {
      const ship = (number: number) => `ship number ${number + 1} has sailed`;
      const sentences = Array.from({ length: 130 }, (_, number) => `The watch said that ${ship(number)}.`);
      const document = { key: 'sailings', kind: 'REPORT', title: 'Sailings', text: sentences.join('\n') };
      const record = (from: number, to: number) =>
        server().ask(
          'mutation ($inputs: [RecordAttributionInput!]!) { recordAttributions(inputs: $inputs) { createdCount } }',
          {
            inputs: sentences.slice(from, to).map((_, index) => ({
              document: { new: document },
              source: { new: { key: 'watch', name: 'The watch', kind: 'PUBLIC_BODY' } },
              claim: {
                new: {
                  key: `sailed-${from + index}`,
                  text: `Ship number ${from + index + 1} has sailed.`,
                  language: 'en',
                },
              },
              spans: [
                { part: 'CUE', exact: 'said', suffix: ` that ${ship(from + index)}.` },
                { part: 'CONTENT', exact: `${ship(from + index)}.` },
              ],
            })),
          },
        );
      for (const from of [0, 30, 60, 90, 120]) expect((await record(from, from + 30)).json.errors).toBeUndefined();
      const page = await visit('/?show=ent_watch');
      await settled(page, 1);
      await graph(page).focus();
      await page.keyboard.press('e');
      await button(page, /^Claims it makes\s*130$/).click();
      await page.getByText('130 items are too many to show at once.').waitFor();
      await page.getByRole('searchbox', { name: 'Only those with these words' }).fill('number 77');
      await button(page, /^Show 1\s*1$/).click();
      await settled(page, 2);
      expect(shown(page)).toEqual(['ent_watch', 'clm_sailed-76']);
      await graph(page).focus();
      await page.keyboard.press('Home');
      if ((await standsAt(page)) !== 'ent_watch') await walkTo(page, 'ent_watch');
      await page.keyboard.press('e');
      await button(page, /^Claims it makes/).click();
      await button(page, 'First 100 by name').click();
      await page.getByRole('application', { name: 'Graph of 102 items' }).waitFor();
    });

    test('an attribution leads over its relays to the document and the publisher', async () => {
      await tellStory(server().ask);
      const page = await visit('/?show=clm_brackwater-closed');
      await settled(page, 1);
      await graph(page).focus();
      await page.keyboard.press('e');
      await button(page, /^Who claims it/).click();
      await graph(page).waitFor();
      await atRest(page);
      const before = Number((await graph(page).getAttribute('aria-label'))?.match(/\d+/)?.[0]);
      const [claim, pilots] = [await walkTo(page, 'clm_brackwater-closed'), await somewhereElse(page)];
      await page.mouse.click((claim.x + pilots.x) / 2, (claim.y + pilots.y) / 2, { button: 'right' });
      await button(page, 'Expand to the publisher').click();
      await until(page, 'unfold', (ids) => ids?.startsWith('att_') ?? false);
      await page.getByRole('application', { name: new RegExp(`Graph of (?!${before} )`) }).waitFor();
      await legend(page, 'Documents').getByText('1').waitFor();
    });
  });

  describe('what is in the way', () => {
    test('is hidden by a key, and comes back', async () => {
      const page = await visit(THREE);
      await settled(page, 3);
      await walkTo(page, SEOUL);
      await page.keyboard.press('h');
      await until(page, 'hide', (ids) => ids === SEOUL);
      await settled(page, 2);
      await button(page, 'Show the hidden item').click();
      await settled(page, 3);
    });

    test('is left out by the legend, and the empty graph says why', async () => {
      const page = await visit(THREE);
      await settled(page, 3);
      await legend(page, 'Sources').click();
      await until(page, 'without', (facets) => facets === 'source');
      await settled(page, 1);
      await legend(page, 'Claims').click();
      await page.getByText('Nothing to show', { exact: true }).waitFor();
      await expectAccessible(page);
      await button(page, 'Turn on all filters').click();
      await settled(page, 3);
    });

    test('is gathered by a rectangle or a line around it, then hidden, drawn together, or all that is left', async () => {
      const page = await visit(THREE);
      await settled(page, 3);
      const [claim, seoul] = [await walkTo(page, CLAIM), await walkTo(page, SEOUL)];
      const corner = (a: number, b: number, side: 1 | -1) => (side < 0 ? Math.min(a, b) - 26 : Math.max(a, b) + 26);
      const lasso = async (way: string, trace: readonly { x: number; y: number }[]) => {
        await button(page, 'Select several items').click();
        await page.getByRole('menuitem', { name: way }).click();
        await draw(page, trace);
        await page.getByRole('toolbar', { name: '2 selected' }).waitFor();
      };
      const [left, right] = [corner(claim.x, seoul.x, -1), corner(claim.x, seoul.x, 1)];
      const [top, bottom] = [corner(claim.y, seoul.y, -1), corner(claim.y, seoul.y, 1)];
      await lasso('Rectangle', [
        { x: left, y: top },
        { x: right, y: bottom },
      ]);
      await expectAccessible(page);
      await page.getByRole('button', { name: 'Group', exact: true }).click();
      await until(page, 'gather', (ids) => ids?.split(',').length === 2);
      await button(page, 'Undo').click();
      await settled(page, 3);
      await lasso('Freehand', [
        { x: left, y: top },
        { x: right, y: top },
        { x: right, y: bottom },
        { x: left, y: bottom },
      ]);
      await button(page, 'Only these').click();
      await settled(page, 2);
      expect(shown(page).sort()).toEqual([CLAIM, SEOUL]);
      await button(page, 'Select several items').click();
      await page.getByRole('menuitem', { name: 'Rectangle' }).click();
      await page.keyboard.press('Escape');
      expect(await page.getByRole('toolbar', { name: /selected/ }).count()).toBe(0);
    });
  });

  describe('places', () => {
    test('are the same when the view is opened again', async () => {
      const path = `${THREE}+ent_russia+ent_north-korea+clm_belousov-in-north-korea`;
      const places = await Promise.all(
        [visit(path), visit(path)].map(async (opening) => {
          const page = await opening;
          await settled(page, 6);
          return walkTo(page, CLAIM);
        }),
      );
      expectNear(places[0] ?? { x: 0, y: 0 }, places[1] ?? { x: 99, y: 99 });
    });

    test('are given by dragging, and kept in the address', async () => {
      const page = await visit(THREE);
      await settled(page, 3);
      const seoul = await walkTo(page, SEOUL);
      await draw(page, [seoul, { x: seoul.x - 90, y: seoul.y - 60 }]);
      await until(page, 'pin', (pins) => pins?.startsWith(`${SEOUL}:`) ?? false);
      expect(viewOf(page, 'select')).toBeNull();
      const pinned = viewOf(page, 'pin');
      await page.reload();
      await settled(page, 3);
      expect(viewOf(page, 'pin')).toBe(pinned);
      await walkTo(page, SEOUL);
      await page.keyboard.press('p');
      await until(page, 'pin', (pins) => pins === null);
    });

    test.each([
      ['Circular', 'circular'],
      ['Chronological', 'time'],
      ['Claim to publisher', 'chain'],
    ])('are others %s, and come back with the layout before', async (name, layout) => {
      const page = await visit(`${THREE}+ent_russia+clm_troops-to-fight-ukrainian-forces`);
      await settled(page, 5);
      const before = await picture(page);
      await page.getByRole('radio', { name }).click({ force: true });
      await until(page, 'layout', (value) => value === layout);
      await atRest(page);
      expect(await picture(page)).not.toBe(before);
      await page.getByRole('radio', { name: 'Force-directed' }).click({ force: true });
      await settled(page, 5);
      expect(await picture(page)).toBe(before);
    });

    test('the layout by chains unfolds every chain', async () => {
      const page = await visit(`${THREE}&layout=chain`);
      await settled(page, 5);
      expect(await legend(page, 'Documents').textContent()).toBe('Documents1');
    });

    test('are nearer in groups, and communities and PageRank are said to prove nothing', async () => {
      const page = await visit(`${THREE}+ent_russia+clm_troops-to-fight-ukrainian-forces`);
      await settled(page, 5);
      const before = await picture(page);
      await button(page, /Group by/).click();
      await page.getByRole('option', { name: 'Community' }).click();
      await until(page, 'group', (value) => value === 'community');
      await page.getByText(/Communities \(Louvain\).*not evidence of truth/).waitFor();
      await button(page, /^.*Size$|Size/).click();
      await page.getByRole('option', { name: 'PageRank' }).click();
      await page.getByText(/PageRank.*not evidence of truth/).waitFor();
      await settled(page, 5);
      expect(await picture(page)).not.toBe(before);
      await expectAccessible(page);
    });
  });

  describe('the camera', () => {
    test('moves by wheel, buttons and dragging, stands in the address, and comes back with it', async () => {
      const page = await visit(THREE);
      await settled(page, 3);
      const claim = await walkTo(page, CLAIM);
      await page.mouse.move(claim.x, claim.y);
      await page.mouse.wheel(0, -400);
      await until(page, 'camera', (camera) => camera !== null);
      await atRest(page);
      await button(page, 'Zoom out').click();
      await atRest(page);
      const [camera, before] = [viewOf(page, 'camera'), await walkTo(page, CLAIM)];
      await page.reload();
      await settled(page, 3);
      expect(viewOf(page, 'camera')).toBe(camera);
      expectNear(await walkTo(page, CLAIM), before);
      await button(page, 'Fit').click();
      await until(page, 'camera', (value) => value === null);
    });

    test('follows the keyboard to what is out of sight', async () => {
      const page = await visit(`${THREE}&camera=5000,5000,1`);
      await page.getByRole('application', { name: 'Graph of 3 items' }).waitFor();
      await atRest(page);
      await graph(page).focus();
      await page.keyboard.press('Home');
      await atRest(page);
      const box = await page.locator('.canvas').boundingBox();
      const { x, y } = await place(page);
      expect(x > (box?.x ?? 0) && y > (box?.y ?? 0) && x < (box?.x ?? 0) + (box?.width ?? 0)).toBe(true);
    });
  });

  test('tells screen readers where the keyboard is', async () => {
    const page = await visit(THREE);
    await settled(page, 3);
    await walkTo(page, CLAIM);
    await page.getByText('North Korea has sent troops to Russia., claim. 2 links').waitFor({ state: 'attached' });
  });

  test('takes other colours with the theme', async () => {
    const page = await visit(THREE);
    await settled(page, 3);
    const before = await picture(page);
    await page.getByRole('radio', { name: 'Dark' }).click();
    await settled(page, 3);
    expect(await picture(page)).not.toBe(before);
  });

  test('moves nothing by itself for those who want stillness', async () => {
    const page = await visit(`${THREE}&layout=circular`, { reducedMotion: 'reduce' });
    await settled(page, 3);
    await walkTo(page, SEOUL);
    for (const name of ['Force-directed', 'Circular']) {
      const places = await placesDuring(page, () => page.getByRole('radio', { name }).click({ force: true }));
      // From where it stood to where it belongs, and nowhere between.
      expect(places).toHaveLength(2);
    }
  });

  test('speaks French, and is usable on a phone', async () => {
    const page = await visit(THREE, { width: 360, height: 740, locale: 'fr-FR', hasTouch: true });
    await settled(page, 3);
    await page.getByRole('button', { name: 'Ajuster' }).tap();
    await page.getByRole('button', { name: 'Légende' }).tap();
    await page.getByText('voix de la rédaction').waitFor();
    await expectAccessible(page);
  });
});

/** Where a thing is that one arrow key leads to from here. */
async function somewhereElse(page: Page) {
  const here = await standsAt(page);
  for (const key of ['ArrowUp', 'ArrowRight', 'ArrowDown', 'ArrowLeft']) {
    await page.keyboard.press(key);
    if ((await standsAt(page)) !== here) return place(page);
  }
  throw new Error('no arrow key leads anywhere');
}
