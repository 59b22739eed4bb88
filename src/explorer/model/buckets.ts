/** How long a bar of the histogram lasts. */
export type Unit = 'year' | 'month' | 'day';

/** One bar: a year, a month or a day in UTC, as the API writes them. */
export interface Bucket {
  time: string;
  count: number;
}

/** How many nodes fall on each stretch of time, without a gap between the first and the last. */
export interface Histogram {
  unit: Unit;
  buckets: Bucket[];
  /** How many have no date at all. */
  undated: number;
  /** How many are known less exactly than a bar lasts: each is counted in the first bar of its year or month. */
  rough: number;
}

const LENGTH: Record<Unit, number> = { year: 4, month: 7, day: 10 };
const UNITS = ['day', 'month', 'year'] as const;
const TIME = /^\d{4}(-\d\d(-\d\d(T.*)?)?)?$/;

/** The maximum number of bars that can be distinguished. */
export const MOST_BARS = 62;

/**
 * Sorts times into bars of equal length: days if there are few enough of them, else months, else years.
 * @param times as the API has them: a year, a month, a day or an instant; null where none is known
 */
export function bucketsOf(times: readonly (string | null)[]): Histogram {
  const dated = times.filter((time): time is string => time !== null && TIME.test(time)).map(inUtc);
  const undated = times.length - dated.length;
  const ends = dated.map(startOf).sort();
  const [first, last] = [ends[0], ends.at(-1)];
  if (first === undefined || last === undefined) return { unit: 'day', buckets: [], undated, rough: 0 };
  const unit = UNITS.find((one) => barsBetween(first, last, one) <= MOST_BARS) ?? 'year';
  const counts = new Map<string, number>();
  for (const time of dated) {
    const bar = startOf(time).slice(0, LENGTH[unit]);
    counts.set(bar, (counts.get(bar) ?? 0) + 1);
  }
  const buckets = barsFrom(first, last, unit).map((time) => ({ time, count: counts.get(time) ?? 0 }));
  return { unit, buckets, undated, rough: dated.filter((time) => time.length < LENGTH[unit]).length };
}

/** An instant in another zone falls on the day that it is in UTC, as all the API's times do. */
function inUtc(time: string): string {
  if (!time.includes('T')) return time;
  const date = new Date(time);
  return Number.isNaN(date.getTime()) ? time.slice(0, 10) : date.toISOString();
}

/** The first day of it. */
function startOf(time: string): string {
  if (time.length === 4) return `${time}-01-01`;
  return time.length === 7 ? `${time}-01` : time.slice(0, 10);
}

function barsBetween(first: string, last: string, unit: Unit): number {
  if (unit === 'day') return Math.round((Date.parse(last) - Date.parse(first)) / DAY_MS) + 1;
  const years = Number(last.slice(0, 4)) - Number(first.slice(0, 4));
  if (unit === 'year') return years + 1;
  return years * 12 + Number(last.slice(5, 7)) - Number(first.slice(5, 7)) + 1;
}

/** Every bar from the first to the last; of years as many as there are, however many. */
function barsFrom(first: string, last: string, unit: Unit): string[] {
  const [year, month, day] = [Number(first.slice(0, 4)), Number(first.slice(5, 7)) - 1, Number(first.slice(8, 10))];
  return Array.from({ length: barsBetween(first, last, unit) }, (_, step) => {
    const date = new Date(0);
    if (unit === 'day') date.setUTCFullYear(year, month, day + step);
    else if (unit === 'month') date.setUTCFullYear(year, month + step, 1);
    else date.setUTCFullYear(year + step, 0, 1);
    return date.toISOString().slice(0, LENGTH[unit]);
  });
}

const DAY_MS = 24 * 3600 * 1000;

/** A stretch of bars, from one to another, both whole. */
export interface Stretch {
  from: number;
  to: number;
}

/** Which bars a stretch of time covers; all of them where it is open. */
export function stretchOf(buckets: readonly Bucket[], from: string | null, to: string | null): Stretch {
  const last = Math.max(buckets.length - 1, 0);
  const start = from === null ? 0 : buckets.findIndex(({ time }) => endsAtOrAfter(time, from));
  const end = to === null ? last : buckets.findLastIndex(({ time }) => beginsAtOrBefore(time, to));
  const lower = start === -1 ? last : start;
  return { from: lower, to: Math.max(lower, end) };
}

/** The time of a stretch: an end at the end of the bars stays open, so that what comes later is not left out. */
export function timesOf(buckets: readonly Bucket[], { from, to }: Stretch): { from: string | null; to: string | null } {
  return {
    from: from <= 0 ? null : (buckets[from]?.time ?? null),
    to: to >= buckets.length - 1 ? null : (buckets[to]?.time ?? null),
  };
}

function endsAtOrAfter(bar: string, time: string): boolean {
  return bar >= time.slice(0, bar.length);
}

function beginsAtOrBefore(bar: string, time: string): boolean {
  return bar.slice(0, time.length) <= time.slice(0, bar.length);
}

/** The next bar to play that is not empty; null at the end. */
export function nextBar(buckets: readonly Bucket[], from: number): number | null {
  const next = buckets.findIndex(({ count }, index) => index > from && count > 0);
  return next === -1 ? null : next;
}
