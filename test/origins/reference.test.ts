import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { applyRules, originsOf } from '../../src/origins/origins.ts';
import type { Table } from '../../src/origins/table.ts';
import { atOnce } from '../../src/shared/slices.ts';
import { randomTable } from './random-table.ts';
import { type ReferenceResult, referenceOrigins } from './reference.ts';

/** What the rules make of a table, as the reference puts it. */
function resultOf(table: Table): ReferenceResult {
  const { derivations, roots, circles, uncredited } = atOnce(applyRules(table));
  const pairs = [...derivations].flatMap(([from, targets]) =>
    [...targets].map(([to, rules]) => ({ from, to, rules: [...rules] })),
  );
  return inOrder({
    derivations: pairs,
    roots: roots.map(({ id }) => id),
    origins: originsOf(roots),
    circular: circles,
    hearsayRoots: roots.flatMap(({ id, isHearsay }) => (isHearsay ? [id] : [])),
    uncredited,
  });
}

function inOrder(result: ReferenceResult): ReferenceResult {
  const sorted = <T>(list: readonly T[]) => list.toSorted((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
  return {
    derivations: sorted(result.derivations.map((each) => ({ ...each, rules: sorted(each.rules) }))),
    roots: sorted(result.roots),
    origins: sorted(
      result.origins.map(({ bodies, roots }) => ({
        bodies: sorted(bodies.map((body) => body.replace(/^page /, ''))),
        roots: sorted(roots),
      })),
    ),
    circular: sorted(result.circular.map(sorted)),
    hearsayRoots: sorted(result.hearsayRoots),
    uncredited: sorted(result.uncredited),
  };
}

test('the rules give what a plain second writing of them gives', () => {
  fc.assert(
    fc.property(randomTable, (table) => {
      expect(resultOf(table)).toEqual(inOrder(referenceOrigins(table)));
    }),
    { numRuns: 3_000, seed: 1 },
  );
});
