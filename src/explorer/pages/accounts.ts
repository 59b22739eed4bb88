import type { ClaimText, Named } from '../attribution/data.ts';
import { nodeId } from '../model/facts.ts';
import type { Id } from '../model/view.ts';
import type { ClaimAbout, Stance } from './data.ts';

/** How a source stands to a claim. It may stand to it in several ways: who said and later denied does both. */
export const STANDS = ['assert', 'deny', 'hearsay', 'repeat'] as const;
export type Stand = (typeof STANDS)[number];

/** A claim with the stand of each source on it; of those that are silent there is nothing. */
export interface Account {
  claim: ClaimText;
  stands: ReadonlyMap<Id, readonly Stand[]>;
  /** How many attributions are not among those weighed. */
  left: number;
  /** Whether there are any. */
  isAttributed: boolean;
}

/** Competing accounts side by side: a row for each claim, a column for each source. */
export interface Accounts {
  /** Those on which sources disagree first, then those on which most have a word. */
  rows: Account[];
  /** Those with a word on most claims first. */
  sources: Named[];
}

/** Who stands how to each of these claims. */
export function accountsOf(claims: readonly ClaimAbout[]): Accounts {
  const sources = new Map<Id, Named>();
  const weights = new Map<Id, number>();
  const rows = claims.map(({ node }): Account => {
    const dropped = new Set(node.dropped.nodes.map(({ id }) => id));
    const stands = new Map<Id, Stand[]>();
    for (const stance of node.attributions.nodes) {
      const id = nodeId(stance.source.id);
      const stand = standOf(stance, dropped.has(stance.id));
      const known = stands.get(id) ?? [];
      sources.set(id, stance.source);
      if (!known.includes(stand)) stands.set(id, inOrder([...known, stand]));
    }
    for (const [id, found] of stands) weights.set(id, (weights.get(id) ?? 0) + weightOf(found));
    const { totalCount, nodes } = node.attributions;
    return { claim: node, stands, left: totalCount - nodes.length, isAttributed: totalCount > 0 };
  });
  const weight = ({ id }: Named) => weights.get(nodeId(id)) ?? 0;
  const columns = [...sources.values()].sort(
    (one, other) => weight(other) - weight(one) || one.name.localeCompare(other.name) || (one.id < other.id ? -1 : 1),
  );
  return { rows: rows.sort((one, other) => quarrel(other) - quarrel(one)), sources: columns };
}

/**
 * How one attribution stands to its claim. A relay, or a publisher that restates it without crediting its source,
 * repeats it: that is no account of their own.
 */
export function standOf(
  { role, polarity, basis, certainty }: Omit<Stance, 'id' | 'source'>,
  isDropped: boolean,
): Stand {
  if (role === 'RELAY' || isDropped) return 'repeat';
  if (polarity === 'NEGATIVE') return 'deny';
  return basis === 'TOLD' || certainty === 'POSSIBLE' ? 'hearsay' : 'assert';
}

function inOrder(stands: Stand[]): Stand[] {
  return STANDS.filter((stand) => stands.includes(stand));
}

/** How much there is to weigh in a row: that one denies what others say comes before how many have a word on it. */
function quarrel({ stands }: Account): number {
  const all = [...stands.values()];
  const weight = all.reduce((sum, found) => sum + weightOf(found), 0);
  const isDenied = all.some((found) => found.includes('deny'));
  const isSaid = all.some((found) => found.includes('assert') || found.includes('hearsay'));
  return weight + (isDenied ? 1000 : 0) + (isDenied && isSaid ? 1_000_000 : 0);
}

/** To repeat counts only where nothing else parts two sources. */
function weightOf(stands: readonly Stand[]): number {
  return stands.some((stand) => stand !== 'repeat') ? 1 : 0.001;
}
