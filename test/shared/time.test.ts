import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { normalTime } from '../../src/shared/time.ts';

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
  fc.date({ min: new Date('0000-01-01T00:00:00Z'), max: new Date('9999-12-31T23:59:59Z'), noInvalidDate: true }),
  fc.date({ min: new Date('2023-12-30T00:00:00Z'), max: new Date('2024-03-02T00:00:00Z'), noInvalidDate: true }),
  fc.constantFrom('2023-12-31T23:59:59Z', '2024-01-01T00:00:00Z', '2024-02-29T23:59:59Z').map((text) => new Date(text)),
);
const normal = fc
  .tuple(instant, fc.constantFrom(4, 7, 10, 19))
  .map(([date, length]) => date.toISOString().slice(0, length) + (length === 19 ? 'Z' : ''));

describe('a time', () => {
  test.each([
    '0000',
    '2024',
    '2024-11',
    '2024-11-29',
    '2024-02-29',
    '2000-02-29',
    '0000-02-29',
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
    ['0000-01-01T00:00+01:00', 'the year in UTC'],
    ['9999-12-31T23:30-01:00', 'the year in UTC'],
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
      min: new Date('0000-01-03T00:00:00Z'),
      max: new Date('9999-12-29T00:00:00Z'),
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
