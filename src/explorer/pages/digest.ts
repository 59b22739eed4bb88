import type { ClaimText, Named } from '../attribution/data.ts';
import { type When, whenSaid } from '../attribution/said-when.ts';
import type { Id } from '../model/view.ts';
import type { AttributionLine, ClaimNaming, ClaimOfSource } from './data.ts';

/** Somebody or something, and in how many of a source's claims. */
export interface Counted {
  node: Named;
  count: number;
}

/** Whom these claims are about, the most spoken of first. */
export function aboutWhom(claims: readonly ClaimNaming[]): Counted[] {
  const found = new Map<Id, Counted>();
  for (const { entities } of claims) {
    for (const { node } of entities.edges) {
      found.set(node.id, { node: node, count: (found.get(node.id)?.count ?? 0) + 1 });
    }
  }
  return [...found.values()].sort(
    (one, other) => other.count - one.count || one.node.name.localeCompare(other.node.name),
  );
}

/** Those of a source's claims that were said more than once, by anybody, the most often said first. */
export function mostRepeated(claims: readonly ClaimOfSource[], atMost: number): ClaimOfSource[] {
  return claims
    .filter(({ attributions }) => attributions.totalCount > 1)
    .sort((one, other) => other.attributions.totalCount - one.attributions.totalCount || (one.id < other.id ? -1 : 1))
    .slice(0, atMost);
}

/** A claim of a source, and one that does not go with it. */
export interface Contradiction {
  claim: ClaimText;
  other: ClaimText;
}

/** What contradicts a source's claims, each pair once, whichever of the two says so. */
export function contradictionsOf(claims: readonly ClaimOfSource[]): Contradiction[] {
  const found = new Map<string, Contradiction>();
  for (const claim of claims) {
    for (const { node } of claim.relations.edges) {
      const pair = [claim.id, node.id].sort().join(' ');
      if (!found.has(pair)) found.set(pair, { claim, other: node });
    }
  }
  return [...found.values()];
}

/** What was said at one time. */
export interface Moment<Line extends AttributionLine = AttributionLine> {
  when: When;
  attributions: Line[];
}

/** Attributions by the time at which they were said; they come in that order, those of unknown time last. */
export function byTime<Line extends AttributionLine>(attributions: readonly Line[]): Moment<Line>[] {
  const moments = new Map<string, Moment<Line>>();
  for (const attribution of attributions) {
    const when = whenSaid(attribution);
    const key = JSON.stringify(when);
    const moment: Moment<Line> = moments.get(key) ?? { when, attributions: [] };
    moment.attributions.push(attribution);
    moments.set(key, moment);
  }
  return [...moments.values()];
}
