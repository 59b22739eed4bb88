/** What every measurement depends on; printed with each result. */
export const SETTINGS = {
  /** The generated graph is the same for the same seed and number of claims. */
  seed: 20_241_129,
  /** Numbers of claims; reading and HTTP use the middle one. */
  claims: { small: 2_000, middle: 20_000, large: 200_000 },
  /** Each contender in turn, so that what disturbs the machine disturbs all of them. */
  reads: { warmUps: 100, runs: 300 },
  http: { connections: 16, warmUpSeconds: 5, seconds: 10, rounds: 3 },
  bulk: { attributions: 20_000, batch: 1_000, warmUpBatches: 5 },
  growth: { warmUps: 60, runs: 100 },
  /** Rows in one transaction when a generated graph is loaded. */
  loadBatch: 2_000,
};

/** Settings from the environment, for a quick try: `BENCH_SCALE=0.1` makes every graph and every run that much smaller. */
const scale = Number(process.env.BENCH_SCALE ?? 1);
if (!(scale > 0 && scale <= 1)) throw new RangeError(`BENCH_SCALE is ${process.env.BENCH_SCALE}; expected above 0 and at most 1`);
if (scale !== 1) {
  for (const group of [SETTINGS.claims, SETTINGS.reads, SETTINGS.bulk, SETTINGS.growth] as Record<string, number>[]) {
    for (const name of Object.keys(group)) {
      if (name !== 'batch') group[name] = Math.max(1, Math.round((group[name] ?? 0) * scale));
    }
  }
}
