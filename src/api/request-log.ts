import { randomUUID } from 'node:crypto';
import type { ApolloServerPlugin, BaseContext } from '@apollo/server';
import type { Request, RequestHandler, Response } from 'express';
import type { Logger } from 'pino';
import { pinoHttp } from 'pino-http';

const LONGEST_NAME = 80;
/** Asked by machines, every few seconds. */
const QUIET_PATHS: ReadonlySet<string> = new Set(['/health', '/ready']);

/** Logs a line a request: its id, which is in the answer's headers too, and how long it took. No query, no variables. */
export function logRequests(logger: Logger): RequestHandler {
  return pinoHttp<Request, Response>({
    logger,
    genReqId: (_request, response) => {
      const id = randomUUID();
      response.setHeader('X-Request-Id', id);
      return id;
    },
    // Addresses, headers and queries are nobody's business.
    serializers: { req: () => undefined, res: () => undefined },
    quietReqLogger: true,
    customAttributeKeys: { reqId: 'id', responseTime: 'ms' },
    customLogLevel: (request, response) => {
      if (response.statusCode >= 500) return 'error';
      return QUIET_PATHS.has(pathOf(request)) ? 'debug' : 'info';
    },
    customSuccessMessage: told,
    customErrorMessage: told,
    customSuccessObject: detailsOf,
    customErrorObject: (request, response, _error, seen) => detailsOf(request, response, seen),
  });
}

function detailsOf(request: Request, response: Response, { ms }: { ms: number }): object {
  return { id: request.id, ms, operation: response.locals.operation };
}

function told(request: Request, response: Response): string {
  return `${request.method} ${pathOf(request)} ${response.writableFinished ? response.statusCode : 'was given up'}`;
}

function pathOf({ originalUrl }: Request): string {
  return originalUrl.split('?', 1)[0] ?? '';
}

/** Tells the log which operation a request ran. */
export class OperationNames {
  readonly #responses = new WeakMap<BaseContext, Response>();

  /** Remembers in which response an operation with this context ends. */
  note(context: BaseContext, response: Response): void {
    this.#responses.set(context, response);
  }

  readonly plugin: ApolloServerPlugin = {
    requestDidStart: async () => ({
      didResolveOperation: async ({ contextValue, operationName }) => {
        const response = this.#responses.get(contextValue);
        if (response && operationName) response.locals.operation = operationName.slice(0, LONGEST_NAME);
      },
    }),
  };
}
