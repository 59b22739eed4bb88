import { setTimeout as pause } from 'node:timers/promises';

const TRIES = 12;
const FIRST_PAUSE_MS = 5;
const LONGEST_PAUSE_MS = 500;

/**
 * Runs `attempt` until it succeeds, `again` says no to its error, or it has been tried often enough; then throws the
 * last error. The pauses between tries double, each with a random part, so that those who collided do not meet again.
 */
export async function retry<T>(
  attempt: () => Promise<T>,
  again: (error: unknown, elapsedMs: number) => boolean,
): Promise<T> {
  const start = performance.now();
  for (let tried = 1; ; tried++) {
    try {
      return await attempt();
    } catch (error) {
      if (tried === TRIES || !again(error, performance.now() - start)) throw error;
      const longest = Math.min(FIRST_PAUSE_MS * 2 ** tried, LONGEST_PAUSE_MS);
      await pause(longest / 2 + (Math.random() * longest) / 2);
    }
  }
}
