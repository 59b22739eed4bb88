import { useLayoutEffect, useRef } from 'react';
import { useText } from '../i18n/text-context.tsx';
import type { Part } from '../words/segments.ts';
import { ENUMS } from './enums.ts';
import type { Selected } from './use-selection.ts';

/** By the selected words: what they are. */
export function SelectionBar({ selected, onPart }: { selected: Selected; onPart: (part: Part) => void }) {
  const { t, word } = useText();
  const bar = useRef<HTMLElement>(null);
  const { left, bottom } = selected.box;
  useLayoutEffect(() => {
    const element = bar.current;
    if (!element) return;
    const { width, height } = element.getBoundingClientRect();
    const most = (size: number, room: number) => Math.max(8, room - size - 8);
    element.style.setProperty('--left', `${Math.min(Math.max(8, left), most(width, innerWidth))}px`);
    element.style.setProperty('--top', `${Math.min(Math.max(8, bottom + 8), most(height, innerHeight))}px`);
  }, [left, bottom]);
  return (
    <section className="popover selection-bar" ref={bar} aria-label={t('record.selected')}>
      <span className="selection-bar-name" aria-hidden="true">
        {t('record.selected')}
      </span>
      {ENUMS.SpanPart.map((part) => (
        <button
          type="button"
          className={`part-choice part-choice-${part.toLowerCase()}`}
          key={part}
          // Pressing it must leave the words selected.
          onPointerDown={(event) => event.preventDefault()}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => onPart(part)}
        >
          {word('SpanPart', part)}
        </button>
      ))}
    </section>
  );
}
