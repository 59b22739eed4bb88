import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { aroundPlace, placeBetween, placesOf } from '../../../src/explorer/record/places.ts';

const TEXT = '“Ça brûle 🔥”, dit Léa.\r\nLéa l’a dit : « ça brûle ».';

describe('what is selected in a text', () => {
  test('is taken without the space around it, whichever way it was selected', () => {
    const start = TEXT.indexOf('Léa');
    expect(placeBetween(TEXT, start - 1, start + 4)).toEqual({ start, end: start + 4, exact: 'Léa.' });
    expect(placeBetween(TEXT, start + 6, start - 1)).toEqual({ start, end: start + 4, exact: 'Léa.' });
  });

  test('is nothing where there are no words', () => {
    expect(placeBetween(TEXT, 3, 3)).toBeNull();
    expect(placeBetween(TEXT, TEXT.indexOf('\r'), TEXT.indexOf('\n') + 1)).toBeNull();
    expect(placeBetween('', 0, 5)).toBeNull();
  });

  test('never cuts a character in two', () => {
    const fire = TEXT.indexOf('🔥');
    expect(placeBetween(TEXT, fire + 1, fire + 2)?.exact).toBe('🔥');
    expect(placeBetween(TEXT, fire, fire + 1)?.exact).toBe('🔥');
  });

  test('always stands in the text to the letter', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.integer(), fc.integer(), (text, one, other) => {
        const place = placeBetween(text, one, other);
        if (!place) return;
        expect(text.slice(place.start, place.end)).toBe(place.exact);
        expect(place.exact).toBe(place.exact.trim());
        expect(place.exact).not.toBe('');
      }),
    );
  });
});

describe('words that are typed', () => {
  test('are found wherever they stand', () => {
    expect(placesOf(TEXT, ' Léa ').map(({ start }) => start)).toEqual([TEXT.indexOf('Léa'), TEXT.lastIndexOf('Léa')]);
  });

  test('are found in another case, with other quotation marks and apostrophes, over lines', () => {
    expect(placesOf(TEXT, "l'a DIT").map(({ exact }) => exact)).toEqual(['l’a dit']);
    expect(placesOf(TEXT, 'dit léa. léa').map(({ exact }) => exact)).toEqual(['dit Léa.\r\nLéa']);
    expect(placesOf(TEXT, '"ça brûle').map(({ exact }) => exact)).toEqual(['“Ça brûle']);
  });

  test('are no pattern', () => {
    expect(placesOf('a.c abc (x)', 'a.c')).toEqual([{ start: 0, end: 3, exact: 'a.c' }]);
    expect(placesOf('a.c abc (x)', '(x')).toEqual([{ start: 8, end: 10, exact: '(x' }]);
    expect(placesOf(TEXT, '  ')).toEqual([]);
    expect(placesOf(TEXT, 'nobody said this')).toEqual([]);
  });

  test('are told apart by what stands around them', () => {
    const [first, second] = placesOf(TEXT, 'Léa');
    expect(first && aroundPlace(TEXT, first, 6)).toEqual({ before: ', dit ', after: '. Léa' });
    expect(second && aroundPlace(TEXT, second, 2).after).toBe(' l');
  });
});
