import { setTimeout as pause } from 'node:timers/promises';

const TRIES = 12;
const FIRST_PAUSE_MS = 5;
const LONGEST_PAUSE_MS = 500;

/**
 * Runs `attempt` until it succeeds, `isRetryable` refuses its error, or all tries are used up; then throws the last
 * error. The pauses between tries double and are partly random, so that writers that collided do not collide again.
 */
export async function retry<T>(
  attempt: () => Promise<T>,
  isRetryable: (error: unknown, elapsedMs: number) => boolean,
): Promise<T> {
  const start = performance.now();
  for (let tried = 1; ; tried++) {
    try {
      return await attempt();
    } catch (error) {
      if (tried === TRIES || !isRetryable(error, performance.now() - start)) throw error;
      const longest = Math.min(FIRST_PAUSE_MS * 2 ** tried, LONGEST_PAUSE_MS);
      await pause(longest / 2 + (Math.random() * longest) / 2);
    }
  }
}
