import {
  type DocumentNode,
  type ExecutionResult,
  execute,
  GraphQLError,
  type GraphQLFieldResolver,
  type GraphQLObjectType,
  type GraphQLSchema,
  getOperationAST,
  isNonNullType,
  locatedError,
  OperationTypeNode,
} from 'graphql';
import { collectFields } from 'graphql/execution/collectFields.js';
import { buildExecutionContext } from 'graphql/execution/execute.js';
import type { Info } from '../../compose/compose.ts';
import type { Turn } from './context.ts';

/** An operation that was parsed and found valid, with what it is given. */
export interface Operation<Context> {
  document: DocumentNode;
  operationName?: string | null | undefined;
  variables?: Record<string, unknown> | undefined;
  context: Context;
}

/** What a context may hold that this file asks for. */
type WithTurn = { turn?: Turn | undefined } | null;

/** Answers a field of `Query` with everything below it, under the names and types that the query gave. */
export type Answer = (info: Info) => Promise<unknown>;

/** Runs operations over a schema of which each field of `Query` is answered as a whole. */
export type Executor<Context> = (operation: Operation<Context>) => Promise<ExecutionResult>;

/**
 * Makes an executor. A query is answered by what its root fields answer, as it is: it has the query's names and types
 * already, and walking it once more field by field, as graphql-js does, took as long again. Mutations,
 * introspection and whatever else mixes with them go through graphql-js.
 */
export function createExecutor<Context extends WithTurn>(
  schema: GraphQLSchema,
  answer: Answer,
  fieldResolver: GraphQLFieldResolver<never, Context>,
): Executor<Context> {
  return async ({ document, operationName, variables, context }) => {
    const args = { schema, document, operationName, variableValues: variables, contextValue: context };
    // Going through the variables takes a while: for what graphql-js executes it does that itself.
    const kind = getOperationAST(document, operationName)?.operation;
    if (kind && kind !== OperationTypeNode.QUERY) return execute({ ...args, fieldResolver: fieldResolver as never });
    const run = buildExecutionContext(args);
    if (!('operation' in run)) return { errors: run };
    const queryType = schema.getQueryType() as GraphQLObjectType;
    const { operation, fragments, variableValues } = run;
    const fields = [...collectFields(schema, fragments, variableValues, queryType, operation.selectionSet)];
    if (!fields.every(([, [node]]) => node && node.name.value in queryType.getFields())) {
      return execute({ ...args, fieldResolver: fieldResolver as never });
    }

    const turn = context?.turn;
    const errors: GraphQLError[] = [];
    const data: Record<string, unknown> = {};
    let isVoid = false;
    const answerField = async ([responseKey, fieldNodes]: (typeof fields)[number]) => {
      const fieldName = fieldNodes[0]?.name.value ?? '';
      try {
        turn?.check();
        const path = { prev: undefined, key: responseKey, typename: queryType.name };
        data[responseKey] = await answer({
          schema,
          fragments,
          variableValues,
          operation,
          fieldNodes,
          fieldName,
          path,
          parentType: queryType,
          check: turn?.check,
        });
        if (data[responseKey] === null) requireNullable(queryType, fieldName);
      } catch (error) {
        errors.push(locatedError(error, fieldNodes, [responseKey]));
        isVoid ||= isNonNullType(queryType.getFields()[fieldName]?.type);
      }
    };
    for (const [responseKey] of fields) data[responseKey] = null; // keeps the order of the query
    if (turn?.isOneByOne) for (const field of fields) await answerField(field);
    else await Promise.all(fields.map(answerField));
    return { data: isVoid ? null : data, ...(errors.length > 0 ? { errors } : {}) };
  };
}

function requireNullable(queryType: GraphQLObjectType, fieldName: string): void {
  if (isNonNullType(queryType.getFields()[fieldName]?.type)) {
    throw new GraphQLError(`Cannot return null for non-nullable field ${queryType.name}.${fieldName}.`);
  }
}
