/** What entities are part of: each link, and what follows from it for all that is part of them. */
import { groupedBy } from '../../shared/grouped-by.ts';
import type { RecordingContext } from '../context.ts';
import { invalid, notFound } from '../errors.ts';
import { MAX_NEW_WHOLES, MAX_WHOLES } from '../limits.ts';
import { updateOriginsAround } from '../origins/update.ts';
import { type Locked, lock, revisionOf, type Target } from '../revise.ts';
import { statement } from '../statements.ts';
import { type Link, runEach, writeAll } from '../writes.ts';

const READ = statement('updateMembership', 'read');
const READ_WITHIN = statement('updateMembership', 'read within');
const READ_PART_OF = statement('updateMembership', 'read partOf');
const WRITE_NO_MEMBERSHIP = statement('updateMembership', 'write no membership');
const WRITE_MEMBERSHIP = statement('updateMembership', 'write membership');
const WRITE_NO_WITHIN = statement('updateMembership', 'write no within');
const WRITE_WITHIN = statement('recordEntity', 'write within');
const WRITE_REVISION = statement('updateMembership', 'write revision');

/** What an entity is part of, as a revision keeps it. */
export interface Membership {
  whole: string;
  from: string | null;
  to: string | null;
  isIndependent: boolean;
}

/** An entity that is about to change, and what it is part of. */
export interface LockedMember {
  locked: Locked;
  partOf: Membership[];
}

/** Reads and locks an entity. @throws RecordingError when it is not there */
export async function lockMember(context: RecordingContext, target: Target): Promise<LockedMember> {
  const locked = await lock(context, target, 'Entity', READ);
  const rows = locked.row.memberships as [string, string | null, string | null, boolean][];
  return {
    locked,
    partOf: inOrder(rows.map(([whole, from, to, isIndependent]) => ({ whole, from, to, isIndependent }))),
  };
}

/**
 * Makes an entity part of another as `membership` says, or no part of it, with all that follows from it.
 * @param path where the input names the other
 * @throws RecordingError when an entity would be part of itself, or of too many
 */
export async function changeMembership(
  context: RecordingContext,
  { locked, partOf }: LockedMember,
  membership: Membership,
  { isMember, path }: { isMember: boolean; path: string },
): Promise<void> {
  const { id } = locked;
  const { whole } = membership;
  const affected = await partsOf(context, id, whole, path);
  const others = partOf.filter((each) => each.whole !== whole);
  const after = { partOf: inOrder(isMember ? [...others, membership] : others) };
  const revision = revisionOf(context, locked, { partOf }, after);
  if (!revision) return;
  await context.transaction.run(WRITE_NO_MEMBERSHIP, { id, whole });
  await writeAll(context, [[WRITE_MEMBERSHIP, 'rows', isMember ? [{ id, ...membership }] : []]]);
  await context.transaction.run(WRITE_REVISION, { ...revision, id });
  await updateWithin(context, affected, [id, whole], path);
  await updateOriginsAround(context, 'entity', id);
}

function inOrder(memberships: Membership[]): Membership[] {
  return memberships.sort((a, b) => (a.whole < b.whole ? -1 : 1));
}

/** An entity and all that is part of it, directly or through others; the other entity must not be among them. */
async function partsOf(context: RecordingContext, id: string, whole: string, path: string): Promise<string[]> {
  const known = await readWithin(context, [id, whole]);
  if (!known.has(whole)) throw notFound(path, whole, 'entity');
  const affected = [id, ...(known.get(id)?.parts ?? [])];
  if (affected.includes(whole)) {
    throw invalid(path, `${whole} would be part of itself; expected an entity that is not part of ${id}`);
  }
  return affected;
}

async function readWithin(context: RecordingContext, ids: readonly string[]) {
  const rows = await runEach<{ id: string; wholes: string[]; parts: string[] }>(context, READ_WITHIN, 'ids', ids);
  return new Map(rows.map(({ id, ...rest }) => [id, rest]));
}

/** Links each of these entities to all that it is part of, directly or through others, as `PART_OF` says by now. */
async function updateWithin(
  context: RecordingContext,
  affected: readonly string[],
  ends: readonly string[],
  path: string,
): Promise<void> {
  const before = await readWithin(context, [...new Set([...affected, ...ends])]);
  const around = new Set([...affected, ...ends, ...[...before.values()].flatMap(({ wholes }) => wholes)]);
  const partOf = groupedBy(await runEach<Link>(context, READ_PART_OF, 'ids', [...around]), ({ from }) => from);
  const added: Link[] = [];
  const gone: Link[] = [];
  for (const from of affected) {
    const after = reachedFrom(from, partOf);
    const stored = new Set(before.get(from)?.wholes);
    if (after.size > MAX_WHOLES) {
      const problem = `${from} would be part of ${after.size} entities, directly or through others`;
      throw invalid(path, `${problem}; expected at most ${MAX_WHOLES}`, {
        max: MAX_WHOLES,
        actual: after.size,
      });
    }
    for (const to of after) if (!stored.has(to)) added.push({ from, to });
    for (const to of stored) if (!after.has(to)) gone.push({ from, to });
    if (added.length > MAX_NEW_WHOLES) {
      const problem = `would make ${affected.length} entities part of too many, directly or through others`;
      throw invalid(path, `${problem}; expected at most ${MAX_NEW_WHOLES} in all`, { max: MAX_NEW_WHOLES });
    }
  }
  await writeAll(context, [
    [WRITE_NO_WITHIN, 'rows', gone],
    [WRITE_WITHIN, 'rows', added],
  ]);
}

function reachedFrom(start: string, partOf: ReadonlyMap<string, readonly Link[]>): Set<string> {
  const reached = new Set(partOf.get(start)?.map(({ to }) => to));
  for (const id of reached) for (const { to } of partOf.get(id) ?? []) reached.add(to);
  return reached;
}
