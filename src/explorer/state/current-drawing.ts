import type { Id, Point } from '../model/view.ts';

/** What draws the graph, as far as an export needs it. */
export interface DrawingSource {
  /** Where nodes stand, `y` upwards. */
  positions(): Record<Id, Point>;
  /** The drawing as it is seen, as a PNG. */
  image?(): Promise<Blob>;
}

let current: DrawingSource | null = null;

/** To be called by what draws the graph, once it does. @returns what to call when it no longer does */
export function registerDrawing(source: DrawingSource): () => void {
  current = source;
  return () => {
    if (current === source) current = null;
  };
}

/** What draws the graph just now; null while nothing does. */
export function currentDrawing(): DrawingSource | null {
  return current;
}
