/** Work on the texts of one recording: within its transaction while that is quick, and before it where it is not. */
import { pauses, type Steps } from '../shared/slices.ts';

/** How many milliseconds of work on texts are done within the transaction, for whose end other writers wait. */
const WITHIN_TRANSACTION = 100;

/** The work takes long: the transaction ends, and runs again when the work is done. */
export class TakesLong extends Error {
  override readonly name = 'TakesLong';
}

/** Distinguishes different work on the same text. */
type How = string | object;

/**
 * Which texts there is work on is only known within the transaction: those of things that turn out to be new, and those
 * that are stored. So it is done there, unless it takes so long that other writers would have to wait. Its results depend
 * on the texts alone, and serve the next attempt too.
 */
export class TextWork {
  readonly #results = new Map<string, Map<How, unknown>>();
  #unfinished: { text: string; how: How; steps: Steps<unknown> }[] = [];
  readonly #wanted = new Map<string, Set<How>>();
  #left = WITHIN_TRANSACTION;

  /** Notes what is to be done, unless it is done already. */
  want(text: string, how: How, start: () => Steps<unknown>): void {
    const wanted = entry(this.#wanted, text, () => new Set<How>());
    if (wanted.has(how)) return;
    wanted.add(how);
    this.#unfinished.push({ text, how, steps: start() });
  }

  /** Does what is wanted, within a transaction. @throws TakesLong when {@link finish} must come first; whatever the work throws */
  async doWanted(): Promise<void> {
    await this.#goOn();
    if (this.#unfinished.length > 0) throw new TakesLong('the work on the texts of this recording takes long');
  }

  /** Finishes what is wanted, outside of a transaction. What is wanted after that is done however long it takes. */
  async finish(): Promise<void> {
    this.#left = Number.POSITIVE_INFINITY;
    await this.#goOn();
  }

  async #goOn(): Promise<void> {
    const pause = pauses();
    let finished = 0;
    for (const { text, how, steps } of this.#unfinished) {
      const result = await this.#allOf(steps, pause);
      if (!result) break;
      entry(this.#results, text, () => new Map<How, unknown>()).set(how, result.value);
      finished++;
    }
    this.#unfinished = this.#unfinished.slice(finished);
  }

  /** Undefined when the time is over. */
  async #allOf(steps: Steps<unknown>, pause: () => Promise<void> | undefined): Promise<{ value: unknown } | undefined> {
    while (this.#left > 0) {
      const wait = pause();
      if (wait) await wait;
      const start = performance.now();
      const { done, value } = steps.next();
      this.#left -= performance.now() - start;
      if (done) return { value };
    }
    return undefined;
  }

  /** What came of work that was wanted and is done. */
  resultOf(text: string, how: How): unknown {
    return this.#results.get(text)?.get(how);
  }
}

function entry<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const known = map.get(key);
  if (known) return known;
  const made = make();
  map.set(key, made);
  return made;
}
