import { type GraphQLObjectType, getNamedType, isEnumType, isInputObjectType, isLeafType, isObjectType } from 'graphql';
import { type Catalogue, filterFields, filterOf, isConnection } from './catalogue.ts';
import { blank, labelsIn, lineAt, parametersIn, patternsIn, relationshipTypesIn, visibleIn } from './cypher.ts';
import { FragmentError } from './errors.ts';
import type { Fragment } from './fragments.ts';
import type { Model } from './model.ts';

/**
 * Holds every fragment against the schema, the model and the policy, so that a slip of the pen keeps the server from
 * starting and is not found by a reader.
 * @throws FragmentError with file and line
 */
export function checkCatalogue(catalogue: Catalogue, model: Model): void {
  for (const fragment of catalogue.fragments.values()) {
    checkCoordinate(catalogue, fragment);
    checkNames(fragment, model);
    checkParameters(catalogue, fragment);
    checkVisible(catalogue, fragment);
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

function checkNames(fragment: Fragment, model: Model): void {
  const text = blank(fragment.source);
  for (const { name, offset } of labelsIn(text)) {
    if (!model.labels.has(name)) fail(fragment, offset, `the model has no label ${name}.`);
  }
  for (const { name, offset } of relationshipTypesIn(text)) {
    if (!model.relationshipTypes.has(name)) fail(fragment, offset, `the model has no relationship type ${name}.`);
  }
}

/** What a fragment may name beside the arguments: what is made of the words of a search, and what the policy needs. */
const DERIVED = new Set(['terms', 'folded', 'status']);

function checkParameters({ schema }: Catalogue, fragment: Fragment): void {
  const [typeName = '', name = ''] = fragment.coordinate.split('.');
  const type = schema.getType(typeName);
  const allowed = new Set<string>(isInputObjectType(type) ? [name] : []);
  if (isObjectType(type)) for (const argument of type.getFields()[name]?.args ?? []) allowed.add(argument.name);
  const searches = allowed.has('query') || allowed.has('text');
  for (const found of parametersIn(blank(fragment.source))) {
    if (allowed.has(found.name) || (searches && DERIVED.has(found.name))) continue;
    fail(fragment, found.offset, `$${found.name} is no argument of ${fragment.coordinate}.`);
  }
}

/** What was just written is shown to its writer, whatever its status: payloads need no visible(…). */
function checkVisible(catalogue: Catalogue, fragment: Fragment): void {
  const typeName = fragment.coordinate.split('.')[0] ?? '';
  if (isEnumType(catalogue.schema.getType(typeName)) || payloadTypes(catalogue).has(typeName)) return;
  const text = blank(fragment.source);
  const shown = new Set(visibleIn(text).map((found) => found.name));
  for (const { variable, names, offset } of patternsIn(text)) {
    const guarded = names.find((name) => catalogue.policy.has(name));
    if (!guarded || shown.has(variable)) continue;
    fail(
      fragment,
      offset,
      `${variable || 'this pattern'} binds ${guarded}; expected ${variable ? `visible(${variable})` : 'a variable and visible(…) of it'}.`,
    );
  }
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
function isComposed(catalogue: Catalogue, type: GraphQLObjectType): boolean {
  const { schema } = catalogue;
  const isEdge = 'cursor' in type.getFields() && 'node' in type.getFields();
  return isConnection(type) || isEdge || type.name === 'PageInfo' || type === schema.getMutationType();
}

function checkFields(catalogue: Catalogue, type: GraphQLObjectType): void {
  if (isComposed(catalogue, type)) return;
  for (const field of Object.values(type.getFields())) {
    const coordinate = `${type.name}.${field.name}`;
    if (coordinate === 'Query.node') continue; // answered by the field of the type that the id tells
    const fragment = catalogue.fragments.get(coordinate);
    const returned = getNamedType(field.type);
    if (!fragment) {
      if (isLeafType(returned) && type !== catalogue.schema.getQueryType()) continue;
      throw new FragmentError(
        `cypher/${type.name}/${field.name}.cypher`,
        `this file is missing: ${coordinate} needs one.`,
      );
    }
    checkBinding(fragment, isLeafType(returned));
    if (isConnection(returned)) checkConnection(catalogue, type, field.name);
  }
}

function checkBinding(fragment: Fragment, isLeaf: boolean): void {
  const binds = fragment.body?.binds;
  if (isLeaf && !binds?.has('value')) fail(fragment, 0, 'expected it to bind value.');
  if (!isLeaf && !binds?.has('node') && !binds?.has('value')) fail(fragment, 0, 'expected it to bind node.');
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
  for (const { name: key, parts } of filter ? filterFields(catalogue, filter) : []) {
    if (key === 'status') continue; // a matter of visible(…)
    if (!parts.start && !parts.narrow)
      throw new FragmentError(`cypher/${filter?.name}/${key}.cypher`, 'this file is missing.');
    const needsSaying = parts.narrow && /(?<![.$\w])a\b/.test(blank(parts.narrow.text)) && !parts.narrow.binds.has('a');
    const hasSaying = fragment.body?.binds.has('a') || filter?.name === 'AttributionFilter';
    if (needsSaying && !hasSaying)
      fail(fragment, 0, `${filter?.name}.${key} speaks of the saying: expected this to bind it as a.`);
  }
}

function fail(fragment: Fragment, offset: number, reason: string): never {
  throw new FragmentError(`${fragment.file}:${lineAt(fragment.source, offset)}`, reason);
}
