import { useCallback, useEffect, useState } from 'react';
import { ask, onChange, type Question } from './client.ts';
import { type ApiError, asApiError } from './errors.ts';

/** How far an answer is. While a new question is loading, the previous answer stays. */
export interface Answer<Data> {
  data: Data | null;
  failure: ApiError | null;
  isLoading: boolean;
  /** Asks again, past what is remembered. */
  again(): void;
}

/**
 * Asks whenever the question or its variables change, and when something was changed through this page; null asks
 * nothing.
 */
export function useQuestion<Data>(
  question: Question<Data> | null,
  variables: Record<string, unknown> = {},
): Answer<Data> {
  const [state, setState] = useState<Omit<Answer<Data>, 'again'>>({
    data: null,
    failure: null,
    isLoading: question !== null,
  });
  const [round, setRound] = useState(0);
  const key = JSON.stringify(variables);
  useEffect(() => {
    if (question === null) return setState({ data: null, failure: null, isLoading: false });
    const stop = new AbortController();
    setState((before) => ({ ...before, failure: null, isLoading: true }));
    ask<Data>(question, JSON.parse(key), { signal: stop.signal, fresh: round > 0 }).then(
      (data) => setState({ data, failure: null, isLoading: false }),
      (error) => {
        if (!stop.signal.aborted) setState({ data: null, failure: asApiError(error), isLoading: false });
      },
    );
    return () => stop.abort();
  }, [question, key, round]);
  const again = useCallback(() => setRound((count) => count + 1), []);
  useEffect(() => onChange(again), [again]);
  return { ...state, again };
}
