import { expect, test } from '@jest/globals';
import { describeExplorer } from './browser.ts';

const MOST = 250_000;

describeExplorer('the first load', ({ visit }) => {
  test('is at most 250 kB of scripts and styles, as sent, and nothing of GraphiQL', async () => {
    const page = await visit('/');
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.waitForLoadState('networkidle');
    const loaded = await page.evaluate(() =>
      performance
        .getEntriesByType('resource')
        .filter((entry) => entry instanceof PerformanceResourceTiming)
        .filter(({ name }) => /\.(js|css)$/.test(new URL(name).pathname))
        .map(({ name, encodedBodySize }) => ({ name, size: encodedBodySize })),
    );
    expect(loaded.every(({ size }) => size > 0)).toBe(true);
    expect(loaded.filter(({ name }) => /monaco|graphi/i.test(name))).toEqual([]);
    expect(loaded.reduce((sum, { size }) => sum + size, 0)).toBeLessThanOrEqual(MOST);
  });
});
