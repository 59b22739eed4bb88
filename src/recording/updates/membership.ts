import type { Engine } from '../../graph/engine.ts';
import { groupedBy } from '../../shared/grouped-by.ts';
import type { UpdateMembershipInput } from '../../shared/schema.generated.ts';
import { endOf, isCertainlyEarlier, startOf } from '../../shared/time.ts';
import { checkId, checkPeriodTime, optional } from '../checks.ts';
import { type Recorder, type RecordingContext, record } from '../context.ts';
import { MAX_LINKS, MAX_WHOLES } from '../entities/wholes.ts';
import { invalid, notFound } from '../errors.ts';
import { updateOriginsAround } from '../origins/update.ts';
import { statement } from '../statements.ts';
import { type Link, runEach, writeAll } from '../writes.ts';
import { checkVersion, lock, revisionOf } from './revise.ts';

const READ = statement('updateMembership', 'read');
const READ_WITHIN = statement('updateMembership', 'read within');
const READ_PART_OF = statement('updateMembership', 'read partOf');
const WRITE_NO_MEMBERSHIP = statement('updateMembership', 'write no membership');
const WRITE_MEMBERSHIP = statement('updateMembership', 'write membership');
const WRITE_NO_WITHIN = statement('updateMembership', 'write no within');
const WRITE_WITHIN = statement('recordEntity', 'write within');
const WRITE_REVISION = statement('updateMembership', 'write revision');

/** What an entity is part of, as a revision keeps it. */
interface Membership {
  whole: string;
  from: string | null;
  to: string | null;
  isIndependent: boolean;
}

/** Adds, changes or removes what an entity is part of, with all that follows from it. @throws RecordingError */
export function updateMembership(
  engine: Engine,
  input: UpdateMembershipInput,
  recorder: Recorder,
): Promise<{ entity: string }> {
  return record(engine, recorder, async (context) => {
    const locked = await lock(context, input, 'Entity', READ);
    const { id } = locked;
    const rows = locked.row.memberships as [string, string | null, string | null, boolean][];
    const before = {
      partOf: inOrder(rows.map(([whole, from, to, isIndependent]) => ({ whole, from, to, isIndependent }))),
    };
    checkVersion(locked, input, before);
    const membership = checkMembership(input);
    const { whole } = membership;
    const affected = await partsOf(context, id, whole);
    const others = before.partOf.filter((each) => each.whole !== whole);
    const isMember = input.isMember ?? true;
    const after = { partOf: inOrder(isMember ? [...others, membership] : others) };
    const revision = revisionOf(context, locked, before, after);
    if (!revision) return { entity: id };
    await context.transaction.run(WRITE_NO_MEMBERSHIP, { id, whole });
    await writeAll(context, [[WRITE_MEMBERSHIP, 'rows', isMember ? [{ id, ...membership }] : []]]);
    await context.transaction.run(WRITE_REVISION, { ...revision, id });
    await updateWithin(context, affected, [id, whole]);
    await updateOriginsAround(context, 'entity', id);
    return { entity: id };
  });
}

function inOrder(memberships: Membership[]): Membership[] {
  return memberships.sort((a, b) => (a.whole < b.whole ? -1 : 1));
}

function checkMembership(input: UpdateMembershipInput): Membership {
  const whole = checkId(input.whole, 'input.whole', 'Entity');
  const from = optional(input.from, (time) => startOf(checkPeriodTime(time, 'input.from')));
  const to = optional(input.to, (time) => endOf(checkPeriodTime(time, 'input.to')));
  if (isCertainlyEarlier(to, from)) {
    throw invalid('input.to', `${to} is before "from", ${from}`, { from, to });
  }
  return { whole, from, to, isIndependent: input.isIndependent ?? false };
}

/** An entity and all that is part of it, directly or through others; the other entity must not be among them. */
async function partsOf(context: RecordingContext, id: string, whole: string): Promise<string[]> {
  const known = await readWithin(context, [id, whole]);
  if (!known.has(whole)) throw notFound('input.whole', whole, 'entity');
  const affected = [id, ...(known.get(id)?.parts ?? [])];
  if (affected.includes(whole)) {
    throw invalid('input.whole', `${whole} would be part of itself; expected an entity that is not part of ${id}`);
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
      throw invalid('input.whole', `${problem}; expected at most ${MAX_WHOLES}`, {
        max: MAX_WHOLES,
        actual: after.size,
      });
    }
    for (const to of after) if (!stored.has(to)) added.push({ from, to });
    for (const to of stored) if (!after.has(to)) gone.push({ from, to });
    if (added.length > MAX_LINKS) {
      const problem = `would make ${affected.length} entities part of too many, directly or through others`;
      throw invalid('input.whole', `${problem}; expected at most ${MAX_LINKS} in all`, { max: MAX_LINKS });
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
