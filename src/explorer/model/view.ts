/**
 * What a reader looks at, as plain data: which nodes are shown, what is selected and how it is all laid out. It is
 * what the address holds, what undo goes back through, and what a saved view keeps. It holds ids, never texts:
 * the words always come from the graph.
 */

/** An id as the API gives it. A source and its entity are one node here, under the `ent_` id. */
export type Id = string;

/** How nodes find their places. */
export const LAYOUTS = ['force', 'circular', 'time', 'chain'] as const;
export type Layout = (typeof LAYOUTS)[number];

/** The date by which the timeline is ordered. */
export const TIME_AXES = ['said', 'printed', 'recorded'] as const;
export type TimeAxis = (typeof TIME_AXES)[number];

/** By what nodes are drawn together. */
export const GROUPINGS = ['none', 'kind', 'publisher', 'state', 'community'] as const;
export type Grouping = (typeof GROUPINGS)[number];

/** By what nodes are sized. */
export const SIZINGS = ['degree', 'pagerank'] as const;
export type Sizing = (typeof SIZINGS)[number];

/** The categories of the legend. */
export const NODE_KINDS = ['source', 'entity', 'claim', 'document'] as const;
export type NodeKind = (typeof NODE_KINDS)[number];

/** What the legend can switch off: kinds of nodes, and kinds of attributions. */
export const FACETS = [...NODE_KINDS, 'affirmed', 'denied', 'hearsay', 'ownVoice', 'relayed', 'about'] as const;
export type Facet = (typeof FACETS)[number];

/** A place in graph coordinates. */
export interface Point {
  x: number;
  y: number;
}

/** The stretch of time looked at. */
export interface TimeRange {
  axis: TimeAxis;
  /** As the API has times: `2024-11-29`; null for open. */
  from: string | null;
  to: string | null;
  /** Hides what was said, printed or recorded later. */
  asOf: string | null;
}

/** What the camera looks at: the place in its middle, and how many units of the graph one pixel shows. */
export interface Camera extends Point {
  ratio: number;
}

/** A question asked of the graph: which one, and what stands in its places: an id or a day each. */
export interface Asked {
  ask: string;
  slots: Readonly<Record<string, string>>;
}

/** All of it. */
export interface View {
  /** What is in the graph, in the order in which it came. */
  shown: readonly Id[];
  /** Of these, what is put out of sight. */
  hidden: readonly Id[];
  /** What was put in a place by hand. */
  pinned: Readonly<Record<Id, Point>>;
  /** What was drawn together by hand: nothing is in two of these. */
  gathered: readonly (readonly Id[])[];
  /** Attributions of which the relays and the publisher are drawn too. */
  unfolded: readonly Id[];
  selected: Id | null;
  /** The document read beside the graph, and the attribution whose words are looked for in it. */
  reading: { document: Id; focus: Id | null } | null;
  layout: Layout;
  grouping: Grouping;
  sizing: Sizing;
  /** What the legend switched off. */
  without: readonly Facet[];
  time: TimeRange;
  /** The search bar's words. */
  search: string;
  /** The two ends of the paths. */
  path: { from: Id; to: Id; atMost: number } | null;
  /** The question whose answer is shown. */
  question: Asked | null;
  /** Drawn as a graph, or told as a table. */
  as: 'graph' | 'table';
  /** Null shows all that is drawn. */
  camera: Camera | null;
}

/** Nothing shown, nothing chosen. */
export const EMPTY_VIEW: View = {
  shown: [],
  hidden: [],
  pinned: {},
  gathered: [],
  unfolded: [],
  selected: null,
  reading: null,
  layout: 'force',
  grouping: 'none',
  sizing: 'degree',
  without: [],
  time: { axis: 'said', from: null, to: null, asOf: null },
  search: '',
  path: null,
  question: null,
  as: 'graph',
  camera: null,
};

/** How many nodes are in the graph and in sight, of those that are there at all. */
export function countShown({ shown, hidden }: Pick<View, 'shown' | 'hidden'>, isThere: (id: Id) => boolean): number {
  const away = new Set(hidden);
  return shown.filter((id) => !away.has(id) && isThere(id)).length;
}

/** Everything a reader can do to a view. */
export type Action =
  | { type: 'show'; ids: readonly Id[]; select?: Id }
  | { type: 'collapse'; id: Id; neighbours: readonly Id[] }
  | { type: 'hide'; ids: readonly Id[] }
  | { type: 'unhide' }
  | { type: 'only'; ids: readonly Id[] }
  | { type: 'pin'; id: Id; at: Point }
  | { type: 'unpin'; id: Id }
  | { type: 'gather'; ids: readonly Id[] }
  | { type: 'scatter'; group: readonly Id[] }
  | { type: 'unfold'; attribution: Id }
  | { type: 'fold'; attribution: Id }
  | { type: 'select'; id: Id | null }
  | { type: 'close' }
  | { type: 'read'; reading: View['reading'] }
  | { type: 'layout'; layout: Layout }
  | { type: 'group'; grouping: Grouping }
  | { type: 'size'; sizing: Sizing }
  | { type: 'facet'; facet: Facet; on: boolean }
  /** `rides`: one of many in a row, and no step of its own. */
  | { type: 'time'; time: Partial<TimeRange>; rides?: true }
  | { type: 'search'; words: string }
  | { type: 'path'; path: View['path'] }
  | { type: 'question'; question: Asked | null; ids?: readonly Id[] }
  | { type: 'as'; as: View['as'] }
  | { type: 'camera'; camera: Camera | null }
  | { type: 'open'; view: View };

/** The view after an action. Returns the same object where nothing changes. */
export function reduce(view: View, action: Action): View {
  switch (action.type) {
    case 'show': {
      const shown = union(view.shown, action.ids);
      const hidden = without(view.hidden, action.ids);
      const chosen = action.select ? { selected: action.select, reading: null } : {};
      return changed(view, { shown, hidden, ...chosen });
    }
    case 'collapse': {
      const gone = without(action.neighbours, [action.id, ...Object.keys(view.pinned)]);
      return changed(view, { ...leave(view, gone), selected: action.id });
    }
    case 'hide':
      return changed(view, {
        hidden: union(view.hidden, action.ids),
        selected: view.selected && action.ids.includes(view.selected) ? null : view.selected,
      });
    case 'unhide':
      return changed(view, { hidden: empty(view.hidden) });
    case 'only':
      return changed(view, leave(view, without(view.shown, action.ids)));
    case 'pin':
      return changed(view, { pinned: { ...view.pinned, [action.id]: action.at } });
    case 'unpin': {
      const { [action.id]: gone, ...pinned } = view.pinned;
      return gone ? { ...view, pinned } : view;
    }
    case 'gather':
      if (action.ids.length < 2) return view;
      return changed(view, { gathered: [...apart(view.gathered, action.ids), action.ids] });
    case 'scatter':
      return changed(view, { gathered: without(view.gathered, [action.group]) });
    case 'unfold':
      return changed(view, { unfolded: union(view.unfolded, [action.attribution]) });
    case 'fold':
      return changed(view, { unfolded: without(view.unfolded, [action.attribution]) });
    case 'select':
      return changed(view, { selected: action.id, reading: null });
    case 'close':
      return changed(view, { selected: null, reading: null, path: null, question: null });
    case 'read':
      return changed(view, { reading: action.reading, selected: view.selected ?? action.reading?.document ?? null });
    case 'layout':
      return changed(view, { layout: action.layout, camera: view.layout === action.layout ? view.camera : null });
    case 'group':
      return changed(view, { grouping: action.grouping });
    case 'size':
      return changed(view, { sizing: action.sizing });
    case 'facet':
      return changed(view, {
        without: action.on ? without(view.without, [action.facet]) : union(view.without, [action.facet]),
      });
    case 'time':
      return changed(view, { time: { ...view.time, ...action.time } });
    case 'search':
      return changed(view, { search: action.words });
    case 'path': {
      const { path } = action;
      if (!path) return changed(view, { path });
      const ends = [path.from, path.to];
      const shown = { shown: union(view.shown, ends), hidden: without(view.hidden, ends) };
      return changed(view, { ...shown, path, question: null, selected: null, reading: null });
    }
    case 'question': {
      const { question, ids = [] } = action;
      const shown = { shown: union(view.shown, ids), hidden: without(view.hidden, ids) };
      const instead = question ? { path: null, selected: null, reading: null } : {};
      return changed(view, { ...shown, question, ...instead });
    }
    case 'as':
      return changed(view, { as: action.as });
    case 'camera':
      return changed(view, { camera: action.camera });
    case 'open':
      return action.view;
  }
}

/** The view with these nodes taken out of the graph. */
function leave(view: View, gone: readonly Id[]): Partial<View> {
  const out = new Set(gone);
  return {
    shown: without(view.shown, gone),
    hidden: without(view.hidden, gone),
    gathered: apart(view.gathered, gone),
    pinned: Object.fromEntries(Object.entries(view.pinned).filter(([id]) => !out.has(id))),
    selected: view.selected && out.has(view.selected) ? null : view.selected,
  };
}

/** The groups without these; one that has fewer than two left is none. */
function apart(groups: View['gathered'], gone: readonly Id[]): View['gathered'] {
  const left = groups.map((group) => without(group, gone)).filter((group) => group.length > 1);
  return left.length === groups.length && left.every((group, index) => group === groups[index]) ? groups : left;
}

function changed(view: View, change: Partial<View>): View {
  const keys = Object.keys(change) as (keyof View)[];
  return keys.every((key) => view[key] === change[key]) ? view : { ...view, ...change };
}

function union<Member>(list: readonly Member[], more: readonly Member[]): readonly Member[] {
  const seen = new Set(list);
  const added = [...new Set(more)].filter((member) => !seen.has(member));
  return added.length > 0 ? [...list, ...added] : list;
}

function without<Member>(list: readonly Member[], fewer: readonly Member[]): readonly Member[] {
  const gone = new Set(fewer);
  const left = list.filter((member) => !gone.has(member));
  return left.length < list.length ? left : list;
}

function empty<Member>(list: readonly Member[]): readonly Member[] {
  return list.length > 0 ? [] : list;
}
