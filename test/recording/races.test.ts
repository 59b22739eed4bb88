import { beforeEach, expect, test } from '@jest/globals';
import type { Engine } from '../../src/graph/engine.ts';
import { recordClaimRelation } from '../../src/recording/claim-relations.ts';
import { RecordingError } from '../../src/recording/errors.ts';
import { recordAttribution, recordClaim, recordEntity } from '../../src/recording/record.ts';
import { updateClaim } from '../../src/recording/updates/claim.ts';
import { updateEntity } from '../../src/recording/updates/entity.ts';
import { describeEngines } from '../support/engines.ts';
import { counts, FIRE, RECORDER, relayed } from './fixtures.ts';

const times = <T>(count: number, work: (index: number) => Promise<T>): Promise<PromiseSettledResult<T>[]> =>
  Promise.allSettled(Array.from({ length: count }, (_, index) => work(index)));

const kept = <T>(results: PromiseSettledResult<T>[]): T[] =>
  results.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : []));

const codes = (results: PromiseSettledResult<unknown>[]): unknown[] =>
  results.flatMap((result) =>
    result.status === 'rejected' ? [result.reason instanceof RecordingError ? result.reason.code : result.reason] : [],
  );

describeEngines((_name, open) => {
  let engine: Engine;
  beforeEach(async () => {
    engine = await open();
  });

  test('fifty who record the same at once make one of each, and one of them made it', async () => {
    const results = await times(50, () => recordAttribution(engine, relayed(), RECORDER));
    expect(codes(results)).toEqual([]);
    expect(kept(results).filter(({ created }) => created)).toHaveLength(1);
    expect(new Set(kept(results).map(({ attribution }) => attribution)).size).toBe(1);
    expect(await counts(engine, 'Attribution', 'Claim', 'Document', 'Entity')).toEqual([2, 1, 1, 5]);
    const links = await engine.read('MATCH ()-[r]->() RETURN type(r) AS type, count(r) AS number ORDER BY type');
    expect(links).toEqual([
      { type: 'ABOUT', number: 1 },
      { type: 'APPEARS_IN', number: 2 },
      { type: 'LOCATED_IN', number: 1 },
      { type: 'MADE', number: 2 },
      { type: 'NAMED', number: 7 },
      { type: 'PASSED_ON_BY', number: 1 },
      { type: 'PUBLISHED_BY', number: 1 },
      { type: 'RELAYED_BY', number: 1 },
      { type: 'STATES', number: 2 },
    ]);
  });

  test('the same words under different keys, all at once, are one claim', async () => {
    const results = await times(20, (index) => recordClaim(engine, { ...FIRE, key: `fire-${index}` }, RECORDER));
    expect(codes(results)).toEqual([]);
    expect(new Set(kept(results).map(({ claim }) => claim)).size).toBe(1);
    expect(await counts(engine, 'Claim')).toEqual([1]);
  });

  test('one name with different aliases, all at once, is one entity with all of them', async () => {
    const results = await times(20, (index) =>
      recordEntity(engine, { name: 'The One', aliases: [`Name ${index}`], kind: 'PERSON' }, RECORDER),
    );
    expect(codes(results)).toEqual([]);
    expect(new Set(kept(results).map(({ entity }) => entity)).size).toBe(1);
    expect(await counts(engine, 'Entity')).toEqual([1]);
    const [row] = await engine.read('MATCH (e:Entity) RETURN e.aliases AS aliases, e.version AS version');
    expect(row?.aliases).toHaveLength(20);
    expect(row?.version).toBe(20);
  });

  test('one identifier under different names, all at once, is one entity', async () => {
    const results = await times(20, (index) =>
      recordEntity(engine, { name: `Name ${index}`, wikidataId: 'Q42', kind: 'PERSON' }, RECORDER),
    );
    expect(codes(results)).toEqual([]);
    expect(await counts(engine, 'Entity')).toEqual([1]);
  });

  test('of a hundred who change the same version one wins, and the others learn what it is now', async () => {
    const { claim } = await recordClaim(engine, FIRE, RECORDER);
    const results = await times(100, (index) =>
      updateClaim(engine, { id: claim, version: 1, text: `Wording ${index}` }, RECORDER),
    );
    expect(kept(results)).toEqual([{ claim }]);
    expect(codes(results)).toEqual(Array(99).fill('CONFLICT'));
    const [row] = await engine.read('MATCH (c:Claim) RETURN c.text AS text, c.version AS version, keys(c) AS keys');
    expect(row?.version).toBe(2);
    expect(row?.keys).not.toContain('updating');
    expect(await counts(engine, 'Revision')).toEqual([1]);
    for (const result of results) {
      if (result.status === 'rejected')
        expect(result.reason.details.current).toMatchObject({ version: 2, text: row?.text });
    }
  });

  test('two who give two claims the same words leave one of them with these', async () => {
    const ids: string[] = [];
    for (const text of ['One', 'Two']) ids.push((await recordClaim(engine, { text, language: 'en' }, RECORDER)).claim);
    const results = await times(2, (index) =>
      updateClaim(engine, { id: ids[index] ?? '', version: 1, text: 'Same' }, RECORDER),
    );
    expect(codes(results)).toEqual(['CONFLICT']);
  });

  test('changing an entity and recording it at the same time lose nothing', async () => {
    const { entity } = await recordEntity(engine, { name: 'Arval', kind: 'PLACE' }, RECORDER);
    const results = await times(20, async (index): Promise<unknown> => {
      if (index % 2 === 0) return recordEntity(engine, { name: 'ARVAL', kind: 'PLACE' }, RECORDER);
      return updateEntity(engine, { id: entity, version: 1, aliases: [`Alias ${index}`] }, RECORDER);
    });
    expect(codes(results)).toEqual(Array(9).fill('CONFLICT'));
    expect(await counts(engine, 'Entity', 'Revision')).toEqual([1, 1]);
    expect(await engine.read('MATCH (:Entity)-[r:NAMED]->() RETURN count(r) AS number')).toEqual([{ number: 2 }]);
  });

  test('fifty who record the same relation make one', async () => {
    const ids: string[] = [];
    for (const text of ['One', 'Two']) ids.push((await recordClaim(engine, { text, language: 'en' }, RECORDER)).claim);
    const input = { from: ids[0] ?? '', kind: 'CONTRADICTS', to: ids[1] ?? '' } as const;
    const results = await times(50, () => recordClaimRelation(engine, input, RECORDER));
    expect(codes(results)).toEqual([]);
    expect(kept(results).filter(({ created }) => created)).toHaveLength(1);
    expect(await engine.read('MATCH ()-[r:CONTRADICTS]->() RETURN count(r) AS number')).toEqual([{ number: 1 }]);
  });
});
