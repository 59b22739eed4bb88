import { beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Engine, Value } from '../../../src/graph/engine.ts';

const AWKWARD = '😀 é e\u0301 L\u2019arm\u00e9e \u00ab\u00a0oui\u202f\u00bb \u2028 \t\r\n \\ \' " ` $x {y} // z \u0000';

const numbers = fc.oneof(
  fc.maxSafeInteger(),
  fc.double({ noNaN: true, noDefaultInfinity: true }).filter((n) => !Number.isInteger(n)),
);
const leaves = fc.oneof(fc.constant(null), fc.boolean(), numbers, fc.string({ unit: 'binary' }), fc.string());
const { anyValue } = fc.letrec<{ anyValue: Value }>((tie) => ({
  anyValue: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    leaves,
    fc.array(tie('anyValue'), { maxLength: 4 }),
    fc.dictionary(
      fc.string().filter((key) => key !== '__proto__'),
      tie('anyValue'),
      { maxKeys: 4 },
    ),
  ),
}));

export function valueConformance(open: () => Promise<Engine>): void {
  describe('with values', () => {
    let engine: Engine;
    beforeAll(async () => {
      engine = await open();
    });

    /** What comes back of a value that is given as a parameter, stored as a property, and read again. */
    const stored = async (value: Value): Promise<Value | undefined> => {
      await engine.write(async (transaction) => {
        await transaction.run('MATCH (n:Kept) DETACH DELETE n');
        await transaction.run('CREATE (:Kept {value: $value})', { value });
      });
      const [row] = await engine.read('MATCH (n:Kept) RETURN n.value AS value');
      return row?.value;
    };

    test('gives back whatever it is given', async () => {
      const property = fc.asyncProperty(anyValue, async (value) => {
        expect(await engine.read('RETURN $value AS value', { value })).toEqual([{ value }]);
      });
      await fc.assert(property, { numRuns: 150 });
    });

    test.each<[string, Value]>([
      ['a text', 'Sliusar'],
      ['an awkward text', AWKWARD],
      ['an empty text', ''],
      ['a long text', 'é😀 '.repeat(250_000)],
      ['true', true],
      ['false', false],
      ['zero', 0],
      ['a negative integer', -42],
      ['the largest integer', Number.MAX_SAFE_INTEGER],
      ['the smallest integer', Number.MIN_SAFE_INTEGER],
      ['a fraction', 0.1],
      ['a small fraction', 5e-324],
      ['texts', ['a', AWKWARD, '']],
      ['integers', [1, 2, 3]],
      ['many integers', Array.from({ length: 10_000 }, (_, i) => i)],
      ['an empty list', []],
    ])('keeps %s as it is', async (_, value) => {
      expect(await stored(value)).toEqual(value);
    });

    test('keeps a property that is set to null no more', async () => {
      await stored('something');
      await engine.write((transaction) => transaction.run('MATCH (n:Kept) SET n.value = $value', { value: null }));
      const rows = await engine.read(
        'MATCH (n:Kept) RETURN n.value AS value, n.value IS NULL AS isNull, n.never AS never',
      );
      expect(rows).toEqual([{ value: null, isNull: true, never: null }]);
    });

    test('knows a whole number for an integer, so that it can count and cut', async () => {
      const rows = await engine.read(
        'UNWIND $list AS item WITH item ORDER BY item SKIP $skip LIMIT $limit RETURN $list[$at] AS at, item',
        {
          list: [30, 10, 20],
          skip: 1,
          limit: 1,
          at: 0,
        },
      );
      expect(rows).toEqual([{ at: 30, item: 20 }]);
      expect(await engine.read('RETURN 7 / 2 AS whole, 7 / 2.0 AS exact, $n / 2 AS given', { n: 7 })).toEqual([
        { whole: 3, exact: 3.5, given: 3 },
      ]);
    });

    test.each([2 ** 53, -(2 ** 53), 1e300, Number.POSITIVE_INFINITY, Number.NaN])(
      'refuses %p, which another engine might round, as a parameter',
      async (value) => {
        const refused = { kind: 'STATEMENT', message: expect.stringContaining('stored exactly') };
        await expect(engine.read('RETURN $value AS value', { value: { nested: [value] } })).rejects.toMatchObject(
          refused,
        );
      },
    );

    test.each(['9007199254740993', '-9007199254740993', '9223372036854775807', '1e300', '[1.0 / 0.0]'])(
      'refuses %s, which another engine might round, as an answer',
      async (value) => {
        const refused = { kind: 'STATEMENT', message: expect.stringContaining('stored exactly') };
        await expect(engine.read(`RETURN ${value} AS value`)).rejects.toMatchObject(refused);
      },
    );

    test('refuses half of an astral character, which would come back as another text', async () => {
      const refused = { kind: 'STATEMENT', message: expect.stringContaining('surrogate') };
      await expect(engine.read('RETURN $value AS value', { value: ['😀'.slice(0, 1)] })).rejects.toMatchObject(refused);
    });

    test('finds a text by itself, whatever is in it', async () => {
      await stored(AWKWARD);
      const statement = 'MATCH (n:Kept) WHERE n.value = $value RETURN count(n) AS found';
      expect(await engine.read(statement, { value: AWKWARD })).toEqual([{ found: 1 }]);
      expect(await engine.read(statement, { value: AWKWARD.normalize('NFC') })).toEqual([{ found: 0 }]);
    });

    test('unwinds ten thousand maps', async () => {
      const rows = Array.from({ length: 10_000 }, (_, i) => ({ id: `id${i}`, number: i }));
      const statement = 'UNWIND $rows AS row RETURN count(DISTINCT row.id) AS ids, sum(row.number) AS sum';
      expect(await engine.read(statement, { rows })).toEqual([{ ids: 10_000, sum: 49_995_000 }]);
    });

    test.each([
      ["datetime('2024-11-29T10:00:00Z')", '2024-11-29T10:00:00Z'],
      ["datetime('2024-11-29T10:00Z')", '2024-11-29T10:00:00Z'],
      ["datetime('2024-11-29T10:00:00.500Z')", '2024-11-29T10:00:00.5Z'],
      ["datetime('2024-11-29T10:00:00.123456789+02:00')", '2024-11-29T10:00:00.123456+02:00'],
      ["datetime('2024-11-29T10:00:00-05:30')", '2024-11-29T10:00:00-05:30'],
      ["date('2024-11-29')", '2024-11-29'],
      ["date('0044-03-15')", '0044-03-15'],
      ["localdatetime('2024-11-29T10:00:00')", '2024-11-29T10:00:00'],
      ["localdatetime('2024-11-29T10:00:00.120')", '2024-11-29T10:00:00.12'],
      ["time('10:00:00Z')", '10:00:00Z'],
      ["time('10:00:00.5+01:00')", '10:00:00.5+01:00'],
      ["localtime('10:00')", '10:00:00'],
      ["duration('P1Y2M3DT4H5M6.5S')", 'P1Y2M3DT4H5M6.5S'],
      ["duration('P14M')", 'P1Y2M'],
      ["duration('PT90M')", 'PT1H30M'],
      ["duration('PT36H')", 'PT36H'],
      ["duration('P2W')", 'P14D'],
      ["duration('PT0.000001S')", 'PT0.000001S'],
      ["duration('PT-90M')", '-PT1H30M'],
      ["duration('P1DT-90M')", 'P1DT-1H-30M'],
      ["duration('P-1M1D')", 'P-1M1D'],
      ["duration('P0D')", 'PT0S'],
    ])('tells %s as %s', async (expression, text) => {
      expect(await engine.read(`RETURN ${expression} AS value`)).toEqual([{ value: text }]);
      await engine.write(async (transaction) => {
        await transaction.run('MATCH (n:Kept) DETACH DELETE n');
        await transaction.run(`CREATE (:Kept {one: ${expression}, list: [${expression}]})`);
      });
      const rows = await engine.read('MATCH (n:Kept) RETURN n.one AS one, n.list AS list, {map: [n.one]} AS map');
      expect(rows).toEqual([{ one: text, list: [text], map: { map: [text] } }]);
    });

    test('gives a node, a relationship and a path as maps of their properties', async () => {
      await engine.write((transaction) =>
        transaction.run(
          "CREATE (:Kept:From {id: 'a'})-[:TO {day: date('2024-11-29'), roles: ['AGENT']}]->(:Kept {id: 'b'})",
        ),
      );
      const [row] = await engine.read(
        'MATCH path = (a:From)-[r:TO]->(b) RETURN a, r, [b] AS list, {b: b} AS map, path',
      );
      const edge = { day: '2024-11-29', roles: ['AGENT'] };
      expect(row).toEqual({
        a: { id: 'a' },
        r: edge,
        list: [{ id: 'b' }],
        map: { b: { id: 'b' } },
        path: { nodes: [{ id: 'a' }, { id: 'b' }], edges: [edge] },
      });
    });
  });
}
