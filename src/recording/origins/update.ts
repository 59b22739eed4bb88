import { applyRules, originsOf, type RuleResults } from '../../origins/origins.ts';
import { inSlices } from '../../shared/slices.ts';
import type { RecordingContext } from '../context.ts';
import { invalid } from '../errors.ts';
import { MAX_NEW_DERIVATIONS } from '../limits.ts';
import { derivedStatement } from '../statements.ts';
import { type Write, writeAll } from '../writes.ts';
import { readGroups, type StoredDerivation, type StoredGroup, type StoredResult } from './stored.ts';

const WRITE_ROOTS = derivedStatement('origins', 'write roots');
const WRITE_NO_ROOTS = derivedStatement('origins', 'write no roots');
const WRITE_UNCREDITED = derivedStatement('origins', 'write uncredited');
const WRITE_CREDITED = derivedStatement('origins', 'write credited');
const WRITE_CIRCLES = derivedStatement('origins', 'write circles');
const WRITE_DERIVATIONS = derivedStatement('origins', 'write derivations');
const WRITE_NO_DERIVATIONS = derivedStatement('origins', 'write no derivations');

/** What origins of claims follow from, beside their attributions. */
const READ_CLAIMS = {
  document: derivedStatement('origins', 'read claims of document'),
  entity: derivedStatement('origins', 'read claims of entity'),
};

/** As {@link updateOrigins}, for the claims stated in a document, or by an entity and in what it publishes. */
export async function updateOriginsAround(
  context: RecordingContext,
  what: 'document' | 'entity',
  id: string,
): Promise<void> {
  const claims = await context.transaction.run(READ_CLAIMS[what], { id });
  await updateOrigins(
    context,
    claims.map((claim) => String(claim.id)),
  );
}

/** What has to be written, so that what is stored follows from the rules. */
export interface Difference {
  results: { before: StoredResult; after: StoredResult }[];
  derivations: StoredDerivation[];
  gone: StoredDerivation[];
}

/**
 * Applies the rules of origins to the groups of these claims, after everything else of a recording was written, and writes
 * what differs from what is stored.
 */
export async function updateOrigins(context: RecordingContext, claims: Iterable<string>): Promise<void> {
  const differences: Difference[] = [];
  for (const group of await readGroups(context, [...new Set(claims)])) {
    differences.push(differenceOf(group, await inSlices(applyRules(group.table))));
  }
  await writeAll(context, writesOf(differences));
}

/** What writes the differences. */
export function writesOf(differences: readonly Difference[]): Write[] {
  refuseTooMany(differences);
  const results = differences.flatMap((difference) => difference.results);
  const idsWhere = (is: (change: Difference['results'][number]) => boolean) =>
    results.filter(is).map(({ after }) => after.id);
  return [
    [
      WRITE_ROOTS,
      'rows',
      results.flatMap(({ after }) => (after.rootBodies ? [{ id: after.id, bodies: [...after.rootBodies] }] : [])),
    ],
    [WRITE_NO_ROOTS, 'ids', idsWhere(({ before, after }) => before.isRoot && !after.isRoot)],
    [WRITE_UNCREDITED, 'ids', idsWhere(({ before, after }) => !before.isUncredited && after.isUncredited)],
    [WRITE_CREDITED, 'ids', idsWhere(({ before, after }) => before.isUncredited && !after.isUncredited)],
    [
      WRITE_CIRCLES,
      'rows',
      results.flatMap(({ before, after: { id, circle } }) => (before.circle === circle ? [] : [{ id, circle }])),
    ],
    [WRITE_NO_DERIVATIONS, 'rows', differences.flatMap(({ gone }) => gone.map(({ from, to }) => ({ from, to })))],
    [
      WRITE_DERIVATIONS,
      'rows',
      differences.flatMap(({ derivations }) => derivations.map((each) => ({ ...each, rules: [...each.rules] }))),
    ],
  ];
}

function refuseTooMany(differences: readonly Difference[]): void {
  const actual = differences.reduce((sum, { derivations }) => sum + derivations.length, 0);
  if (actual <= MAX_NEW_DERIVATIONS) return;
  const problem = `would make ${actual} derivations between attributions of the same claims`;
  throw invalid('input', `${problem}; expected at most ${MAX_NEW_DERIVATIONS} at once`, {
    max: MAX_NEW_DERIVATIONS,
    actual,
  });
}

/** What is stored of attributions and differs from what the rules say of their group. */
export function differenceOf(
  { results, derivations }: Pick<StoredGroup, 'results' | 'derivations'>,
  found: RuleResults,
): Difference {
  const afterwards = storedResultsOf(found);
  const changes = results.map((before) => ({ before, after: afterwards.get(before.id) ?? nothing(before.id) }));
  return {
    results: changes.filter(({ before, after }) => !isSame(before, after)),
    ...derivationDifference(derivations, found.derivations),
  };
}

/** What is to be stored of the attributions of a group, but for those of which the rules say nothing. */
export function storedResultsOf(found: RuleResults): Map<string, StoredResult> {
  const results = new Map<string, StoredResult>();
  const resultOf = (id: string): StoredResult => {
    const result = results.get(id) ?? nothing(id);
    results.set(id, result);
    return result;
  };
  const originOf = new Map(
    originsOf(found.roots).flatMap(({ bodies }) => bodies.map((body) => [body, bodies[0] ?? body])),
  );
  for (const { id, bodies } of found.roots) {
    const rootBodies = bodies.map((each) => [originOf.get(each[0] ?? ''), ...each].join(' '));
    Object.assign(resultOf(id), { isRoot: true, rootBodies });
  }
  for (const circle of found.circles) for (const id of circle) resultOf(id).circle = circle[0] ?? id;
  for (const id of found.uncredited) resultOf(id).isUncredited = true;
  return results;
}

function nothing(id: string): StoredResult {
  return { id, isRoot: false, isUncredited: false, rootBodies: null, circle: null };
}

function isSame(a: StoredResult, b: StoredResult): boolean {
  return (
    a.isRoot === b.isRoot &&
    a.isUncredited === b.isUncredited &&
    a.circle === b.circle &&
    (a.rootBodies ?? []).join('|') === (b.rootBodies ?? []).join('|')
  );
}

/** What somebody recorded stays, also while one of the two is hidden. */
function derivationDifference(
  stored: readonly StoredDerivation[],
  derived: RuleResults['derivations'],
): Pick<Difference, 'derivations' | 'gone'> {
  const wanted = new Map<string, StoredDerivation>();
  for (const each of stored) {
    const { from, to, status, rules } = each;
    if (status === 'REJECTED') wanted.set(`${from} ${to}`, each);
    else if (rules.includes('RECORDED')) wanted.set(`${from} ${to}`, { from, to, status, rules: ['RECORDED'] });
  }
  for (const [from, targets] of derived) {
    for (const [to, rules] of targets) wanted.set(`${from} ${to}`, { from, to, status: 'ACCEPTED', rules });
  }
  const before = new Map(stored.map((each) => [`${each.from} ${each.to}`, each]));
  return {
    derivations: [...wanted].flatMap(([pair, each]) =>
      before.get(pair)?.rules.join() === each.rules.join() ? [] : [each],
    ),
    gone: stored.filter(({ from, to }) => !wanted.has(`${from} ${to}`)),
  };
}
