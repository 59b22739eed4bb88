/**
 * How many times longer `work` takes for four times as much: 4 where it is linear, 16 where it is quadratic. Time is
 * that of the processor, so that it does not matter what else the machine does; the best of several tries counts, for
 * compiling and collecting garbage only add to a time.
 */
export function growth(work: (size: number) => unknown, size: number): number {
  return best(() => work(4 * size)) / best(() => work(size));
}

const TRIES = 9;

function best(work: () => unknown): number {
  let least = Number.POSITIVE_INFINITY;
  for (let tries = 0; tries < TRIES; tries++) {
    const start = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(start);
    least = Math.min(least, user + system);
  }
  return least;
}
