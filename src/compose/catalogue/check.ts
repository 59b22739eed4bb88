import {
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  getNamedType,
  getNullableType,
  isAbstractType,
  isEnumType,
  isLeafType,
  isListType,
  isObjectType,
} from 'graphql';
import { type CypherFile, statementsOf } from '../../graph/cypher-files.ts';
import { type Catalogue, filterOf, isConnection, nodeType } from './catalogue.ts';
import { checkCoordinates, isComposed, payloadTypes } from './check-coordinates.ts';
import { checkAgainstModel, type KnownNodes, nodeKindsOf } from './check-model.ts';
import { checkRule, partsOf } from './check-text.ts';
import { blank, only } from './cypher.ts';
import { FragmentError, fail } from './errors.ts';
import type { Fragment } from './fragments.ts';
import type { Model, NodeKind } from './model.ts';
import type { Rule } from './rules.ts';

/**
 * Checks all of `cypher/` against the schema, the model and each other, so that a mistake keeps the server from starting
 * and is not found by a reader.
 * @param mutations the files of `cypher/Mutation/`
 * @param derived the files of `cypher/derived/`
 * @throws FragmentError with file and line
 */
export function checkCatalogue(
  catalogue: Catalogue,
  model: Model,
  mutations: readonly CypherFile[],
  derived: readonly CypherFile[] = [],
): void {
  for (const rule of catalogue.rules.byName.values()) checkRule(catalogue.rules, rule);
  checkCoordinates(catalogue);
  const check = new ModelCheck(catalogue, model);
  for (const rule of catalogue.rules.byName.values()) check.rule(rule);
  for (const fragment of catalogue.fragments.values()) check.fragment(fragment);
  for (const type of objectTypes(catalogue)) check.fields(type);
  for (const file of mutations) check.mutation(file);
  for (const file of derived) check.statements(file);
}

function objectTypes({ schema }: Catalogue): GraphQLObjectType[] {
  return Object.values(schema.getTypeMap())
    .filter(isObjectType)
    .filter(({ name }) => !name.startsWith('__'));
}

/** The type of what a field finds: of a connection, that of its nodes. */
function foundBy(type: GraphQLOutputType): GraphQLNamedType {
  const named = getNamedType(type);
  return isConnection(named) ? nodeType(named) : named;
}

/** Checks the files of `cypher/` against the model. */
class ModelCheck {
  readonly #catalogue: Catalogue;
  readonly #model: Model;
  readonly #enumValues: Set<string>;
  readonly #payloads: ReadonlySet<string>;
  /** The kinds of nodes of each object type, filter and ordering, by its name. */
  readonly #kinds = new Map<string, Set<NodeKind>>();

  constructor(catalogue: Catalogue, model: Model) {
    this.#catalogue = catalogue;
    this.#model = model;
    this.#payloads = payloadTypes(catalogue);
    const enums = Object.values(catalogue.schema.getTypeMap()).filter(isEnumType);
    this.#enumValues = new Set(enums.flatMap((type) => type.getValues().map(({ name }) => name)));
    for (const { coordinate, body } of catalogue.fragments.values()) {
      const found = this.#foundAt(coordinate);
      if (isObjectType(found) && 'id' in found.getFields())
        this.#add(found.name, nodeKindsOf(body?.text ?? '', 'node', model));
    }
    for (const type of objectTypes(catalogue)) this.#noteArguments(type);
  }

  /** A filter or an ordering applies to the nodes of the connections that accept it. */
  #noteArguments(type: GraphQLObjectType): void {
    for (const field of Object.values(type.getFields())) {
      const found = foundBy(field.type);
      const kinds = isAbstractType(found)
        ? this.#catalogue.schema.getPossibleTypes(found).flatMap(({ name }) => [...this.#kindsOf(name)])
        : this.#kindsOf(found.name);
      const ordering = field.args.find(({ name }) => name === 'orderBy')?.type;
      for (const argument of [filterOf(field), ordering && getNamedType(ordering)]) {
        if (argument) this.#add(argument.name, kinds);
      }
    }
  }

  #add(name: string, kinds: Iterable<NodeKind>): void {
    this.#kinds.set(name, new Set([...this.#kindsOf(name), ...kinds]));
  }

  #kindsOf(name: string): ReadonlySet<NodeKind> {
    return this.#kinds.get(name) ?? new Set();
  }

  #foundAt(coordinate: string): GraphQLNamedType | undefined {
    const [typeName = '', name = ''] = coordinate.split('.');
    const type = this.#catalogue.schema.getType(typeName);
    const field = isObjectType(type) ? type.getFields()[name] : undefined;
    return field && foundBy(field.type);
  }

  rule(rule: Rule): void {
    this.#check(rule, [{ text: blank(rule.source), known: new Map() }]);
  }

  fragment(fragment: Fragment): void {
    const owner = fragment.coordinate.split('.')[0] ?? '';
    const kinds = [...this.#kindsOf(owner)];
    const isOfObjects = isObjectType(this.#catalogue.schema.getType(owner));
    const known: KnownNodes = new Map([
      [isOfObjects ? 'this' : 'node', kinds],
      ['attribution', [this.#model.nodes.get('Attribution') as NodeKind]],
    ]);
    this.#check(
      fragment,
      partsOf(fragment).map(({ text }) => ({ text, known })),
    );
    if (owner === this.#catalogue.schema.getQueryType()?.name) this.#checkPossibleTypes(fragment);
  }

  /** A field of `Query` that finds nodes of several types must name each. Two types may have the same kind of nodes. */
  #checkPossibleTypes(fragment: Fragment): void {
    const found = this.#foundAt(fragment.coordinate);
    if (!found || !isAbstractType(found)) return;
    const possible = this.#catalogue.schema.getPossibleTypes(found).map(({ name }) => name);
    const named = possible.filter((name) => fragment.source.includes(`'${name}'`));
    const covered = new Set(named.flatMap((name) => [...this.#kindsOf(name)]));
    for (const name of possible) {
      if (named.includes(name) || [...this.#kindsOf(name)].some((kind) => covered.has(kind))) continue;
      fail(fragment, 0, `expected it to find nodes of the type ${name} too, as ${found.name} may be one.`);
    }
  }

  mutation(file: CypherFile): void {
    if (!this.#catalogue.schema.getMutationType()?.getFields()[file.name]) {
      throw new FragmentError(`${file.file}:1`, `schema.graphql has no Mutation.${file.name}.`);
    }
    this.statements(file);
  }

  /** The statements of a file, each below its heading. */
  statements(file: CypherFile): void {
    const text = blank(file.source);
    const stretches = statementsOf(file).map(({ start, end }) => ({ text: only(text, start, end), known: new Map() }));
    this.#check(file, stretches);
  }

  #check(file: CypherFile, stretches: { text: string; known: KnownNodes }[]): void {
    checkAgainstModel(file, stretches, this.#model, this.#enumValues);
  }

  /** A field without a fragment is a property of the stored node, or a key of the map that a fragment makes. */
  fields(type: GraphQLObjectType): void {
    if (type === this.#catalogue.schema.getQueryType() || this.#payloads.has(type.name)) return;
    const isEdge = 'cursor' in type.getFields() && 'node' in type.getFields();
    if (isComposed(this.#catalogue, type) && !isEdge) return;
    const own = Object.values(type.getFields()).filter(
      ({ name, type: fieldType }) =>
        isLeafType(getNamedType(fieldType)) &&
        !this.#catalogue.fragments.has(`${type.name}.${name}`) &&
        !(isEdge && name === 'cursor'),
    );
    for (const field of own) {
      if (isEdge) this.#checkEdgeField(type, field.name);
      else if (this.#kindsOf(type.name).size > 0) this.#checkProperty(type, field.name, field.type);
      else this.#checkKey(type, field.name);
    }
  }

  #checkProperty(type: GraphQLObjectType, name: string, fieldType: GraphQLOutputType): void {
    const expected = storedType(fieldType);
    for (const kind of this.#kindsOf(type.name)) {
      const stored = kind.properties.get(name);
      if (stored === expected) continue;
      const label = [...kind.labels][0];
      const reason = stored
        ? `the model has the property ${name} of ${label} as ${stored}; expected ${expected}.`
        : `this file is missing: ${type.name}.${name} needs one, or a property ${name} of ${label} in cypher/model.cypher.`;
      throw new FragmentError(`cypher/${type.name}/${name}.cypher`, reason);
    }
  }

  /** A map that a fragment builds, such as a step of a chain; not one that it gets from its parent. */
  #checkKey(type: GraphQLObjectType, name: string): void {
    for (const fragment of this.#catalogue.fragments.values()) {
      if (this.#foundAt(fragment.coordinate) !== type) continue;
      const isNode = nodeKindsOf(fragment.source, 'node', this.#model).length > 0;
      if (!isNode && isUsed(fragment.source, '\\w+')) this.#expectKey(fragment, type, name);
    }
  }

  #checkEdgeField(type: GraphQLObjectType, name: string): void {
    for (const connection of objectTypes(this.#catalogue)) {
      const edges = isConnection(connection) ? connection.getFields()['edges'] : undefined;
      if (!edges || getNamedType(edges.type) !== type) continue;
      for (const owner of objectTypes(this.#catalogue)) {
        for (const field of Object.values(owner.getFields())) {
          const fragment = this.#catalogue.fragments.get(`${owner.name}.${field.name}`);
          if (fragment && getNamedType(field.type) === connection && !this.#isProperty(fragment, name)) {
            this.#expectKey(fragment, type, name);
          }
        }
      }
    }
  }

  /** Whether `edge` is a relationship that has the property. */
  #isProperty(fragment: Fragment, name: string): boolean {
    const types = /-\[\s*edge\s*:\s*([A-Z_|\s]+)/.exec(blank(fragment.source))?.[1]?.split(/[|\s]+/) ?? [];
    return types.some((type) => this.#model.relationships.get(type)?.properties.has(name));
  }

  #expectKey(fragment: Fragment, type: GraphQLObjectType, name: string): void {
    if (isUsed(fragment.source, name)) return;
    fail(fragment, 0, `expected it to give ${name} of ${type.name}.`);
  }
}

/** Whether a map in the text has this key. */
function isUsed(source: string, name: string): boolean {
  return new RegExp(`[{,]\\s*${name}\\s*:`).test(blank(source));
}

/** The stored type of a leaf of the schema. */
function storedType(type: GraphQLOutputType): string {
  const nullable = getNullableType(type);
  if (isListType(nullable)) return `LIST<${storedType(nullable.ofType)}>`;
  const { name } = getNamedType(type);
  return { Int: 'INTEGER', Float: 'FLOAT', Boolean: 'BOOLEAN' }[name] ?? 'STRING';
}
