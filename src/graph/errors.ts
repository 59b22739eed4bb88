/**
 * What can go wrong in an engine, told the same way by both:
 * - `UNIQUE`: a write would have made a second node with a key that must be unique;
 * - `CONFLICT`: another writer came first, and trying again did not help;
 * - `UNAVAILABLE`: the database cannot be reached, is closed, or its file is held by another process;
 * - `STATEMENT`: the statement or its parameters are at fault.
 */
export type EngineErrorKind = 'UNIQUE' | 'CONFLICT' | 'UNAVAILABLE' | 'STATEMENT';

/** The only error that an {@link Engine} throws of its own; `cause` is the database library's. */
export class EngineError extends Error {
  override readonly name = 'EngineError';
  readonly kind: EngineErrorKind;

  constructor(kind: EngineErrorKind, message: string, options?: ErrorOptions) {
    super(message, options);
    this.kind = kind;
  }
}
