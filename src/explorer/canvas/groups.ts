import type { Grouping, Id } from '../state/view.ts';
import { isHearsay } from './facets.ts';
import type { Drawing, DrawnEdge } from './visible.ts';

/** Things that are drawn together. */
export interface Group {
  /** `kind:claim`, `publisher:ent_le-figaro`, `state:disputed`, `community:3`, `hand:0`. */
  key: string;
  members: readonly Id[];
}

/** Tells communities apart; given from outside, since it is loaded only when it is asked for. */
export type Communities = (drawing: Drawing) => ReadonlyMap<Id, number>;

/** In which groups things are drawn. What was gathered by hand comes first; the others by the grouping, if there is one. */
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

/** Who printed most of what a thing has to do with. */
function publishersOf({ nodes, edges }: Drawing): Map<Id, Id> {
  const votes = new Map<Id, Map<Id, number>>();
  const vote = (id: Id, publisher: Id) => {
    const counts = votes.get(id) ?? new Map<Id, number>();
    votes.set(id, counts.set(publisher, (counts.get(publisher) ?? 0) + 1));
  };
  for (const { type, from, to, saying } of edges.values()) {
    if (type === 'publishedBy') vote(from, to);
    if (type === 'publishedBy') vote(to, to);
    if (type !== 'saying' || !saying?.publisher) continue;
    vote(from, saying.publisher);
    vote(to, saying.publisher);
  }
  const most = new Map<Id, Id>();
  for (const id of nodes.keys()) {
    const [first] = [...(votes.get(id) ?? [])].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
    if (first) most.set(id, first[0]);
  }
  return most;
}

/** How a claim stands: somebody denies what others affirm, all deny it, all of it is hearsay, or it is affirmed. */
export type State = 'disputed' | 'denied' | 'hearsay' | 'affirmed';

function statesOf({ edges }: Drawing): Map<Id, State> {
  const sayings = new Map<Id, NonNullable<DrawnEdge['saying']>[]>();
  for (const { type, to, saying } of edges.values()) {
    if (type !== 'saying' || !saying) continue;
    const others = sayings.get(to);
    if (others) others.push(saying);
    else sayings.set(to, [saying]);
  }
  return new Map(
    [...sayings].map(([claim, all]): [Id, State] => {
      const denials = all.filter(({ polarity }) => polarity === 'NEGATIVE').length;
      if (denials > 0) return [claim, denials < all.length ? 'disputed' : 'denied'];
      return [claim, all.every(isHearsay) ? 'hearsay' : 'affirmed'];
    }),
  );
}
