import { EngineError } from './errors.ts';

/** Tracks the running work of an engine, so that it can finish before the database is released. */
export class Lifetime {
  readonly #running = new Set<Promise<unknown>>();
  #closed: Promise<void> | undefined;

  /** Runs `work`. @throws EngineError of kind UNAVAILABLE once closing has begun */
  async track<T>(work: () => Promise<T>): Promise<T> {
    if (this.#closed) throw new EngineError('UNAVAILABLE', 'the graph is closed');
    const running = work();
    this.#running.add(running);
    try {
      return await running;
    } finally {
      this.#running.delete(running);
    }
  }

  /** Refuses new work, waits for running work, then calls `release` once. */
  close(release: () => void | Promise<void>): Promise<void> {
    this.#closed ??= Promise.allSettled(this.#running).then(release);
    return this.#closed;
  }
}
