import type { Id, View } from './view.ts';

/** Why nothing is drawn: nothing was put into the graph, none of it is there, or filters, time and hiding take it away. */
export type Emptiness = 'unfilled' | 'gone' | 'filtered';

/** Why nothing of a view is drawn. */
export function emptinessOf({ shown }: Pick<View, 'shown'>, isThere: (id: Id) => boolean): Emptiness {
  if (shown.length === 0) return 'unfilled';
  return shown.some(isThere) ? 'filtered' : 'gone';
}
