import { lazy, type RefObject, Suspense, useEffect, useMemo, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import type { DocumentWords } from '../attribution/data.ts';
import { useText } from '../i18n/text-context.tsx';
import type { Part } from '../model/segments.ts';
import type { Id } from '../model/view.ts';
import { Icon } from '../ui/icon.tsx';
import { allPassages, type Draft, nameOf, withPassage, withRelayPassage } from './draft.ts';
import { ENUMS } from './enums.ts';
import { keepDraft, keptDraft, tabStore } from './kept.ts';
import { changeRecordingState, type OpenDocument, openDocument, useRecordingState } from './recording-state.ts';
import { SelectionBar } from './selection-bar.tsx';
import { usePaint, useSelection } from './use-selection.ts';

const Drawer = lazy(() => import('./drawer.tsx'));
const Reworder = lazy(() => import('./reworder.tsx'));

interface Properties {
  document: DocumentWords;
  /** The element in which its text is drawn. */
  words: RefObject<HTMLElement | null>;
}

/** Lets a reader put down who says what in a text: by selecting words, or by the form beside it. */
export function Recorder({ document, words }: Properties) {
  const { t } = useText();
  const { rewording, isOpen } = useRecordingState();
  const into = useOpenDocument(document, t('attribution.untitled'));
  const isReworded = rewording?.document === document.id;
  const isAnyOpen = isOpen || isReworded;
  const opener = useRef<Element | null>(null);
  useEffect(() => {
    if (isAnyOpen) opener.current = globalThis.document.activeElement;
  }, [isAnyOpen]);
  const close = () => {
    changeRecordingState({ isOpen: false, rewording: null });
    const before = opener.current;
    if (before instanceof HTMLElement && before.isConnected) before.focus();
    else words.current?.focus({ preventScroll: true });
  };
  return (
    <>
      <Notice document={document.id} />
      {createPortal(
        isReworded ? (
          <Suspense fallback={null}>
            <Reworder key={rewording.id} id={rewording.id} into={into} words={words} onClose={close} />
          </Suspense>
        ) : (
          <Drafting into={into} words={words} isOpen={isOpen} onClose={close} />
        ),
        globalThis.document.body,
      )}
    </>
  );
}

interface DraftingProperties {
  into: OpenDocument;
  words: RefObject<HTMLElement | null>;
  isOpen: boolean;
  onClose: () => void;
}

function Drafting({ into, words, isOpen, onClose }: DraftingProperties) {
  const { t } = useText();
  const [draft, setDraft, isKept] = useDraft(into);
  const selected = useSelection(words, into.text);
  const passages = useMemo(() => (isOpen ? allPassages(draft) : NONE), [isOpen, draft]);
  usePaint(words, passages);
  const add = (part: Part, relay: number | null) => {
    if (!selected) return;
    const passage = { part, ...selected.place };
    setDraft(relay === null ? withPassage(draft, passage) : withRelayPassage(draft, relay, passage));
    changeRecordingState({ isOpen: true, notice: null });
    getSelection()?.removeAllRanges();
  };
  const relays = draft.relays.map(({ key, entity }, index) => ({
    key,
    name: nameOf(entity) || t('record.relays', { n: index + 1 }),
  }));
  return (
    <>
      {selected ? <SelectionBar selected={selected} parts={ENUMS.SpanPart} relays={relays} onPart={add} /> : null}
      {isOpen ? (
        <Suspense fallback={null}>
          <Drawer into={into} draft={draft} onChange={setDraft} isKept={isKept} onClose={onClose} />
        </Suspense>
      ) : null}
    </>
  );
}

const NONE: Draft['passages'] = [];

function useOpenDocument({ id, title, text, language, publisher }: DocumentWords, untitled: string): OpenDocument {
  const publisherId = publisher?.id ?? null;
  const into = useMemo(
    () => ({ id, title: title ?? untitled, text: text ?? '', language, publisher: publisherId }),
    [id, title, untitled, text, language, publisherId],
  );
  useEffect(() => openDocument(into), [into]);
  return into;
}

/** The draft of a document, which outlives the form and the page; and whether the browser keeps it. */
function useDraft({ id, title }: OpenDocument): [Draft, (draft: Draft) => void, boolean] {
  const [draft, setDraft] = useState(() => keptDraft(tabStore(), id));
  const [isKept, setKept] = useState(true);
  const change = (next: Draft) => {
    setDraft(next);
    setKept(keepDraft(tabStore(), { document: id, title, draft: next }));
  };
  return [draft, change, isKept];
}

/** Said once above a text: what was just done with it; the keyboard is then there. */
function Notice({ document }: { document: Id }) {
  const { t } = useText();
  const { notice } = useRecordingState();
  const line = useRef<HTMLParagraphElement>(null);
  const isHere = notice?.document === document;
  useEffect(() => {
    if (isHere) line.current?.focus();
  }, [isHere]);
  if (!isHere) return null;
  return (
    <p className="record-done" role="status" tabIndex={-1} ref={line}>
      <Icon name="check" />
      {t(`record.notice.${notice.what}`)}
    </p>
  );
}
