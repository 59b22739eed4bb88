import { useCallback, useEffect, useRef, useState } from 'react';
import { useView } from '../state/view-context.tsx';

/** The view learns of typed words when they have come to rest, so that typing stays quick. */
const REST_MS = 300;

/** The words in the search bar, the change of them, and what makes the view keep them at once. */
export function useWords(): [string, (words: string) => void, () => void] {
  const { view, act } = useView();
  const [words, setWords] = useState(view.search);
  const known = useRef(view.search);
  const latest = useRef(words);
  latest.current = words;
  const keep = useCallback(() => {
    if (latest.current === known.current) return;
    known.current = latest.current;
    act({ type: 'search', words: latest.current });
  }, [act]);
  useEffect(() => {
    // Another step, such as Back, has brought other words.
    if (view.search === known.current) return;
    known.current = view.search;
    setWords(view.search);
  }, [view.search]);
  useEffect(() => {
    if (words === known.current) return;
    const rest = setTimeout(keep, REST_MS);
    return () => clearTimeout(rest);
  }, [words, keep]);
  return [words, setWords, keep];
}
