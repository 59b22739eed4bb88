import {
  type GraphQLNamedType,
  type GraphQLObjectType,
  getNamedType,
  isAbstractType,
  isEnumType,
  isInputObjectType,
  isLeafType,
  isObjectType,
} from 'graphql';
import { attributionsOf, type Catalogue, filterFields, filterOf, isConnection, nodeType } from './catalogue.ts';
import { checkText } from './check-text.ts';
import { blank, outsideBraces, patternsIn } from './cypher.ts';
import { FragmentError, fail } from './errors.ts';
import type { Fragment } from './fragments.ts';

/**
 * Checks that every coordinate of the schema which needs a fragment has one that binds what the coordinate needs.
 * @throws FragmentError with file and line
 */
export function checkCoordinates(catalogue: Catalogue): void {
  const payloads = payloadTypes(catalogue);
  for (const fragment of catalogue.fragments.values()) {
    checkCoordinate(catalogue, fragment);
    checkText(catalogue, fragment, isGuarded(fragment, payloads));
  }
  for (const type of Object.values(catalogue.schema.getTypeMap())) {
    if (isObjectType(type) && !type.name.startsWith('__')) checkFields(catalogue, type);
  }
}

function checkCoordinate({ schema }: Catalogue, fragment: Fragment): void {
  const [typeName = '', name = ''] = fragment.coordinate.split('.');
  const type = schema.getType(typeName);
  const known =
    (isObjectType(type) && name in type.getFields()) ||
    (isInputObjectType(type) && name in type.getFields()) ||
    (isEnumType(type) && type.getValue(name) !== undefined);
  if (!known) throw new FragmentError(`${fragment.file}:1`, `schema.graphql has no ${fragment.coordinate}.`);
  if (isInputObjectType(type) ? !(fragment.start || fragment.narrow) : !fragment.body) {
    const expected = isInputObjectType(type) ? 'a part // start or // narrow' : 'one piece of Cypher without parts';
    throw new FragmentError(`${fragment.file}:1`, `expected ${expected}.`);
  }
  if (!fragment.source.startsWith('// ')) {
    throw new FragmentError(`${fragment.file}:1`, 'expected the question that it answers, as a comment.');
  }
}

/** Whether what a fragment binds must be visible. A payload shows what was just written, whatever its status. */
function isGuarded(fragment: Fragment, payloads: ReadonlySet<string>): boolean {
  return !payloads.has(fragment.coordinate.split('.')[0] ?? '');
}

/** The types that mutations return, and the types within them that are no nodes of the graph. */
export function payloadTypes({ schema }: Catalogue): Set<string> {
  const found = new Set<string>();
  const visit = (type: GraphQLObjectType) => {
    found.add(type.name);
    for (const field of Object.values(type.getFields())) {
      const below = getNamedType(field.type);
      if (isObjectType(below) && !('id' in below.getFields()) && !found.has(below.name)) visit(below);
    }
  };
  for (const field of Object.values(schema.getMutationType()?.getFields() ?? {})) {
    const type = getNamedType(field.type);
    if (isObjectType(type)) visit(type);
  }
  return found;
}

/** Types whose fields are made by the composer or the mutations and not by fragments. */
export function isComposed(catalogue: Catalogue, type: GraphQLObjectType): boolean {
  const { schema } = catalogue;
  const isEdge = 'cursor' in type.getFields() && 'node' in type.getFields();
  return isConnection(type) || isEdge || type.name === 'PageInfo' || type === schema.getMutationType();
}

function checkFields(catalogue: Catalogue, type: GraphQLObjectType): void {
  if (isComposed(catalogue, type)) return;
  for (const field of Object.values(type.getFields())) {
    const coordinate = `${type.name}.${field.name}`;
    if (coordinate === 'Query.node') continue; // answered by the field for the type of the id
    const fragment = catalogue.fragments.get(coordinate);
    const returned = getNamedType(field.type);
    if (!fragment) {
      if (isLeafType(returned) && type !== catalogue.schema.getQueryType()) continue;
      throw new FragmentError(
        `cypher/${type.name}/${field.name}.cypher`,
        `this file is missing: ${coordinate} needs one.`,
      );
    }
    checkBinding(fragment, returned);
    if (isConnection(returned)) checkConnection(catalogue, type, field.name);
  }
}

function checkBinding(fragment: Fragment, returned: GraphQLNamedType): void {
  const binds = fragment.body?.binds;
  if (isLeafType(returned) && !binds?.has('value')) fail(fragment, 0, 'expected it to bind value.');
  if (binds?.has('value')) return;
  if (!binds?.has('node')) fail(fragment, 0, 'expected it to bind node.');
  const listed = isConnection(returned) ? nodeType(returned) : returned;
  if (isAbstractType(listed) && !binds.has('type')) {
    fail(fragment, 0, 'expected it to bind type, the name of one of several.');
  }
  const edge = isConnection(returned) && isObjectType(returned) && getNamedType(returned.getFields()['edges']?.type);
  if (isObjectType(edge) && Object.keys(edge.getFields()).length > 2 && !binds.has('edge')) {
    fail(fragment, 0, `expected it to bind edge, for what ${edge.name} says.`);
  }
}

/** Whether nodes are reached through an attribution: the conditions of a filter must then be on this one. */
function passesAttribution({ source }: Fragment): boolean {
  return patternsIn(outsideBraces(blank(source))).some(({ names }) => names.includes('Attribution'));
}

function checkConnection(catalogue: Catalogue, type: GraphQLObjectType, name: string): void {
  const field = type.getFields()[name];
  const fragment = catalogue.fragments.get(`${type.name}.${name}`);
  if (!field || !fragment) return;
  const ordering = field.args.find((argument) => argument.name === 'orderBy')?.type;
  const values = ordering && getNamedType(ordering);
  if (!isEnumType(values)) fail(fragment, 0, `${fragment.coordinate} needs an argument orderBy of an enum.`);
  for (const { name: value } of isEnumType(values) ? values.getValues() : []) {
    const file = catalogue.fragments.get(`${values.name}.${value}`);
    if (!file)
      throw new FragmentError(
        `cypher/${values.name}/${value}.cypher`,
        'this file is missing: it says by which keys to order.',
      );
    if (!/\bnode\.id$/.test(file.body?.text ?? '')) fail(file, 0, 'expected the keys to end in node.id.');
  }
  const filter = filterOf(field);
  const listed = nodeType(getNamedType(field.type)).name;
  const bindsAttribution = fragment.body?.binds.has('attribution') || listed === 'Attribution';
  const reachesAttribution = bindsAttribution || (attributionsOf(catalogue, listed) && !passesAttribution(fragment));
  for (const { name: key, parts } of filter ? filterFields(catalogue, filter) : []) {
    if (key === 'status') continue; // a matter of visible(…)
    if (key === 'not') continue; // composed of the other fields
    const coordinate = `${filter?.name}.${key}`;
    const own = catalogue.fragments.get(coordinate);
    if (!parts.narrow) {
      if (!own)
        throw new FragmentError(
          `cypher/${filter?.name}/${key}.cypher`,
          `this file is missing: ${coordinate} needs one, with a part // narrow.`,
        );
      fail(own, 0, 'expected a part // narrow: it applies where the query does not start from this field.');
    }
    if (own && parts.start && !parts.start.binds.has('node')) fail(own, 0, 'expected // start to bind node.');
    if (parts.narrow.asksAboutAttribution && !reachesAttribution) {
      fail(fragment, 0, `${coordinate} asks about an attribution: expected this to bind attribution.`);
    }
  }
}
