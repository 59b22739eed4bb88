/** What is edited, field by field. */
export type Fields = Readonly<Record<string, unknown>>;

/** Whose value of a field is kept. */
export type Side = 'mine' | 'theirs';

/** A field in which two who changed the same item differ. */
export interface Difference {
  field: string;
  mine: unknown;
  theirs: unknown;
  /** Both changed it; else only one of them did, and that change stands unless somebody chooses otherwise. */
  isClash: boolean;
  side: Side;
}

/** Where what I made of something differs from what somebody else made of it, both from what it was before. */
export function differences(before: Fields, mine: Fields, theirs: Fields): Difference[] {
  return Object.keys(mine)
    .filter((field) => !isSame(mine[field], theirs[field]))
    .map((field) => {
      const isMine = !isSame(mine[field], before[field]);
      const isTheirs = !isSame(theirs[field], before[field]);
      const side = isMine ? 'mine' : 'theirs';
      return { field, mine: mine[field], theirs: theirs[field], isClash: isMine && isTheirs, side };
    });
}

/** Theirs, but for the fields in which mine is kept. */
export function merged<F extends Fields>(theirs: F, found: readonly Difference[]): F {
  const kept = found.filter(({ side }) => side === 'mine').map(({ field, mine }) => [field, mine]);
  return { ...theirs, ...Object.fromEntries(kept) };
}

/** The fields in which `after` differs, as an update gives them. */
export function changesIn(before: Fields, after: Fields): Record<string, unknown> {
  return Object.fromEntries(Object.entries(after).filter(([field, value]) => !isSame(value, before[field])));
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
