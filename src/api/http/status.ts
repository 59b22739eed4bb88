import type { ApolloServerPlugin } from '@apollo/server';
import type { FormattedExecutionResult } from 'graphql';
import type { Context } from '../graphql/context.ts';

const JSON_TYPE = 'application/json';
const GRAPHQL_TYPE = 'application/graphql-response+json';
const RETRY_AFTER = '1';

/**
 * Sets the HTTP status of an answer that contains only server errors: 503 if the server is unavailable, otherwise 500,
 * as `application/graphql-response+json` requires for an answer without `data`. Clients that request `application/json`
 * get 200 for every well-formed answer. Source: GraphQL over HTTP, https://graphql.github.io/graphql-over-http/draft.
 */
export const serverErrorStatus: ApolloServerPlugin<Context> = {
  async requestDidStart() {
    return {
      async willSendResponse({ contextValue, response }) {
        const { body, http } = response;
        if (body.kind !== 'single' || http.status !== undefined) return;
        const status = statusOf(body.singleResult);
        if (status === undefined) return;
        if (status === 503) http.headers.set('retry-after', RETRY_AFTER);
        if (contextValue.response?.req.accepts([JSON_TYPE, GRAPHQL_TYPE]) !== GRAPHQL_TYPE) return;
        http.status = status;
        delete body.singleResult.data;
      },
    };
  },
};

/** 503 or 500 if the answer has no data and only server errors. */
function statusOf({ data, errors = [] }: FormattedExecutionResult): 500 | 503 | undefined {
  if (errors.length === 0 || Object.values(data ?? {}).some((value) => value !== null)) return undefined;
  const codes = errors.map(({ extensions }) => extensions?.code);
  if (!codes.every((code) => code === 'UNAVAILABLE' || code === 'INTERNAL_SERVER_ERROR')) return undefined;
  return codes.includes('INTERNAL_SERVER_ERROR') ? 500 : 503;
}
