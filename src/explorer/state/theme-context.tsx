import { createContext, type ReactNode, use, useCallback, useEffect, useMemo, useState } from 'react';
import { recall, remember } from '../client/stored.ts';

/** `auto` is as the reader's system has it. */
export const THEMES = ['auto', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

interface ThemeHandle {
  /** What was chosen. */
  theme: Theme;
  /** What is seen: for what CSS does not colour, such as a canvas. */
  seen: 'light' | 'dark';
  setTheme(theme: Theme): void;
}

const Context = createContext<ThemeHandle | null>(null);

export function useTheme(): ThemeHandle {
  const handle = use(Context);
  if (!handle) throw new Error('useTheme needs a ThemeProvider around it');
  return handle;
}

const DARK = '(prefers-color-scheme: dark)';

/** Keeps the theme, as `data-theme` of the page: always `light` or `dark`. */
export function ThemeProvider({ children }: { children: ReactNode }) {
  const [theme, setState] = useState(() => THEMES.find((known) => known === recall('theme')) ?? 'auto');
  const [isDark, setIsDark] = useState(() => matchMedia(DARK).matches);
  useEffect(() => {
    const query = matchMedia(DARK);
    const follow = () => setIsDark(query.matches);
    query.addEventListener('change', follow);
    return () => query.removeEventListener('change', follow);
  }, []);
  const seen = theme === 'auto' ? (isDark ? 'dark' : 'light') : theme;
  useEffect(() => {
    document.documentElement.dataset['theme'] = seen;
  }, [seen]);
  const setTheme = useCallback((chosen: Theme) => {
    remember('theme', chosen);
    setState(chosen);
  }, []);
  const handle = useMemo(() => ({ theme, seen, setTheme }), [theme, seen, setTheme]);
  return <Context value={handle}>{children}</Context>;
}
