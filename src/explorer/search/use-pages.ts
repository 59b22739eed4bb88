import { useCallback, useEffect, useState } from 'react';
import { ask } from '../client/client.ts';
import { type ApiError, asApiError } from '../client/errors.ts';

/** One page of a list, as the API gives it. */
interface Page<Node> {
  nodes: readonly Node[];
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
  totalCount?: number;
}

/** A list that grows page by page. */
export interface Pages<Node> {
  /** Null until the first page is there. */
  nodes: readonly Node[] | null;
  /** How many there are in all, where that was asked for. */
  total: number | null;
  hasMore: boolean;
  isLoading: boolean;
  failure: ApiError | null;
  /** The next page; after a failure, the same one again. */
  more(): void;
}

/**
 * Asks for the first page of a list, and for the next when told to. Made for one question: give the component a `key`
 * of what it asks.
 * @param pageOf finds the page in the answer; one and the same function
 */
export function usePages<Node, Answer>(
  question: string,
  variables: Record<string, unknown>,
  pageOf: (answer: Answer) => Page<Node>,
): Pages<Node> {
  const [pages, setPages] = useState<readonly Page<Node>[]>([]);
  const [failure, setFailure] = useState<ApiError | null>(null);
  const [asked, setAsked] = useState<{ after: string | null }>({ after: null });
  const [isLoading, setLoading] = useState(true);
  const [fixed] = useState(variables);
  useEffect(() => {
    const stop = new AbortController();
    setLoading(true);
    ask<Answer>(question, { ...fixed, ...asked }, { signal: stop.signal })
      .then(
        (answer) => {
          if (stop.signal.aborted) return;
          setPages((before) => [...before, pageOf(answer)]);
          setFailure(null);
        },
        (error) => !stop.signal.aborted && setFailure(asApiError(error)),
      )
      .finally(() => !stop.signal.aborted && setLoading(false));
    return () => stop.abort();
  }, [question, fixed, asked, pageOf]);
  const last = pages.at(-1);
  const more = useCallback(() => setAsked({ after: last?.pageInfo.endCursor ?? null }), [last]);
  return {
    nodes: last ? pages.flatMap(({ nodes }) => nodes) : null,
    total: last?.totalCount ?? null,
    hasMore: last?.pageInfo.hasNextPage ?? false,
    isLoading,
    failure,
    more,
  };
}
