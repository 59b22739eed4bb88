import type { Id, Point } from '../model/view.ts';

/** So much of a circle each node gets. */
const ROOM = 60;

/** Where nodes stand; those without a place stand on a circle, in the order of their ids, around those that have one. */
export function places(ids: readonly Id[], known: Readonly<Record<Id, Point>>): Map<Id, Point> {
  const found = new Map<Id, Point>();
  const lost: Id[] = [];
  for (const id of ids) {
    const place = Object.hasOwn(known, id) ? known[id] : undefined;
    if (place && Number.isFinite(place.x) && Number.isFinite(place.y)) found.set(id, { x: place.x, y: place.y });
    else lost.push(id);
  }
  const middle = middleOf([...found.values()]);
  const reach = Math.max(0, ...[...found.values()].map(({ x, y }) => Math.hypot(x - middle.x, y - middle.y)));
  const radius = Math.max(ROOM, (lost.length * ROOM) / (2 * Math.PI), found.size > 0 ? reach + ROOM : 0);
  lost.sort().forEach((id, index) => {
    const angle = (2 * Math.PI * index) / lost.length;
    found.set(id, { x: middle.x + radius * Math.cos(angle), y: middle.y + radius * Math.sin(angle) });
  });
  return found;
}

function middleOf(points: readonly Point[]): Point {
  if (points.length === 0) return { x: 0, y: 0 };
  const sum = points.reduce((one, other) => ({ x: one.x + other.x, y: one.y + other.y }));
  return { x: sum.x / points.length, y: sum.y / points.length };
}
