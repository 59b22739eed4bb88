import { beforeEach, describe, expect, test } from '@jest/globals';
import type { Engine } from '../../../src/graph/engine.ts';

export function writingConformance(open: () => Promise<Engine>): void {
  describe('when writing', () => {
    let engine: Engine;
    beforeEach(async () => {
      engine = await open();
    });

    const count = async (label: string): Promise<unknown> =>
      (await engine.read(`MATCH (n:${label}) RETURN count(n) AS nodes`))[0]?.nodes;
    const together = <T>(times: number, work: (i: number) => Promise<T>): Promise<T[]> =>
      Promise.all(Array.from({ length: times }, (_, i) => work(i)));

    test('gives the result of the work, and shows what was written to the next read', async () => {
      for (let i = 1; i <= 20; i++) {
        const result = await engine.write(async (transaction) => {
          await transaction.run('CREATE (:Thing {number: $i})', { i });
          return `made ${i}`;
        });
        expect(result).toBe(`made ${i}`);
        expect(await count('Thing')).toBe(i);
      }
    });

    test('shows a transaction what it has written itself, and nobody else until it ends', async () => {
      await engine.write(async (transaction) => {
        await transaction.run("CREATE (:Thing {id: 'a'})");
        expect(await transaction.run('MATCH (n:Thing) RETURN n.id AS id')).toEqual([{ id: 'a' }]);
        expect(await count('Thing')).toBe(0);
      });
      expect(await count('Thing')).toBe(1);
    });

    test('leaves nothing of a transaction whose work fails, and throws what it threw', async () => {
      const failure = new Error('changed my mind');
      const attempt = engine.write(async (transaction) => {
        await transaction.run("CREATE (:Claim {id: 'a', searchTerms: 'word'})-[:ABOUT]->(:Entity {id: 'b'})");
        throw failure;
      });
      await expect(attempt).rejects.toBe(failure);
      expect(await count('Claim')).toBe(0);
      expect(await count('Entity')).toBe(0);
      const clause = engine.searchClause('Claim', 'q', 1);
      expect(await engine.read(`${clause} RETURN node.id AS id`, engine.searchParameters('q', [['word']]))).toEqual([]);
    });

    test('leaves nothing of a transaction in which a statement failed, even if the work goes on', async () => {
      const attempt = engine.write(async (transaction) => {
        await transaction.run("CREATE (:Entity {id: 'a'})");
        await transaction.run("CREATE (:Entity {id: 'a'})").catch(() => {});
        return 'as if nothing had happened';
      });
      await expect(attempt).rejects.toMatchObject({ name: 'EngineError', kind: 'UNIQUE' });
      expect(await count('Entity')).toBe(0);
    });

    test('runs statements that are not waited for in their order', async () => {
      const rows = await engine.write((transaction) =>
        Promise.all([
          transaction.run("CREATE (n:Thing {id: 'a', step: 1}) RETURN n.step AS step"),
          transaction.run("MATCH (n:Thing {id: 'a'}) SET n.step = 2 RETURN n.step AS step"),
          transaction.run("MATCH (n:Thing {id: 'a'}) SET n.step = 3 RETURN n.step AS step"),
        ]),
      );
      expect(rows).toEqual([[{ step: 1 }], [{ step: 2 }], [{ step: 3 }]]);
    });

    test('refuses a second node with a unique key, by creating and by changing one', async () => {
      const unique = { name: 'EngineError', kind: 'UNIQUE' };
      const run = (statement: string) => engine.write((transaction) => transaction.run(statement));
      await run("CREATE (:Entity {id: 'a'}), (:Entity {id: 'b'})");
      await expect(run("CREATE (:Entity {id: 'a'})")).rejects.toMatchObject(unique);
      await expect(run("MATCH (n:Entity {id: 'b'}) SET n.id = 'a'")).rejects.toMatchObject(unique);
      await expect(run("MATCH (n:Entity {id: 'b'}) SET n += {id: 'a'}")).rejects.toMatchObject(unique);
      await expect(run("UNWIND ['c', 'c'] AS id CREATE (:Entity {id: id})")).rejects.toMatchObject(unique);
      expect(await count('Entity')).toBe(2);
    });

    test('makes one node of fifty identical recordings at once', async () => {
      const answers = await together(50, (i) =>
        engine.write((transaction) =>
          transaction.run(
            "MERGE (n:Claim {id: 'same'}) ON CREATE SET n.by = $i, n.made = 1 ON MATCH SET n.met = true RETURN n.by AS by",
            { i },
          ),
        ),
      );
      expect(await count('Claim')).toBe(1);
      expect(new Set(answers.map(([row]) => row?.by)).size).toBe(1);
    });

    test('loses no increment of forty at once', async () => {
      await engine.write((transaction) => transaction.run("CREATE (:Thing {id: 'counter', value: 0})"));
      await together(40, () =>
        engine.write(async (transaction) => {
          const [row] = await transaction.run(
            "MATCH (n:Thing {id: 'counter'}) SET n.locked = true RETURN n.value AS value",
          );
          await transaction.run("MATCH (n:Thing {id: 'counter'}) SET n.value = $next REMOVE n.locked", {
            next: Number(row?.value) + 1,
          });
        }),
      );
      const rows = await engine.read("MATCH (n:Thing {id: 'counter'}) RETURN n.value AS value, n.locked AS locked");
      expect(rows).toEqual([{ value: 40, locked: null }]);
    });

    test('lets exactly one of twenty change the version that all have read', async () => {
      await engine.write((transaction) => transaction.run("CREATE (:Claim {id: 'raced', version: 1})"));
      const answers = await together(20, (i) =>
        engine.write((transaction) =>
          transaction.run(
            `MATCH (n:Claim {id: 'raced'}) SET n.updating = true
             WITH n WHERE n.version = $read
             SET n.version = $read + 1, n.winner = $i REMOVE n.updating
             RETURN n.winner AS winner`,
            { read: 1, i },
          ),
        ),
      );
      const winners = answers.flat();
      expect(winners).toHaveLength(1);
      const rows = await engine.read("MATCH (n:Claim {id: 'raced'}) RETURN n.version AS version, n.winner AS winner");
      expect(rows).toEqual([{ version: 2, ...winners[0] }]);
    });

    test('reads while others write', async () => {
      const writing = together(20, (i) =>
        engine.write((transaction) =>
          transaction.run('CREATE (:Pair {number: $i})-[:PAIRED]->(:Pair {number: $i})', { i }),
        ),
      );
      const seen = await together(20, () => count('Pair'));
      await writing;
      expect(seen.map((nodes) => Number(nodes) % 2)).toEqual(seen.map(() => 0));
      expect(await count('Pair')).toBe(40);
    });
  });
}
