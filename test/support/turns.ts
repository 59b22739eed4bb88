import { existsSync, readFileSync } from 'node:fs';

/**
 * A turn of the event loop that takes longer is at fault, in milliseconds. What is wanted is 100, which `npm run test:abuse`
 * measures; a collection of garbage or a crowded machine may triple that, and what these tests are about took longer still.
 */
export const HELD_TOO_LONG = 300;

/** Linux tells how long the main thread has worked, in nanoseconds, whatever else the machine does. */
const STATISTICS = `/proc/self/task/${process.pid}/schedstat`;
const worked = existsSync(STATISTICS)
  ? () => Number(readFileSync(STATISTICS, 'utf8').split(' ')[0]) / 1e6
  : () => performance.now();

/**
 * The most milliseconds for which the event loop was held in one of its turns while `work` was under way; time of the
 * processor where the system tells it. Whether the work succeeds does not matter.
 */
export async function longestTurn(work: () => Promise<unknown>): Promise<number> {
  let longest = 0;
  let isOver = false;
  let before = worked();
  const turn = (): void => {
    const now = worked();
    longest = Math.max(longest, now - before);
    before = worked();
    if (!isOver) setImmediate(turn);
  };
  setImmediate(turn);
  await work().catch(() => {});
  await new Promise((resolve) => setImmediate(resolve));
  isOver = true;
  return longest;
}
