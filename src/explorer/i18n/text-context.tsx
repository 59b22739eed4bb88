import { createContext, type ReactNode, use, useCallback, useEffect, useMemo, useState } from 'react';
import { recall, remember } from '../client/stored.ts';
import './enum-labels/index.ts';
import { CATALOGUE, type Key } from './catalogue.ts';
import { tellDate, tellSpan } from './dates.ts';
import { LANGUAGE_CODES, LANGUAGES, type Language, type Parameters, say } from './message.ts';

/** The texts in the reader's language, and how it writes items. */
export interface Texts {
  language: Language;
  setLanguage(language: Language): void;
  /** A text by its key. */
  t(key: Key, parameters?: Parameters): string;
  /** The word for a value of one of the schema's enums; a value that is newer than this page is given back as it is. */
  word(enumName: string, value: string): string;
  /** A time of the API: a year, month, day or instant. */
  date(value: string, style?: 'long' | 'short'): string;
  /** A stretch of time. */
  span(from: string | null, to: string | null): string;
  number(value: number): string;
  /** Joined by "and". */
  list(values: readonly string[]): string;
}

const Context = createContext<Texts | null>(null);

/** The texts in the reader's language. */
export function useText(): Texts {
  const texts = use(Context);
  if (!texts) throw new Error('useText needs a TextProvider around it');
  return texts;
}

/** Speaks the language that was chosen, or else the browser's. */
export function TextProvider({ children }: { children: ReactNode }) {
  const [language, setState] = useState(firstLanguage);
  const setLanguage = useCallback((chosen: Language) => {
    remember('language', chosen);
    setState(chosen);
  }, []);
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  const texts = useMemo(() => textsIn(language, setLanguage), [language, setLanguage]);
  return <Context value={texts}>{children}</Context>;
}

function textsIn(language: Language, setLanguage: Texts['setLanguage']): Texts {
  const messages = CATALOGUE[language];
  return {
    language,
    setLanguage,
    t: (key, parameters = {}) => say(messages[key], parameters, language),
    word: (enumName, value) => {
      const key = `word.${enumName}.${value}`;
      return key in messages ? say(messages[key as Key], {}, language) : value;
    },
    date: (value, style) => tellDate(value, language, style),
    span: (from, to) => tellSpan(from, to, language),
    number: (value) => new Intl.NumberFormat(LANGUAGES[language].locale).format(value),
    list: (values) => new Intl.ListFormat(LANGUAGES[language].locale).format(values),
  };
}

/** What was chosen before, else the first of the browser's languages that the explorer speaks. */
function firstLanguage(): Language {
  const wanted = [recall('language'), ...navigator.languages].map((tag) => tag?.slice(0, 2).toLowerCase());
  return wanted.flatMap((tag) => LANGUAGE_CODES.filter((language) => language === tag))[0] ?? 'en';
}
