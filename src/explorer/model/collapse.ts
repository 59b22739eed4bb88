import type { Id } from './view.ts';
import { besides, type Drawing } from './visible.ts';

/** What goes when a node is folded up: what is linked to nothing else in the drawing. */
export function hangingOn(drawing: Drawing, id: Id): Id[] {
  return [...besides(drawing, id).nodes].filter((other) => {
    const { nodes } = besides(drawing, other);
    return other !== id && nodes.size === 1;
  });
}
