/** What entities are part of, directly or through others: one link to each, so that no statement has to follow `PART_OF` link by link. */
import { invalid } from './errors.ts';
import { type Link, runEach, type Scope } from './scope.ts';
import { statement } from './statements.ts';

const READ_WITHIN = statement('recordEntity', 'read within');

/** So many others an entity may be within: each is a link of its own. */
const MAX_WHOLES = 1_000;

/** A new entity, with the ids of what it is directly part of. */
export interface Part {
  id: string;
  /** Where the input says so. */
  path: string;
  wholes: readonly string[];
}

/**
 * The links from each new entity to everything that it is within. What a stored entity is within never changes: only new
 * ones are part of something.
 * @param parts the new entities, none of them part of itself
 * @throws RecordingError when one is within too many
 */
export async function linksWithin(scope: Scope, parts: readonly Part[]): Promise<Link[]> {
  const byId = new Map(parts.map((part) => [part.id, part]));
  const stored = new Set(parts.flatMap(({ wholes }) => wholes).filter((id) => !byId.has(id)));
  const rows = await runEach(scope, READ_WITHIN, 'ids', [...stored]);
  const within = new Map(rows.map(({ id, wholes }) => [String(id), new Set(wholes as string[])]));
  const wholesOf = (id: string): ReadonlySet<string> => {
    const part = byId.get(id);
    const known = within.get(id);
    if (known || !part) return known ?? new Set();
    const all = new Set(part.wholes.flatMap((whole) => [whole, ...wholesOf(whole)]));
    if (all.size > MAX_WHOLES) throw withinTooMany(part, all.size);
    within.set(id, all);
    return all;
  };
  return parts.flatMap(({ id }) => [...wholesOf(id)].map((to) => ({ from: id, to })));
}

function withinTooMany({ path }: Part, actual: number): Error {
  const problem = `is part of ${actual} entities, directly or through others; expected at most ${MAX_WHOLES}`;
  return invalid(path, problem, { max: MAX_WHOLES, actual });
}
