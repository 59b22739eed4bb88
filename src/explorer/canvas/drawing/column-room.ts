import type { Point } from '../../model/view.ts';

/** Above this number of nodes each gets one line, because measuring would take too long. */
const MANY = 400;
const LINE = 15;
const MOST_LINES = 3;

/**
 * How many lines a name may have beside nodes that stand in columns: as many as there is height between two of them.
 */
export function linesBetween(nodes: readonly Point[]): number {
  if (nodes.length > MANY) return 1;
  const columns = new Map<number, number[]>();
  for (const { x, y } of nodes) columns.set(Math.round(x), [...(columns.get(Math.round(x)) ?? []), y]);
  let least = Infinity;
  for (const heights of columns.values()) {
    heights.sort((a, b) => a - b);
    for (const [index, y] of heights.slice(1).entries()) least = Math.min(least, y - (heights[index] ?? y));
  }
  return Math.max(1, Math.min(MOST_LINES, Math.floor(least / LINE)));
}

/** Where a text so wide stands over a place on the screen: in the middle, but not over the edge. */
export function withinEdges(x: number, width: number, screen: number): number {
  const half = width / 2 + 6;
  return x < 0 || x > screen ? x : Math.min(Math.max(x, half), Math.max(half, screen - half));
}
