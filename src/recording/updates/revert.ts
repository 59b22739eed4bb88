import type { Engine } from '../../graph/engine.ts';
import { derivedKey, idFor, type TypeName, typeOfId } from '../../shared/ids.ts';
import type { RevertRevisionInput } from '../../shared/schema.generated.ts';
import { checkId } from '../checks.ts';
import type { Recorder } from '../context.ts';
import type { Membership } from '../entities/memberships.ts';
import { conflict, invalid, notFound } from '../errors.ts';
import { checkReason } from '../revise.ts';
import { statement } from '../statements.ts';
import { retractVerdict, updateVerdict } from '../verdicts/update.ts';
import { updateAttribution } from './attribution.ts';
import { updateClaim } from './claim.ts';
import { updateDocument } from './document.ts';
import { updateEntity } from './entity.ts';
import { updateMembership } from './membership.ts';
import { retractAttribution } from './status.ts';

const READ = statement('revertRevision', 'read');

/** A revision, with the values of its fields before and after, and the later ones of the same node. */
interface Stored {
  node: string;
  version: number;
  fields: string[];
  befores: string[];
  afters: string[];
  later: { id: string; version: number; fields: string[]; afters: string[] }[];
}

/** Values of fields, as a revision keeps them. */
type Values = Record<string, unknown>;

/** What every update gives. */
interface Base {
  id: string;
  version: number;
  reason: string;
}

/** Updates a node so that these fields have their earlier values. */
type Revert = (engine: Engine, base: Base, before: Values, after: Values, recorder: Recorder) => Promise<unknown>;

const REVERTS: Partial<Record<TypeName, Revert>> = {
  Entity: (engine, base, before, after, recorder) =>
    before.partOf
      ? revertMembership(engine, base, before.partOf as Membership[], after.partOf as Membership[], recorder)
      : updateEntity(engine, { ...base, ...before }, recorder),
  Document: (engine, base, { publisher, ...before }, _, recorder) =>
    updateDocument(
      engine,
      { ...base, ...before, ...(publisher === undefined ? {} : { publisher: ref(publisher) }) },
      recorder,
    ),
  Claim: (engine, base, { about, ...before }, _, recorder) =>
    updateClaim(engine, { ...base, ...before, ...(about ? { about: aboutInputs(about) } : {}) }, recorder),
  Attribution: async (engine, base, { endedAt: _, ...before }, __, recorder) => {
    if (before.status !== 'RETRACTED') return updateAttribution(engine, { ...base, ...withRefs(before) }, recorder);
    const { status: ___, ...others } = before;
    const isMore = Object.keys(others).length > 0;
    if (isMore) await updateAttribution(engine, { ...base, ...withRefs(others) }, recorder);
    return retractAttribution(engine, { ...base, version: base.version + (isMore ? 1 : 0) }, recorder);
  },
  Verdict: (engine, base, { endedAt: _, ...before }, __, recorder) =>
    before.status === 'RETRACTED'
      ? retractVerdict(engine, base, recorder)
      : updateVerdict(engine, { ...base, ...withRefs(before, ['claim']) }, recorder),
};

/**
 * Reverts a recorded change by another one, which is in the history too.
 * @throws RecordingError CONFLICT when a later change of the same fields must be reverted first
 */
export async function revertRevision(
  engine: Engine,
  input: RevertRevisionInput,
  recorder: Recorder,
): Promise<{ revision: string }> {
  const id = checkId(input.id, 'input.id', 'Revision');
  const reason = checkReason(input.reason) ?? `Reverts ${id}`;
  const [row] = await engine.read(READ, { id });
  if (!row) throw notFound('input.id', input.id, 'revision');
  const { node, version, fields, befores, afters } = row as unknown as Stored;
  const since = changedSince(row as unknown as Stored);
  if (since.length > 0) {
    const problem = `${fields.join(', ')} of ${node} changed again since; expected the last change of these to be reverted first`;
    throw conflict('input.id', problem, { candidates: since.map((each) => ({ id: each.id })) });
  }
  if (fields.includes('textHash'))
    throw invalid('input.id', 'a text that was recorded stays; expected another revision');
  const revert = REVERTS[typeOfId(node) as TypeName] as Revert;
  const base = { id: node, version, reason };
  await revert(engine, base, valuesOf(fields, befores), valuesOf(fields, afters), recorder);
  return { revision: idFor('rev', derivedKey('revision', node, version + 1)) };
}

/** The later changes that left a field otherwise than the revision did; one that was reverted since is none. */
function changedSince({ fields, afters, later }: Stored): { id: string }[] {
  const latest = later.toSorted((a, b) => b.version - a.version);
  const blocking = fields.flatMap((field, index) => {
    const last = latest.find((each) => each.fields.includes(field));
    return last && last.afters[last.fields.indexOf(field)] !== afters[index] ? [last] : [];
  });
  return [...new Set(blocking)];
}

function valuesOf(fields: readonly string[], values: readonly string[]): Values {
  return Object.fromEntries(fields.map((field, index) => [field, JSON.parse(values[index] ?? 'null')]));
}

const ref = (id: unknown) => (id === null ? null : { id: String(id) });

/** The fields that an input takes as references. */
const REFS = new Set(['source', 'issuer', 'claim', 'targets', 'onBehalfOf', 'cites']);

function withRefs(values: Values, plain: readonly string[] = []): Values {
  const entries = Object.entries(values).map(([field, value]) => {
    if (!REFS.has(field) || plain.includes(field)) return [field, value];
    return [field, Array.isArray(value) ? value.map(ref) : ref(value)];
  });
  return Object.fromEntries(entries);
}

function aboutInputs(about: unknown) {
  return (about as { entity: string; roles: never[] }[]).map(({ entity, roles }) => ({
    entity: { id: entity },
    roles,
  }));
}

/** One revision changes one membership. */
async function revertMembership(
  engine: Engine,
  base: Base,
  before: readonly Membership[],
  after: readonly Membership[],
  recorder: Recorder,
): Promise<void> {
  const texts = (list: readonly Membership[]) => new Set(list.map((each) => JSON.stringify(each)));
  const gone = before.find((each) => !texts(after).has(JSON.stringify(each)));
  const added = after.find((each) => !texts(before).has(JSON.stringify(each)));
  if (gone) await updateMembership(engine, { ...base, ...gone, isMember: true }, recorder);
  else if (added) await updateMembership(engine, { ...base, whole: added.whole, isMember: false }, recorder);
}
