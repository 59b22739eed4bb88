import {
  type GraphQLArgument,
  type GraphQLInputField,
  type GraphQLObjectType,
  getNamedType,
  getNullableType,
  isEnumType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql';
import { filterOf, isConnection, nodeType } from '../../../src/compose/catalogue/catalogue.ts';
import type { Value } from '../../../src/graph/engine.ts';
import { schema } from '../asking.ts';
import { leastOf, type Place, placesOf, wholeOf } from '../effort/selections.ts';
import { type Pool, valuesFrom } from '../random-query.ts';

/** An argument or a filter field, and the values with which it is asked. */
interface Choice {
  /** The schema coordinate of the argument, the filter field or the order. */
  name: string;
  argument: GraphQLArgument;
  values: Value[];
  /** The coordinate of the enum value that a value stands for. */
  enumValues: (string | undefined)[];
}

/** A query that asks one field in several ways. */
export interface Question {
  query: string;
  variables: Record<string, Value>;
  /** By alias in the answer, what is asked there. */
  asked: Map<string, { name: string; value: Value; enumValue: string | undefined }>;
}

/** So many values are tried of what is no enum. */
const SOME = 5;
/** More at once would make statements for which Neo4j takes too long to plan. */
const TOGETHER = 8;
const PAGING = new Set(['first', 'after', 'last', 'before']);

/** The fields that take arguments, but for those of `Query` that find one thing and the paths, which are not composed. */
export function askedPlaces(): Place[] {
  const readable = Object.values(schema.getTypeMap()).filter(isObjectType);
  const types = readable.filter((type) => type !== schema.getMutationType() && !type.name.startsWith('__'));
  return types.flatMap(placesOf).filter(({ field, name }) => field.args.length > 0 && name !== 'Query.paths');
}

/** The questions about a field, by which every value of every argument and of every field of its filter is asked once. */
export function questionsAt(place: Place, pool: Pool): Question[] {
  const choices = choicesAt(place, pool);
  const groups = choices.flatMap((_, index) =>
    index % TOGETHER === 0 ? [choices.slice(index, index + TOGETHER)] : [],
  );
  return groups.flatMap((group) => {
    const rounds = Math.max(...group.map(({ values }) => values.length));
    return Array.from({ length: rounds }, (_, round) => questionOf(place, group, round, pool));
  });
}

/** One query for all rounds, as long as only variables differ: it is planned once. */
function questionOf(place: Place, group: Choice[], round: number, pool: Pool): Question {
  const variables: Record<string, Value> = {};
  const asked: Question['asked'] = new Map();
  const declared: string[] = [];
  const spellings = group.map(({ name, argument, values, enumValues }, index) => {
    const at = round % values.length;
    const value = values[at] as Value;
    asked.set(`x${index}`, { name, value, enumValue: enumValues[at] });
    const isOrder = argument.name === 'orderBy';
    if (!isOrder) {
      variables[`v${index}`] = value;
      declared.push(`$v${index}: ${argument.type}`);
    }
    const given = { ...fixed(place, pool), [argument.name]: isOrder ? String(value) : `$v${index}` };
    const args = Object.entries(given).map(([key, spelling]) => `${key}: ${spelling}`);
    return `x${index}: ${place.field.name}(${args.join(', ')}) ${selectionOf(place)}`;
  });
  const head = declared.length > 0 ? `query (${declared.join(', ')}) ` : '';
  return { query: `${head}${wayTo(place.parent, spellings.join(' '), pool)}`, variables, asked };
}

/** What is given in every question: whole lists, and what must be given. */
function fixed({ field }: Place, pool: Pool): Record<string, string> {
  const needed = field.args.filter(({ type, defaultValue }) => isNonNullType(type) && defaultValue === undefined);
  const values = needed.map((argument) => [
    argument.name,
    JSON.stringify(valuesOfArgument(field.name, argument, pool)[0]),
  ]);
  return { ...Object.fromEntries(values), ...(field.args.some(({ name }) => name === 'first') && { first: '100' }) };
}

function selectionOf({ field }: Place): string {
  const type = getNamedType(field.type);
  return isObjectType(type) && isConnection(type) ? wholeOf(type) : leastOf(type);
}

/** Puts a selection of a type where objects of it are: into a list of `Query`, or else into what has their ids. */
function wayTo(type: GraphQLObjectType, selection: string, pool: Pool): string {
  const query = schema.getQueryType() as GraphQLObjectType;
  if (type === query) return `{ ${selection} }`;
  const lists = placesOf(query).filter(({ field }) => isConnection(getNamedType(field.type)));
  const list = lists.find(({ field }) => nodeType(getNamedType(field.type)) === type);
  if (list) {
    const args = Object.entries(fixed(list, pool)).map(([key, spelling]) => `${key}: ${spelling}`);
    return `{ ${list.field.name}(${args.join(', ')}) { nodes { ${selection} } } }`;
  }
  const ids = pool.ids.get(type.name);
  if (ids) return `{ nodes(ids: ${JSON.stringify(ids)}) { ... on ${type.name} { ${selection} } } }`;
  const above = placeAbove(type);
  if (above) return wayTo(above.parent, `${above.field.name} { ${selection} }`, pool);
  throw new Error(`nothing leads to ${type}: lead to it in test/compose/answers/ways.ts`);
}

/** A field without arguments that leads to objects of a type which have no ids of their own. */
function placeAbove(type: GraphQLObjectType): Place | undefined {
  const types = Object.values(schema.getTypeMap()).filter(isObjectType);
  return types
    .filter(({ name }) => !name.startsWith('__') && !isConnection(type))
    .flatMap(placesOf)
    .find(({ field, parent }) => getNamedType(field.type) === type && field.args.length === 0 && parent !== type);
}

function choicesAt(place: Place, pool: Pool): Choice[] {
  const filter = filterOf(place.field);
  const others = place.field.args.filter(({ name }) => !PAGING.has(name) && name !== 'filter');
  const argument = place.field.args.find(({ name }) => name === 'filter');
  const fields = Object.values(filter?.getFields() ?? {});
  return [
    ...others.map((other) => choiceOf(place, other, pool)),
    ...(argument ? fields.map((field) => filterChoice(argument, `${filter?.name}.${field.name}`, field, pool)) : []),
  ];
}

function choiceOf({ field, name }: Place, argument: GraphQLArgument, pool: Pool): Choice {
  const type = getNamedType(argument.type);
  const values = valuesOfArgument(field.name, argument, pool);
  return {
    name: argument.name === 'orderBy' ? type.name : `${name}(${argument.name})`,
    argument,
    values: isListType(getNullableType(argument.type)) ? listsOf(argument.name, values) : values,
    // Of one thing, found by its id, not every value can hold.
    enumValues: field.args.some((each) => each.name === 'id') ? [] : enumValuesOf(argument.type),
  };
}

/** The lists with which an argument is asked: of one value each, but of ids all at once. */
function listsOf(name: string, values: Value[]): Value[] {
  return name === 'ids' ? [values] : values.map((value) => [value]);
}

function filterChoice(argument: GraphQLArgument, name: string, field: GraphQLInputField, pool: Pool): Choice {
  const named = getNamedType(field.type);
  const values = someFrom(pool, field.name, field.type);
  const isList = isListType(getNullableType(field.type));
  const lists = isList
    ? [...values.map((value) => [value]), ...halves(valuesFrom(pool, field.name, named.name))]
    : values;
  return {
    name,
    argument,
    values: lists.map((value) => ({ [field.name]: value })),
    enumValues: enumValuesOf(field.type),
  };
}

/** The coordinates of the values of an enum. */
function enumValuesOf(type: GraphQLArgument['type']): string[] {
  const named = getNamedType(type);
  return isEnumType(named) ? named.getValues().map(({ name }) => `${named.name}.${name}`) : [];
}

function valuesOfArgument(fieldName: string, { name, type }: GraphQLArgument, pool: Pool): Value[] {
  if (name === 'ids') return halves(valuesFrom(pool, fieldName, 'ID'))[0] ?? [];
  return someFrom(pool, name === 'id' ? fieldName : name, type);
}

/** Every second of some values, and the others. */
function halves(values: Value[]): Value[][] {
  return [0, 1].map((rest) => values.filter((_, index) => index % 2 === rest));
}

/** All values of an enum, and some of anything else, from all over what there is. */
function someFrom(pool: Pool, name: string, type: GraphQLArgument['type']): Value[] {
  const named = getNamedType(type);
  const values = valuesFrom(pool, name, named.name);
  if (isEnumType(named) || values.length <= SOME) return values;
  return Array.from({ length: SOME }, (_, index) => values[Math.floor((index * values.length) / SOME)] as Value);
}

/** Whether objects of a type are found by their ids. */
export function isNode(type: GraphQLObjectType): boolean {
  return type.getInterfaces().some(({ name }) => name === 'Node');
}

/** Whether a list of `Query` has objects of a type. */
function isListed(type: GraphQLObjectType): boolean {
  const lists = placesOf(schema.getQueryType() as GraphQLObjectType).map(({ field }) => getNamedType(field.type));
  return lists.some((list) => isConnection(list) && nodeType(list) === type);
}

/** The types whose objects can be asked for all that they say of themselves. */
export function describable(types: readonly GraphQLObjectType[]): GraphQLObjectType[] {
  return types.filter((type) => isNode(type) || isListed(type));
}

/** A query for all that objects of a type say of themselves, down to the next thing that is found by its id. */
export function propertiesOf(type: GraphQLObjectType, pool: Pool): string {
  return wayTo(type, ownOf(type), pool);
}

function ownOf(type: GraphQLObjectType): string {
  const fields = Object.values(type.getFields()).filter(({ args }) => args.length === 0);
  return fields
    .map((field) => {
      const below = getNamedType(field.type);
      if (isLeafType(below)) return field.name;
      return `${field.name} ${isObjectType(below) && !isNode(below) ? `{ ${ownOf(below)} }` : leastOf(below)}`;
    })
    .join(' ');
}
