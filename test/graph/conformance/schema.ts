import { beforeEach, describe, expect, test } from '@jest/globals';
import type { Engine } from '../../../src/graph/engine.ts';

// Schema outlives a wiped database, so each test has labels of its own, and what it makes may be there already.
export function schemaConformance(open: () => Promise<Engine>): void {
  describe('when its schema is defined', () => {
    let engine: Engine;
    beforeEach(async () => {
      engine = await open();
    });

    const run = (statement: string) => engine.write((transaction) => transaction.run(statement));

    test('takes each kind of statement again and again', async () => {
      for (const statement of [
        'CREATE CONSTRAINT defined_key IF NOT EXISTS FOR (n:Defined) REQUIRE n.key IS UNIQUE',
        'CREATE INDEX defined_day IF NOT EXISTS FOR (n:Defined) ON (n.day)',
        "CREATE FULLTEXT INDEX defined_search IF NOT EXISTS FOR (n:Defined) ON EACH [n.searchTerms]\nOPTIONS {indexConfig: {`fulltext.analyzer`: 'whitespace'}}",
      ]) {
        await engine.define(statement);
        await engine.define(statement);
      }
      await run("CREATE (:Defined {key: 'a', day: 1, searchTerms: 'word'})");
      await expect(run("CREATE (:Defined {key: 'a'})")).rejects.toMatchObject({ kind: 'UNIQUE' });
      const clause = engine.searchClause('Defined', 'q', 1);
      const found = await engine.read(`${clause} RETURN node.key AS key`, engine.searchParameters('q', [['word']]));
      expect(found).toEqual([{ key: 'a' }]);
    });

    test('searches what was there before the index', async () => {
      const label = `Late${Date.now()}`;
      await run(`UNWIND range(1, 500) AS i CREATE (:${label} {i: i, searchTerms: 'early word' + toString(i)})`);
      await engine.define(
        `CREATE FULLTEXT INDEX ${label.toLowerCase()}_search IF NOT EXISTS FOR (n:${label}) ON EACH [n.searchTerms]`,
      );
      const statement = `${engine.searchClause(label, 'q', 2)} RETURN node.i AS i`;
      expect(await engine.read(statement, engine.searchParameters('q', [['early'], ['word7']]))).toEqual([{ i: 7 }]);
    });

    test('refuses a unique key that the data already break', async () => {
      const label = `Doubled${Date.now()}`;
      await run(`CREATE (:${label} {key: 'a'}), (:${label} {key: 'a'}), (:${label}), (:${label})`);
      const statement = `CREATE CONSTRAINT ${label.toLowerCase()}_key IF NOT EXISTS FOR (n:${label}) REQUIRE n.key IS UNIQUE`;
      await expect(engine.define(statement)).rejects.toMatchObject({ name: 'EngineError', kind: 'UNIQUE' });
      await run(`MATCH (n:${label} {key: 'a'}) WITH n LIMIT 1 DETACH DELETE n`);
      await engine.define(statement);
      await expect(run(`CREATE (:${label} {key: 'a'})`)).rejects.toMatchObject({ kind: 'UNIQUE' });
    });

    test.each([
      'CREATE (:Claim)',
      'MATCH (n) DETACH DELETE n',
      'CREATE INDEX IF NOT EXISTS FOR (n:Claim) ON (n.day)',
      'CREATE INDEX two IF NOT EXISTS FOR (n:Claim) ON (n.day, n.id)',
      'CREATE CONSTRAINT given IF NOT EXISTS FOR (n:Claim) REQUIRE n.day IS NOT NULL',
      'DROP INDEX claim_search',
    ])('refuses %s', async (statement) => {
      await expect(engine.define(statement)).rejects.toMatchObject({ name: 'EngineError', kind: 'STATEMENT' });
    });
  });
}
