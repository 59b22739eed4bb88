import type { Response } from 'express';

/** What an admitted operation must keep to. */
export interface Turn {
  /** Whether its root fields are to be answered one after the other, so that it keeps one core busy at most. */
  readonly isOneByOne: boolean;
  /** Throws if the operation must not go on: its time is over, or its client has gone. @throws GraphQLError */
  check(): void;
}

/** What is known about a request. */
export interface Context {
  /** Who is named as the one who recorded or changed something. */
  actor: string;
  /** In which it ends; undefined outside of a server. */
  response?: Response;
  /** Aborted when the client has gone. */
  client?: AbortSignal;
  /** What its operation must keep to, once it has been let in. */
  turn?: Turn;
  /** The cost of its operation, once it is known. */
  cost?: number;
}
