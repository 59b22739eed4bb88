import { isHearsay } from './facets.ts';
import type { Grouping, Id } from './view.ts';
import type { Drawing, DrawnEdge } from './visible.ts';

/** Nodes that are drawn together. */
export interface Group {
  /** `kind:claim`, `publisher:ent_le-figaro`, `publisher:several`, `state:disputed`, `community:3`, `hand:0`. */
  key: string;
  members: readonly Id[];
}

/** Tells communities apart; given from outside, since it is loaded only when it is asked for. */
export type Communities = (drawing: Drawing) => ReadonlyMap<Id, number>;

/** In which groups nodes are drawn. What was gathered by hand comes first; the others by the grouping, if there is one. */
export function groupsOf(
  drawing: Drawing,
  grouping: Grouping,
  gathered: readonly (readonly Id[])[],
  communities: Communities | null,
): Group[] {
  const byHand = gathered
    .map((ids, index) => ({ key: `hand:${index}`, members: ids.filter((id) => drawing.nodes.has(id)) }))
    .filter(({ members }) => members.length > 0);
  const taken = new Set(byHand.flatMap(({ members }) => members));
  const keyOf = keyBy(drawing, grouping, communities);
  const groups = new Map<string, Id[]>();
  for (const id of drawing.nodes.keys()) {
    const key = taken.has(id) ? null : keyOf(id);
    if (key === null) continue;
    const group = groups.get(`${grouping}:${key}`);
    if (group) group.push(id);
    else groups.set(`${grouping}:${key}`, [id]);
  }
  const bySize = [...groups]
    .map(([key, members]) => ({ key, members }))
    .sort((a, b) => b.members.length - a.members.length);
  return [...byHand, ...bySize];
}

function keyBy(drawing: Drawing, grouping: Grouping, communities: Communities | null): (id: Id) => string | null {
  switch (grouping) {
    case 'none':
      return () => null;
    case 'kind':
      return (id) => drawing.nodes.get(id)?.kind ?? null;
    case 'publisher': {
      const publishers = publishersOf(drawing);
      return (id) => publishers.get(id) ?? null;
    }
    case 'state': {
      const states = statesOf(drawing);
      return (id) => states.get(id) ?? null;
    }
    case 'community': {
      const communityOf = communities?.(drawing);
      return (id) => communityOf?.get(id)?.toString() ?? null;
    }
  }
}

/** The group of what several have printed. */
export const SEVERAL = 'several';

/** Who printed what a node has to do with, where that is one alone. Whoever prints something stands with it. */
function publishersOf({ nodes, edges }: Drawing): Map<Id, string> {
  const found = new Map<Id, Set<Id>>();
  const add = (id: Id, publisher: Id) => found.set(id, (found.get(id) ?? new Set<Id>()).add(publisher));
  const own = new Set<Id>();
  for (const { type, from, to, attribution } of edges.values()) {
    if (type === 'publishedBy') add(from, to);
    if (type !== 'attribution' || !attribution?.publisher) continue;
    for (const id of [from, to, attribution.document]) add(id, attribution.publisher);
    own.add(attribution.publisher);
  }
  for (const publishers of found.values()) for (const publisher of publishers) own.add(publisher);
  const groups = new Map<Id, string>();
  for (const id of nodes.keys()) {
    const publishers = own.has(id) ? [id] : [...(found.get(id) ?? [])];
    const [first, ...others] = publishers;
    if (first) groups.set(id, others.length > 0 ? SEVERAL : first);
  }
  return groups;
}

/** How a claim stands: somebody denies what others affirm, all deny it, all of it is hearsay, or it is affirmed. */
export type State = 'disputed' | 'denied' | 'hearsay' | 'affirmed';

function statesOf({ edges }: Drawing): Map<Id, State> {
  const attributions = new Map<Id, NonNullable<DrawnEdge['attribution']>[]>();
  for (const { type, to, attribution } of edges.values()) {
    if (type !== 'attribution' || !attribution) continue;
    const others = attributions.get(to);
    if (others) others.push(attribution);
    else attributions.set(to, [attribution]);
  }
  return new Map(
    [...attributions].map(([claim, all]): [Id, State] => {
      const denials = all.filter(({ polarity }) => polarity === 'NEGATIVE').length;
      if (denials > 0) return [claim, denials < all.length ? 'disputed' : 'denied'];
      return [claim, all.every(isHearsay) ? 'hearsay' : 'affirmed'];
    }),
  );
}
