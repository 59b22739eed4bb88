import type { ApolloServerPlugin } from '@apollo/server';
import { depthLimit } from '@graphile/depth-limit';
import { GraphQLError, type OperationDefinitionNode, type ValidationRule } from 'graphql';
import type { Context } from '../graphql/context.ts';
import { tooCostly } from '../graphql/errors.ts';
import { type Demand, demandOf, LOOKED_AT_PER_NODE, type Scan } from './cost.ts';
import { limitAliases, limitRootFields } from './flood-rules.ts';
import type { GraphSizes } from './graph-sizes.ts';

/**
 * How much one operation may ask for. A running statement cannot be stopped on every engine, so what would take too much
 * is refused before it is run. The library's introspection query, as GraphiQL sends it, stays inside.
 */
export const LIMITS = {
  /** Words, names and signs of a document. */
  tokens: 1000,
  /** Fields with a selection inside each other; a connection and its `nodes` are two. */
  depth: 12,
  /** Lists inside each other. */
  listDepth: 6,
  /** Fields, however they are spread by fragments. */
  selections: 5000,
  /** Aliases of one and the same field. */
  aliases: 15,
  /** Faults of a document that are told; then its validation ends. */
  faults: 5,
  /** Root fields, each of which is a statement. */
  rootFields: 10,
  /** Nodes that it could fetch if every page were full: 100 × 100. */
  cost: 10_000,
  /** Values of these nodes: reading and writing out an answer of so many keeps the event loop for some 60 ms. */
  values: 150_000,
} as const;

const DEPTHS = {
  maxDepth: LIMITS.depth,
  maxListDepth: LIMITS.listDepth,
  // Walking from claims to sources and back is what the graph is for: depth alone bounds it.
  maxSelfReferentialDepth: LIMITS.depth,
  maxIntrospectionDepth: 16,
  maxDepthByFieldCoordinates: { '__Type.ofType': 9 },
  revealDetails: true,
};

/** The limits that a document alone tells, whatever its variables; reported as TOO_COSTLY. */
export const limitRules: ValidationRule[] = [
  codedAsTooCostly(depthLimit(DEPTHS)),
  codedAsTooCostly(limitAliases(LIMITS.aliases)),
  codedAsTooCostly(limitRootFields(LIMITS.rootFields)),
];

/** Gives what a rule reports the code TOO_COSTLY. */
function codedAsTooCostly(rule: ValidationRule): ValidationRule {
  return (context) => {
    const reporting = Object.create(context, {
      reportError: { value: ({ message, nodes }: GraphQLError) => context.reportError(tooCostly(message, nodes)) },
    });
    return rule(reporting);
  };
}

/** Validation does not mind an operation of a kind that the schema has not. */
function noSuchOperation(operation: OperationDefinitionNode): GraphQLError {
  const extensions = { code: 'OPERATION_RESOLUTION_FAILURE', http: { status: 400 } };
  return new GraphQLError(`There is no ${operation.operation} here.`, { nodes: operation, extensions });
}

/**
 * Refuses an operation that could fetch more than {@link LIMITS}.cost nodes, or that looks at more than `scanLimit` nodes
 * to put them in order or to count them; tells what the others cost in `extensions.cost`.
 */
export function costLimit(sizes: GraphSizes, scanLimit: number): ApolloServerPlugin<Context> {
  return {
    async requestDidStart() {
      return {
        async didResolveOperation({ schema, document, operation, request, contextValue }) {
          // Which operation is meant may be unclear: the server tells it later.
          if (!operation) return;
          if (!schema.getRootType(operation.operation)) throw noSuchOperation(operation);
          const demand = await demandOf(schema, document, operation, request.variables ?? {});
          contextValue.cost = await costOf(demand, sizes, scanLimit);
        },
        async willSendResponse({ response: { body }, contextValue: { cost } }) {
          if (body.kind !== 'single' || cost === undefined) return;
          const { singleResult } = body;
          const limit = LIMITS.cost + costOfLooking(scanLimit);
          singleResult.extensions = { ...singleResult.extensions, cost: { estimate: cost, limit } };
        },
      };
    },
  };
}

/** @throws GraphQLError TOO_COSTLY */
async function costOf({ nodes, values, scans }: Demand, sizes: GraphSizes, scanLimit: number): Promise<number> {
  if (nodes > LIMITS.cost) {
    throw tooCostly(
      `This could fetch ${nodes} nodes if every page were full; at most ${LIMITS.cost} are allowed. ` +
        'Give smaller values for first or last, or nest fewer lists.',
    );
  }
  if (values > LIMITS.values) {
    throw tooCostly(
      `The answer could hold ${values} values if every page were full; at most ${LIMITS.values} are allowed, and long ` +
        'texts count as many. Give smaller values for first or last, or select fewer fields.',
    );
  }
  if (scans.length === 0) return nodes;
  const counts = await Promise.all(scans.map(({ label }) => sizes.of(label)));
  const lookedAt = counts.reduce((sum, count) => sum + count, 0);
  if (lookedAt <= scanLimit) return nodes + costOfLooking(lookedAt);
  const hints = [...new Set(scans.map(hintOf))].join('; ');
  throw tooCostly(`This looks at ${lookedAt} nodes; at most ${scanLimit} are allowed. ${hints}.`);
}

/** What it costs to look at so many nodes. */
function costOfLooking(nodes: number): number {
  return Math.ceil(nodes / LOOKED_AT_PER_NODE);
}

/** What would narrow a scan. */
function hintOf({ coordinate, label, anchors }: Scan): string {
  const scan = `${coordinate} looks at every ${label}`;
  return anchors.length === 0 ? scan : `${scan} unless its filter gives ${anchors.join(' or ')}`;
}
