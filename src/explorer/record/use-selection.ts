import { type RefObject, useEffect, useState } from 'react';
import type { Place } from '../../shared/places.ts';
import type { Passage } from './draft.ts';
import { rangesOf, selectedIn } from './selection.ts';

/** Words that are selected, and where on the screen they end. */
export interface Selected {
  place: Place;
  box: { left: number; bottom: number };
}

/** What is selected in a text just now; null while it is nothing. */
export function useSelection(words: RefObject<HTMLElement | null>, text: string): Selected | null {
  const [selected, setSelected] = useState<Selected | null>(null);
  useEffect(() => {
    let frame = 0;
    const look = () => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(() => {
        const place = words.current && selectedIn(words.current, text);
        const box = place && getSelection()?.getRangeAt(0).getBoundingClientRect();
        setSelected(place && box ? { place, box: { left: box.left, bottom: box.bottom } } : null);
      });
    };
    document.addEventListener('selectionchange', look);
    addEventListener('scroll', look, { capture: true, passive: true });
    addEventListener('resize', look);
    return () => {
      cancelAnimationFrame(frame);
      document.removeEventListener('selectionchange', look);
      removeEventListener('scroll', look, { capture: true });
      removeEventListener('resize', look);
    };
  }, [words, text]);
  return selected;
}

/** Marks words in the text without touching it, where the browser can; the list shows them in any case. */
export function usePaint(words: RefObject<HTMLElement | null>, passages: readonly Passage[]): void {
  useEffect(() => {
    const root = words.current;
    if (!root || !('highlights' in CSS)) return;
    const paint = () => {
      const ranges = passages.flatMap((passage) => rangesOf(root, passage));
      CSS.highlights.set('recording', new Highlight(...ranges));
    };
    paint();
    // The text is cut anew when more of its marks come.
    const watch = new MutationObserver(paint);
    watch.observe(root, { childList: true, subtree: true });
    return () => {
      watch.disconnect();
      CSS.highlights.delete('recording');
    };
  }, [words, passages]);
}
