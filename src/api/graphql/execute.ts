import {
  type DocumentNode,
  type ExecutionResult,
  execute,
  type FragmentDefinitionNode,
  GraphQLError,
  type GraphQLFieldResolver,
  type GraphQLObjectType,
  type GraphQLSchema,
  getOperationAST,
  getVariableValues,
  isNonNullType,
  Kind,
  locatedError,
  OperationTypeNode,
} from 'graphql';
import type { Info } from '../../compose/compose.ts';
import { collectFields } from '../../compose/statement/selection.ts';
import type { Turn } from './context.ts';

/** A parsed and valid operation, with its variables and its context. */
export interface Operation<Context> {
  document: DocumentNode;
  operationName?: string | null | undefined;
  variables?: Record<string, unknown> | undefined;
  context: Context;
}

/** The part of a context that this file uses. */
type WithTurn = { turn?: Turn | undefined } | null;

/** The maximum number of errors of variables, as in graphql-js. */
const MOST_ERRORS = 50;

/** Resolves a field of `Query` with everything below it, under the response keys of the query. */
export type Answer = (info: Info) => Promise<unknown>;

/** Runs operations over a schema in which each field of `Query` is resolved as a whole. */
export type Executor<Context> = (operation: Operation<Context>) => Promise<ExecutionResult>;

/**
 * Creates an executor. The results of root fields already have the response keys and types of the query, so they are
 * returned as they are: completing them field by field, as graphql-js does, doubled the time. Mutations and introspection
 * are executed by graphql-js.
 */
export function createExecutor<Context extends WithTurn>(
  schema: GraphQLSchema,
  answer: Answer,
  fieldResolver: GraphQLFieldResolver<never, Context>,
): Executor<Context> {
  return async ({ document, operationName, variables, context }) => {
    const args = { schema, document, operationName, variableValues: variables, contextValue: context };
    const executeByGraphqlJs = () => execute({ ...args, fieldResolver: fieldResolver as never });
    const operation = getOperationAST(document, operationName);
    // graphql-js coerces the variables itself, which takes time, and reports a missing operation.
    if (operation?.operation !== OperationTypeNode.QUERY) return executeByGraphqlJs();
    const definitions = operation.variableDefinitions ?? [];
    const { coerced, errors: variableErrors } = getVariableValues(schema, definitions, variables ?? {}, {
      maxErrors: MOST_ERRORS,
    });
    if (!coerced) return { errors: variableErrors };
    const queryType = schema.getQueryType() as GraphQLObjectType;
    const [fragments, variableValues] = [fragmentsOf(document), coerced];
    const fields = [...collectFields({ schema, fragments, variableValues }, queryType, [operation.selectionSet])];
    if (!fields.every(([, [node]]) => node && node.name.value in queryType.getFields())) return executeByGraphqlJs();

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
    if (turn?.isSequential) for (const field of fields) await answerField(field);
    else await Promise.all(fields.map(answerField));
    return { data: isVoid ? null : data, ...(errors.length > 0 ? { errors } : {}) };
  };
}

function requireNullable(queryType: GraphQLObjectType, fieldName: string): void {
  if (isNonNullType(queryType.getFields()[fieldName]?.type)) {
    throw new GraphQLError(`Cannot return null for non-nullable field ${queryType.name}.${fieldName}.`);
  }
}

function fragmentsOf({ definitions }: DocumentNode): Record<string, FragmentDefinitionNode> {
  const fragments: Record<string, FragmentDefinitionNode> = Object.create(null);
  for (const definition of definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments[definition.name.value] = definition;
  }
  return fragments;
}
