import type { Task } from './task.ts';

/** What the page tells the worker. `number` says which run is meant, since what comes late is of no use. */
export type ToWorker =
  | { type: 'run'; number: number; task: Task }
  | { type: 'drawn'; number: number }
  | { type: 'stop' }
  | { type: 'hold'; number: number; node: number; x: number; y: number };

/** What the worker tells: x and y of each node, in pixels. */
export interface FromWorker {
  number: number;
  places: Float32Array<ArrayBuffer>;
  isDone: boolean;
}
