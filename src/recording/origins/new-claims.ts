import { applyRules, type Root, type RuleResults } from '../../origins/origins.ts';
import type { Assertion } from '../../origins/table.ts';
import { groupedBy } from '../../shared/grouped-by.ts';
import type { DerivationRule } from '../../shared/schema.generated.ts';
import { inSlices } from '../../shared/slices.ts';
import type { RecordingContext } from '../context.ts';
import { type NewFacts, readSurroundings } from './stored.ts';

/** An assertion of a claim that this recording writes too. */
export interface NewAssertion extends Assertion {
  claim: string;
}

/**
 * Applies the rules of origins to claims that are new, before they are written: all their attributions are new as well, so
 * only documents and entities that are stored already are read.
 */
export async function resultsOfNewClaims(
  context: RecordingContext,
  assertions: readonly NewAssertion[],
  added: NewFacts,
): Promise<RuleResults> {
  const results = {
    derivations: new Map<string, ReadonlyMap<string, readonly DerivationRule[]>>(),
    roots: [] as Root[],
    circles: [] as string[][],
    uncredited: [] as string[],
  };
  if (assertions.length === 0) return results;
  const surroundings = await readSurroundings(context, assertions, added);
  for (const each of groupedBy(assertions, ({ claim }) => claim).values()) {
    const { derivations, roots, circles, uncredited } = await inSlices(
      applyRules({ ...surroundings, assertions: each, recorded: [] }),
    );
    for (const [id, from] of derivations) results.derivations.set(id, from);
    results.roots.push(...roots);
    results.circles.push(...circles);
    results.uncredited.push(...uncredited);
  }
  return results;
}
