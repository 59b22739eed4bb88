/** What is kept in this browser, under the project's own prefix. */
type Name = 'language' | 'theme' | 'hint' | 'panels' | 'reader';

/** What was kept; null if nothing was, or the browser keeps nothing. */
export function recall(name: Name): string | null {
  try {
    return localStorage.getItem(`selon.${name}`);
  } catch {
    return null;
  }
}

/** Keeps a choice. Where the browser keeps nothing, it holds until the page is closed. */
export function remember(name: Name, value: string): void {
  try {
    localStorage.setItem(`selon.${name}`, value);
  } catch {
    // A browser may forbid it; nothing depends on it.
  }
}
