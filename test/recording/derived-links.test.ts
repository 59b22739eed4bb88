import { beforeEach, describe, expect, test } from '@jest/globals';
import type { Engine } from '../../src/graph/engine.ts';
import { recordAttributions, recordDocument, recordEntity } from '../../src/recording/record.ts';
import type { GraphRelationship } from '../support/derived-links.ts';
import { derivedLinks } from '../support/derived-links.ts';
import { describeEngines } from '../support/engines.ts';
import { latticeOf } from '../support/lattice.ts';
import { applyAgain } from '../support/migrations.ts';
import { AGENCY, ARTICLE, RECORDER, refusal, relayed, TEXT } from './fixtures.ts';

const DERIVED = ['WITHIN', 'PASSED_ON_BY', 'EDITION_OF', 'NEWEST'];
const MIGRATION_NAMES = ['within', 'passed_on_by', 'editions'];

/** A link to the next of each list, and from the last to the first. */
const circle = (label: string, type: string, ids: string[]) =>
  ids.map((id, index) => {
    const next = ids[(index + 1) % ids.length];
    return `MATCH (a:${label} {id: '${id}'}) MATCH (b:${label} {id: '${next}'}) CREATE (a)-[:${type}]->(b)`;
  });

describeEngines((_name, open) => {
  let engine: Engine;
  beforeEach(async () => {
    engine = await open();
  });

  const run = (...statements: string[]) =>
    engine.write(async (transaction) => {
      for (const statement of statements) await transaction.run(statement);
    });

  /** The links of the graph that follow from others, and those that should. */
  const derived = async () => {
    const rows = await engine.read(
      'MATCH (a)-[r]->(b) RETURN type(r) AS type, a.id AS from, b.id AS to, r.hops AS hops',
    );
    const links = rows.map(({ hops, ...link }) => ({ ...link, properties: hops === null ? {} : { hops } }));
    const sorted = (those: object[]) => those.map((each) => JSON.stringify(each)).toSorted();
    const all = links as unknown as GraphRelationship[];
    const told = ({ type, from, to, properties }: GraphRelationship) => ({ type, from, to, properties });
    return {
      found: sorted(all.filter(({ type }) => DERIVED.includes(type)).map(told)),
      expected: sorted(derivedLinks(all).map(told)),
    };
  };
  const migrateAgain = async () => {
    for (const name of MIGRATION_NAMES) await applyAgain(engine, name);
  };

  describe('links that follow from others', () => {
    const state = { new: { key: 'state', name: 'State', kind: 'COUNTRY' } } as const;
    const army = { new: { key: 'army', name: 'Army', kind: 'PUBLIC_BODY', partOf: [state] } } as const;
    const corps = { key: 'corps', name: 'Corps', kind: 'PUBLIC_BODY', partOf: [army, state] } as const;
    const text = (number: number, supersedes?: string) => ({
      ...ARTICLE,
      key: `text-${number}`,
      text: `${TEXT} ${number}`,
      ...(supersedes ? { supersedes } : {}),
    });
    const relay = (name: string) => ({
      source: { new: { ...AGENCY, name, aliases: [] } },
      spans: [{ part: 'CUE', exact: 'cité par' } as const],
    });

    beforeEach(async () => {
      await recordEntity(engine, corps, RECORDER);
      const regiment = {
        key: 'regiment',
        name: 'Regiment',
        kind: 'PUBLIC_BODY',
        partOf: [{ id: 'ent_corps' }],
      } as const;
      await recordEntity(engine, regiment, RECORDER);
      await recordDocument(engine, text(1), RECORDER);
      for (const number of [2, 3, 4]) {
        await recordDocument(engine, text(number, `doc_text-${number - 1}`), RECORDER);
      }
      const relays = ['Nord', 'Sud', 'Est'].map(relay);
      await recordAttributions(engine, [relayed({ relays }), relayed({ relays: relays.slice(0, 1) })], RECORDER);
    });

    test('are recorded with them', async () => {
      const { found, expected } = await derived();
      expect(found).toEqual(expected);
      // Within: army 1, corps 2, regiment 3. Passed on: six pairs of four. Three later texts, one of them the newest.
      expect(found).toHaveLength(6 + 6 + 3 + 1);
    });

    test('are made by migrations where they are missing, once', async () => {
      await run(`MATCH ()-[r:${DERIVED.join('|')}]->() DELETE r`);
      await migrateAgain();
      await migrateAgain();
      const { found, expected } = await derived();
      expect(found).toEqual(expected);
      expect(found).toHaveLength(6 + 6 + 3 + 1);
    });
  });

  test('migrations work through lattices and circles, as fast as there are things in them', async () => {
    await run(
      ...latticeOf('Entity', 'PART_OF', (layer, place) => `ent_${layer}-${place}`),
      ...latticeOf('Attribution', 'RELAYED_BY', (layer, place) => `att_${layer}-${place}`),
      ...latticeOf('Document', 'SUPERSEDES', (layer, place) => `doc_${layer}-${place}`),
      "CREATE (:Entity {id: 'ent_a'}), (:Entity {id: 'ent_b'}), (:Entity {id: 'ent_c'})",
      "CREATE (:Attribution {id: 'att_a'}), (:Attribution {id: 'att_b'}), (:Attribution {id: 'att_c'})",
      ...circle('Entity', 'PART_OF', ['ent_a', 'ent_b', 'ent_c']),
      ...circle('Attribution', 'RELAYED_BY', ['att_a', 'att_b', 'att_c']),
    );
    await migrateAgain();
    const { found, expected } = await derived();
    expect(found).toHaveLength(expected.length);
    expect(found).toEqual(expected);
  }, 60_000);

  describe('an entity is part of at most 1,000 others', () => {
    beforeEach(() =>
      run(
        "CREATE (:Entity {id: 'ent_deep'})",
        `UNWIND range(1, 999) AS number MATCH (deep:Entity {id: 'ent_deep'})
         CREATE (deep)-[:WITHIN]->(:Entity {id: 'ent_' + toString(number)})`,
      ),
    );
    const part = (...partOf: string[]) => ({
      name: 'Part',
      kind: 'THING' as const,
      partOf: partOf.map((id) => ({ id })),
    });

    test('directly or through others', async () => {
      await recordEntity(engine, part('ent_deep'), RECORDER);
      const statement = "MATCH (e:Entity {name: 'Part'})-[r:WITHIN]->(:Entity) RETURN count(r) AS wholes";
      expect(await engine.read(statement)).toEqual([{ wholes: 1_000 }]);
    });

    test('and no more, whichever of them are new', async () => {
      await run("CREATE (:Entity {id: 'ent_other'})");
      const refused = { code: 'BAD_USER_INPUT', details: { max: 1_000, actual: 1_001 } };
      const direct = await refusal(recordEntity(engine, part('ent_deep', 'ent_other'), RECORDER));
      expect(direct).toMatchObject({ ...refused, details: { ...refused.details, path: 'input.partOf' } });
      expect(direct.message).toBe(
        'input.partOf: is part of 1001 entities, directly or through others; expected at most 1000',
      );
      const through = { ...part(), partOf: [{ new: { ...part('ent_deep'), name: 'Between' } }] };
      expect(await refusal(recordEntity(engine, through, RECORDER))).toMatchObject(refused);
    });
  });

  test('an entity is not part of itself, also through others', async () => {
    const inner = { key: 'inner', name: 'Inner', kind: 'THING', partOf: [{ id: 'ent_outer' }] } as const;
    const outer = { key: 'outer', name: 'Outer', kind: 'THING', partOf: [{ new: inner }] } as const;
    expect(await refusal(recordEntity(engine, outer, RECORDER))).toMatchObject({
      code: 'BAD_USER_INPUT',
      details: { path: 'input.partOf.0.new.partOf.0.id' },
    });
  });
});
