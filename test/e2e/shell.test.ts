import { describe, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { expectAccessible } from './axe.ts';
import { describeExplorer } from './browser.ts';

const CLAIM = 'clm_north-korea-sent-troops';
const SHOWN = `/?show=${CLAIM}+ent_seoul+ent_washington`;
const QUESTION = 'Who says that North Korea sent troops to Russia?';

const viewOf = (page: Page) => new URL(page.url()).searchParams;
const themeIs = (page: Page, theme: string) => page.locator(`html[data-theme="${theme}"]`).waitFor();
const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });
const option = (page: Page, name: string) => page.getByRole('radio', { name });

describeExplorer('the shell', ({ visit, revisit, expectFaults, server }) => {
  describe('for somebody who was never here', () => {
    test('tells what this is, in the language of the browser', async () => {
      const english = await visit('/');
      await english.getByRole('heading', { level: 1, name: 'Who said it, and on whose word?' }).waitFor();
      expect(await english.title()).toBe('Selon');
      const french = await visit('/', { locale: 'fr-CA' });
      await french.getByRole('heading', { level: 1, name: /Qui l’a dit/ }).waitFor();
      expect(await french.locator('html').getAttribute('lang')).toBe('fr');
    });

    test('speaks English where it speaks none of the languages asked for', async () => {
      const page = await visit('/', { locale: 'de-DE' });
      await page.getByRole('heading', { level: 1, name: /Who said it/ }).waitFor();
    });

    test('tells a story in three clicks', async () => {
      const page = await visit('/');
      await button(page, QUESTION).click();
      expect(viewOf(page).get('select')).toBe(CLAIM);
      const words = page.getByRole('region', { name: 'Details' });
      await words.getByRole('heading', { name: 'North Korea has sent troops to Russia.' }).waitFor();
      await words.getByText('2 independent origins').waitFor();
      await button(page, 'Read their exact words').click();
      await words.getByText('accusent').filter({ visible: true }).first().waitFor();
      await button(page, 'Are they independent?').click();
      await page.getByRole('heading', { level: 1, name: 'North Korea has sent troops to Russia.' }).waitFor();
      await page.getByText('2 independent origins').waitFor();
      await button(page, 'Done').click();
      expect(await page.getByText('3 of 3').count()).toBe(0);
    });

    test('the story can be put away for good, and told again from the help', async () => {
      const page = await visit('/');
      await button(page, 'No, thanks').click();
      expect(await button(page, QUESTION).count()).toBe(0);
      await page.reload();
      await page.getByRole('heading', { level: 1 }).waitFor();
      await page.waitForLoadState('networkidle');
      expect(await button(page, QUESTION).count()).toBe(0);
      await button(page, 'Help and shortcuts').click();
      await button(page, 'Repeat the guided tour').click();
      await button(page, QUESTION).waitFor();
    });
  });

  describe('language and colours', () => {
    test('can be changed, and are kept', async () => {
      const page = await visit(SHOWN);
      await option(page, 'Français').click();
      await page.getByRole('region', { name: 'Graphe' }).waitFor();
      expect(await page.locator('html').getAttribute('lang')).toBe('fr');
      await option(page, 'Sombre').click();
      await themeIs(page, 'dark');
      const other = await revisit(page, '/');
      await other.getByRole('heading', { level: 1, name: /Qui l’a dit/ }).waitFor();
      await themeIs(other, 'dark');
    });

    test('the colours follow the system until they are chosen', async () => {
      const page = await visit('/', { colorScheme: 'dark' });
      await page.getByRole('heading', { level: 1 }).waitFor();
      await themeIs(page, 'dark');
      await page.emulateMedia({ colorScheme: 'light' });
      await themeIs(page, 'light');
      await option(page, 'Dark').click();
      await themeIs(page, 'dark');
      await option(page, 'Same as your device').click();
      await themeIs(page, 'light');
    });
  });

  describe('the address is the view', () => {
    test('Back takes a step back, Forward does it again', async () => {
      const page = await visit(SHOWN);
      await option(page, 'Table').click();
      await page.getByRole('table', { name: /Who says what/ }).waitFor();
      expect(viewOf(page).get('as')).toBe('table');
      await page.goBack();
      await page.waitForFunction(() => !location.search.includes('as=table'));
      expect(await page.getByRole('radio', { name: 'Graph' }).getAttribute('aria-checked')).toBe('true');
      await page.goForward();
      await page.getByRole('table', { name: /Who says what/ }).waitFor();
    });

    test('undo and redo work by button and by key', async () => {
      const page = await visit(SHOWN);
      await option(page, 'Table').click();
      await button(page, 'Undo').click();
      expect(viewOf(page).get('as')).toBeNull();
      await button(page, 'Redo').click();
      expect(viewOf(page).get('as')).toBe('table');
      await page.keyboard.press('Control+z');
      expect(viewOf(page).get('as')).toBeNull();
      await page.keyboard.press('Control+Shift+z');
      expect(viewOf(page).get('as')).toBe('table');
      expect(await button(page, 'Redo').isDisabled()).toBe(true);
    });

    test('another browser sees the same', async () => {
      const page = await visit(`${SHOWN}&select=${CLAIM}&as=table`);
      await page.getByRole('row', { name: /Seoul.*accuses.*North Korea has sent troops/ }).waitFor();
      await page.getByRole('region', { name: 'Details' }).getByText('2 independent origins').waitFor();
      expect(await page.title()).toBe('North Korea has sent troops to Russia. – Selon');
    });

    test('the name leads to an empty graph, and Back to what was there', async () => {
      const page = await visit(SHOWN);
      await page.getByRole('link', { name: 'Selon: start page' }).click();
      await page.getByRole('heading', { level: 1, name: /Who said it/ }).waitFor();
      await page.goBack();
      await page.getByText('3 items shown').waitFor();
    });

    test('the page of a thing begins at its beginning, and Back leads to the graph as it was', async () => {
      const page = await visit(`${SHOWN}&select=${CLAIM}`);
      await page.getByRole('region', { name: 'Details' }).getByRole('link', { name: 'Open its page' }).click();
      await page.getByRole('heading', { level: 1, name: 'North Korea has sent troops to Russia.' }).waitFor();
      expect(new URL(page.url()).pathname).toBe(`/claim/${CLAIM}`);
      expect(await page.evaluate(() => document.activeElement?.id)).toBe('main');
      await page.goBack();
      await page.getByText('3 items shown').waitFor();
      expect(viewOf(page).get('select')).toBe(CLAIM);
    });

    test('an address that leads nowhere says so', async () => {
      const page = await visit(SHOWN);
      await page.getByText('3 items shown').waitFor();
      await page.evaluate(() => history.pushState(null, '', '/nowhere/at-all'));
      await page.getByText('Page not found').waitFor();
      expectFaults(/404/);
      const mistyped = await revisit(page, '/clam/clm_drones-shot-down');
      await mistyped.getByRole('link', { name: 'Go to the graph' }).waitFor();
      expect(await page.title()).toBe('Page not found – Selon');
      await page.getByRole('link', { name: 'Go to the graph' }).click();
      await page.getByRole('heading', { level: 1, name: /Who said it/ }).waitFor();
    });
  });

  describe('by the keyboard', () => {
    test('the first stop leads past the header', async () => {
      const page = await visit(SHOWN);
      await page.getByText('3 items shown').waitFor();
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      expect(await page.evaluate(() => document.activeElement?.id)).toBe('main');
    });

    test('? shows the sheet, Escape closes it and leads back', async () => {
      const page = await visit(SHOWN);
      await button(page, 'Help and shortcuts').focus();
      await page.keyboard.press('?');
      const sheet = page.getByRole('dialog', { name: 'How to use Selon' });
      await sheet.waitFor();
      await expectAccessible(page);
      await page.keyboard.press('Escape');
      await sheet.waitFor({ state: 'hidden' });
      expect(await button(page, 'Help and shortcuts').evaluate((element) => element === document.activeElement)).toBe(
        true,
      );
    });

    test('Escape closes what is told beside the graph', async () => {
      const page = await visit(`${SHOWN}&select=${CLAIM}`);
      await page.getByRole('region', { name: 'Details' }).waitFor();
      await page.keyboard.press('Escape');
      await page.getByRole('region', { name: 'Details' }).waitFor({ state: 'hidden' });
      expect(viewOf(page).get('select')).toBeNull();
    });

    test('everything in the frame can be reached', async () => {
      const page = await visit(`${SHOWN}&as=table`);
      await page.getByRole('table', { name: /Who says what/ }).waitFor();
      const names: string[] = [];
      for (let press = 0; press < 40; press++) {
        await page.keyboard.press('Tab');
        names.push(
          await page.evaluate(
            () => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent ?? '',
          ),
        );
      }
      for (const name of ['Skip to the content', 'English', 'Help and shortcuts', 'Legend and layout', 'Graph'])
        expect(names).toContain(name);
    });
  });

  describe('with 360 pixels', () => {
    const phone = { width: 360, height: 740, hasTouch: true };

    test('nothing stands out at the side, and the panels are sheets', async () => {
      const page = await visit(`${SHOWN}&as=table`, phone);
      await page.getByRole('table', { name: /Who says what/ }).waitFor();
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
      expect(await page.getByRole('region', { name: 'Details' }).isVisible()).toBe(false);
      await page.getByRole('link', { name: 'North Korea has sent troops to Russia.' }).first().tap();
      await page.getByRole('region', { name: 'Details' }).getByText('2 independent origins').waitFor();
      await button(page, 'Close: Details').tap();
      await page.getByRole('region', { name: 'Details' }).waitFor({ state: 'hidden' });
      const legend = page.getByRole('button', { name: 'Legend', exact: true });
      await legend.tap();
      expect(await legend.getAttribute('aria-expanded')).toBe('true');
      await expectAccessible(page);
    });

    test('language, colours and help are behind one button', async () => {
      const page = await visit('/', phone);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
      await button(page, 'More').tap();
      await option(page, 'Français').tap();
      expect(await page.locator('html').getAttribute('lang')).toBe('fr');
    });
  });

  describe('when something is amiss', () => {
    test('a server that does not answer is told in plain words, and asked again', async () => {
      expectFaults(/Failed to load resource/);
      const page = await visit('/nowhere');
      await page.route('**/graphql', (route) => route.abort());
      await page.goto(server().url + SHOWN);
      await page.getByText('The server cannot be reached. Are you online?').first().waitFor();
      await page.unroute('**/graphql');
      await page.getByRole('region', { name: 'Graph' }).getByRole('button', { name: 'Try again' }).click();
      await option(page, 'Table').click();
      await page.getByRole('row', { name: /Seoul.*accuses/ }).waitFor();
    });

    test('things that are not there leave the rest as it is', async () => {
      const page = await visit(`/?show=ent_seoul+ent_nobody&as=table`);
      await page.getByRole('table', { name: /Items/ }).getByRole('link', { name: 'Seoul' }).first().waitFor();
    });

    test('script in an address is only ever text', async () => {
      const page = await visit(`/?show=ent_seoul&q=${encodeURIComponent('<img src=x onerror=alert(1)>')}&as=table`);
      await page.getByRole('table', { name: /Items/ }).waitFor();
      expect(await page.locator('img').count()).toBe(0);
    });
  });

  test('nothing bars anybody, in either theme', async () => {
    for (const path of ['/', SHOWN, `${SHOWN}&as=table&select=${CLAIM}`, '/']) {
      const page = await visit(path);
      await page.getByRole('main').waitFor();
      await page.waitForLoadState('networkidle');
      await expectAccessible(page);
    }
  });
});
