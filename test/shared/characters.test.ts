import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { characterFault } from '../../src/shared/characters.ts';

const ENDS_AND_TABS = ['\t', '\n', '\r'];
const CONTROLS = [...Array(32).keys(), 0x7f].map((code) => String.fromCharCode(code));

describe.each(['line', 'text'] as const)('a %s', (kind) => {
  const isAllowed = (character: string): boolean => kind === 'text' && ENDS_AND_TABS.includes(character);

  test.each(CONTROLS.map((character) => [JSON.stringify(character), character]))(
    'may hold %s or not',
    (_, character) => {
      const fault = characterFault(`é😀${character}${character}`, kind);
      if (isAllowed(character)) return expect(fault).toBeUndefined();
      const name = `U+00${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`;
      expect(fault).toEqual({
        character: name,
        position: 3,
        problem: `contains the control character ${name} at position 3; expected ${kind === 'line' ? 'none' : 'none other than tabs and line ends'}`,
      });
    },
  );

  test.each([
    ['\ud83d', 0, 'U+D83D'],
    ['a\ude00', 1, 'U+DE00'],
    ['😀\ud83d\ud83d', 2, 'U+D83D'],
    ['a\ud83d b', 1, 'U+D83D'],
  ])('cannot hold the half of a character in %j', (value, position, character) => {
    expect(characterFault(value, kind)).toEqual({
      character,
      position,
      problem: `contains half of a character (the lone surrogate ${character}) at position ${position}; expected whole characters`,
    });
  });

  test('may be empty, and hold everything else', () => {
    expect(characterFault('', kind)).toBeUndefined();
    expect(characterFault('\u0080\u0085\u00a0\u00ad\u200d\u2028\ufeff\ufffd\uffff\u{10ffff}', kind)).toBeUndefined();
  });

  test('is refused just if one of its characters would be alone', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary' })), (strings) => {
        const one = strings.map((each) => characterFault(each, kind)).find((fault) => fault);
        expect(characterFault(strings.join('a'), kind)?.character).toBe(one?.character);
      }),
    );
  });
});
