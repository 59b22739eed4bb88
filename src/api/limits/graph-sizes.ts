import type { Engine } from '../../graph/engine.ts';

/** How long a count stays valid. */
const FRESH_MS = 10_000;

/** The number of nodes of each label, counted at most every ten seconds. */
export class GraphSizes {
  readonly #engine: Engine;
  readonly #known = new Map<string, { at: number; count: Promise<number> }>();

  constructor(engine: Engine) {
    this.#engine = engine;
  }

  /** The number of nodes of a label. 0 if the engine does not answer: then the operation fails anyway. */
  async of(label: string): Promise<number> {
    const known = this.#known.get(label);
    if (known && performance.now() - known.at < FRESH_MS) return known.count;
    const count = this.#count(label).catch(() => {
      this.#known.delete(label);
      return 0;
    });
    this.#known.set(label, { at: performance.now(), count });
    return count;
  }

  async #count(label: string): Promise<number> {
    const [row] = await this.#engine.read(`MATCH (n:${label}) RETURN count(n) AS count`);
    return Number(row?.count);
  }
}
