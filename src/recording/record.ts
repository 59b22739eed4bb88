/** The operations that record something new. Each is one transaction, and changes nothing when it is repeated. */
import type { Engine } from '../graph/engine.ts';
import type { ClaimInput, DocumentInput, EntityInput, RecordAttributionInput } from '../shared/schema.generated.ts';
import { Attributions, type RecordedAttribution } from './attributions/attributions.ts';
import { Registries } from './attributions/registries.ts';
import { checkList } from './checks.ts';
import { type Recorder, record } from './context.ts';
import { MAX_BATCH } from './limits.ts';
import type { Notes } from './notes.ts';
import type { AnyDraft, AnyKnown, Registry } from './registry.ts';
import { recordAgain } from './updates/attribution-again.ts';
import { writeAll } from './writes.ts';

/** Records one attribution with everything that it needs. @throws RecordingError */
export function recordAttribution(
  engine: Engine,
  input: RecordAttributionInput,
  recorder: Recorder,
): Promise<RecordedAttribution & Notes> {
  return record(engine, recorder, async (context) => {
    const attributions = new Attributions(context);
    const [recorded] = await attributions.record([input], ['input']);
    await recordAgain(context, attributions.givenAgain);
    return { ...(recorded as RecordedAttribution), ...context.notes };
  });
}

/** Records many attributions, all or none; `inputs.3` in the path of an error is the fourth. @throws RecordingError */
export function recordAttributions(
  engine: Engine,
  inputs: readonly RecordAttributionInput[],
  recorder: Recorder,
): Promise<{ attributions: (RecordedAttribution & { position: number })[]; createdCount: number } & Notes> {
  return record(engine, recorder, async (context) => {
    checkList(inputs, 'inputs', MAX_BATCH);
    const paths = inputs.map((_, index) => `inputs.${index}`);
    const attributions = new Attributions(context);
    const recorded = await attributions.record(inputs, paths);
    await recordAgain(context, attributions.givenAgain);
    return {
      attributions: recorded.map((each, position) => ({ position, ...each })),
      createdCount: recorded.filter((each) => each.created).length,
      ...context.notes,
    };
  });
}

/** Records an entity. @throws RecordingError */
export async function recordEntity(
  engine: Engine,
  input: EntityInput,
  recorder: Recorder,
): Promise<{ entity: string; created: boolean } & Notes> {
  const { id, created, notes } = await recordOne(engine, input, recorder, ({ entities }) => entities);
  return { entity: id, created, ...notes };
}

/** Records a document. @throws RecordingError */
export async function recordDocument(
  engine: Engine,
  input: DocumentInput,
  recorder: Recorder,
): Promise<{ document: string; created: boolean } & Notes> {
  const { id, created, notes } = await recordOne(engine, input, recorder, ({ documents }) => documents);
  return { document: id, created, ...notes };
}

/** Records a claim. @throws RecordingError */
export async function recordClaim(
  engine: Engine,
  input: ClaimInput,
  recorder: Recorder,
): Promise<{ claim: string; created: boolean } & Notes> {
  const { id, created, notes } = await recordOne(engine, input, recorder, ({ claims }) => claims);
  return { claim: id, created, ...notes };
}

function recordOne<Input, Draft extends AnyDraft, Known extends AnyKnown<Draft>>(
  engine: Engine,
  input: Input,
  recorder: Recorder,
  registryOf: (registries: Registries) => Registry<Input, Draft, Known>,
): Promise<{ id: string; created: boolean; notes: Notes }> {
  return record(engine, recorder, async (context) => {
    const registries = new Registries(context);
    const registry = registryOf(registries);
    // An unnamed entity is like no other, unless its key says so.
    const handle = await registry.propose(input, 'input', [context.stamp.recording]);
    await registries.read();
    const id = registry.persist(handle);
    await writeAll(context, await registries.writes());
    await registries.completeKnown();
    return { id, created: registry.isNew(id), notes: context.notes };
  });
}
