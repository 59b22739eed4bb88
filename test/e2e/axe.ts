import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect } from '@jest/globals';
import type { Page } from 'playwright-core';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Expects no violation of WCAG 2.2 AA, in the light and in the dark. Leaves the page in the theme in which it was. */
export async function expectAccessible(page: Page): Promise<void> {
  const before = await page.evaluate(() => document.documentElement.dataset['theme']);
  for (const theme of ['light', 'dark']) {
    await setTheme(page, theme);
    expect({ theme, violations: await violations(page) }).toEqual({ theme, violations: [] });
  }
  await setTheme(page, before);
}

async function setTheme(page: Page, theme: string | undefined): Promise<void> {
  await page.evaluate((name) => {
    document.documentElement.dataset['theme'] = name ?? '';
  }, theme);
  // What fades from one colour to another must have come to rest.
  await page.waitForFunction(() => document.getAnimations().every(({ playState }) => playState !== 'running'));
}

/** Each violation in a line: its rule, and where it is. */
async function violations(page: Page): Promise<string[]> {
  // By evaluation, which a page's policy does not bar as it would a script element.
  await page.evaluate(`if (!window.axe) { ${AXE} }`);
  // The lines are made in the page: the whole result is so large that its transfer takes seconds.
  return page.evaluate(async (tags) => {
    const { axe } = window as unknown as { axe: typeof import('axe-core') };
    const found = await axe.run({ runOnly: tags, resultTypes: ['violations'] });
    return found.violations.flatMap(({ id, nodes }) =>
      nodes.map(
        ({ target, failureSummary = '' }) => `${id}: ${target.join(' ')}: ${failureSummary.replaceAll(/\s+/g, ' ')}`,
      ),
    );
  }, TAGS);
}
