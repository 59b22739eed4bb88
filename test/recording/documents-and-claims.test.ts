import { beforeEach, expect, test } from '@jest/globals';
import type { Engine } from '../../src/graph/engine.ts';
import { recordAttribution, recordAttributions, recordClaim, recordDocument } from '../../src/recording/record.ts';
import { updateClaim } from '../../src/recording/updates/claim.ts';
import type { DocumentInput } from '../../src/shared/schema.generated.ts';
import { describeEngines } from '../support/engines.ts';
import { ARTICLE, counts, FIRE, fire, RECORDER, refusal, TEXT, UNNOTED } from './fixtures.ts';

describeEngines((_name, open) => {
  let engine: Engine;
  beforeEach(async () => {
    engine = await open();
  });

  /** The documents of attributions that are recorded together. */
  async function recordDocuments(inputs: readonly DocumentInput[]): Promise<string[]> {
    const attributions = inputs.map((input, index) =>
      fire({ document: { new: input }, claim: { new: { text: `Claim ${index}`, language: 'en' } } }),
    );
    await recordAttributions(engine, attributions, RECORDER);
    const rows = await engine.read(
      'MATCH (c:Claim)<-[:STATES]-(:Attribution)-[:APPEARS_IN]->(d:Document) RETURN d.id AS id ORDER BY c.text',
    );
    return rows.map(({ id }) => String(id));
  }

  test('a document is known by its address and text', async () => {
    const { document } = await recordDocument(engine, ARTICLE, RECORDER);
    const elsewhere = { ...ARTICLE, url: 'HTTPS://Journal.Example:443/port' };
    expect(await recordDocument(engine, elsewhere, RECORDER)).toMatchObject({
      document,
      created: false,
      added: [],
      differences: [],
    });
    const edited = await recordDocument(engine, { ...ARTICLE, text: `${TEXT}\r\n` }, RECORDER);
    expect(edited.created).toBe(true);
    const listed = await recordDocument(engine, { kind: 'ARTICLE', url: 'https://journal.example/port' }, RECORDER);
    expect(listed.created).toBe(true);
    expect(await counts(engine, 'Document', 'Entity')).toEqual([3, 1]);
  });

  test('all spellings of an address are one', async () => {
    const page = { kind: 'ARTICLE', url: 'https://example.org/news/a?id=1', text: TEXT } as const;
    const { document } = await recordDocument(engine, page, RECORDER);
    for (const url of [
      'https://Example.ORG:443/news/./a?id=1',
      'http://example.org/news/a?id=1#top',
      'https://example.org/news/a/?id=1&utm_source=feed',
    ]) {
      expect(await recordDocument(engine, { ...page, url }, RECORDER)).toEqual({
        document,
        created: false,
        ...UNNOTED,
      });
    }
    const other = await recordDocument(engine, { ...page, url: 'https://example.org/news/a?id=2' }, RECORDER);
    expect(other.created).toBe(true);
  });

  test('equal texts without an address are the documents of their publishers', async () => {
    const of = (name: string) =>
      ({ kind: 'COMMUNIQUE', text: TEXT, publisher: { new: { name, kind: 'MEDIA' } } }) as const;
    const first = await recordDocument(engine, of('First'), RECORDER);
    const second = await recordDocument(engine, of('Second'), RECORDER);
    expect(second.created).toBe(true);
    expect(await recordDocument(engine, of('Second'), RECORDER)).toMatchObject({
      ...second,
      created: false,
      warnings: [{}],
    });
    expect(await recordDocument(engine, of('First'), RECORDER)).toMatchObject({
      ...first,
      created: false,
      warnings: [{}],
    });
    const both = await recordDocuments([of('Third'), of('Fourth'), of('Third')]);
    expect(new Set(both).size).toBe(2);
    expect(await counts(engine, 'Document')).toEqual([4]);
  });

  test('a page that is known by its address takes the first text that is recorded, and what else it lacks', async () => {
    const url = 'https://example.org/cited';
    const { document } = await recordDocument(engine, { kind: 'ARTICLE', url }, RECORDER);
    const whole = {
      kind: 'POST',
      url: `${url}#top`,
      text: TEXT,
      title: 'The port',
      publishedAt: '2024-05-01',
    } as const;
    const filled = await recordDocument(engine, whole, RECORDER);
    expect(filled).toEqual({
      ...{ document, created: false, warnings: [] },
      added: ['title', 'publishedAt', 'text'].map((field) => ({ path: 'input', node: document, field })),
      differences: [{ path: 'input', node: document, field: 'kind', stored: '"ARTICLE"', given: '"POST"' }],
    });
    const [stored] = await engine.read(
      'MATCH (d:Document) RETURN d.text AS text, d.title AS title, d.version AS version',
    );
    expect(stored).toEqual({ text: TEXT, title: 'The port', version: 2 });
    expect(await recordDocument(engine, { kind: 'ARTICLE', url }, RECORDER)).toMatchObject({
      document,
      created: false,
    });
    expect(await counts(engine, 'Document', 'Revision')).toEqual([1, 1]);
    const said = await recordAttribution(
      engine,
      { ...fire({ document: { new: { ...whole, kind: 'ARTICLE' } } }) },
      RECORDER,
    );
    expect(said.created).toBe(true);
    expect(await counts(engine, 'Document')).toEqual([1]);
  });

  test('a claim is the same with other apostrophes, quotation marks and spaces, and without its full stop', async () => {
    const { claim } = await recordClaim(
      engine,
      { text: 'L’armée a « coulé » deux navires.', language: 'fr' },
      RECORDER,
    );
    for (const text of [
      "L'armée a «coulé» deux navires",
      'L‘armée a “coulé”  deux navires.',
      'L’armée a "coulé" deux navires',
    ]) {
      expect(await recordClaim(engine, { text, language: 'FR' }, RECORDER)).toEqual({
        claim,
        created: false,
        ...UNNOTED,
      });
    }
    const other = await recordClaim(engine, { text: 'L’armée a « coulé » deux navires ?', language: 'fr' }, RECORDER);
    expect(other.created).toBe(true);
  });

  test('a page that was cited takes its text from an attribution that is read in it', async () => {
    const url = 'https://example.org/blank';
    const { document } = await recordDocument(engine, { kind: 'ARTICLE', url }, RECORDER);
    const whole = { kind: 'ARTICLE', url, text: TEXT } as const;
    const said = await recordAttribution(engine, fire({ document: { new: whole } }), RECORDER);
    expect(said.added).toContainEqual({ path: 'input.document.new', node: document, field: 'text' });
    expect(await counts(engine, 'Document')).toEqual([1]);
  });

  test('a known claim takes translations and entities that it lacks', async () => {
    const { claim } = await recordClaim(
      engine,
      { ...FIRE, translations: [{ language: 'fr', text: 'Le port a brûlé' }] },
      RECORDER,
    );
    const port = { entity: { new: { name: 'Port of Arval', kind: 'PLACE' } }, roles: ['PATIENT'] } as const;
    const again = {
      ...FIRE,
      tense: 'FUTURE',
      translations: [
        { language: 'fr', text: 'Le port brûle' },
        { language: 'de', text: 'Der Hafen ist abgebrannt' },
      ],
      about: [port],
    } as const;
    const recorded = await recordClaim(engine, again as never, RECORDER);
    expect(recorded).toMatchObject({
      claim,
      created: false,
      added: [{ field: 'translations' }, { field: 'about' }],
      differences: [{ field: 'translations' }, { field: 'tense', stored: '"PAST"', given: '"FUTURE"' }],
    });
    const [row] = await engine.read(
      'MATCH (c:Claim)-[a:ABOUT]->(e:Entity) RETURN c.translationTexts AS texts, a.roles AS roles, e.name AS name',
    );
    expect(row).toEqual({
      texts: ['Le port a brûlé', 'Der Hafen ist abgebrannt'],
      roles: ['PATIENT'],
      name: 'Port of Arval',
    });
    expect(await recordClaim(engine, again as never, RECORDER)).toMatchObject({ added: [] });
  });

  test('a key stands for one text', async () => {
    const first = await recordDocument(engine, { ...ARTICLE, key: 'port' }, RECORDER);
    expect(first).toEqual({ document: 'doc_port', created: true, ...UNNOTED });
    const again = await recordDocument(engine, { key: 'port', kind: 'ARTICLE' }, RECORDER);
    expect(again).toEqual({ document: 'doc_port', created: false, ...UNNOTED });
    const other = recordDocument(engine, { ...ARTICLE, key: 'port', text: 'Another text.' }, RECORDER);
    expect(await refusal(other)).toMatchObject({ code: 'CONFLICT', details: { path: 'input.text' } });
    const nothing = recordDocument(engine, { kind: 'VIDEO' }, RECORDER);
    expect(await refusal(nothing)).toMatchObject({ code: 'BAD_USER_INPUT', details: { path: 'input' } });
  });

  test('a later text supersedes the newest one, once', async () => {
    const { document } = await recordDocument(engine, ARTICLE, RECORDER);
    const later = { ...ARTICLE, text: 'Un nouveau texte.', supersedes: document };
    const newest = await recordDocument(engine, later, RECORDER);
    expect(await recordDocument(engine, later, RECORDER)).toMatchObject({
      document: newest.document,
      created: false,
      added: [],
      differences: [],
    });
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
    expect(await recordClaim(engine, spaced, RECORDER)).toEqual({ claim, created: false, ...UNNOTED });
    expect(await recordClaim(engine, { ...FIRE, key: 'other' }, RECORDER)).toEqual({
      claim,
      created: false,
      ...UNNOTED,
    });
    expect((await recordClaim(engine, { ...FIRE, language: 'fr' }, RECORDER)).created).toBe(true);
    const reused = recordClaim(engine, { text: 'Something else', language: 'en', key: 'fire' }, RECORDER);
    expect(await refusal(reused)).toMatchObject({ code: 'CONFLICT', details: { current: { id: 'clm_fire' } } });
  });

  test('a claim of other words has made room for a new one of its first words', async () => {
    const { claim } = await recordClaim(engine, FIRE, RECORDER);
    await updateClaim(engine, { id: claim, version: 1, text: 'The port of Arval is burning' }, RECORDER);
    const first = await recordClaim(engine, FIRE, RECORDER);
    expect(first.created).toBe(true);
    expect(await recordClaim(engine, FIRE, RECORDER)).toEqual({ claim: first.claim, created: false, ...UNNOTED });
    const reworded = { text: 'The port of Arval is burning', language: 'en' };
    expect(await recordClaim(engine, reworded, RECORDER)).toEqual({ claim, created: false, ...UNNOTED });
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
