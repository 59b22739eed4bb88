import { describe, expect, test } from '@jest/globals';
import { retry } from '../../src/graph/retry.ts';

describe('trying again', () => {
  test('stops at the first success', async () => {
    let tries = 0;
    const attempt = async () => {
      tries += 1;
      if (tries < 4) throw new Error(`try ${tries}`);
      return tries;
    };
    await expect(retry(attempt, () => true)).resolves.toBe(4);
  });

  test('stops at an error that will not go away', async () => {
    const seen: string[] = [];
    const attempt = async () => {
      throw new Error(seen.length < 2 ? 'passing' : 'lasting');
    };
    const again = (error: unknown) => {
      seen.push((error as Error).message);
      return seen.at(-1) === 'passing';
    };
    await expect(retry(attempt, again)).rejects.toThrow('lasting');
    expect(seen).toEqual(['passing', 'passing', 'lasting']);
  });

  test('gives up in the end, with the last error, and tells how long it has tried', async () => {
    const elapsed: number[] = [];
    let tries = 0;
    const attempt = async () => {
      tries += 1;
      throw new Error(`try ${tries}`);
    };
    const again = (_: unknown, elapsedMs: number) => elapsed.push(elapsedMs) > 0;
    await expect(retry(attempt, again)).rejects.toThrow('try 12');
    expect(elapsed).toEqual([...elapsed].sort((a, b) => a - b));
    expect(elapsed.at(-1)).toBeLessThan(5_000);
  });
});
