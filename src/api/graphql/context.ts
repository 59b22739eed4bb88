import type { Response } from 'express';

/** The constraints of an admitted operation. */
export interface Turn {
  /** Whether its root fields run one after the other, so that it uses at most one core. */
  readonly isSequential: boolean;
  /**
   * Checks that the operation may continue. @throws GraphQLError after its timeout, or if its client has disconnected
   */
  check(): void;
}

/** The GraphQL context of a request. */
export interface Context {
  /** The name under which recordings and changes are stored. */
  actor: string;
  /** The HTTP response; undefined outside of a server. */
  response?: Response;
  /** Aborted when the client disconnects. */
  client?: AbortSignal;
  /** The constraints of its operation, after admission. */
  turn?: Turn;
  /** The estimated cost of its operation, once it is known. */
  cost?: number;
}
