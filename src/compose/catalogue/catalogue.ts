import {
  type GraphQLField,
  type GraphQLInputObjectType,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isInputObjectType,
  isLeafType,
  isListType,
  isObjectType,
} from 'graphql';
import type { Fragment, Part } from './fragments.ts';
import type { Rules } from './rules.ts';

/** One key of an ordering: an expression over `node` and `edge`, and its direction. */
export interface OrderKey {
  expression: string;
  descending: boolean;
}

/** The schema, the fragment of each coordinate, and the rules that the fragments use. */
export interface Catalogue {
  schema: GraphQLSchema;
  fragments: ReadonlyMap<string, Fragment>;
  rules: Rules;
}

/**
 * How a field is answered: by the name of its parent's type, a property of its parent, the value or the nodes that its
 * fragment binds, or a page of nodes.
 */
export type FieldKind = 'typename' | 'property' | 'value' | 'one' | 'list' | 'connection';

/** Returns how a field of an object type is answered. */
export function fieldKind(catalogue: Catalogue, parent: string, field: GraphQLField<unknown, unknown>): FieldKind {
  if (field.name === '__typename') return 'typename';
  const fragment = catalogue.fragments.get(`${parent}.${field.name}`);
  const type = getNamedType(field.type);
  if (!fragment) return 'property';
  if (isLeafType(type) || fragment.body?.binds.has('value')) return 'value';
  if (isConnection(type)) return 'connection';
  return isListType(getNullableType(field.type)) ? 'list' : 'one';
}

/** A connection is an object type with `edges` and `pageInfo`, as the Relay specification has it. */
export function isConnection(type: GraphQLNamedType): boolean {
  return isObjectType(type) && 'edges' in type.getFields() && 'pageInfo' in type.getFields();
}

/** The type of a connection's nodes. */
export function nodeType(connection: GraphQLNamedType): GraphQLNamedType {
  if (!isObjectType(connection)) throw new TypeError(`${connection.name} is no connection`);
  const nodes = connection.getFields()['nodes'];
  if (!nodes) throw new TypeError(`${connection.name} has no field nodes`);
  return getNamedType(nodes.type);
}

/**
 * The keys by which the entries of a connection are ordered: those of the ordering's file, `node.text DESC, node.id`, and
 * then the fields of the edge that differ between two entries of the same node.
 */
export function orderKeys(catalogue: Catalogue, ordering: string, connection: GraphQLNamedType): OrderKey[] {
  const keys = orderingText(catalogue, ordering)
    .keys.split(',')
    .map((key) => {
      const [, expression = '', direction] = /^(.*?)(?:\s+(ASC|DESC))?$/s.exec(key.trim()) ?? [];
      return { expression, descending: direction === 'DESC' };
    });
  return [...keys, ...edgeKeys(connection).map((expression) => ({ expression, descending: false }))];
}

/** The clauses of an ordering's file, `CALL originCount(node)`, that bind variables for its keys; most have none. */
export function orderClauses(catalogue: Catalogue, ordering: string): string | undefined {
  return orderingText(catalogue, ordering).clauses;
}

/** The file of an ordering has only keys, or clauses and then the keys after `ORDER BY`. */
function orderingText({ fragments }: Catalogue, ordering: string): { clauses?: string; keys: string } {
  const text = fragments.get(ordering)?.body?.text ?? '';
  const [, clauses, keys] = /^(.*)^ORDER BY\s+(.*)$/ms.exec(text) ?? [];
  return clauses && keys ? { clauses: clauses.trimEnd(), keys } : { keys: text };
}

/** The leaf fields of an edge, such as the kind of a relation: one node may have several entries that differ in them. */
export function edgeKeys(connection: GraphQLNamedType): string[] {
  const edge = isObjectType(connection) && connection.getFields()['edges'];
  const type = edge && getNamedType(edge.type);
  const fields = isObjectType(type) ? Object.values(type.getFields()) : [];
  return fields
    .filter(({ name, type: said }) => !['node', 'cursor'].includes(name) && isLeafType(getNullableType(said)))
    .map(({ name }) => `edge.${name}`);
}

/** The fields of a filter in their declared order, each with its parts. */
export function filterFields(
  catalogue: Catalogue,
  filter: GraphQLInputObjectType,
): { name: string; parts: FilterParts }[] {
  return Object.keys(filter.getFields()).map((name) => ({ name, parts: filterParts(catalogue, filter.name, name) }));
}

/** The two parts of a filter field. */
export interface FilterParts {
  start?: Part;
  narrow?: Part;
}

/** The filter whose fields other filters reuse for conditions on an attribution. */
const BORROWED = 'AttributionFilter';

/**
 * The parts of one filter field. A field without its own part `// narrow` uses that of the field of the same name
 * of `AttributionFilter`, for the variable `attribution`.
 */
function filterParts(catalogue: Catalogue, filter: string, name: string): FilterParts {
  const own = catalogue.fragments.get(`${filter}.${name}`);
  const narrow = own?.narrow ?? catalogue.fragments.get(`${BORROWED}.${name}`)?.narrow;
  return { ...(own?.start ? { start: own.start } : {}), ...(narrow ? { narrow } : {}) };
}

/** The filter that a field takes, if any. */
export function filterOf(field: GraphQLField<unknown, unknown>): GraphQLInputObjectType | undefined {
  const type = field.args.find((argument) => argument.name === 'filter')?.type;
  const named = type && getNamedType(type);
  return isInputObjectType(named) ? named : undefined;
}

/** The fragment that finds the attributions of a node of this type. */
export function attributionsOf(catalogue: Catalogue, type: string): Part | undefined {
  return catalogue.fragments.get(`${type}.attributions`)?.body;
}
