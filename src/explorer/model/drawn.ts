import type { FacetCounts } from './facets.ts';
import type { AttributionFact, LinkFact, NodeFact } from './facts.ts';
import type { Id, View } from './view.ts';

/** A node that is drawn. */
export interface DrawnNode extends NodeFact {
  id: Id;
  /** How many edges are drawn at it. */
  degree: number;
}

/** A link that is drawn. `relay` leads from one who says something to one who passes it on, `print` to the document. */
export interface DrawnEdge {
  /** Of an attribution its own id. */
  id: string;
  from: Id;
  to: Id;
  type: 'attribution' | 'relay' | 'print' | LinkFact['type'];
  /** Of an attribution, and of the step of a chain by which somebody passes it on. */
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
  /** What the legend tells: how many there are, whether it shows them or not. */
  counts: FacetCounts;
}

/** What a drawing depends on: the rest of a view only decides how it looks. */
export type DrawnFrom = Pick<View, 'shown' | 'hidden' | 'unfolded' | 'without' | 'time' | 'layout'>;
