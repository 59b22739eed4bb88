import type { ErrorCode } from '../shared/error-codes.ts';

/**
 * What can be wrong with a recording:
 * - `BAD_USER_INPUT`: an input breaks a rule;
 * - `NOT_FOUND`: an id is of nothing that is stored;
 * - `CONFLICT`: what is stored stands against it: somebody came first, or several things are meant;
 * - `SPAN_MISMATCH`: a span's words do not stand in the document's text.
 */
export type RecordingErrorCode = Extract<ErrorCode, 'BAD_USER_INPUT' | 'NOT_FOUND' | 'CONFLICT' | 'SPAN_MISMATCH'>;

/** Plain values that say more of an error; `path` is where in the input the fault is, as in `inputs.3.spans.0`. */
export type ErrorDetails = { path: string } & Record<string, unknown>;

/** Why a recording was refused; nothing of it is stored. */
export class RecordingError extends Error {
  override readonly name = 'RecordingError';
  readonly code: RecordingErrorCode;
  /** The message without the path. */
  readonly problem: string;
  readonly details: ErrorDetails;

  constructor(code: RecordingErrorCode, problem: string, details: ErrorDetails) {
    super(`${details.path}: ${problem}`);
    this.code = code;
    this.problem = problem;
    this.details = details;
  }
}

/** An input that breaks a rule; `problem` says which, and what was expected. */
export function invalid(path: string, problem: string, details: Record<string, unknown> = {}): RecordingError {
  return new RecordingError('BAD_USER_INPUT', problem, { path, ...details });
}

/** An id of nothing that is stored; `expected` is a noun with its article. */
export function notFound(path: string, id: string, expected: string): RecordingError {
  return new RecordingError('NOT_FOUND', `there is no ${expected} with the id ${JSON.stringify(id)}`, {
    path,
    id,
    expected,
  });
}

/** What is stored stands against the input. */
export function conflict(path: string, problem: string, details: Record<string, unknown> = {}): RecordingError {
  return new RecordingError('CONFLICT', problem, { path, ...details });
}
