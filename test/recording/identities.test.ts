import { beforeEach, expect, test } from '@jest/globals';
import type { Engine } from '../../src/graph/engine.ts';
import { rewriteIdentities } from '../../src/recording/identities.ts';
import { recordAttributions, recordDocument, recordEntity } from '../../src/recording/record.ts';
import { describeEngines } from '../support/engines.ts';
import { ARTICLE, fire, graphOf, RECORDER } from './fixtures.ts';

/** As an earlier version stored the same. */
const SPOIL = [
  "MATCH (d:Document) WHERE d.url IS NOT NULL SET d.fingerprint = 'old ' + d.id REMOVE d.address",
  "MATCH (c:Claim) SET c.fingerprint = 'old ' + c.id, c.wording = 'old'",
  "MATCH (e:Entity)-[r:NAMED]->(n:Name) WHERE n.key STARTS WITH 'wikidata|' DELETE r, n",
];

describeEngines((_name, open) => {
  let engine: Engine;
  const run = async (...statements: string[]) => {
    for (const statement of statements) await engine.write((transaction) => transaction.run(statement));
  };

  beforeEach(async () => {
    engine = await open();
  });

  test('identities are written again as recording writes them', async () => {
    await recordAttributions(
      engine,
      [fire(), fire({ document: { new: { ...ARTICLE, key: 'kept', url: null } } })],
      RECORDER,
    );
    await recordEntity(engine, { name: 'Seoul', kind: 'PLACE', wikidataId: 'Q8684' }, RECORDER);
    const before = await graphOf(engine);
    await run(...SPOIL);
    expect(await graphOf(engine)).not.toEqual(before);
    const told: number[][] = [];
    await rewriteIdentities(engine, (done, total) => told.push([done, total]));
    expect(await graphOf(engine)).toEqual(before);
    expect(told.at(-1)).toEqual([3, 3]);
  });

  test('documents that turn out to be the same both stay', async () => {
    const { document } = await recordDocument(engine, ARTICLE, RECORDER);
    const other = await recordDocument(engine, { ...ARTICLE, url: 'https://elsewhere.example/port' }, RECORDER);
    const spelled = `MATCH (d:Document {id: '${other.document}'}) SET d.url = '${ARTICLE.url}/', d.fingerprint = 'old'`;
    await run(spelled);
    await rewriteIdentities(engine, () => {});
    const rows = await engine.read(
      'MATCH (d:Document) RETURN d.id AS id, d.address AS address, d.fingerprint AS print',
    );
    expect(new Set(rows.map(({ address }) => address)).size).toBe(1);
    expect(rows.find(({ id }) => id === other.document)?.print).toBe('old');
    expect((await recordDocument(engine, ARTICLE, RECORDER)).document).toBe(document);
  });
});
