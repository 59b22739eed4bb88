import { useEffect, useMemo, useState } from 'react';
import { type ApiError, asApiError } from '../client/errors.ts';
import { useText } from '../i18n/text-context.tsx';
import { useFacts } from '../state/facts-context.tsx';
import { useView } from '../state/view-context.tsx';
import { findNodes } from './find.ts';
import { fits, type SlotKind } from './questions.ts';
import type { FoundNode } from './suggestions.ts';
import { PAUSE_MS } from './use-suggestions.ts';

/** What fits a place, and for which words. */
export interface FoundNodes {
  /** Null until there is an answer. */
  words: string | null;
  nodes: readonly FoundNode[];
  failure: ApiError | null;
}

const NOTHING: FoundNodes = { words: null, nodes: [], failure: null };

/**
 * Looks for what fits a place while somebody types in it. Before that it offers what stands in the graph.
 * @param typed null while nobody is in the place: then nothing is asked
 */
export function useFound(typed: string | null, kind: Exclude<SlotKind, 'day'>): FoundNodes {
  const { language } = useText();
  const words = typed === null ? null : typed.trim();
  const [found, setFound] = useState(NOTHING);
  const shown = useShown(kind, words === '');
  useEffect(() => {
    if (words === null) return setFound(NOTHING);
    const stop = new AbortController();
    const find = async () => {
      try {
        const nodes = await findNodes(words, kind, language, stop.signal);
        if (!stop.signal.aborted) setFound({ words, nodes, failure: null });
      } catch (error) {
        if (!stop.signal.aborted) setFound({ words, nodes: [], failure: asApiError(error) });
      }
    };
    const soon = setTimeout(find, words === '' ? 0 : PAUSE_MS);
    return () => {
      clearTimeout(soon);
      stop.abort();
    };
  }, [words, kind, language]);
  return useMemo(() => {
    if (words !== '' || found.words !== '') return found;
    const isNew = ({ id }: FoundNode) => shown.every((node) => node.id !== id);
    return { ...found, nodes: [...shown, ...found.nodes.filter(isNew)].slice(0, MOST) };
  }, [words, found, shown]);
}

const MOST = 10;

/** What fits of that which is in the graph, the selected one first. */
function useShown(kind: SlotKind, isWanted: boolean): readonly FoundNode[] {
  const { facts, version } = useFacts();
  const { shown, selected } = useView().view;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the facts are one object, which changes with its version.
  return useMemo(() => {
    if (!isWanted) return [];
    const ids = selected ? [selected, ...shown.filter((id) => id !== selected)] : shown;
    return ids
      .filter((id) => facts.hasNode(id) && fits(facts.getNodeAttribute(id, 'kind'), kind))
      .slice(0, MOST)
      .map((id) => {
        const { kind: its, label, subkind, isNamed } = facts.getNodeAttributes(id);
        return { ...BARE, id, kind: its, label, subkind, isNamed };
      });
  }, [facts, version, shown, selected, kind, isWanted]);
}

const BARE = {
  language: null,
  alias: null,
  description: null,
  sources: [],
  deniers: [],
  isAttributed: true,
  publisher: null,
  publishedAt: null,
};
