import {
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  GraphQLError,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  getVariableValues,
  isCompositeType,
  isListType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
} from 'graphql';
import { type ComplexityEstimator, getComplexity } from 'graphql-query-complexity';

/** As connections have it. A size out of bounds is refused later, by the connection, which can say what is wrong. */
const PAGE = { default: 20, most: 100 };

/** How many nodes a search for paths is taken to fetch beside those that it answers. */
const PATH_SEARCH = 4_000;

/** How many nodes a list that is not paged, such as `chain` or `partOf`, is taken to hold. */
const SHORT_LIST = 5;

/**
 * How many nodes an operation could fetch if every page were full: sizes of pages multiply along the way down, and fields
 * beside each other add up. Sizes come from literals, variables and defaults alike.
 * @returns undefined if the variables do not fit, so that there is nothing to run
 * @throws GraphQLError BAD_USER_INPUT for arguments that do not fit
 */
export function costOf(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Record<string, unknown>,
): number | undefined {
  const fragments = document.definitions.filter(
    (part): part is FragmentDefinitionNode => part.kind === Kind.FRAGMENT_DEFINITION,
  );
  // The library would add up the operations of a document, or stumble over one without a name.
  const query: DocumentNode = { kind: Kind.DOCUMENT, definitions: [operation, ...fragments] };
  try {
    return getComplexity({ schema, query, variables, estimators: [nodesFetched] });
  } catch (error) {
    if (getVariableValues(schema, operation.variableDefinitions ?? [], variables).errors) return undefined;
    if (!(error instanceof GraphQLError)) throw error;
    const { message, nodes = null } = error;
    throw new GraphQLError(message, { nodes, extensions: { code: 'BAD_USER_INPUT', http: { status: 400 } } });
  }
}

const nodesFetched: ComplexityEstimator = ({ args, field, type: parent, childComplexity }) => {
  const size = sizeOf(field, args, parent);
  const fetched = size === undefined ? childComplexity : size * Math.max(1, childComplexity);
  return isSearch(field) ? fetched + PATH_SEARCH : fetched;
};

/** How many nodes a field fetches by itself; undefined for one that is no list of nodes. */
function sizeOf(
  field: GraphQLField<unknown, unknown>,
  args: Record<string, unknown>,
  parent: GraphQLCompositeType,
): number | undefined {
  if (isSearch(field)) return pageSize(args.first) * (pageSize(args.atMost) + 1);
  if (field.args.some(({ name }) => name === 'first')) return pageSize(args.first ?? args.last);
  if (Array.isArray(args.ids)) return pageSize(args.ids.length);
  // A payload's list is as long as the list of inputs.
  if (Array.isArray(args.inputs)) return Math.max(1, args.inputs.length);
  const isShortList = isListType(getNullableType(field.type)) && leadsOn(getNamedType(field.type));
  return isShortList && !/^Path$|(Connection|Payload)$/.test(parent.name) ? SHORT_LIST : undefined;
}

/** Whether a field searches for paths: the steps of all of them count there, and not as lists of their own. */
function isSearch(field: GraphQLField<unknown, unknown>): boolean {
  return field.args.some(({ name }) => name === 'atMost');
}

function pageSize(asked: unknown): number {
  return typeof asked === 'number' ? Math.min(Math.max(asked, 1), PAGE.most) : PAGE.default;
}

/** Whether fields of this type lead to other nodes; those of a span do not. */
function leadsOn(type: GraphQLNamedType): boolean {
  return (
    isObjectType(type) && Object.values(type.getFields()).some((field) => isCompositeType(getNamedType(field.type)))
  );
}
