import type { Id, Point } from '../../model/view.ts';
import type { FromWorker, ToWorker } from './messages.ts';
import { type Forces, writeTask } from './task.ts';

/** Called each time that nodes have moved. */
export type Moved = (ids: readonly Id[], places: Float32Array, isDone: boolean) => void;

/** Lays out in a worker, so that the page stays responsive. */
export class ForceLayout {
  readonly #worker: Worker;
  readonly #moved: Moved;
  #ids: readonly Id[] = [];
  #number = 0;
  #isRunning = false;

  constructor(moved: Moved) {
    this.#moved = moved;
    // Of the page's own origin: the content security policy lets no other worker run.
    this.#worker = new Worker(new URL('./layout.worker.ts', import.meta.url), { type: 'module' });
    this.#worker.onmessage = ({ data }: MessageEvent<FromWorker>) => this.#take(data);
  }

  get isRunning(): boolean {
    return this.#isRunning;
  }

  /** Starts, and replaces a running layout. */
  start(forces: Forces): void {
    const { task, ids } = writeTask(forces);
    this.#ids = ids;
    this.#number++;
    this.#isRunning = true;
    this.#tell({ type: 'run', number: this.#number, task });
  }

  /** Keeps a node where it was put by hand while the others move. */
  hold(id: Id, { x, y }: Point): void {
    const node = this.#ids.indexOf(id);
    if (this.#isRunning && node >= 0) this.#tell({ type: 'hold', number: this.#number, node, x, y });
  }

  /** Stops the layout. Late results are ignored. */
  stop(): void {
    this.#number++;
    this.#isRunning = false;
    this.#tell({ type: 'stop' });
  }

  end(): void {
    this.#worker.terminate();
  }

  #take({ number, places, isDone }: FromWorker): void {
    if (number !== this.#number) return;
    this.#isRunning = !isDone;
    const start = performance.now();
    this.#moved(this.#ids, places, isDone);
    if (isDone) return;
    // Drawing gets half of the time at most, however slow the machine: the rest is the reader's.
    const drawn = () => setTimeout(() => this.#tell({ type: 'drawn', number }), performance.now() - start);
    requestAnimationFrame(() => requestAnimationFrame(drawn));
  }

  #tell(message: ToWorker): void {
    this.#worker.postMessage(message);
  }
}
