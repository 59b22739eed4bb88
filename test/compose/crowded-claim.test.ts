import { beforeAll, expect, test } from '@jest/globals';
import { recomputeOrigins } from '../../src/recording/origins/recompute.ts';
import { describeEngines } from '../support/engines.ts';
import { type Ask, answer, composed } from './asking.ts';

const PUBLISHERS = 60;
const ATTRIBUTIONS = 600;

/** One claim, printed ten times by each of sixty publishers. A quarter of these use only their own voice, a quarter after attributing it once. */
const GRAPH = [
  `CREATE (:Claim {id: 'clm_c', sortText: 'c'})`,
  `UNWIND range(0, ${PUBLISHERS - 1}) AS number
   CREATE (d:Document {id: 'doc_' + toString(number)})
   CREATE (d)-[:PUBLISHED_BY]->(:Entity:Source {id: 'ent_' + toString(number), sortName: 'e', kind: 'MEDIA', isNamed: true})`,
  `UNWIND range(0, ${ATTRIBUTIONS - 1}) AS number
   MATCH (p:Entity {id: 'ent_' + toString(number % ${PUBLISHERS})})
   MATCH (d:Document {id: 'doc_' + toString(number % ${PUBLISHERS})})
   MATCH (c:Claim {id: 'clm_c'})
   CREATE (a:Attribution:Accepted {id: 'att_' + toString(number), status: 'ACCEPTED', number: number})
   CREATE (p)-[:MADE]->(a) CREATE (a)-[:STATES]->(c) CREATE (a)-[:APPEARS_IN]->(d)`,
  `MATCH (a:Attribution) WHERE a.number % 2 = 1 AND (a.number % 4 = 1 OR a.number >= ${PUBLISHERS}) SET a:OwnVoice`,
];

/** The ids of all publishers. */
const ALL = JSON.stringify(Array.from({ length: PUBLISHERS }, (_, number) => `ent_${number}`));

/** So many rows or database hits for each attribution of the claim. */
const PER_ATTRIBUTION = { grafeo: 12, neo4j: 60 };

describeEngines((name, open) => {
  let ask: Ask;
  let effort = 0;

  beforeAll(async () => {
    const engine = await open((count) => {
      effort += count;
    });
    await engine.write(async (transaction) => {
      for (const statement of GRAPH) await transaction.run(statement);
    });
    await recomputeOrigins(engine, () => {});
    ask = composed(engine);
  });

  test.each([
    ['its sources', '{ claim(id: "clm_c") { sources { totalCount } } }', { sources: { totalCount: 60 } }],
    ['its origins', '{ claim(id: "clm_c") { independentOriginCount } }', { independentOriginCount: 60 }],
    ['who prints it', '{ source(id: "src_1") { claims { totalCount } } }', { claims: { totalCount: 1 } }],
    [
      'who prints and attributes it',
      '{ source(id: "src_3") { claims { totalCount } } }',
      { claims: { totalCount: 1 } },
    ],
    [
      'a filter by its origins, where it is reached by each',
      `{ claims(filter: { publisher: ${ALL}, minOrigins: 2 }) { totalCount } }`,
      { totalCount: 1 },
    ],
    [
      'a filter by what it is not, where it is reached by each',
      `{ claims(filter: { publisher: ${ALL}, not: { source: "ent_none" } }) { totalCount } }`,
      { totalCount: 1 },
    ],
  ])('each attribution of a claim is looked at a few times for %s, however many there are', async (_, query, found) => {
    effort = 0;
    expect(Object.values(await answer<object>(ask, query))).toEqual([found]);
    expect(effort).toBeLessThan(ATTRIBUTIONS * PER_ATTRIBUTION[name]);
  });
});
