import { useEffect } from 'react';
import { placeKind } from '../state/routes.ts';
import { useView } from '../state/view-context.tsx';

/** The keys that work everywhere; areas have their own. */
export function useKeys(onHelp: () => void): void {
  const { undo, redo, act } = useView();
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.altKey) return;
      const command = event.ctrlKey || event.metaKey;
      if (isWriting(event.target)) return;
      const does = command ? commandOf(event) : plainOf(event.key);
      if (!does) return;
      event.preventDefault();
      does();
    };
    const commandOf = ({ key, shiftKey }: KeyboardEvent) => {
      const letter = key.toLowerCase();
      if (letter === 'z') return shiftKey ? redo : undo;
      return letter === 'y' ? redo : undefined;
    };
    const plainOf = (key: string) => {
      if (key === '/') return focusSearch;
      if (key === '?') return onHelp;
      // On a page nothing is chosen: to close it would lead away from what is read.
      if (key === 'Escape' && placeKind(location.pathname) !== 'page') return () => act({ type: 'close' });
      return undefined;
    };
    addEventListener('keydown', press);
    return () => removeEventListener('keydown', press);
  }, [undo, redo, act, onHelp]);
}

function focusSearch(): void {
  document.querySelector<HTMLElement>('.header-search :is(input, [role="combobox"])')?.focus();
}

/** There, keys are letters, and undo is the field's own. */
function isWriting(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement && (target.isContentEditable || /^(input|textarea|select)$/i.test(target.tagName))
  );
}
