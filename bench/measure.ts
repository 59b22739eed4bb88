/** What one series of runs took, in milliseconds. */
export interface Times {
  median: number;
  p95: number;
  fastest: number;
  runs: number;
}

/** Something to be timed. */
export interface Subject {
  name: string;
  run: () => Promise<unknown>;
}

/**
 * Times subjects in turn: each once, then each once again, starting with another one each time, so that no one always
 * follows the same other. The warm-ups are not counted.
 */
export async function takeTurns(subjects: Subject[], warmUps: number, runs: number): Promise<Map<string, Times>> {
  const times = new Map<string, number[]>(subjects.map(({ name }) => [name, []]));
  for (let round = 0; round < warmUps + runs; round++) {
    for (let place = 0; place < subjects.length; place++) {
      const { name, run } = subjects[(place + round) % subjects.length] as Subject;
      const start = performance.now();
      await run();
      if (round >= warmUps) times.get(name)?.push(performance.now() - start);
    }
  }
  return new Map([...times].map(([name, taken]) => [name, summary(taken)]));
}

/** The figures of a series. */
export function summary(taken: number[]): Times {
  const sorted = taken.toSorted((a, b) => a - b);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
  return { median: at(0.5), p95: at(0.95), fastest: at(0), runs: sorted.length };
}
