import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { serialize } from '../../src/api/http/serialize.ts';

const LARGE = { cost: { estimate: 5_001 } };

describe('writing an answer out', () => {
  test('gives the JSON of the answer, large or small', async () => {
    const answers = fc.record({ data: fc.dictionary(fc.string(), fc.jsonValue({ maxDepth: 8 })) });
    await fc.assert(
      fc.asyncProperty(answers, async ({ data }) => {
        for (const extensions of [{}, LARGE]) {
          const answer = { data, errors: undefined, extensions };
          expect(await serialize(answer as never)).toBe(JSON.stringify(answer));
        }
      }),
    );
  });

  test('lets others go on in between', async () => {
    const nodes = Array.from({ length: 3_000 }, (_, id) => ({ id, text: 'word '.repeat(1_000) }));
    let turns = 0;
    let isDone = false;
    const count = () => {
      turns++;
      if (!isDone) setImmediate(count);
    };
    count();
    await serialize({ data: { claims: { nodes } }, extensions: LARGE });
    isDone = true;
    expect(turns).toBeGreaterThan(1);
  });

  test('refuses one that is too large', async () => {
    const text = 'x'.repeat(2 ** 20);
    const nodes = Array.from({ length: 33 }, () => ({ text }));
    const answer = JSON.parse(await serialize({ data: { claims: { nodes } }, extensions: LARGE }));
    expect(answer.errors[0].message).toContain('32 Mi characters');
    expect(answer.data).toBeUndefined();
  });
});
