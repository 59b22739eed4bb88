import type { EngineErrorKind } from '../../graph/errors.ts';

/** The error that a client sees for an error of the graph database. */
export interface EngineFault {
  code: 'CONFLICT' | 'TOO_COSTLY' | 'UNAVAILABLE';
  message: string;
  /** The log level; not logged if undefined. */
  log?: 'error' | 'warn';
}

const LOST_RACE = 'Another request changed the same data at the same time. Nothing was written. Please try again.';

/** By the kind of the engine error. Clients are not told about faulty statements. */
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
    message: 'The graph database is busy with long queries. Please try again in a moment.',
    log: 'warn',
  },
  TIMEOUT: {
    code: 'TOO_COSTLY',
    message:
      'This took longer than the server allows (setting TIMEOUT_MS) and was stopped; nothing was written. Request smaller pages or fewer ' +
      'fields, add a filter, or record less at once.',
    log: 'warn',
  },
  MEMORY: {
    code: 'TOO_COSTLY',
    message:
      'This needs more memory than the graph database allows; nothing was written. Request smaller pages or fewer ' +
      'fields, add a filter, or record less at once.',
    log: 'warn',
  },
  DISK_FULL: {
    code: 'UNAVAILABLE',
    message: 'The disk of the graph is full. Nothing was written; reading still works.',
    log: 'error',
  },
  READ_ONLY: {
    code: 'UNAVAILABLE',
    message: 'The storage of the graph is read-only. Nothing was written; reading still works.',
    log: 'error',
  },
  STORAGE: {
    code: 'UNAVAILABLE',
    message:
      'The disk of the graph failed during a write. It is not known whether the write was kept; reading still works.',
    log: 'error',
  },
};

/** The error that a client sees for an engine error of this kind; undefined if clients are not told. */
export function engineFault(kind: EngineErrorKind): EngineFault | undefined {
  return kind === 'STATEMENT' ? undefined : ENGINE_FAULTS[kind];
}
