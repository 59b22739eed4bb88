import { beforeEach, expect, test } from '@jest/globals';
import type { Engine } from '../../src/graph/engine.ts';
import { recordClaimRelation } from '../../src/recording/claim-relations.ts';
import { recordClaim } from '../../src/recording/record.ts';
import { recordVerdict } from '../../src/recording/verdicts/record.ts';
import { describeEngines } from '../support/engines.ts';
import { ARTICLE, counts, FIRE, graphOf, RECORDER, refusal, UNNOTED } from './fixtures.ts';

describeEngines((_name, open) => {
  let engine: Engine;
  let claim: string;
  let other: string;
  beforeEach(async () => {
    engine = await open();
    ({ claim } = await recordClaim(engine, FIRE, RECORDER));
    other = (await recordClaim(engine, { text: 'Nothing has burnt', language: 'en' }, RECORDER)).claim;
  });

  const verdict = (changes: object = {}) => ({
    claim,
    issuer: { new: { name: 'Checkers', kind: 'MEDIA' } } as const,
    url: 'https://checkers.example/port',
    ratingValue: '2',
    bestRating: '5',
    worstRating: '1',
    alternateName: 'Mostly false',
    publishedAt: '2025-03-05',
    cites: [{ new: ARTICLE }],
    ...changes,
  });

  test('a verdict is kept in the words of its issuer, once', async () => {
    const first = await recordVerdict(engine, verdict(), RECORDER);
    expect(first.created).toBe(true);
    const rows = await engine.read(
      `MATCH (v:Verdict {id: $id})-[:RATES]->(c:Claim) MATCH (v)-[:ISSUED_BY]->(i:Entity) MATCH (v)-[:CITES]->(d:Document)
       RETURN v.alternateName AS name, v.ratingValue AS value, v.publishedAt AS published, v.recordedBy AS by,
         c.id AS claim, i.name AS issuer, d.title AS cites`,
      { id: first.verdict },
    );
    expect(rows).toEqual([
      {
        name: 'Mostly false',
        value: '2',
        published: '2025-03-05',
        by: 'Ada',
        claim,
        issuer: 'Checkers',
        cites: 'Incendie à Arval',
      },
    ]);
    const before = await graphOf(engine);
    const again = { verdict: first.verdict, created: false, hint: null, ...UNNOTED };
    expect(await recordVerdict(engine, verdict(), RECORDER)).toEqual(again);
    expect(await recordVerdict(engine, verdict({ key: 'port', alternateName: null, cites: [] }), RECORDER)).toEqual(
      again,
    );
    expect(await graphOf(engine)).toEqual(before);
    expect((await recordVerdict(engine, verdict({ claim: other }), RECORDER)).created).toBe(true);
  });

  test('a key stands for one verdict', async () => {
    expect((await recordVerdict(engine, verdict({ key: 'port' }), RECORDER)).verdict).toBe('vrd_port');
    expect(await recordVerdict(engine, verdict({ key: 'port' }), RECORDER)).toMatchObject({ created: false });
    expect(await refusal(recordVerdict(engine, verdict({ key: 'port', claim: other }), RECORDER))).toMatchObject({
      code: 'CONFLICT',
      details: { path: 'input.key', current: { claim } },
    });
  });

  test('a verdict on nothing, or published nowhere, is refused', async () => {
    const unknown = recordVerdict(engine, verdict({ claim: 'clm_no' }), RECORDER);
    expect(await refusal(unknown)).toMatchObject({ code: 'NOT_FOUND', details: { path: 'input.claim' } });
    const nowhere = recordVerdict(engine, verdict({ url: 'port' }), RECORDER);
    expect(await refusal(nowhere)).toMatchObject({ code: 'BAD_USER_INPUT', details: { path: 'input.url' } });
    expect(await counts(engine, 'Verdict', 'Entity')).toEqual([0, 0]);
  });

  test('a relation between claims is kept once for each kind and direction', async () => {
    const relation = { from: claim, kind: 'CONTRADICTS', to: other } as const;
    expect(await recordClaimRelation(engine, relation, RECORDER)).toEqual({
      from: claim,
      to: other,
      created: true,
    });
    expect((await recordClaimRelation(engine, relation, RECORDER)).created).toBe(false);
    expect((await recordClaimRelation(engine, { ...relation, kind: 'SUPPORTS' }, RECORDER)).created).toBe(true);
    const { claim: same } = await recordClaim(engine, { text: 'The port burnt', language: 'en' }, RECORDER);
    const restating = { from: claim, kind: 'RESTATES', to: same } as const;
    expect((await recordClaimRelation(engine, restating, RECORDER)).created).toBe(true);
    expect((await recordClaimRelation(engine, restating, RECORDER)).created).toBe(false);
    const rows = await engine.read(
      "MATCH (:Claim)-[r]->(:Claim) WHERE type(r) <> 'SAME_AS' RETURN type(r) AS type, r.recordedBy AS by, r.recordedAt AS at ORDER BY type",
    );
    const stamp = { by: 'Ada', at: '2026-01-02T03:04:05.678Z' };
    expect(rows).toEqual(['CONTRADICTS', 'RESTATES', 'SUPPORTS'].map((type) => ({ type, ...stamp })));
  });

  test('a claim is in no relation to itself, nor to what is not there', async () => {
    const relation = { from: claim, kind: 'SUPPORTS', to: claim } as const;
    expect(await refusal(recordClaimRelation(engine, relation, RECORDER))).toMatchObject({ code: 'BAD_USER_INPUT' });
    expect(await refusal(recordClaimRelation(engine, { ...relation, to: 'clm_no' }, RECORDER))).toMatchObject({
      code: 'NOT_FOUND',
      details: { path: 'input.to', id: 'clm_no' },
    });
  });
});
