/** What leads from one seed to another: copies of documents, relations between claims, and verdicts. */
import { addClaimRelation } from '../recording/claim-relations.ts';
import type { RecordingContext } from '../recording/context.ts';
import { RecordingError } from '../recording/errors.ts';
import { addCopy } from '../recording/origins/copies.ts';
import { addVerdict } from '../recording/verdicts/record.ts';
import { idFor } from '../shared/ids.ts';
import type { ClaimRelationKind, VerdictInput } from '../shared/schema.generated.ts';
import { mapInSlices } from '../shared/slices.ts';
import { faultOfRefusal } from './faults.ts';
import type { ClaimSeed, DocumentSeed, Seeds, VerdictSeed } from './format.ts';
import type { Entry, Fault, Path } from './yaml-file.ts';

/** The seeds that are recorded already. */
export interface RecordedSeeds {
  /** Their ids, by key. */
  ids: Ids;
  /** Whether this recording created a document or claim. */
  isNew(id: string): boolean;
}

type Ids = Readonly<Record<'entities' | 'documents' | 'claims', ReadonlyMap<string, string>>>;

/** One thing to record, the entry that it is from, and where in it a value of its input stands. */
interface Step {
  entry: Entry<unknown>;
  stepsTo(path: readonly string[]): Path;
  add(context: RecordingContext): Promise<{ created: boolean }>;
}

/**
 * Records the copies of documents and the relations of claims that are new, and the verdicts. The links of others stay as
 * they are. Returns for each verdict whether it was created, and what recording refused.
 */
export async function addLinks(
  context: RecordingContext,
  seeds: Seeds,
  { ids, isNew }: RecordedSeeds,
): Promise<{ verdicts: boolean[]; faults: Fault[] }> {
  const faults: Fault[] = [];
  const add = async ({ entry, stepsTo, add: run }: Step) => {
    try {
      return (await run(context)).created;
    } catch (error) {
      if (!(error instanceof RecordingError)) throw error;
      faults.push(faultOfRefusal(entry, stepsTo(error.details.path.split('.').slice(1)), error));
      return false;
    }
  };
  const documents = seeds.documents.filter(({ value }) => isNew(documentId(ids, value.key)));
  const claims = seeds.claims.filter(({ value }) => isNew(claimId(ids, value.key)));
  await mapInSlices([...documents.flatMap(copiesOf(ids)), ...claims.flatMap(relationsOf(ids))], add);
  return { verdicts: await mapInSlices(seeds.verdicts.map(verdictStep(ids)), add), faults };
}

function copiesOf(ids: Ids) {
  return (entry: Entry<DocumentSeed>): Step[] => {
    const from = documentId(ids, entry.value.key);
    return (entry.value.copies ?? []).map((key, index) => ({
      entry,
      stepsTo: () => ['copies', index],
      add: (context) => addCopy(context, { from, to: documentId(ids, key), status: 'ACCEPTED' }),
    }));
  };
}

const KINDS = { contradicts: 'CONTRADICTS', supports: 'SUPPORTS', restates: 'RESTATES' } as const;

function relationsOf(ids: Ids) {
  const relations = Object.entries(KINDS) as [keyof typeof KINDS, ClaimRelationKind][];
  return (entry: Entry<ClaimSeed>): Step[] => {
    const from = claimId(ids, entry.value.key);
    return relations.flatMap(([field, kind]) =>
      (entry.value[field] ?? []).map((key, index) => ({
        entry,
        stepsTo: () => [field, index],
        add: (context) => addClaimRelation(context, { from, to: claimId(ids, key), kind }),
      })),
    );
  };
}

function verdictStep(ids: Ids) {
  return (entry: Entry<VerdictSeed>): Step => ({
    entry,
    stepsTo: ([field = 'key', index]) => (index === undefined ? [field] : [field, Number(index)]),
    add: (context) => addVerdict(context, verdictInput(entry.value, ids)),
  });
}

function verdictInput(seed: VerdictSeed, ids: Ids): VerdictInput {
  const { claim, issuer, cites = [], supersedes } = seed;
  return {
    ...seed,
    claim: claimId(ids, claim),
    issuer: { id: ids.entities.get(issuer) ?? idFor('ent', issuer) },
    cites: cites.map((key) => ({ id: documentId(ids, key) })),
    supersedes: supersedes === undefined ? null : idFor('vrd', supersedes),
  };
}

function documentId(ids: Ids, key: string): string {
  return ids.documents.get(key) ?? idFor('doc', key);
}

function claimId(ids: Ids, key: string): string {
  return ids.claims.get(key) ?? idFor('clm', key);
}
