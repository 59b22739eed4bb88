import { describe, expect, test } from '@jest/globals';
import { canonicalLanguage } from '../../src/shared/language.ts';

describe('a language tag', () => {
  test.each([
    ['fr', 'fr'],
    ['FR', 'fr'],
    ['pt-br', 'pt-BR'],
    ['iw', 'he'],
    ['lao', 'lo'],
    ['zh-hant-tw', 'zh-Hant-TW'],
    ['sr-Latn', 'sr-Latn'],
    ['yue', 'yue'],
    ['und', 'und'],
  ])('%j is %j', (tag, canonical) => {
    expect(canonicalLanguage(tag)).toBe(canonical);
    expect(canonicalLanguage(canonical)).toBe(canonical);
  });

  test.each([
    ['English', 'expected a BCP 47 language tag, not the name of a language: "en" instead of "English"'],
    ['french', 'expected a BCP 47 language tag, not the name of a language: "fr" instead of "french"'],
    ['français', 'expected a BCP 47 language tag, not the name of a language: "fr" instead of "français"'],
    ['Arabic', 'expected a BCP 47 language tag, not the name of a language: "ar" instead of "Arabic"'],
    ['Thai', 'expected a BCP 47 language tag, not the name of a language: "th" instead of "Thai"'],
    ['Klingon', 'expected a BCP 47 language tag such as "fr"'],
    ['english-US', 'expected a BCP 47 language tag such as "fr"'],
    ['pt_BR', 'expected a BCP 47 language tag such as "fr"'],
    ['x-private', 'expected a BCP 47 language tag such as "fr"'],
    ['', 'expected a BCP 47 language tag such as "fr"'],
    ['f', 'expected a BCP 47 language tag such as "fr"'],
  ])('%j is refused', (tag, message) => {
    expect(() => canonicalLanguage(tag)).toThrow(new RangeError(message));
  });
});
