import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { emphasise, isMatched } from '../../../src/explorer/search/emphasis.ts';
import { fold } from '../../../src/shared/fold.ts';

/** The text with what is matched in brackets. */
function marked(text: string, query: string): string {
  return emphasise(text, query)
    .map(({ text: stretch, isMatch }) => (isMatch ? `[${stretch}]` : stretch))
    .join('');
}

describe('what is matched', () => {
  test('is the beginning of each word looked for, whatever its case and accents', () => {
    expect(marked('La Corée du Nord a envoyé des troupes.', 'coree TROUP')).toBe(
      'La [Corée] du Nord a envoyé des [troup]es.',
    );
    expect(marked('Séoul', 'se')).toBe('[Sé]oul');
    expect(marked('Un cœur, une œuvre', 'coeur oeuv')).toBe('Un [cœur], une [œuv]re');
    expect(marked('Вооружённые силы России', 'вооруженные')).toBe('[Вооружённые] силы России');
    expect(marked('Séoul', 'oul')).toBe('Séoul');
  });

  test('is a word but for its ending, as stems are', () => {
    expect(marked('A large fire broke out', 'fires')).toBe('A large [fire] broke out');
    expect(marked('to fight Ukrainian forces', 'forced')).toBe('to fight Ukrainian [force]s');
    expect(marked('Seoul', 'seaside')).toBe('Seoul');
  });

  test('is not the single letter of an elision', () => {
    expect(marked('L’armée russe', "l'armee")).toBe('L’[armée] russe');
    expect(marked('Vitamin D', 'd')).toBe('Vitamin [D]');
  });

  test('goes on over the apostrophes of a name', () => {
    expect(marked('Nach L’viv und Lviv', 'lviv')).toBe('Nach [L’viv] und [Lviv]');
    expect(marked('L’viv, Kramatorsʹk', "L'vi kramatorsk")).toBe('[L’vi]v, [Kramatorsʹk]');
    expect(marked('Lviv', 'L’viv')).toBe('[Lviv]');
    expect(marked('Miles O’Brien, d’Arle', 'brien arle')).toBe('Miles O’[Brien], d’[Arle]');
    expect(marked("Мар'яна", 'Мар’яна')).toBe("[Мар'яна]");
  });

  test('is nothing where nothing is looked for', () => {
    expect(emphasise('Seoul', ' ')).toEqual([{ text: 'Seoul', isMatch: false }]);
    expect(emphasise('', 'x')).toEqual([]);
    expect(isMatched('Seoul', '')).toBe(false);
    expect(isMatched('Seoul', 'seo')).toBe(true);
  });

  test('leaves the text as it is, whatever is looked for', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (text, query) => {
        const joined = emphasise(text, query).map((stretch) => stretch.text);
        expect(joined.join('')).toBe(text);
      }),
    );
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => expect(fold(fold(text))).toBe(fold(text))));
  });
});
