/** What of a verdict can be recorded and changed, and the rules for it. */
import type { Row } from '../../graph/engine.ts';
import { VerdictRating } from '../../shared/schema.generated.ts';
import { addressKey } from '../../shared/web-address.ts';
import { checkEnum, checkLine, checkTime, checkUrl } from '../checks.ts';
import type { RecordingContext } from '../context.ts';
import { conflict, invalid, notFound } from '../errors.ts';
import { MAX_RATING } from '../limits.ts';
import { statement } from '../statements.ts';
import type { StatusState } from '../updates/status.ts';

const READ_BY_ID = statement('recordVerdict', 'read by id');
const READ_BY_CLAIM = statement('recordVerdict', 'read by claim');

/** What is stored of a verdict; `claim`, `issuer`, `cites` and `supersedes` are ids. */
export interface VerdictFields extends StatusState {
  ratingValue: string | null;
  bestRating: string | null;
  worstRating: string | null;
  alternateName: string | null;
  rating: VerdictRating | null;
  url: string;
  publishedAt: string | null;
  claim: string;
  issuer: string;
  cites: string[];
  supersedes: string | null;
}

/** A verdict that is stored. */
export interface KnownVerdict extends VerdictFields {
  id: string;
  version: number;
  supersededBy: string | null;
}

/** The fields of a row that `read` answers. */
export function fieldsOf(row: Row | KnownVerdict): VerdictFields {
  const { ratingValue, bestRating, worstRating, alternateName, rating } = row as unknown as KnownVerdict;
  const { url, publishedAt, claim, issuer, cites, supersedes, status, endedAt } = row as unknown as KnownVerdict;
  const published = { ratingValue, bestRating, worstRating, alternateName, rating, url, publishedAt };
  return { ...published, claim, issuer, cites: cites.toSorted(), supersedes, status, endedAt };
}

/** The rules for the single fields, by field. */
export const CHECKS = {
  ratingValue: ratingText('ratingValue'),
  bestRating: ratingText('bestRating'),
  worstRating: ratingText('worstRating'),
  alternateName: ratingText('alternateName'),
  rating: (value: VerdictRating) => checkEnum(value, 'input.rating', VerdictRating),
  url: (value: string) => checkUrl(value, 'input.url'),
  publishedAt: (value: string) => checkTime(value, 'input.publishedAt'),
};

function ratingText(field: string): (value: string) => string {
  return (value) => checkLine(value, `input.${field}`, MAX_RATING);
}

/** Whether two addresses lead to the same page. */
export function isSameAddress(one: string, other: string): boolean {
  return addressKey(one) === addressKey(other);
}

/** The stored verdict with this id. */
export async function verdictById(context: RecordingContext, id: string): Promise<KnownVerdict | undefined> {
  const [row] = await context.transaction.run(READ_BY_ID, { id });
  return row as unknown as KnownVerdict | undefined;
}

/** The stored verdicts on a claim. Other writers of verdicts on it wait until this transaction ends. */
export async function verdictsOn(context: RecordingContext, claim: string): Promise<KnownVerdict[]> {
  return (await context.transaction.run(READ_BY_CLAIM, { claim })) as unknown as KnownVerdict[];
}

/**
 * Checks which verdict another one supersedes: an earlier one of the same issuer on the same claim, which no other
 * supersedes.
 * @param id the id of the later one
 * @param rated the stored verdicts on the same claim
 * @throws RecordingError
 */
export async function checkSupersedes(
  context: RecordingContext,
  id: string,
  { supersedes, issuer }: Pick<VerdictFields, 'supersedes' | 'issuer'>,
  rated: readonly KnownVerdict[],
): Promise<void> {
  if (supersedes === null) return;
  const path = 'input.supersedes';
  const earlier = rated.find((verdict) => verdict.id === supersedes) ?? (await verdictById(context, supersedes));
  if (!earlier) throw notFound(path, supersedes, 'verdict');
  if (!rated.includes(earlier) || earlier.issuer !== issuer) {
    const problem = `${supersedes} is on another claim or by another issuer; expected an earlier review of the same`;
    throw invalid(path, problem, { current: { claim: earlier.claim, issuer: earlier.issuer } });
  }
  if (earlier.supersededBy !== null && earlier.supersededBy !== id) {
    const problem = `${supersedes} is superseded by ${earlier.supersededBy} already; expected the newest review`;
    throw conflict(path, problem, { current: { id: supersedes, supersededBy: earlier.supersededBy } });
  }
  const earlierOf = new Map(rated.map((verdict) => [verdict.id, verdict.supersedes]));
  for (let next: string | null = supersedes; next !== null; next = earlierOf.get(next) ?? null) {
    if (next === id) throw invalid(path, 'a verdict cannot supersede itself, directly or through others');
  }
}
