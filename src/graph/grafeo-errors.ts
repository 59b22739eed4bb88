import { types } from 'node:util';
import { EngineError, type EngineErrorKind, storageKindOf } from './errors.ts';

/** Why a graph file could not be opened, with what to do about it. */
export function openingError(path: string | undefined, error: unknown): EngineError {
  const message = messageOf(error);
  return new EngineError(storageKindOf(message) ?? 'UNAVAILABLE', openingFailure(path, message), { cause: error });
}

function openingFailure(path: string | undefined, message: string): string {
  if (/cannot be locked/.test(message)) {
    return `the graph file ${path} is open in another process: stop that process, or use another data folder`;
  }
  if (/damaged|header magic|not a database file|Serialization error/.test(message)) {
    const advice = 'restore it from a backup, or move it away to start with an empty graph';
    return `${path} is damaged or not a graph file: ${advice} (${message})`;
  }
  return `the graph file ${path} cannot be opened: ${message}`;
}

/** The kinds of disk errors. */
export const STORAGE_KINDS: ReadonlySet<EngineErrorKind> = new Set(['DISK_FULL', 'READ_ONLY', 'STORAGE']);

/** If Grafeo does not know whether a commit was kept, it refuses writes until the database is reopened. */
export function needsReopening(error: EngineError | undefined): boolean {
  return error !== undefined && /GRAFEO-T0(08|10|11)/.test(error.message);
}

export function guard<T>(call: () => T): T {
  try {
    return call();
  } catch (error) {
    rethrow(error);
  }
}

/** Whether another writer was first. An error that `work` created has no cause from the library. */
export function isConflict(error: unknown): boolean {
  return error instanceof EngineError && error.kind === 'CONFLICT' && error.cause !== undefined;
}

/** Converts an error of the library into an EngineError, and throws it. */
export function rethrow(error: unknown): never {
  if (error instanceof EngineError) throw error;
  const message = messageOf(error);
  throw new EngineError(kindOf(message), message, { cause: error });
}

function kindOf(message: string): EngineErrorKind {
  if (message.includes('UNIQUE constraint violation')) return 'UNIQUE';
  if (message.includes('GRAFEO-T001')) return 'CONFLICT';
  if (message.includes('GRAFEO-Q006') && /\bMiB\b/.test(message)) return 'MEMORY';
  // T008 to T011: a commit that did not reach the disk.
  if (/GRAFEO-T0(08|09|10|11)/.test(message)) return storageKindOf(message) ?? 'STORAGE';
  // S: storage, X: internal and input/output.
  return /GRAFEO-[SX]\d/.test(message) ? (storageKindOf(message) ?? 'UNAVAILABLE') : 'STATEMENT';
}

function messageOf(error: unknown): string {
  return types.isNativeError(error) ? error.message : String(error);
}
