import { cpus } from 'node:os';

/** Processor time of the whole machine and of this process, in milliseconds. */
interface Times {
  at: number;
  machine: number;
  own: number;
}

/** Tells how much of the machine others used while something was measured: it adds to every latency. */
export class Others {
  readonly #start = now();

  /**
   * The share of the machine's processor time since the beginning that was used by others.
   * @param measuredMs what the measured server used in that time
   */
  share(measuredMs: number): number {
    const { at, machine, own } = now();
    const used = machine - this.#start.machine - (own - this.#start.own) - measuredMs;
    return Math.max(0, used / ((at - this.#start.at) * cpus().length));
  }
}

function now(): Times {
  const machine = cpus().reduce((sum, { times }) => sum + times.user + times.nice + times.sys + times.irq, 0);
  const { user, system } = process.cpuUsage();
  return { at: performance.now(), machine, own: (user + system) / 1_000 };
}
