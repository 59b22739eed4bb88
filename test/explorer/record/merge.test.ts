import { describe, expect, test } from '@jest/globals';
import { changesIn, differences, merged } from '../../../src/explorer/record/merge.ts';

const BEFORE = {
  text: 'It rains.',
  tense: 'PAST',
  language: 'en',
  translations: [{ language: 'fr', text: 'Il pleut.' }],
};

describe('two who changed the same thing', () => {
  test('differ only where their values do, and clash only where both changed', () => {
    const mine = { ...BEFORE, text: 'It pours.', tense: 'PRESENT' };
    const theirs = { ...BEFORE, text: 'It drizzles.', tense: 'PRESENT', translations: [] };
    expect(differences(BEFORE, mine, theirs)).toEqual([
      { field: 'text', mine: 'It pours.', theirs: 'It drizzles.', isClash: true, side: 'mine' },
      { field: 'translations', mine: BEFORE.translations, theirs: [], isClash: false, side: 'theirs' },
    ]);
  });

  test('are brought together as was chosen', () => {
    const mine = { ...BEFORE, text: 'It pours.', tense: 'PRESENT' };
    const theirs = { ...BEFORE, text: 'It drizzles.', translations: [] };
    const found = differences(BEFORE, mine, theirs);
    expect(merged(theirs, found)).toEqual({ ...BEFORE, text: 'It pours.', tense: 'PRESENT', translations: [] });
    const yielding = found.map((one) => (one.field === 'text' ? { ...one, side: 'theirs' as const } : one));
    expect(merged(theirs, yielding).text).toBe('It drizzles.');
  });

  test('send only what then differs from what is there', () => {
    expect(changesIn(BEFORE, { ...BEFORE, translations: [{ ...BEFORE.translations[0] }], tense: 'FUTURE' })).toEqual({
      tense: 'FUTURE',
    });
    expect(changesIn(BEFORE, BEFORE)).toEqual({});
  });
});
