import { useCallback, useState } from 'react';
import { ask } from './client.ts';
import { type ApiError, asApiError } from './errors.ts';

/** One page of a list. */
export interface Page<Node> {
  totalCount: number;
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
  nodes: Node[];
}

/** A list of which more comes when asked for. */
export interface Growing<Node> {
  nodes: readonly Node[];
  /** How many there are in all. */
  total: number;
  hasMore: boolean;
  isLoading: boolean;
  failure: ApiError | null;
  more(): void;
}

/**
 * Lets the first page of a list grow.
 * @param question asks for the page `after`
 * @param pageOf finds the page in the answer
 */
export function useMore<Node, Answer>(
  first: Page<Node>,
  question: string,
  variables: Record<string, unknown>,
  pageOf: (answer: Answer) => Page<Node> | undefined,
): Growing<Node> {
  const [pages, setPages] = useState<readonly Page<Node>[]>([]);
  const [isLoading, setLoading] = useState(false);
  const [failure, setFailure] = useState<ApiError | null>(null);
  const last = pages.at(-1) ?? first;
  const key = JSON.stringify({ ...variables, after: last.pageInfo.endCursor });
  const more = useCallback(() => {
    setLoading(true);
    setFailure(null);
    ask<Answer>(question, JSON.parse(key))
      .then(
        (answer) => {
          const page = pageOf(answer);
          if (page) setPages((before) => [...before, page]);
        },
        (error) => setFailure(asApiError(error)),
      )
      .finally(() => setLoading(false));
  }, [question, key, pageOf]);
  return {
    nodes: [...first.nodes, ...pages.flatMap(({ nodes }) => nodes)],
    total: first.totalCount,
    hasMore: last.pageInfo.hasNextPage,
    isLoading,
    failure,
    more,
  };
}
