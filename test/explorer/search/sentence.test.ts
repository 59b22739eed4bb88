import { describe, expect, test } from '@jest/globals';
import type { Filled } from '../../../src/explorer/search/questions.ts';
import { glued, plainSentence, type SentenceForm, sentenceOf } from '../../../src/explorer/search/sentence.ts';

const NO_BREAK = '\u00a0';
const NARROW = '\u202f';
const seoul: Filled = { ask: 'saidAbout', fillings: { source: { value: 'ent_seoul', label: 'Seoul' } } };

/** The sentence with its places in brackets. */
function told(filled: Filled, language: 'en' | 'fr', form: SentenceForm): string {
  return sentenceOf(filled, language, form)
    .map((part) => (typeof part === 'string' ? part : `[${part.filling?.label ?? part.slot}]`))
    .join('');
}

describe('a question as a sentence', () => {
  test('has a place for everything that can be filled in', () => {
    expect(told(seoul, 'en', 'open')).toBe('What did [Seoul] say about [about] [when]?');
    expect(told(seoul, 'en', 'timed')).toBe('What did [Seoul] say about [about] between [from] and [to]?');
    expect(told({ ask: 'path', fillings: {} }, 'fr', 'open')).toBe('Chemin entre [start] et [end]');
  });

  test('is asked without what was left empty', () => {
    const about = { value: 'ent_north-korea', label: 'North Korea' };
    const day = { value: '2024-11-18', label: '2024-11-18' };
    expect(plainSentence(seoul, 'en')).toBe('What did Seoul say?');
    expect(plainSentence({ ...seoul, fillings: { ...seoul.fillings, about } }, 'en')).toBe(
      'What did Seoul say about North Korea?',
    );
    expect(plainSentence({ ...seoul, fillings: { ...seoul.fillings, from: day } }, 'en')).toBe(
      'What did Seoul say since 2024-11-18?',
    );
    expect(plainSentence({ ...seoul, fillings: { ...seoul.fillings, to: day } }, 'fr')).toBe(
      `Qu’a dit Seoul jusqu’au 2024-11-18${NARROW}?`,
    );
    expect(plainSentence({ ask: 'whoDenies', fillings: {} }, 'en')).toBe('Who denies “…”?');
  });

  test.each([
    ['Russian army', 'What did the Russian army say?'],
    ['The Hague', 'What did The Hague say?'],
    ['Ukraine’s air force', 'What did Ukraine’s air force say?'],
    ['Le Figaro', 'What did Le Figaro say?'],
  ])('has the article that the name %s needs in English', (label, sentence) => {
    const asked: Filled = { ask: 'saidAbout', fillings: { source: { value: 'ent_x', label } } };
    expect(plainSentence(asked, 'en')).toBe(sentence);
    expect(plainSentence(asked, 'fr')).toBe(`Qu’a dit ${label}${NARROW}?`);
  });

  test('keeps its marks beside its places, so that no line begins with them', () => {
    const [start, place, end] = glued(sentenceOf({ ask: 'whoDenies', fillings: {} }, 'fr', 'open'));
    expect(start).toBe(`Qui dément${NO_BREAK}: `);
    expect(place).toMatchObject({ slot: 'claim', before: `«${NO_BREAK}`, after: `${NO_BREAK}»${NARROW}?` });
    expect(end).toBe('');
    expect(glued(sentenceOf({ ask: 'comesFrom', fillings: {} }, 'en', 'open'))).toEqual([
      'Where does ',
      { slot: 'claim', filling: null, before: '“', after: '”' },
      ' come from?',
    ]);
    expect(glued(sentenceOf({ ask: 'hearsay', fillings: {} }, 'en', 'open'))).toEqual([
      'Which claims rest on hearsay?',
    ]);
  });
});
