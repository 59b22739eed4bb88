import type { Engine } from '../../graph/engine.ts';
import type { UpdateMembershipInput } from '../../shared/schema.generated.ts';
import { endOf, isCertainlyEarlier, startOf } from '../../shared/time.ts';
import { checkId, checkPeriodTime, optional } from '../checks.ts';
import { type Recorder, record } from '../context.ts';
import { changeMembership, lockMember, type Membership } from '../entities/memberships.ts';
import { invalid } from '../errors.ts';
import { checkVersion } from '../revise.ts';

/** Adds, changes or removes what an entity is part of, with all that follows from it. @throws RecordingError */
export function updateMembership(
  engine: Engine,
  input: UpdateMembershipInput,
  recorder: Recorder,
): Promise<{ entity: string }> {
  return record(engine, recorder, async (context) => {
    const member = await lockMember(context, input);
    checkVersion(member.locked, input, { partOf: member.partOf });
    const isMember = input.isMember ?? true;
    await changeMembership(context, member, checkMembership(input), { isMember, path: 'input.whole' });
    return { entity: member.locked.id };
  });
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
