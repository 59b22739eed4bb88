import type { Id, Point } from '../model/view.ts';

/** Where an arrow key leads: to the right and up, as the graph has them. */
export const DIRECTIONS: Readonly<Record<string, Point>> = {
  ArrowRight: { x: 1, y: 0 },
  ArrowLeft: { x: -1, y: 0 },
  ArrowUp: { x: 0, y: 1 },
  ArrowDown: { x: 0, y: -1 },
};

/** A node that one can walk to. */
export interface Step extends Point {
  id: Id;
  /** Linked to where one stands. */
  isLinked: boolean;
}

/**
 * To which node an arrow key leads: to a linked one within 60 degrees of its direction, the nearest and straightest;
 * where there is none, to any within 45.
 */
export function walk(from: Point, direction: Point, steps: Iterable<Step>): Id | null {
  let best: { id: Id; cost: number } | null = null;
  for (const step of steps) {
    const away = { x: step.x - from.x, y: step.y - from.y };
    const distance = Math.hypot(away.x, away.y);
    if (distance === 0) continue;
    const straight = (away.x * direction.x + away.y * direction.y) / distance;
    if (straight < (step.isLinked ? 0.5 : Math.SQRT1_2)) continue;
    // A node that is not linked comes after all that are.
    const cost = distance * (2 - straight) + (step.isLinked ? 0 : 1e9);
    if (!best || cost < best.cost) best = { id: step.id, cost };
  }
  return best?.id ?? null;
}
