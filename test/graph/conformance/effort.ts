import { beforeEach, describe, expect, test } from '@jest/globals';
import type { Engine, Parameters } from '../../../src/graph/engine.ts';
import type { OpenEngine } from '../../support/engines.ts';

export function effortConformance(open: OpenEngine): void {
  describe('when effort is measured', () => {
    let engine: Engine;
    let told: { effort: number; statement: string }[];
    beforeEach(async () => {
      told = [];
      engine = await open((effort, statement) => told.push({ effort, statement }));
      await run("UNWIND range(1, 2000) AS i CREATE (:Entity {id: 'e' + toString(i)})");
      told = [];
    });

    const run = (statement: string, parameters: Parameters = {}) =>
      engine.write((transaction) => transaction.run(statement, parameters));
    const efforts = () => told.map(({ effort }) => effort);

    test('a node is found and merged by its unique key without reading every node', async () => {
      await engine.read('MATCH (n:Entity {id: $id}) RETURN n.id AS id', { id: 'e77' });
      await run('MERGE (n:Entity {id: $id}) RETURN n.id AS id', { id: 'e78' });
      await run('MERGE (n:Entity {id: $id}) RETURN n.id AS id', { id: 'new' });
      expect(Math.max(...efforts())).toBeLessThan(20);
      expect(efforts()[0]).toBeGreaterThan(0);
    });

    test('a scan tells how much it looked at, in a read and in a write', async () => {
      const statement = 'MATCH (n:Entity) WHERE n.name IS NULL RETURN count(n) AS count';
      expect(await engine.read(statement)).toEqual([{ count: 2_000 }]);
      expect(await run(statement)).toEqual([{ count: 2_000 }]);
      await run("MATCH (n:Entity) WHERE n.name IS NULL SET n.name = 'x'");
      expect(told.map((each) => each.statement).slice(0, 2)).toEqual([statement, statement]);
      expect(efforts()).toHaveLength(3);
      expect(Math.min(...efforts())).toBeGreaterThan(1_999);
    });
  });
}
