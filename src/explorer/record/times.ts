import { readDays } from '../i18n/read-days.ts';

const API_TIME = /^\d{4}(-W\d\d(-[1-7])?|-\d\d(-\d\d(T\d\d:\d\d(:\d\d)?(\.\d+)?(Z|[+-]\d\d:\d\d))?)?)?$/;

/** `04/03/2024` has the day first for some readers, the month first for others. */
const NUMBERS = /^(\d{1,2})[/.](\d{1,2})[/.]\d{4}$/;

/**
 * A time as the API has it, from how people write one: `29 novembre 2024`, `11/2024`, `2024`. An empty string stays one;
 * null is no time, or one of two.
 */
export function readTime(words: string): string | null {
  const typed = words.trim();
  if (typed === '' || API_TIME.test(typed)) return typed;
  const days = isAmbiguous(typed) ? null : readDays(typed);
  if (!days) return null;
  const { from, to } = days;
  if (from === to) return from;
  return from.slice(0, 7) === to.slice(0, 7) ? from.slice(0, 7) : from.slice(0, 4);
}

function isAmbiguous(typed: string): boolean {
  const [, first, second] = NUMBERS.exec(typed) ?? [];
  return first !== undefined && Number(first) !== Number(second) && Number(first) <= 12 && Number(second) <= 12;
}
