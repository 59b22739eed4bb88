import type { Engine } from '../../graph/engine.ts';
import {
  AttributionStatus,
  type DocumentRef,
  type EntityRef,
  type RetractVerdictInput,
  type RevisionAction,
  type UpdateVerdictInput,
} from '../../shared/schema.generated.ts';
import { Registries } from '../attributions/registries.ts';
import { checkEnum, checkId } from '../checks.ts';
import type { ClaimHandle } from '../claims/draft.ts';
import { type Recorder, type RecordingContext, record } from '../context.ts';
import type { DocumentHandle } from '../documents/draft.ts';
import type { EntityHandle } from '../entities/draft.ts';
import { conflict, invalid } from '../errors.ts';
import { compareOnPages } from '../newest/update.ts';
import { changed, changedValue, checkVersion, type Locked, lock, revisionOf } from '../revise.ts';
import { statement } from '../statements.ts';
import { retracted, review } from '../updates/status.ts';
import { type Write, writeAll } from '../writes.ts';
import { CHECKS, checkSupersedes, fieldsOf, isSameAddress, type VerdictFields, verdictsOn } from './fields.ts';
import { linkWrites, referToCites } from './record.ts';

const READ = statement('updateVerdict', 'read');
const WRITE = statement('updateVerdict', 'write');
const WRITE_CLAIM = statement('updateVerdict', 'write claim');
const WRITE_ISSUER = statement('updateVerdict', 'write issuer');
const WRITE_NO_CITES = statement('updateVerdict', 'write no cites');
const WRITE_NO_SUPERSEDES = statement('updateVerdict', 'write no supersedes');

/** Changes a verdict, or reviews it. @throws RecordingError, also when another verdict is the same after the change */
export function updateVerdict(
  engine: Engine,
  input: UpdateVerdictInput,
  recorder: Recorder,
): Promise<{ verdict: string }> {
  return record(engine, recorder, async (context) => {
    const { locked, before } = await lockVerdict(context, input);
    const registries = new Registries(context);
    const after = { ...propertiesAfter(input, before), ...(await linksAfter(registries, input, before)) };
    await checkIdentity(context, locked, before, after);
    await writeChange(context, locked, before, after, 'UPDATE', () => registries.writes());
    await compareOnPages(context, registries.documents.newTexts);
    return { verdict: locked.id };
  });
}

/** Retracts a verdict. @throws RecordingError */
export function retractVerdict(
  engine: Engine,
  input: RetractVerdictInput,
  recorder: Recorder,
): Promise<{ verdict: string }> {
  return record(engine, recorder, async (context) => {
    const { locked, before } = await lockVerdict(context, input);
    const after = { ...before, ...retracted(before, context.stamp.recordedAt) };
    await writeChange(context, locked, before, after, 'RETRACT');
    return { verdict: locked.id };
  });
}

async function lockVerdict(
  context: RecordingContext,
  input: UpdateVerdictInput | RetractVerdictInput,
): Promise<{ locked: Locked; before: VerdictFields }> {
  const locked = await lock(context, input, 'Verdict', READ);
  const before = fieldsOf(locked.row);
  checkVersion(locked, input, before);
  return { locked, before };
}

function propertiesAfter(input: UpdateVerdictInput, before: VerdictFields) {
  const status = changedValue(input.status, before.status, 'input.status', (value) =>
    checkEnum(value, 'input.status', AttributionStatus),
  );
  return {
    ratingValue: changed(input.ratingValue, before.ratingValue, CHECKS.ratingValue),
    bestRating: changed(input.bestRating, before.bestRating, CHECKS.bestRating),
    worstRating: changed(input.worstRating, before.worstRating, CHECKS.worstRating),
    alternateName: changed(input.alternateName, before.alternateName, CHECKS.alternateName),
    rating: changed(input.rating, before.rating, CHECKS.rating),
    url: changedValue(input.url, before.url, 'input.url', CHECKS.url),
    publishedAt: changed(input.publishedAt, before.publishedAt, CHECKS.publishedAt),
    ...review(before, status, 'input.status'),
  };
}

/** Whom and what it is linked with after the change; what is new is written with it. */
async function linksAfter(registries: Registries, input: UpdateVerdictInput, before: VerdictFields) {
  const { entities, documents, claims } = registries;
  const claim = changedValue<string, ClaimHandle | null>(input.claim, null, 'input.claim', (id) =>
    claims.referById(id, 'input.claim'),
  );
  const issuer = await changedValue<EntityRef, EntityHandle | null, Promise<EntityHandle>>(
    input.issuer,
    null,
    'input.issuer',
    (ref) => entities.refer(ref, 'input.issuer', ['verdict', input.id, input.version]),
  );
  const cites = await changedValue<readonly DocumentRef[], DocumentHandle[] | null, Promise<DocumentHandle[]>>(
    input.cites,
    null,
    'input.cites',
    (refs) => referToCites(registries, refs),
  );
  await registries.read();
  return {
    claim: claim ? claims.idOf(claim) : before.claim,
    issuer: issuer ? entities.persist(issuer) : before.issuer,
    cites: cites ? [...new Set(cites.map((handle) => documents.persist(handle)))].toSorted() : before.cites,
    supersedes: changed(input.supersedes, before.supersedes, (id) => checkId(id, 'input.supersedes', 'Verdict')),
  };
}

/** After the change no other verdict is the same, and it still supersedes and is superseded by reviews of its own kind. */
async function checkIdentity(
  context: RecordingContext,
  { id, row }: Locked,
  before: VerdictFields,
  after: VerdictFields,
): Promise<void> {
  const rated = await verdictsOn(context, after.claim);
  const same = rated.find(
    (other) => other.id !== id && other.issuer === after.issuer && isSameAddress(other.url, after.url),
  );
  if (same) {
    const problem = `${same.id} is on the same claim, by the same issuer and at the same address already`;
    throw conflict('input', problem, { candidates: [{ id: same.id, url: same.url }] });
  }
  await checkSupersedes(context, id, after, rated);
  if (row.supersededBy === null) return;
  for (const field of ['claim', 'issuer'] as const) {
    if (after[field] === before[field]) continue;
    const problem = `${row.supersededBy} supersedes ${id}, as a review by the same issuer of the same claim; change that first`;
    throw invalid(`input.${field}`, problem, { current: before[field] });
  }
}

/** Writes what differs, with a revision. */
async function writeChange(
  context: RecordingContext,
  locked: Locked,
  before: VerdictFields,
  after: VerdictFields,
  action: RevisionAction,
  writesOfNew: () => Promise<Write[]> = async () => [],
): Promise<void> {
  const revision = revisionOf(context, locked, before, after, action);
  if (!revision) return;
  const { id } = locked;
  const has = (field: keyof VerdictFields) => revision.changeFields.includes(field);
  const { cites, supersedes, ...single } = after;
  const links = linkWrites(id, { cites: has('cites') ? cites : [], supersedes: has('supersedes') ? supersedes : null });
  await writeAll(context, [
    ...(await writesOfNew()),
    [WRITE, 'rows', [{ ...single, ...revision, id }]],
    [WRITE_CLAIM, 'rows', has('claim') ? [{ from: id, to: after.claim }] : []],
    [WRITE_ISSUER, 'rows', has('issuer') ? [{ from: id, to: after.issuer }] : []],
    [WRITE_NO_CITES, 'ids', has('cites') ? [id] : []],
    [WRITE_NO_SUPERSEDES, 'ids', has('supersedes') ? [id] : []],
    ...links,
  ]);
}
