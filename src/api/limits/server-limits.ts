/** The limits of a server. The settings with these names in upper case change them. */
export interface ServerLimits {
  /** The timeout for waiting and running, in milliseconds. */
  timeoutMs: number;
  /** The maximum number of nodes that an operation may scan, to sort or count them. */
  scanLimit: number;
  /** How many operations of each lane may wait. */
  queueLimit: number;
}

/** The defaults. */
export const DEFAULT_LIMITS: ServerLimits = { timeoutMs: 5_000, scanLimit: 100_000, queueLimit: 100 };
