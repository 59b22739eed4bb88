import type { ApolloServerPlugin } from '@apollo/server';
import { depthLimit } from '@graphile/depth-limit';
import { GraphQLError, type GraphQLFormattedError, type OperationDefinitionNode, type ValidationRule } from 'graphql';
import type { Context } from '../graphql/context.ts';
import { tooCostly } from '../graphql/errors.ts';
import { type Demand, demandOf, SCANNED_PER_NODE, type Scan } from './cost.ts';
import { limitAliases, limitRootFields } from './flood-rules.ts';
import type { GraphSizes } from './graph-sizes.ts';

/**
 * The limits of one operation. Not every engine can stop a running statement, so operations that are too large are
 * refused before they run. The standard introspection query of GraphiQL is within these limits.
 */
export const LIMITS = {
  /** Tokens of a document. */
  tokens: 1000,
  /** Nested fields; a connection and its `nodes` are two. */
  depth: 12,
  /** Nested lists. */
  listDepth: 6,
  /** Fields, with all fragments expanded. */
  selections: 5000,
  /** Aliases of the same field. */
  aliases: 15,
  /** Aliases of the same field in introspection, which is executed without pauses. */
  schemaAliases: 3,
  /** Validation errors that are reported; then validation stops. */
  validationErrors: 5,
  /** Root fields, each of which is a statement. */
  rootFields: 10,
  /** Nodes that the operation would fetch if all pages were full: 100 × 100. */
  cost: 10_000,
  /** Values in the answer: reading and serializing this number blocks the event loop for about 60 ms. */
  values: 150_000,
} as const;

const DEPTHS = {
  maxDepth: LIMITS.depth,
  maxListDepth: LIMITS.listDepth,
  // Queries from claims to sources and back are normal here: only the depth is limited.
  maxSelfReferentialDepth: LIMITS.depth,
  maxIntrospectionDepth: 16,
  maxDepthByFieldCoordinates: { '__Type.ofType': 9 },
  revealDetails: true,
};

/** The limits that depend only on the document, not on variables; reported as TOO_COSTLY. */
export const limitRules: ValidationRule[] = [
  codedAsTooCostly(depthLimit(DEPTHS)),
  codedAsTooCostly(limitAliases(LIMITS.aliases, LIMITS.schemaAliases)),
  codedAsTooCostly(limitRootFields(LIMITS.rootFields)),
];

/** Sets the code TOO_COSTLY on the errors of a rule. */
function codedAsTooCostly(rule: ValidationRule): ValidationRule {
  return (context) => {
    const reporting = Object.create(context, {
      reportError: { value: ({ message, nodes }: GraphQLError) => context.reportError(tooCostly(message, nodes)) },
    });
    return rule(reporting);
  };
}

/** Limits that the libraries report as syntax or validation errors, without a hint. */
const LIBRARY_LIMITS = [
  {
    pattern: /^Syntax Error: Document contains more tha[nt] \d+ tokens\b/,
    message:
      `The query has more than ${LIMITS.tokens} tokens: names, values, signs and brackets. Select fewer fields, or give ` +
      'values as variables, which do not count.',
  },
  {
    pattern: /^(?:Operation ".*"|Anonymous operation) recursively requests too many selections\.$/,
    message:
      `The operation has more than ${LIMITS.selections} fields, counting those of a fragment each time that it is used. ` +
      'Select fewer fields, or use fewer fragments within fragments.',
  },
];

/** Sets the code TOO_COSTLY and a message with the limit on an error of a limit that a library enforces. */
export function codedAsLimit(error: GraphQLFormattedError): GraphQLFormattedError {
  const limit = LIBRARY_LIMITS.find(({ pattern }) => pattern.test(error.message));
  return limit ? { ...error, message: limit.message, extensions: { code: 'TOO_COSTLY' } } : error;
}

/** Validation accepts an operation type that the schema does not have. */
function unknownOperation(operation: OperationDefinitionNode): GraphQLError {
  const extensions = { code: 'OPERATION_RESOLUTION_FAILURE', http: { status: 400 } };
  return new GraphQLError(`The schema has no ${operation.operation} type.`, { nodes: operation, extensions });
}

/**
 * Refuses an operation that could fetch more than {@link LIMITS}.cost nodes, or that would scan more than `scanLimit`
 * nodes to sort or count them. Adds the cost of other operations to `extensions.cost`.
 */
export function costLimit(sizes: GraphSizes, scanLimit: number): ApolloServerPlugin<Context> {
  return {
    async requestDidStart() {
      return {
        async didResolveOperation({ schema, document, operation, request, contextValue }) {
          // The operation may be ambiguous: the server reports that later.
          if (!operation) return;
          if (!schema.getRootType(operation.operation)) throw unknownOperation(operation);
          const demand = await demandOf(schema, document, operation, request.variables ?? {});
          contextValue.cost = await costOf(demand, sizes, scanLimit);
        },
        async willSendResponse({ response: { body }, contextValue: { cost } }) {
          if (body.kind !== 'single' || cost === undefined) return;
          const { singleResult } = body;
          const limit = LIMITS.cost + scanCost(scanLimit);
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
      `This operation could fetch ${nodes} nodes if all pages were full; at most ${LIMITS.cost} are allowed. ` +
        'Give smaller values for first or last, or nest fewer lists.',
    );
  }
  if (values > LIMITS.values) {
    throw tooCostly(
      `The answer could contain ${values} values if all pages were full; at most ${LIMITS.values} are allowed, and a ` +
        'long text counts as many values. Give smaller values for first or last, or select fewer fields.',
    );
  }
  if (scans.length === 0) return nodes;
  const counts = await Promise.all(scans.map(({ label }) => sizes.of(label)));
  const scanned = counts.reduce((sum, count) => sum + count, 0);
  if (scanned <= scanLimit) return nodes + scanCost(scanned);
  const hints = [...new Set(scans.map(hintOf))].join('; ');
  throw tooCostly(
    `This operation would scan ${scanned} nodes; at most ${scanLimit} are allowed (setting SCAN_LIMIT). ${hints}.`,
  );
}

/** The cost of scanning this number of nodes. */
function scanCost(nodes: number): number {
  return Math.ceil(nodes / SCANNED_PER_NODE);
}

/** How to avoid a scan. */
function hintOf({ coordinate, label, anchors }: Scan): string {
  const scan = `${coordinate} scans all ${label} nodes`;
  return anchors.length === 0 ? scan : `${scan} unless its filter gives ${anchors.join(' or ')}`;
}
