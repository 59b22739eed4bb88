import type { Id, Point } from '../view.ts';
import type { Drawing } from '../visible.ts';
import { neighboursOf } from './places.ts';

/** Nodes above each other, in the order from top to bottom. */
export interface Column {
  x: number;
  ids: Id[];
}

/** The number of passes over the columns, in both directions. */
const SWEEPS = 6;

/**
 * Orders each column so that few lines cross, by the barycentre heuristic (Sugiyama and others, 1981): each node as
 * near as can be to the middle of what it is linked to in other columns.
 */
export function untangle(drawing: Drawing, columns: readonly Column[]): void {
  const neighbours = neighboursOf(drawing);
  const height = new Map<Id, number>();
  const measure = ({ ids }: Column) => {
    for (const [index, id] of ids.entries()) height.set(id, index - (ids.length - 1) / 2);
  };
  columns.forEach(measure);
  for (let sweep = 0; sweep < SWEEPS; sweep++) {
    for (const column of sweep % 2 ? [...columns].reverse() : columns) {
      const own = new Set(column.ids);
      const wanted = new Map(
        column.ids.map((id) => {
          const others = (neighbours.get(id) ?? []).filter((other) => !own.has(other));
          const sum = others.reduce((total, other) => total + (height.get(other) ?? 0), 0);
          return [id, others.length > 0 ? sum / others.length : (height.get(id) ?? 0)];
        }),
      );
      column.ids.sort((a, b) => (wanted.get(a) ?? 0) - (wanted.get(b) ?? 0) || (a < b ? -1 : 1));
      measure(column);
    }
  }
}

/** Puts the nodes of a column below each other around a height of 0; up is positive, as sigma has it. */
export function stack({ x, ids }: Column, step: number): [Id, Point][] {
  return ids.map((id, index) => [id, { x, y: ((ids.length - 1) / 2 - index) * step }]);
}

/** So much of its length a line is bent that leads past a column. */
const PAST = 0.14;

/** Bends lines that lead past columns: a straight one would run through what stands there. */
export function bendPast(drawing: Drawing, columns: readonly Column[]): Map<string, number> {
  const inOrder = [...columns].filter(({ ids }) => ids.length > 0).sort((a, b) => a.x - b.x);
  const columnOf = new Map(inOrder.flatMap(({ ids }, column) => ids.map((id) => [id, column] as const)));
  const bends = new Map<string, number>();
  for (const { id, from, to, bend } of drawing.edges.values()) {
    const past = (columnOf.get(to) ?? 0) - (columnOf.get(from) ?? 0);
    // Always over them, whichever way the line goes.
    if (Math.abs(past) > 1) bends.set(id, bend + (past > 0 ? PAST : -PAST));
  }
  return bends;
}

/** Few nodes have more room above each other. */
export function rowStep(columns: readonly Column[], least: number): number {
  const most = Math.max(1, ...columns.map(({ ids }) => ids.length));
  return Math.max(least, Math.min(120, 560 / most));
}

/** Between columns there is room for names, and more where they are high and the screen is wide. */
export function columnsApart(columns: readonly Column[], step: number, aspect: number): number {
  const height = step * Math.max(0, ...columns.map(({ ids }) => ids.length));
  const wanted = (0.9 * aspect * height) / Math.max(1, columns.length - 1);
  return Math.min(560, Math.max(aspect < 1 ? 190 : 340, wanted));
}
