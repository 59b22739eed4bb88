import { setTimeout as pause } from 'node:timers/promises';
import { argumentAttacks } from './attacks/arguments.ts';
import { characterAttacks } from './attacks/characters.ts';
import { crowdAttacks } from './attacks/crowds.ts';
import { floodAttacks } from './attacks/floods.ts';
import { latticeAttacks, recordLattice } from './attacks/lattice.ts';
import { leave } from './attacks/leaving.ts';
import { recordingAttacks, slyWrites } from './attacks/recordings.ts';
import { transportAttacks } from './attacks/transport.ts';
import { Battery, type Outcome, ServerEnded } from './battery.ts';
import { Client } from './client.ts';
import { type Felt, press } from './fairness.ts';
import { type Facts, factsOf } from './graph.ts';
import { RandomWrites } from './mutations.ts';
import { anyClaim, pressuresOf } from './pressures.ts';
import { randomReads } from './queries.ts';
import type { Findings } from './report.ts';
import type { AbusedServer } from './server.ts';
import type { Sizes } from './settings.ts';
import { unwhole } from './whole.ts';

/** The parts of an attack. */
export const PARTS = ['hostile', 'generated', 'fairness'] as const;
export type Part = (typeof PARTS)[number];

const IDLE_MS = 2_000;
/** Requests that take longer are told while the attack goes on. */
const SLOW_MS = 1_000;

/** Attacks a server whose graph holds so many generated claims, and tells what was found. */
export async function abuse(
  server: AbusedServer,
  engine: string,
  sizes: Sizes,
  parts: readonly Part[] = PARTS,
  progress: (line: string) => void = () => {},
): Promise<Findings> {
  const client = new Client(server.url);
  const battery = new Battery(server, client);
  const faults: string[] = [];
  const felt: Felt[] = [];
  const log: string[] = [];
  const before = await server.figures();
  await pause(Math.min(IDLE_MS, sizes.pressMs));
  const { heldMs: idleHeldMs } = await server.figures();
  let after = before;
  try {
    const facts = await factsOf(client, sizes.claims);
    const claim = await anyClaim(client);
    await recordLattice(client);
    // Which requests are the costliest is known from the hostile ones.
    if (parts.includes('hostile') || parts.includes('fairness')) {
      await hostile(battery, facts, progress);
      progress('clients that leave');
      const left = await leave(client);
      faults.push(...left.faults);
    }
    if (parts.includes('generated')) await generated(battery, client, facts, sizes, progress);
    if (parts.includes('fairness')) {
      for (const pressure of pressuresOf(battery.outcomes).slice(0, sizes.pressures)) {
        progress(pressure.name);
        felt.push(await press(server, claim, pressure, sizes.pressMs));
      }
    }
    faults.push(...(await unwhole(client)));
    after = await server.figures();
  } catch (error) {
    if (!(error instanceof ServerEnded)) throw error;
    faults.push(error.message);
  } finally {
    log.push(...server.takeLog());
    client.close();
  }
  faults.push(
    ...battery.outcomes.flatMap(faultsOf),
    ...felt.flatMap((each) => each.faults.map((fault) => `${each.name}: ${fault}`)),
  );
  return { engine, claims: sizes.claims, outcomes: battery.outcomes, felt, faults, idleHeldMs, before, after, log };
}

async function hostile(battery: Battery, facts: Facts, progress: (line: string) => void): Promise<void> {
  const groups = {
    transport: transportAttacks(),
    floods: floodAttacks(),
    arguments: argumentAttacks(facts),
    characters: characterAttacks(),
    recordings: [...recordingAttacks(), ...slyWrites()],
    crowds: crowdAttacks(facts),
    lattice: latticeAttacks(),
  };
  for (const [name, attacks] of Object.entries(groups)) {
    progress(`${attacks.length} ${name}`);
    for (const attack of attacks) {
      const { ms, heldMs } = await battery.run(attack);
      if (ms > SLOW_MS) progress(`${attack.name}: took ${Math.round(ms)} ms, held ${Math.round(heldMs)} ms`);
    }
  }
}

/** Writes come first: what they record is asked for by the queries. */
async function generated(
  battery: Battery,
  client: Client,
  facts: Facts,
  { queries, mutations, seed }: Sizes,
  progress: (line: string) => void,
): Promise<void> {
  progress(`${mutations} rounds of generated mutations`);
  const writes = await RandomWrites.over(client, facts, seed);
  for await (const attack of writes.attacks(mutations)) await battery.run(attack);
  progress(`${queries} generated queries`);
  for (const attack of await randomReads(client, facts, queries, seed)) await battery.run(attack);
}

function faultsOf({ name, faults, sent }: Outcome): string[] {
  return faults.map((fault) => `${name}: ${fault}\n    ${String(sent.body ?? sent.path).slice(0, 600)}`);
}
