import { useCallback, useEffect, useState } from 'react';
import { ask } from '../client/client.ts';
import { type ApiError, asApiError } from '../client/errors.ts';
import type { Page } from '../client/use-more.ts';

/** The maximum number of entries that a page loads by itself. */
const MOST = 1000;

/** A list as far as it has come. */
export interface Whole<Node> {
  nodes: readonly Node[];
  /** How many there are in all; null while nothing is known. */
  total: number | null;
  isLoading: boolean;
  failure: ApiError | null;
  /** Asks again, from the beginning. */
  again(): void;
}

const NOTHING = { nodes: [], total: null, isLoading: true, failure: null };

/**
 * Every page of a list, one after the other.
 * @param question asks for the page `after`; null asks nothing
 * @param pageOf finds the page in the answer; a function that stays the same
 */
export function useAll<Node, Answer>(
  question: string | null,
  id: string,
  pageOf: (answer: Answer) => Page<Node> | undefined,
): Whole<Node> {
  const [state, setState] = useState<Omit<Whole<Node>, 'again'>>(NOTHING);
  const [round, setRound] = useState(0);
  useEffect(() => {
    setState({ ...NOTHING, isLoading: question !== null });
    if (question === null) return;
    const stop = new AbortController();
    const options = { signal: stop.signal, fresh: round > 0 };
    const read = async () => {
      let nodes: readonly Node[] = [];
      let after: string | null = null;
      for (;;) {
        const page: Page<Node> | undefined = pageOf(await ask<Answer>(question, { id, after }, options));
        if (stop.signal.aborted) return;
        nodes = [...nodes, ...(page?.nodes ?? [])];
        after = page?.pageInfo.endCursor ?? null;
        const isLoading = page?.pageInfo.hasNextPage === true && nodes.length < MOST;
        setState({ nodes, total: page?.totalCount ?? 0, isLoading, failure: null });
        if (!isLoading) return;
      }
    };
    read().catch((error) => {
      if (!stop.signal.aborted) setState((before) => ({ ...before, isLoading: false, failure: asApiError(error) }));
    });
    return () => stop.abort();
  }, [question, id, pageOf, round]);
  const again = useCallback(() => setRound((count) => count + 1), []);
  return { ...state, again };
}
