import type { AttributionFact, Facts } from './facts.ts';
import type { Id } from './view.ts';

/** An expanded attribution: its source, its relays, its document and its publisher. */
export interface Chain {
  attribution: Id;
  claim: Id;
  /** From the origin outward, each with its attribution and its id. */
  speakers: { id: Id; by: Id; attribution: AttributionFact }[];
  document: Id;
  publisher: Id | null;
}

/** The chain of an attribution as far as it is known; null if it is not known at all. */
export function chainOf(facts: Facts, attribution: Id): Chain | null {
  const origin = attributionOf(facts, attribution);
  if (!origin) return null;
  const speakers: Chain['speakers'] = [];
  const seen = new Set<Id>();
  let hop: Id | null = attribution;
  while (hop && !seen.has(hop)) {
    seen.add(hop);
    const fact = attributionOf(facts, hop);
    if (!fact) break;
    speakers.push({ id: facts.source(hop), by: hop, attribution: fact });
    hop = fact.relayedBy;
  }
  const { document, publisher } = origin;
  return { attribution, claim: facts.target(attribution), speakers, document, publisher };
}

/** An attribution as it is known. */
export function attributionOf(facts: Facts, attribution: Id): AttributionFact | null {
  if (!facts.hasEdge(attribution)) return null;
  const fact = facts.getEdgeAttributes(attribution);
  return fact.type === 'attribution' ? fact : null;
}

/** Everything along a chain, in its order. */
export function nodesOf({ speakers, document, publisher }: Chain): Id[] {
  return [...speakers.map(({ id }) => id), document, ...(publisher ? [publisher] : [])];
}
