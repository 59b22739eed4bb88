import { beforeEach, expect, test } from '@jest/globals';
import type { Engine, Row } from '../../src/graph/engine.ts';
import { recordClaim } from '../../src/recording/record.ts';
import { recordVerdict } from '../../src/recording/verdicts/record.ts';
import { retractVerdict, updateVerdict } from '../../src/recording/verdicts/update.ts';
import type { VerdictInput } from '../../src/shared/schema.generated.ts';
import { describeEngines } from '../support/engines.ts';
import { applyAgain } from '../support/migrations.ts';
import { ARTICLE, counts, graphOf, RECORDER, refusal } from './fixtures.ts';

const EDITOR = { by: 'Eve', now: new Date('2026-02-03T00:00:00Z') };

describeEngines((_name, open) => {
  let engine: Engine;
  let claim: string;
  beforeEach(async () => {
    engine = await open();
    ({ claim } = await recordClaim(engine, { text: 'The bridge of Farfield was closed.', language: 'en' }, RECORDER));
  });

  const input = (changes: Partial<VerdictInput> = {}): VerdictInput => ({
    claim,
    issuer: { new: { name: 'Check Desk', kind: 'MEDIA' } },
    url: 'https://check.example/bridge',
    ratingValue: '2',
    bestRating: '5',
    worstRating: '1',
    alternateName: 'Unproven',
    publishedAt: '2024-05-02',
    ...changes,
  });
  const verdict = async (changes: Partial<VerdictInput> = {}): Promise<string> => {
    return (await recordVerdict(engine, input(changes), RECORDER)).verdict;
  };
  const stored = async (id: string): Promise<Row> => {
    const [row] = await engine.read(
      `MATCH (v:Verdict {id: $id})-[:RATES]->(c:Claim) MATCH (v)-[:ISSUED_BY]->(i:Entity)
       CALL (v) { MATCH (v)-[:CITES]->(d:Document) RETURN collect(d.url) AS cites }
       CALL (v) { MATCH (v)-[:SUPERSEDES]->(earlier:Verdict) RETURN collect(earlier.id) AS supersedes }
       RETURN properties(v) AS properties, c.id AS claim, i.name AS issuer, cites, supersedes`,
      { id },
    );
    const { properties, ...links } = row as Row & { properties: Row };
    return { ...properties, ...links };
  };
  const changes = (): Promise<Row[]> =>
    engine.read(
      `MATCH (r:Revision)-[:REVISES]->(:Verdict) RETURN r.action AS action, r.by AS by, r.reason AS reason,
       r.changeFields AS fields, r.changeBefores AS befores, r.changeAfters AS afters ORDER BY r.version`,
    );

  test('another rating at the same address is reported, and an update keeps both', async () => {
    const id = await verdict();
    const before = await graphOf(engine);
    const changed = input({ ratingValue: '1', alternateName: 'False', rating: 'FALSE', publishedAt: '2024-05-09' });
    const again = await recordVerdict(engine, changed, RECORDER);
    expect(again).toMatchObject({ verdict: id, created: false });
    const at = { path: 'input', node: id };
    expect(again.differences).toEqual([
      { ...at, field: 'ratingValue', stored: '"2"', given: '"1"' },
      { ...at, field: 'alternateName', stored: '"Unproven"', given: '"False"' },
      { ...at, field: 'rating', stored: 'null', given: '"FALSE"' },
      { ...at, field: 'publishedAt', stored: '"2024-05-02"', given: '"2024-05-09"' },
    ]);
    expect(again.hint).toContain(`updateVerdict, given the id ${id} and the version 1,`);
    expect(await graphOf(engine)).toEqual(before);

    const { ratingValue, alternateName, rating, publishedAt } = changed;
    const fields = { ratingValue, alternateName, rating, publishedAt };
    await updateVerdict(engine, { id, version: 1, reason: 'New evidence', ...fields }, EDITOR);
    expect(await stored(id)).toMatchObject({ ...fields, bestRating: '5', worstRating: '1', version: 2 });
    expect(await changes()).toEqual([
      {
        action: 'UPDATE',
        by: 'Eve',
        reason: 'New evidence',
        fields: ['ratingValue', 'alternateName', 'rating', 'publishedAt'],
        befores: ['"2"', '"Unproven"', 'null', '"2024-05-02"'],
        afters: ['"1"', '"False"', '"FALSE"', '"2024-05-09"'],
      },
    ]);
    expect(await recordVerdict(engine, changed, RECORDER)).toMatchObject({ created: false, differences: [] });
  });

  test('ratings are stored as they were published, and no common term is made of them', async () => {
    const scales = [
      { ratingValue: '5', bestRating: '1', worstRating: '5', alternateName: 'Falso' },
      { ratingValue: '-1', bestRating: '-1', worstRating: '-1', alternateName: 'Not really, the charts say' },
      { ratingValue: '6', bestRating: '1', worstRating: '7' },
      { ratingValue: '0', bestRating: '5' },
    ];
    for (const [index, scale] of scales.entries()) {
      const absent = { worstRating: null, alternateName: null };
      const id = await verdict({ ...absent, ...scale, url: `https://check.example/${index}` });
      expect(await stored(id)).toMatchObject(scale);
      expect(await stored(id)).not.toHaveProperty('rating');
    }
  });

  test('every field and link can be changed and taken away', async () => {
    const id = await verdict({ cites: [{ new: ARTICLE }] });
    const other = await recordClaim(engine, { text: 'The bridge was open.', language: 'en' }, RECORDER);
    const earlier = await verdict({
      claim: other.claim,
      issuer: { new: { name: 'Facts', kind: 'MEDIA' } },
      url: 'https://facts.example/old',
    });
    const post = { url: 'https://post.example/1', kind: 'POST' } as const;
    await updateVerdict(
      engine,
      {
        ...{ id, version: 1, claim: other.claim, issuer: { new: { name: 'Facts', kind: 'MEDIA' } } },
        ...{ url: 'https://facts.example/new', cites: [{ new: post }], supersedes: earlier, rating: 'MIXED' },
      },
      EDITOR,
    );
    expect(await stored(id)).toMatchObject({
      ...{ claim: other.claim, issuer: 'Facts', url: 'https://facts.example/new' },
      ...{ cites: [post.url], supersedes: [earlier], rating: 'MIXED' },
    });
    const [{ fields } = {}] = await changes();
    expect(fields).toEqual(['rating', 'url', 'claim', 'issuer', 'cites', 'supersedes']);
    const nothing = { ratingValue: null, bestRating: null, worstRating: null, alternateName: null };
    await updateVerdict(
      engine,
      { id, version: 2, ...nothing, rating: null, publishedAt: null, supersedes: null, cites: [] },
      EDITOR,
    );
    const after = await stored(id);
    expect(after).toMatchObject({ cites: [], supersedes: [], version: 3 });
    for (const field of [...Object.keys(nothing), 'rating', 'publishedAt']) expect(after).not.toHaveProperty(field);
    for (const field of ['claim', 'issuer', 'url', 'cites', 'status']) {
      const refused = await refusal(updateVerdict(engine, { id, version: 3, [field]: null }, EDITOR));
      expect(refused).toMatchObject({ code: 'BAD_USER_INPUT', details: { path: `input.${field}` } });
    }
  });

  test('an update that changes nothing leaves no revision, and one from an old version is refused', async () => {
    const id = await verdict();
    const before = await graphOf(engine);
    await updateVerdict(engine, { id, version: 1, ratingValue: '2', issuer: input().issuer }, EDITOR);
    expect(await graphOf(engine)).toEqual(before);
    await updateVerdict(engine, { id, version: 1, rating: 'UNPROVEN' }, EDITOR);
    expect(await refusal(updateVerdict(engine, { id, version: 1, rating: 'FALSE' }, EDITOR))).toMatchObject({
      code: 'CONFLICT',
      details: { path: 'input.version', current: { version: 2, rating: 'UNPROVEN', status: 'ACCEPTED' } },
    });
    const unknown = refusal(updateVerdict(engine, { id: 'vrd_no', version: 1 }, EDITOR));
    expect(await unknown).toMatchObject({ code: 'NOT_FOUND', details: { path: 'input.id' } });
  });

  test('an update does not make two verdicts the same', async () => {
    const id = await verdict();
    const other = await verdict({ url: 'https://check.example/other' });
    const same = updateVerdict(engine, { id: other, version: 1, url: 'HTTPS://check.example:443/bridge' }, EDITOR);
    expect(await refusal(same)).toMatchObject({ code: 'CONFLICT', details: { candidates: [{ id }] } });
  });

  test('a verdict that was changed is still the one that was first recorded', async () => {
    const id = await verdict();
    const keyed = await verdict({ key: 'ford', url: 'https://check.example/ford' });
    await updateVerdict(engine, { id, version: 1, url: 'https://check.example/corrected' }, EDITOR);
    await updateVerdict(engine, { id: keyed, version: 1, url: 'https://check.example/corrected-ford' }, EDITOR);
    const again = await recordVerdict(engine, input(), RECORDER);
    expect(again).toMatchObject({ verdict: id, created: false, differences: [{ field: 'url' }] });
    const sameKey = await recordVerdict(engine, input({ key: 'ford', url: 'https://check.example/ford' }), RECORDER);
    expect(sameKey).toMatchObject({ verdict: keyed, created: false, differences: [{ field: 'url' }] });
    expect(await counts(engine, 'Verdict')).toEqual([2]);
  });

  test('a verdict is retracted and restored', async () => {
    const id = await verdict();
    expect(await retractVerdict(engine, { id, version: 1, reason: 'Another claim' }, EDITOR)).toEqual({ verdict: id });
    expect(await stored(id)).toMatchObject({ status: 'RETRACTED', endedAt: '2026-02-03T00:00:00.000Z', version: 2 });
    expect(await refusal(retractVerdict(engine, { id, version: 2 }, EDITOR))).toMatchObject({
      code: 'BAD_USER_INPUT',
      details: { current: 'RETRACTED' },
    });
    expect(await recordVerdict(engine, input(), RECORDER)).toMatchObject({
      verdict: id,
      created: false,
      differences: [{ field: 'status', stored: '"RETRACTED"', given: '"ACCEPTED"' }],
    });
    await updateVerdict(engine, { id, version: 2, status: 'ACCEPTED' }, EDITOR);
    expect(await stored(id)).toMatchObject({ status: 'ACCEPTED', version: 3 });
    expect(await stored(id)).not.toHaveProperty('endedAt');
    expect((await changes()).map(({ action, reason }) => [action, reason])).toEqual([
      ['RETRACT', 'Another claim'],
      ['UPDATE', null],
    ]);
    const rejected = updateVerdict(engine, { id, version: 3, status: 'REJECTED' }, EDITOR);
    expect(await refusal(rejected)).toMatchObject({ code: 'BAD_USER_INPUT', details: { path: 'input.status' } });
  });

  test('a proposed verdict is reviewed', async () => {
    const id = await verdict({ status: 'PROPOSED' });
    expect(await stored(id)).toMatchObject({ status: 'PROPOSED' });
    await updateVerdict(engine, { id, version: 1, status: 'REJECTED' }, EDITOR);
    await updateVerdict(engine, { id, version: 2, status: 'ACCEPTED' }, EDITOR);
    expect(await stored(id)).toMatchObject({ status: 'ACCEPTED', version: 3 });
    const retracted = recordVerdict(engine, input({ url: 'https://check.example/x', status: 'RETRACTED' }), RECORDER);
    expect(await refusal(retracted)).toMatchObject({ code: 'BAD_USER_INPUT', details: { path: 'input.status' } });
  });

  test('a new review at another address supersedes the newest of the same issuer and claim', async () => {
    const first = await verdict();
    const second = await verdict({ url: 'https://check.example/bridge-2', supersedes: first });
    expect(await stored(second)).toMatchObject({ supersedes: [first] });
    const attempts = [
      [{ supersedes: 'vrd_no' }, 'NOT_FOUND'],
      [{ supersedes: first }, 'CONFLICT'],
      [{ supersedes: second, issuer: { new: { name: 'Others', kind: 'MEDIA' } } }, 'BAD_USER_INPUT'],
    ] as const;
    for (const [changes, code] of attempts) {
      const third = input({ url: 'https://check.example/bridge-3', ...changes });
      const refused = await refusal(recordVerdict(engine, third, RECORDER));
      expect(refused).toMatchObject({ code, details: { path: 'input.supersedes' } });
    }
    const circle = updateVerdict(engine, { id: first, version: 1, supersedes: second }, EDITOR);
    expect(await refusal(circle)).toMatchObject({ code: 'BAD_USER_INPUT', details: { path: 'input.supersedes' } });
    const moved = updateVerdict(
      engine,
      { id: first, version: 1, issuer: { new: { name: 'Others', kind: 'MEDIA' } } },
      EDITOR,
    );
    expect(await refusal(moved)).toMatchObject({ code: 'BAD_USER_INPUT', details: { path: 'input.issuer' } });
    expect(await counts(engine, 'Verdict')).toEqual([2]);
  });

  test('verdicts of an older graph are accepted, and at their first version', async () => {
    const id = await verdict();
    await engine.write((transaction) => transaction.run('MATCH (v:Verdict) REMOVE v.status, v.version'));
    await applyAgain(engine, 'verdicts_change');
    expect(await stored(id)).toMatchObject({ status: 'ACCEPTED', version: 1 });
  });

  test('one verdict recorded many times at once is one', async () => {
    const all = await Promise.all(Array.from({ length: 8 }, () => recordVerdict(engine, input(), RECORDER)));
    expect(new Set(all.map((each) => each.verdict)).size).toBe(1);
    expect(all.filter((each) => each.created)).toHaveLength(1);
  });
});
