import { describe, expect, test } from '@jest/globals';
import { tellDate, tellSpan } from '../../../src/explorer/i18n/dates.ts';
import { pieces, say } from '../../../src/explorer/i18n/message.ts';

describe('a text', () => {
  test('has its parameters in place, as the language writes them', () => {
    expect(say('{n} of {names}', { n: 1234, names: ['A', 'B', 'C'] }, 'en')).toBe('1,234 of A, B and C');
    expect(say('{n} : {names}', { n: 1234, names: ['A', 'B'] }, 'fr')).toBe('1\u202f234\u00a0: A et B');
  });

  test('takes the plural form of n', () => {
    const message = { one: '{n} thing', other: '{n} things' };
    expect([0, 1, 2].map((n) => say(message, { n }, 'en'))).toEqual(['0 things', '1 thing', '2 things']);
    expect([0, 1, 2].map((n) => say(message, { n }, 'fr'))).toEqual(['0 thing', '1 thing', '2 things']);
  });

  test('gets the no-break spaces of French, but what is put in stays as it is', () => {
    expect(say('Qui dit « {words} » ?', { words: 'a : b ?' }, 'fr')).toBe('Qui dit «\u00a0a : b ?\u00a0»\u202f?');
    expect(say('Who ?', {}, 'en')).toBe('Who ?');
  });

  test('can be cut where its parameters go', () => {
    expect(pieces('{who} says {what}.', {}, 'en')).toEqual(['', { name: 'who' }, ' says ', { name: 'what' }, '.']);
  });
});

describe('a time', () => {
  test.each([
    ['2024', '2024', '2024'],
    ['2024-11', 'November 2024', 'novembre 2024'],
    ['2024-11-29', '29 November 2024', '29 novembre 2024'],
    ['whenever', 'whenever', 'whenever'],
    ['2024-99-99', '2024-99-99', '2024-99-99'],
  ])('%s is told as exactly as it is known', (value, english, french) => {
    expect(tellDate(value, 'en')).toBe(english);
    expect(tellDate(value, 'fr')).toBe(french);
  });

  test('a stretch is told by its ends', () => {
    expect(tellSpan('2024-11-18', '2024-11-24', 'en')).toMatch(/^18\s?–\s?24 November 2024$/);
    expect(tellSpan('2024-11-18', '2024-11-18', 'en')).toBe('18 November 2024');
    expect(tellSpan('2024', '2025', 'fr')).toBe('2024 – 2025');
    expect(tellSpan(null, '2024-11', 'fr')).toBe('novembre 2024');
  });
});
