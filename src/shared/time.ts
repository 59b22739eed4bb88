/**
 * Times as text. A source may say "in 2023" or "on Friday", so a time is only as precise as what is known. It means the
 * whole year, month, week, day or second, in UTC.
 */

const EXPECTED =
  'expected a date (2024, 2024-11 or 2024-11-29), an ISO week (2024-W48) or a time with its zone (2024-11-29T08:00+01:00)';

const DATE = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;
const WEEK = /^(\d{4})-W(\d{2})(?:-(\d))?$/;
const DATE_TIME = /^(\d{4}-\d{2}-\d{2})T(\d{2}):(\d{2})(?::(\d{2})(?:[.,](\d+))?)?(Z|[+-]\d{2}(?::?\d{2})?)?$/i;
const DAY_FIRST_OR_LAST = /^(\d{1,2})[/.](\d{1,2})[/.](\d{4})$/;

const DAY_MS = 86_400_000;

function refuse(text: string, reason: string): never {
  throw new RangeError(`${JSON.stringify(text)} is not a time: ${reason}.`);
}

/** Refuses what has none of the forms of a time. */
function refuseForm(text: string): never {
  const [, first = '', second = '', year = ''] = DAY_FIRST_OR_LAST.exec(text) ?? refuse(text, EXPECTED);
  const two = (part: string) => part.padStart(2, '0');
  const orders = [
    [first, second],
    [second, first],
  ];
  const dates = orders
    .filter(([day, month]) => Number(month) <= 12 && Number(day) <= 31)
    .map(([day = '', month = '']) => `${year}-${two(month)}-${two(day)}`);
  if (dates.length === 0) return refuse(text, EXPECTED);
  return refuse(text, `expected the year first, then the month: ${[...new Set(dates)].join(' or ')}`);
}

/** Many programs write one of these years for an unknown date. */
function checkYear(text: string, year: string): void {
  if (!['0000', '0001', '9999'].includes(year)) return;
  refuse(
    text,
    `the year ${year} stands for an unknown date in many files; expected a year from 0002 to 9998, or no time`,
  );
}

/**
 * The number of days of a month. The calendar repeats every 400 years; `Date.UTC` would map years below 100 to 1900 to
 * 1999.
 */
function daysOf(year: number, month: number): number {
  return new Date(Date.UTC(2000 + (year % 400), month, 0)).getUTCDate();
}

function checkDate(text: string, date: string): void {
  const [, year = '', month, day] = DATE.exec(date) ?? refuseForm(text);
  checkYear(text, year);
  if (month === undefined) return;
  if (Number(month) < 1 || Number(month) > 12) refuse(text, `there is no month ${month}`);
  if (day === undefined) return;
  const days = daysOf(Number(year), Number(month));
  if (Number(day) < 1 || Number(day) > days) refuse(text, `${year}-${month} has the days 01 to ${days}`);
}

function dayOf(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}

/** The Monday of the first week of a year: that of 4 January. */
function firstMonday(year: string): number {
  const fourth = new Date(`${year}-01-04T00:00:00Z`);
  return fourth.getTime() - ((fourth.getUTCDay() + 6) % 7) * DAY_MS;
}

function weeksOf(year: string): number {
  const next = String(Number(year) + 1).padStart(4, '0');
  return (firstMonday(next) - firstMonday(year)) / (7 * DAY_MS);
}

/** The Monday of a week. */
function mondayOf(year: string, week: string): number {
  return firstMonday(year) + (Number(week) - 1) * 7 * DAY_MS;
}

/** The normal form of an ISO week, or of a day of one. */
function normalWeek(text: string): string {
  const [, year = '', week = '', weekday] = WEEK.exec(text) ?? refuseForm(text);
  checkYear(text, year);
  const weeks = weeksOf(year);
  if (Number(week) < 1 || Number(week) > weeks) refuse(text, `${year} has the weeks W01 to W${weeks}`);
  if (weekday === undefined) return text;
  if (Number(weekday) < 1 || Number(weekday) > 7) refuse(text, 'a week has the days 1 (Monday) to 7 (Sunday)');
  return dayOf(mondayOf(year, week) + (Number(weekday) - 1) * DAY_MS);
}

/** Minutes east of Greenwich. */
function offsetOf(text: string, zone: string): number {
  if (zone.toUpperCase() === 'Z') return 0;
  const hours = Number(zone.slice(1, 3));
  const minutes = Number(zone.slice(3).replace(':', '') || 0);
  if (hours > 23 || minutes > 59) refuse(text, `there is no zone ${zone}`);
  return (zone.startsWith('-') ? -1 : 1) * (60 * hours + minutes);
}

/** A date-time in UTC, with milliseconds: `2024-11-29T07:00:00.000Z`. */
function instantOf(text: string): string {
  const [, date, hour, minute, second = '00', fraction = '', zone] = DATE_TIME.exec(text) ?? refuseForm(text);
  if (date === undefined || zone === undefined)
    refuse(text, 'a time of day needs its zone, as in 08:00+01:00 or 07:00Z');
  checkDate(text, date);
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59) {
    refuse(text, 'a time of day must be from 00:00:00 to 23:59:59');
  }
  const milliseconds = fraction.slice(0, 3).padEnd(3, '0');
  const local = Date.parse(`${date}T${hour}:${minute}:${second}.${milliseconds}Z`);
  const instant = new Date(local - offsetOf(text, zone) * 60_000).toISOString();
  checkYear(text, instant.slice(0, 4));
  return instant;
}

/**
 * The normal form of an ISO 8601 time. `2024`, `2024-11`, `2024-11-29` and the week `2024-W48` are unchanged; a day of a
 * week (`2024-W48-5`) becomes a date. A date-time must have a zone and is converted to UTC, in whole seconds
 * (`2024-11-29T08:00+01:00` → `2024-11-29T07:00:00Z`). The years are 0002 to 9998.
 *
 * Except for weeks, normal forms compare as text. Each means an interval: a year, a month, a day or a second. `~` sorts
 * after every character of a normal form, so `a <= b + '~'` means that `a` starts before `b` ends. `[from, to]` and
 * `[since, until]` overlap if `from <= until + '~'` and `since <= to + '~'`. Of a week, {@link startOf} and {@link endOf}
 * are stored and compared.
 *
 * @throws RangeError with what was expected
 */
export function normalTime(text: string): string {
  if (WEEK.test(text)) return normalWeek(text);
  if (!DATE.test(text)) return instantOf(text).replace(/\.\d{3}Z$/, 'Z');
  checkDate(text, text);
  return text;
}

/**
 * The normal form of when something was recorded, as {@link normalTime}; a date-time with fractions of a second keeps its
 * milliseconds. It means that millisecond, second, day, week, month or year.
 * @throws RangeError with what was expected
 */
export function normalRecordedTime(text: string): string {
  return DATE_TIME.exec(text)?.[5] === undefined ? normalTime(text) : instantOf(text);
}

/** With what recorded times in or after a period compare as text. */
export function recordedFrom(time: string): string {
  return startOf(time).replace(/Z$/, '');
}

/** With what recorded times in or before a period compare as text. */
export function recordedTo(time: string): string {
  return `${endOf(time).replace(/Z$/, '')}~`;
}

/** Is this normal form a week? */
export function isWeek(time: string): boolean {
  return WEEK.test(time);
}

/** The first day of a week; any other normal form is unchanged. */
export function startOf(time: string): string {
  const [, year, week] = WEEK.exec(time) ?? [];
  return year && week ? dayOf(mondayOf(year, week)) : time;
}

/** The last day of a week; any other normal form is unchanged. */
export function endOf(time: string): string {
  const [, year, week] = WEEK.exec(time) ?? [];
  return year && week ? dayOf(mondayOf(year, week) + 6 * DAY_MS) : time;
}

/** The week whose first and last days these are; null if there is none. */
export function weekFrom(first: string, last: string): string | null {
  const thursday = dayOf(Date.parse(first) + 3 * DAY_MS);
  const year = thursday.slice(0, 4);
  const number = (Date.parse(first) - firstMonday(year)) / (7 * DAY_MS) + 1;
  const week = `${year}-W${String(number).padStart(2, '0')}`;
  return isWeek(week) && startOf(week) === first && endOf(week) === last ? week : null;
}

/** Is the first of two normal forms over before the second begins? Of an unknown time that is not known. */
export function isCertainlyEarlier(a: string | null, b: string | null): boolean {
  return a !== null && b !== null && `${a}~` < b;
}
