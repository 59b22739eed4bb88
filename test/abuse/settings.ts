/** How hard a server is attacked. */
export interface Sizes {
  claims: number;
  /** Generated queries. */
  queries: number;
  /** Rounds of generated mutations: one of each field in each. */
  mutations: number;
  /** How long the server is pressed, for each way to press it; all ways, or only the first few. */
  pressMs: number;
  pressures: number;
  seed: number;
}

export const FULL: Sizes = {
  claims: 20_000,
  queries: 3_000,
  mutations: 80,
  pressMs: 6_000,
  pressures: Number.POSITIVE_INFINITY,
  seed: 20_250_102,
};

/** Part of the tests. */
export const SHORT: Sizes = { claims: 600, queries: 120, mutations: 4, pressMs: 800, pressures: 3, seed: 7 };

/** What is wanted of any server with two cores, in milliseconds. */
export const WANTED = { readMs: 500, writeMs: 1_000, healthMs: 50, heldMs: 100 };
