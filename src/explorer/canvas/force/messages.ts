import type { Task } from './task.ts';

/** A message from the page to the worker. `number` identifies the run, so that late results can be ignored. */
export type ToWorker =
  | { type: 'run'; number: number; task: Task }
  | { type: 'drawn'; number: number }
  | { type: 'stop' }
  | { type: 'hold'; number: number; node: number; x: number; y: number };

/** A message from the worker: x and y of each node, in pixels. */
export interface FromWorker {
  number: number;
  places: Float32Array<ArrayBuffer>;
  isDone: boolean;
}
