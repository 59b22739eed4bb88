import { ERROR_CODES, type ErrorCode as ServerErrorCode } from '../../shared/error-codes.ts';

/** The codes of the API's errors, and those of this page itself. */
export type ErrorCode = ServerErrorCode | 'UNREACHABLE' | 'UNEXPECTED';

const CODES: ReadonlySet<unknown> = new Set(ERROR_CODES);

/** The API refused or could not answer. The message is the API's own, in English; `code` says it for all languages. */
export class ApiError extends Error {
  override readonly name = 'ApiError';
  readonly code: ErrorCode;
  /** What else the API told: the current state in a conflict, the candidates for a name. */
  readonly details: Readonly<Record<string, unknown>>;

  constructor(code: ErrorCode, message: string, details: Record<string, unknown> = {}) {
    super(message);
    this.code = code;
    this.details = details;
  }
}

/** Any error as one of the API's. */
export function asApiError(error: unknown): ApiError {
  if (error instanceof ApiError) return error;
  return new ApiError('UNEXPECTED', error instanceof Error ? error.message : String(error));
}

/** The code as one of those known here. */
export function codeOf(code: unknown): ErrorCode {
  return CODES.has(code) ? (code as ErrorCode) : 'UNEXPECTED';
}
