/** The texts of one page: each later text links to the first, and the first to the newest, so that no statement has to go text by text. */
import type { Link, Write } from '../scope.ts';
import { statement } from '../statements.ts';

const WRITE_EDITION_OF = statement('recordDocument', 'write editionOf');
const WRITE_NO_LONGER_NEWEST = statement('recordDocument', 'write no longer newest');
const WRITE_NEWEST = statement('recordDocument', 'write newest');

/**
 * What writes the links of new texts to the other texts of their page.
 * @param supersedes from each new text to the one that it replaces, which no other replaces
 * @param editionOf the first text of the page of a stored one; null where it is the first itself
 */
export function editionWrites(supersedes: readonly Link[], editionOf: (id: string) => string | null): Write[] {
  const earlier = new Map(supersedes.map(({ from, to }) => [from, to]));
  const replaced = new Set(earlier.values());
  const editions = supersedes.map(({ from }) => ({ from, to: firstOf(from, earlier, editionOf) }));
  const newest = editions.filter(({ from }) => !replaced.has(from)).map(({ from, to }) => ({ from: to, to: from }));
  return [
    [WRITE_EDITION_OF, 'rows', editions],
    [WRITE_NO_LONGER_NEWEST, 'ids', newest.map(({ from }) => from)],
    [WRITE_NEWEST, 'rows', newest],
  ];
}

function firstOf(id: string, earlier: ReadonlyMap<string, string>, editionOf: (id: string) => string | null): string {
  let first = id;
  for (let next = earlier.get(first); next !== undefined; next = earlier.get(first)) first = next;
  return editionOf(first) ?? first;
}
