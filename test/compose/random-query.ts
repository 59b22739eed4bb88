import fc from 'fast-check';
import {
  type GraphQLArgument,
  type GraphQLEnumType,
  type GraphQLField,
  type GraphQLInputObjectType,
  type GraphQLInputType,
  type GraphQLObjectType,
  getNamedType,
  getNullableType,
  isAbstractType,
  isEnumType,
  isInputObjectType,
  isLeafType,
  isListType,
  isObjectType,
} from 'graphql';
import type { Value } from '../../src/graph/engine.ts';
import { schema } from './asking.ts';
import { type Given, printQuery, type Query, type Selected } from './print-query.ts';

/** What the arguments of a query are drawn from. */
export interface Pool {
  /** Ids by the type that they belong to. */
  ids: ReadonlyMap<string, string[]>;
  /** Cursors of earlier pages, by {@link cursorKey}. */
  cursors: ReadonlyMap<string, string[]>;
  words: string[];
  times: string[];
  urls: string[];
}

/** What an id argument or a filter's field asks for the id of. */
const ID_TYPES: Record<string, string> = {
  source: 'Entity',
  entity: 'Entity',
  publisher: 'Entity',
  issuer: 'Entity',
  about: 'Entity',
  partOf: 'Entity',
  locatedIn: 'Entity',
  onBehalfOf: 'Entity',
  target: 'Entity',
  sourceWithin: 'Entity',
  aboutAll: 'Entity',
  aboutWithin: 'Entity',
  claim: 'Claim',
  document: 'Document',
  attribution: 'Attribution',
  verdict: 'Verdict',
  revision: 'Revision',
  savedView: 'View',
};

/** What is not composed of fragments, and has tests of its own. */
const SEARCHED = new Set(['paths']);

const PAGING = new Set(['orderBy', 'first', 'after', 'last', 'before']);
/** Below this many levels a page may be left as large as it comes. */
const LARGE_PAGES = 1;

/** Cursors are of one ordering, and of lists in which the edge tells entries apart or does not. */
export function cursorKey(connection: string, ordering: string): string {
  return connection === 'ClaimRelationConnection' ? `${connection} ${ordering}` : ordering;
}

/** Valid queries over the real schema, `depth` objects deep at most. */
export function randomQuery(pool: Pool, depth: number): fc.Arbitrary<Query> {
  const queryType = schema.getQueryType() as GraphQLObjectType;
  return new QueryMaker(pool).selection(queryType.name, depth).map(printQuery);
}

class QueryMaker {
  readonly #pool: Pool;
  readonly #selections = new Map<string, fc.Arbitrary<Selected[]>>();

  constructor(pool: Pool) {
    this.#pool = pool;
  }

  selection(typeName: string, depth: number): fc.Arbitrary<Selected[]> {
    const key = `${typeName} ${depth}`;
    const known = this.#selections.get(key);
    if (known) return known;
    const type = schema.getType(typeName);
    const types = isAbstractType(type) ? schema.getPossibleTypes(type) : [type as GraphQLObjectType];
    const fields = fc.oneof(...types.map((each) => this.#field(each, depth)));
    const made = fc.array(fields, { minLength: 1, maxLength: isConnection(typeName) ? 4 : 3 });
    this.#selections.set(key, made);
    return made;
  }

  #field(type: GraphQLObjectType, depth: number): fc.Arbitrary<Selected> {
    const fields = Object.values(type.getFields()).filter(({ name }) => !SEARCHED.has(name));
    const leaves = fields.filter((field) => isLeafType(getNamedType(field.type)));
    // Pages and their parts stand between two objects.
    const isBetween = isConnection(type.name) || type.name.endsWith('Edge');
    const below = isBetween ? depth : depth - 1;
    const objects = below < 0 ? [] : fields.filter((field) => !leaves.includes(field));
    const leaf = fc.constantFrom(undefined, ...leaves, ...leaves).chain((field) => this.#selected(type, field, depth));
    const object = objects.map((field) => this.#selected(type, field, below));
    return object.length === 0
      ? leaf
      : fc.oneof({ arbitrary: leaf, weight: 2 }, { arbitrary: fc.oneof(...object), weight: 4 });
  }

  #selected(on: GraphQLObjectType, field: Selected['field'], depth: number): fc.Arbitrary<Selected> {
    const type = field && getNamedType(field.type);
    const isVariable = fc.boolean();
    const condition = fc.record({ directive: fc.constantFrom('include', 'skip'), value: fc.boolean(), isVariable });
    return fc.record({
      on: fc.constant(on),
      field: fc.constant(field),
      given: field ? this.#arguments(field, depth) : fc.constant([]),
      wrap: fc.constantFrom('no', 'no', 'no', 'no', 'inline', 'named'),
      condition: fc.oneof({ arbitrary: fc.constant(null), weight: 14 }, condition),
      below: type && !isLeafType(type) ? this.selection(type.name, depth) : fc.constant([]),
    }) as fc.Arbitrary<Selected>;
  }

  #arguments(field: GraphQLField<unknown, unknown>, depth: number): fc.Arbitrary<Given[]> {
    const others = field.args.filter(({ name }) => !PAGING.has(name));
    const values = [
      ...others.map((argument) => this.#argument(field, argument)),
      ...(others.length < field.args.length ? [this.#page(field, depth)] : []),
    ];
    const as = fc.constantFrom('literal', 'literal', 'variable', 'default', 'fields');
    const hows = fc.array(as, { minLength: field.args.length, maxLength: field.args.length });
    return fc.tuple(hows, ...values).map(([how, ...given]) =>
      field.args.flatMap((definition, index) => {
        const value = (Object.assign({}, ...given) as Record<string, Value>)[definition.name];
        return value === undefined ? [] : [{ definition, value, as: how[index] ?? 'literal' } as Given];
      }),
    );
  }

  /** Where a page is cut, and in which order. */
  #page(field: GraphQLField<unknown, unknown>, depth: number): fc.Arbitrary<Record<string, Value>> {
    const orderBy = field.args.find(({ name }) => name === 'orderBy');
    const order = getNamedType(orderBy?.type) as GraphQLEnumType;
    const orders = order.getValues().map(({ name }) => name);
    const isLarge = depth <= LARGE_PAGES;
    const size = fc.oneof({ arbitrary: fc.integer({ min: 1, max: 4 }), weight: 4 }, fc.constantFrom(isLarge ? 100 : 5));
    const cut = fc.constantFrom('first', 'first', 'last', 'after', 'before', isLarge ? 'nothing' : 'first');
    const chosen = fc.record({
      orderBy: fc.constantFrom(undefined, ...orders, ...orders, null),
      cut,
      size,
      isSized: isLarge ? fc.boolean() : fc.constant(true),
      entry: fc.nat(),
    });
    return chosen.map(({ orderBy: given, cut, size, isSized, entry }) => {
      const ordering = `${order.name}.${given ?? orderBy?.defaultValue}`;
      const cursors = this.#pool.cursors.get(cursorKey(getNamedType(field.type).name, ordering));
      if (!cursors)
        throw new Error(`no cursors of ${ordering} are known; add a field to PAGES in test/compose/pool.ts`);
      const cursor = cursors[entry % cursors.length];
      const page: Record<string, Value> = given === undefined ? {} : { orderBy: given };
      if (cut === 'nothing') return page;
      const isBackward = cut === 'last' || cut === 'before';
      if ((cut === 'after' || cut === 'before') && cursor !== undefined) page[cut] = cursor;
      if (isSized || isBackward !== 'before' in page) page[isBackward ? 'last' : 'first'] = size;
      return page;
    });
  }

  #argument(
    field: GraphQLField<unknown, unknown>,
    { name, type }: GraphQLArgument,
  ): fc.Arbitrary<Record<string, Value>> {
    const value = name === 'id' ? this.#id(field.name) : this.#value(name, type);
    const isRequired = getNullableType(type) !== type;
    const choices = isRequired ? value : fc.oneof(fc.constant(undefined), value, value, value, fc.constant(null));
    return choices.map((chosen) => (chosen === undefined ? {} : { [name]: chosen }));
  }

  #id(fieldName: string): fc.Arbitrary<Value> {
    const all = [...this.#pool.ids.values()].flat();
    const other = fieldName === 'node' ? ['clm_unknown', 'src_unknown'] : ['nothing', ...all];
    const fitting = valuesFrom(this.#pool, fieldName, 'ID');
    return fc.oneof({ arbitrary: fc.constantFrom(...fitting), weight: 9 }, fc.constantFrom(...other));
  }

  /** A value of an argument or of a filter's field. */
  #value(name: string, type: GraphQLInputType): fc.Arbitrary<Value> {
    const named = getNamedType(type);
    if (name === 'filter' && isInputObjectType(named)) {
      const fields = Object.values(named.getFields()).map((field) =>
        fc.tuple(fc.constant(field.name), this.#value(field.name, field.type)),
      );
      const some = fc.uniqueArray(fc.oneof(...fields), { selector: ([key]) => key, minLength: 1, maxLength: 3 });
      return some.map((entries) => Object.fromEntries(entries));
    }
    const one = this.#single(name, named.name);
    const several = fc.uniqueArray(one, { minLength: 1, maxLength: 3, size: 'max' });
    const list: fc.Arbitrary<Value> = fc.oneof({ arbitrary: several, weight: 12 }, fc.constant<Value[]>([]));
    return isListType(getNullableType(type)) ? list : one;
  }

  #single(name: string, typeName: string): fc.Arbitrary<Value> {
    return typeName === 'ID' ? this.#id(name) : fc.constantFrom(...valuesFrom(this.#pool, name, typeName));
  }
}

/** What an argument or a filter's field can be given, or a member of it: some values of each kind that make a difference. */
export function valuesFrom(pool: Pool, name: string, typeName: string): Value[] {
  const type = schema.getType(typeName);
  if (isEnumType(type)) return type.getValues().map((value) => value.name);
  if (typeName === 'ID') return pool.ids.get(ID_TYPES[name] ?? '') ?? [...pool.ids.values()].flat();
  if (typeName === 'Boolean') return [true, false];
  if (typeName === 'DateTime') return pool.times;
  if (typeName === 'RecordedTime') return ['2024', '2025-01-01', '2025-01-01T00:00:00.001Z', '2026'];
  if (isInputObjectType(type)) return name === 'not' ? filtersFrom(pool, type) : objectsFrom(pool, type);
  const values: Value[] | undefined = {
    language: ['fr', 'en', 'xx'],
    medium: ['telegram', 'radio'],
    url: pool.urls,
    text: pool.words,
    query: pool.words,
    quote: pool.words,
    at: [0, 4, 5, 12, 21, 34],
    minOrigins: [0, 1, 2, 3],
    by: ['somebody', 'nobody'],
    maxOrigins: [0, 1, 2, 3],
  }[name];
  if (!values) throw new Error(`no value is known for ${name}: ${typeName}; add some in test/compose/random-query.ts`);
  return values;
}

/** Filters with one field each, for `not`. */
function filtersFrom(pool: Pool, type: GraphQLInputObjectType): Value[] {
  const fields = Object.values(type.getFields()).filter(({ name }) => name !== 'not' && name !== 'status');
  return fields.flatMap(({ name, type: of }) => {
    const values = valuesFrom(pool, name, getNamedType(of).name);
    const some = [values[0], values.at(-1)] as Value[];
    return some.map((value) => ({ [name]: isListType(getNullableType(of)) ? [value] : value }));
  });
}

/** Objects of an input type: each value of a field once at least, beside one of each other field. */
function objectsFrom(pool: Pool, type: GraphQLInputObjectType): Value[] {
  const fields = Object.values(type.getFields()).map(({ name, type: of }) => {
    return { name, values: valuesFrom(pool, name, getNamedType(of).name) };
  });
  const most = Math.max(...fields.map(({ values }) => values.length));
  return Array.from({ length: most }, (_, index) =>
    Object.fromEntries(fields.map(({ name, values }) => [name, values[index % values.length] as Value])),
  );
}

function isConnection(typeName: string): boolean {
  const type = schema.getType(typeName);
  return isObjectType(type) && 'pageInfo' in type.getFields();
}
