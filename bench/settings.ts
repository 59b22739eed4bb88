/** What every measurement depends on; printed with the results. */
export const SETTINGS = {
  /** The generated graph is the same for the same seed and number of claims. */
  seed: 20_241_129,
  /** Numbers of claims; reading and HTTP use the middle one. */
  claims: { small: 2_000, middle: 20_000, large: 200_000 },
  /** Contenders take turns, so that what disturbs the machine disturbs all of them alike. */
  reads: { warmUps: 100, runs: 300 },
  /** The same on nodes of the heavy tail, where one question can take seconds. */
  tail: { warmUps: 10, runs: 30 },
  http: { connections: 16, warmUpSeconds: 5, seconds: 10, rounds: 2 },
  bulk: { batch: 1_000, warmUpBatches: 4, batches: 12 },
  growth: { warmUps: 60, runs: 150 },
  /** How often the explorer is opened, and how many sources are unfolded in it. */
  explorer: { openings: 5, unfoldings: 12 },
  /** Things in one transaction when a generated graph is loaded. */
  loadBatch: 2_000,
};

/** For a quick try: `BENCH_SCALE=0.05` makes every graph and every series that much smaller. */
const scale = Number(process.env.BENCH_SCALE ?? 1);
if (!(scale > 0 && scale <= 1)) {
  throw new RangeError(`BENCH_SCALE is ${process.env.BENCH_SCALE}; expected above 0 and at most 1`);
}
const { claims, reads, tail, bulk, growth } = SETTINGS;
const scaled = (group: Record<string, number>, ...names: string[]) => {
  for (const name of names) group[name] = Math.ceil((group[name] ?? 0) * scale);
};
scaled(claims, 'small', 'middle', 'large');
for (const series of [reads, tail, growth]) scaled(series, 'warmUps', 'runs');
scaled(bulk, 'warmUpBatches', 'batches');
scaled(SETTINGS.http, 'warmUpSeconds', 'seconds');
