import { useSyncExternalStore } from 'react';

const NARROW = matchMedia('(max-width: 47.99rem)');

/** Whether there is room for one column only. */
export function useNarrow(): boolean {
  return useSyncExternalStore(listen, () => NARROW.matches);
}

function listen(listener: () => void): () => void {
  NARROW.addEventListener('change', listener);
  return () => NARROW.removeEventListener('change', listener);
}
