/**
 * Times as text. A source may say "in 2023" or "on Friday", so a time is only as precise as what is known. It means the
 * whole year, month, day or second, in UTC.
 */

const EXPECTED = 'expected a date (2024, 2024-11 or 2024-11-29) or a time with its zone (2024-11-29T08:00+01:00)';

const DATE = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;
const DATE_TIME = /^(\d{4}-\d{2}-\d{2})T(\d{2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?(Z|[+-]\d{2}(?::?\d{2})?)?$/i;

function refuse(text: string, reason: string): never {
  throw new RangeError(`${JSON.stringify(text)} is not a time: ${reason}.`);
}

/**
 * The number of days of a month. The calendar repeats every 400 years; `Date.UTC` would map years below 100 to 1900 to
 * 1999.
 */
function daysOf(year: number, month: number): number {
  return new Date(Date.UTC(2000 + (year % 400), month, 0)).getUTCDate();
}

function checkDate(text: string, date: string): void {
  const [, year, month, day] = DATE.exec(date) ?? refuse(text, EXPECTED);
  if (month === undefined) return;
  if (Number(month) < 1 || Number(month) > 12) refuse(text, `there is no month ${month}`);
  if (day === undefined) return;
  const days = daysOf(Number(year), Number(month));
  if (Number(day) < 1 || Number(day) > days) refuse(text, `${year}-${month} has the days 01 to ${days}`);
}

/** Minutes east of Greenwich. */
function offsetOf(text: string, zone: string): number {
  if (zone.toUpperCase() === 'Z') return 0;
  const hours = Number(zone.slice(1, 3));
  const minutes = Number(zone.slice(3).replace(':', '') || 0);
  if (hours > 23 || minutes > 59) refuse(text, `there is no zone ${zone}`);
  return (zone.startsWith('-') ? -1 : 1) * (60 * hours + minutes);
}

/**
 * The normal form of an ISO 8601 time. `2024`, `2024-11` and `2024-11-29` are unchanged. A date-time must have a zone
 * and is converted to UTC, in whole seconds (`2024-11-29T08:00+01:00` → `2024-11-29T07:00:00Z`). The years are 0000 to
 * 9999.
 *
 * Normal forms compare as text. Each means an interval: a year, a month, a day or a second. `~` sorts after every
 * character of a normal form, so `a <= b + '~'` means that `a` starts before `b` ends. `[from, to]` and `[since,
 * until]` overlap if `from <= until + '~'` and `since <= to + '~'`.
 *
 * @throws RangeError with what was expected
 */
export function normalTime(text: string): string {
  if (DATE.test(text)) {
    checkDate(text, text);
    return text;
  }
  const [, date, hour, minute, second = '00', zone] = DATE_TIME.exec(text) ?? refuse(text, EXPECTED);
  if (date === undefined || zone === undefined)
    refuse(text, 'a time of day needs its zone, as in 08:00+01:00 or 07:00Z');
  checkDate(text, date);
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59) {
    refuse(text, 'a time of day must be from 00:00:00 to 23:59:59');
  }
  const utc = new Date(Date.parse(`${date}T${hour}:${minute}:${second}Z`) - offsetOf(text, zone) * 60_000);
  const normal = utc.toISOString();
  // Years beyond four digits have a sign in ISO 8601.
  if (!/^\d/.test(normal)) refuse(text, 'the year in UTC must be from 0000 to 9999');
  return normal.replace(/\.000Z$/, 'Z');
}

/** Is the first of two normal forms over before the second begins? Of an unknown time that is not known. */
export function isCertainlyEarlier(a: string | null, b: string | null): boolean {
  return a !== null && b !== null && `${a}~` < b;
}
