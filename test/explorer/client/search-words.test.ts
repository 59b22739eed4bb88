import { expect, test } from '@jest/globals';
import { toSearch } from '../../../src/explorer/client/search-words.ts';
import { MAX_SEARCH_LENGTH } from '../../../src/shared/limits.ts';

test('the longest search is what the API takes, without half of a character at its end', () => {
  expect(toSearch(' Corée du Nord ')).toBe('Corée du Nord');
  expect(toSearch('a'.repeat(MAX_SEARCH_LENGTH))).toBe('a'.repeat(MAX_SEARCH_LENGTH));
  expect(toSearch('a'.repeat(MAX_SEARCH_LENGTH + 1))).toBe('a'.repeat(MAX_SEARCH_LENGTH));
  expect(toSearch('😀'.repeat(MAX_SEARCH_LENGTH))).toBe('😀'.repeat(MAX_SEARCH_LENGTH / 2));
  expect(toSearch(`a${'😀'.repeat(MAX_SEARCH_LENGTH)}`)).toBe(`a${'😀'.repeat(MAX_SEARCH_LENGTH / 2 - 1)}`);
});
