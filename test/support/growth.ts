/**
 * How many times longer `work` takes for four times as much: 4 where it is linear, 16 where it is quadratic. The best of
 * several tries counts, for whatever else the machine does only adds to a time.
 */
export function growth(work: (size: number) => unknown, size: number): number {
  return best(() => work(4 * size)) / best(() => work(size));
}

const TRIES = 9;

function best(work: () => unknown): number {
  let least = Number.POSITIVE_INFINITY;
  for (let tries = 0; tries < TRIES; tries++) {
    const start = performance.now();
    work();
    least = Math.min(least, performance.now() - start);
  }
  return least;
}
