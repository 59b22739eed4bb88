import { describe, expect, test } from '@jest/globals';
import { whenSaid } from '../../../src/explorer/attribution/said-when.ts';
import { signsOf } from '../../../src/explorer/attribution/signs.ts';
import type { TimePrecision } from '../../../src/shared/schema.generated.ts';
import { attribution, named } from './attributions.ts';

const someone = named('someone');
const told = (sign: ReturnType<typeof signsOf>[number]) => ('of' in sign ? `${sign.icon} ${sign.value}` : sign.icon);

describe('the signs of an attribution', () => {
  test('tell a plain one as said for a fact, and how it is rendered', () => {
    expect(signsOf(attribution('plain', someone)).map(told)).toEqual(['fact CERTAIN', 'voice INDIRECT']);
  });

  test('put first that it was taken back, no longer stands, or denies', () => {
    const signs = signsOf(
      attribution('odd', someone, {
        status: 'RETRACTED',
        mismatchInNewest: 'SOURCE_CHANGED',
        polarity: 'NEGATIVE',
        form: 'DIRECT',
      }),
    );
    expect(signs.map(told)).toEqual([
      'status RETRACTED',
      'orphan SOURCE_CHANGED',
      'denied NEGATIVE',
      'fact CERTAIN',
      'voice DIRECT',
    ]);
  });

  test('tell hearsay once', () => {
    const signs = signsOf(attribution('heard', someone, { basis: 'TOLD', certainty: 'POSSIBLE' }));
    expect(signs.map(told)).toEqual(['hearsay TOLD', 'voice INDIRECT']);
  });

  test('tell doubt without hearsay, and on what it rests', () => {
    const signs = signsOf(attribution('seen', someone, { basis: 'INFERRED', certainty: 'PROBABLE' }));
    expect(signs.map(told)).toEqual(['doubt PROBABLE', 'basis INFERRED', 'voice INDIRECT']);
  });

  test('tell a heading that leaves its source out as such, and not as an own voice', () => {
    const heading = attribution('heading', someone, { form: 'OWN_VOICE', section: 'HEADING' });
    expect(signsOf(heading, true).map(told)).toEqual(['fact CERTAIN', 'dropped', 'voice HEADING']);
    expect(signsOf(heading, false).map(told)).toEqual(['fact CERTAIN', 'voice OWN_VOICE', 'voice HEADING']);
  });
});

describe('when something was said', () => {
  const said = (saidFrom: string | null, saidTo: string | null, saidPrecision: TimePrecision | null) =>
    whenSaid({ saidFrom, saidTo, saidPrecision });

  test('is a week where the week is what is known', () => {
    expect(said('2024-11-18', '2024-11-24', 'WEEK')).toEqual({ kind: 'week', from: '2024-11-18' });
  });

  test('is a stretch of weeks where it is longer than one', () => {
    expect(said('2024-11-18', '2024-12-01', 'WEEK')).toEqual({ kind: 'span', from: '2024-11-18', to: '2024-12-01' });
  });

  test('is told no more exactly than it is known', () => {
    expect(said('2024-11-01', '2024-11-30', 'MONTH')).toEqual({ kind: 'span', from: '2024-11', to: '2024-11' });
    expect(said('2024-05-17', '2025-02-01', 'YEAR')).toEqual({ kind: 'span', from: '2024', to: '2025' });
    expect(said('2024-11-29T08:00:00Z', null, 'DAY')).toEqual({ kind: 'span', from: '2024-11-29', to: '2024-11-29' });
    expect(said('2024-11-29T08:00:00Z', '2024-11-29T08:00:00Z', 'INSTANT')).toMatchObject({
      from: '2024-11-29T08:00:00Z',
    });
  });

  test('is unknown where nothing is told', () => {
    expect(said(null, null, null)).toEqual({ kind: 'unknown' });
  });
});
