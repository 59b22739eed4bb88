import { applyRules, type RuleResults } from '../../origins/origins.ts';
import { inSlices } from '../../shared/slices.ts';
import type { RecordingContext } from '../context.ts';
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
interface Difference {
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
  const results = differences.flatMap((difference) => difference.results);
  const idsWhere = (is: (change: Difference['results'][number]) => boolean) =>
    results.filter(is).map(({ after }) => after.id);
  const writes: Write[] = [
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
  await writeAll(context, writes);
}

function differenceOf({ results, derivations }: StoredGroup, found: RuleResults): Difference {
  const bodies = new Map(found.roots.map((root) => [root.id, root.bodies.map((each) => each.join(' '))]));
  const circles = new Map(found.circles.flatMap((circle) => circle.map((id) => [id, circle[0] ?? id])));
  const uncredited = new Set(found.uncredited);
  const changes = results.map((before) => {
    const { id } = before;
    const rootBodies = bodies.get(id) ?? null;
    const after = {
      id,
      isRoot: rootBodies !== null,
      isUncredited: uncredited.has(id),
      rootBodies,
      circle: circles.get(id) ?? null,
    };
    return { before, after };
  });
  return {
    results: changes.filter(({ before, after }) => !isSame(before, after)),
    ...derivationDifference(derivations, found.derivations),
  };
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
