import type { Id } from '../model/view.ts';
import { type DocumentDraft, EMPTY_DOCUMENT, isEmptyDocument, readDocumentDraft } from './document-draft.ts';
import { type Draft, EMPTY_DRAFT, isEmpty } from './draft.ts';

const PREFIX = 'selon.record.';

/** As much of a browser's store as is needed. */
export type Store = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>;

/** What is kept of a document's draft. */
export interface Kept {
  document: Id;
  /** How the document is called. */
  title: string;
  draft: Draft;
}

/** What was put down for a document and not recorded yet. What cannot be read is left alone. */
export function keptDraft(store: Store | null, document: Id): Draft {
  return read(store, PREFIX + document)?.draft ?? EMPTY_DRAFT;
}

/** Keeps a draft for as long as the tab is open; an empty one is forgotten. Says whether it could be kept. */
export function keepDraft(store: Store | null, kept: Kept): boolean {
  try {
    if (isEmpty(kept.draft)) store?.removeItem(PREFIX + kept.document);
    else store?.setItem(PREFIX + kept.document, JSON.stringify(kept));
    return store !== null;
  } catch {
    return false;
  }
}

const TEXT = 'selon.text';

/** What was put down of a new text and not put in yet. */
export function keptDocument(store: Store | null): DocumentDraft {
  try {
    return readDocumentDraft(JSON.parse(store?.getItem(TEXT) ?? 'null'));
  } catch {
    return EMPTY_DOCUMENT;
  }
}

/** Keeps a new text for as long as the tab is open; an empty one is forgotten. Says whether it could be kept. */
export function keepDocument(store: Store | null, draft: DocumentDraft): boolean {
  try {
    if (isEmptyDocument(draft)) store?.removeItem(TEXT);
    else store?.setItem(TEXT, JSON.stringify(draft));
    return store !== null;
  } catch {
    return false;
  }
}

/** Every draft that is kept. */
export function keptDrafts(store: Store | null): Kept[] {
  if (!store) return [];
  const keys = Array.from({ length: store.length }, (_, index) => store.key(index) ?? '');
  return keys
    .filter((key) => key.startsWith(PREFIX))
    .map((key) => read(store, key))
    .filter((kept) => kept !== null);
}

function read(store: Store | null, key: string): Kept | null {
  try {
    const kept: unknown = JSON.parse(store?.getItem(key) ?? 'null');
    if (!isKept(kept)) return null;
    return { ...kept, draft: { ...EMPTY_DRAFT, ...kept.draft } };
  } catch {
    return null;
  }
}

function isKept(kept: unknown): kept is Kept {
  const { document, draft } = (kept ?? {}) as Partial<Kept>;
  return typeof document === 'string' && Array.isArray(draft?.passages) && typeof draft.claim?.text === 'string';
}

/** The tab's own store, if the browser lets a page have one. */
export function tabStore(): Store | null {
  try {
    return sessionStorage;
  } catch {
    return null;
  }
}
