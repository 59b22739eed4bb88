import { useSyncExternalStore } from 'react';
import type { Id } from '../model/view.ts';
import type { RecordedIn } from './input.ts';

/** A document whose text is on the screen. */
export interface OpenDocument extends RecordedIn {
  title: string;
}

/** What recording and the rest of the page know of each other. */
interface RecordingState {
  document: OpenDocument | null;
  /** Whether the form is open beside the text. */
  isOpen: boolean;
  /** The attribution for which other words are chosen, and where it was read. */
  rewording: { id: Id; document: Id } | null;
  /** A notice that is shown once above a text. */
  notice: { document: Id; what: Notice } | null;
  /** What was recorded last, and whether it was new. */
  recorded: { id: Id; isNew: boolean } | null;
}

/** What was just done with a text. */
type Notice = 'reworded' | 'putIn' | 'wasThere';

let state: RecordingState = { document: null, isOpen: false, rewording: null, notice: null, recorded: null };
const listeners = new Set<() => void>();

/** Changes what is known. */
export function changeRecordingState(change: Partial<RecordingState>): void {
  state = { ...state, ...change };
  for (const listener of listeners) listener();
}

/** A text has come to the screen; gives back what to do when it leaves. */
export function openDocument(document: OpenDocument): () => void {
  changeRecordingState({ document });
  return () => {
    if (state.document?.id === document.id) changeRecordingState({ document: null });
  };
}

/** What recording and the rest of the page know of each other. */
export function useRecordingState(): RecordingState {
  return useSyncExternalStore(listen, () => state);
}

function listen(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
