import { expect, test } from '@jest/globals';
import { expectAccessible } from './axe.ts';
import { describeExplorer } from './browser.ts';
import { formOf, recorded, recordedAs, say } from './recording.ts';

describeExplorer('changing what is recorded', ({ visit, server }) => {
  const update = async (mutation: string, input: object) => {
    const { json } = await server().ask(
      `mutation ($input: ${mutation[0]?.toUpperCase()}${mutation.slice(1)}Input!) {
      ${mutation}(input: $input) { __typename }
    }`,
      { input },
    );
    expect(json.errors).toBeUndefined();
  };

  test('edits how a thing is said, with its history', async () => {
    const page = await visit('/?show=clm_fire-at-oil-depot&select=clm_fire-at-oil-depot');
    const card = page.locator('.panel-words .saying').first();
    await card.getByRole('button', { name: 'Change' }).click();
    await page.getByRole('menuitem', { name: 'Edit…' }).click();
    const sheet = page.getByRole('dialog', { name: 'Edit the statement' });
    await sheet.getByRole('combobox', { name: 'Certainty' }).selectOption('PROBABLE');
    await sheet.getByRole('textbox', { name: 'Reason (optional)' }).fill('Read again');
    await sheet.getByRole('button', { name: 'Save' }).click();
    await sheet.waitFor({ state: 'detached' });
    await card.getByText('stated as likely').waitFor();
    await card.getByRole('button', { name: 'Change' }).click();
    await page.getByRole('menuitem', { name: 'History' }).click();
    const history = page.getByRole('dialog', { name: 'History' });
    await history.getByText('Read again').waitFor();
    expect(await history.locator('.record-changes > div').first().textContent()).toBe(
      'Certaintybefore: reported conditionally → after: stated as likely',
    );
    await history.getByText(/Recorded by seed/).waitFor();
    await history.getByRole('button', { name: 'Revert this change' }).click();
    await history.getByText(/^Reverts rev_/).waitFor();
    expect(await history.locator('.record-changes > div').first().textContent()).toBe(
      'Certaintybefore: stated as likely → after: reported conditionally',
    );
    await card.getByText('stated as likely').waitFor({ state: 'detached' });
    // The first change cannot be reverted again before the reversal is.
    await history.getByRole('button', { name: 'Revert this change' }).last().click();
    await history.getByText('This changed again later.').waitFor();
    await expectAccessible(page);
  });

  test('chooses other words for a saying, and takes those that stand in the text', async () => {
    const claim = 'clm_massive-attack-on-rostov';
    const page = await visit(`/?show=${claim}&select=${claim}`);
    await page.locator('.panel-words .saying').first().getByRole('button', { name: 'Change' }).click();
    await page.getByRole('menuitem', { name: 'Choose other passages…' }).click();
    const form = formOf(page, 'Choose other passages');
    const words = form.locator('.record-passages q');
    await words.first().waitFor();
    expect(await words.allTextContents()).toEqual([
      'Iouri Sliosuar',
      'dit',
      'sa région a été la cible d’une «\u00a0attaque de drones massive\u00a0»',
    ]);
    await expectAccessible(page);
    await form.getByRole('button', { name: 'Remove: dit' }).click();
    await form.getByRole('button', { name: 'Remove: Iouri Sliosuar' }).click();
    await form.getByRole('button', { name: 'Save' }).click();
    await form.getByText('Select the words of the source').waitFor();
    await say(page, 'Iouri Sliosuar', 'source');
    await form.getByRole('button', { name: /^Remove: sa région/ }).click();
    await say(page, 'attaque de drones massive', 'claim');
    await form.getByRole('textbox', { name: 'Reason (optional)' }).fill('Only what is quoted');
    // As if the words were spelt otherwise here than in the stored text.
    await page.context().route('**/graphql', (route) =>
      route.continue({
        postData: (route.request().postData() ?? '').replace(
          'attaque de drones massive"',
          'attaque\u00a0de drones massive"',
        ),
      }),
    );
    await form.getByRole('button', { name: 'Save' }).click();
    await form.getByText('are not at this place').waitFor();
    await expectAccessible(page);
    await page.context().unroute('**/graphql');
    await form.getByRole('button', { name: 'attaque de drones massive', exact: true }).click();
    await form.getByText('are not at this place').waitFor({ state: 'detached' });
    await form.getByRole('button', { name: 'Save' }).click();
    await page.getByText('The passages were changed.').waitFor();
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('The passages were changed.');
    expect(await recordedAs('att_massive-attack-reported', server())).toMatchObject({
      quote: 'attaque de drones massive',
      cue: null,
      spans: [
        { part: 'SOURCE', exact: 'Iouri Sliosuar' },
        { part: 'CONTENT', exact: 'attaque de drones massive' },
      ],
    });
    const again = await visit(`/?show=${claim}&select=${claim}`);
    await again.locator('.panel-words .saying').first().getByRole('button', { name: 'Change' }).click();
    await again.getByRole('menuitem', { name: 'History' }).click();
    await again.getByRole('dialog', { name: 'History' }).getByText('Only what is quoted').waitFor();
  });

  test('shows somebody else’s change beside mine, and saves what is chosen', async () => {
    const claim = 'clm_drones-shot-down';
    const page = await visit(`/?show=${claim}&select=${claim}`);
    await page.getByRole('button', { name: 'Edit the claim' }).click();
    await page.getByRole('menuitem', { name: 'Edit…' }).click();
    const sheet = page.getByRole('dialog', { name: 'Edit the claim' });
    await sheet.getByRole('textbox', { name: 'The claim in a sentence' }).fill('Mon texte.');
    const before = await server().ask('query ($id: ID!) { claim(id: $id) { version tense } }', { id: claim });
    const { version } = before.json.data.claim;
    await update('updateClaim', { id: claim, version, text: 'Leur texte.', tense: 'RECURRENT' });
    await sheet.getByRole('button', { name: 'Save' }).click();
    await sheet.getByText('Somebody else changed this in the meantime.').waitFor();
    expect(await sheet.locator('.record-side[data-chosen] .record-side-value').allTextContents()).toEqual([
      'Mon texte.',
      'recurring',
    ]);
    await sheet
      .getByRole('group', { name: /Sentence/ })
      .getByText('Leur texte.')
      .waitFor();
    await expectAccessible(page);
    await sheet.getByRole('button', { name: 'Save this choice' }).click();
    await sheet.waitFor({ state: 'detached' });
    const { json } = await server().ask('query ($id: ID!) { claim(id: $id) { text tense version } }', { id: claim });
    expect(json.data.claim).toEqual({ text: 'Mon texte.', tense: 'RECURRENT', version: version + 2 });
    await page.locator('.panel-words').getByText('Mon texte.').first().waitFor();
  });

  test('takes a saying back for a reason, and lets it stand again', async () => {
    const { json } = await server().ask(
      '{ claim(id: "clm_fire-at-oil-depot") { attributions(first: 1) { nodes { id } } } }',
    );
    const { id } = json.data.claim.attributions.nodes[0];
    const page = await visit(`/?show=clm_fire-at-oil-depot&select=${id}`);
    const card = page.locator('.panel-words .saying').first();
    await card.getByRole('button', { name: 'Change' }).click();
    await page.getByRole('menuitem', { name: 'Withdraw…' }).click();
    const sheet = page.getByRole('dialog', { name: 'Withdraw…' });
    await sheet.getByRole('button', { name: 'Withdraw…', exact: true }).click();
    await sheet.getByText('Enter a reason.').waitFor();
    await sheet.getByRole('textbox', { name: 'Reason' }).fill('Wrong source');
    await sheet.getByRole('button', { name: 'Withdraw…', exact: true }).click();
    await sheet.waitFor({ state: 'detached' });
    await card.getByText('record withdrawn').waitFor();
    await card.getByRole('button', { name: 'Change' }).click();
    await page.getByRole('menuitem', { name: 'Accept…' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Accept…', exact: true }).click();
    await card.getByText('record withdrawn').waitFor({ state: 'detached' });
    expect(await recorded(page, server())).toMatchObject({ status: 'ACCEPTED' });
  });
});
