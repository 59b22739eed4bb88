import { type KeyboardEvent, type RefObject, type SyntheticEvent, useEffect, useMemo, useRef, useState } from 'react';
import type { Highlight } from '../attribution/data.ts';
import { attributionsAt, contentEndsAt, intoParagraphs, partsAt, type Segment } from '../model/segments.ts';
import type { Id } from '../model/view.ts';
import { Marked } from './marked-words.tsx';

interface Properties {
  text: RefObject<HTMLDivElement | null>;
  segments: readonly Segment[];
  language: string | null;
  highlights: readonly Highlight[];
  /** By which the attributions are called, in the order of the text. */
  numbers: ReadonlyMap<Id, number>;
  /** What the ids begin with of the elements that tell a part or an attribution. */
  ids: string;
  /** The attribution to go to; again with each round. */
  goal: { attribution: Id | null; round: number };
  /** The attributions of which all parts are shown together. */
  lit: readonly Id[];
  onPick(attributions: readonly Id[]): void;
  onPoint(attributions: readonly Id[] | null): void;
  /** Enter was pressed on marked words. */
  onEnter(): void;
}

/**
 * A text with its marks. They are one stop of the Tab key, in which the arrow keys go from mark to mark. The text of each
 * element with `data-start` begins at that place of the document's text.
 */
export function HighlightedText(properties: Properties) {
  const { text, segments, language, highlights, numbers, ids, goal, lit, onPick, onPoint, onEnter } = properties;
  const paragraphs = useMemo(() => intoParagraphs(segments), [segments]);
  const marked = useMemo(() => segments.filter(isStopAt), [segments]);
  const orphans = useMemo(
    () => idsOf(highlights.filter(({ mismatchInNewest }) => mismatchInNewest !== null)),
    [highlights],
  );
  const [stop, setStop] = useState<number | null>(null);
  const reached = useRef(-1);

  useEffect(() => {
    const { attribution, round } = goal;
    if (attribution === null || reached.current === round) return;
    const place = placeOf(marked, attribution);
    if (!place) return;
    reached.current = round;
    focusOn(text.current, place.start);
    onPick([attribution]);
  }, [goal, marked, text, onPick]);

  const markedAt = (event: SyntheticEvent) => {
    const start = (event.target as Element).closest('[data-start]')?.getAttribute('data-start');
    return marked.find((segment) => String(segment.start) === start);
  };
  const onFocus = (event: SyntheticEvent) => {
    const segment = markedAt(event);
    if (!segment) return;
    setStop(segment.start);
    onPick(attributionsAt(segment));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const segment = markedAt(event);
    if (!segment || event.altKey || event.ctrlKey || event.metaKey) return;
    const next = marked[goTo(event.key, marked.indexOf(segment), marked.length)];
    if (!next && event.key !== 'Enter' && event.key !== ' ') return;
    event.preventDefault();
    if (next) focusOn(text.current, next.start);
    else onEnter();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the marks inside are what is acted on.
    <div
      className="document-text"
      ref={text}
      tabIndex={-1}
      lang={language ?? undefined}
      onFocus={onFocus}
      onKeyDown={onKeyDown}
      // Moved to, not entered: words that scroll under a pointer at rest are not pointed at.
      onPointerMove={(event) => {
        const segment = markedAt(event);
        onPoint(segment ? attributionsAt(segment) : null);
      }}
      onPointerLeave={() => onPoint(null)}
    >
      {paragraphs.map((paragraph) => (
        <p key={paragraph[0]?.start}>
          {paragraph.map((segment) => {
            if (segment.marks.length === 0)
              return <Plain key={segment.start} start={segment.start} text={segment.text} />;
            const litHere = segment.marks.filter(({ attribution }) => lit.includes(attribution));
            return (
              <Marked
                key={segment.start}
                segment={segment}
                isLit={litHere.length > 0}
                isStop={segment.start === (stop ?? marked[0]?.start)}
                isOrphan={segment.marks.some(({ attribution }) => orphans.has(attribution))}
                begins={partsAt({ ...segment, marks: litHere.filter(({ start }) => start === segment.start) }).join(
                  ' ',
                )}
                ends={contentEndsAt(segment)
                  .map((attribution) => numbers.get(attribution))
                  .join('\u00a0')}
                ids={ids}
              />
            );
          })}
        </p>
      ))}
    </div>
  );
}

/** Whether the keyboard stops here: at marked words, not at the space between two of them. */
function isStopAt({ marks, isBreak, text }: Segment): boolean {
  return marks.length > 0 && !isBreak && text.trim() !== '';
}

function Plain({ start, text }: { start: number; text: string }) {
  return <span data-start={start}>{text}</span>;
}

/** The mark to which a key leads; none for other keys. */
function goTo(key: string, at: number, count: number): number {
  if (key === 'ArrowRight') return Math.min(at + 1, count - 1);
  if (key === 'ArrowLeft') return Math.max(at - 1, 0);
  if (key === 'Home') return 0;
  return key === 'End' ? count - 1 : -1;
}

/** Where its content begins, or else any part of it. */
function placeOf(marked: readonly Segment[], attribution: Id): Segment | undefined {
  const own = marked.filter(({ marks }) => marks.some((mark) => mark.attribution === attribution));
  const content = own.find(({ marks }) =>
    marks.some((mark) => mark.attribution === attribution && mark.part === 'CONTENT'),
  );
  return content ?? own[0];
}

function focusOn(text: HTMLElement | null, start: number): void {
  const element = text?.querySelector<HTMLElement>(`[data-start="${start}"]`);
  element?.focus({ preventScroll: true });
  element?.scrollIntoView({ block: 'center' });
}

function idsOf(highlights: readonly Highlight[]): Set<Id> {
  return new Set(highlights.map(({ id }) => id));
}
