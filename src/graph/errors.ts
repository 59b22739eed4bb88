/**
 * The kinds of errors of an engine, the same for both:
 * - `UNIQUE`: a write would have created a second node with a unique key;
 * - `CONFLICT`: another writer was first, and all retries failed;
 * - `UNAVAILABLE`: the database cannot be reached, is closed, or its file is locked by another process;
 * - `BUSY`: too many statements that timed out are still running;
 * - `TIMEOUT`: a statement or a transaction took longer than the engine allows;
 * - `MEMORY`: a statement needed more memory than the engine allows;
 * - `DISK_FULL`: a write failed because there is no space left on the disk;
 * - `READ_ONLY`: a write failed because the database is read-only;
 * - `STORAGE`: a write failed for another reason of the disk;
 * - `STATEMENT`: the statement or its parameters are invalid.
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

/** The only error that an {@link Engine} throws; `cause` is the error of the database library. */
export class EngineError extends Error {
  override readonly name = 'EngineError';
  readonly kind: EngineErrorKind;

  constructor(kind: EngineErrorKind, message: string, options?: ErrorOptions) {
    super(message, options);
    this.kind = kind;
  }
}

/** The kind of a disk error, by the message of the operating system; undefined for any other error. */
export function storageKindOf(message: string): EngineErrorKind | undefined {
  if (/no space left|quota exceeded|file too large/i.test(message)) return 'DISK_FULL';
  if (/read-only file ?system|permission denied|\b(EROFS|EACCES)\b/i.test(message)) return 'READ_ONLY';
  return /I\/O error|input\/output error/i.test(message) ? 'STORAGE' : undefined;
}
