import { GraphQLError } from 'graphql';
import type { Turn } from '../graphql/context.ts';
import type { LoopBreaks } from './loop-breaks.ts';

/**
 * The lane in which an operation waits:
 * - `light`: a read or write that takes milliseconds;
 * - `medium`: a read that is probably light, but has not run before or can have a large answer;
 * - `heavy`: a read that can take long;
 * - `bulk`: a write that can take long.
 */
export type LaneName = 'light' | 'medium' | 'heavy' | 'bulk';

/** The limits of admission. */
export interface AdmissionSettings {
  /** How many operations of each lane may run at once. */
  running: Readonly<Record<LaneName, number>>;
  /** How many operations of each lane may wait. */
  waiting: number;
  /** The timeout for waiting and running, in milliseconds. */
  timeoutMs: number;
  /** The breaks that reads of the lanes `medium` and `heavy` keep before they start. */
  breaks: LoopBreaks;
}

/** The number of running and waiting operations of a lane. */
export interface LaneLoad {
  running: number;
  waiting: number;
}

interface Waiting {
  start(): void;
}

/** The value of `Retry-After`, in seconds. */
const RETRY_SECONDS = 1;

/**
 * Admits operations by lane, so that costly operations leave room for cheap ones. An operation that waits too long, or
 * that finds the queue of its lane full, is refused with UNAVAILABLE and `Retry-After`. An operation whose client has
 * disconnected is never started.
 */
export class Admission {
  readonly #lanes: ReadonlyMap<LaneName, Lane>;
  readonly #timeoutMs: number;
  readonly #breaks: LoopBreaks;

  constructor({ running, waiting, timeoutMs, breaks }: AdmissionSettings) {
    this.#timeoutMs = timeoutMs;
    this.#breaks = breaks;
    const names = Object.keys(running) as LaneName[];
    this.#lanes = new Map(names.map((name) => [name, new Lane({ running: running[name], waiting })]));
  }

  /** Runs `work` when its lane admits it. @throws GraphQLError UNAVAILABLE, or whatever `work` throws */
  async run<T>(name: LaneName, client: AbortSignal | undefined, work: (turn: Turn) => Promise<T>): Promise<T> {
    const lane = this.#lanes.get(name) as Lane;
    const end = performance.now() + this.#timeoutMs;
    await lane.enter(this.#timeoutMs, client);
    const isLate = () => performance.now() > end;
    const check = () => {
      if (client?.aborted) throw clientDisconnected();
      if (isLate()) throw timedOut(this.#timeoutMs);
    };
    const checkWaiting = () => {
      if (client?.aborted) throw clientDisconnected();
      if (isLate()) throw notStarted(this.#timeoutMs);
    };
    try {
      if (name === 'medium' || name === 'heavy') await this.#breaks.pass(checkWaiting);
      return await work({ isSequential: name === 'heavy', check });
    } finally {
      lane.leave();
    }
  }

  /** The number of running operations in all lanes. */
  running(): number {
    let sum = 0;
    for (const lane of this.#lanes.values()) sum += lane.load().running;
    return sum;
  }

  /** The number of running and waiting operations of each lane. */
  load(): Record<LaneName, LaneLoad> {
    const entries = [...this.#lanes].map(([name, lane]) => [name, lane.load()]);
    return Object.fromEntries(entries) as Record<LaneName, LaneLoad>;
  }
}

/** One lane: a bounded number of operations run, and a bounded number wait in the order of their arrival. */
class Lane {
  /** The maximum numbers. */
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
    if (client?.aborted) throw clientDisconnected();
    if (this.#running < this.#size.running) {
      this.#running++;
      return;
    }
    if (this.#waiting.size >= this.#size.waiting)
      throw unavailable('The server has too many operations waiting (setting QUEUE_LIMIT).');
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
      const refuse = (error: GraphQLError) => {
        stop();
        reject(error);
      };
      const onAbort = () => refuse(clientDisconnected());
      const timer = setTimeout(refuse, timeoutMs, notStarted(timeoutMs));
      const stop = () => {
        clearTimeout(timer);
        client?.removeEventListener('abort', onAbort);
        this.#waiting.delete(entry);
      };
      client?.addEventListener('abort', onAbort);
      this.#waiting.add(entry);
    });
  }

  /** Gives the slot of a finished operation to the first one that waits. */
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

function notStarted(timeoutMs: number): GraphQLError {
  return unavailable(`The operation waited ${timeoutMs} ms without being started (setting TIMEOUT_MS).`);
}

/** No client reads this error; it ends the operation. */
function clientDisconnected(): GraphQLError {
  return new GraphQLError('The client has disconnected.', { extensions: { code: 'UNAVAILABLE' } });
}

function timedOut(timeoutMs: number): GraphQLError {
  const message = `The operation took longer than ${timeoutMs} ms (setting TIMEOUT_MS). Request smaller pages or fewer fields, or add a filter.`;
  return new GraphQLError(message, { extensions: { code: 'TOO_COSTLY' } });
}
