import { GraphQLError } from 'graphql';
import type { Turn } from '../graphql/context.ts';

/**
 * In which lane an operation waits for its turn:
 * - `light`: what is known to take milliseconds, read or write;
 * - `unseen`: a read that seems to be light, but was not run before;
 * - `heavy`: a read that may take long;
 * - `bulk`: a write that may take long.
 */
export type LaneName = 'light' | 'unseen' | 'heavy' | 'bulk';

/** How many operations may run and wait, and how long. */
export interface AdmissionSettings {
  /** How many of each lane may run at once. */
  running: Readonly<Record<LaneName, number>>;
  /** How many of each lane may wait. */
  waiting: number;
  /** How long an operation may wait and run, in milliseconds. */
  timeoutMs: number;
}

/** How many operations of a lane run and wait. */
export interface LaneLoad {
  running: number;
  waiting: number;
}

interface Waiting {
  start(): void;
}

/** The least wait that a client is told, in seconds. */
const RETRY_SECONDS = 1;

/**
 * Lets operations in, lane by lane, so that many costly ones leave room for cheap ones. An operation that waits too long,
 * or that finds its lane's queue full, is refused with UNAVAILABLE and `Retry-After`; one whose client has gone is never
 * started.
 */
export class Admission {
  readonly #lanes: ReadonlyMap<LaneName, Lane>;
  readonly #timeoutMs: number;

  constructor({ running, waiting, timeoutMs }: AdmissionSettings) {
    this.#timeoutMs = timeoutMs;
    const names = Object.keys(running) as LaneName[];
    this.#lanes = new Map(names.map((name) => [name, new Lane({ running: running[name], waiting })]));
  }

  /** Runs `work` when it is its turn. @throws GraphQLError UNAVAILABLE, or whatever `work` throws */
  async run<T>(name: LaneName, client: AbortSignal | undefined, work: (turn: Turn) => Promise<T>): Promise<T> {
    const lane = this.#lanes.get(name) as Lane;
    const end = performance.now() + this.#timeoutMs;
    await lane.enter(this.#timeoutMs, client);
    try {
      return await work({
        isOneByOne: name === 'heavy',
        check: () => {
          if (client?.aborted) throw clientGone();
          if (performance.now() > end) throw tookTooLong(this.#timeoutMs);
        },
      });
    } finally {
      lane.leave();
    }
  }

  /** How many operations run in all lanes. */
  running(): number {
    let sum = 0;
    for (const lane of this.#lanes.values()) sum += lane.load().running;
    return sum;
  }

  /** How many operations run and wait in each lane. */
  load(): Record<LaneName, LaneLoad> {
    const entries = [...this.#lanes].map(([name, lane]) => [name, lane.load()]);
    return Object.fromEntries(entries) as Record<LaneName, LaneLoad>;
  }
}

/** A lane: a bounded number of operations run, a bounded number wait in the order of their arrival. */
class Lane {
  /** At most. */
  readonly #size: LaneLoad;
  readonly #waiting = new Set<Waiting>();
  #running = 0;

  constructor(size: LaneLoad) {
    this.#size = size;
  }

  load(): LaneLoad {
    return { running: this.#running, waiting: this.#waiting.size };
  }

  /** Resolves when an operation may run. @throws GraphQLError UNAVAILABLE */
  async enter(timeoutMs: number, client: AbortSignal | undefined): Promise<void> {
    if (client?.aborted) throw clientGone();
    if (this.#running < this.#size.running) {
      this.#running++;
      return;
    }
    if (this.#waiting.size >= this.#size.waiting) throw unavailable('The server has too many operations waiting.');
    await this.#wait(timeoutMs, client);
  }

  #wait(timeoutMs: number, client: AbortSignal | undefined): Promise<void> {
    return new Promise((resolve, reject) => {
      const entry: Waiting = {
        start: () => {
          stop();
          resolve();
        },
      };
      const giveUp = (error: GraphQLError) => {
        stop();
        reject(error);
      };
      const onGone = () => giveUp(clientGone());
      const timer = setTimeout(giveUp, timeoutMs, unavailable(`The operation waited ${timeoutMs} ms for its turn.`));
      const stop = () => {
        clearTimeout(timer);
        client?.removeEventListener('abort', onGone);
        this.#waiting.delete(entry);
      };
      client?.addEventListener('abort', onGone);
      this.#waiting.add(entry);
    });
  }

  /** Gives the place of an operation that has ended to the first that waits. */
  leave(): void {
    const [next] = this.#waiting;
    if (next) next.start();
    else this.#running--;
  }
}

function unavailable(reason: string): GraphQLError {
  const http = { status: 503, headers: new Map([['retry-after', String(RETRY_SECONDS)]]) };
  return new GraphQLError(`${reason} Please try again in a moment.`, { extensions: { code: 'UNAVAILABLE', http } });
}

/** Nobody reads this; it ends the operation. */
function clientGone(): GraphQLError {
  return new GraphQLError('The client has gone.', { extensions: { code: 'UNAVAILABLE' } });
}

function tookTooLong(timeoutMs: number): GraphQLError {
  const message = `The operation took longer than ${timeoutMs} ms. Ask for smaller pages or fewer fields, or narrow it by a filter.`;
  return new GraphQLError(message, { extensions: { code: 'TOO_COSTLY' } });
}
