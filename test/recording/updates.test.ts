import { beforeEach, expect, test } from '@jest/globals';
import type { Engine, Row } from '../../src/graph/engine.ts';
import { recordAttribution, recordClaim, recordDocument, recordEntity } from '../../src/recording/record.ts';
import { updateClaim } from '../../src/recording/updates/claim.ts';
import { updateDocument } from '../../src/recording/updates/document.ts';
import { updateEntity } from '../../src/recording/updates/entity.ts';
import { describeEngines } from '../support/engines.ts';
import { ARTICLE, counts, FIRE, fire, graphOf, MAYOR, RECORDER, refusal } from './fixtures.ts';

const EDITOR = { by: 'Eve', now: new Date('2026-02-03T00:00:00Z') };

describeEngines((_name, open) => {
  let engine: Engine;
  beforeEach(async () => {
    engine = await open();
  });

  const node = async (id: string): Promise<Row> => {
    const rows = await engine.read('MATCH (n {id: $id}) RETURN properties(n) AS properties', { id });
    return rows[0]?.properties as Row;
  };
  const revisions = async (id: string): Promise<unknown[]> => {
    const rows = await engine.read(
      'MATCH (n {id: $id})<-[:REVISES]-(r:Revision) RETURN properties(r) AS r ORDER BY r.version',
      { id },
    );
    return rows.map(({ r }) => r);
  };

  test('a claim of new words keeps the old ones as a revision, and is found by the new', async () => {
    const translations = [{ language: 'fr', text: 'Le port a brûlé' }];
    const { claim } = await recordClaim(engine, { ...FIRE, translations }, RECORDER);
    const input = {
      id: claim,
      version: 1,
      reason: 'Only a part',
      text: 'A part of the port has burnt',
      translations: [],
    };
    expect(await updateClaim(engine, input, EDITOR)).toEqual({ claim });
    const after = await node(claim);
    expect(after).toMatchObject({ text: input.text, language: 'en', translationTexts: [], version: 2 });
    expect(after.searchFields).toEqual([expect.stringContaining(' part ')]);
    expect(after.sortText).toBe('a part of the port has burnt');
    expect(await revisions(claim)).toEqual([
      {
        id: expect.stringMatching(/^rev_/),
        at: '2026-02-03T00:00:00.000Z',
        by: 'Eve',
        action: 'UPDATE',
        reason: 'Only a part',
        version: 2,
        changeFields: ['text', 'translations'],
        changeBefores: [JSON.stringify(FIRE.text), JSON.stringify(translations)],
        changeAfters: [JSON.stringify(input.text), '[]'],
      },
    ]);
    await updateClaim(engine, { id: claim, version: 2, tense: 'PRESENT' }, EDITOR);
    expect((await node(claim)).version).toBe(3);
    expect(await revisions(claim)).toHaveLength(2);
  });

  test('an update that changes nothing leaves no trace', async () => {
    const { claim } = await recordClaim(engine, FIRE, RECORDER);
    const { entity } = await recordEntity(engine, MAYOR, RECORDER);
    const { document } = await recordDocument(engine, ARTICLE, RECORDER);
    const before = await graphOf(engine);
    await updateClaim(engine, { id: claim, version: 1, text: FIRE.text, reason: 'None' }, EDITOR);
    await updateEntity(engine, { id: entity, version: 1, aliases: MAYOR.aliases, wikidataId: null }, EDITOR);
    await updateDocument(engine, { id: document, version: 1 }, EDITOR);
    expect(await graphOf(engine)).toEqual(before);
  });

  test('an update made from an old version is refused, and tells what there is now', async () => {
    const { claim } = await recordClaim(engine, FIRE, RECORDER);
    await updateClaim(engine, { id: claim, version: 1, tense: 'PRESENT' }, EDITOR);
    const { code, details } = await refusal(updateClaim(engine, { id: claim, version: 1, tense: 'FUTURE' }, RECORDER));
    expect(code).toBe('CONFLICT');
    expect(details).toEqual({
      path: 'input.version',
      expected: 2,
      actual: 1,
      current: {
        ...{ version: 2, ...FIRE, translations: [], tense: 'PRESENT', about: [] },
        ...{ happenedFrom: null, happenedTo: null, happenedPrecision: null },
      },
    });
  });

  test('a claim cannot take the words of another', async () => {
    const { claim } = await recordClaim(engine, FIRE, RECORDER);
    const other = await recordClaim(engine, { text: 'Something else', language: 'en' }, RECORDER);
    const { code, details } = await refusal(updateClaim(engine, { id: other.claim, version: 1, ...FIRE }, EDITOR));
    expect(code).toBe('CONFLICT');
    expect(details).toMatchObject({ candidates: [{ id: claim, text: FIRE.text }] });
  });

  test('an entity of a new name and kind is found under these alone, and null takes away', async () => {
    const input = { ...MAYOR, description: 'In office since 2020', wikidataId: 'Q1' };
    const { entity } = await recordEntity(engine, input, RECORDER);
    await updateEntity(
      engine,
      { id: entity.replace('ent_', 'src_'), version: 1, name: 'City hall', kind: 'PUBLIC_BODY', description: null },
      EDITOR,
    );
    const after = await node(entity);
    expect(after).toMatchObject({
      name: 'City hall',
      wikidataId: 'Q1',
      version: 2,
    });
    expect(after).not.toHaveProperty('description');
    expect(after.searchFields).toHaveLength(2);
    const again = { name: 'City Hall', kind: 'PUBLIC_BODY' } as const;
    expect(await recordEntity(engine, again, RECORDER)).toMatchObject({
      entity,
      created: false,
      added: [],
      differences: [],
    });
    const former = await recordEntity(engine, MAYOR, RECORDER);
    expect(former.created).toBe(true);
    expect(former.entity).not.toBe(entity);
  });

  test('a document changes in all but its text', async () => {
    const { document } = await recordDocument(engine, ARTICLE, RECORDER);
    const changes = {
      title: 'Feu au port',
      kind: 'REPORT',
      publishedAt: null,
      archiveUrl: 'https://archive.example/1',
    } as const;
    await updateDocument(engine, { id: document, version: 1, ...changes }, EDITOR);
    const after = await node(document);
    expect(after).toMatchObject({ title: 'Feu au port', sortTitle: 'feu au port', kind: 'REPORT', text: ARTICLE.text });
    expect(after).not.toHaveProperty('publishedAt');
    expect(after.searchFields).toHaveLength(2);
    await updateDocument(engine, { id: document, version: 2, title: null }, EDITOR);
    expect((await node(document)).searchFields).toHaveLength(1);
    expect(await revisions(document)).toMatchObject([
      { changeFields: ['title', 'kind', 'publishedAt', 'archiveUrl'] },
      { changeFields: ['title'], changeBefores: ['"Feu au port"'], changeAfters: ['null'] },
    ]);
  });

  test('what cannot be taken away, is of another type or not there is refused', async () => {
    const { claim } = await recordClaim(engine, FIRE, RECORDER);
    expect(await refusal(updateClaim(engine, { id: claim, version: 1, text: null }, EDITOR))).toMatchObject({
      code: 'BAD_USER_INPUT',
      details: { path: 'input.text' },
    });
    expect(await refusal(updateEntity(engine, { id: claim, version: 1 }, EDITOR))).toMatchObject({
      code: 'BAD_USER_INPUT',
      details: { path: 'input.id' },
    });
    expect(await refusal(updateDocument(engine, { id: 'doc_no', version: 1 }, EDITOR))).toMatchObject({
      code: 'NOT_FOUND',
      message: 'input.id: there is no document with the id "doc_no"',
    });
    expect(await counts(engine, 'Revision')).toEqual([0]);
  });

  test('a source that gets another name keeps what it said', async () => {
    const { attribution } = await recordAttribution(engine, fire(), RECORDER);
    const [row] = await engine.read("MATCH (s:Source {name: 'Mayor of Arval'}) RETURN s.id AS id");
    await updateEntity(engine, { id: String(row?.id), version: 1, name: 'The mayor' }, EDITOR);
    const rows = await engine.read('MATCH (s:Source)-[:MADE]->(a:Attribution {id: $id}) RETURN s.name AS name', {
      id: attribution,
    });
    expect(rows).toEqual([{ name: 'The mayor' }]);
  });
});
