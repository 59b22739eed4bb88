/** The figures of a series of latencies, in milliseconds. */
export interface Latencies {
  median: number;
  p99: number;
  max: number;
  count: number;
}

export function latenciesOf(taken: readonly number[]): Latencies {
  const sorted = taken.toSorted((a, b) => a - b);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
  return { median: at(0.5), p99: at(0.99), max: sorted.at(-1) ?? Number.NaN, count: sorted.length };
}
