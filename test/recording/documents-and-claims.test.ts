import { beforeEach, expect, test } from '@jest/globals';
import type { Engine } from '../../src/graph/engine.ts';
import { recordClaim, recordDocument } from '../../src/recording/record.ts';
import { updateClaim } from '../../src/recording/updates/claim.ts';
import { describeEngines } from '../support/engines.ts';
import { ARTICLE, counts, FIRE, RECORDER, refusal, TEXT } from './fixtures.ts';

describeEngines((_name, open) => {
  let engine: Engine;
  beforeEach(async () => {
    engine = await open();
  });

  test('a document is known by its address and text', async () => {
    const { document } = await recordDocument(engine, ARTICLE, RECORDER);
    const elsewhere = { ...ARTICLE, url: 'HTTPS://Journal.Example:443/port' };
    expect(await recordDocument(engine, elsewhere, RECORDER)).toEqual({ document, created: false });
    const edited = await recordDocument(engine, { ...ARTICLE, text: `${TEXT}\r\n` }, RECORDER);
    expect(edited.created).toBe(true);
    const listed = await recordDocument(engine, { kind: 'ARTICLE', url: 'https://journal.example/port' }, RECORDER);
    expect(listed.created).toBe(true);
    expect(await counts(engine, 'Document', 'Entity')).toEqual([3, 1]);
  });

  test('a key stands for one text', async () => {
    const first = await recordDocument(engine, { ...ARTICLE, key: 'port' }, RECORDER);
    expect(first).toEqual({ document: 'doc_port', created: true });
    const again = await recordDocument(engine, { key: 'port', kind: 'ARTICLE' }, RECORDER);
    expect(again).toEqual({ document: 'doc_port', created: false });
    const other = recordDocument(engine, { ...ARTICLE, key: 'port', text: 'Another text.' }, RECORDER);
    expect(await refusal(other)).toMatchObject({ code: 'CONFLICT', details: { path: 'input.text' } });
    const nothing = recordDocument(engine, { kind: 'VIDEO' }, RECORDER);
    expect(await refusal(nothing)).toMatchObject({ code: 'BAD_USER_INPUT', details: { path: 'input' } });
  });

  test('a later text supersedes the newest one, once', async () => {
    const { document } = await recordDocument(engine, ARTICLE, RECORDER);
    const later = { ...ARTICLE, text: 'Un nouveau texte.', supersedes: document };
    const newest = await recordDocument(engine, later, RECORDER);
    expect(await recordDocument(engine, later, RECORDER)).toEqual({ document: newest.document, created: false });
    expect(await engine.read('MATCH (a)-[:SUPERSEDES]->(b) RETURN a.id AS later, b.id AS earlier')).toEqual([
      { later: newest.document, earlier: document },
    ]);
    const fork = recordDocument(engine, { ...later, text: 'Un troisième.' }, RECORDER);
    expect(await refusal(fork)).toMatchObject({
      code: 'CONFLICT',
      details: { path: 'input.supersedes', current: { supersededBy: newest.document } },
    });
    const unknown = recordDocument(engine, { ...later, text: 'Un autre.', supersedes: 'doc_unknown' }, RECORDER);
    expect(await refusal(unknown)).toMatchObject({ code: 'NOT_FOUND', details: { path: 'input.supersedes' } });
  });

  test('a claim is known by its words and their language, however it is keyed and spaced', async () => {
    const { claim } = await recordClaim(engine, { ...FIRE, key: 'fire' }, RECORDER);
    expect(claim).toBe('clm_fire');
    const spaced = { text: ' The port of\u00a0Arval  has burnt', language: 'EN' };
    expect(await recordClaim(engine, spaced, RECORDER)).toEqual({ claim, created: false });
    expect(await recordClaim(engine, { ...FIRE, key: 'other' }, RECORDER)).toEqual({ claim, created: false });
    expect((await recordClaim(engine, { ...FIRE, language: 'fr' }, RECORDER)).created).toBe(true);
    const reused = recordClaim(engine, { text: 'Something else', language: 'en', key: 'fire' }, RECORDER);
    expect(await refusal(reused)).toMatchObject({ code: 'CONFLICT', details: { current: { id: 'clm_fire' } } });
  });

  test('a claim of other words has made room for a new one of its first words', async () => {
    const { claim } = await recordClaim(engine, FIRE, RECORDER);
    await updateClaim(engine, { id: claim, version: 1, text: 'The port of Arval is burning' }, RECORDER);
    const first = await recordClaim(engine, FIRE, RECORDER);
    expect(first.created).toBe(true);
    expect(await recordClaim(engine, FIRE, RECORDER)).toEqual({ claim: first.claim, created: false });
    const reworded = { text: 'The port of Arval is burning', language: 'en' };
    expect(await recordClaim(engine, reworded, RECORDER)).toEqual({ claim, created: false });
  });

  test('an entity that is named twice in a claim has all its roles', async () => {
    const arval = { new: { name: 'Arval', kind: 'PLACE' } } as const;
    const about = [
      { entity: arval, roles: ['PLACE'] },
      { entity: arval, roles: ['PATIENT', 'PLACE'] },
    ] as const;
    const translations = [{ language: 'fr', text: 'Le port d’Arval a brûlé' }];
    await recordClaim(engine, { ...FIRE, about, translations, tense: 'PAST' }, RECORDER);
    const rows = await engine.read(
      `MATCH (c:Claim)-[r:ABOUT]->(e) RETURN e.name AS name, r.roles AS roles,
       c.translationLanguages AS languages, c.translationTexts AS texts, c.searchFields AS fields`,
    );
    expect(rows).toEqual([
      {
        name: 'Arval',
        roles: ['PLACE', 'PATIENT'],
        languages: ['fr'],
        texts: ['Le port d’Arval a brûlé'],
        fields: [expect.stringContaining(' burnt '), expect.stringMatching(/ brule .* x0brul /)],
      },
    ]);
  });
});
