import { useSyncExternalStore } from 'react';
import type { Id } from '../model/view.ts';
import type { RecordedIn } from './input.ts';

/** A document whose text is on the screen. */
export interface OnScreen extends RecordedIn {
  title: string;
}

/** What recording and the rest of the page know of each other. */
interface Scene {
  document: OnScreen | null;
  /** Whether the form is open beside the text. */
  isOpen: boolean;
  /** The act of saying for which other words are chosen, and where it was read. */
  rewording: { id: Id; document: Id } | null;
  /** What is told once above a text. */
  notice: { document: Id; what: Notice } | null;
  /** What was recorded last, and whether it was new. */
  recorded: { id: Id; isNew: boolean } | null;
}

/** What was just done with a text. */
type Notice = 'reworded' | 'putIn' | 'wasThere';

let scene: Scene = { document: null, isOpen: false, rewording: null, notice: null, recorded: null };
const listeners = new Set<() => void>();

/** Changes what is known. */
export function setScene(change: Partial<Scene>): void {
  scene = { ...scene, ...change };
  for (const listener of listeners) listener();
}

/** A text has come to the screen; gives back what to do when it leaves. */
export function arrive(document: OnScreen): () => void {
  setScene({ document });
  return () => {
    if (scene.document?.id === document.id) setScene({ document: null });
  };
}

/** What recording and the rest of the page know of each other. */
export function useScene(): Scene {
  return useSyncExternalStore(listen, () => scene);
}

function listen(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
