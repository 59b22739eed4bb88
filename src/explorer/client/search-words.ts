import { MAX_SEARCH_LENGTH } from '../../shared/limits.ts';
import { cutTo } from '../../shared/places.ts';

/** Words as a search query: not longer than the API takes. */
export function toSearch(words: string): string {
  return cutTo(words.trim(), MAX_SEARCH_LENGTH);
}
