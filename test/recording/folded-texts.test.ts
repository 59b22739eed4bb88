import { beforeEach, describe, expect, test } from '@jest/globals';
import type { Engine, Transaction } from '../../src/graph/engine.ts';
import { rewriteFoldedTexts } from '../../src/recording/folded-texts.ts';
import { recordAttributions, recordEntity } from '../../src/recording/record.ts';
import { saveView } from '../../src/recording/saved-views.ts';
import { describeEngines } from '../support/engines.ts';
import { fire, firemen, graphOf, RECORDER, relayed } from './fixtures.ts';

const ARMY = { name: 'ﻣﺤﻤﺪ علي', aliases: ['L’viv', 'Sana’a'], kind: 'PERSON', description: 'Of Łódź' } as const;

/** As an earlier version stored the same. */
const SPOIL = [
  "MATCH (e:Entity) SET e.sortName = 'old', e.searchTerms = 'old', e.searchFields = ['old']",
  "MATCH (d:Document) SET d.sortTitle = 'old', d.searchTerms = 'old', d.searchFields = ['old']",
  "MATCH (c:Claim) SET c.sortText = 'old', c.searchTerms = 'old', c.searchFields = ['old']",
  "MATCH (v:View) SET v.sortName = 'old'",
  "MATCH (e:Entity {kind: 'PERSON'})-[r:NAMED]->(n:Name) DELETE r, n",
  "MATCH (e:Entity {kind: 'PERSON'}) CREATE (e)-[:NAMED]->(:Name {key: 'PERSON|old ' + e.id})",
];

describeEngines((_name, open) => {
  let engine: Engine;
  const run = async (...statements: string[]) => {
    for (const statement of statements) await engine.write((transaction) => transaction.run(statement));
  };
  /** The graph, without names that nobody has. */
  const graph = async () => {
    await run('MATCH (n:Name) WHERE COUNT { MATCH (n)<-[:NAMED]-(e:Entity) } = 0 DELETE n');
    return graphOf(engine);
  };

  beforeEach(async () => {
    engine = await open();
    const translations = [{ language: 'fr', text: 'L’armée a brûlé le port' }];
    const claim = { new: { text: 'The army has burnt the port', language: 'en', translations } };
    await recordAttributions(engine, [fire(), relayed(), firemen(), fire({ claim })], RECORDER);
    await recordEntity(engine, ARMY, RECORDER);
    await saveView(engine, { name: 'Łódź', address: 'show=x' }, RECORDER);
  });

  describe('folded texts', () => {
    test('are written again as recording writes them, for every node', async () => {
      const before = await graph();
      await run(...SPOIL);
      const told: number[][] = [];
      await rewriteFoldedTexts(engine, (done, total) => told.push([done, total]));
      expect(await graph()).toEqual(before);
      const [last] = told.slice(-1);
      expect(told).toHaveLength(4);
      expect(last).toEqual([last?.[1], last?.[1]]);
      expect((await recordEntity(engine, ARMY, RECORDER)).created).toBe(false);
    });

    test('are written after an interruption, from the start', async () => {
      const before = await graph();
      await run(...SPOIL);
      let writes = 0;
      const failing = Object.create(engine, {
        read: { value: (statement: string) => engine.read(statement) },
        write: {
          value: (work: (transaction: Transaction) => Promise<void>) => {
            if (++writes === 3) throw new Error('interrupted');
            return engine.write(work);
          },
        },
      }) as Engine;
      await expect(rewriteFoldedTexts(failing, () => {})).rejects.toThrow('interrupted');
      expect(await graph()).not.toEqual(before);
      await rewriteFoldedTexts(engine, () => {});
      expect(await graph()).toEqual(before);
    });

    test('that are right are left as they are', async () => {
      const before = await graph();
      await rewriteFoldedTexts(engine, () => {});
      expect(await graph()).toEqual(before);
    });
  });
});
