import { describe, expect, test } from '@jest/globals';
import { scaleOf } from '../../../src/explorer/attribution/scale.ts';

const verdict = (ratingValue: string | null, bestRating: string | null, worstRating: string | null) => ({
  ratingValue,
  bestRating,
  worstRating,
  alternateName: 'Falso',
});

describe('a scale', () => {
  test('has both its ends, as they were published, also where the lowest is the best', () => {
    expect(scaleOf(verdict('5', '1', '5'))).toEqual({ is: 'both', value: '5', best: '1', worst: '5' });
    expect(scaleOf(verdict('6', '1', '7'))).toEqual({ is: 'both', value: '6', best: '1', worst: '7' });
    expect(scaleOf(verdict('1', '7', '1'))).toEqual({ is: 'both', value: '1', best: '7', worst: '1' });
  });

  test('is not made up where an end is not known', () => {
    expect(scaleOf(verdict('0', '5', null))).toMatchObject({ is: 'best', best: '5' });
    expect(scaleOf(verdict('0', null, '0'))).toMatchObject({ is: 'worst', worst: '0' });
    expect(scaleOf(verdict('3', null, null))).toMatchObject({ is: 'none', value: '3' });
  });

  test('is none where its ends are equal; the number is shown only where there are no words', () => {
    expect(scaleOf(verdict('-1', '-1', '-1'))).toBeNull();
    expect(scaleOf({ ...verdict('-1', '-1', '-1'), alternateName: null })).toMatchObject({ is: 'none', value: '-1' });
    expect(scaleOf(verdict(null, '5', '1'))).toBeNull();
  });
});
