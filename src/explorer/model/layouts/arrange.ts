import { UndirectedGraph } from 'graphology';
import circular from 'graphology-layout/circular.js';
import type { Group } from '../groups.ts';
import { type Id, NODE_KINDS, type Point, type View } from '../view.ts';
import type { Drawing } from '../visible.ts';
import type { Arrangement } from './arrangement.ts';
import { byChain } from './chains.ts';
import { neighboursOf, startPlaces } from './places.ts';
import { byTime } from './times.ts';

/** What an arrangement is made from. */
export interface Arrangeable {
  drawing: Drawing;
  groups: readonly Group[];
  view: Pick<View, 'layout' | 'time' | 'pinned'>;
  /** Where nodes stand now. */
  known: ReadonlyMap<Id, Point>;
  /** How wide the screen is for its height. */
  aspect: number;
}

/** Where nodes stand in a layout; in the one by force, where they start from. What is pinned stays where it is. */
export function arrange({ drawing, groups, view, known, aspect }: Arrangeable): Arrangement {
  const arrangement = laidOut();
  for (const [id, at] of Object.entries(view.pinned)) if (drawing.nodes.has(id)) arrangement.places.set(id, at);
  return arrangement;

  function laidOut(): Arrangement {
    switch (view.layout) {
      case 'force':
        return { places: startPlaces(drawing, known), marks: [], bends: new Map() };
      case 'circular':
        return { places: circle(drawing, groups), marks: [], bends: new Map() };
      case 'time':
        return byTime(drawing, view.time.axis, aspect);
      case 'chain':
        return byChain(drawing, aspect);
    }
  }
}

/** So much of the circle each node gets, at least. */
const ROOM = 52;

/** Everything on one circle: groups beside each other, else kinds beside each other, and what has many links first. */
function circle(drawing: Drawing, groups: readonly Group[]): Map<Id, Point> {
  const graph = new UndirectedGraph();
  for (const id of inOrder(drawing, groups)) graph.addNode(id);
  const scale = Math.max(180, (graph.order * ROOM) / (2 * Math.PI));
  // It gives places from 0 to twice the scale.
  return new Map(
    Object.entries(circular(graph, { center: 0.5, scale })).map(([id, { x, y }]) => [id, { x: x ?? 0, y: y ?? 0 }]),
  );
}

function inOrder(drawing: Drawing, groups: readonly Group[]): Id[] {
  const groupOf = new Map(groups.flatMap(({ members }, index) => members.map((id) => [id, index] as const)));
  const neighbours = neighboursOf(drawing);
  const sortKey = (id: Id) => {
    const kind = drawing.nodes.get(id)?.kind ?? 'entity';
    return [groupOf.get(id) ?? groups.length, NODE_KINDS.indexOf(kind), -(neighbours.get(id)?.length ?? 0)];
  };
  const keyed = [...drawing.nodes.keys()].map((id) => ({ id, key: sortKey(id) }));
  keyed.sort((a, b) => compare(a.key, b.key) || (a.id < b.id ? -1 : 1));
  return keyed.map(({ id }) => id);
}

function compare(a: readonly number[], b: readonly number[]): number {
  for (let index = 0; index < a.length; index++) {
    const difference = (a[index] ?? 0) - (b[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
