import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { Client, type Sent } from './client.ts';
import { judge } from './judge.ts';
import { type Latencies, latenciesOf } from './latencies.ts';
import { Others } from './machine.ts';
import type { Probes } from './probe.ts';
import type { AbusedServer, Figures } from './server.ts';

const PROBE = fileURLToPath(new URL('./probe.ts', import.meta.url));
const TSX = import.meta.resolve('tsx');
const CLIENTS = 16;
/** The pressing lasts so long before the measuring begins. */
const LEAD_MS = 300;
/** An operation may wait and run for 5 s each: what is not answered by then never will be. */
const PATIENCE_MS = 30_000;
const LONGEST_READ = 5_000;
/** How long a server may take to become calm, how often it is looked at, and what share of a core calm is. */
const CALM_MS = 60_000;
const CALM_LOOK_MS = 300;
const CALM_SHARE = 0.2;

/** How a server is pressed: each of 16 clients sends the next request as soon as it has the answer to its last. */
export interface Pressure {
  name: string;
  /** The request of a client in its so-manieth round. */
  make: (client: number, round: number) => Sent;
}

/** What small requests took meanwhile. */
export interface Felt {
  name: string;
  read: Latencies;
  write: Latencies;
  health: Latencies;
  /** Small requests that were refused, by kind. */
  failed: Record<string, number>;
  /** What the pressing clients got, by code. */
  got: Record<string, number>;
  heldMs: number;
  /** How much of the machine other programs used meanwhile, among them the one that measures. */
  othersShare: number;
  faults: string[];
}

/** Presses a server for some milliseconds and measures what small requests take meanwhile. */
export async function press(server: AbusedServer, claim: string, pressure: Pressure, ms: number): Promise<Felt> {
  const clients = new Clients(new Client(server.url, PATIENCE_MS), pressure);
  await pause(LEAD_MS);
  const probe = await startProbe(server.url, claim);
  const others = new Others();
  const before = await figuresOf(server);
  await pause(ms);
  const probes = await endProbe(probe);
  const { heldMs, cpuMs } = await figuresOf(server);
  const othersShare = others.share(cpuMs - before.cpuMs);
  await clients.stop();
  await untilCalm(server);
  const felt = (kind: keyof Probes) => latenciesOf(probes[kind].latencies);
  const failed = Object.fromEntries(Object.entries(probes).map(([kind, probed]) => [kind, probed.failed]));
  const { got, faults } = clients;
  const small = { read: felt('read'), write: felt('write'), health: felt('health') };
  return { name: pressure.name, ...small, failed, got, heldMs, othersShare, faults: [...faults] };
}

/** A server that does not tell its figures is held for ever. */
async function figuresOf(server: AbusedServer): Promise<Pick<Figures, 'heldMs' | 'cpuMs'>> {
  return server.figures().catch(() => ({ heldMs: Number.POSITIVE_INFINITY, cpuMs: 0 }));
}

/** Those who press a server, until they are stopped. */
class Clients {
  readonly got: Record<string, number> = {};
  readonly faults = new Set<string>();
  readonly #client: Client;
  readonly #pressing: Promise<void>[];
  #isOver = false;

  constructor(client: Client, { make }: Pressure) {
    this.#client = client;
    this.#pressing = Array.from({ length: CLIENTS }, (_, index) => this.#press((round) => make(index, round)));
  }

  async #press(make: (round: number) => Sent): Promise<void> {
    for (let round = 0; !this.#isOver; round++) {
      const reply = await this.#client.send(make(round)).catch((error: Error) => error);
      if (reply instanceof Error) {
        this.#note('no answer', [`there was no answer: ${reply.message}`]);
        continue;
      }
      // Large answers are not read while something is measured.
      const { codes, faults } = reply.text.length < LONGEST_READ ? judge(reply, 'either') : { codes: [], faults: [] };
      this.#note(codes[0] ?? String(reply.status), faults);
    }
  }

  #note(key: string, faults: string[]): void {
    this.got[key] = (this.got[key] ?? 0) + 1;
    for (const fault of faults) this.faults.add(fault);
  }

  async stop(): Promise<void> {
    this.#isOver = true;
    await Promise.all(this.#pressing);
    this.#client.close();
  }
}

/** Waits until a server has done what is left, so that the next pressure begins anew. */
async function untilCalm(server: AbusedServer): Promise<void> {
  for (let waited = 0; waited < CALM_MS; waited += CALM_LOOK_MS) {
    const before = await server.figures().catch(() => undefined);
    await pause(CALM_LOOK_MS);
    const after = await server.figures().catch(() => undefined);
    if (before && after && after.cpuMs - before.cpuMs < CALM_LOOK_MS * CALM_SHARE) return;
    if (server.ended !== undefined) return;
  }
}

async function startProbe(url: string, claim: string): Promise<ChildProcess> {
  const child = fork(PROBE, [url, claim], { execArgv: ['--import', TSX] });
  await once(child, 'message');
  return child;
}

async function endProbe(child: ChildProcess): Promise<Probes> {
  const answer = once(child, 'message');
  child.send('stop');
  const [probes] = await answer;
  return probes as Probes;
}
