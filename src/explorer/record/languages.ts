import { LANGUAGE_CODES } from '../i18n/message.ts';

/** How a language is called in another; its tag where that is not known, or no tag. */
export function languageName(tag: string, reader: string): string {
  try {
    return new Intl.DisplayNames(reader, { type: 'language' }).of(tag) ?? tag;
  } catch {
    return tag;
  }
}

/** Those that texts are most often in. */
export const COMMON_LANGUAGES = [
  'fr',
  'en',
  'ru',
  'uk',
  'ko',
  'de',
  'es',
  'it',
  'pt',
  'ar',
  'zh',
  'fa',
  'he',
  'tr',
  'pl',
];

/** The tag of a language, from the tag itself or from its name in a language of the explorer; null is none. */
export function readLanguage(words: string): string | null {
  const typed = words.trim();
  const named = COMMON_LANGUAGES.find((tag) =>
    [...LANGUAGE_CODES, tag].some((reader) => languageName(tag, reader).toLowerCase() === typed.toLowerCase()),
  );
  if (named) return named;
  try {
    const isKnown = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' }).of(typed) !== undefined;
    return isKnown ? (Intl.getCanonicalLocales(typed)[0] ?? null) : null;
  } catch {
    return null;
  }
}
