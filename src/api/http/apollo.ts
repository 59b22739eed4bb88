import type { Server } from 'node:http';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { ApolloServer, type ApolloServerOptionsWithGateway } from '@apollo/server';
import { ApolloServerPluginLandingPageDisabled } from '@apollo/server/plugin/disabled';
import { ApolloServerPluginDrainHttpServer } from '@apollo/server/plugin/drainHttpServer';
import { type DocumentNode, getOperationAST, OperationTypeNode } from 'graphql';
import { LRUCache } from 'lru-cache';
import type { Logger } from 'pino';
import type { Engine } from '../../graph/engine.ts';
import type { Context } from '../graphql/context.ts';
import { errorFormatter } from '../graphql/errors.ts';
import type { Api } from '../graphql/schema.ts';
import type { Admission } from '../limits/admission.ts';
import { GraphSizes } from '../limits/graph-sizes.ts';
import { Lanes } from '../limits/lane.ts';
import { codedAsLimit, costLimit, LIMITS, limitRules } from '../limits/limits.ts';
import type { Metrics } from './metrics.ts';
import { operationNames } from './request-log.ts';
import { serialize } from './serialize.ts';
import { serverErrorStatus } from './status.ts';

/** The settings of the Apollo Server. */
export interface ApolloSettings {
  api: Api;
  engine: Engine;
  logger: Logger;
  admission: Admission;
  metrics: Metrics;
  /** The maximum number of nodes that an operation may scan, to sort or count them. */
  scanLimit: number;
}

const DRAIN_MS = 10_000;

/** The size of the cache of parsed documents, and the memory of a document and its plans per character, in bytes. */
const DOCUMENTS_BYTES = 16 * 2 ** 20;
const BYTES_PER_CHARACTER = 150;

/** Creates the Apollo Server that parses, validates and runs operations. */
export function createApollo(settings: ApolloSettings, http: Server): ApolloServer<Context> {
  const { api, engine, logger, admission, metrics, scanLimit } = settings;
  const format = errorFormatter(logger);
  return new ApolloServer<Context>({
    gateway: gatewayFor(api, admission),
    introspection: true,
    csrfPrevention: true,
    allowBatchedHttpRequests: false,
    persistedQueries: false,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    documentStore: documentCache(),
    parseOptions: { maxTokens: LIMITS.tokens },
    maxRecursiveSelections: LIMITS.selections,
    validationOptions: { maxErrors: LIMITS.validationErrors },
    validationRules: limitRules,
    formatError: (formatted, error) => {
      const visible = format(codedAsLimit(formatted), error);
      metrics.countError(String(visible.extensions?.code));
      return visible;
    },
    stringifyResult: serialize,
    logger,
    plugins: [
      operationNames,
      costLimit(new GraphSizes(engine), scanLimit),
      serverErrorStatus,
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginDrainHttpServer({ httpServer: http, stopGracePeriodMillis: DRAIN_MS }),
    ],
  });
}

/** A cache of valid parsed documents. Apollo's own cache counts the size of their JSON, a fraction of their memory. */
function documentCache(): NonNullable<ApolloServerOptionsWithGateway<Context>['documentStore']> {
  const documents = new LRUCache<string, DocumentNode>({
    maxSize: DOCUMENTS_BYTES,
    sizeCalculation: ({ loc }) => BYTES_PER_CHARACTER * ((loc?.source.body.length ?? 0) + 1),
  });
  return {
    get: async (key) => documents.get(key),
    set: async (key, document) => {
      documents.set(key, document);
    },
    delete: async (key) => documents.delete(key),
  };
}

type Gateway = ApolloServerOptionsWithGateway<Context>['gateway'];
type GatewayExecutor = NonNullable<Awaited<ReturnType<Gateway['load']>>['executor']>;

/** Runs each operation after admission. Apollo accepts a custom executor only as a gateway. */
function gatewayFor({ schema, execute }: Api, admission: Admission): Gateway {
  const lanes = new Lanes();
  const executor: GatewayExecutor = async ({ document, request, context: given }) => {
    const context = given as Context;
    // The requested name. Apollo's own is also null if there is no such operation.
    const { operationName, variables } = request;
    const kind = getOperationAST(document, operationName)?.operation ?? OperationTypeNode.QUERY;
    const lane = lanes.of({ document, kind, cost: context.cost ?? 0, bytes: bytesOf(context) });
    const result = await admission.run(lane, context.client, async (turn) => {
      const [start, before] = [performance.now(), admission.running()];
      context.turn = turn;
      const answer = await execute({ document, operationName, variables, context });
      lanes.recordRun(document, performance.now() - start, (before + admission.running()) / 2);
      // The answer is serialized in the next turn of the event loop.
      if (lane === 'heavy' || lane === 'medium') await nextTurn();
      return answer;
    });
    // The type of the data is JSON in Apollo and unknown in graphql-js.
    return result as Awaited<ReturnType<GatewayExecutor>>;
  };
  return {
    load: async () => ({ executor }),
    onSchemaLoadOrUpdate: (notify) => {
      notify({ apiSchema: schema, coreSupergraphSdl: '' });
      return () => {};
    },
    stop: async () => {},
  };
}

/** The size of the request; infinite if it is unknown. */
function bytesOf({ response }: Context): number {
  const { 'content-length': length, 'content-encoding': encoding } = response?.req.headers ?? {};
  return length === undefined || encoding !== undefined ? Number.POSITIVE_INFINITY : Number(length);
}
