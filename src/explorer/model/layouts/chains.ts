import type { Id, Point } from '../view.ts';
import type { Drawing } from '../visible.ts';
import { type Arrangement, STATIONS, type Station } from './arrangement.ts';
import { bendPast, type Column, columnsApart, rowStep, stack, untangle } from './columns.ts';

const ABOVE = 50;

/** From the claim over its source and its relays to the document: a column for each station. */
export function byChain(drawing: Drawing, aspect: number): Arrangement {
  const hops = hopsOf(drawing);
  const columns = new Map<string, Column & { station: Station }>();
  for (const id of [...drawing.nodes.keys()].sort()) {
    const station = stationOf(drawing, id, hops);
    const depth = station === 'relay' ? (hops.get(id) ?? 1) : 0;
    const key = `${STATIONS.indexOf(station)} ${String(depth).padStart(3, '0')}`;
    const column = columns.get(key) ?? { x: 0, ids: [], station };
    column.ids.push(id);
    columns.set(key, column);
  }
  const inOrder = [...columns].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, column]) => column);
  const above = rowStep(inOrder, ABOVE);
  const apart = columnsApart(inOrder, above, aspect);
  for (const [index, column] of inOrder.entries()) column.x = index * apart;
  untangle(drawing, inOrder);
  const places = new Map<Id, Point>(inOrder.flatMap((column) => stack(column, above)));
  const marks = inOrder.map(({ x, station }) => ({ from: x, to: x, station }));
  return { places, marks, bends: bendPast(drawing, inOrder) };
}

/** The number of relays before each relay. */
function hopsOf({ edges }: Drawing): Map<Id, number> {
  const hops = new Map<Id, number>();
  const relays = [...edges.values()].filter(({ type }) => type === 'relay');
  // Longest ways first found last: as many rounds as there are relays at most, and none where they go round in a
  // circle.
  for (let round = 0; round < relays.length; round++) {
    let isChanged = false;
    for (const { from, to } of relays) {
      const depth = Math.min((hops.get(from) ?? 0) + 1, relays.length);
      if (from === to || depth <= (hops.get(to) ?? 0)) continue;
      hops.set(to, depth);
      isChanged = true;
    }
    if (!isChanged) break;
  }
  return hops;
}

function stationOf({ nodes, edges }: Drawing, id: Id, hops: ReadonlyMap<Id, number>): Station {
  const kind = nodes.get(id)?.kind;
  if (kind === 'claim') return 'claim';
  if (kind === 'document') return 'document';
  let station: Station = 'about';
  for (const { from, to, type, attribution } of edges.values()) {
    if (type === 'publishedBy' && to === id) return 'publisher';
    if (type === 'attribution' && from === id && attribution?.role === 'ORIGIN') station = 'origin';
  }
  return station === 'about' && hops.has(id) ? 'relay' : station;
}
