import { createContext, type ReactNode, use, useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import { useLocation } from 'wouter';
import type { Action, View } from '../model/view.ts';
import { placeKind } from './routes.ts';
import { ViewStore } from './view-store.ts';

/** What the reader looks at, and how to change it. */
export interface ViewHandle {
  view: View;
  /** Does something. From a page or a shared view, a step leads to the graph. */
  act(action: Action): void;
  undo(): void;
  redo(): void;
  canUndo: boolean;
  canRedo: boolean;
  /** True on a view that somebody shared: it can be looked at; changing it makes a copy of one's own. */
  readOnly: boolean;
}

const Context = createContext<ViewStore | null>(null);

/** What the reader looks at, and how to change it. */
export function useView(): ViewHandle {
  const store = use(Context);
  if (!store) throw new Error('useView needs a ViewProvider around it');
  const { past, present, future } = useSyncExternalStore(store.subscribe, store.history);
  const [path] = useLocation();
  const readOnly = placeKind(path) === 'shared';
  return useMemo(
    () => ({
      view: present,
      act: store.act,
      undo: store.undo,
      redo: store.redo,
      canUndo: past.length > 0 && !readOnly,
      canRedo: future.length > 0 && !readOnly,
      readOnly,
    }),
    [store, past, present, future, readOnly],
  );
}

/** Keeps the view for all below it, in step with the address. */
export function ViewProvider({ children }: { children: ReactNode }) {
  const [store] = useState(() => new ViewStore(window));
  useEffect(() => {
    // The router reports pushState, for which browsers have no event.
    const events = ['popstate', 'pushState', 'hashchange'];
    for (const event of events) addEventListener(event, store.arrived);
    return () => {
      for (const event of events) removeEventListener(event, store.arrived);
    };
  }, [store]);
  return <Context value={store}>{children}</Context>;
}
