import type { Attribution } from './data.ts';

/** When something was said: not known, some time in a week that begins on a day, or a stretch of time. */
export type When = { kind: 'unknown' } | { kind: 'week'; from: string } | { kind: 'span'; from: string; to: string };

/** How much of a time is as exact as it is known. */
const EXACT = { YEAR: 4, MONTH: 7, DAY: 10, WEEK: 10, INSTANT: 25 };

/** When it was said, no more exactly than that is known. */
export function whenSaid({
  saidFrom,
  saidTo,
  saidPrecision,
}: Pick<Attribution, 'saidFrom' | 'saidTo' | 'saidPrecision'>): When {
  const earliest = saidFrom ?? saidTo;
  const latest = saidTo ?? saidFrom;
  if (!earliest || !latest) return { kind: 'unknown' };
  const length = EXACT[(saidPrecision ?? 'INSTANT') as keyof typeof EXACT] ?? EXACT.INSTANT;
  const from = earliest.slice(0, length);
  const to = latest.slice(0, length);
  const isWeek = saidPrecision === 'WEEK' && Date.parse(to) - Date.parse(from) < WEEK_MS;
  return isWeek ? { kind: 'week', from } : { kind: 'span', from, to };
}

const WEEK_MS = 7 * 24 * 3600 * 1000;
