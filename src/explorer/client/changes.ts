const listeners = new Set<() => void>();

/** Tells whoever shows answers that something was changed through this page. */
export function tellChange(): void {
  for (const listener of listeners) listener();
}

/** Hears of changes; gives back how to stop hearing. */
export function onChange(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
