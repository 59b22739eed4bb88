/** The codes of the API's own errors. */
export const ERROR_CODES = [
  'BAD_USER_INPUT',
  'NOT_FOUND',
  'CONFLICT',
  'SPAN_MISMATCH',
  'UNAUTHENTICATED',
  'FORBIDDEN',
  'TOO_COSTLY',
  'UNAVAILABLE',
] as const;
export type ErrorCode = (typeof ERROR_CODES)[number];
