import type { Drawing } from './visible.ts';
import type { Id } from '../state/view.ts';

/** Radius in pixels of what has nothing that makes it bigger. */
const LEAST = 6.5;
/** How much the biggest is bigger. */
const MOST_MORE = 13;

/** How big each thing is drawn, by a measure of its weight: the area grows with it, up to a limit. */
export function sizesBy(drawing: Drawing, weight: (id: Id) => number): Map<Id, number> {
  const weights = new Map([...drawing.nodes.keys()].map((id) => [id, Math.max(0, weight(id))]));
  const heaviest = Math.max(...weights.values(), 0);
  const crowd = smallerIn(drawing.nodes.size);
  return new Map(
    [...weights].map(([id, own]) => [id, crowd * (LEAST + (heaviest > 0 ? MOST_MORE * Math.sqrt(own / heaviest) : 0))]),
  );
}

/** By how many links are drawn: a degree of 12 is as big as can be, so that small graphs stay calm. */
export function sizesByDegree(drawing: Drawing): Map<Id, number> {
  const crowd = smallerIn(drawing.nodes.size);
  return new Map(
    [...drawing.nodes].map(([id, { degree }]) => [
      id,
      crowd * (LEAST + MOST_MORE * Math.sqrt(Math.min(1, Math.max(0, degree - 1) / 24))),
    ]),
  );
}

/** Where there are many, each is smaller. */
function smallerIn(nodes: number): number {
  return Math.min(1, Math.max(0.36, 12 / Math.sqrt(nodes)));
}
