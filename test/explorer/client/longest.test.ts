import { expect, test } from '@jest/globals';
import { LONGEST_SEARCH, toSearch } from '../../../src/explorer/client/longest.ts';

test('the longest search is what the API takes, without half of a character at its end', () => {
  expect(toSearch(' Corée du Nord ')).toBe('Corée du Nord');
  expect(toSearch('a'.repeat(LONGEST_SEARCH))).toBe('a'.repeat(LONGEST_SEARCH));
  expect(toSearch('a'.repeat(LONGEST_SEARCH + 1))).toBe('a'.repeat(LONGEST_SEARCH));
  expect(toSearch('😀'.repeat(LONGEST_SEARCH))).toBe('😀'.repeat(LONGEST_SEARCH / 2));
  expect(toSearch(`a${'😀'.repeat(LONGEST_SEARCH)}`)).toBe(`a${'😀'.repeat(LONGEST_SEARCH / 2 - 1)}`);
});
