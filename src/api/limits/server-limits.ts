/** How much may be asked of a server at once. Settings of these names in upper case change them. */
export interface ServerLimits {
  /** How long an operation may wait and run, in milliseconds. */
  timeoutMs: number;
  /** The most nodes that an operation may look at to put them in order or to count them. */
  scanLimit: number;
  /** How many operations of each kind may wait. */
  queueLimit: number;
}

/** What holds where nothing else is said. */
export const DEFAULT_LIMITS: ServerLimits = { timeoutMs: 5_000, scanLimit: 100_000, queueLimit: 100 };
