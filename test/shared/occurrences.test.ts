import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { occurrences } from '../../src/shared/occurrences.ts';
import { growth } from '../support/growth.ts';

/** The slow and plain way. */
function everywhere(text: string, words: string): number[] {
  return [...Array(text.length).keys()].filter((at) => text.startsWith(words, at));
}

describe('the places of words in a text', () => {
  test('are all that there are, in order', () => {
    const units = (from: string, lengths: object) => fc.string({ unit: fc.constantFrom(...from), ...lengths });
    const few = fc.oneof(units('a', { maxLength: 200 }), units('ab', { maxLength: 200 }), units('ab😀’', {}));
    const words = fc.oneof(units('a', { minLength: 1, maxLength: 60 }), units('ab', { minLength: 1, maxLength: 60 }));
    const repeated = fc.tuple(words, fc.nat(20)).map(([part, times]) => part.repeat(times + 1));
    fc.assert(
      fc.property(fc.oneof(few, repeated), fc.oneof(words, repeated), (text, wanted) => {
        expect([...occurrences(text, wanted)]).toEqual(everywhere(text, wanted));
      }),
      { numRuns: 3_000 },
    );
  });

  test.each([
    ['other words before many letters', (size: number) => `b${'a'.repeat(size)}`],
    ['other words behind many letters', (size: number) => `${'a'.repeat(size)}b`],
    ['other words in the middle', (size: number) => `${'a'.repeat(size / 2)}b${'a'.repeat(size / 2)}`],
    ['the same letters', (size: number) => 'a'.repeat(size)],
    ['a few', () => `${'a'.repeat(12)}b`],
  ])('are found in a time that grows with the lengths: %s', (_, wordsOf) => {
    const find = (size: number) => [...occurrences('a'.repeat(4 * size), wordsOf(size))].length;
    expect(growth(find, 8_000)).toBeLessThan(8);
  });
});
