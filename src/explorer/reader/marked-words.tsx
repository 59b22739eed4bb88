import { memo, type ReactNode } from 'react';
import { useText } from '../i18n/text-context.tsx';
import { attributionsAt, type Part, partsAt, type Segment } from '../model/segments.ts';

interface MarkedProperties {
  segment: Segment;
  isLit: boolean;
  isStop: boolean;
  isOrphan: boolean;
  /** The parts that begin here, of what is lit. */
  begins: string;
  /** The numbers of the attributions of which content ends here. */
  ends: string;
  ids: string;
}

/** Marked words. What stands above and behind them is drawn by CSS, so that the text stays the text. */
export const Marked = memo(function Marked({ segment, isLit, isStop, isOrphan, begins, ends, ids }: MarkedProperties) {
  const { t } = useText();
  const parts = partsAt(segment);
  const label = begins === '' ? [] : begins.split(' ').map((part) => t(`reader.label.${part as Part}`));
  return (
    // No button element: that would not break over lines as the words around it do.
    <span
      className={`marked ${isLit ? 'is-lit' : ''} ${isOrphan ? 'is-orphan' : ''}`}
      // Space between two marks has no name to be called by.
      {...(segment.text.trim() !== '' && { role: 'button', tabIndex: isStop ? 0 : -1 })}
      data-start={segment.start}
      data-label={label.length > 0 ? label.join(' · ') : undefined}
      data-ends={ends || undefined}
      aria-describedby={[...parts, ...attributionsAt(segment)].map((of) => `${ids}${of}`).join(' ')}
    >
      <Layers parts={contentFirst(parts)} text={segment.text} />
    </span>
  );
});

/** The words in one layer for each part, so that the lines under them are all seen. */
function Layers({ parts: [outermost, ...inner], text }: { parts: readonly Part[]; text: string }): ReactNode {
  if (!outermost) return text;
  return (
    <span className={`part part-${outermost.toLowerCase()}`}>
      <Layers parts={inner} text={text} />
    </span>
  );
}

/** Content is the widest, and lies below the rest. */
function contentFirst(parts: readonly Part[]): Part[] {
  return [...parts].sort((one, other) => Number(other === 'CONTENT') - Number(one === 'CONTENT'));
}
