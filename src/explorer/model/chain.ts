import type { Facts, SayingFact } from './facts.ts';
import type { Id } from './view.ts';

/** What an attribution looks like unfolded: who says it, who passes it on, where it is printed and by whom. */
export interface Chain {
  attribution: Id;
  claim: Id;
  /** From the one who says it outward, each with the attribution by which it speaks. */
  speakers: { id: Id; attribution: Id; saying: SayingFact }[];
  document: Id;
  publisher: Id | null;
}

/** The chain of an attribution as far as it is known; null if it is not known at all. */
export function chainOf(facts: Facts, attribution: Id): Chain | null {
  const origin = sayingOf(facts, attribution);
  if (!origin) return null;
  const speakers: Chain['speakers'] = [];
  const seen = new Set<Id>();
  let hop: Id | null = attribution;
  while (hop && !seen.has(hop)) {
    seen.add(hop);
    const saying = sayingOf(facts, hop);
    if (!saying) break;
    speakers.push({ id: facts.source(hop), attribution: hop, saying });
    hop = saying.relayedBy;
  }
  const { document, publisher } = origin;
  return { attribution, claim: facts.target(attribution), speakers, document, publisher };
}

/** An attribution as it is known. */
export function sayingOf(facts: Facts, attribution: Id): SayingFact | null {
  if (!facts.hasEdge(attribution)) return null;
  const fact = facts.getEdgeAttributes(attribution);
  return fact.type === 'saying' ? fact : null;
}

/** Everything along a chain, in its order. */
export function nodesOf({ speakers, document, publisher }: Chain): Id[] {
  return [...speakers.map(({ id }) => id), document, ...(publisher ? [publisher] : [])];
}
