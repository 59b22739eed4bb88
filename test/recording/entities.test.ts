import { beforeEach, expect, test } from '@jest/globals';
import type { Engine } from '../../src/graph/engine.ts';
import { recordAttributions, recordEntity } from '../../src/recording/record.ts';
import { updateEntity } from '../../src/recording/updates/entity.ts';
import { describeEngines } from '../support/engines.ts';
import { counts, fire, firemen, RECORDER, refusal, ships, UNNOTED } from './fixtures.ts';

describeEngines((_name, open) => {
  let engine: Engine;
  beforeEach(async () => {
    engine = await open();
  });

  test('an entity of the same kind is known by its name and aliases, however they are typed', async () => {
    const { entity } = await recordEntity(engine, { name: 'Seoul', kind: 'PUBLIC_BODY', aliases: ['Séoul'] }, RECORDER);
    for (const again of ['SeOUL', 'Séoul ', 'seoul']) {
      const input = { name: again, kind: 'PUBLIC_BODY' } as const;
      const message = `"${again.trim()}" was taken for ${entity} (Seoul) because of its name`;
      const warnings = [{ path: 'input', message }];
      expect(await recordEntity(engine, input, RECORDER)).toEqual({ entity, created: false, ...UNNOTED, warnings });
    }
    const place = await recordEntity(engine, { name: 'Seoul', kind: 'PLACE' }, RECORDER);
    const message = `${entity} (Seoul, PUBLIC_BODY) has a name of the new ${place.entity} too; if both are the same, give the id of one`;
    expect(place).toEqual({ entity: place.entity, created: true, ...UNNOTED, warnings: [{ path: 'input', message }] });
  });

  test('an alias that another has makes nobody the same, and is reported', async () => {
    const ministry = (land: string) =>
      ({ name: `Ministry of ${land}`, kind: 'PUBLIC_BODY', aliases: ['MoD'] }) as const;
    const north = await recordEntity(engine, ministry('Northland'), RECORDER);
    const south = await recordEntity(engine, ministry('Southland'), RECORDER);
    expect(south).toMatchObject({ created: true, warnings: [{ path: 'input' }] });
    expect(south.entity).not.toBe(north.entity);
    expect(south.warnings[0]?.message).toContain(`${north.entity} (Ministry of Northland, PUBLIC_BODY)`);
    const { details } = await refusal(recordEntity(engine, { name: 'MoD', kind: 'PUBLIC_BODY' }, RECORDER));
    expect((details as { candidates: unknown[] }).candidates).toHaveLength(2);
  });

  test('a bare acronym means the one whose own name it is, never one that has it as an alias', async () => {
    const long = { name: 'World Health Organization', kind: 'ORGANIZATION', aliases: ['WHO'] } as const;
    const { entity } = await recordEntity(engine, long, RECORDER);
    const short = await recordEntity(engine, { name: 'WHO', kind: 'ORGANIZATION' }, RECORDER);
    expect(short.created).toBe(true);
    const again = await recordEntity(engine, { name: 'WHO', kind: 'ORGANIZATION' }, RECORDER);
    expect(again).toMatchObject({ entity: short.entity, created: false });
    expect(again.warnings[0]?.message).toContain('an acronym that others can have too');
    expect(short.entity).not.toBe(entity);
  });

  test('one Wikidata item is one entity, whose other names become aliases', async () => {
    const port = { name: 'Northport', kind: 'PLACE', wikidataId: 'Q900003' } as const;
    const { entity } = await recordEntity(engine, port, RECORDER);
    const german = { ...port, name: 'Nordhafen', description: 'A harbour' };
    expect(await recordEntity(engine, german, RECORDER)).toEqual({
      ...{ entity, created: false, ...UNNOTED },
      added: [
        { path: 'input', node: entity, field: 'aliases' },
        { path: 'input', node: entity, field: 'description' },
      ],
    });
    expect(await recordEntity(engine, german, RECORDER)).toEqual({ entity, created: false, ...UNNOTED });
    const stored = `MATCH (e:Entity {id: $entity}) RETURN e.name AS name, e.aliases AS aliases, e.version AS version`;
    expect(await engine.read(stored, { entity })).toEqual([{ name: 'Northport', aliases: ['Nordhafen'], version: 2 }]);
  });

  test('an item that belongs to something else is refused, with the candidate', async () => {
    const port = await recordEntity(engine, { name: 'Northport', kind: 'PLACE', wikidataId: 'Q1' }, RECORDER);
    const candidates = [{ id: port.entity, name: 'Northport' }];
    const person = { name: 'Ann Other', kind: 'PERSON', wikidataId: 'Q1' } as const;
    expect(await refusal(recordEntity(engine, person, RECORDER))).toMatchObject({
      code: 'CONFLICT',
      details: { path: 'input.wikidataId', candidates },
    });
    const other = { name: 'Northport', kind: 'PLACE', wikidataId: 'Q2' } as const;
    expect(await refusal(recordEntity(engine, other, RECORDER))).toMatchObject({
      code: 'CONFLICT',
      details: { path: 'input.wikidataId', candidates },
    });
    const second = await recordEntity(engine, { ...other, key: 'northport-2' }, RECORDER);
    const taken = updateEntity(engine, { id: second.entity, version: 1, wikidataId: 'Q1' }, RECORDER);
    expect(await refusal(taken)).toMatchObject({ code: 'CONFLICT', details: { candidates } });
  });

  test('what a known entity is part of, learned later, is added, and what differs is reported', async () => {
    const army = { name: 'The army', kind: 'PUBLIC_BODY', description: 'Of Northland' } as const;
    const { entity } = await recordEntity(engine, army, RECORDER);
    const state = { name: 'Northland', kind: 'COUNTRY' } as const;
    const later = { ...army, description: 'Of the north', partOf: [{ new: state }] };
    const again = await recordEntity(engine, later, RECORDER);
    expect(again).toMatchObject({
      created: false,
      added: [{ path: 'input', node: entity, field: 'partOf' }],
      differences: [
        { path: 'input', node: entity, field: 'description', stored: '"Of Northland"', given: '"Of the north"' },
      ],
    });
    const within = 'MATCH (e:Entity {id: $entity})-[:WITHIN]->(whole:Entity) RETURN whole.name AS name';
    expect(await engine.read(within, { entity })).toEqual([{ name: 'Northland' }]);
    expect(await recordEntity(engine, later, RECORDER)).toMatchObject({ added: [] });
  });

  test('a name that folding makes longer than an index can hold is a name like others', async () => {
    // Folding makes 18 characters of this one.
    const name = '\ufdfa'.repeat(499);
    const first = await recordEntity(engine, { name: `${name}a`, kind: 'PERSON' }, RECORDER);
    const other = await recordEntity(engine, { name: `${name}b`, kind: 'PERSON' }, RECORDER);
    expect(other.entity).not.toBe(first.entity);
    expect(await recordEntity(engine, { name: `${name}A`, kind: 'PERSON' }, RECORDER)).toMatchObject({
      entity: first.entity,
      created: false,
    });
  });

  test('a name that several bear is refused with the candidates, and a key makes one more', async () => {
    const named = { name: 'John Smith', kind: 'PERSON' } as const;
    const alias = { name: 'Johnny', aliases: ['John Smith'], kind: 'PERSON' } as const;
    const candidates: { id: string; name: string }[] = [];
    for (const input of [named, alias]) {
      candidates.push({ id: (await recordEntity(engine, input, RECORDER)).entity, name: input.name });
    }
    const both = { ...named, name: 'john smith' } as const;
    const { code, message, details } = await refusal(recordEntity(engine, both, RECORDER));
    expect(code).toBe('CONFLICT');
    expect(message).toMatch(/^input: several entities of kind PERSON have this name or alias/);
    expect((details as { candidates: unknown[] }).candidates).toHaveLength(2);
    expect((details as { candidates: unknown[] }).candidates).toEqual(expect.arrayContaining(candidates));
    const third = await recordEntity(engine, { ...both, key: 'smith-3' }, RECORDER);
    expect(third).toMatchObject({ entity: 'ent_smith-3', created: true });
    expect(third.warnings).toHaveLength(2);
  });

  test('a key that is there already is that entity, if it is of that kind', async () => {
    const input = { key: 'seoul', name: 'Seoul', kind: 'PUBLIC_BODY' } as const;
    expect(await recordEntity(engine, input, RECORDER)).toEqual({ entity: 'ent_seoul', created: true, ...UNNOTED });
    const renamed = { ...input, name: 'Another name' };
    expect(await recordEntity(engine, renamed, RECORDER)).toEqual({ entity: 'ent_seoul', created: false, ...UNNOTED });
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
