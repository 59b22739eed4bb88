import { expect, test } from '@jest/globals';
import { expectAccessible } from './axe.ts';
import { describeExplorer } from './browser.ts';

/** A claim that nobody is recorded to have made, with the verdicts of two fact-checkers. */
const RECORD = `mutation {
  recordClaim(input: {
    key: "ferry", text: "The ferry of Farfield sank.", language: "en"
    about: [{ entity: { new: { key: "farfield", name: "Farfield", kind: PLACE } }, roles: [PLACE] }]
  }) { created }
  first: recordVerdict(input: {
    key: "first", claim: "clm_ferry", issuer: { new: { key: "desk", name: "Check Desk", kind: MEDIA } }
    url: "https://check.example/1", alternateName: "Unproven", publishedAt: "2024-05-02", rating: UNPROVEN
    cites: [{ new: { key: "log", kind: REPORT, title: "Log of the harbour", url: "https://harbour.example/log" } }]
  }) { created }
  second: recordVerdict(input: {
    key: "second", claim: "clm_ferry", issuer: { id: "ent_desk" }, url: "https://check.example/2"
    alternateName: "Falso", ratingValue: "5", bestRating: "1", worstRating: "5", publishedAt: "2024-05-09"
    supersedes: "vrd_first"
  }) { created }
  third: recordVerdict(input: {
    key: "third", claim: "clm_ferry", issuer: { new: { name: "Charts", kind: MEDIA } }, url: "https://charts.example/1"
    alternateName: "Not really, the charts say", ratingValue: "-1", bestRating: "-1", worstRating: "-1"
  }) { created }
}`;

describeExplorer('verdicts', ({ visit, server }) => {
  test('are shown as published, with both ends of the scale, and are corrected and withdrawn', async () => {
    const { json } = await server().ask(RECORD, {});
    expect(json.errors).toBeUndefined();
    const page = await visit('/claim/clm_ferry');
    await page.getByText('No statement of this claim is recorded.').waitFor();
    const item = (words: string) => page.locator('li.card').filter({ hasText: words });
    const second = item('Falso');
    await second.getByText('5 on a scale from 5 (worst) to 1 (best)').waitFor();
    await second.getByText('Supersedes an earlier review').waitFor();
    const first = item('Unproven');
    await first.getByText('In common terms: unproven').waitFor();
    await first.getByText('Superseded by a later review').waitFor();
    await first.getByRole('link', { name: 'Log of the harbour' }).waitFor();
    expect(await item('Not really').textContent()).not.toMatch(/-1|scale/);
    await expectAccessible(page);

    await second.getByRole('button', { name: 'Edit the verdict' }).click();
    await page.getByRole('menuitem', { name: 'Edit…' }).click();
    const sheet = page.getByRole('dialog', { name: 'Edit the verdict' });
    await sheet.getByRole('combobox', { name: 'Rating in common terms' }).selectOption('FALSE');
    await sheet.getByRole('textbox', { name: 'Published on' }).fill('no day');
    await sheet.getByText('This is not a date').waitFor();
    await expectAccessible(page);
    await sheet.getByRole('textbox', { name: 'Published on' }).fill('10 May 2024');
    await sheet.getByRole('textbox', { name: 'Reason (optional)' }).fill('As published');
    await sheet.getByRole('button', { name: 'Save' }).click();
    await sheet.waitFor({ state: 'detached' });
    await second.getByText('In common terms: false').waitFor();
    await second.getByText('10 May 2024').waitFor();
    await second.getByRole('button', { name: 'Edit the verdict' }).click();
    await page.getByRole('menuitem', { name: 'History' }).click();
    const history = page.getByRole('dialog', { name: 'History' });
    await history.getByText('As published').waitFor();
    await page.keyboard.press('Escape');
    await history.waitFor({ state: 'detached' });

    await second.getByRole('button', { name: 'Edit the verdict' }).click();
    await page.getByRole('menuitem', { name: 'Withdraw…' }).click();
    const judge = page.getByRole('dialog', { name: 'Withdraw…' });
    await judge.getByRole('textbox', { name: 'Reason' }).fill('Another ferry');
    await judge.getByRole('button', { name: 'Withdraw…', exact: true }).click();
    await second.waitFor({ state: 'detached' });
    await first.getByText('Superseded by a later review').waitFor({ state: 'detached' });
  });

  test('show a claim without statements in lists, and say so', async () => {
    const page = await visit('/entity/ent_farfield');
    const claim = page.getByRole('row').filter({ hasText: 'The ferry of Farfield sank.' });
    await claim.getByText('(no statement recorded)').waitFor();
    const french = await visit('/claim/clm_ferry', { locale: 'fr-FR' });
    await french.getByText('Aucune déclaration de cette affirmation n’est enregistrée.').waitFor();
  });
});
