import { existsSync, readFileSync } from 'node:fs';
import {
  type GraphQLInputField,
  type GraphQLObjectType,
  getNamedType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isListType,
  isObjectType,
  OperationTypeNode,
} from 'graphql';
import { fieldKind, filterOf, isConnection } from '../../../src/compose/catalogue/catalogue.ts';
import type { Value } from '../../../src/graph/engine.ts';
import { catalogue, schema } from '../asking.ts';
import { directive, leastOf, type Place, placesOf, spell, typesBelow, wholeOf } from './selections.ts';
import type { Filling, Values } from './values.ts';

/** Something to ask of one object: a field with its arguments and what is selected of it. */
interface Ask {
  /** A schema coordinate and how it is asked. */
  name: string;
  spelling: string;
  /** Whether its answer must not be empty. */
  answers?: boolean;
}

/** A query whose effort is measured. */
export interface Walk {
  /** What it asks. */
  name: string;
  query: string;
  /** Whether it is marked `@scan`: then its effort must grow with the graph, and otherwise not. */
  scans: boolean;
  /** Each of its parts alone. */
  alone: { name: string; query: string }[];
  /** The names in the answer under which something must be, each with what is asked there. */
  answers: Map<string, string>;
}

/** Puts a selection of an object type into a query that leads to one of this type. */
type Way = (selection: string) => string;
const fromQuery: Way = (selection) => `{ ${selection} }`;

/** So many parts are asked for at once: Neo4j plans one larger statement in less time than many small ones. */
const TOGETHER = 8;

/** All walks of reading: every field of every type, with every choice of its arguments. */
export function walksOf(values: Values): Walk[] {
  const ways = waysOf(values);
  const below = [...ways].flatMap(([type, way]) => {
    const [pages, others] = divided(placesOf(type), isPage);
    const own = [propertiesOf(type), ...others.flatMap((place) => asksAt(values, place))];
    return [own, ...pages.map((place) => asksAt(values, place))].flatMap((asks) => walksFor(asks, way));
  });
  return [...rootWalks(values), ...below];
}

function walksFor(asks: Ask[], way: Way): Walk[] {
  const starts = asks.flatMap((_, index) => (index % TOGETHER === 0 ? [index] : []));
  return starts.map((start) => walkFor(asks.slice(start, start + TOGETHER), way));
}

function walkFor(asks: Ask[], way: Way, scans = false): Walk {
  const [first] = asks;
  return {
    name: asks.length > 1 ? `${first?.name} and ${asks.length - 1} more` : (first?.name ?? ''),
    query: way(asks.map(({ spelling }, index) => spelling.replaceAll('ALIAS', `x${index}`)).join(' ')),
    scans,
    alone: asks.map(({ name, spelling }) => ({ name, query: way(spelling.replaceAll('ALIAS', 'x')) })),
    answers: new Map(asks.flatMap(({ name, answers }, index) => (answers ? [[`x${index}_0`, name]] : []))),
  };
}

/** One field with several sets of arguments, side by side. */
function ask(values: Values, place: Place, how: string, given: Record<string, Value>[], selection: string): Ask {
  const spellings = given.map((each, index) => `ALIAS_${index}: ${spell(values, place, each, selection)}`);
  return { name: `${place.name}${how}`, spelling: spellings.join(' ') };
}

/** Types that can be read, but to which no walk leads. */
export function unreachedTypes(values: Values): string[] {
  const ways = waysOf(values);
  const below = (type: GraphQLObjectType) => placesOf(type).flatMap(typesBelow);
  const readable = new Set(rootPlaces().flatMap(typesBelow));
  for (const type of readable) for (const next of below(type)) readable.add(next);
  return [...readable].filter((type) => !ways.has(type)).map(({ name }) => name);
}

/** How to reach every object type: the node of a probe's id, or else from a type that is reached already. */
function waysOf(values: Values): Map<GraphQLObjectType, Way> {
  const ways = new Map<GraphQLObjectType, Way>();
  const roots = rootPlaces().filter((place) => !scans(place));
  // Those found by an id come first.
  const byId = roots.toSorted((a, b) => Number(takesId(b)) - Number(takesId(a)));
  const queue = byId.map((place) => ({ place, way: fromQuery }));
  for (const { place, way } of queue) {
    for (const type of typesBelow(place)) {
      if (ways.has(type)) continue;
      const around: Way = (selection) => way(spell(values, place, {}, within(place, type, selection)));
      ways.set(type, around);
      queue.push(...placesOf(type).map((next) => ({ place: next, way: around })));
    }
  }
  return ways;
}

/** Wraps a selection of a type in what stands between a field and it. */
function within({ field }: Place, type: GraphQLObjectType, selection: string): string {
  const spread = `{ ... on ${type.name} { ${selection} } }`;
  return isConnection(getNamedType(field.type)) ? `{ nodes ${spread} }` : spread;
}

function rootPlaces(): Place[] {
  return placesOf(schema.getRootType(OperationTypeNode.QUERY) as GraphQLObjectType);
}

function takesId({ field }: Place): boolean {
  return field.args.some(({ name }) => name === 'id') && isObjectType(getNamedType(field.type));
}

function scans({ field }: Place): boolean {
  return directive(field, 'scan') !== undefined;
}

function isPage({ field }: Place): boolean {
  return isConnection(getNamedType(field.type));
}

function kindOf({ parent, field }: Place) {
  return fieldKind(catalogue, parent.name, field);
}

/** All properties of a type at once. */
function propertiesOf(type: GraphQLObjectType): Ask {
  const names = placesOf(type).filter((place) => kindOf(place) === 'property');
  const spelling = `ALIAS_0: __typename ${names.map(({ field }) => field.name).join(' ')}`;
  return { name: `the properties of ${type.name}`, spelling };
}

/** What is asked of a field: without arguments, with every choice of an argument, with every field of its filter. */
function asksAt(values: Values, place: Place): Ask[] {
  if (kindOf(place) === 'property') return [];
  const least = leastOf(getNamedType(place.field.type));
  return [
    plainAt(values, place),
    ...choicesOf(place).map(({ name, choices }) => ask(values, place, ` by ${name}`, choices, least)),
    ...filtersOf(values, place).map(({ name, filters }) =>
      ask(
        values,
        place,
        ` with ${name}`,
        filters.map((filter) => ({ filter })),
        least,
      ),
    ),
  ];
}

function plainAt(values: Values, place: Place, how = '', given: Record<string, Value> = {}): Ask {
  const type = getNamedType(place.field.type);
  const selection = isObjectType(type) && isConnection(type) ? wholeOf(type) : leastOf(type);
  return { ...ask(values, place, how, [given], selection), answers: true };
}

/** The walks from `Query` itself. What is marked `@scan` looks at everything unless a filter field marked `@anchor` is given. */
function rootWalks(values: Values): Walk[] {
  return rootPlaces().flatMap((place) => {
    if (!scans(place)) return walksFor(asksAt(values, place), fromQuery);
    const plain = ask(values, place, '', [{}], leastOf(getNamedType(place.field.type)));
    return [walkFor([plain], fromQuery, true), ...walksFor(anchoredAt(values, place), fromQuery)];
  });
}

/** From each anchor alone; from the first in every order, and with all other fields of the filter. */
function anchoredAt(values: Values, place: Place): Ask[] {
  const filter = filterOf(place.field);
  const anchors = filter ? Object.values(filter.getFields()).filter((field) => directive(field, 'anchor')) : [];
  const starts = anchors.map(({ name, type }) => ({ [name]: values.of(`${filter?.name}.${name}`, type) }));
  const [start] = starts;
  if (!start) return [];
  const least = leastOf(getNamedType(place.field.type));
  const orders = choicesOf(place).filter(({ name }) => name === 'orderBy');
  const all = Object.assign({}, ...filtersOf(values, place).flatMap(({ filters }) => filters), start);
  return [
    ...starts.map((filter) => plainAt(values, place, ` from ${Object.keys(filter)}`, { filter })),
    ...orders.map(({ name, choices }) =>
      ask(
        values,
        place,
        ` by ${name}`,
        choices.map((choice) => ({ ...choice, filter: start })),
        least,
      ),
    ),
    ask(values, place, ' with everything', [{ filter: all }], least),
  ];
}

/** Every value of every argument that is an enum, and pages from either end. */
function choicesOf({ field }: Place): { name: string; choices: Record<string, Value>[] }[] {
  const enums = field.args.flatMap(({ name, type }) => {
    const named = getNamedType(type);
    if (!isEnumType(named)) return [];
    const isList = isListType(getNullableType(type));
    const choices = named.getValues().map((value) => ({ [name]: isList ? [value.name] : value.name }));
    return [{ name, choices }];
  });
  const sizes = field.args.filter(({ name }) => name === 'first' || name === 'last');
  if (sizes.length < 2) return enums;
  return [...enums, { name: 'size', choices: sizes.map(({ name }) => ({ [name]: 1 })) }];
}

/** Every field of a field's filter alone; a yes or no as both. */
function filtersOf(values: Values, { field }: Place): { name: string; filters: Record<string, Value>[] }[] {
  const filter = filterOf(field);
  return Object.values(filter?.getFields() ?? {}).map((each: GraphQLInputField) => {
    const name = `${filter?.name}.${each.name}`;
    const answers = getNamedType(each.type).name === 'Boolean' ? [true, false] : [values.of(name, each.type)];
    return { name, filters: answers.map((value) => ({ [each.name]: value })) };
  });
}

function divided<T>(all: T[], isFirst: (one: T) => boolean): [T[], T[]] {
  return [all.filter(isFirst), all.filter((one) => !isFirst(one))];
}

/** The walk of every mutation: with what is stored, with what is new, with every value that has a statement of its own. */
export function mutationWalks(values: Values): Walk[] {
  const mutation = schema.getRootType(OperationTypeNode.MUTATION) as GraphQLObjectType;
  return placesOf(mutation).flatMap((place) => {
    const payload = placesOf(getNamedType(place.field.type) as GraphQLObjectType);
    const selection = `{ ${payload.map((each) => spell(values, each, {}, leastOf(getNamedType(each.field.type)))).join(' ')} }`;
    return fillingsOf(place).map(({ how, filling }) => {
      const given = place.field.args.map(({ name, type }) => [name, values.of(`${place.name}.${name}`, type, filling)]);
      const asked = ask(values, place, how, [Object.fromEntries(given)], selection);
      return walkFor([asked], (spelling) => `mutation { ${spelling} }`);
    });
  });
}

/** What differs between the calls of one mutation. */
function fillingsOf({ field, name }: Place): { how: string; filling: Filling }[] {
  const input = getNamedType(field.args[0]?.type);
  if (!isInputObjectType(input)) throw new TypeError(`${name} takes no input`);
  const fields = Object.values(input.getFields());
  const refs = fields.some(({ type }) => isRef(type)) ? (['id', 'new'] as const) : (['id'] as const);
  const choices = fields.flatMap(({ name: key, type }) =>
    ownStatements(field.name, type).map((value) => ({ [`${input.name}.${key}`]: value })),
  );
  return refs.flatMap((ref) =>
    (choices.length > 0 ? choices : [{}]).map((choice) => ({
      how: [ref === 'new' ? ' with new things' : '', ...Object.values(choice)].join(' ').trimEnd(),
      filling: {
        refs: ref,
        mutation: field.name,
        given: { ...choice, ...(ref === 'new' ? AMONG_NEW : {}) },
      },
    })),
  );
}

/** Only what is in one document can stand in each other, a text is replaced only once, and this is the second update. */
const AMONG_NEW = {
  'RecordAttributionInput.nestedIn': null,
  'DocumentInput.supersedes': null,
  'VerdictInput.supersedes': null,
  'UpdateVerdictInput.version': 2,
  'UpdateDocumentInput.version': 2,
  'UpdateAttributionInput.version': 2,
};

function isRef(type: GraphQLInputField['type']): boolean {
  const named = getNamedType(type);
  return isInputObjectType(named) && named.isOneOf;
}

/** The values of an enum for which a mutation has statements of their own. */
function ownStatements(mutation: string, type: GraphQLInputField['type']): string[] {
  const named = getNamedType(type);
  if (!isEnumType(named)) return [];
  const file = new URL(`../../../cypher/Mutation/${mutation}.cypher`, import.meta.url);
  const text = existsSync(file) ? readFileSync(file, 'utf8') : '';
  const values = named.getValues().map(({ name }) => name);
  return values.filter((value) => new RegExp(`^// write ${value}$`, 'm').test(text));
}
