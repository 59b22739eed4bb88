import {
  astFromValue,
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLInputType,
  type GraphQLNamedType,
  type GraphQLObjectType,
  getNamedType,
  isAbstractType,
  isLeafType,
  isNonNullType,
  isObjectType,
  print,
  valueFromASTUntyped,
} from 'graphql';
import { isConnection } from '../../../src/compose/catalogue/catalogue.ts';
import type { Value } from '../../../src/graph/engine.ts';
import { schema } from '../asking.ts';
import type { Values } from './values.ts';

/** A field of an object type, with the name that messages give it. */
export interface Place {
  parent: GraphQLObjectType;
  field: GraphQLField<unknown, unknown>;
  /** The schema coordinate. */
  name: string;
}

/** The fields of an object type. */
export function placesOf(parent: GraphQLObjectType): Place[] {
  return Object.values(parent.getFields()).map((field) => ({ parent, field, name: `${parent.name}.${field.name}` }));
}

/** Spells a field with its arguments, those that it needs included. */
export function spell(values: Values, { field, name }: Place, given: Record<string, Value>, selection: string): string {
  const all: Record<string, Value> = { ...values.required(name, field.args), ...given };
  const args = field.args.flatMap((arg) => {
    const value = all[arg.name];
    return value === undefined ? [] : [`${arg.name}: ${literal(value, arg.type)}`];
  });
  return `${field.name}${args.length > 0 ? `(${args.join(', ')})` : ''} ${selection}`;
}

function literal(value: Value, type: GraphQLInputType): string {
  const node = astFromValue(value, type);
  if (!node) throw new Error(`${JSON.stringify(value)} is no ${type}`);
  return print(node);
}

/** Selects as little of a type as can be: its id, the nodes of a page, and all of what has no id. */
export function leastOf(type: GraphQLNamedType): string {
  if (isLeafType(type)) return '';
  if (isAbstractType(type)) return '{ __typename ... on Node { id } }';
  if (!isObjectType(type)) throw new TypeError(`${type} has no fields`);
  if (isConnection(type)) return `{ nodes ${leastOf(nodesOf(type))} }`;
  const fields = Object.values(type.getFields());
  if (fields.some(({ name }) => name === 'id')) return '{ id }';
  return `{ ${fields.map((field) => `${field.name} ${leastOf(getNamedType(field.type))}`).join(' ')} }`;
}

/** All of a page: its nodes, its edges with what they say, where it stands, how many there are. */
export function wholeOf(connection: GraphQLObjectType): string {
  const parts = Object.values(connection.getFields()).map(({ name, type }) => {
    const named = getNamedType(type);
    return `${name} ${name === 'edges' && isObjectType(named) ? edgeOf(named) : leastOf(named)}`;
  });
  return `{ ${parts.join(' ')} }`;
}

function edgeOf(edge: GraphQLObjectType): string {
  return `{ ${leavesOf(edge)} node ${leastOf(getNamedType(edge.getFields()['node']?.type as GraphQLObjectType))} }`;
}

function nodesOf(connection: GraphQLObjectType): GraphQLNamedType {
  return getNamedType(connection.getFields()['nodes']?.type as GraphQLObjectType);
}

function leavesOf(type: GraphQLObjectType): string {
  return Object.values(type.getFields())
    .filter((field) => isLeafType(getNamedType(field.type)) && needsNothing(field))
    .map(({ name }) => name)
    .join(' ');
}

function needsNothing({ args }: GraphQLField<unknown, unknown>): boolean {
  return args.every(({ type, defaultValue }) => !isNonNullType(type) || defaultValue !== undefined);
}

/** The object types that a field may lead to. */
export function typesBelow({ field }: Place): GraphQLObjectType[] {
  const named = getNamedType(field.type);
  if (isAbstractType(named)) return [...schema.getPossibleTypes(named)];
  if (!isObjectType(named)) return [];
  return isConnection(named) ? [nodesOf(named)].filter(isObjectType) : [named];
}

/** The arguments of a directive that stands on this in `schema.graphql`, or undefined where it does not. */
export function directive(
  { astNode }: GraphQLField<unknown, unknown> | GraphQLInputField,
  name: string,
): Record<string, unknown> | undefined {
  const node = astNode?.directives?.find((each) => each.name.value === name);
  return (
    node && Object.fromEntries((node.arguments ?? []).map((each) => [each.name.value, valueFromASTUntyped(each.value)]))
  );
}
