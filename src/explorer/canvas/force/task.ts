import type { Group } from '../../model/groups.ts';
import type { Places } from '../../model/layouts/places.ts';
import type { Id, Point } from '../../model/view.ts';
import type { Drawing } from '../../model/visible.ts';

/** ForceAtlas2 finds its balance where linked nodes are some 25 of its units apart. The size of a unit, in pixels. */
export const UNIT = 6;

/** Numbers a node in ForceAtlas2's matrix: x, y, dx, dy, old dx, old dy, mass, convergence, size, fixed. An edge has three:
 * both nodes as places in that matrix, and the weight. */
export const PER_NODE = 10;
const MASS = 6;
export const CONVERGENCE = 7;
export const FIXED = 9;

/** What the worker is to lay out, in ForceAtlas2's own form. */
export interface Task {
  nodes: Float32Array;
  edges: Float32Array;
  /** How many of the nodes are drawn; after them come the middles of groups, which are not drawn. */
  count: number;
  /** 1 for what has a place already: it stays there until what is new has found one. */
  settled: Uint8Array;
  /** 1 for what stays where it is in any case. */
  pinned: Uint8Array;
  /** How much more room there is sideways. */
  wider: number;
}

/** What a layout by force is made from. */
export interface Forces {
  drawing: Drawing;
  groups: readonly Group[];
  /** Where each starts. */
  places: Places;
  /** The radius of each, in pixels, with room for its label. */
  room: (id: Id) => number;
  settled: ReadonlySet<Id>;
  pinned: Readonly<Record<Id, Point>>;
  /** How much more room there is sideways than up and down. */
  wider: number;
}

/** Links inside a group pull, links between groups hardly do, and the middle of a group holds it together. */
const WITHIN = 1;
const BETWEEN = 0.08;
const TO_MIDDLE = 1.6;

/** Writes a drawing as a task. Always the same for the same drawing and places. */
export function writeTask({ drawing, groups, places, room, settled, pinned, wider }: Forces): {
  task: Task;
  ids: Id[];
} {
  const ids = [...drawing.nodes.keys()].sort();
  const nodes = new Float32Array((ids.length + groups.length) * PER_NODE);
  const index = new Map(ids.map((id, at) => [id, at]));
  const groupOf = new Map(groups.flatMap(({ members }, group) => members.map((id) => [id, group] as const)));
  const put = (at: number, { x, y }: Point, size: number) => {
    const start = at * PER_NODE;
    nodes.set([x / UNIT / wider, y / UNIT, 0, 0, 0, 0, 1, 1, size / UNIT, 0], start);
  };
  for (const [at, id] of ids.entries()) put(at, places.get(id) ?? { x: 0, y: 0 }, room(id));
  for (const [group, { members }] of groups.entries()) put(ids.length + group, middleOf(members, places), 1);

  const edges: number[] = [];
  const link = (from: number, to: number, weight: number) => {
    edges.push(from * PER_NODE, to * PER_NODE, weight);
    for (const end of [from, to]) nodes[end * PER_NODE + MASS] = (nodes[end * PER_NODE + MASS] ?? 0) + weight;
  };
  for (const { from, to } of [...drawing.edges.values()].sort((a, b) => (a.id < b.id ? -1 : 1))) {
    const ends = [index.get(from), index.get(to)];
    if (from === to || ends[0] === undefined || ends[1] === undefined) continue;
    const isWithin = groups.length === 0 || groupOf.get(from) === groupOf.get(to);
    link(ends[0], ends[1], isWithin ? WITHIN : BETWEEN);
  }
  for (const [id, group] of groupOf) link(index.get(id) ?? 0, ids.length + group, TO_MIDDLE);
  const flags = (is: (id: Id) => boolean) => Uint8Array.from(ids, (id) => Number(is(id)));
  const task = {
    nodes,
    edges: Float32Array.from(edges),
    count: ids.length,
    settled: flags((id) => settled.has(id)),
    pinned: flags((id) => id in pinned),
    wider,
  };
  return { task, ids };
}

function middleOf(members: readonly Id[], places: Places): Point {
  const points = members.map((id) => places.get(id) ?? { x: 0, y: 0 });
  const sum = points.reduce((a, b) => ({ x: a.x + b.x, y: a.y + b.y }), { x: 0, y: 0 });
  return { x: sum.x / Math.max(1, points.length), y: sum.y / Math.max(1, points.length) };
}
