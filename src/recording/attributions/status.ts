/** How the status of an attribution may change, and how its relays follow. */

import { invalid } from '../errors.ts';
import { type Scope, writeAll } from '../scope.ts';
import { statement } from '../statements.ts';
import { type Locked, type RevisionAction, revisionOf } from '../updates/revise.ts';
import type { AttributionStatus } from '../vocabulary.ts';
import { standingWrites } from './labels.ts';

const READ_RELAYS = statement('retractAttribution', 'read relays');
const WRITE = statement('retractAttribution', 'write');

/** Whether an attribution stands, and since when it does not. */
export interface Standing {
  status: AttributionStatus;
  endedAt: string | null;
}

/** What `updateAttribution` may make of a status; taking back is an operation of its own. */
const JUDGEMENTS: Record<AttributionStatus, readonly AttributionStatus[]> = {
  PROPOSED: ['ACCEPTED', 'REJECTED'],
  REJECTED: ['ACCEPTED'],
  RETRACTED: ['ACCEPTED'],
  ACCEPTED: [],
};

/** The standing after a judgement. @throws RecordingError when it cannot be judged so */
export function judged(before: Standing, status: AttributionStatus, path: string): Standing {
  if (status === before.status) return { status, endedAt: before.endedAt };
  const expected = JUDGEMENTS[before.status];
  if (expected.includes(status)) return { status, endedAt: null };
  const hint =
    before.status === 'ACCEPTED' ? 'what is accepted can only be retracted' : `expected ${expected.join(' or ')}`;
  const problem = `an attribution that is ${before.status} cannot become ${status} by an update; ${hint}`;
  throw invalid(path, problem, { current: before.status, expected });
}

/** The standing after taking back. @throws RecordingError unless it stands, or awaits judgement */
export function retracted(before: Standing, now: string): Standing {
  if (before.status === 'ACCEPTED' || before.status === 'PROPOSED') return { status: 'RETRACTED', endedAt: now };
  throw invalid('input.id', `the attribution is ${before.status}; expected one that is ACCEPTED or PROPOSED`, {
    current: before.status,
  });
}

type Target = Pick<Locked, 'id' | 'version' | 'reason'> & { before: Standing };

/** Gives each its new standing, with a revision of its own. */
export async function writeStanding(
  scope: Scope,
  targets: Target[],
  after: Standing,
  action: RevisionAction,
): Promise<void> {
  const rows = targets.flatMap((target) => {
    const revision = revisionOf(scope, target, target.before, after, action);
    return revision ? [{ ...after, ...revision, id: target.id }] : [];
  });
  await writeAll(scope, [[WRITE, 'rows', rows], ...standingWrites(rows)]);
}

/**
 * Has the relays of an attribution share its fate: those that stood as it did. They were recorded with it and pass on
 * nothing without it.
 */
export async function relaysFollow(
  scope: Scope,
  { id, reason }: Locked,
  before: Standing,
  after: Standing,
  action: RevisionAction,
): Promise<void> {
  const relays = (await scope.transaction.run(READ_RELAYS, { id })) as unknown as (Standing & Target)[];
  const follow = relays.filter((relay) => relay.status === before.status);
  const targets = follow.map(({ id, version, status, endedAt }) => ({
    id,
    version,
    reason,
    before: { status, endedAt },
  }));
  await writeStanding(scope, targets, after, action);
}
