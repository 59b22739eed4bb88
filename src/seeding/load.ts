import type { Engine } from '../graph/engine.ts';
import { Attributions } from '../recording/attributions/attributions.ts';
import { Registries } from '../recording/attributions/registries.ts';
import { recordingTime } from '../recording/clock.ts';
import { attemptEach, collect, type RecordingContext, record } from '../recording/context.ts';
import type { RecordingError } from '../recording/errors.ts';
import { compareOnPages } from '../recording/newest/update.ts';
import { writeAll } from '../recording/writes.ts';
import { faultOfRefusal, SeedError } from './faults.ts';
import type { Kind, Seeds } from './format.ts';
import { attributionIds, attributionInputs, claimInput, documentInput, entityInput, type SeedInput } from './inputs.ts';
import { addLinks, type RecordedSeeds } from './links.ts';
import { readSeeds } from './read.ts';
import type { Entry, Fault } from './yaml-file.ts';

/** How many were written, and how many were stored before. */
interface Count {
  created: number;
  present: number;
}

/** What became of the seeds. An entry with several sources counts as an attribution for each. */
export type SeedReport = Record<Kind, Count>;

/**
 * Records all seeds of a folder in one transaction. What is stored already stays as it is, so that loading twice changes
 * nothing. `by` is stored as the one who recorded them.
 * @throws SeedError that lists every fault: those of the files, and all that recording refuses; nothing is written then
 */
export async function loadSeeds(
  engine: Engine,
  folder: string,
  { by, now = recordingTime() }: { by: string; now?: Date },
): Promise<SeedReport> {
  const { seeds, faults } = await readSeeds(folder);
  const work = async (context: RecordingContext): Promise<SeedReport> => {
    const collecting = { ...context, refusals: [] as RecordingError[] };
    const inputs: PlacedInput[] = [];
    let written: Written | undefined;
    try {
      written = await write(collecting, seeds, inputs);
    } catch (error) {
      collect(collecting, error);
    }
    const { refusals } = collecting;
    if (faults.length + refusals.length > 0 || !written) {
      // Each reference leads to a seed: what is not found was refused itself.
      const causes = refusals.filter(({ code }) => code !== 'NOT_FOUND');
      const others = (faults.length + causes.length > 0 ? causes : refusals).map((each) =>
        faultOf(each, seeds, inputs),
      );
      throw new SeedError([...faults, ...others], { cause: refusals[0] });
    }
    const { report, recorded } = written;
    const links = await addLinks(context, seeds, recorded);
    if (links.faults.length > 0) throw new SeedError(links.faults);
    return { ...report, verdicts: count(links.verdicts) };
  };
  return record(engine, { by, now }, work, { mayTakeLong: true });
}

/** What was written, but for links and verdicts. */
interface Written {
  report: Omit<SeedReport, 'verdicts'>;
  recorded: RecordedSeeds;
}

/** An input for recording, with the entry from which it is made. */
type PlacedInput = SeedInput & { entry: Entry<unknown> };

/** Records the seeds, and adds the inputs for attributions to `inputs`: their places stand in the paths of refusals. */
async function write(context: RecordingContext, seeds: Seeds, inputs: PlacedInput[]): Promise<Written> {
  const registries = new Registries(context);
  const { entities, documents, claims } = registries;
  const noted = {
    entities: await note(context, seeds.entities, (seed, index) =>
      entities.propose(entityInput(seed), `entities.${index}`),
    ),
    documents: await note(context, seeds.documents, (seed, index) =>
      documents.propose(documentInput(seed), `documents.${index}`),
    ),
    claims: await note(context, seeds.claims, (seed, index) => claims.propose(claimInput(seed), `claims.${index}`)),
  };
  await registries.read();
  const ids = {
    entities: await persistAll(context, noted.entities, (handle) => entities.persist(handle)),
    documents: await persistAll(context, noted.documents, (handle) => documents.persist(handle)),
    claims: await persistAll(context, noted.claims, (handle) => claims.persist(handle)),
    attributions: new Map(seeds.attributions.map(({ value }) => [value.key ?? '', attributionIds(value)])),
  };
  await writeAll(context, await registries.writes());
  await compareOnPages(context, documents.newTexts);

  for (const entry of seeds.attributions) {
    inputs.push(...attributionInputs(entry.value, ids).map((each) => ({ ...each, entry })));
  }
  const recorded = await new Attributions(context).record(
    inputs.map(({ input }) => input),
    inputs.map((_, index) => `attributions.${index}`),
  );
  const report = {
    entities: count([...ids.entities.values()].map((id) => entities.isNew(id))),
    documents: count([...ids.documents.values()].map((id) => documents.isNew(id))),
    claims: count([...ids.claims.values()].map((id) => claims.isNew(id))),
    attributions: count(recorded.map(({ created }) => created)),
  };
  const isNew = (id: string) => documents.isNew(id) || claims.isNew(id);
  return { report, recorded: { ids, isNew } };
}

type Noted<Handle> = { key: string; handle: Handle }[];

function note<Seed extends { key: string }, Handle>(
  context: RecordingContext,
  entries: readonly Entry<Seed>[],
  propose: (seed: Seed, index: number) => Promise<Handle>,
): Promise<Noted<Handle>> {
  return attemptEach(context, entries, async ({ value }, index) => ({
    key: value.key,
    handle: await propose(value, index),
  }));
}

/** The ids of what is meant, by the keys of the seeds. */
async function persistAll<Handle>(
  context: RecordingContext,
  noted: Noted<Handle>,
  persist: (handle: Handle) => string,
): Promise<Map<string, string>> {
  return new Map(await attemptEach(context, noted, ({ key, handle }): [string, string] => [key, persist(handle)]));
}

function count(created: readonly boolean[]): Count {
  const fresh = created.filter(Boolean).length;
  return { created: fresh, present: created.length - fresh };
}

/** What recording refused, at the entry that it was about. */
function faultOf(refusal: RecordingError, seeds: Seeds, inputs: readonly PlacedInput[]): Fault {
  const [kind = '', index, ...path] = refusal.details.path.split('.');
  const input = kind === 'attributions' ? inputs[Number(index)] : undefined;
  if (input) return faultOfRefusal(input.entry, input.stepsTo(path), refusal);
  const entry = seeds[kind as Kind]?.[Number(index)];
  if (!entry) throw refusal;
  return faultOfRefusal(entry, path, refusal);
}
