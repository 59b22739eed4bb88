import type { Engine } from '../graph/engine.ts';
import { Attributions } from '../recording/attributions/attributions.ts';
import { Claims } from '../recording/claims/claims.ts';
import { Documents } from '../recording/documents/documents.ts';
import { Entities } from '../recording/entities/entities.ts';
import { RecordingError } from '../recording/errors.ts';
import { record, type Scope, writeAll, writesOf } from '../recording/scope.ts';
import { idFor } from '../shared/ids.ts';
import { mapInSlices } from '../shared/slices.ts';
import { type Entry, faultAt } from './entry.ts';
import { type Fault, SeedError } from './faults.ts';
import { attributionInputs, claimInput, documentInput, entityInput, sayingsOf } from './inputs.ts';
import { readSeeds } from './read.ts';
import { problemOf } from './rules.ts';
import type { Kind, Seeds } from './seeds.ts';

/** How many were written, and how many were there before. */
interface Count {
  created: number;
  present: number;
}

/** What became of the seeds. An entry with several sources counts as an attribution for each. */
export type SeedReport = Record<Kind, Count>;

/**
 * Records all seeds of a folder in one transaction. What is there already stays as it is, so that loading twice changes
 * nothing. `by` is kept as the one who recorded them.
 * @throws SeedError that lists every fault of the files, or tells what of the graph stands against them: nothing is
 * written then
 */
export async function loadSeeds(
  engine: Engine,
  folder: string,
  { by, now = new Date() }: { by: string; now?: Date },
): Promise<SeedReport> {
  const seeds = await readSeeds(folder);
  try {
    return await record(engine, { by, now }, (scope) => write(scope, seeds));
  } catch (error) {
    if (error instanceof RecordingError) throw new SeedError([faultOf(error, seeds)], { cause: error });
    throw error;
  }
}

async function write(scope: Scope, seeds: Seeds): Promise<SeedReport> {
  const entities = new Entities(scope);
  const documents = new Documents(scope, entities);
  const claims = new Claims(scope, entities);
  const noted = {
    entities: await note(seeds.entities, (seed, index) => entities.propose(entityInput(seed), `entities.${index}`, [])),
    documents: await note(seeds.documents, (seed, index) =>
      documents.propose(documentInput(seed), `documents.${index}`),
    ),
    claims: await note(seeds.claims, (seed, index) => claims.propose(claimInput(seed), `claims.${index}`)),
  };
  await Promise.all([entities.read(), documents.read(), claims.read()]);
  const ids = {
    entities: idsByKey(noted.entities, (handle) => entities.keep(handle)),
    documents: idsByKey(noted.documents, (handle) => documents.keep(handle)),
    claims: idsByKey(noted.claims, (handle) => claims.keep(handle)),
    attributions: attributionIds(seeds.attributions),
  };
  await writeAll(scope, await writesOf(scope, [entities, documents, claims]));

  const inputs = seeds.attributions.flatMap(({ value }, index) =>
    attributionInputs(value, ids).map((input) => ({ input, path: `attributions.${index}` })),
  );
  const recorded = await new Attributions(scope).record(
    inputs.map(({ input }) => input),
    inputs.map(({ path }) => path),
  );
  return {
    entities: count([...ids.entities.values()].map((id) => entities.isNew(id))),
    documents: count([...ids.documents.values()].map((id) => documents.isNew(id))),
    claims: count([...ids.claims.values()].map((id) => claims.isNew(id))),
    attributions: count(recorded.map(({ created }) => created)),
  };
}

type Noted<Handle> = { key: string; handle: Handle }[];

function note<Seed extends { key: string }, Handle>(
  entries: readonly Entry<Seed>[],
  propose: (seed: Seed, index: number) => Promise<Handle>,
): Promise<Noted<Handle>> {
  return mapInSlices(entries, async ({ value }, index) => ({ key: value.key, handle: await propose(value, index) }));
}

function idsByKey<Handle>(noted: Noted<Handle>, keep: (handle: Handle) => string): Map<string, string> {
  return new Map(noted.map(({ key, handle }) => [key, keep(handle)]));
}

function attributionIds(entries: Seeds['attributions']): Map<string, string[]> {
  const ids = new Map<string, string[]>();
  for (const { value } of entries) {
    const keys = sayingsOf(value).map(({ key }) => key);
    if (value.key !== undefined)
      ids.set(
        value.key,
        keys.flatMap((key) => (key === undefined ? [] : [idFor('att', key)])),
      );
  }
  return ids;
}

function count(created: readonly boolean[]): Count {
  const fresh = created.filter(Boolean).length;
  return { created: fresh, present: created.length - fresh };
}

/** What recording refused, at the entry that it was about. */
function faultOf(error: RecordingError, seeds: Seeds): Fault {
  const [kind, index] = error.details.path.split('.');
  const entry = seeds[kind as Kind]?.[Number(index)];
  if (!entry) throw error;
  return faultAt(entry, [], `${problemOf(error)} (expected what goes with the graph as it is)`);
}
