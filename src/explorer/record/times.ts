import { readDays } from '../i18n/read-days.ts';

const API_TIME = /^\d{4}(-\d\d(-\d\d(T\d\d:\d\d(:\d\d)?(\.\d+)?(Z|[+-]\d\d:\d\d))?)?)?$/;

/**
 * A time as the API has it, from how people write one: `29 novembre 2024`, `11/2024`, `2024`. An empty string stays one;
 * null is no time.
 */
export function readTime(words: string): string | null {
  const typed = words.trim();
  if (typed === '' || API_TIME.test(typed)) return typed;
  const days = readDays(typed);
  if (!days) return null;
  const { from, to } = days;
  if (from === to) return from;
  return from.slice(0, 7) === to.slice(0, 7) ? from.slice(0, 7) : from.slice(0, 4);
}
