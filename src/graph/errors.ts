/**
 * What can go wrong in an engine, with the same names on both:
 * - `UNIQUE`: a write would have made a second node with a key that must be unique;
 * - `CONFLICT`: another writer came first, and trying again did not help;
 * - `UNAVAILABLE`: the database cannot be reached, is closed, or its file is held by another process;
 * - `BUSY`: too many statements that took too long are still running;
 * - `TIMEOUT`: a statement or a transaction took longer than the engine allows;
 * - `MEMORY`: a statement needed more memory than the engine allows;
 * - `DISK_FULL`: a write was not kept, because there is no space left on the disk;
 * - `READ_ONLY`: a write was not kept, because the database may not be written to;
 * - `STORAGE`: a write was not kept for another reason that lies in the disk;
 * - `STATEMENT`: the statement or its parameters are at fault.
 */
export type EngineErrorKind =
  | 'UNIQUE'
  | 'CONFLICT'
  | 'UNAVAILABLE'
  | 'BUSY'
  | 'TIMEOUT'
  | 'MEMORY'
  | 'DISK_FULL'
  | 'READ_ONLY'
  | 'STORAGE'
  | 'STATEMENT';

/** The only error that an {@link Engine} throws of its own; `cause` is the database library's. */
export class EngineError extends Error {
  override readonly name = 'EngineError';
  readonly kind: EngineErrorKind;

  constructor(kind: EngineErrorKind, message: string, options?: ErrorOptions) {
    super(message, options);
    this.kind = kind;
  }
}

/** The kind of a failure that lies in the disk, by the operating system's words; undefined for any other. */
export function storageKindOf(message: string): EngineErrorKind | undefined {
  if (/no space left|quota exceeded|file too large/i.test(message)) return 'DISK_FULL';
  if (/read-only file ?system|permission denied|\b(EROFS|EACCES)\b/i.test(message)) return 'READ_ONLY';
  return /I\/O error|input\/output error/i.test(message) ? 'STORAGE' : undefined;
}
