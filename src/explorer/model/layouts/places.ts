import { fraction } from '../random.ts';
import type { Id, Point } from '../view.ts';
import type { Drawing } from '../visible.ts';

/** Where nodes stand; a unit is a pixel on a screen as it is at first. */
export type Places = ReadonlyMap<Id, Point>;

/** How far two linked nodes lie apart where there is room. */
const STEP = 150;

/**
 * Where each node starts: where it is already; else beside what it is linked to; else at a place that its id alone
 * decides. So the same view looks alike whenever it is opened.
 */
export function startPlaces(drawing: Drawing, known: Places): Map<Id, Point> {
  const neighbours = neighboursOf(drawing);
  const radius = (STEP / 2) * Math.sqrt(drawing.nodes.size);
  const places = new Map<Id, Point>();
  for (const id of drawing.nodes.keys()) {
    const place = known.get(id);
    if (place) places.set(id, place);
  }
  const isKnown = places.size > 0;
  for (const id of [...drawing.nodes.keys()].sort()) {
    if (places.has(id)) continue;
    const beside = isKnown ? middle((neighbours.get(id) ?? []).flatMap((other) => known.get(other) ?? [])) : null;
    places.set(id, around(id, beside ?? { x: 0, y: 0 }, beside ? STEP : radius));
  }
  return places;
}

/** A place within this distance of a point, decided by an id. */
function around(id: Id, { x, y }: Point, distance: number): Point {
  const angle = 2 * Math.PI * fraction(`${id} angle`);
  const away = distance * Math.sqrt(0.1 + 0.9 * fraction(`${id} distance`));
  return { x: x + away * Math.cos(angle), y: y + away * Math.sin(angle) };
}

/** What each node is linked to. */
export function neighboursOf({ nodes, edges }: Drawing): Map<Id, Id[]> {
  const neighbours = new Map<Id, Id[]>([...nodes.keys()].map((id) => [id, []]));
  for (const { from, to } of edges.values()) {
    neighbours.get(from)?.push(to);
    neighbours.get(to)?.push(from);
  }
  return neighbours;
}

/** The middle of some points; null of none. */
function middle(points: readonly Point[]): Point | null {
  if (points.length === 0) return null;
  const sum = points.reduce((a, b) => ({ x: a.x + b.x, y: a.y + b.y }));
  return { x: sum.x / points.length, y: sum.y / points.length };
}

/** The box around points. */
export interface Box {
  x: [number, number];
  y: [number, number];
}

/** The box around all of them; null of none. */
export function boxAround(points: Iterable<Point>): Box | null {
  let box: Box | null = null;
  for (const { x, y } of points) {
    if (!box) box = { x: [x, x], y: [y, y] };
    else box = { x: [Math.min(box.x[0], x), Math.max(box.x[1], x)], y: [Math.min(box.y[0], y), Math.max(box.y[1], y)] };
  }
  return box;
}
