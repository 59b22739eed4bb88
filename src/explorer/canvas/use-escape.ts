import { useEffect, useEffectEvent } from 'react';

/** Takes the Escape key before the page takes it for something else. */
export function useEscape(onEscape: () => void): void {
  const does = useEffectEvent(onEscape);
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      event.preventDefault();
      event.stopPropagation();
      does();
    };
    addEventListener('keydown', press, { capture: true });
    return () => removeEventListener('keydown', press, { capture: true });
  }, []);
}
