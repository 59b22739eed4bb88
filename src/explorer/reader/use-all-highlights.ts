import { useEffect, useMemo } from 'react';
import { MoreHighlights, type MoreHighlightsQuery } from '../attribution/attribution.generated.ts';
import type { DocumentWords, Highlight } from '../attribution/data.ts';
import { AT_ONCE } from '../attribution/data.ts';
import type { ApiError } from '../client/errors.ts';
import { useMore } from '../client/use-more.ts';
import type { Id } from '../model/view.ts';

const highlightsOf = ({ document }: MoreHighlightsQuery) => document?.attributions;

interface AllHighlights {
  highlights: readonly Highlight[];
  /** Those in the publisher's own voice for what it elsewhere attributes to somebody. */
  dropped: ReadonlySet<Id>;
  isLoading: boolean;
  failure: ApiError | null;
  retry(): void;
}

/** Every attribution of a document, page after page. */
export function useAllHighlights(document: DocumentWords): AllHighlights {
  const { id, attributions } = document;
  const { nodes, hasMore, isLoading, failure, more } = useMore(
    attributions,
    MoreHighlights,
    { id, first: AT_ONCE },
    highlightsOf,
  );
  useEffect(() => {
    if (hasMore && !isLoading && !failure) more();
  }, [hasMore, isLoading, failure, more]);
  // A new list only when more has come: the text is cut anew for each.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the list only grows.
  const highlights = useMemo(() => nodes, [nodes.length, attributions]);
  const dropped = useMemo(() => new Set(document.dropped.nodes.map((one) => one.id)), [document]);
  return { highlights, dropped, isLoading: hasMore, failure, retry: more };
}
