import {
  type ArgumentNode,
  BREAK,
  DirectiveLocation,
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  GraphQLDirective,
  GraphQLError,
  type GraphQLField,
  GraphQLInt,
  type GraphQLNamedType,
  GraphQLNonNull,
  type GraphQLSchema,
  GraphQLString,
  getDirectiveValues,
  getNamedType,
  getNullableType,
  getVariableValues,
  isCompositeType,
  isInputObjectType,
  isListType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  TypeNameMetaFieldDef,
  visit,
} from 'graphql';
import { type ComplexityEstimator, getComplexity } from 'graphql-query-complexity';
import { pauses } from '../../shared/slices.ts';

/** As connections have it. A size out of bounds is refused later, by the connection, which can say what is wrong. */
const PAGE = { default: 20, most: 100 };

/** How many nodes a search for paths is taken to fetch beside those that it answers. */
const PATH_SEARCH = 4_000;

/** How many nodes a list that is not paged, such as `chain` or `partOf`, is taken to hold. */
const SHORT_LIST = 5;

/** How many nodes that are only looked at cost as much as one that is fetched. */
export const LOOKED_AT_PER_NODE = 20;

/** A field that looks at every node of a label, because no filter field marked `@anchor` is given. */
export interface Scan {
  /** `Query.claims`. */
  coordinate: string;
  label: string;
  /** The filter fields that would narrow it. */
  anchors: string[];
}

/** What an operation asks for. */
export interface Demand {
  /** How many nodes it could fetch if every page were full. */
  nodes: number;
  /** How many values of these nodes the answer could hold; one of a field marked `@large` counts as several. */
  values: number;
  scans: Scan[];
}

/**
 * What an operation asks for: sizes of pages multiply along the way down, and fields beside each other add up. Sizes come
 * from literals, variables and defaults alike. Every step goes through all variables, which takes 10 ms for 100 kB.
 * @throws GraphQLError BAD_USER_INPUT for variables or arguments that do not fit
 */
export async function demandOf(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Record<string, unknown>,
): Promise<Demand> {
  const pause = pauses();
  checkVariables(schema, operation, variables);
  const known = fixedDemands.get(operation);
  if (known) return known;
  await pause();
  const fragments = document.definitions.filter(
    (part): part is FragmentDefinitionNode => part.kind === Kind.FRAGMENT_DEFINITION,
  );
  // The library would add up the operations of a document, or stumble over one without a name.
  const query: DocumentNode = { kind: Kind.DOCUMENT, definitions: [operation, ...fragments] };
  const scans: Scan[] = [];
  const noting: ComplexityEstimator = ({ args, field, type }) => {
    const scan = scanOf(type, field, args);
    if (scan) scans.push(scan);
  };
  try {
    const nodes = getComplexity({ schema, query, variables, estimators: [noting, nodesFetched] });
    await pause();
    const values = nodes < FEW_NODES ? 0 : getComplexity({ schema, query, variables, estimators: [valuesAnswered] });
    await pause();
    const demand = { nodes, values, scans };
    if (![operation, ...fragments].some(dependsOnVariables)) fixedDemands.set(operation, demand);
    return demand;
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error;
    throw badInput(error);
  }
}

/** The demands of operations that ask for the same whatever their variables are. */
const fixedDemands = new WeakMap<OperationDefinitionNode, Demand>();

/** Arguments that choose what is asked for, and not how much. */
const CHOOSING = new Set(['id', 'from', 'to', 'query', 'after', 'before']);

/** Whether how much is asked for depends on variables. */
function dependsOnVariables(definition: OperationDefinitionNode | FragmentDefinitionNode): boolean {
  let depends = false;
  visit(definition, {
    [Kind.VARIABLE_DEFINITION]: () => false,
    [Kind.ARGUMENT]: ({ name }: ArgumentNode) => (CHOOSING.has(name.value) ? false : undefined),
    [Kind.VARIABLE]: () => {
      depends = true;
      return BREAK;
    },
  });
  return depends;
}

/**
 * Refuses variables by their first fault: to find and to print each of thousands takes seconds.
 * @throws GraphQLError BAD_USER_INPUT
 */
function checkVariables(
  schema: GraphQLSchema,
  operation: OperationDefinitionNode,
  variables: Record<string, unknown>,
): void {
  const { errors } = variableValues(schema, operation, variables);
  if (errors?.[0]) throw badInput(errors[0]);
}

function variableValues(schema: GraphQLSchema, operation: OperationDefinitionNode, variables: Record<string, unknown>) {
  try {
    return getVariableValues(schema, operation.variableDefinitions ?? [], variables, { maxErrors: 1 });
  } catch (error) {
    // graphql-js goes down into them by calling itself.
    if (!(error instanceof RangeError)) throw error;
    throw badInput(new GraphQLError('The values of the variables are nested too deep.'));
  }
}

/** The longest message about an argument or a variable, which prints what was given, in code units. */
const LONGEST_MESSAGE = 1_000;

function badInput({ message, nodes }: GraphQLError): GraphQLError {
  const told = message.length > LONGEST_MESSAGE ? `${message.slice(0, LONGEST_MESSAGE)} …` : message;
  return new GraphQLError(told, {
    nodes: nodes ?? null,
    extensions: { code: 'BAD_USER_INPUT', http: { status: 400 } },
  });
}

/** Their values need not be counted. */
const FEW_NODES = 20;

/** The scan that a field means, if it is marked `@scan` and its filter gives nothing to start from. */
function scanOf(
  parent: GraphQLCompositeType,
  field: GraphQLField<unknown, unknown>,
  { filter }: Record<string, unknown>,
): Scan | undefined {
  const mark = field.astNode && getDirectiveValues(SCAN, field.astNode);
  if (!mark) return undefined;
  const anchors = anchorsOf(field);
  const isAnchored = anchors.some((name) => (filter as Record<string, unknown> | undefined)?.[name] != null);
  return isAnchored ? undefined : { coordinate: `${parent.name}.${field.name}`, label: String(mark.label), anchors };
}

/** The fields of a field's filter from which a query can start. */
function anchorsOf(field: GraphQLField<unknown, unknown>): string[] {
  const type = field.args.find(({ name }) => name === 'filter')?.type;
  const filter = type && getNamedType(type);
  if (!isInputObjectType(filter)) return [];
  return Object.values(filter.getFields())
    .filter(({ astNode }) => astNode?.directives?.some(({ name }) => name.value === 'anchor'))
    .map(({ name }) => name);
}

const SCAN = new GraphQLDirective({
  name: 'scan',
  locations: [DirectiveLocation.FIELD_DEFINITION],
  args: { label: { type: new GraphQLNonNull(GraphQLString) } },
});

const nodesFetched: ComplexityEstimator = ({ args, field, type: parent, childComplexity }) => {
  const size = sizeOf(field, args, parent);
  const fetched = size === undefined ? childComplexity : size * Math.max(1, childComplexity);
  return isSearch(field) ? fetched + PATH_SEARCH : fetched;
};

const valuesAnswered: ComplexityEstimator = ({ args, field, type: parent, childComplexity }) => {
  if (!isCompositeType(getNamedType(field.type))) return weightOf(field);
  const isListOfValues = isListType(getNullableType(field.type)) && !leadsOn(getNamedType(field.type));
  return (sizeOf(field, args, parent) ?? (isListOfValues ? SHORT_LIST : 1)) * childComplexity;
};

/** As how many values one of this field counts. The name of a type is known before: clients add it everywhere. */
function weightOf(field: GraphQLField<unknown, unknown>): number {
  if (field.name === TypeNameMetaFieldDef.name) return 0;
  const mark = field.astNode && getDirectiveValues(LARGE, field.astNode);
  return mark ? Number(mark.values) : 1;
}

const LARGE = new GraphQLDirective({
  name: 'large',
  locations: [DirectiveLocation.FIELD_DEFINITION],
  args: { values: { type: new GraphQLNonNull(GraphQLInt) } },
});

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
