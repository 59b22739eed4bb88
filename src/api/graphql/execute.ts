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

/** An operation that was parsed and found valid, with what it is given. */
export interface Operation<Context> {
  document: DocumentNode;
  operationName?: string | null | undefined;
  variables?: Record<string, unknown> | undefined;
  context: Context;
}

/** What a context may hold that this file asks for. */
type WithTurn = { turn?: Turn | undefined } | null;

/** As many faults of variables are told as graphql-js tells. */
const MOST_FAULTS = 50;

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
    const executeByField = () => execute({ ...args, fieldResolver: fieldResolver as never });
    const operation = getOperationAST(document, operationName);
    // Coercing the variables takes a while, and graphql-js does it itself. It also tells why there is no operation.
    if (operation?.operation !== OperationTypeNode.QUERY) return executeByField();
    const definitions = operation.variableDefinitions ?? [];
    const { coerced, errors: faults } = getVariableValues(schema, definitions, variables ?? {}, {
      maxErrors: MOST_FAULTS,
    });
    if (!coerced) return { errors: faults };
    const queryType = schema.getQueryType() as GraphQLObjectType;
    const [fragments, variableValues] = [fragmentsOf(document), coerced];
    const fields = [...collectFields({ schema, fragments, variableValues }, queryType, [operation.selectionSet])];
    if (!fields.every(([, [node]]) => node && node.name.value in queryType.getFields())) return executeByField();

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
