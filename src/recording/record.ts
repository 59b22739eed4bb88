/** The operations that record something new. Each is one transaction, and changes nothing when it is repeated. */
import type { Engine } from '../graph/engine.ts';
import { Attributions, type RecordedAttribution } from './attributions/attributions.ts';
import { checkList } from './checks.ts';
import { Claims } from './claims/claims.ts';
import { Documents } from './documents/documents.ts';
import { Entities } from './entities/entities.ts';
import type { ClaimInput, DocumentInput, EntityInput, RecordAttributionInput } from './inputs.ts';
import { type Recorder, record, writeAll, writesOf } from './scope.ts';

/** So many acts of saying can be recorded at once. */
const MAX_BATCH = 1_000;

/** Records one act of saying with everything that it needs. @throws RecordingError */
export function recordAttribution(
  engine: Engine,
  input: RecordAttributionInput,
  recorder: Recorder,
): Promise<RecordedAttribution> {
  return record(engine, recorder, async (scope) => {
    const [recorded] = await new Attributions(scope).record([input], ['input']);
    return recorded as RecordedAttribution;
  });
}

/** Records many acts of saying, all or none; `inputs.3` in the path of an error is the fourth. @throws RecordingError */
export function recordAttributions(
  engine: Engine,
  inputs: readonly RecordAttributionInput[],
  recorder: Recorder,
): Promise<{ attributions: (RecordedAttribution & { position: number })[]; createdCount: number }> {
  return record(engine, recorder, async (scope) => {
    checkList(inputs, 'inputs', MAX_BATCH);
    const paths = inputs.map((_, index) => `inputs.${index}`);
    const recorded = await new Attributions(scope).record(inputs, paths);
    return {
      attributions: recorded.map((each, position) => ({ position, ...each })),
      createdCount: recorded.filter((each) => each.created).length,
    };
  });
}

/** Records an entity. @throws RecordingError */
export function recordEntity(
  engine: Engine,
  input: EntityInput,
  recorder: Recorder,
): Promise<{ entity: string; created: boolean }> {
  return record(engine, recorder, async (scope) => {
    const entities = new Entities(scope);
    // One without a name is like no other, unless its key says so.
    const handle = await entities.propose(input, 'input', [scope.stamp.recording]);
    await entities.read();
    const entity = entities.keep(handle);
    await writeAll(scope, await writesOf(scope, [entities]));
    return { entity, created: entities.isNew(entity) };
  });
}

/** Records a document. @throws RecordingError */
export function recordDocument(
  engine: Engine,
  input: DocumentInput,
  recorder: Recorder,
): Promise<{ document: string; created: boolean }> {
  return record(engine, recorder, async (scope) => {
    const entities = new Entities(scope);
    const documents = new Documents(scope, entities);
    const handle = await documents.propose(input, 'input');
    await Promise.all([documents.read(), entities.read()]);
    const document = documents.keep(handle);
    await writeAll(scope, await writesOf(scope, [entities, documents]));
    return { document, created: documents.isNew(document) };
  });
}

/** Records a claim. @throws RecordingError */
export function recordClaim(
  engine: Engine,
  input: ClaimInput,
  recorder: Recorder,
): Promise<{ claim: string; created: boolean }> {
  return record(engine, recorder, async (scope) => {
    const entities = new Entities(scope);
    const claims = new Claims(scope, entities);
    const handle = await claims.propose(input, 'input');
    await Promise.all([claims.read(), entities.read()]);
    const claim = claims.keep(handle);
    await writeAll(scope, await writesOf(scope, [entities, claims]));
    return { claim, created: claims.isNew(claim) };
  });
}
