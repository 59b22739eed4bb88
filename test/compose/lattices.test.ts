import { beforeAll, describe, expect, test } from '@jest/globals';
import type { Engine } from '../../src/graph/engine.ts';
import { recomputeOrigins } from '../../src/recording/origins/recompute.ts';
import { retractAttribution } from '../../src/recording/updates/status.ts';
import { describeEngines } from '../support/engines.ts';
import { latticeOf } from '../support/lattice.ts';
import { applyAgain } from '../support/migrations.ts';
import { type Ask, answer, composed } from './asking.ts';

/** Lattices of wholes, relays and texts, and a circle of entities. The first entity of the lattice states one claim, those of the circle another. */
const GRAPH = [
  ...latticeOf('Entity', 'PART_OF', (layer, place) => `ent_${layer}-${place}`),
  ...latticeOf('Attribution', 'RELAYED_BY', (layer, place) => `att_${layer}-${place}`),
  ...latticeOf('Document', 'SUPERSEDES', (layer, place) => `doc_${layer}-${place}`),
  `CREATE (a:Entity {id: 'ent_circle-a'}), (b:Entity {id: 'ent_circle-b'}), (c:Entity {id: 'ent_circle-c'}),
     (inner:Entity {id: 'ent_in-circle'}),
     (a)-[:PART_OF]->(b), (b)-[:PART_OF]->(c), (c)-[:PART_OF]->(a), (inner)-[:PART_OF]->(b)`,
  `MATCH (a:Attribution) SET a:Accepted, a.status = 'ACCEPTED', a.version = 1, a.role = 'RELAY', a.spanExacts = ['so']`,
  `MATCH (d:Document) SET d.text = 'It was so.'`,
  `CREATE (:Claim {id: 'clm_lattice', sortText: 'a'}), (:Claim {id: 'clm_circle', sortText: 'b'})`,
  `MATCH (s:Entity {id: 'ent_0-0'}) MATCH (c:Claim {id: 'clm_lattice'}) MATCH (d:Document {id: 'doc_11-0'})
   MATCH (a:Attribution) SET s:Source CREATE (s)-[:MADE]->(a) CREATE (a)-[:STATES]->(c) CREATE (a)-[:APPEARS_IN]->(d)`,
  `UNWIND ['ent_circle-a', 'ent_circle-c', 'ent_in-circle'] AS id
   MATCH (s:Entity {id: id}) MATCH (c:Claim {id: 'clm_circle'}) SET s:Source
   CREATE (s)-[:MADE]->(a:Attribution:Accepted {id: 'att_' + id, status: 'ACCEPTED', role: 'ORIGIN'})
   CREATE (a)-[:STATES]->(c) CREATE (a)-[:APPEARS_IN]->(:Document {id: 'doc_' + id})`,
  `MATCH (a:Attribution {id: 'att_0-0'}) REMOVE a:Relay SET a.role = 'ORIGIN'`,
];

/** A lattice has 120 nodes, each linked to ten others, and 10 ** 12 paths from its first layer to its last. */
const MOST = { grafeo: 1_500, neo4j: 6_000 };
/** All of these state one claim. */
const ATTRIBUTIONS = 120;
/** So many rows or database hits take the facts from which the origins of a claim follow. */
const PER_ATTRIBUTION = { grafeo: 12, neo4j: 150 };

describeEngines((name, open) => {
  let engine: Engine;
  let ask: Ask;
  let effort = 0;

  beforeAll(async () => {
    engine = await open((count) => {
      effort += count;
    });
    await engine.write(async (transaction) => {
      for (const statement of GRAPH) await transaction.run(statement);
    });
    for (const migration of ['within', 'passed_on_by', 'editions']) await applyAgain(engine, migration);
    await recomputeOrigins(engine, () => {});
    ask = composed(engine);
  }, 60_000);

  /** What a query answers, whose effort must stay within bounds. */
  const asked = async (query: string) => {
    effort = 0;
    const found = await answer<Record<string, Record<string, unknown>>>(ask, query);
    expect(effort).toBeLessThan(MOST[name]);
    return Object.values(found)[0];
  };
  const layer = (number: number) => Array.from({ length: 10 }, (_, place) => `ent_${number}-${place}`);

  describe('an entity that is part of others along very many paths', () => {
    test('has each outermost body once', async () => {
      const bodies = layer(11).map((id) => ({ id }));
      expect(await asked('{ claim(id: "clm_lattice") { independentOriginCount origins { bodies { id } } } }')).toEqual({
        independentOriginCount: 1,
        origins: [{ bodies }],
      });
    });

    test('is found as part of each, once', async () => {
      const query = (id: string) => `{ entities(filter: { partOf: "${id}" }) { totalCount } }`;
      expect(await asked(query('ent_11-0'))).toEqual({ totalCount: 110 });
      expect(await asked(query('ent_1-5'))).toEqual({ totalCount: 10 });
      const both = `{ entities(filter: { partOf: ["ent_11-0", "ent_11-1"], isNamed: true }) { totalCount } }`;
      expect(await asked(both)).toEqual({ totalCount: 0 });
    });
  });

  test('the members of a circle and their parts have one body, the member with the least id', async () => {
    const circle = { bodies: [{ id: 'ent_circle-a' }] };
    const query = '{ claim(id: "clm_circle") { independentOriginCount origins { bodies { id } } } }';
    expect(await asked(query)).toEqual({ independentOriginCount: 1, origins: [circle] });
    const parts = `{ entities(filter: { partOf: "ent_circle-b" }) { totalCount } }`;
    expect(await asked(parts)).toEqual({ totalCount: 4 });
  });

  test('a chain with very many paths has each step once, at its shortest distance from the origin', async () => {
    const found = await asked('{ attribution(id: "att_11-3") { chain { position attribution { id } } } }');
    const { chain } = found as { chain: { position: number; attribution: { id: string } }[] };
    expect(chain.map(({ attribution, position }) => [attribution.id, position])).toEqual(
      expect.arrayContaining([
        ['att_0-0', 0],
        ['att_1-0', 1],
        ['att_11-9', 11],
      ]),
    );
    expect(chain).toHaveLength(111);
  });

  test('a text with very many paths to newer ones has a newest one', async () => {
    const newest = { id: expect.stringMatching(/^doc_0-/) };
    expect(await asked('{ document(id: "doc_5-5") { newest { id } } }')).toEqual({ newest });
  });

  test('a retraction reaches each relay once, along however many paths', async () => {
    effort = 0;
    await retractAttribution(engine, { id: 'att_9-0', version: 1 }, { by: 'Ada', now: new Date() });
    // Beside the relays it looks at each attribution of the claim, for its origins.
    expect(effort).toBeLessThan(MOST[name] + ATTRIBUTIONS * PER_ATTRIBUTION[name]);
    const retracted = "MATCH (a:Attribution) WHERE a.status = 'RETRACTED' RETURN count(a) AS count";
    expect(await engine.read(retracted)).toEqual([{ count: 21 }]);
  });
});
