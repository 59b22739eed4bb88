import { polygonContains } from 'd3-polygon';
import type { Id, Point } from '../../model/view.ts';

/** How several nodes are gathered: by a rectangle, or by a line around them. */
export type LassoKind = 'rectangle' | 'free';

/** The outline of what was drawn with the hand, from its points in order. */
export function outline(kind: LassoKind, trace: readonly Point[]): Point[] {
  const [first, last] = [trace[0], trace.at(-1)];
  if (!first || !last || kind === 'free') return [...trace];
  return [first, { x: last.x, y: first.y }, last, { x: first.x, y: last.y }];
}

/** Which nodes stand inside. */
export function inside(nodes: Iterable<Point & { id: Id }>, polygon: readonly Point[]): Id[] {
  if (polygon.length < 3) return [];
  const corners = polygon.map(({ x, y }): [number, number] => [x, y]);
  return [...nodes].filter(({ x, y }) => polygonContains(corners, [x, y])).map(({ id }) => id);
}
