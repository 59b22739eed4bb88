import { expect, test } from '@jest/globals';
import type { Locator } from 'playwright-core';
import { expectAccessible } from './axe.ts';
import { describeExplorer } from './browser.ts';
import { FIGARO, formOf, READING, recorded, say, select } from './recording.ts';

const KIND = { en: 'Kind', fr: 'Type' };

/** Puts a new claim and a new source down. */
async function fillIn(form: Locator, claim: string, source: string): Promise<void> {
  await form.getByRole('textbox', { name: 'The claim in a sentence' }).fill(claim);
  const who = form.getByRole('group', { name: 'Source' }).first();
  await who.getByRole('radio', { name: 'New', exact: true }).click();
  await who.getByRole('textbox', { name: 'Name' }).fill(source);
  await who.getByRole('combobox', { name: KIND.en }).selectOption('GROUP');
}

describeExplorer('recording who says what', ({ visit, server, expectFaults }) => {
  test('begins with selected words, and ends with the new saying in the graph', async () => {
    const page = await visit(READING);
    await say(page, 'plus d’une centaine de pompiers', 'claim');
    const form = formOf(page);
    await form.waitFor();
    await say(page, 'Iouri Sliosuar', 'source');
    await say(page, 'signale', 'reporting verb');
    expect(await form.locator('.record-passages q').allTextContents()).toEqual([
      'Iouri Sliosuar',
      'signale',
      'plus d’une centaine de pompiers',
    ]);
    await form.getByRole('button', { name: 'Yuri Slyusar' }).click();
    await form.getByRole('textbox', { name: 'The claim in a sentence' }).fill('Plus de cent pompiers sont envoyés.');
    await form
      .getByRole('textbox', { name: 'Translation: English' })
      .fill('More than a hundred firefighters are sent.');
    await form.getByRole('button', { name: 'Add a person, place or topic' }).click();
    const about = form.getByRole('group', { name: 'About (1)' });
    await about.getByRole('radio', { name: 'New' }).click();
    await about.getByRole('textbox', { name: 'Name' }).fill('firefighters of Rostov');
    await about.getByRole('combobox', { name: KIND.en }).selectOption('GROUP');
    await about.getByRole('combobox', { name: 'Role in the claim' }).selectOption('AGENT');
    await form.getByRole('textbox', { name: 'When it was said', exact: true }).fill('29 novembre 2024');
    await form.getByRole('button', { name: 'Record it' }).click();
    await page.getByText('Recorded.', { exact: true }).waitFor();
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Recorded.');
    expect(await recorded(page, server())).toMatchObject({
      quote: 'plus d’une centaine de pompiers',
      cue: 'signale',
      form: 'INDIRECT',
      certainty: 'CERTAIN',
      section: 'BODY',
      saidFrom: '2024-11-29',
      source: { name: 'Yuri Slyusar' },
      claim: {
        text: 'Plus de cent pompiers sont envoyés.',
        language: 'fr',
        translations: [{ language: 'en', text: 'More than a hundred firefighters are sent.' }],
        entities: { edges: [{ roles: ['AGENT'], node: { name: 'firefighters of Rostov' } }] },
      },
    });
    await page.locator('.panel-words').getByText('More than a hundred firefighters are sent.').first().waitFor();
    expect(await page.evaluate(() => sessionStorage.length)).toBe(0);
  });

  test('puts down on whose behalf a thing is said, at whom it is aimed, and within what it is said', async () => {
    const page = await visit(READING);
    await say(page, 'chacun a sa version', 'claim');
    await say(page, 'Moscou, Kiev, Séoul, Washington', 'reporting verb');
    const form = formOf(page);
    await fillIn(form, 'The four accuse each other.', 'the four capitals');
    await form.getByText('Other people and documents').click();
    await form.getByRole('button', { name: 'Add on whose behalf' }).click();
    await form.getByRole('combobox', { name: 'On behalf of (1)' }).fill('Sliusar');
    await page
      .getByRole('listbox')
      .getByRole('option', { name: /Yuri Slyusar/ })
      .click();
    await form
      .getByRole('combobox', { name: 'Nested in another statement' })
      .selectOption({ value: 'att_massive-attack-reported' });
    for (const [index, name] of ['envoys', 'generals', 'nobody'].entries()) {
      await form.getByRole('button', { name: 'Add a target' }).click();
      if (name === 'nobody') continue;
      const one = form.getByRole('group', { name: `Targets (${index + 1})` });
      await one.getByRole('radio', { name: 'New' }).click();
      await one.getByRole('textbox', { name: 'Name' }).fill(name);
      await one.getByRole('combobox', { name: KIND.en }).selectOption('GROUP');
    }
    await form.getByRole('button', { name: 'Record it' }).click();
    const third = form.getByRole('group', { name: 'Targets (3)' });
    await third.getByText('Choose a person, place or topic.').waitFor();
    await expectAccessible(page);
    await third.getByRole('button', { name: 'Remove' }).click();
    await form.getByRole('button', { name: 'Record it' }).click();
    await page.getByText('Recorded.', { exact: true }).waitFor();
    expect(await recorded(page, server())).toMatchObject({
      onBehalfOf: [{ name: 'Yuri Slyusar' }],
      targets: [{ name: 'envoys' }, { name: 'generals' }],
      nestedIn: [{ id: 'att_massive-attack-reported' }],
    });
    const card = page.locator('.panel-words .saying');
    await card.getByText('on behalf of').waitFor();
    await card.getByRole('link', { name: 'generals' }).waitFor();
  });

  test('puts down who passes a thing on, in order, and what it quotes from', async () => {
    const page = await visit(READING);
    await say(page, 'attaque de drones massive', 'claim');
    await say(page, 'Moscou, Kiev, Séoul, Washington', 'reporting verb');
    const form = formOf(page);
    await fillIn(form, 'There was a massive attack of drones.', 'people of the oblast');
    await form.getByText('Other people and documents').click();
    await form.getByRole('button', { name: 'Add a relay', exact: true }).click();
    await form.getByRole('button', { name: 'Add the next relay' }).click();
    await form.getByRole('button', { name: 'Record it' }).click();
    const [first, second] = [1, 2].map((n) => form.getByRole('group', { name: `Relayed by (${n})`, exact: true }));
    await first?.getByText('Select the words of the relay').waitFor();
    // Words are chosen for each in the text, or typed.
    await select(page, 'signale');
    const bar = page.locator('.selection-bar');
    await bar.getByRole('group', { name: 'Relayed by (2)' }).getByRole('button', { name: 'reporting verb' }).click();
    await first?.getByText('Or type the words').click();
    await first?.getByRole('textbox', { name: 'Words of the text' }).fill('des médias locaux');
    await first?.getByRole('button', { name: 'Add', exact: true }).click();
    for (const [one, name] of [[first, 'agency of the south'] as const, [second, 'reporters'] as const]) {
      await one?.getByRole('radio', { name: 'New' }).click();
      await one?.getByRole('textbox', { name: 'Name' }).fill(name);
      await one?.getByRole('combobox', { name: KIND.en }).selectOption('MEDIA');
    }
    await second?.getByRole('button', { name: 'Move up' }).click();
    expect(await form.locator('.record-lists .record-passages q').allTextContents()).toEqual([
      'signale',
      'des médias locaux',
    ]);
    await form.getByRole('button', { name: 'Add a quoted document' }).click();
    const cited = form.getByRole('group', { name: 'Quotes from (1)', exact: true });
    await cited.getByRole('radio', { name: 'New' }).click();
    await cited.getByRole('textbox', { name: 'Title' }).fill('statement of the oblast');
    await cited.getByRole('textbox', { name: 'Address' }).fill('oblast');
    await cited.getByText('it must start with https://').waitFor();
    await cited.getByRole('textbox', { name: 'Address' }).fill('');
    await expectAccessible(page);
    await form.getByRole('button', { name: 'Record it' }).click();
    await page.getByText('Recorded.', { exact: true }).waitFor();
    expect(await recorded(page, server())).toMatchObject({
      chain: [
        { entity: { name: 'people of the oblast' } },
        { entity: { name: 'reporters' } },
        { entity: { name: 'agency of the south' } },
        { entity: { name: 'Le Figaro' } },
      ],
      relayedBy: { cue: 'signale', relayedBy: { spans: [{ part: 'SOURCE', exact: 'des médias locaux' }] } },
      cites: [{ title: 'statement of the oblast', kind: 'COMMUNIQUE', text: null }],
    });
    await page.locator('.panel-words .saying').getByText('statement of the oblast').waitFor();
  });

  test('says in its place what is missing, and leads there', async () => {
    const page = await visit(READING);
    await page.getByRole('button', { name: 'Record', exact: true }).click();
    const form = formOf(page);
    await form.getByRole('button', { name: 'Record it' }).click();
    await form.getByText('Select the words of the claim.').waitFor();
    await form.getByText('Enter the claim as a sentence.').waitFor();
    await form.getByRole('radio', { name: 'New', exact: true }).click();
    await form.getByRole('textbox', { name: 'When it was said', exact: true }).fill('one day');
    expect(await form.locator('.record-faults > div').allTextContents()).toEqual([
      'Select the words of the claim.',
      'Select the words of the source or the reporting verb.',
      'Enter a name.',
      'Choose a kind.',
      'Enter the claim as a sentence.',
      'This is not a date, or it may be one of two: write for example 29 November 2024, 2024-11 or 2024.',
    ]);
  });

  test('is done by keyboard alone, with the publisher’s own voice and a claim that is there', async () => {
    const page = await visit(READING);
    await page.getByRole('button', { name: 'Record', exact: true }).focus();
    await page.keyboard.press('Enter');
    const form = formOf(page);
    await form.getByText('Or type the words').focus();
    await page.keyboard.press('Enter');
    await form.getByRole('textbox', { name: 'Words of the text' }).focus();
    await page.keyboard.type('QUI DIT quoi ce vendredi');
    await form.getByText('They occur once in the text.').waitFor();
    await page.keyboard.press('Enter');
    expect(await form.locator('.record-passages q').allTextContents()).toEqual(['qui dit quoi ce vendredi']);
    await form.getByRole('radio', { name: 'The publication’s own voice' }).focus();
    await page.keyboard.press('Space');
    await form.getByRole('radio', { name: 'Already recorded' }).focus();
    await page.keyboard.press('Space');
    await form.getByRole('combobox', { name: 'Claim' }).focus();
    await page.keyboard.type('dans la nuit');
    await page.getByRole('option', { name: /in the night/ }).waitFor();
    await page.waitForFunction(() => document.querySelectorAll('[role=option]').length === 1);
    await page.keyboard.press('Enter');
    await form.getByRole('button', { name: 'Record it' }).focus();
    await page.keyboard.press('Enter');
    await page.getByText('Recorded.', { exact: true }).waitFor();
    expect(await recorded(page, server())).toMatchObject({
      form: 'OWN_VOICE',
      section: 'HEADING',
      source: { name: 'Le Figaro' },
      claim: { id: 'clm_drones-shot-down' },
    });
  });

  test('keeps what was typed through a reload and a failure, until it is discarded', async () => {
    expectFaults(/Failed to load resource/);
    const page = await visit(READING);
    await say(page, 'Aucune n’a été vérifiée ici', 'claim');
    const form = formOf(page);
    await form.getByRole('textbox', { name: 'The claim in a sentence' }).fill('Rien n’est vérifié.');
    await page.reload();
    await page.getByRole('button', { name: 'Record', exact: true }).click();
    expect(await form.getByRole('textbox', { name: 'The claim in a sentence' }).inputValue()).toBe(
      'Rien n’est vérifié.',
    );
    await form.getByRole('radio', { name: 'The publication’s own voice' }).click();
    await page.context().route('**/graphql', (route) => route.abort());
    await form.getByRole('button', { name: 'Record it' }).click();
    await form.getByText('Your input is not lost.').waitFor();
    await page.context().unroute('**/graphql');
    await page.keyboard.press('Escape');
    await form.waitFor({ state: 'detached' });
    await page.goto(`${server().url}/?show=clm_drones-shot-down`);
    await page.getByRole('button', { name: 'Record', exact: true }).click();
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /qui dit quoi ce vendredi/ })
      .click();
    await form.locator('.record-passages q').waitFor();
    expect(await form.locator('.record-passages q').allTextContents()).toEqual(['Aucune n’a été vérifiée ici']);
    await form.getByRole('button', { name: 'Discard' }).click();
    await form.getByRole('button', { name: 'Discard everything' }).click();
    expect(await form.locator('.record-passages q').count()).toBe(0);
    expect(await page.evaluate(() => sessionStorage.length)).toBe(0);
  });

  test('asks which one is meant where several are called so, and takes the one that is chosen', async () => {
    for (const key of ['mill-one', 'mill-two']) {
      await server().ask('mutation ($input: EntityInput!) { recordEntity(input: $input) { created } }', {
        input: { key, name: 'Twin mill', kind: 'COMPANY' },
      });
    }
    const page = await visit(READING);
    await say(page, 'une attaque de drones massive'.slice(4, 10), 'claim');
    await say(page, 'D’après des médias locaux', 'reporting verb');
    const form = formOf(page);
    await form.getByRole('textbox', { name: 'The claim in a sentence' }).fill('Il y eut une attaque.');
    await form.getByRole('radio', { name: 'New', exact: true }).click();
    await form.getByRole('textbox', { name: 'Name' }).fill('Twin mill');
    await form.getByRole('combobox', { name: KIND.en }).selectOption('COMPANY');
    await form.getByRole('button', { name: 'Record it' }).click();
    await form.getByText('Several items have this name.').waitFor();
    await form.locator('.record-candidates button').nth(1).click();
    await form.getByRole('button', { name: 'Record it' }).click();
    await page.getByText('Recorded.', { exact: true }).waitFor();
    expect((await recorded(page, server())).source.name).toBe('Twin mill');
  });

  test('tells words that do not stand there beside them', async () => {
    const page = await visit(READING);
    await say(page, 'chacun a sa version', 'claim');
    await say(page, 'Moscou, Kiev, Séoul, Washington', 'source');
    await page.evaluate(() => {
      const key = Object.keys(sessionStorage)[0] ?? '';
      const kept = JSON.parse(sessionStorage.getItem(key) ?? '');
      kept.draft.passages[1].exact = 'nobody wrote this';
      sessionStorage.setItem(key, JSON.stringify(kept));
    });
    await page.reload();
    await page.getByRole('button', { name: 'Record', exact: true }).click();
    const form = formOf(page);
    await form.getByRole('textbox', { name: 'The claim in a sentence' }).fill('Each has a version.');
    await form.getByRole('radio', { name: 'New', exact: true }).click();
    expect(await form.getByRole('textbox', { name: 'Name' }).inputValue()).toBe('Moscou, Kiev, Séoul, Washington');
    await form.getByRole('combobox', { name: KIND.en }).selectOption('GROUP');
    await form.getByRole('button', { name: 'Record it' }).click();
    await form.locator('.record-passages li').nth(1).getByText('are not at this place').waitFor();
  });

  test('puts in a new text, of which nothing typed is lost, and records from it', async () => {
    expectFaults(/Failed to load resource/);
    const text = 'The mill of Arle burns, says the baker.\n\nThe miller denies it.';
    const page = await visit('/');
    await page.getByRole('button', { name: 'Record', exact: true }).click();
    await page.getByRole('dialog').getByRole('link', { name: 'Add a document' }).click();
    await page.getByRole('heading', { level: 1, name: 'Add a document' }).waitFor();
    const put = page.getByRole('button', { name: 'Add the document' });
    await put.click();
    expect(await page.locator('.record-faults > div').allTextContents()).toEqual([
      'Paste the text.',
      'Enter a title.',
      'Choose a person, place or topic.',
      'Enter its language: for example French, English or ru.',
    ]);
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('TEXTAREA');
    await expectAccessible(page);
    await page.getByRole('textbox', { name: 'The text' }).fill(text);
    await page.getByRole('textbox', { name: 'Title' }).fill('Fire at Arle');
    await page.getByRole('textbox', { name: 'Address' }).fill('https://arle.example/fire');
    await page.getByRole('combobox', { name: 'Publisher' }).fill('Figaro');
    await page.getByRole('option', { name: /Le Figaro/ }).click();
    await page.getByRole('textbox', { name: 'Date of publication' }).fill('March 2025');
    await page.getByRole('combobox', { name: 'Language' }).fill('English');
    await page.getByRole('combobox', { name: KIND.en }).selectOption('POST');
    await page.reload();
    expect(await page.getByRole('textbox', { name: 'The text' }).inputValue()).toBe(text);
    await page.context().route('**/graphql', (route) => route.abort());
    await put.click();
    await page.getByText('Your input is not lost.').waitFor();
    await page.context().unroute('**/graphql');
    await put.click();
    await page.getByText('The document is recorded.').waitFor();
    await page.waitForFunction(() => document.activeElement?.textContent?.startsWith('The document is recorded.'));
    const { pathname } = new URL(page.url());
    const id = pathname.replace('/document/', '');
    const { json } = await server().ask(
      'query ($id: ID!) { document(id: $id) { text title url kind language publishedAt publisher { name } } }',
      { id },
    );
    expect(json.data.document).toEqual({
      text,
      title: 'Fire at Arle',
      url: 'https://arle.example/fire',
      kind: 'POST',
      language: 'en',
      publishedAt: '2025-03',
      publisher: { name: 'Le Figaro' },
    });
    expect(await page.evaluate(() => sessionStorage.length)).toBe(0);
    await say(page, 'The mill of Arle burns', 'claim');
    await say(page, 'the baker', 'source');
    const form = formOf(page);
    await fillIn(form, 'The mill of Arle burns.', 'the baker of Arle');
    await form.getByRole('button', { name: 'Record it' }).click();
    await page.getByText('Recorded.', { exact: true }).waitFor();
    expect(await recorded(page, server())).toMatchObject({
      quote: 'The mill of Arle burns',
      claim: { language: 'en' },
    });
  });

  test('takes what a page has become as a later version of it', async () => {
    const url = 'https://arle.example/flood';
    const input = {
      kind: 'ARTICLE',
      text: 'The river is high.',
      title: 'Flood at Arle',
      url,
      language: 'en',
      publishedAt: '2025-03-01',
    };
    const { json } = await server().ask(
      'mutation ($input: DocumentInput!) { recordDocument(input: $input) { document { id } } }',
      { input },
    );
    const { id } = json.data.recordDocument.document;
    const page = await visit('/document/new');
    await page.getByRole('textbox', { name: 'The text' }).fill('The river was high. It is low.');
    await page.getByRole('textbox', { name: 'Title' }).fill('No flood at Arle');
    await page.getByRole('textbox', { name: 'Address' }).fill(url);
    const later = page.getByRole('checkbox', { name: 'It is a newer version of “Flood at Arle” of 1 March 2025' });
    expect(await later.isChecked()).toBe(true);
    await expectAccessible(page);
    await page.getByRole('radio', { name: 'Unknown' }).click();
    await page.getByRole('combobox', { name: 'Language' }).fill('English');
    await page.getByRole('button', { name: 'Add the document' }).click();
    await page.getByText('The document is recorded.').waitFor();
    const asked = await server().ask('query ($id: ID!) { document(id: $id) { supersededBy { text } } }', { id });
    expect(asked.json.data.document).toEqual({ supersededBy: { text: 'The river was high. It is low.' } });
  });

  test('leads to a text that was put in before', async () => {
    const page = await visit('/document/new', { width: 360, height: 780, locale: 'fr-FR' });
    for (const time of ['first', 'second']) {
      await page.getByRole('textbox', { name: 'Le texte' }).fill('Le moulin brûle, dit le meunier.');
      await page.getByRole('textbox', { name: 'Titre' }).fill('Le moulin');
      await page.getByRole('radio', { name: 'Inconnu' }).click();
      await page.getByRole('combobox', { name: 'Langue' }).fill('français');
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
      await expectAccessible(page);
      await page.getByRole('button', { name: 'Ajouter le document' }).click();
      await page.getByText(time === 'first' ? 'Le document est enregistré.' : 'Ce texte était déjà').waitFor();
      await expectAccessible(page);
      if (time === 'first') await page.goto(`${server().url}/document/new`);
    }
  });

  test('is fit for everyone, in French and on a small screen', async () => {
    const page = await visit(READING, { width: 360, height: 780, locale: 'fr-FR' });
    await say(page, 'La signature date de juin'.slice(3), 'affirmation');
    const form = formOf(page, 'Enregistrer une déclaration');
    await form.getByRole('button', { name: 'Enregistrer', exact: true }).click();
    await form.getByText('Sélectionnez les mots de la source ou le verbe introducteur.').waitFor();
    await form.getByRole('radio', { name: 'Nouveau', exact: true }).click();
    await form.getByText(/Précisions/).click();
    await form.getByText('Autres personnes et documents').click();
    await form.getByRole('button', { name: 'Ajouter un relais' }).click();
    await form.getByRole('button', { name: 'Ajouter un document cité' }).click();
    await form
      .getByRole('group', { name: 'Documents cités (1)', exact: true })
      .getByRole('radio', { name: 'Nouveau' })
      .click();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
    await expectAccessible(page);
    await form.getByRole('button', { name: 'Voir le texte' }).click();
    await form.getByRole('button', { name: 'Ouvrir le formulaire (1 passage)' }).waitFor();
    await select(page, 'des sanctions'.slice(4));
    await page.locator('.selection-bar').waitFor();
    await expectAccessible(page);
  });

  test('is fit for everyone beside the text of a page', async () => {
    const page = await visit(`/document/${FIGARO}`);
    await say(page, 'une réponse aux bombardements russes', 'claim');
    const form = formOf(page);
    await form.waitFor();
    const [left, right] = await Promise.all([form.boundingBox(), page.locator('.document-text').boundingBox()]);
    expect((left?.x ?? 0) + (left?.width ?? 0)).toBeLessThanOrEqual(right?.x ?? 0);
    // Where it was scrolled to, a link may lie half under the page's head, and seem too small.
    await page.evaluate(() => scrollTo(0, 0));
    await expectAccessible(page);
  });
});
