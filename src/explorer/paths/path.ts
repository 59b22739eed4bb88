import { nodeId } from '../model/facts.ts';
import type { Id } from '../model/view.ts';

/** Somebody or something by name. */
export interface Named {
  id: Id;
  name: string;
  kind: string;
  isNamed: boolean;
}

/** A claim's words in the languages that there are, and who says it. */
export interface PathClaim {
  __typename: 'Claim';
  id: Id;
  text: string;
  language: string;
  translations: { language: string; text: string }[];
  sources: { nodes: Named[] };
}

/** A document on a path. */
export interface PathDocument {
  __typename: 'Document';
  id: Id;
  title: string | null;
}

/** One attribution on a path. */
export interface PathAttribution {
  __typename: 'Attribution';
  id: Id;
  role: string;
  speechAct: string;
  form: string;
  certainty: string;
  polarity: string;
  basis: string;
  source: Named;
  claim: Omit<PathClaim, '__typename' | 'sources'>;
}

/** Anything that a path goes through. */
export type PathNode = (Named & { __typename: 'Entity' }) | PathClaim | PathDocument | PathAttribution;

/** One step of a path: where it leads, and by which relationship; the first leads nowhere yet. */
export interface PathStep {
  position: number;
  node: PathNode;
  /** As the graph has it: MADE, STATES …; of the first step null. */
  relationship: string | null;
  /** Whether the step goes the way in which the relationship points. */
  isForward: boolean | null;
}

/** A path between two items. */
export interface Path {
  position: number;
  length: number;
  steps: PathStep[];
}

/** Two items next to each other on a path, in the order in which the relationship points. */
export interface Link {
  type: string;
  from: PathNode;
  to: PathNode;
}

/** The links of a path, in its order. */
export function linksOf({ steps }: Path): Link[] {
  return steps.slice(1).flatMap((step, index) => {
    const before = steps[index]?.node;
    if (!before || step.relationship === null) return [];
    const [from, to] = step.isForward === false ? [step.node, before] : [before, step.node];
    return [{ type: step.relationship, from, to }];
  });
}

/**
 * What is drawn of a path: all that it goes through. An attribution is drawn as the edge from who says it to what is
 * said, so that both are drawn.
 */
export function drawnOf({ steps }: Path): Id[] {
  const ids = steps.flatMap(({ node }) =>
    node.__typename === 'Attribution' ? [nodeId(node.source.id), node.claim.id] : [nodeId(node.id)],
  );
  return [...new Set(ids)];
}
