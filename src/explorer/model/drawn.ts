import type { FacetCounts } from './facets.ts';
import type { AttributionFact, LinkFact, NodeFact } from './facts.ts';
import type { Id, View } from './view.ts';

/** A node that is drawn. */
export interface DrawnNode extends NodeFact {
  id: Id;
  /** How many edges are drawn at it. */
  degree: number;
}

/** A link that is drawn. `relay` leads from a source to its relay, `print` to the document. */
export interface DrawnEdge {
  /** Of an attribution its own id. */
  id: string;
  from: Id;
  to: Id;
  type: 'attribution' | 'relay' | 'print' | LinkFact['type'];
  /** Of an attribution, and of the relay step of a chain. */
  attribution: AttributionFact | null;
  /** The attributions that it shows, or a step of which. */
  of: readonly Id[];
  /** The cue, or the roles of an entity in a claim. */
  label: string | null;
  /** How far it bends, in parts of its length: edges between the same two are kept apart. */
  bend: number;
}

/** All that is drawn. */
export interface Drawing {
  nodes: ReadonlyMap<Id, DrawnNode>;
  edges: ReadonlyMap<string, DrawnEdge>;
  /** An entry of the legend: the count, and whether it is shown. */
  counts: FacetCounts;
}

/** What a drawing depends on: the rest of a view only decides how it looks. */
export type DrawnFrom = Pick<View, 'shown' | 'hidden' | 'unfolded' | 'without' | 'time' | 'layout'>;
