import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { bucketsOf, MOST_BARS, nextBar, stretchOf, timesOf } from '../../../src/explorer/model/buckets.ts';

const days = fc
  .date({ min: new Date('1995-01-01'), max: new Date('2035-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString());
const times = fc.tuple(days, fc.constantFrom(4, 7, 10, 24)).map(([time, length]) => time.slice(0, length));

const bars = (...list: string[]) => bucketsOf(list).buckets.map(({ time, count }) => `${time} ${count}`);

describe('a histogram of times', () => {
  test('has a bar for each day, those in between too', () => {
    expect(bars('2024-11-29', '2024-12-02', '2024-11-29T23:30:00Z')).toEqual([
      '2024-11-29 2',
      '2024-11-30 0',
      '2024-12-01 0',
      '2024-12-02 1',
    ]);
  });

  test('counts an instant on the day that it is in UTC', () => {
    expect(bars('2024-11-29T00:30:00+01:00')).toEqual(['2024-11-28 1']);
  });

  test('goes over to months, then to years, where days would be too many', () => {
    expect(bucketsOf(['2024-01-05', '2024-06-01'])).toMatchObject({ unit: 'month', rough: 0 });
    expect(bars('2024-01-05', '2024-03-01')).toHaveLength(57);
    expect(bucketsOf(['1990', '2024-06-01'])).toMatchObject({ unit: 'year', rough: 0 });
  });

  test('tells how many are known less exactly than a bar, and counts them where they begin', () => {
    const { buckets, rough, unit } = bucketsOf(['2024-11', '2024-11-29', '2024']);
    expect({ rough, unit }).toEqual({ rough: 1, unit: 'month' });
    expect(buckets[0]).toEqual({ time: '2024-01', count: 1 });
    expect(bucketsOf(['2024-11', '2024-11-03'])).toMatchObject({ rough: 1, unit: 'day' });
  });

  test('tells how many have no date, and draws no bar of nothing', () => {
    expect(bucketsOf([null, 'last week', '2024-11-29'])).toMatchObject({ undated: 2, buckets: [{ count: 1 }] });
    expect(bucketsOf([null])).toEqual({ unit: 'day', buckets: [], undated: 1, rough: 0 });
  });

  test('counts everything once, in few bars that follow each other', () => {
    fc.assert(
      fc.property(fc.array(fc.option(times), { maxLength: 30 }), (list) => {
        const { buckets, undated } = bucketsOf(list);
        const counted = buckets.reduce((sum, { count }) => sum + count, 0);
        const order = buckets.map(({ time }) => time);
        expect(counted + undated).toBe(list.length);
        expect(order.length).toBeLessThanOrEqual(MOST_BARS);
        expect(order).toEqual([...new Set(order)].sort());
        expect(buckets[0]?.count).not.toBe(0);
      }),
    );
  });
});

describe('a stretch of bars', () => {
  const { buckets } = bucketsOf(['2024-11-27', '2024-11-29', '2024-12-01']);

  test('is all of them where the time is open', () => {
    expect(stretchOf(buckets, null, null)).toEqual({ from: 0, to: 4 });
    expect(timesOf(buckets, { from: 0, to: 4 })).toEqual({ from: null, to: null });
  });

  test('takes the ends of a time whole', () => {
    expect(stretchOf(buckets, '2024-11', '2024-11')).toEqual({ from: 0, to: 3 });
    expect(stretchOf(buckets, '2024-12', null)).toEqual({ from: 4, to: 4 });
    expect(stretchOf(buckets, '2024-11-28T10:00:00Z', '2024-11-29T10:00:00Z')).toEqual({ from: 1, to: 2 });
  });

  test('stays within the bars when the time does not', () => {
    expect(stretchOf(buckets, '2030', '2031')).toEqual({ from: 4, to: 4 });
    expect(stretchOf(buckets, '1990', '1991')).toEqual({ from: 0, to: 0 });
    expect(stretchOf([], '2024', null)).toEqual({ from: 0, to: 0 });
  });

  test('is found again from its times', () => {
    fc.assert(
      fc.property(fc.array(times, { minLength: 2 }), fc.nat(), fc.nat(), (list, one, other) => {
        const { buckets: all } = bucketsOf(list);
        const [from, to] = [one % all.length, other % all.length].sort((a, b) => a - b) as [number, number];
        const chosen = timesOf(all, { from, to });
        expect(stretchOf(all, chosen.from, chosen.to)).toEqual({ from, to });
      }),
    );
  });

  test('plays from bar to bar in which there is anything, and ends', () => {
    expect(nextBar(buckets, -1)).toBe(0);
    expect(nextBar(buckets, 0)).toBe(2);
    expect(nextBar(buckets, 4)).toBeNull();
  });
});
