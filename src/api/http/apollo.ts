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
import { costLimit, LIMITS, limitRules } from '../limits/limits.ts';
import type { Metrics } from './metrics.ts';
import { operationNames } from './request-log.ts';
import { serverFaults } from './status.ts';
import { writeOut } from './write-out.ts';

/** What an Apollo Server needs. */
export interface ApolloSettings {
  api: Api;
  engine: Engine;
  logger: Logger;
  admission: Admission;
  metrics: Metrics;
  /** The most nodes that an operation may look at to put them in order or to count them. */
  scanLimit: number;
}

const DRAIN_MS = 10_000;

/** How much of parsed documents is kept, in bytes, and what one takes for each character, with the plans made of it. */
const DOCUMENTS_BYTES = 16 * 2 ** 20;
const BYTES_PER_CHARACTER = 150;

/** Makes the Apollo Server that reads, checks and answers operations. */
export function createApollo(settings: ApolloSettings, http: Server): ApolloServer<Context> {
  const { api, engine, logger, admission, metrics, scanLimit } = settings;
  const format = errorFormatter(logger);
  return new ApolloServer<Context>({
    gateway: executing(api, admission),
    introspection: true,
    csrfPrevention: true,
    allowBatchedHttpRequests: false,
    persistedQueries: false,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    documentStore: keptDocuments(),
    parseOptions: { maxTokens: LIMITS.tokens },
    maxRecursiveSelections: LIMITS.selections,
    validationOptions: { maxErrors: LIMITS.faults },
    validationRules: limitRules,
    formatError: (formatted, error) => {
      const shown = format(formatted, error);
      metrics.failed(String(shown.extensions?.code));
      return shown;
    },
    stringifyResult: writeOut,
    logger,
    plugins: [
      operationNames,
      costLimit(new GraphSizes(engine), scanLimit),
      serverFaults,
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginDrainHttpServer({ httpServer: http, stopGracePeriodMillis: DRAIN_MS }),
    ],
  });
}

/** Documents that were parsed and found valid. Apollo's own store counts their JSON, which is a fraction of what they take. */
function keptDocuments(): NonNullable<ApolloServerOptionsWithGateway<Context>['documentStore']> {
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

/** Runs each operation when it is its turn. Apollo takes an executor of one's own in the form of a gateway. */
function executing({ schema, execute }: Api, admission: Admission): Gateway {
  const lanes = new Lanes();
  const executor: GatewayExecutor = async ({ document, request, context: given }) => {
    const context = given as Context;
    // The name that was asked for: Apollo's own is null too where there is no such operation.
    const { operationName, variables } = request;
    const kind = getOperationAST(document, operationName)?.operation ?? OperationTypeNode.QUERY;
    const lane = lanes.of({ document, kind, cost: context.cost ?? 0, bytes: bytesOf(context) });
    const result = await admission.run(lane, context.client, async (turn) => {
      const [start, before] = [performance.now(), admission.running()];
      context.turn = turn;
      const answer = await execute({ document, operationName, variables, context });
      lanes.took(document, performance.now() - start, (before + admission.running()) / 2);
      // What was read in this turn of the event loop is written out in the next.
      if (lane === 'heavy') await nextTurn();
      return answer;
    });
    // Apollo types a result's data as JSON; graphql-js calls it unknown.
    return result as Awaited<ReturnType<GatewayExecutor>>;
  };
  return {
    load: async () => ({ executor }),
    onSchemaLoadOrUpdate: (tell) => {
      tell({ apiSchema: schema, coreSupergraphSdl: '' });
      return () => {};
    },
    stop: async () => {},
  };
}

/** The size of the request; one that does not tell it may be of any. */
function bytesOf({ response }: Context): number {
  const { 'content-length': length, 'content-encoding': encoding } = response?.req.headers ?? {};
  return length === undefined || encoding !== undefined ? Number.POSITIVE_INFINITY : Number(length);
}
