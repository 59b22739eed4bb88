import { statSync } from 'node:fs';

/** The test files that take longest, those first that must not be left to run alone at the end. */
const LONGEST = [
  'compose/effort-walk',
  'abuse/abuse',
  'compose/answers',
  'compose/effort.',
  'compose/one-saying',
  'compose/paging',
  'e2e/canvas',
];
/** Short tests fill what is left. */
const PARTS = ['e2e', 'engines', 'api', 'unit'];

/** A test file, as Jest hands it over. */
interface TestFile {
  path: string;
  context: { config: { displayName?: { name: string } } };
}

/** Orders test files for Jest: so that all workers have something to do until the end. */
export default class Sequencer {
  sort<T extends TestFile>(tests: T[]): T[] {
    const keys = new Map(tests.map((test) => [test, keysOf(test)]));
    return tests.toSorted((a, b) => compare(keys.get(a) ?? [], keys.get(b) ?? []));
  }

  allFailedTests<T extends TestFile>(tests: T[]): T[] {
    return tests;
  }

  cacheResults(): void {
    // The order does not depend on earlier runs.
  }
}

/** What comes first, by ascending numbers. */
function keysOf({ path, context }: TestFile): number[] {
  const place = LONGEST.findIndex((name) => path.includes(`/test/${name}`));
  const part = PARTS.indexOf(context.config.displayName?.name ?? '');
  return [place < 0 ? LONGEST.length : place, part, -statSync(path).size];
}

function compare(a: number[], b: number[]): number {
  return a.map((key, index) => key - (b[index] ?? 0)).find((difference) => difference !== 0) ?? 0;
}
