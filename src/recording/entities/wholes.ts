/** What entities are part of, directly or through others: one link to each, so that no statement follows `PART_OF` link by link. */
import { mapInSlices } from '../../shared/slices.ts';
import type { RecordingContext } from '../context.ts';
import { invalid } from '../errors.ts';
import { MAX_NEW_WHOLES, MAX_WHOLES } from '../limits.ts';
import { statement } from '../statements.ts';
import { type Link, runEach } from '../writes.ts';

const READ_WITHIN = statement('recordEntity', 'read within');

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
 * @param parts the new entities, each after those that it is part of
 * @throws RecordingError when one is within too many, or all of them together
 */
export async function linksWithin(context: RecordingContext, parts: readonly Part[]): Promise<Link[]> {
  const isNew = new Set(parts.map(({ id }) => id));
  const stored = new Set(parts.flatMap(({ wholes }) => wholes).filter((id) => !isNew.has(id)));
  const rows = await runEach(context, READ_WITHIN, 'ids', [...stored]);
  const within = new Map(rows.map(({ id, wholes }) => [String(id), wholes as Iterable<string>]));
  const links: Link[] = [];
  await mapInSlices(parts, (part) => {
    const all = new Set<string>();
    for (const whole of part.wholes) {
      all.add(whole);
      for (const further of within.get(whole) ?? []) all.add(further);
    }
    if (all.size > MAX_WHOLES) throw withinTooMany(part, all.size);
    if (links.length + all.size > MAX_NEW_WHOLES) throw tooManyWithin(part);
    within.set(part.id, all);
    for (const to of all) links.push({ from: part.id, to });
  });
  return links;
}

function withinTooMany({ path }: Part, actual: number): Error {
  const problem = `is part of ${actual} entities, directly or through others; expected at most ${MAX_WHOLES}`;
  return invalid(path, problem, { max: MAX_WHOLES, actual });
}

function tooManyWithin({ path }: Part): Error {
  const problem = 'makes the new entities of this recording part of too many, directly or through others, all counted';
  return invalid(path, `${problem}; expected at most ${MAX_NEW_WHOLES} at once`, { max: MAX_NEW_WHOLES });
}
