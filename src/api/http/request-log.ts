import { randomUUID } from 'node:crypto';
import type { ApolloServerPlugin } from '@apollo/server';
import type { Request, RequestHandler, Response } from 'express';
import type { Logger } from 'pino';
import { pinoHttp } from 'pino-http';
import type { Context } from '../graphql/context.ts';

const LONGEST_NAME = 80;
/** Paths that probes request every few seconds. */
const QUIET_PATHS: ReadonlySet<string> = new Set(['/health', '/ready']);

/** Logs one line per request: its id, which is also a response header, and its time. No query and no variables. */
export function logRequests(logger: Logger): RequestHandler {
  return pinoHttp<Request, Response>({
    logger,
    genReqId: (_request, response) => {
      const id = randomUUID();
      response.setHeader('X-Request-Id', id);
      return id;
    },
    // Addresses, headers and queries are not logged.
    serializers: { req: () => undefined, res: () => undefined },
    quietReqLogger: true,
    customAttributeKeys: { reqId: 'id', responseTime: 'ms' },
    customLogLevel: (request, response) => {
      if (response.statusCode >= 500) return 'error';
      return QUIET_PATHS.has(pathOf(request)) ? 'debug' : 'info';
    },
    customSuccessMessage: messageFor,
    customErrorMessage: messageFor,
    customSuccessObject: detailsOf,
    customErrorObject: (request, response, _error, seen) => detailsOf(request, response, seen),
  });
}

function detailsOf(_request: Request, response: Response, { ms }: { ms: number }): object {
  return { ms, operation: response.locals.operation };
}

function messageFor(request: Request, response: Response): string {
  return `${request.method} ${pathOf(request)} ${response.writableFinished ? response.statusCode : 'was aborted'}`;
}

function pathOf({ originalUrl }: Request): string {
  return originalUrl.split('?', 1)[0] ?? '';
}

/** Stores the name of the operation on the response, for the log. */
export const operationNames: ApolloServerPlugin<Context> = {
  requestDidStart: async () => ({
    didResolveOperation: async ({ contextValue: { response }, operationName }) => {
      if (response && operationName) response.locals.operation = operationName.slice(0, LONGEST_NAME);
    },
  }),
};
