import { randomUUID } from 'node:crypto';
import type { ErrorRequestHandler, RequestHandler, Response } from 'express';
import type { Logger } from 'pino';

/** Errors that arise before GraphQL sees a request look as those of GraphQL do. */
export function refuse(response: Response, status: number, code: string, message: string): void {
  response.status(status).json({ errors: [{ message, extensions: { code } }] });
}

/** A path that nothing answers. */
export const notFound: RequestHandler = (request, response) => {
  refuse(response, 404, 'NOT_FOUND', `There is nothing at ${request.path}. The GraphQL API is at /graphql.`);
};

/** Forms and plain text, which other sites' pages can send without asking, are refused with the rest that is no JSON. */
export const onlyJson: RequestHandler = (request, response, next) => {
  if (request.method !== 'POST' || request.is('application/json')) return next();
  refuse(response, 415, 'BAD_REQUEST', 'A request body must have the content type application/json.');
};

/** Answers what the reading of a request throws; never with a stack. */
export function answerError(logger: Logger, bodyLimit: number): ErrorRequestHandler {
  return (error, _request, response, next) => {
    // The answer is already under way: Express closes the connection.
    if (response.headersSent) return next(error);
    const { status, type } = error as { status?: number; type?: string };
    if (status === 413) {
      return refuse(response, 413, 'TOO_COSTLY', `The request is larger than ${bodyLimit} bytes.`);
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
      return refuse(response, status, 'BAD_REQUEST', 'The request cannot be read.');
    }
    const id = randomUUID();
    logger.error({ err: error, id }, 'an error that was not foreseen');
    refuse(response, 500, 'INTERNAL_SERVER_ERROR', `Something went wrong here; it has been logged under ${id}.`);
  };
}
