import { describe, expect, test } from '@jest/globals';
import { readDays } from '../../../src/explorer/i18n/read-days.ts';

describe('a time as people write it', () => {
  test.each([
    ['2024-11-25', '2024-11-25', '2024-11-25'],
    ['25 November 2024', '2024-11-25', '2024-11-25'],
    ['November 25, 2024', '2024-11-25', '2024-11-25'],
    ['the 1st May 2023', '2023-05-01', '2023-05-01'],
    ['le 1er août 2024', '2024-08-01', '2024-08-01'],
    ['5 févr. 2024', '2024-02-05', '2024-02-05'],
    ['25/11/2024', '2024-11-25', '2024-11-25'],
    ['25.11.2024', '2024-11-25', '2024-11-25'],
    ['11/2024', '2024-11-01', '2024-11-30'],
    ['en février 2024', '2024-02-01', '2024-02-29'],
    ['Dec 2024', '2024-12-01', '2024-12-31'],
    ['2024', '2024-01-01', '2024-12-31'],
  ])('%s is from %s to %s', (text, from, to) => {
    expect(readDays(text)).toEqual({ from, to });
  });

  test.each(['', 'Seoul', 'yesterday', '31 February 2024', '2024-13', '12', 'November', 'Rostov 2024'])(
    '“%s” is none',
    (text) => {
      expect(readDays(text)).toBeNull();
    },
  );
});
