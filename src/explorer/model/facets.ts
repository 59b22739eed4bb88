import type { AttributionFact, EdgeFact } from './facts.ts';
import { FACETS, type Facet, type Id, NODE_KINDS, type NodeKind } from './view.ts';

/** Whether it is hearsay, in the field's terms: the French conditional, "reportedly", "he was told". */
export function isHearsay({ role, certainty, basis }: AttributionFact): boolean {
  // A relay rests on being told by what it is; that alone is no hearsay.
  return certainty === 'POSSIBLE' || (basis === 'TOLD' && role !== 'RELAY');
}

/** By which switches of the legend an edge goes: it is left out where one of them is off. */
export function facetsOf(fact: EdgeFact): Facet[] {
  if (fact.type === 'about') return ['about'];
  if (fact.type !== 'attribution') return [];
  const facets: Facet[] = [fact.polarity === 'NEGATIVE' ? 'denied' : 'affirmed'];
  if (isHearsay(fact)) facets.push('hearsay');
  if (fact.form === 'OWN_VOICE') facets.push('ownVoice');
  if (fact.role === 'RELAY') facets.push('relayed');
  return facets;
}

/** How many there are behind each switch of the legend. */
export type FacetCounts = Record<Facet, number>;

/** Counts what the legend can switch, each time that it was met. */
export function countFacets(met: Iterable<Facet>): FacetCounts {
  const counts = Object.fromEntries(FACETS.map((facet) => [facet, 0])) as FacetCounts;
  for (const facet of met) counts[facet]++;
  return counts;
}

/** The kinds of nodes that the legend leaves on. */
export function kindsOn(without: readonly Facet[]): ReadonlySet<NodeKind> {
  return new Set(NODE_KINDS.filter((kind) => !without.includes(kind)));
}

/** Whether an id is that of an attribution, which is an edge here. */
export function isAttribution(id: Id): boolean {
  return id.startsWith('att_');
}
