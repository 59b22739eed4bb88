/// <reference path="./untyped.d.ts" />
import type { ForceAtlas2Settings } from 'graphology-layout-forceatlas2';
import iterate from 'graphology-layout-forceatlas2/iterate.js';
import { CONVERGENCE, FIXED, PER_NODE, type Task, UNIT } from './task.ts';

/** A stretch of the work. */
interface Phase {
  iterations: number;
  settings: ForceAtlas2Settings;
  /** What has a place already stays there. */
  keepsSettled: boolean;
}

/**
 * Lays out a task by ForceAtlas2 (Jacomy and others, 2014), a bit at a time. Counts iterations, never seconds, so that the
 * same task ends alike on any machine.
 */
export class ForceRun {
  readonly #task: Task;
  readonly #phases: Phase[];
  #phase = -1;
  #left = 0;

  constructor(task: Task) {
    this.#task = task;
    this.#phases = phasesFor(task);
    this.#next();
  }

  get isDone(): boolean {
    return this.#phase >= this.#phases.length;
  }

  /** One iteration. */
  step(): void {
    const phase = this.#phases[this.#phase];
    if (!phase) return;
    iterate(phase.settings, this.#task.nodes, this.#task.edges);
    this.#left--;
    if (this.#left <= 0) this.#next();
  }

  /** Keeps a node in a place from now on: it is being dragged, or was pinned. */
  hold(node: number, x: number, y: number): void {
    const { nodes, pinned, wider } = this.#task;
    nodes.set([x / UNIT / wider, y / UNIT], node * PER_NODE);
    nodes[node * PER_NODE + FIXED] = 1;
    pinned[node] = 1;
  }

  /** Where nodes stand: x and y of each, in pixels. */
  places(): Float32Array<ArrayBuffer> {
    const { nodes, count, wider } = this.#task;
    const places = new Float32Array(count * 2);
    for (let node = 0; node < count; node++) {
      places[node * 2] = (nodes[node * PER_NODE] ?? 0) * UNIT * wider;
      places[node * 2 + 1] = (nodes[node * PER_NODE + 1] ?? 0) * UNIT;
    }
    return places;
  }

  #next(): void {
    this.#phase++;
    const phase = this.#phases[this.#phase];
    if (!phase) return;
    this.#left = phase.iterations;
    const { nodes, settled, pinned, count } = this.#task;
    for (let node = 0; node < count; node++) {
      const stays = pinned[node] || (phase.keepsSettled && settled[node]);
      nodes[node * PER_NODE + FIXED] = stays ? 1 : 0;
      nodes[node * PER_NODE + CONVERGENCE] = 1;
    }
  }
}

/** What is new finds a place among what is settled, which stays; where most is new, all of it moves; what overlaps is moved apart. */
function phasesFor({ nodes, count, settled }: Task): Phase[] {
  const order = nodes.length / PER_NODE;
  const base: ForceAtlas2Settings = {
    linLogMode: false,
    outboundAttractionDistribution: false,
    edgeWeightInfluence: 1,
    adjustSizes: false,
    strongGravityMode: true,
    // What is linked to nothing else stays in sight.
    gravity: order < 200 ? 0.12 : 0.05,
    scalingRatio: 10,
    slowDown: 1 + Math.log(Math.max(2, order)),
    barnesHutOptimize: order > 800,
    barnesHutTheta: 0.8,
  };
  const share = order > 800 ? 0.4 : 1;
  const known = settled.reduce((sum, flag) => sum + flag, 0);
  // Where more is new than was there, it is another picture anyway.
  const keepsSettled = known > 0 && known < count && known >= count / 2;
  const phases: Phase[] = [];
  if (known > 0 && known < count)
    phases.push({ iterations: Math.round(250 * share), settings: base, keepsSettled: true });
  if (!keepsSettled)
    phases.push({ iterations: Math.round((known > 0 ? 200 : 500) * share), settings: base, keepsSettled });
  // Moving apart what overlaps compares each with each other, which many nodes take too long for.
  if (order <= 800) phases.push({ iterations: 200, settings: { ...base, adjustSizes: true }, keepsSettled });
  return phases;
}
