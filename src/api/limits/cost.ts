import {
  type ArgumentNode,
  BREAK,
  DirectiveLocation,
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  GraphQLDirective,
  type GraphQLEnumValue,
  GraphQLError,
  type GraphQLField,
  type GraphQLInputField,
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
  isEnumType,
  isInputObjectType,
  isListType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  TypeNameMetaFieldDef,
  visit,
} from 'graphql';
import { type ComplexityEstimator, getComplexity } from 'graphql-query-complexity';
import { MAX_PAGE_SIZE } from '../../shared/limits.ts';
import { pauses } from '../../shared/slices.ts';

/** The page sizes of connections. The connection itself refuses a size out of bounds, with a better message. */
const DEFAULT_PAGE_SIZE = 20;

/** The estimated number of nodes that a path search fetches, in addition to those in its result. */
const PATH_SEARCH = 4_000;

/** The estimated length of a list without pages, such as `chain` or `partOf`. */
const SHORT_LIST = 5;

/** How many scanned nodes cost as much as one fetched node. */
export const SCANNED_PER_NODE = 20;

/** A field that scans all nodes of a label, because no filter field marked `@anchor` is given. */
export interface Scan {
  /** The schema coordinate, such as `Query.claims`, with the order or the field of the filter that counts. */
  coordinate: string;
  label: string;
  /** The filter fields that would avoid the scan. */
  anchors: string[];
}

/** The estimated size of an operation. */
export interface Demand {
  /** The number of nodes that it would fetch if all pages were full. */
  nodes: number;
  /** The number of values in the answer if all pages were full. A value of a `@large` field counts as several. */
  values: number;
  scans: Scan[];
}

/**
 * Estimates the size of an operation. Page sizes of nested fields are multiplied, those of sibling fields are added.
 * They come from literals, variables and defaults. Each of the steps visits all variables, which takes 10 ms for 100
 * kB.
 * @throws GraphQLError BAD_USER_INPUT for invalid variables or arguments
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
  // The library would add up all operations of a document, and fails for one without a name.
  const query: DocumentNode = { kind: Kind.DOCUMENT, definitions: [operation, ...fragments] };
  const scans: Scan[] = [];
  const scanCollector: ComplexityEstimator = ({ args, field, type }) => {
    scans.push(...scansOf(type, field, args));
  };
  try {
    const nodes = getComplexity({ schema, query, variables, estimators: [scanCollector, nodesFetched] });
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

/** The demands of operations that do not depend on variables. */
const fixedDemands = new WeakMap<OperationDefinitionNode, Demand>();

/** Arguments that do not change the size of the result. */
const SIZE_NEUTRAL = new Set(['id', 'from', 'to', 'query', 'after', 'before', 'input', 'inputs']);

/** Whether the demand depends on variables. */
function dependsOnVariables(definition: OperationDefinitionNode | FragmentDefinitionNode): boolean {
  let depends = false;
  visit(definition, {
    [Kind.VARIABLE_DEFINITION]: () => false,
    [Kind.ARGUMENT]: ({ name }: ArgumentNode) => (SIZE_NEUTRAL.has(name.value) ? false : undefined),
    [Kind.VARIABLE]: () => {
      depends = true;
      return BREAK;
    },
  });
  return depends;
}

/**
 * Refuses invalid variables with the first error only: finding and printing thousands of errors takes seconds.
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
    // graphql-js recurses into the values.
    if (!(error instanceof RangeError)) throw error;
    throw badInput(new GraphQLError('The values of the variables are nested too deeply.'));
  }
}

/** The maximum length of a message about an argument or a variable, which contains the given value, in code units. */
const LONGEST_MESSAGE = 1_000;

function badInput({ message, nodes }: GraphQLError): GraphQLError {
  const shortened = message.length > LONGEST_MESSAGE ? `${message.slice(0, LONGEST_MESSAGE)} …` : message;
  return new GraphQLError(shortened, {
    nodes: nodes ?? null,
    extensions: { code: 'BAD_USER_INPUT', http: { status: 400 } },
  });
}

/** The values of so few nodes are not counted. */
const FEW_NODES = 20;

/** The scans of a field that is marked `@scan`, if its filter gives no anchor: its own, and those of what counts. */
function scansOf(
  parent: GraphQLCompositeType,
  field: GraphQLField<unknown, unknown>,
  { filter, orderBy }: Record<string, unknown>,
): Scan[] {
  const label = scannedBy(field);
  if (!label) return [];
  const fields = filterFieldsOf(field);
  const anchors = fields.filter(isAnchor).map(({ name }) => name);
  const given = (filter ?? {}) as Record<string, unknown>;
  if (anchors.some((name) => given[name] != null)) return [];
  const coordinate = `${parent.name}.${field.name}`;
  const not = (given.not ?? {}) as Record<string, unknown>;
  const counting = [
    ...fields.flatMap((each) => [given, not].filter((values) => values[each.name] != null).map(() => each)),
    ...ordersOf(field).filter(({ name }) => name === orderBy),
  ];
  return [
    { coordinate, label, anchors },
    ...counting.flatMap((each) => {
      const counted = scannedBy(each);
      return counted ? [{ coordinate: `${coordinate} with ${each.name}`, label: counted, anchors }] : [];
    }),
  ];
}

/** The label whose nodes a field, an order or a field of a filter reads, if it is marked `@scan`. */
function scannedBy({ astNode }: Marked): string | undefined {
  const mark = astNode && getDirectiveValues(SCAN, astNode);
  return mark ? String(mark.label) : undefined;
}

type Marked = GraphQLField<unknown, unknown> | GraphQLEnumValue | GraphQLInputField;

function isAnchor({ astNode }: GraphQLInputField): boolean {
  return astNode?.directives?.some(({ name }) => name.value === 'anchor') ?? false;
}

/** The fields of the filter that a field takes. */
function filterFieldsOf(field: GraphQLField<unknown, unknown>): GraphQLInputField[] {
  const type = getNamedType(field.args.find(({ name }) => name === 'filter')?.type);
  return isInputObjectType(type) ? Object.values(type.getFields()) : [];
}

/** The orders in which a field can list. */
function ordersOf(field: GraphQLField<unknown, unknown>): readonly GraphQLEnumValue[] {
  const type = getNamedType(field.args.find(({ name }) => name === 'orderBy')?.type);
  return isEnumType(type) ? type.getValues() : [];
}

const SCAN = new GraphQLDirective({
  name: 'scan',
  locations: [
    DirectiveLocation.FIELD_DEFINITION,
    DirectiveLocation.ENUM_VALUE,
    DirectiveLocation.INPUT_FIELD_DEFINITION,
  ],
  args: { label: { type: new GraphQLNonNull(GraphQLString) } },
});

const nodesFetched: ComplexityEstimator = ({ args, field, type: parent, childComplexity }) => {
  const size = sizeOf(field, args, parent);
  const fetched = size === undefined ? childComplexity : size * Math.max(1, childComplexity);
  return isPathSearch(field) ? fetched + PATH_SEARCH : fetched;
};

const valuesAnswered: ComplexityEstimator = ({ args, field, type: parent, childComplexity }) => {
  if (!isCompositeType(getNamedType(field.type))) return weightOf(field);
  const isListOfValues = isListType(getNullableType(field.type)) && !hasObjectFields(getNamedType(field.type));
  return (sizeOf(field, args, parent) ?? (isListOfValues ? SHORT_LIST : 1)) * childComplexity;
};

/** The number of values that a field counts as. `__typename` is free, because clients add it everywhere. */
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

/** The number of nodes that a field fetches itself; undefined if it is not a list of nodes. */
function sizeOf(
  field: GraphQLField<unknown, unknown>,
  args: Record<string, unknown>,
  parent: GraphQLCompositeType,
): number | undefined {
  if (isPathSearch(field)) return pageSize(args.first) * (pageSize(args.atMost) + 1);
  if (field.args.some(({ name }) => name === 'first')) return pageSize(args.first ?? args.last);
  if (Array.isArray(args.ids)) return pageSize(args.ids.length);
  // The list in the payload is as long as the list of inputs.
  if (Array.isArray(args.inputs)) return Math.max(1, args.inputs.length);
  const isShortList = isListType(getNullableType(field.type)) && hasObjectFields(getNamedType(field.type));
  return isShortList && !/^Path$|(Connection|Payload)$/.test(parent.name) ? SHORT_LIST : undefined;
}

/** Whether a field searches for paths. The steps of all paths count there, not as lists of their own. */
function isPathSearch(field: GraphQLField<unknown, unknown>): boolean {
  return field.args.some(({ name }) => name === 'atMost');
}

function pageSize(asked: unknown): number {
  return typeof asked === 'number' ? Math.min(Math.max(asked, 1), MAX_PAGE_SIZE) : DEFAULT_PAGE_SIZE;
}

/** Whether this type has fields with object types; a span does not. */
function hasObjectFields(type: GraphQLNamedType): boolean {
  return (
    isObjectType(type) && Object.values(type.getFields()).some((field) => isCompositeType(getNamedType(field.type)))
  );
}
