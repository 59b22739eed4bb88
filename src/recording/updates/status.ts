/** How the status of an attribution or a verdict may change, and how the relays of an attribution follow. */
import type { Engine } from '../../graph/engine.ts';
import type { AttributionStatus, RetractAttributionInput, RevisionAction } from '../../shared/schema.generated.ts';
import { statusWrites } from '../attributions/labels.ts';
import { type Recorder, type RecordingContext, record } from '../context.ts';
import { invalid } from '../errors.ts';
import { updateOrigins } from '../origins/update.ts';
import { checkVersion, type Locked, lock, revisionOf } from '../revise.ts';
import { statement } from '../statements.ts';
import { writeAll } from '../writes.ts';

const READ = statement('retractAttribution', 'read');
const READ_RELAYS = statement('retractAttribution', 'read relays');
const WRITE = statement('retractAttribution', 'write');

/** A status, and since when what has it is not accepted any more. */
export interface StatusState {
  status: AttributionStatus;
  endedAt: string | null;
}

/** What a review may make of a status; to retract is an operation of its own. */
const REVIEWS: Record<AttributionStatus, readonly AttributionStatus[]> = {
  PROPOSED: ['ACCEPTED', 'REJECTED'],
  REJECTED: ['ACCEPTED'],
  RETRACTED: ['ACCEPTED'],
  ACCEPTED: [],
};

/** The state after a review. @throws RecordingError when the status cannot change so */
export function review(before: StatusState, status: AttributionStatus, path: string): StatusState {
  if (status === before.status) return { status, endedAt: before.endedAt };
  const expected = REVIEWS[before.status];
  if (expected.includes(status)) return { status, endedAt: null };
  const hint =
    before.status === 'ACCEPTED' ? 'what is accepted can only be retracted' : `expected ${expected.join(' or ')}`;
  const problem = `what is ${before.status} cannot become ${status} by an update; ${hint}`;
  throw invalid(path, problem, { current: before.status, expected });
}

/** Retracts an attribution and the relays that were recorded with it. @throws RecordingError */
export function retractAttribution(
  engine: Engine,
  input: RetractAttributionInput,
  recorder: Recorder,
): Promise<{ attribution: string }> {
  return record(engine, recorder, async (context) => {
    const locked = await lock(context, input, 'Attribution', READ);
    const { status, endedAt, claim } = locked.row as unknown as StatusState & { claim: string };
    const before = { status, endedAt };
    checkVersion(locked, input, before);
    const after = retracted(before, context.stamp.recordedAt);
    await writeStatus(context, [{ ...locked, before }], after, 'RETRACT');
    await updateRelays(context, locked, before, after, 'RETRACT');
    await updateOrigins(context, [claim]);
    return { attribution: locked.id };
  });
}

/** The state after a retraction. @throws RecordingError when the status cannot change so */
export function retracted(before: StatusState, now: string): StatusState {
  if (before.status === 'ACCEPTED' || before.status === 'PROPOSED') return { status: 'RETRACTED', endedAt: now };
  throw invalid('input.id', `is ${before.status}; expected one that is ACCEPTED or PROPOSED`, {
    current: before.status,
  });
}

type Target = Pick<Locked, 'id' | 'version' | 'reason'> & { before: StatusState };

/** Gives each its new status, with a revision of its own. */
async function writeStatus(
  context: RecordingContext,
  targets: readonly Target[],
  after: StatusState,
  action: RevisionAction,
): Promise<void> {
  const rows = targets.flatMap((target) => {
    const revision = revisionOf(context, target, target.before, after, action);
    return revision ? [{ ...after, ...revision, id: target.id }] : [];
  });
  await writeAll(context, [[WRITE, 'rows', rows], ...statusWrites(rows)]);
}

/** Gives the relays of an attribution its new status, if they had the old one: they say nothing without it. */
export async function updateRelays(
  context: RecordingContext,
  { id, reason }: Locked,
  before: StatusState,
  after: StatusState,
  action: RevisionAction,
): Promise<void> {
  const relays = (await context.transaction.run(READ_RELAYS, { id })) as unknown as (StatusState & Target)[];
  const targets = relays
    .filter((relay) => relay.status === before.status && relay.endedAt === before.endedAt)
    .map(({ id, version, status, endedAt }) => ({ id, version, reason, before: { status, endedAt } }));
  await writeStatus(context, targets, after, action);
}
