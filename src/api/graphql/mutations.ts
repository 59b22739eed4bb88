import type { Engine, Value } from '../../graph/engine.ts';
import { recordClaimRelation } from '../../recording/claim-relations.ts';
import type { Recorder } from '../../recording/context.ts';
import { recordCopy } from '../../recording/origins/copies.ts';
import { recordDerivation } from '../../recording/origins/derivations.ts';
import {
  recordAttribution,
  recordAttributions,
  recordClaim,
  recordDocument,
  recordEntity,
} from '../../recording/record.ts';
import { saveView } from '../../recording/saved-views.ts';
import { updateAttribution } from '../../recording/updates/attribution.ts';
import { updateClaim } from '../../recording/updates/claim.ts';
import { updateDocument } from '../../recording/updates/document.ts';
import { updateEntity } from '../../recording/updates/entity.ts';
import { updateMembership } from '../../recording/updates/membership.ts';
import { revertRevision } from '../../recording/updates/revert.ts';
import { retractAttribution } from '../../recording/updates/status.ts';
import { recordVerdict } from '../../recording/verdicts/record.ts';
import { retractVerdict, updateVerdict } from '../../recording/verdicts/update.ts';

/** Runs a mutation with its only argument. Returns the values of the payload, with ids for its objects. */
type Write = (engine: Engine, input: never, recorder: Recorder) => Promise<object>;

/** The implementation of each field of `Mutation`. */
export const mutations: Readonly<Record<string, Write>> = {
  recordAttribution,
  recordAttributions,
  recordDocument,
  recordEntity,
  recordClaim,
  recordVerdict,
  recordClaimRelation,
  recordCopy,
  recordDerivation,
  updateEntity,
  updateMembership,
  updateDocument,
  updateClaim,
  updateAttribution,
  updateVerdict,
  revertRevision,
  retractAttribution,
  retractVerdict,
  saveView,
};

/** Runs the mutation with this name. @throws RecordingError, EngineError */
export async function mutate(
  name: string,
  engine: Engine,
  input: unknown,
  recorder: Recorder,
): Promise<Record<string, Value>> {
  const write = mutations[name] as Write;
  return (await write(engine, input as never, recorder)) as Record<string, Value>;
}
