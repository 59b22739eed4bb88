import { beforeEach, expect, test } from '@jest/globals';
import type { Engine } from '../../src/graph/engine.ts';
import { recordAttributions, recordEntity } from '../../src/recording/record.ts';
import { describeEngines } from '../support/engines.ts';
import { counts, fire, firemen, RECORDER, refusal, ships } from './fixtures.ts';

describeEngines((_name, open) => {
  let engine: Engine;
  beforeEach(async () => {
    engine = await open();
  });

  test('an entity of the same kind is known by its name and aliases, however they are typed', async () => {
    const { entity } = await recordEntity(engine, { name: 'Seoul', kind: 'PUBLIC_BODY', aliases: ['Séoul'] }, RECORDER);
    for (const again of ['SEOUL', 'Séoul ', 'seoul']) {
      const input = { name: again, kind: 'PUBLIC_BODY' } as const;
      expect(await recordEntity(engine, input, RECORDER)).toEqual({ entity, created: false });
    }
    const byAlias = { name: 'South Korean government', kind: 'PUBLIC_BODY', aliases: ['Seoul'] } as const;
    expect(await recordEntity(engine, byAlias, RECORDER)).toEqual({ entity, created: false });
    const place = await recordEntity(engine, { name: 'Seoul', kind: 'PLACE' }, RECORDER);
    expect(place.created).toBe(true);
  });

  test('a name that folding makes longer than an index can hold is a name like others', async () => {
    // Folding makes 18 characters of this one.
    const name = '\ufdfa'.repeat(499);
    const first = await recordEntity(engine, { name: `${name}a`, kind: 'PERSON' }, RECORDER);
    const other = await recordEntity(engine, { name: `${name}b`, kind: 'PERSON' }, RECORDER);
    expect(other.entity).not.toBe(first.entity);
    expect(await recordEntity(engine, { name: `${name}A`, kind: 'PERSON' }, RECORDER)).toEqual({
      entity: first.entity,
      created: false,
    });
  });

  test('a name that several bear is refused with the candidates, and a key makes one more', async () => {
    const names = ['John Smith', 'J. Smith'];
    const ids: string[] = [];
    for (const name of names) ids.push((await recordEntity(engine, { name, kind: 'PERSON' }, RECORDER)).entity);
    const both = { name: 'john smith', kind: 'PERSON', aliases: ['J. Smith'] } as const;
    const { code, message, details } = await refusal(recordEntity(engine, both, RECORDER));
    expect(code).toBe('CONFLICT');
    expect(message).toMatch(/^input: several entities of kind PERSON have this name or alias/);
    const candidates = ids.map((id, index) => ({ id, name: names[index] }));
    expect((details as { candidates: unknown[] }).candidates).toHaveLength(2);
    expect((details as { candidates: unknown[] }).candidates).toEqual(expect.arrayContaining(candidates));
    const third = await recordEntity(engine, { ...both, key: 'smith-3' }, RECORDER);
    expect(third).toEqual({ entity: 'ent_smith-3', created: true });
  });

  test('a key that is there already is that entity, if it is of that kind', async () => {
    const input = { key: 'seoul', name: 'Seoul', kind: 'PUBLIC_BODY' } as const;
    expect(await recordEntity(engine, input, RECORDER)).toEqual({ entity: 'ent_seoul', created: true });
    const renamed = { ...input, name: 'Another name' };
    expect(await recordEntity(engine, renamed, RECORDER)).toEqual({ entity: 'ent_seoul', created: false });
    const { code, details } = await refusal(recordEntity(engine, { ...input, kind: 'PLACE' }, RECORDER));
    expect(code).toBe('CONFLICT');
    expect(details).toMatchObject({ current: { id: 'ent_seoul', name: 'Seoul', kind: 'PUBLIC_BODY' } });
  });

  test('two without a name are never taken for one, nor for one that has it', async () => {
    const unnamed = { name: 'local media', kind: 'GROUP', isNamed: false } as const;
    const first = await recordEntity(engine, unnamed, RECORDER);
    const second = await recordEntity(engine, unnamed, RECORDER);
    const named = await recordEntity(engine, { ...unnamed, isNamed: true }, RECORDER);
    expect(new Set([first.entity, second.entity, named.entity]).size).toBe(3);
    expect([first.created, second.created, named.created]).toEqual([true, true, true]);
  });

  test('an unnamed source is one within the same words, and another elsewhere', async () => {
    const source = { new: { name: 'officials', kind: 'GROUP', isNamed: false } } as const;
    await recordAttributions(engine, [firemen({ source }), ships({ source })], RECORDER);
    await recordAttributions(engine, [firemen({ source })], RECORDER);
    const another = firemen({ source, claim: { new: { text: 'Many firemen came', language: 'en' } } });
    await recordAttributions(engine, [another], RECORDER);
    expect(await engine.read("MATCH (e:Entity {name: 'officials'}) RETURN count(e) AS number")).toEqual([
      { number: 2 },
    ]);
  });

  test('a new entity of one input is found by the others of the same recording', async () => {
    const inputs = [
      fire({ source: { new: { name: 'Maire', kind: 'PERSON' } } }),
      ships({ source: { new: { key: 'mayor', name: 'Mayor', kind: 'PERSON', aliases: ['maire'] } } }),
      firemen({ source: { id: 'src_mayor' } }),
    ];
    await recordAttributions(engine, inputs, RECORDER);
    expect(await engine.read('MATCH (s:Source)-[:MADE]->(a) RETURN s.id AS id, count(a) AS number')).toEqual([
      { id: 'ent_mayor', number: 3 },
    ]);
  });

  test('what an entity belongs to is recorded with it, and never the entity itself', async () => {
    const state = { new: { name: 'Arvalia', kind: 'COUNTRY' } } as const;
    const army = { name: 'Army of Arvalia', kind: 'PUBLIC_BODY', partOf: [state], locatedIn: [state] } as const;
    await recordEntity(engine, army, RECORDER);
    const rows = await engine.read(
      'MATCH (a:Entity)-[r]->(b:Entity) RETURN a.name AS a, type(r) AS r, b.name AS b ORDER BY r',
    );
    expect(rows).toEqual([
      { a: 'Army of Arvalia', r: 'LOCATED_IN', b: 'Arvalia' },
      { a: 'Army of Arvalia', r: 'PART_OF', b: 'Arvalia' },
      { a: 'Army of Arvalia', r: 'WITHIN', b: 'Arvalia' },
    ]);
    const self = {
      name: 'Navy',
      kind: 'PUBLIC_BODY',
      partOf: [{ new: { name: 'navy', kind: 'PUBLIC_BODY' } }],
    } as const;
    expect(await refusal(recordEntity(engine, self, RECORDER))).toMatchObject({
      code: 'BAD_USER_INPUT',
      details: { path: 'input.partOf.0.new' },
    });
    expect(await counts(engine, 'Entity')).toEqual([2]);
  });

  test('an entity keeps what search needs of each of its names', async () => {
    await recordEntity(
      engine,
      { name: 'Yuri Slyusar', kind: 'PERSON', aliases: ['Iouri Sliosuar'], description: 'Governor of Rostov' },
      RECORDER,
    );
    const [row] = await engine.read(
      'MATCH (e:Entity) RETURN e.sortName AS sortName, e.searchTerms AS terms, e.searchFields AS fields',
    );
    expect(row).toMatchObject({ sortName: 'yuri slyusar' });
    const fields = row?.fields as string[];
    expect(fields).toHaveLength(3);
    expect(fields[0]).toBe(` yuri slyusar . x0yuri x0slyusar `);
    expect(fields[1]).toMatch(/^ iouri sliosuar \. /);
    expect(fields[2]).toContain(' x0rostov ');
    const terms = String(row?.terms).split(' ');
    expect(new Set(terms).size).toBe(terms.length);
    expect(terms).toEqual(expect.arrayContaining(['sly', 'slyusar', 'x0slyusar', 'slio', 'x00rostov']));
    expect(terms).not.toContain('rostov');
    expect(terms).not.toContain('ros');
  });
});
