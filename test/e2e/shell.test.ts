import { expect, test } from '@jest/globals';
import { describeExplorer } from './browser.ts';

describeExplorer('the shell', ({ visit }) => {
  test('opens', async () => {
    const page = await visit('/');
    await page.getByRole('heading', { level: 1, name: 'Who said it, and on whose word?' }).waitFor();
    expect(await page.title()).toBe('Selon');
  });
});
