import { useEffect, useState } from 'react';
import { type ApiError, asApiError } from '../client/errors.ts';
import { useText } from '../i18n/text-context.tsx';
import { suggest } from './find.ts';
import type { Group } from './suggestions.ts';

/** Waits that long for the next key before it asks. */
export const PAUSE_MS = 40;

/** What is offered, and for which words: while the next answer is loading, the previous one stays. */
export interface Suggested {
  words: string;
  groups: readonly Group[];
  failure: ApiError | null;
  /** Whether this is all of it. */
  isWhole: boolean;
}

const NOTHING: Suggested = { words: '', groups: [], failure: null, isWhole: true };

/** Asks while somebody types. An answer that comes after the words have changed again is dropped. */
export function useSuggestions(typed: string): Suggested {
  const { language } = useText();
  const words = typed.trim();
  const [suggested, setSuggested] = useState(NOTHING);
  useEffect(() => {
    if (words === '') return setSuggested(NOTHING);
    const stop = new AbortController();
    const soon = setTimeout(async () => {
      try {
        await suggest(words, language, stop.signal, (groups, isWhole) => {
          if (!stop.signal.aborted) setSuggested({ words, groups, failure: null, isWhole });
        });
      } catch (error) {
        if (!stop.signal.aborted) setSuggested({ words, groups: [], failure: asApiError(error), isWhole: true });
      }
    }, PAUSE_MS);
    return () => {
      clearTimeout(soon);
      stop.abort();
    };
  }, [words, language]);
  return suggested;
}
