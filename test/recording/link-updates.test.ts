import { beforeEach, expect, test } from '@jest/globals';
import type { Engine, Row } from '../../src/graph/engine.ts';
import { recordAttribution, recordAttributions, recordDocument, recordEntity } from '../../src/recording/record.ts';
import { updateAttribution } from '../../src/recording/updates/attribution.ts';
import { updateClaim } from '../../src/recording/updates/claim.ts';
import { updateDocument } from '../../src/recording/updates/document.ts';
import { describeEngines } from '../support/engines.ts';
import { ARTICLE, FIRE, fire, firemen, MAYOR, RECORDER, refusal, relayed } from './fixtures.ts';

const EDITOR = { by: 'Eve', now: new Date('2026-02-03T00:00:00Z') };
const CLAIM = { new: { text: 'The port of Arval is closed', language: 'en' } };

describeEngines((_name, open) => {
  let engine: Engine;
  beforeEach(async () => {
    engine = await open();
  });

  const rows = (statement: string, parameters = {}): Promise<Row[]> => engine.read(statement, parameters);
  const update = (id: string, version: number, changes: object) =>
    updateAttribution(engine, { id, version, ...changes }, EDITOR);
  const lastChange = async (id: string) => {
    const [row] = await rows(
      'MATCH ({id: $id})<-[:REVISES]-(r:Revision) RETURN r.changeFields AS fields, r.version AS version ORDER BY r.version DESC LIMIT 1',
      { id },
    );
    return row;
  };

  test('an attribution is given to another source, who becomes a source; the other is none any more', async () => {
    const { attribution: id } = await recordAttribution(engine, fire(), RECORDER);
    const [before] = await rows('MATCH (e:Source)-[:MADE]->(:Attribution) RETURN e.name AS name, e.id AS id');
    await update(id, 1, { source: { new: { name: 'The harbour master', kind: 'PERSON' } } });
    expect(await rows('MATCH (e:Source)-[:MADE]->(:Attribution) RETURN e.name AS name')).toEqual([
      { name: 'The harbour master' },
    ]);
    expect(await rows('MATCH (e:Entity {id: $id}) RETURN e:Source AS isSource', { id: before?.id })).toEqual([
      { isSource: false },
    ]);
    expect(await lastChange(id)).toEqual({ fields: ['source'], version: 2 });
    // What was recorded before it was read anew is the same.
    expect(await recordAttribution(engine, fire(), RECORDER)).toMatchObject({ attribution: id, created: false });
    const other = await recordAttribution(
      engine,
      fire({ key: 'second', source: { new: { name: 'Ann', kind: 'PERSON' } } }),
      RECORDER,
    );
    const same = update(other.attribution, 1, { source: { new: { name: 'The harbour master', kind: 'PERSON' } } });
    expect(await refusal(same)).toMatchObject({ code: 'CONFLICT', details: { candidates: [{ id }] } });
    expect(before?.name).toBe(MAYOR.name);
  });

  test('an attribution is given another claim, with its relays, and both claims get their origins anew', async () => {
    const { attribution: id } = await recordAttribution(engine, relayed(), RECORDER);
    await update(id, 1, { claim: CLAIM });
    const stated = await rows(
      'MATCH (a:Attribution)-[:STATES]->(c:Claim) RETURN a.role AS role, c.text AS text ORDER BY role',
    );
    expect(stated.map(({ text }) => text)).toEqual(stated.map(() => CLAIM.new.text));
    expect(stated.map(({ role }) => role)).toContain('RELAY');
    const [relay] = await rows("MATCH (a:Attribution {role: 'RELAY'}) RETURN a.id AS id, a.version AS version");
    const moved = update(String(relay?.id), Number(relay?.version), { claim: CLAIM });
    expect(await refusal(moved)).toMatchObject({ code: 'BAD_USER_INPUT', details: { path: 'input.claim' } });
  });

  test('targets, citations and those on whose behalf somebody speaks are replaced, as they were given', async () => {
    const { attribution: id } = await recordAttribution(engine, fire({ targets: [{ new: MAYOR }] }), RECORDER);
    const state = { name: 'Arvalia', kind: 'COUNTRY' };
    const cited = { kind: 'COMMUNIQUE', url: 'https://army.example/1' };
    await update(id, 1, { targets: [], onBehalfOf: [{ new: state }], cites: [{ new: cited }] });
    const links =
      'MATCH (a:Attribution {id: $id})-[r:TARGETS|ON_BEHALF_OF|CITES]->(n) RETURN type(r) AS type ORDER BY type';
    expect(await rows(links, { id })).toEqual([{ type: 'CITES' }, { type: 'ON_BEHALF_OF' }]);
    expect(await lastChange(id)).toMatchObject({ fields: ['targets', 'onBehalfOf', 'cites'] });
    const nothing = update(id, 2, { targets: null });
    expect(await refusal(nothing)).toMatchObject({ code: 'BAD_USER_INPUT', details: { path: 'input.targets' } });
  });

  test('one stands inside another of its document, and never inside itself', async () => {
    const recorded = await recordAttributions(engine, [fire(), firemen()], RECORDER);
    const [inner = '', outer = ''] = recorded.attributions.map(({ attribution }) => attribution);
    await update(inner, 1, { nestedIn: [outer] });
    expect(await rows('MATCH (a)-[:NESTED_IN]->(b) RETURN a.id AS inner, b.id AS outer')).toEqual([{ inner, outer }]);
    const circle = update(outer, 1, { nestedIn: [inner] });
    expect(await refusal(circle)).toMatchObject({ code: 'BAD_USER_INPUT', details: { path: 'input.nestedIn' } });
    await update(inner, 2, { nestedIn: [] });
    expect(await rows('MATCH (a)-[:NESTED_IN]->(b) RETURN a.id AS inner')).toEqual([]);
  });

  test('a claim is about others than was recorded', async () => {
    const { attribution: id } = await recordAttribution(engine, fire(), RECORDER);
    const [claim] = await rows('MATCH (a:Attribution {id: $id})-[:STATES]->(c:Claim) RETURN c.id AS id', { id });
    const { entity } = await recordEntity(engine, MAYOR, RECORDER);
    const port = { entity: { new: { name: 'Port of Arval', kind: 'PLACE' } }, roles: ['PLACE', 'PATIENT'] } as const;
    const about = [port, { entity: { id: entity }, roles: ['AGENT'] }] as never;
    await updateClaim(engine, { id: String(claim?.id), version: 1, about }, EDITOR);
    const stored =
      'MATCH (:Claim {text: $text})-[a:ABOUT]->(e:Entity) RETURN e.name AS name, a.roles AS roles ORDER BY name';
    expect(await rows(stored, { text: FIRE.text })).toEqual(
      [
        { name: 'Port of Arval', roles: ['PATIENT', 'PLACE'] },
        { name: MAYOR.name, roles: ['AGENT'] },
      ].sort((a, b) => (a.name < b.name ? -1 : 1)),
    );
    await updateClaim(engine, { id: String(claim?.id), version: 2, about: [] }, EDITOR);
    expect(await rows(stored, { text: FIRE.text })).toEqual([]);
  });

  test('a document has another publisher, whose own voice it then is', async () => {
    const own = fire({ form: 'OWN_VOICE', source: null, spans: [{ part: 'CONTENT', exact: 'le port' }] });
    const { attribution: id } = await recordAttribution(engine, own, RECORDER).catch((error) => {
      throw new Error(JSON.stringify(error), { cause: error });
    });
    const [document] = await rows('MATCH (d:Document) RETURN d.id AS id');
    const publisher = { new: { name: 'The Other Paper', kind: 'MEDIA' } } as const;
    const input = { id: String(document?.id), version: 1, publisher, url: 'https://other.example/port' };
    await updateDocument(engine, input, EDITOR);
    const who =
      'MATCH (e:Source)-[:MADE]->(a:Attribution {id: $id})-[:APPEARS_IN]->(d)-[:PUBLISHED_BY]->(p) RETURN e.name AS source, p.name AS publisher';
    expect(await rows(who, { id })).toEqual([{ source: 'The Other Paper', publisher: 'The Other Paper' }]);
    const none = updateDocument(engine, { id: input.id, version: 2, publisher: null }, EDITOR);
    expect(await refusal(none)).toMatchObject({ code: 'BAD_USER_INPUT', details: { path: 'input.publisher' } });
    const first = await recordAttribution(engine, { ...own, document: { new: ARTICLE } }, RECORDER);
    expect(first.created).toBe(true);
    const [again] = await rows('MATCH (d:Document) WHERE d.id <> $id RETURN d.id AS id', { id: input.id });
    const taken = updateDocument(engine, { id: String(again?.id), version: 1, url: input.url }, EDITOR);
    expect(await refusal(taken)).toMatchObject({ code: 'CONFLICT', details: { path: 'input.url' } });
  });

  test('origins that rest on a cited page follow its publisher', async () => {
    const page = {
      kind: 'ARTICLE',
      url: 'https://first.example/',
      publisher: { new: { name: 'First', kind: 'MEDIA' } },
    } as const;
    const { document } = await recordDocument(engine, page, RECORDER);
    const own = { form: 'OWN_VOICE', source: null, basis: 'TOLD', cites: [{ id: document }] } as const;
    const spans = [{ part: 'CONTENT', exact: 'le port' }] as const;
    const { attribution: id } = await recordAttribution(
      engine,
      fire({ ...own, cites: [...own.cites], spans: [...spans] }),
      RECORDER,
    );
    const bodies = async () => {
      const [row] = await rows('MATCH (a:Attribution {id: $id}) RETURN a.rootBodies AS bodies', { id });
      return row?.bodies;
    };
    const before = await bodies();
    await updateDocument(
      engine,
      { id: document, version: 1, publisher: { new: { name: 'Second', kind: 'MEDIA' } } },
      EDITOR,
    );
    expect(await bodies()).not.toEqual(before);
    const [second] = await rows("MATCH (e:Entity {name: 'Second'}) RETURN e.id AS id");
    expect(await bodies()).toEqual([`${second?.id} ${second?.id}`]);
  });

  test('equal texts without an address stay the documents of their publishers when one changes', async () => {
    const of = (name: string) =>
      ({ kind: 'COMMUNIQUE', text: 'The text.', publisher: { new: { name, kind: 'MEDIA' } } }) as const;
    const first = await recordDocument(engine, of('First'), RECORDER);
    const second = await recordDocument(engine, of('Second'), RECORDER);
    const change = { id: second.document, version: 1 };
    const taken = updateDocument(engine, { ...change, publisher: of('First').publisher }, EDITOR);
    expect(await refusal(taken)).toMatchObject({
      code: 'CONFLICT',
      details: { path: 'input.publisher', candidates: [{ id: first.document }] },
    });
    await updateDocument(engine, { ...change, publisher: of('Third').publisher }, EDITOR);
    expect(await recordDocument(engine, of('Third'), RECORDER)).toMatchObject({
      document: second.document,
      created: false,
    });
  });
});
