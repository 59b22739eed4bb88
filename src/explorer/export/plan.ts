import type { Point } from '../model/view.ts';
import type { Exported, ExportedEdge, ExportedNode } from './gather.ts';

/** A line of a picture: from, over the middle, to. Lines between the same two nodes bend apart. */
export interface PlannedLine {
  edge: ExportedEdge;
  from: Point;
  over: Point;
  to: Point;
}

/** A picture in its own coordinates, `y` downwards. */
export interface Plan {
  width: number;
  height: number;
  nodes: { node: ExportedNode; at: Point }[];
  lines: PlannedLine[];
}

/** Room around the nodes, of which names need most. */
const MARGIN = { x: 160, y: 60 };
/** From one of several lines between the same two nodes to the next. */
const APART = 26;

/** Where everything stands in a picture. */
export function plan({ nodes, edges }: Pick<Exported, 'nodes' | 'edges'>): Plan {
  const [left, right] = extent(nodes.map(({ x }) => x));
  const [bottom, top] = extent(nodes.map(({ y }) => y));
  const places = new Map(
    nodes.map(({ id, x, y }) => [id, { x: round(x - left + MARGIN.x), y: round(top - y + MARGIN.y) }]),
  );
  const drawn = new Map<string, number>();
  const lines = edges.flatMap((edge): PlannedLine[] => {
    const [from, to] = [places.get(edge.from), places.get(edge.to)];
    if (!from || !to) return [];
    const pair = [edge.from, edge.to].sort().join(' ');
    const nth = drawn.get(pair) ?? 0;
    drawn.set(pair, nth + 1);
    return [{ edge, from, over: over(from, to, nth, edge.from > edge.to), to }];
  });
  return {
    width: round(right - left + 2 * MARGIN.x),
    height: round(top - bottom + 2 * MARGIN.y),
    nodes: nodes.map((node) => ({ node, at: places.get(node.id) ?? { x: 0, y: 0 } })),
    lines,
  };
}

/** Between two points: the first line straight, further ones to either side by turns. */
function over(from: Point, to: Point, nth: number, isReversed: boolean): Point {
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1;
  const side = (nth % 2 === 0 ? -1 : 1) * Math.ceil(nth / 2) * 2 * APART * (isReversed ? -1 : 1);
  return {
    x: round((from.x + to.x) / 2 - ((to.y - from.y) / length) * side),
    y: round((from.y + to.y) / 2 + ((to.x - from.x) / length) * side),
  };
}

function extent(values: readonly number[]): [number, number] {
  if (values.length === 0) return [0, 0];
  return values.reduce<[number, number]>(
    ([low, high], value) => [Math.min(low, value), Math.max(high, value)],
    [values[0] ?? 0, values[0] ?? 0],
  );
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
