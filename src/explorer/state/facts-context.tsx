import { createContext, type ReactNode, use, useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import { loadCards } from '../client/cards.ts';
import { type ApiError, asApiError } from '../client/errors.ts';
import { useText } from '../i18n/text-context.tsx';
import type { Facts } from '../model/facts.ts';
import type { Id } from '../model/view.ts';
import { FactsStore } from './facts-store.ts';
import { useView } from './view-context.tsx';

/** What was learnt from the API so far. */
export interface FactsHandle {
  /** One and the same graph, which grows: depend on `version`. */
  facts: Facts;
  /** Counts up whenever the facts changed. */
  version: number;
  /** Loads what is not known yet; resolves when it is known, or when it failed. */
  need(ids: readonly Id[]): Promise<void>;
  /** Loads again what may have changed. */
  refresh(ids: readonly Id[]): Promise<void>;
  isLoading: boolean;
  /** Why the last loading failed, for `<Failure>`. */
  failure: ApiError | null;
  /** What was asked for and is not there, or not visible. */
  missing: ReadonlySet<Id>;
}

const Context = createContext<FactsStore | null>(null);

/** What was learnt from the API so far. */
export function useFacts(): FactsHandle {
  const store = use(Context);
  if (!store) throw new Error('useFacts needs a FactsProvider around it');
  const state = useSyncExternalStore(store.subscribe, store.state);
  return useMemo(() => {
    const { error, ...rest } = state;
    const { facts, need, refresh } = store;
    return { ...rest, facts, need, refresh, failure: error === null ? null : asApiError(error) };
  }, [store, state]);
}

/** Keeps the facts, and loads whatever the view shows. */
export function FactsProvider({ children }: { children: ReactNode }) {
  const { language } = useText();
  const { shown, selected, path } = useView().view;
  const [store] = useState(() => new FactsStore(loadCards, language));
  useEffect(() => store.speak(language), [store, language]);
  useEffect(() => {
    const ends = path ? [path.from, path.to] : [];
    store.need([...shown, ...ends, ...(selected ? [selected] : [])]);
  }, [store, shown, selected, path]);
  return <Context value={store}>{children}</Context>;
}
