import { setTimeout as pause } from 'node:timers/promises';
import type { Attack } from './attack.ts';
import type { Client, Reply, Sent } from './client.ts';
import { judge } from './judge.ts';
import type { AbusedServer } from './server.ts';
import { WANTED } from './settings.ts';

/** What became of one request that was sent alone. */
export interface Outcome {
  name: string;
  isWrite: boolean;
  sent: Sent;
  make: Attack['make'];
  isAnswered: boolean;
  codes: string[];
  status: number;
  cost: number | undefined;
  ms: number;
  /** The longest time that the server's event loop was held. */
  heldMs: number;
  /** Processor time of the server, of all its threads. */
  cpuMs: number;
  bytes: number;
  faults: string[];
}

/** What holds the event loop too long is sent again, for whatever else the machine does only adds to a time. */
const TRIES = 3;
/** What took longer than this is not sent again: there is no doubt. */
const PLAIN_MS = 5_000;
/** After it has told the longest hold, the server only counts what begins after its next look at the event loop. */
const LOOK_AGAIN_MS = 15;

/** What is wrong in kind beyond the answers: a server that has ended. */
export class ServerEnded extends Error {
  override readonly name = 'ServerEnded';
}

/** Sends requests one at a time, and has the server tell after each how long its event loop was held. */
export class Battery {
  readonly outcomes: Outcome[] = [];
  readonly #server: AbusedServer;
  readonly #client: Client;
  #number = 1;

  constructor(server: AbusedServer, client: Client) {
    this.#server = server;
    this.#client = client;
  }

  /** Sends an attack, again where it took long; keeps the least of the times, and all that was wrong. */
  async run(attack: Attack & { statuses?: number[] }): Promise<Outcome> {
    const tries: Outcome[] = [];
    do tries.push(await this.#once(attack));
    while (tries.length < TRIES && tries.every(isDoubtful));
    const least = (read: (outcome: Outcome) => number) => Math.min(...tries.map(read));
    const outcome: Outcome = {
      ...(tries[0] as Outcome),
      ms: least(({ ms }) => ms),
      heldMs: least(({ heldMs }) => heldMs),
      cpuMs: least(({ cpuMs }) => cpuMs),
      faults: [...new Set(tries.flatMap(({ faults }) => faults))],
    };
    this.outcomes.push(outcome);
    return outcome;
  }

  async #once(attack: Attack & { statuses?: number[] }): Promise<Outcome> {
    const { name, isWrite, wanted, statuses } = attack;
    const sent = attack.make(this.#number++);
    const before = await this.#figures();
    await pause(LOOK_AGAIN_MS);
    const reply = await this.#client.send(sent).catch((error: Error) => error);
    const after = await this.#figures(name);
    const cpuMs = after.cpuMs - before.cpuMs;
    // What holds the loop also works; the rest of the time the machine was busy with something else.
    const figures = { heldMs: Math.min(after.heldMs, cpuMs), cpuMs };
    const common = { name, isWrite, sent, make: attack.make, ...figures };
    if (reply instanceof Error) {
      const faults = [`there was no answer: ${reply.message}`];
      return { ...common, isAnswered: false, codes: [], status: 0, cost: undefined, ms: 0, bytes: 0, faults };
    }
    const { faults, ...told } = judge(reply, wanted);
    const all = [...faults, ...statusFaults(reply, statuses)];
    return { ...common, ...told, status: reply.status, ms: reply.ms, bytes: reply.text.length, faults: all };
  }

  async #figures(after?: string) {
    const { ended } = this.#server;
    if (ended !== undefined)
      throw new ServerEnded(`the server has ended with ${ended}${after ? ` after: ${after}` : ''}`);
    try {
      return await this.#server.figures();
    } catch (error) {
      throw new ServerEnded(`/metrics does not answer (${(error as Error).message}) after: ${after}`);
    }
  }
}

/** Whether it took so long that the machine may have been the reason. */
function isDoubtful({ status, ms, heldMs }: Outcome): boolean {
  return heldMs > WANTED.heldMs && status !== 0 && ms < PLAIN_MS;
}

function statusFaults({ status }: Reply, statuses: number[] | undefined): string[] {
  return statuses === undefined || statuses.includes(status)
    ? []
    : [`the status is ${status}; expected ${statuses.join(' or ')}`];
}
