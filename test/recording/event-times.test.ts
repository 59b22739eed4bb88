import { beforeEach, describe, expect, test } from '@jest/globals';
import type { Engine } from '../../src/graph/engine.ts';
import { recordAttributions, recordClaim } from '../../src/recording/record.ts';
import { updateClaim } from '../../src/recording/updates/claim.ts';
import type { ClaimInput } from '../../src/shared/schema.generated.ts';
import { answer, composed } from '../compose/asking.ts';
import { describeEngines } from '../support/engines.ts';
import { applyAgain } from '../support/migrations.ts';
import { counts, FIRE, fire, firemen, RECORDER, refusal, ships } from './fixtures.ts';

const EDITOR = { by: 'Eve', now: new Date('2026-02-03T00:00:00Z') };

describeEngines((_name, open) => {
  let engine: Engine;
  beforeEach(async () => {
    engine = await open();
  });

  const claimOf = async (changes: Partial<ClaimInput>) => recordClaim(engine, { ...FIRE, ...changes }, RECORDER);
  const stored = async (id: string) => {
    const [row] = await engine.read(
      `MATCH (c:Claim {id: $id}) RETURN c.happenedFrom AS happenedFrom, c.happenedTo AS happenedTo,
       c.happenedPrecision AS happenedPrecision, c.version AS version`,
      { id },
    );
    return row;
  };

  describe('equal words', () => {
    test('with event times that do not overlap are two claims', async () => {
      const first = await claimOf({ happenedFrom: '2024-W48' });
      expect(await stored(first.claim)).toEqual({
        happenedFrom: '2024-11-25',
        happenedTo: '2024-12-01',
        happenedPrecision: 'WEEK',
        version: 1,
      });
      const second = await claimOf({ happenedFrom: '2024-12-02' });
      expect(second.created).toBe(true);
      expect(second.claim).not.toBe(first.claim);
      expect(await claimOf({ happenedFrom: '2024-12-01T08:00Z' })).toMatchObject({
        claim: first.claim,
        created: false,
      });
      expect(await claimOf({ happenedFrom: '2024-12-02' })).toMatchObject({ claim: second.claim, created: false });
      expect(await counts(engine, 'Claim')).toEqual([2]);
    });

    test('with event times that overlap are one claim, and so are those without a time beside one', async () => {
      const first = await claimOf({ happenedFrom: '2024-11' });
      expect(await claimOf({ happenedFrom: '2024-11-30', happenedTo: '2024-12-05' })).toMatchObject({
        claim: first.claim,
        created: false,
      });
      expect(await claimOf({})).toMatchObject({ claim: first.claim, created: false });
      expect(await stored(first.claim)).toMatchObject({ happenedFrom: '2024-11', happenedTo: '2024-11', version: 1 });
    });

    test('without a time beside several are a conflict, and so is a time that several may have', async () => {
      const [november, december] = [
        await claimOf({ happenedFrom: '2024-11' }),
        await claimOf({ happenedFrom: '2024-12' }),
      ];
      for (const changes of [{}, { key: 'other' }, { happenedFrom: '2024' }]) {
        const refused = await refusal(claimOf(changes));
        expect(refused).toMatchObject({ code: 'CONFLICT', details: { path: 'input' } });
        expect(refused.message).toMatch(/several claims have these words, with other event times: clm_.*\(2024-1/);
        const { candidates } = refused.details as { candidates: { id: string }[] };
        expect(candidates.map(({ id }) => id)).toEqual([november.claim, december.claim].toSorted());
      }
      expect(await counts(engine, 'Claim')).toEqual([2]);
    });

    test('under a key that stands for another event time are a conflict', async () => {
      await claimOf({ key: 'fire', happenedFrom: '2024' });
      expect(await refusal(claimOf({ key: 'fire', happenedFrom: '2025' }))).toMatchObject({
        code: 'CONFLICT',
        message: 'input: clm_fire already exists, with another event time; expected the same, or another key',
        details: { current: { id: 'clm_fire', happenedFrom: '2024' } },
      });
    });
  });

  test('a claim without an event time gets the one that is given, once, with a revision', async () => {
    const { claim } = await claimOf({});
    const dated = await claimOf({ happenedFrom: '2024-11-28' });
    expect(dated).toMatchObject({ claim, created: false, differences: [] });
    expect(dated.added.map(({ field }) => field)).toEqual(['happenedFrom', 'happenedTo', 'happenedPrecision']);
    await claimOf({ happenedFrom: '2024-11-28' });
    expect(await stored(claim)).toMatchObject({ happenedFrom: '2024-11-28', happenedPrecision: 'DAY', version: 2 });
    expect(await engine.read('MATCH (r:Revision) RETURN r.changeFields AS fields, r.changeAfters AS afters')).toEqual([
      {
        fields: ['happenedFrom', 'happenedTo', 'happenedPrecision'],
        afters: ['"2024-11-28"', '"2024-11-28"', '"DAY"'],
      },
    ]);
    expect((await claimOf({ happenedFrom: '2025' })).created).toBe(true);
  });

  test('an event time that differs from the stored one is reported and changes nothing', async () => {
    const { claim: node } = await claimOf({ happenedFrom: '2024-11' });
    expect(await claimOf({ happenedFrom: '2024-11-30', happenedTo: '2024-12-05' })).toMatchObject({
      added: [],
      differences: [
        { node, field: 'happenedFrom', stored: '"2024-11"', given: '"2024-11-30"' },
        { node, field: 'happenedTo', stored: '"2024-11"', given: '"2024-12-05"' },
        { node, field: 'happenedPrecision', stored: '"MONTH"', given: '"DAY"' },
      ],
    });
    expect(await stored(node)).toMatchObject({ happenedFrom: '2024-11', version: 1 });
  });

  test('in one recording, a claim without an event time gets the first that is given', async () => {
    const dated = { ...FIRE, happenedFrom: '2025-03-03' };
    const later = { ...FIRE, happenedFrom: '2025-03-04' };
    const claims = [FIRE, dated, later].map((claim) => ({ claim: { new: claim } }));
    await recordAttributions(engine, [fire(claims[0]), ships(claims[1]), firemen(claims[2])], RECORDER);
    const rows = await engine.read(
      'MATCH (c:Claim)<-[:STATES]-(a) RETURN c.happenedFrom AS day, count(a) AS number ORDER BY day',
    );
    expect(rows).toEqual([
      { day: '2025-03-03', number: 2 },
      { day: '2025-03-04', number: 1 },
    ]);
  });

  test('an event time can be changed, but not to one that another claim of the same words may have', async () => {
    const { claim: id } = await claimOf({ happenedFrom: '2024-11' });
    const { claim: other } = await claimOf({ happenedFrom: '2024-12' });
    await updateClaim(engine, { id, version: 1, happenedFrom: '2024-10-02' }, EDITOR);
    expect(await stored(id)).toMatchObject({
      happenedFrom: '2024-10-02',
      happenedTo: '2024-10-02',
      happenedPrecision: 'DAY',
    });
    for (const change of [{ happenedFrom: '2024-12-31' }, { happenedFrom: null, happenedTo: null }]) {
      expect(await refusal(updateClaim(engine, { id, version: 2, ...change }, EDITOR))).toMatchObject({
        code: 'CONFLICT',
        details: { candidates: [{ id: other }] },
      });
    }
    expect(await claimOf({ happenedFrom: '2024-10' })).toMatchObject({ claim: id, created: false });
    expect((await claimOf({ happenedFrom: '2024-11' })).created).toBe(true);
    const before = updateClaim(engine, { id, version: 2, happenedTo: '2024-10-01' }, EDITOR);
    expect(await refusal(before)).toMatchObject({ code: 'BAD_USER_INPUT', details: { path: 'input.happenedTo' } });
  });

  test('claims are found by when it happened, whatever is known of it', async () => {
    const ask = composed(engine);
    const dated = [{ happenedFrom: '2024-W07' }, { happenedFrom: '2025-03' }, {}].map((times, index) =>
      fire({ claim: { new: { text: `Fire ${index}`, language: 'en', ...times } } }),
    );
    await recordAttributions(engine, dated, RECORDER);
    const found = async (filter: object) => {
      const query = 'query ($filter: ClaimFilter) { claims(filter: $filter) { nodes { text happenedPrecision } } }';
      const { claims } = await answer<{ claims: { nodes: { text: string }[] } }>(ask, query, { filter });
      return claims.nodes.map(({ text }) => text);
    };
    expect(await found({ happenedFrom: '2024-02-18' })).toEqual(['Fire 0', 'Fire 1']);
    expect(await found({ happenedFrom: '2024-W08' })).toEqual(['Fire 1']);
    expect(await found({ happenedTo: '2024-W07' })).toEqual(['Fire 0']);
    expect(await found({ happenedFrom: '2025-03-31', happenedTo: '2025-04' })).toEqual(['Fire 1']);
  });

  test('claims from before there were event times are found by their words after the migration', async () => {
    const { claim } = await claimOf({});
    await engine.write((transaction) => transaction.run('MATCH (c:Claim) REMOVE c.wording'));
    await applyAgain(engine, 'event_times');
    expect(await claimOf({})).toMatchObject({ claim, created: false });
  });
});
