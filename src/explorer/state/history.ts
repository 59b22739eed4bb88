import { type Action, reduce, type View } from '../model/view.ts';

/** A view with its undo and redo steps. */
export interface History {
  past: readonly View[];
  present: View;
  future: readonly View[];
}

/** The maximum number of undo steps. */
const STEPS = 200;

const RIDING = new Set<Action['type']>(['camera', 'search']);

/** Moving the camera, typing and letting time pass are no steps of their own: they ride on the one before. */
export function isRiding(action: Action): boolean {
  return RIDING.has(action.type) || (action.type === 'time' && action.rides === true);
}

/** Starts from a view. */
export function startHistory(view: View): History {
  return { past: [], present: view, future: [] };
}

/** Does something that can be undone. */
export function act(history: History, action: Action): History {
  const present = reduce(history.present, action);
  if (present === history.present) return history;
  if (isRiding(action)) return { ...history, present };
  return { past: [...history.past, history.present].slice(-STEPS), present, future: [] };
}

/** Takes the last step back. */
export function undo(history: History): History {
  const before = history.past.at(-1);
  if (!before) return history;
  return { past: history.past.slice(0, -1), present: before, future: [history.present, ...history.future] };
}

/** Redoes the last undone step. */
export function redo(history: History): History {
  const [after, ...future] = history.future;
  if (!after) return history;
  return { past: [...history.past, history.present], present: after, future };
}
