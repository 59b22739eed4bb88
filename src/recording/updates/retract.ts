import type { Engine } from '../../graph/engine.ts';
import { relaysFollow, retracted, type Standing, writeStanding } from '../attributions/status.ts';
import type { RetractAttributionInput } from '../inputs.ts';
import { type Recorder, record } from '../scope.ts';
import { statement } from '../statements.ts';
import { checkVersion, lock } from './revise.ts';

const READ = statement('retractAttribution', 'read');

/** Takes an attribution back, and the relays that passed it on. @throws RecordingError */
export function retractAttribution(
  engine: Engine,
  input: RetractAttributionInput,
  recorder: Recorder,
): Promise<{ attribution: string }> {
  return record(engine, recorder, async (scope) => {
    const locked = await lock(scope, input, 'Attribution', READ);
    const { status, endedAt } = locked.row as unknown as Standing;
    const before = { status, endedAt };
    checkVersion(locked, input, before);
    const after = retracted(before, scope.stamp.recordedAt);
    await writeStanding(scope, [{ ...locked, before }], after, 'RETRACT');
    await relaysFollow(scope, locked, before, after, 'RETRACT');
    return { attribution: locked.id };
  });
}
