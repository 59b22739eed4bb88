import { lazy, type RefObject, Suspense, useEffect, useMemo, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import { useText } from '../i18n/text-context.tsx';
import type { DocumentWords } from '../words/data.ts';
import type { Part } from '../words/segments.ts';
import { type Draft, withPassage } from './draft.ts';
import { keepDraft, keptDraft, tabStore } from './kept.ts';
import { arrive, type OnScreen, setScene, useScene } from './scene.ts';
import { SelectionBar } from './selection-bar.tsx';
import { usePaint, useSelection } from './use-selection.ts';

const Drawer = lazy(() => import('./drawer.tsx'));

interface Properties {
  document: DocumentWords;
  /** The element in which its text is drawn. */
  words: RefObject<HTMLElement | null>;
}

/** Lets a reader put down who says what in a text: by selecting words, or by the form beside it. */
export function Recorder({ document, words }: Properties) {
  const { t } = useText();
  const { isOpen } = useScene();
  const into = useOnScreen(document, t('words.untitled'));
  const [draft, setDraft, isKept] = useDraft(into);
  const selected = useSelection(words, into.text);
  usePaint(words, isOpen ? draft.passages : NONE);
  const opener = useRef<Element | null>(null);
  useEffect(() => {
    if (isOpen) opener.current = globalThis.document.activeElement;
  }, [isOpen]);
  const close = () => {
    setScene({ isOpen: false });
    const before = opener.current;
    if (before instanceof HTMLElement && before.isConnected) before.focus();
    else words.current?.focus({ preventScroll: true });
  };
  const add = (part: Part) => {
    if (!selected) return;
    setDraft(withPassage(draft, { part, ...selected.place }));
    setScene({ isOpen: true });
    getSelection()?.removeAllRanges();
  };
  return createPortal(
    <>
      {selected ? <SelectionBar selected={selected} onPart={add} /> : null}
      {isOpen ? (
        <Suspense fallback={null}>
          <Drawer into={into} draft={draft} onChange={setDraft} isKept={isKept} onClose={close} />
        </Suspense>
      ) : null}
    </>,
    globalThis.document.body,
  );
}

const NONE: Draft['passages'] = [];

function useOnScreen({ id, title, text, language, publisher }: DocumentWords, untitled: string): OnScreen {
  const publisherId = publisher?.id ?? null;
  const into = useMemo(
    () => ({ id, title: title ?? untitled, text: text ?? '', language, publisher: publisherId }),
    [id, title, untitled, text, language, publisherId],
  );
  useEffect(() => arrive(into), [into]);
  return into;
}

/** The draft of a document, which outlives the form and the page; and whether the browser keeps it. */
function useDraft({ id, title }: OnScreen): [Draft, (draft: Draft) => void, boolean] {
  const [draft, setDraft] = useState(() => keptDraft(tabStore(), id));
  const [isKept, setKept] = useState(true);
  const change = (next: Draft) => {
    setDraft(next);
    setKept(keepDraft(tabStore(), { document: id, title, draft: next }));
  };
  return [draft, change, isKept];
}
