import type { EngineErrorKind } from '../../graph/errors.ts';

/** What a client is told of a fault of the graph database. */
export interface EngineFault {
  code: 'CONFLICT' | 'TOO_COSTLY' | 'UNAVAILABLE';
  message: string;
  /** How it is logged, with its first cause; not at all where it is part of everyday work. */
  log?: 'error' | 'warn';
}

const LOST_RACE = 'Somebody else changed the same thing at the same time. Nothing was kept: please try again.';

/** By the kind of the error; a fault of a statement is nobody's business but ours. */
export const ENGINE_FAULTS: Readonly<Record<Exclude<EngineErrorKind, 'STATEMENT'>, EngineFault>> = {
  UNIQUE: { code: 'CONFLICT', message: LOST_RACE },
  CONFLICT: { code: 'CONFLICT', message: LOST_RACE },
  UNAVAILABLE: {
    code: 'UNAVAILABLE',
    message: 'The graph database does not answer. Please try again later.',
    log: 'error',
  },
  BUSY: {
    code: 'UNAVAILABLE',
    message: 'The graph database is busy with queries that take long. Please try again in a moment.',
    log: 'warn',
  },
  TIMEOUT: {
    code: 'TOO_COSTLY',
    message:
      'This took longer than the server allows, and was given up; nothing was written. Ask for smaller pages or fewer ' +
      'fields, narrow it by a filter, or record less at once.',
    log: 'warn',
  },
  MEMORY: {
    code: 'TOO_COSTLY',
    message:
      'This needs more memory than the graph database allows; nothing was written. Ask for smaller pages or fewer ' +
      'fields, narrow it by a filter, or record less at once.',
    log: 'warn',
  },
  DISK_FULL: {
    code: 'UNAVAILABLE',
    message: 'The disk that holds the graph is full. Nothing was kept; reading still works.',
    log: 'error',
  },
  READ_ONLY: {
    code: 'UNAVAILABLE',
    message: 'The graph cannot be written to: its storage is read-only. Nothing was kept; reading still works.',
    log: 'error',
  },
  STORAGE: {
    code: 'UNAVAILABLE',
    message: 'The disk that holds the graph refused to write. Nothing is known to be kept; reading still works.',
    log: 'error',
  },
};

/** What a client is told of an engine's error of this kind; undefined for what it is not told. */
export function engineFault(kind: EngineErrorKind): EngineFault | undefined {
  return kind === 'STATEMENT' ? undefined : ENGINE_FAULTS[kind];
}
