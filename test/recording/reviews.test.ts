import { beforeEach, expect, test } from '@jest/globals';
import type { Engine, Row } from '../../src/graph/engine.ts';
import { recordAttribution, recordAttributions } from '../../src/recording/record.ts';
import { updateAttribution } from '../../src/recording/updates/attribution.ts';
import { retractAttribution } from '../../src/recording/updates/status.ts';
import { describeEngines } from '../support/engines.ts';
import { counts, fire, graphOf, ownVoice, RECORDER, refusal, relayed, ships } from './fixtures.ts';

const EDITOR = { by: 'Eve', now: new Date('2026-02-03T00:00:00Z') };

describeEngines((_name, open) => {
  let engine: Engine;
  beforeEach(async () => {
    engine = await open();
  });

  const node = async (id: string): Promise<Row> => {
    const rows = await engine.read('MATCH (a:Attribution {id: $id}) RETURN properties(a) AS properties', { id });
    return rows[0]?.properties as Row;
  };
  const relayOf = async (id: string): Promise<Row> => {
    const rows = await engine.read('MATCH (:Attribution {id: $id})-[:RELAYED_BY]->(r) RETURN properties(r) AS r', {
      id,
    });
    return rows[0]?.r as Row;
  };

  test('what was misread is read anew, and every reading is kept', async () => {
    const { attribution: id } = await recordAttribution(engine, fire(), RECORDER);
    const spans = [
      { part: 'CUE', exact: 'affirme' },
      { part: 'CONTENT', exact: 'a brûlé' },
    ] as const;
    await updateAttribution(engine, { id, version: 1, certainty: 'PROBABLE', medium: 'radio', spans }, EDITOR);
    expect(await node(id)).toMatchObject({
      certainty: 'PROBABLE',
      medium: 'radio',
      quote: 'a brûlé',
      cue: 'affirme',
      spanExacts: ['a brûlé', 'affirme'],
      position: 23,
      version: 2,
      status: 'ACCEPTED',
    });
    await updateAttribution(engine, { id, version: 2, medium: null }, EDITOR);
    expect(await node(id)).not.toHaveProperty('medium');
    const rows = await engine.read(
      'MATCH (r:Revision)-[:REVISES]->(a:Attribution) RETURN r.changeFields AS fields, r.changeBefores AS befores ORDER BY r.version',
    );
    expect(rows.map(({ fields }) => fields)).toEqual([['certainty', 'medium', 'spans'], ['medium']]);
    const [befores] = rows.map((row) => row.befores as string[]);
    const before = JSON.parse(befores?.[2] ?? '[]');
    expect(before[1]).toMatchObject({ part: 'CONTENT', start: 7, end: 30, exact: 'le port d’Arval a brûlé' });
  });

  test('what was recorded before it was read anew, and after, is the same', async () => {
    const { attribution } = await recordAttribution(engine, fire(), RECORDER);
    const spans = [
      { part: 'CUE', exact: 'affirme' },
      { part: 'CONTENT', exact: 'a brûlé' },
    ] as const;
    await updateAttribution(engine, { id: attribution, version: 1, spans }, EDITOR);
    expect(await recordAttribution(engine, fire(), RECORDER)).toMatchObject({
      attribution,
      created: false,
      added: [],
      differences: [],
    });
    expect(await recordAttribution(engine, fire({ spans }), RECORDER)).toMatchObject({
      attribution,
      created: false,
      added: [],
      differences: [],
    });
    const claim = { new: { text: 'The port of Arval has burnt', language: 'en' } } as const;
    const other = await recordAttribution(engine, ships({ claim }), RECORDER);
    const same = updateAttribution(engine, { id: other.attribution, version: 1, spans, form: 'INDIRECT' }, EDITOR);
    expect(await refusal(same)).toMatchObject({ code: 'CONFLICT', details: { candidates: [{ id: attribution }] } });
  });

  test('the relays of an attribution that was read anew do not stand in the way of its first reading', async () => {
    const { attribution } = await recordAttribution(engine, relayed({ key: 'fire' }), RECORDER);
    const spans = [
      { part: 'CUE', exact: 'affirme' },
      { part: 'CONTENT', exact: 'a brûlé' },
    ] as const;
    await updateAttribution(engine, { id: attribution, version: 1, spans }, EDITOR);
    const first = await recordAttribution(engine, relayed(), RECORDER);
    expect(first.created).toBe(true);
    expect((await relayOf(first.attribution)).id).not.toBe((await relayOf(attribution)).id);
    expect(await recordAttribution(engine, relayed(), RECORDER)).toMatchObject({
      attribution: first.attribution,
      created: false,
      added: [],
      differences: [],
    });
    expect(await recordAttribution(engine, relayed({ key: 'fire' }), RECORDER)).toMatchObject({
      attribution,
      created: false,
      added: [],
      differences: [],
    });
  });

  test('the end and the precision of a time follow its beginning, unless they are known themselves', async () => {
    const { attribution: id } = await recordAttribution(engine, fire(), RECORDER);
    await updateAttribution(engine, { id, version: 1, saidFrom: '2025-03' }, EDITOR);
    expect(await node(id)).toMatchObject({ saidFrom: '2025-03', saidTo: '2025-03', saidPrecision: 'MONTH' });
    const week = { saidFrom: '2025-02-24', saidTo: '2025-03-02', saidPrecision: 'WEEK' } as const;
    await updateAttribution(engine, { id, version: 2, ...week }, EDITOR);
    await updateAttribution(engine, { id, version: 3, saidFrom: '2025-02-25' }, EDITOR);
    expect(await node(id)).toMatchObject({ ...week, saidFrom: '2025-02-25' });
    await updateAttribution(engine, { id, version: 4, saidFrom: '2025-W09' }, EDITOR);
    expect(await node(id)).toMatchObject({ ...week, saidFrom: '2025-02-24' });
    await updateAttribution(engine, { id, version: 5, saidFrom: '2025-W08' }, EDITOR);
    expect(await node(id)).toMatchObject({ saidFrom: '2025-02-17', saidTo: '2025-02-23', saidPrecision: 'WEEK' });
    const wrong = updateAttribution(engine, { id, version: 6, saidFrom: '2025-03-03' }, EDITOR);
    expect(await refusal(wrong)).toMatchObject({ code: 'BAD_USER_INPUT', details: { path: 'input.saidTo' } });
    await updateAttribution(engine, { id, version: 6, saidFrom: null, saidTo: null }, EDITOR);
    for (const field of Object.keys(week)) expect(await node(id)).not.toHaveProperty(field);
  });

  test('an attribution is taken back with its relays, and brought back with them', async () => {
    const { attribution: id } = await recordAttribution(engine, relayed(), RECORDER);
    expect(await retractAttribution(engine, { id, version: 1, reason: 'Misread' }, EDITOR)).toEqual({
      attribution: id,
    });
    const gone = { status: 'RETRACTED', endedAt: '2026-02-03T00:00:00.000Z', version: 2 };
    expect(await node(id)).toMatchObject(gone);
    expect(await relayOf(id)).toMatchObject(gone);
    const rows = await engine.read(
      `MATCH (r:Revision)-[:REVISES]->(a) RETURN a.role AS role, r.action AS action, r.reason AS reason,
       r.changeFields AS fields, r.changeBefores AS befores, r.changeAfters AS afters ORDER BY role`,
    );
    const revision = {
      action: 'RETRACT',
      reason: 'Misread',
      fields: ['status', 'endedAt'],
      befores: ['"ACCEPTED"', 'null'],
      afters: ['"RETRACTED"', '"2026-02-03T00:00:00.000Z"'],
    };
    expect(rows).toEqual([
      { role: 'ORIGIN', ...revision },
      { role: 'RELAY', ...revision },
    ]);
    expect(await refusal(retractAttribution(engine, { id, version: 2 }, EDITOR))).toMatchObject({
      code: 'BAD_USER_INPUT',
      details: { current: 'RETRACTED' },
    });
    expect(await recordAttribution(engine, relayed(), RECORDER)).toMatchObject({
      attribution: id,
      created: false,
      added: [],
      differences: [],
    });
    await updateAttribution(engine, { id, version: 2, status: 'ACCEPTED' }, EDITOR);
    for (const back of [await node(id), await relayOf(id)]) {
      expect(back).toMatchObject({ status: 'ACCEPTED', version: 3 });
      expect(back).not.toHaveProperty('endedAt');
    }
    expect(await counts(engine, 'Revision')).toEqual([4]);
  });

  test('a retraction made from an old version is refused', async () => {
    const { attribution: id } = await recordAttribution(engine, fire(), RECORDER);
    await updateAttribution(engine, { id, version: 1, basis: 'WITNESSED' }, EDITOR);
    expect(await refusal(retractAttribution(engine, { id, version: 1 }, EDITOR))).toMatchObject({
      code: 'CONFLICT',
      details: { current: { version: 2, status: 'ACCEPTED', endedAt: null } },
    });
  });

  test('a proposed attribution is accepted or rejected, with its relays', async () => {
    const { attribution: id } = await recordAttribution(engine, relayed({ status: 'PROPOSED' }), RECORDER);
    expect((await relayOf(id)).status).toBe('PROPOSED');
    await updateAttribution(engine, { id, version: 1, status: 'REJECTED' }, EDITOR);
    expect((await relayOf(id)).status).toBe('REJECTED');
    await updateAttribution(engine, { id, version: 2, status: 'ACCEPTED' }, EDITOR);
    expect([(await node(id)).status, (await relayOf(id)).status]).toEqual(['ACCEPTED', 'ACCEPTED']);
    for (const status of ['REJECTED', 'PROPOSED', 'RETRACTED'] as const) {
      const refused = await refusal(updateAttribution(engine, { id, version: 3, status }, EDITOR));
      expect(refused).toMatchObject({ code: 'BAD_USER_INPUT', details: { path: 'input.status', current: 'ACCEPTED' } });
      expect(refused.message).toMatch(/can only be retracted/);
    }
  });

  test('a new reading must keep the rules of a first one', async () => {
    const { attribution: id } = await recordAttribution(engine, relayed(), RECORDER);
    const relay = String((await relayOf(id)).id);
    const own = await recordAttribution(engine, ownVoice(), RECORDER);
    const before = await graphOf(engine);
    const attempts = [
      [{ id, form: 'OWN_VOICE' }, 'input.spans'],
      [{ id, form: 'OWN_VOICE', spans: [{ part: 'CONTENT', exact: 'a brûlé' }] }, 'input.form'],
      [{ id: relay, form: 'OWN_VOICE', spans: [{ part: 'TIME', exact: 'Lundi' }] }, 'input.form'],
      [{ id, spans: [{ part: 'CUE', exact: 'affirme' }] }, 'input.spans'],
      [{ id, spans: [] }, 'input.spans'],
      [{ id: own.attribution, form: 'INDIRECT' }, 'input.spans'],
      [{ id, speechAct: null }, 'input.speechAct'],
    ] as const;
    for (const [changes, path] of attempts) {
      const refused = await refusal(updateAttribution(engine, { version: 1, ...changes }, EDITOR));
      expect(refused).toMatchObject({ code: 'BAD_USER_INPUT', details: { path } });
    }
    const nowhere = updateAttribution(
      engine,
      { id, version: 1, spans: [{ part: 'CONTENT', exact: 'le pont' }] },
      EDITOR,
    );
    expect(await refusal(nowhere)).toMatchObject({ code: 'SPAN_MISMATCH', details: { path: 'input.spans.0' } });
    expect(await graphOf(engine)).toEqual(before);
  });

  test('what was taken back stays so when it is recorded again, says why, and is restored where this is asked for', async () => {
    const { attribution: id } = await recordAttribution(engine, fire(), RECORDER);
    await retractAttribution(engine, { id, version: 1, reason: 'Misread' }, EDITOR);
    const again = await recordAttribution(engine, fire(), RECORDER);
    expect(again).toMatchObject({ attribution: id, created: false, added: [] });
    expect(again.warnings.map(({ message }) => message)).toContain(
      `${id} was retracted by Eve on 2026-02-03 and stays so: Misread. Give "restore: true" to accept it again`,
    );
    expect(await node(id)).toMatchObject({ status: 'RETRACTED' });
    const restored = await recordAttribution(engine, fire({ restore: true }), RECORDER);
    expect(restored.added).toEqual([{ path: 'input', node: id, field: 'status' }]);
    expect(await node(id)).toMatchObject({ status: 'ACCEPTED', version: 3 });
  });

  test('what an attribution lacks is added when it is recorded again, and what differs is reported', async () => {
    const { attribution: id } = await recordAttribution(engine, fire({ saidFrom: null, medium: null }), RECORDER);
    const targets = [{ new: { name: 'Somebody', kind: 'PERSON' } }] as const;
    const said = { saidFrom: '2025-03-03', medium: 'radio', speechAct: 'ACCUSE', certainty: 'CERTAIN' } as const;
    const more = fire({ ...said, targets: [...targets] });
    const again = await recordAttribution(engine, more, RECORDER);
    expect(again.added.map(({ field }) => field)).toEqual(['medium', 'saidFrom', 'saidTo', 'saidPrecision', 'targets']);
    expect(again.differences).toEqual([
      { path: 'input', node: id, field: 'speechAct', stored: '"ASSERT"', given: '"ACCUSE"' },
    ]);
    expect(await node(id)).toMatchObject({ medium: 'radio', saidFrom: '2025-03-03', speechAct: 'ASSERT', version: 2 });
    expect((await recordAttribution(engine, more, RECORDER)).added).toEqual([]);
  });

  test('one attribution given twice in a recording is completed by the second, and what differs is reported', async () => {
    const one = fire({ saidFrom: null, medium: null });
    const both = await recordAttributions(
      engine,
      [one, { ...one, medium: 'radio' }, { ...one, medium: 'post' }],
      RECORDER,
    );
    expect(both.createdCount).toBe(1);
    const id = both.attributions[0]?.attribution as string;
    expect(both.added).toContainEqual({ path: 'inputs.1', node: id, field: 'medium' });
    expect(both.differences).toContainEqual({
      ...{ path: 'inputs.2', node: id, field: 'medium' },
      ...{ stored: '"radio"', given: '"post"' },
    });
    expect(await node(id)).toMatchObject({ medium: 'radio' });
  });

  test('an attribution that was given another source reports the first one as a difference', async () => {
    const { attribution: id } = await recordAttribution(engine, fire(), RECORDER);
    const source = { new: { name: 'The harbour master', kind: 'PERSON' } } as const;
    await updateAttribution(engine, { id, version: 1, source }, EDITOR);
    const again = await recordAttribution(engine, fire(), RECORDER);
    expect(again).toMatchObject({ attribution: id, created: false, differences: [{ path: 'input', field: 'source' }] });
  });

  test('a relay that was retracted by itself stays so when its attribution is restored', async () => {
    const { attribution: id } = await recordAttribution(engine, relayed(), RECORDER);
    const relay = await relayOf(id);
    await retractAttribution(engine, { id: String(relay.id), version: 1 }, EDITOR);
    const later = { by: 'Eve', now: new Date('2026-02-04T00:00:00Z') };
    await retractAttribution(engine, { id, version: 1 }, later);
    await updateAttribution(engine, { id, version: 2, status: 'ACCEPTED' }, later);
    expect(await node(id)).toMatchObject({ status: 'ACCEPTED' });
    expect(await relayOf(id)).toMatchObject({ status: 'RETRACTED' });
  });
});
