import { type DocumentNode, OperationTypeNode } from 'graphql';
import type { LaneName } from './admission.ts';

/** The properties of an operation that determine its lane. */
export interface OperationSize {
  document: DocumentNode;
  kind: OperationTypeNode;
  /** The estimated cost, as in {@link LIMITS}.cost. */
  cost: number;
  /** The size of the request, in bytes. */
  bytes: number;
}

/** A read that has not run before is heavy from this cost (in nodes) or request size (in bytes) on. */
const HEAVY_COST = 200;
const HEAVY_BYTES = 2_048;
/** A write is bulk from this request size on, in bytes. */
const BULK_BYTES = 16 * 1024;
/** A write is also bulk from this cost of its payload on, in nodes. */
const BULK_COST = 1_000;
/** A read of at least this cost can have a large answer, which blocks the event loop even if it is found quickly. */
const LARGE_COST = 1_000;
/** A read that has run before is heavy from this average time on, in milliseconds. */
const HEAVY_MS = 150;
/** The weight of the last run in the moving average. */
const LAST_RUN_WEIGHT = 0.2;

/** Chooses lanes: by the estimated cost of an operation and, after its document has run, by its average time. */
export class Lanes {
  /** The moving average of the time of each document, in milliseconds. */
  readonly #average = new WeakMap<DocumentNode, number>();

  /** The lane of an operation. */
  of({ document, kind, cost, bytes }: OperationSize): LaneName {
    if (kind === OperationTypeNode.MUTATION) return bytes >= BULK_BYTES || cost >= BULK_COST ? 'bulk' : 'light';
    const average = this.#average.get(document);
    if (average === undefined) return cost >= HEAVY_COST || bytes >= HEAVY_BYTES ? 'heavy' : 'medium';
    if (average >= HEAVY_MS) return 'heavy';
    return cost >= LARGE_COST ? 'medium' : 'light';
  }

  /**
   * Records how long a run of a document took, in milliseconds, and how many operations ran at the same time. They
   * share the machine, so the elapsed time is divided among them.
   */
  recordRun(document: DocumentNode, elapsed: number, running: number): void {
    const ms = elapsed / Math.max(1, running);
    const average = this.#average.get(document) ?? ms;
    this.#average.set(document, average + LAST_RUN_WEIGHT * (ms - average));
  }
}
