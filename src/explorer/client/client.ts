import { type AnyVariables, cacheExchange, createClient, createRequest, fetchExchange } from 'urql';
import { ApiError, codeOf } from './errors.ts';
import type { TypedDocument } from './typed-document.ts';

const client = createClient({
  url: '/graphql',
  exchanges: [cacheExchange, fetchExchange],
  // Of what is asked by address nothing is changed, but a body has room for any question.
  preferGetMethod: false,
});

type Variables = Record<string, unknown>;

/** A question to the API: its text, or a document that knows its types. */
export type Question<Data, Given extends Variables = Variables> = string | TypedDocument<Data, Given>;

export interface AskOptions {
  /** Does not take what was answered before. */
  fresh?: boolean;
  /** Stops waiting, and the request. */
  signal?: AbortSignal;
}

/**
 * Asks the API, or changes something through it: the text says which. The same question is answered from memory until a
 * change touches a type that was in the answer.
 * @throws ApiError; or the signal's reason, if it was aborted
 */
export function ask<Data, Given extends Variables = Variables>(
  question: Question<Data, Given>,
  variables: Given = {} as Given,
  { fresh = false, signal }: AskOptions = {},
): Promise<Data> {
  return new Promise((resolve, reject) => {
    if (signal?.aborted) return reject(signal.reason);
    const request = createRequest<Data, AnyVariables>(question, variables);
    const isChange = /^\s*mutation\b/m.test(question);
    const source = isChange
      ? client.executeMutation(request)
      : client.executeQuery(request, { requestPolicy: fresh ? 'network-only' : 'cache-first' });
    let settled = false;
    const { unsubscribe } = source.subscribe(({ data, error, stale }) => {
      if (stale || settled) return;
      settled = true;
      // A request that is answered from memory calls back before there is anything to unsubscribe from.
      queueMicrotask(() => unsubscribe());
      if (error) return reject(toApiError(error));
      resolve(data as Data);
      if (isChange) tellChange();
    });
    signal?.addEventListener('abort', () => {
      unsubscribe();
      reject(signal.reason);
    });
  });
}

interface Failure {
  graphQLErrors: { message: string; extensions?: Record<string, unknown> }[];
  networkError?: Error | undefined;
  response?: Response;
}

function toApiError({ graphQLErrors, networkError, response }: Failure): ApiError {
  const [first] = graphQLErrors;
  if (first) {
    const { code, ...details } = first.extensions ?? {};
    return new ApiError(codeOf(code), first.message, details);
  }
  if (response && response.status >= 500) return new ApiError('UNAVAILABLE', networkError?.message ?? '');
  return new ApiError(response ? 'UNEXPECTED' : 'UNREACHABLE', networkError?.message ?? '');
}

const listeners = new Set<() => void>();

/** Tells whoever shows answers that something was changed through this page. */
function tellChange(): void {
  for (const listener of listeners) listener();
}

/** Hears of changes; gives back how to stop hearing. */
export function onChange(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
