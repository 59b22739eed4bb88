import { setTimeout as sleep } from 'node:timers/promises';

/** How much longer than the work each break is. */
const FACTOR = 2;
/** How often waiting work looks again, in milliseconds. */
const POLL_MS = 10;

/**
 * Keeps breaks between pieces of work that can block the event loop: after one, the next waits twice as long as the first
 * one blocked the loop. Running operations need many short turns of the loop and continue in the breaks.
 */
export class LoopBreaks {
  #until = 0;

  /** The milliseconds until the next piece may start; 0 if it may start now. */
  remaining(): number {
    return Math.max(0, Math.min(this.#until - performance.now(), POLL_MS));
  }

  /** Call when a piece starts: measures how long it blocks this turn of the event loop. */
  start(): void {
    const start = performance.now();
    this.#until = Number.POSITIVE_INFINITY;
    setImmediate(() => {
      const end = performance.now();
      this.#until = end + FACTOR * (end - start);
    });
  }

  /** Waits for the end of the break, and starts a piece. `check` is called while waiting, and can end it by an error. */
  async pass(check: () => void): Promise<void> {
    for (let ms = this.remaining(); ms > 0; ms = this.remaining()) {
      await sleep(ms);
      check();
    }
    this.start();
  }
}
