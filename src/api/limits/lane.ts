import { type DocumentNode, OperationTypeNode } from 'graphql';
import type { LaneName } from './admission.ts';

/** An operation, as far as its lane depends on it. */
export interface Sized {
  document: DocumentNode;
  kind: OperationTypeNode;
  /** As in {@link LIMITS}.cost. */
  cost: number;
  /** The size of the request, in bytes. */
  bytes: number;
}

/** From here on a read that was not seen before is taken for heavy: in nodes, and in bytes of its request. */
const HEAVY_COST = 200;
const HEAVY_BYTES = 2_048;
/** From here on a write is bulk, in bytes of its request. */
const BULK_BYTES = 16 * 1024;
/** Or from here on, in nodes that are read again. */
const BULK_COST = 1_000;
/** From here on a document that was seen before is heavy, in milliseconds. */
const HEAVY_MS = 150;
/** How much the last run counts in the average of a document's runs. */
const NEWEST = 0.2;

/** Chooses lanes: by what an operation may cost at most and, once its document has been run, by how long that takes. */
export class Lanes {
  /** A moving average for each document, in milliseconds. */
  readonly #average = new WeakMap<DocumentNode, number>();

  /** The lane of an operation. */
  of({ document, kind, cost, bytes }: Sized): LaneName {
    if (kind === OperationTypeNode.MUTATION) return bytes >= BULK_BYTES || cost >= BULK_COST ? 'bulk' : 'light';
    const average = this.#average.get(document);
    if (average === undefined) return cost >= HEAVY_COST || bytes >= HEAVY_BYTES ? 'heavy' : 'unseen';
    return average >= HEAVY_MS ? 'heavy' : 'light';
  }

  /**
   * Notes how long a run of a document took, in milliseconds, and how many operations ran meanwhile: they share the machine, so
   * that its part of that time counts.
   */
  took(document: DocumentNode, elapsed: number, running: number): void {
    const ms = elapsed / Math.max(1, running);
    const average = this.#average.get(document) ?? ms;
    this.#average.set(document, average + NEWEST * (ms - average));
  }
}
