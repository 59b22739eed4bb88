import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { endOf, isWeek, normalTime, startOf, weekFrom } from '../../src/shared/time.ts';

/** The first and the last millisecond of what a normal form denotes. */
function start(time: string): number {
  return Date.parse(time.length === 4 ? `${time}-01-01` : time.length === 7 ? `${time}-01` : time);
}
function end(time: string): number {
  const next = new Date(start(time));
  if (time.length === 4) next.setUTCFullYear(next.getUTCFullYear() + 1);
  else if (time.length === 7) next.setUTCMonth(next.getUTCMonth() + 1);
  else if (time.length === 10) next.setUTCDate(next.getUTCDate() + 1);
  else next.setUTCSeconds(next.getUTCSeconds() + 1);
  return next.getTime() - 1;
}

/** Normal forms of every precision, many of them close to each other. */
const instant = fc.oneof(
  fc.date({ min: new Date('0002-01-01T00:00:00Z'), max: new Date('9998-12-31T23:59:59Z'), noInvalidDate: true }),
  fc.date({ min: new Date('2023-12-30T00:00:00Z'), max: new Date('2024-03-02T00:00:00Z'), noInvalidDate: true }),
  fc.constantFrom('2023-12-31T23:59:59Z', '2024-01-01T00:00:00Z', '2024-02-29T23:59:59Z').map((text) => new Date(text)),
);
const normal = fc
  .tuple(instant, fc.constantFrom(4, 7, 10, 19))
  .map(([date, length]) => date.toISOString().slice(0, length) + (length === 19 ? 'Z' : ''));

describe('a time', () => {
  test.each([
    '2024',
    '2024-11',
    '2024-11-29',
    '2024-02-29',
    '2000-02-29',
    '0004-02-29',
    '0044',
    '9998',
    '2024-W01',
    '2020-W53',
    '0099-12-31',
    '2024-11-29T07:00:00Z',
  ])('%s is normal', (text) => {
    expect(normalTime(text)).toBe(text);
  });

  test.each([
    ['2024-11-29T08:00+01:00', '2024-11-29T07:00:00Z'],
    ['2024-11-29T08:00:30.999+0100', '2024-11-29T07:00:30Z'],
    ['2024-11-29T08:00:30,5+01', '2024-11-29T07:00:30Z'],
    ['2024-12-31T20:30-05:30', '2025-01-01T02:00:00Z'],
    ['2024-03-01T00:30:00+01:00', '2024-02-29T23:30:00Z'],
    ['0050-01-01T00:00z', '0050-01-01T00:00:00Z'],
    ['2024-W48-5', '2024-11-29'],
    ['2020-W53-7', '2021-01-03'],
    ['2025-W01-1', '2024-12-30'],
  ])('%s becomes %s', (text, expected) => {
    expect(normalTime(text)).toBe(expected);
  });

  test.each([
    ['2024-02-30', 'has the days 01 to 29'],
    ['2023-02-29', 'has the days 01 to 28'],
    ['1900-02-29', 'has the days 01 to 28'],
    ['2024-11-31T08:00Z', 'has the days 01 to 30'],
    ['2024-11-00', 'has the days 01 to 30'],
    ['2024-13', 'there is no month 13'],
    ['2024-00-10', 'there is no month 00'],
    ['2024-11-29T08:00', 'needs its zone'],
    ['2024-11-29T08:00:00.5', 'needs its zone'],
    ['2024-11-29T24:00Z', 'from 00:00:00 to 23:59:59'],
    ['2024-11-29T23:60Z', 'from 00:00:00 to 23:59:59'],
    ['2024-11-29T23:59:60Z', 'from 00:00:00 to 23:59:59'],
    ['2024-11-29T08:00+24:00', 'there is no zone +24:00'],
    ['2024-11-29T08:00+01:60', 'there is no zone +01:60'],
    ['0000', 'the year 0000 stands for an unknown date in many files; expected a year from 0002 to 9998'],
    ['0001-01-01T00:00:00Z', 'the year 0001 stands for an unknown date'],
    ['9999-12-31', 'the year 9999 stands for an unknown date'],
    ['9999-W01', 'the year 9999 stands for an unknown date'],
    ['0002-01-01T00:00+01:00', 'the year 0001 stands for'],
    ['9998-12-31T23:30-01:00', 'the year 9999 stands for'],
    ['2021-W53', '2021 has the weeks W01 to W52'],
    ['2020-W54', '2020 has the weeks W01 to W53'],
    ['2024-W00', '2024 has the weeks W01 to W52'],
    ['2024-W07-8', 'a week has the days 1 (Monday) to 7 (Sunday)'],
    ['2024W07', 'an ISO week (2024-W48)'],
    ['2024-W7', 'an ISO week (2024-W48)'],
    ['04/03/2024', 'expected the year first, then the month: 2024-03-04 or 2024-04-03'],
    ['4.3.2024', 'expected the year first, then the month: 2024-03-04 or 2024-04-03'],
    ['11/29/2024', 'expected the year first, then the month: 2024-11-29'],
    ['30/30/2024', 'expected a date'],
    ['2024/11/29', 'expected a date'],
    ['', 'expected a date'],
    ['yesterday', 'expected a date'],
    ['24-11-29', 'expected a date'],
    ['2024-1-2', 'expected a date'],
    ['20241129', 'expected a date'],
    ['2024-11-29 08:00Z', 'expected a date'],
    ['2024-11-29T08Z', 'expected a date'],
    ['2024\n', 'expected a date'],
    ['+12024', 'expected a date'],
    ['٢٠٢٤', 'expected a date'],
  ])('%j is refused: %s', (text, reason) => {
    expect(() => normalTime(text)).toThrow(RangeError);
    expect(() => normalTime(text)).toThrow(`${JSON.stringify(text)} is not a time: `);
    expect(() => normalTime(text)).toThrow(reason);
  });

  test('in any zone is the same second in UTC', () => {
    const offset = fc.integer({ min: -14 * 60, max: 14 * 60 });
    const within = fc.date({
      min: new Date('0002-01-03T00:00:00Z'),
      max: new Date('9998-12-29T00:00:00Z'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(within, offset, (date, minutes) => {
        const two = (value: number) => String(Math.trunc(value)).padStart(2, '0');
        const zone = `${minutes < 0 ? '-' : '+'}${two(Math.abs(minutes) / 60)}:${two(Math.abs(minutes) % 60)}`;
        const local = new Date(date.getTime() + minutes * 60_000).toISOString().replace('Z', zone);
        expect(normalTime(local)).toBe(`${date.toISOString().slice(0, 19)}Z`);
      }),
    );
  });

  test('that is normal stays as it is', () => {
    fc.assert(fc.property(normal, (time) => normalTime(time) === time));
  });

  test('begins before another is over just when it sorts before that with a tilde behind it', () => {
    fc.assert(
      fc.property(normal, normal, (a, b) => {
        expect([a, b, a <= `${b}~`]).toEqual([a, b, start(a) <= end(b)]);
      }),
      { numRuns: 5000 },
    );
  });
});

describe('a week', () => {
  test.each([
    ['2024-W01', '2024-01-01', '2024-01-07'],
    ['2024-W48', '2024-11-25', '2024-12-01'],
    ['2020-W53', '2020-12-28', '2021-01-03'],
    ['2021-W01', '2021-01-04', '2021-01-10'],
    ['2025-W01', '2024-12-30', '2025-01-05'],
    ['0050-W01', '0050-01-03', '0050-01-09'],
  ])('%s is from %s to %s', (week, first, last) => {
    expect([isWeek(week), startOf(week), endOf(week)]).toEqual([true, first, last]);
    expect(weekFrom(first, last)).toBe(week);
  });

  test('is no other time, and no other days', () => {
    for (const time of ['2024', '2024-11', '2024-11-25', '2024-11-25T00:00:00Z']) {
      expect([isWeek(time), startOf(time), endOf(time)]).toEqual([false, time, time]);
      expect(weekFrom(time, time)).toBeNull();
    }
    expect(weekFrom('2024-11-26', '2024-12-02')).toBeNull();
    expect(weekFrom('2024-11-25', '2024-12-08')).toBeNull();
  });

  test('follows another without a gap, and each day of it is in it', () => {
    fc.assert(
      fc.property(instant, (date) => {
        const day = date.toISOString().slice(0, 10);
        const monday = new Date(`${day}T00:00:00Z`);
        monday.setUTCDate(monday.getUTCDate() - ((monday.getUTCDay() + 6) % 7));
        const sunday = new Date(monday.getTime() + 6 * 86_400_000);
        const [first, last] = [monday, sunday].map((each) => each.toISOString().slice(0, 10)) as [string, string];
        const week = weekFrom(first, last) ?? '';
        expect([startOf(week), endOf(week), normalTime(`${week}-${date.getUTCDay() || 7}`)]).toEqual([
          first,
          last,
          day,
        ]);
      }),
    );
  });
});
