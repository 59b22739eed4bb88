import { randomUUID } from 'node:crypto';
import { unwrapResolverError } from '@apollo/server/errors';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import type { Logger } from 'pino';
import { EngineError } from '../../graph/errors.ts';
import { RecordingError } from '../../recording/errors.ts';
import { ERROR_CODES, type ErrorCode } from '../../shared/error-codes.ts';
import { engineFault } from './engine-faults.ts';

const OWN_CODES: ReadonlySet<unknown> = new Set(ERROR_CODES);

/** The codes that clients may see, including those of GraphQL and Apollo Server. They reveal no internals. */
export const SHOWN_CODES: ReadonlySet<unknown> = new Set([
  ...OWN_CODES,
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'OPERATION_RESOLUTION_FAILURE',
  'BAD_REQUEST',
  'PERSISTED_QUERY_NOT_SUPPORTED',
]);

/** The error for an operation that is refused before it runs. */
export function tooCostly(message: string, nodes: GraphQLError['nodes'] = undefined): GraphQLError {
  return new GraphQLError(message, { nodes: nodes ?? null, extensions: { code: 'TOO_COSTLY', http: { status: 400 } } });
}

/**
 * Creates the function that converts an error into what a client may see: a code, what was wrong and what was expected.
 * Internal errors are logged, and the client gets the id of the log entry.
 */
export function errorFormatter(logger: Logger) {
  return (formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError => {
    const cause = unwrapResolverError(error);
    if (cause instanceof RecordingError) return replaced(formatted, cause.message, cause.code, cause.details);
    const fault = cause instanceof EngineError ? engineFault(cause.kind) : undefined;
    if (fault) {
      if (fault.log) logger[fault.log]({ err: cause, kind: (cause as EngineError).kind }, 'the graph database failed');
      return replaced(formatted, fault.message, fault.code);
    }
    const code = formatted.extensions?.code;
    // The code of the project's own rules is more specific than "validation failed".
    const own = cause instanceof GraphQLError && ownCodeOf(cause);
    if (own) return replaced(formatted, formatted.message, own);
    return SHOWN_CODES.has(code) ? formatted : masked(formatted, cause, logger);
  };
}

function ownCodeOf(error: GraphQLError): ErrorCode | undefined {
  const original = error.originalError instanceof GraphQLError ? error.originalError : error;
  const code = original.extensions.code;
  return OWN_CODES.has(code) ? (code as ErrorCode) : undefined;
}

function replaced(
  formatted: GraphQLFormattedError,
  message: string,
  code: ErrorCode,
  details = {},
): GraphQLFormattedError {
  return { ...formatted, message, extensions: { ...formatted.extensions, ...details, code } };
}

function masked({ locations, path }: GraphQLFormattedError, cause: unknown, logger: Logger): GraphQLFormattedError {
  const id = randomUUID();
  logger.error({ err: cause, id }, 'an unexpected error');
  return {
    message: `Something went wrong on the server. It was logged under ${id}.`,
    ...(locations && { locations }),
    ...(path && { path }),
    extensions: { code: 'INTERNAL_SERVER_ERROR' },
  };
}
