import type { Id } from './view.ts';
import type { Drawing } from './visible.ts';

/** Radius in pixels of what has nothing that makes it bigger. */
const LEAST = 8;
/** How much the biggest is bigger. */
const MOST_MORE = 13;

/** How big each node is drawn, by a measure of its weight: the area grows with it, up to a limit. */
export function sizesBy(drawing: Drawing, weight: (id: Id) => number): Map<Id, number> {
  const weights = new Map([...drawing.nodes.keys()].map((id) => [id, Math.max(0, weight(id))]));
  const heaviest = Math.max(...weights.values(), 0);
  // What weighs least is drawn smallest: else all of a small drawing would look alike.
  const lightest = Math.min(...weights.values());
  const range = heaviest - lightest;
  return new Map(
    [...weights].map(([id, own]) => [id, LEAST + (range > 0 ? MOST_MORE * Math.sqrt((own - lightest) / range) : 0)]),
  );
}

/** The number of links at which a node has its maximum size, so that a few links make little difference. */
const MANY = 24;

/** By how many links are drawn. */
export function sizesByDegree(drawing: Drawing): Map<Id, number> {
  const size = (degree: number) => LEAST + MOST_MORE * Math.sqrt(Math.min(1, Math.max(0, degree - 1) / MANY));
  return new Map([...drawing.nodes].map(([id, { degree }]) => [id, size(degree)]));
}
