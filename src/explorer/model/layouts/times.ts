import { timeOf } from '../edge-time.ts';
import type { Id, Point, TimeAxis } from '../view.ts';
import type { Drawing } from '../visible.ts';
import type { Arrangement } from './arrangement.ts';
import { bendPast, type Column, rowStep, stack, untangle } from './columns.ts';

/** A column of claims is at least so wide; a longer stretch of time makes it wider. */
const APART = { wide: 340, narrow: 210 };
const ABOVE = 60;
/** What it is about has names of one line. */
const ABOVE_ABOUT = 40;
/** More columns than this cannot be told apart: then a month is one, or a year. */
const MOST_COLUMNS = 48;
/** More claims than this of one day stand in several columns. */
const MOST_IN_COLUMN = 12;

/**
 * Claims from left to right by when they were first said (or printed, or recorded), documents above by when they were
 * published; left of them who says it, right of them what it is about.
 */
export function byTime(drawing: Drawing, axis: TimeAxis, aspect: number): Arrangement {
  const apart = aspect < 1 ? APART.narrow : APART.wide;
  const times = timesOf(drawing, axis);
  const length = granularity([...times.values()]);
  const columns = new Map<string, Column>();
  const others: Record<'who' | 'about' | 'undated', Column> = {
    who: { x: 0, ids: [] },
    about: { x: 0, ids: [] },
    undated: { x: 0, ids: [] },
  };
  const documents: Id[] = [];
  for (const id of [...drawing.nodes.keys()].sort()) {
    const kind = drawing.nodes.get(id)?.kind;
    const time = times.get(id)?.slice(0, length);
    if (kind === 'source') others.who.ids.push(id);
    else if (kind === 'entity') others.about.ids.push(id);
    else if (!time) others.undated.ids.push(id);
    else {
      const column = columns.get(time) ?? { x: 0, ids: [] };
      columns.set(time, column);
      if (kind === 'claim') column.ids.push(id);
      else documents.push(id);
    }
  }
  const inOrder = [...columns].sort(([a], [b]) => (a < b ? -1 : 1));
  const marks: Arrangement['marks'] = [];
  let x = apart;
  for (const [index, [time, column]] of inOrder.entries()) {
    const before = inOrder[index - 1]?.[0];
    if (before) x += apart + stretch(before, time);
    column.x = x;
    const from = x;
    x += apart * (Math.max(1, Math.ceil(column.ids.length / MOST_IN_COLUMN)) - 1);
    marks.push({ from, to: x, time });
  }
  others.undated.x = x + apart;
  if (others.undated.ids.length > 0) marks.push({ from: others.undated.x, to: others.undated.x, time: null });
  others.about.x = others.undated.x + (others.undated.ids.length > 0 ? apart : 0);
  const all = [others.who, ...inOrder.map(([, column]) => column), others.undated, others.about];
  untangle(drawing, all);
  const above = rowStep(all, ABOVE);
  const places = new Map<Id, Point>(
    all.flatMap((column) => {
      if (column === others.about) return stack(column, ABOVE_ABOUT);
      return column === others.who ? stack(column, above) : wrapped(column, apart, above);
    }),
  );
  const top = Math.max(0, ...[...places.values()].map(({ y }) => y)) + above * 1.4;
  const inColumn = new Map<number, number>();
  for (const id of documents) {
    const at = columns.get(times.get(id)?.slice(0, length) ?? '')?.x ?? 0;
    const higher = inColumn.get(at) ?? 0;
    inColumn.set(at, higher + 1);
    places.set(id, { x: at, y: top + higher * above });
  }
  return { places, marks, bends: bendPast(drawing, all) };
}

/** When each claim was first said and each document published. */
function timesOf({ nodes, edges }: Drawing, axis: TimeAxis): Map<Id, string> {
  const times = new Map<Id, string>();
  for (const { id, at } of nodes.values()) if (at) times.set(id, at);
  for (const { type, to, attribution } of edges.values()) {
    if (type !== 'attribution' || !attribution) continue;
    const time = timeOf(attribution, axis);
    const first = times.get(to);
    if (!first || time < first) times.set(to, time);
  }
  return times;
}

/** How many letters of a time tell columns apart: a day, a month or a year. */
function granularity(times: readonly string[]): number {
  const columns = (length: number) => new Set(times.map((time) => time.slice(0, length))).size;
  return [10, 7].find((length) => columns(length) <= MOST_COLUMNS) ?? 4;
}

/** How much further apart than others two times stand. Long stretches are shortened, or one old attribution would press all others together. */
function stretch(from: string, to: string): number {
  const days = (Date.parse(to) - Date.parse(from)) / 86_400_000;
  return 48 * Math.log2(Math.max(1, days));
}

function wrapped({ x, ids }: Column, apart: number, above: number): [Id, Point][] {
  const parts = Math.max(1, Math.ceil(ids.length / MOST_IN_COLUMN));
  const each = Math.ceil(ids.length / parts);
  return Array.from({ length: parts }, (_, part) =>
    stack({ x: x + part * apart, ids: ids.slice(part * each, (part + 1) * each) }, above),
  ).flat();
}
