import { describe, expect, test } from '@jest/globals';
import type { Engine } from '../../../src/graph/engine.ts';

export function closingConformance(open: () => Promise<Engine>): void {
  describe('when it is closed', () => {
    test('finishes what is under way first', async () => {
      const engine = await open();
      const reading = engine.read('UNWIND range(1, 200000) AS i RETURN sum(i % 7) AS sum');
      const writing = Array.from({ length: 5 }, (_, i) =>
        engine.write(async (transaction) => {
          await transaction.run('CREATE (:Thing {number: $i})', { i });
          return transaction.run('MATCH (n:Thing {number: $i}) RETURN n.number AS number', { i });
        }),
      );
      await engine.close();
      expect(await Promise.all(writing)).toEqual([0, 1, 2, 3, 4].map((number) => [{ number }]));
      expect(await reading).toEqual([{ sum: 599_997 }]);
    });

    test('refuses every later call, and may be closed again', async () => {
      const engine = await open();
      await engine.close();
      await engine.close();
      const closed = { name: 'EngineError', kind: 'UNAVAILABLE', message: expect.stringContaining('closed') };
      await expect(engine.read('RETURN 1 AS one')).rejects.toMatchObject(closed);
      await expect(engine.write((transaction) => transaction.run('CREATE (:Thing)'))).rejects.toMatchObject(closed);
      const index = 'CREATE INDEX thing_day IF NOT EXISTS FOR (n:Thing) ON (n.day)';
      await expect(engine.define(index)).rejects.toMatchObject(closed);
      await expect(engine.ping()).rejects.toMatchObject(closed);
    });
  });
}
