import { beforeAll, describe, expect, test } from '@jest/globals';
import type { Engine, Parameters } from '../../../src/graph/engine.ts';

export function errorConformance(open: () => Promise<Engine>): void {
  describe('when a statement is at fault', () => {
    let engine: Engine;
    beforeAll(async () => {
      engine = await open();
    });

    const faults: [what: string, statement: string, parameters: unknown][] = [
      ['a syntax error', 'MATCH (n RETURN n', {}],
      ['an unknown function', 'RETURN unknownFunction(1) AS value', {}],
      ['an unknown variable', 'MATCH (n) RETURN m', {}],
      ['a division by zero', 'RETURN 1 / 0 AS value', {}],
      ['a missing parameter', 'RETURN $missing AS value', {}],
      ['a parameter that is no value', 'RETURN $value AS value', { value: () => 1 }],
      ['a parameter without a value', 'RETURN $value AS value', { value: undefined }],
      ['an empty statement', '', {}],
    ];

    test.each(faults)('tells %s, in a read and in a write', async (_, statement, parameters) => {
      const fault = { name: 'EngineError', kind: 'STATEMENT', message: expect.stringMatching(/\w/) };
      await expect(engine.read(statement, parameters as Parameters)).rejects.toMatchObject(fault);
      const write = engine.write((transaction) => transaction.run(statement, parameters as Parameters));
      await expect(write).rejects.toMatchObject(fault);
    });

    test('refuses a reading statement that writes, and keeps nothing of it', async () => {
      await expect(engine.read('CREATE (:Thing) RETURN 1 AS one')).rejects.toMatchObject({ kind: 'STATEMENT' });
      expect(await engine.read('MATCH (n:Thing) RETURN count(n) AS things')).toEqual([{ things: 0 }]);
    });

    test('goes on answering afterwards', async () => {
      await expect(engine.ping()).resolves.toBeUndefined();
      expect(await engine.write((transaction) => transaction.run('RETURN 1 AS one'))).toEqual([{ one: 1 }]);
    });
  });
}
