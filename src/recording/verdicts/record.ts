import type { Engine } from '../../graph/engine.ts';
import { derivedKey, idFor } from '../../shared/ids.ts';
import type { DocumentRef, VerdictInput } from '../../shared/schema.generated.ts';
import { mapInSlices } from '../../shared/slices.ts';
import { checkStatus } from '../attributions/draft.ts';
import { Registries } from '../attributions/registries.ts';
import { checkId, checkKey, checkList, optional } from '../checks.ts';
import { type Recorder, type RecordingContext, record } from '../context.ts';
import type { DocumentHandle } from '../documents/draft.ts';
import { conflict } from '../errors.ts';
import { MAX_CITES } from '../limits.ts';
import type { Notes } from '../notes.ts';
import { statement } from '../statements.ts';
import { type Write, writeAll } from '../writes.ts';
import {
  CHECKS,
  checkSupersedes,
  isSameAddress,
  type KnownVerdict,
  type VerdictFields,
  verdictById,
  verdictsOn,
} from './fields.ts';

const WRITE = statement('recordVerdict', 'write');
const WRITE_CITES = statement('recordVerdict', 'write cites');
const WRITE_SUPERSEDES = statement('recordVerdict', 'write supersedes');

/** What became of a verdict that was given. */
export interface RecordedVerdict extends Notes {
  verdict: string;
  created: boolean;
  hint: string | null;
}

/** Records a published rating; the same issuer's at the same address of the same claim is the same. @throws RecordingError */
export function recordVerdict(engine: Engine, input: VerdictInput, recorder: Recorder): Promise<RecordedVerdict> {
  return record(engine, recorder, (context) => addVerdict(context, input));
}

/** Records a verdict as a part of a recording. @throws RecordingError */
export async function addVerdict(context: RecordingContext, input: VerdictInput): Promise<RecordedVerdict> {
  const key = optional(input.key, (given) => checkKey('vrd', given, 'input.key'));
  const given = checkInput(input);
  const registries = new Registries(context);
  const { entities, documents, claims } = registries;
  const claimHandle = claims.referById(input.claim, 'input.claim');
  const origin = ['verdict', input.claim, new URL(given.url).href];
  const issuerHandle = await entities.refer(input.issuer, 'input.issuer', origin);
  const cites = await referToCites(registries, input.cites);
  await registries.read();

  const claim = claims.idOf(claimHandle);
  const issuer = entities.idOf(issuerHandle);
  const cited = [...new Set(cites.map((handle) => documents.idOf(handle)))].toSorted();
  const verdict: VerdictFields = { ...given, claim, issuer, cites: cited, endedAt: null };
  const rated = await verdictsOn(context, claim);
  const { id, known } = await identify(context, verdict, key, rated);
  if (known) return answerKnown(context.notes, known, verdict);

  await checkSupersedes(context, id, verdict, rated);
  entities.persist(issuerHandle);
  for (const handle of cites) documents.persist(handle);
  await writeAll(context, [
    ...(await registries.writes()),
    [WRITE, 'rows', [{ ...verdict, id }], context.stamp],
    ...linkWrites(id, verdict),
  ]);
  await registries.completeKnown();
  return { verdict: id, created: true, hint: null, ...context.notes };
}

function checkInput(input: VerdictInput): Omit<VerdictFields, 'claim' | 'issuer' | 'cites' | 'endedAt'> {
  return {
    ratingValue: optional(input.ratingValue, CHECKS.ratingValue),
    bestRating: optional(input.bestRating, CHECKS.bestRating),
    worstRating: optional(input.worstRating, CHECKS.worstRating),
    alternateName: optional(input.alternateName, CHECKS.alternateName),
    rating: optional(input.rating, CHECKS.rating),
    url: CHECKS.url(input.url),
    publishedAt: optional(input.publishedAt, CHECKS.publishedAt),
    supersedes: optional(input.supersedes, (id) => checkId(id, 'input.supersedes', 'Verdict')),
    status: checkStatus(input.status, 'input.status'),
  };
}

/** Notes the documents that a verdict cites. */
export function referToCites(
  { documents }: Registries,
  cites: readonly DocumentRef[] | null | undefined,
): Promise<DocumentHandle[]> {
  return mapInSlices(checkList(cites, 'input.cites', MAX_CITES), (ref, index) =>
    documents.refer(ref, `input.cites.${index}`),
  );
}

/** The id that a verdict gets, or the stored one that it is. One that was changed since still has its first id. */
async function identify(
  context: RecordingContext,
  { claim, issuer, url }: VerdictFields,
  key: string | null,
  rated: readonly KnownVerdict[],
): Promise<{ id: string; known?: KnownVerdict | undefined }> {
  const isSame = (known: KnownVerdict): boolean =>
    known.claim === claim && known.issuer === issuer && isSameAddress(known.url, url);
  const id = key ?? idFor('vrd', derivedKey('verdict', claim, issuer, new URL(url).href));
  const first = await verdictById(context, id);
  if (key !== null && first && !isSame(first) && first.version === 1) {
    throw conflict('input.key', `${key} is another verdict; expected the same, or another key`, {
      current: { id: key, claim: first.claim, issuer: first.issuer, url: first.url },
    });
  }
  if (key !== null && first) return { id, known: first };
  return { id, known: rated.find(isSame) ?? first };
}

/** What differs between a stored verdict and what was given again; what was left out does not. */
function answerKnown(notes: Notes, known: KnownVerdict, given: VerdictFields): RecordedVerdict {
  const { endedAt: _, cites, status, ...single } = given;
  const differs: [field: keyof VerdictFields, differs: boolean][] = [
    ...(Object.keys(single) as (keyof typeof single)[]).map((field): [keyof VerdictFields, boolean] => [
      field,
      single[field] !== null && single[field] !== known[field],
    ]),
    ['cites', cites.some((id) => !known.cites.includes(id))],
    ['status', status === 'ACCEPTED' && known.status !== 'ACCEPTED'],
  ];
  const differences = differs
    .filter(([field, is]) => is && !(field === 'url' && isSameAddress(given.url, known.url)))
    .map(([field]) => ({
      path: 'input',
      node: known.id,
      field,
      stored: JSON.stringify(known[field]),
      given: JSON.stringify(given[field]),
    }));
  const how = `updateVerdict, given the id ${known.id} and the version ${known.version}`;
  const hint = differences.length === 0 ? null : `Nothing was changed. ${how}, changes the stored verdict.`;
  return { ...notes, verdict: known.id, created: false, differences, hint };
}

/** What writes the documents that a verdict cites and the verdict that it supersedes, where it has no such links. */
export function linkWrites(id: string, { cites, supersedes }: Pick<VerdictFields, 'cites' | 'supersedes'>): Write[] {
  const links = (ids: readonly string[]) => ids.map((to) => ({ from: id, to }));
  return [
    [WRITE_CITES, 'rows', links(cites)],
    [WRITE_SUPERSEDES, 'rows', links(supersedes === null ? [] : [supersedes])],
  ];
}
