/** What is wrong in a file of seeds, and where. */
export interface Fault {
  file: string;
  /** Counted from 1; left out where it is not about a line. */
  line?: number;
  /** What is wrong, and in brackets what was expected. */
  reason: string;
}

/** Seeds that cannot be loaded; the message lists every fault, one a line, as `file:line: reason`. */
export class SeedError extends Error {
  override readonly name = 'SeedError';
  readonly faults: readonly Fault[];

  constructor(faults: readonly Fault[], options?: ErrorOptions) {
    const inOrder = faults.toSorted((a, b) =>
      a.file === b.file ? (a.line ?? 0) - (b.line ?? 0) : a.file < b.file ? -1 : 1,
    );
    const told = inOrder.map(({ file, line, reason }) => `${line === undefined ? file : `${file}:${line}`}: ${reason}`);
    super(told.join('\n'), options);
    this.faults = inOrder;
  }
}
