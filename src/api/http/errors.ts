import { randomUUID } from 'node:crypto';
import type { ErrorRequestHandler, RequestHandler, Response } from 'express';
import type { Logger } from 'pino';

/** Sends an error that occurs before GraphQL in the format of GraphQL errors. */
export function refuse(response: Response, status: number, code: string, message: string): void {
  response.status(status).json({ errors: [{ message, extensions: { code } }] });
}

/** The response to an unknown path. */
export const notFound: RequestHandler = (request, response) => {
  refuse(response, 404, 'NOT_FOUND', `There is no page at ${request.path}. The GraphQL API is at /graphql.`);
};

/**
 * Refuses bodies other than JSON, such as forms and plain text, which pages of other sites can send without a
 * preflight.
 */
export const onlyJson: RequestHandler = (request, response, next) => {
  if (request.method !== 'POST' || request.is('application/json')) return next();
  refuse(response, 415, 'BAD_REQUEST', 'A request body must have the content type application/json.');
};

/** Handles errors from reading a request. Never sends a stack. */
export function answerError(logger: Logger, bodyLimit: number): ErrorRequestHandler {
  return (error, _request, response, next) => {
    // The response has already started: Express closes the connection.
    if (response.headersSent) return next(error);
    const { status, type } = error as { status?: number; type?: string };
    if (status === 413) {
      const hint = 'Send less at once. The operator of the server can change the setting BODY_LIMIT.';
      return refuse(response, 413, 'TOO_COSTLY', `The request is larger than ${bodyLimit} bytes. ${hint}`);
    }
    if (type === 'entity.parse.failed') {
      return refuse(
        response,
        400,
        'BAD_REQUEST',
        'The request body is not valid JSON: expected an object with "query".',
      );
    }
    if (type === 'charset.invalid') return refuse(response, 400, 'BAD_REQUEST', 'The request body is not valid UTF-8.');
    if (status === 415) {
      return refuse(
        response,
        415,
        'BAD_REQUEST',
        'The request body must be UTF-8, plain or compressed by gzip or deflate.',
      );
    }
    if (status !== undefined && status >= 400 && status < 500) {
      return refuse(response, status, 'BAD_REQUEST', 'The request cannot be parsed.');
    }
    const id = randomUUID();
    logger.error({ err: error, id }, 'an unexpected error');
    refuse(response, 500, 'INTERNAL_SERVER_ERROR', `Something went wrong on the server. It was logged under ${id}.`);
  };
}
