import { useLayoutEffect, useRef } from 'react';
import { useText } from '../i18n/text-context.tsx';
import type { Part } from '../model/segments.ts';
import type { Selected } from './use-selection.ts';

interface Properties {
  selected: Selected;
  /** What they can show. */
  parts: readonly Part[];
  /** The relays, to which the words can belong too. */
  relays?: readonly { key: number; name: string }[];
  /** @param relay the key of the relay; null for the attribution itself */
  onPart: (part: Part, relay: number | null) => void;
}

/** By the selected words: what they are. */
export function SelectionBar({ selected, parts, relays = [], onPart }: Properties) {
  const { t } = useText();
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
      {parts.map((part) => (
        <PartButton key={part} part={part} onPress={() => onPart(part, null)} />
      ))}
      {relays.map(({ key, name }) => (
        // biome-ignore lint/a11y/useSemanticElements: a fieldset has a look of its own, and this is no form.
        <div className="selection-bar-relay" role="group" aria-label={name} key={key}>
          <span className="selection-bar-name" aria-hidden="true">
            {name}
          </span>
          {(['SOURCE', 'CUE'] as const).map((part) => (
            <PartButton key={part} part={part} onPress={() => onPart(part, key)} />
          ))}
        </div>
      ))}
    </section>
  );
}

function PartButton({ part, onPress }: { part: Part; onPress: () => void }) {
  const { word } = useText();
  return (
    <button
      type="button"
      className={`part-choice part-choice-${part.toLowerCase()}`}
      // Pressing it must leave the words selected.
      onPointerDown={(event) => event.preventDefault()}
      onMouseDown={(event) => event.preventDefault()}
      onClick={onPress}
    >
      {word('SpanPart', part)}
    </button>
  );
}
