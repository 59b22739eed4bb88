import { randomUUID } from 'node:crypto';
import type { ApolloServerPlugin, BaseContext } from '@apollo/server';
import type { Request, RequestHandler, Response } from 'express';
import type { Logger } from 'pino';
import { pinoHttp } from 'pino-http';

const LONGEST_NAME = 80;

/** Logs a line a request: its id, which is in the answer's headers too, and how long it took. No query, no variables. */
export function logRequests(logger: Logger): RequestHandler {
  return pinoHttp<Request, Response>({
    logger,
    genReqId: (_request, response) => {
      const id = randomUUID();
      response.setHeader('X-Request-Id', id);
      return id;
    },
    quietReqLogger: true,
    customAttributeKeys: { reqId: 'id', responseTime: 'ms' },
    customLogLevel: (request, response) => {
      if (response.statusCode >= 500) return 'error';
      return request.path === '/health' || request.path === '/ready' ? 'debug' : 'info';
    },
    customSuccessMessage: told,
    customErrorMessage: told,
    customSuccessObject: (_request, response, { ms }) => ({ ms, operation: response.locals.operation }),
    customErrorObject: (_request, response, _error, { ms }) => ({ ms, operation: response.locals.operation }),
  });
}

function told(request: Request, response: Response): string {
  return `${request.method} ${request.path} ${response.writableFinished ? response.statusCode : 'was given up'}`;
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
