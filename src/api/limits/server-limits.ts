/** The limits of a server. The settings with these names in upper case change them. */
export interface ServerLimits {
  /** The timeout for waiting and running, in milliseconds. */
  timeoutMs: number;
  /** The maximum number of nodes that an operation may scan, to sort or count them. */
  scanLimit: number;
  /** How many operations of each lane may wait. */
  queueLimit: number;
}

/**
 * The default of `BODY_LIMIT`, in bytes: a document of 200,000 characters of any script, which is at most 600,000 bytes of
 * UTF-8, and 55,000 bytes around it.
 */
export const DEFAULT_BODY_LIMIT = 640 * 1024;

/** Requests that may wait to be parsed. */
export const MAX_WAITING_REQUESTS = 1_000;

/** The defaults. */
export const DEFAULT_LIMITS: ServerLimits = { timeoutMs: 5_000, scanLimit: 100_000, queueLimit: 100 };
