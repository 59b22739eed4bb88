import { type GraphQLInputType, getArgumentValues, getNamedType, isInputObjectType, Kind, visit } from 'graphql';
import type { Value } from '../../graph/engine.ts';
import { storedId, typeOfId } from '../../shared/ids.ts';
import { canonicalLanguage } from '../../shared/language.ts';
import { MAX_PAGE_SIZE } from '../../shared/limits.ts';
import { type SearchTerm, searchTerms } from '../../shared/text.ts';
import { endOf, recordedFrom, recordedTo, startOf } from '../../shared/time.ts';
import { addressKey, isWebAddress } from '../../shared/web-address.ts';
import { type Catalogue, isConnection, orderKeys } from '../catalogue/catalogue.ts';
import { badUserInput } from '../catalogue/errors.ts';
import { type CursorKeys, decodeCursor } from './cursor.ts';
import { checkGiven } from './given.ts';
import type { SelectedField } from './selection.ts';

/** The default number of entries on a page. */
const PAGE_DEFAULT = 20;

/** The requested page of a connection. */
export interface Page {
  size: number;
  backward: boolean;
  /** The keys of the cursor after which the page starts, if any. */
  from?: CursorKeys;
  /** The coordinate of the ordering: `ClaimOrder.TEXT_ASC`. */
  ordering: string;
}

/** The arguments of one selected field, checked, in the form that statements need. */
export interface BoundArguments {
  /** Arguments by name, with ids as they are stored. */
  values: Readonly<Record<string, Value>>;
  /** The filter's given fields by name. */
  filter: Readonly<Record<string, Value>>;
  /** The search terms of `query`, which include descriptions, or of the filter's `text`. */
  terms: SearchTerm[];
  /** The same with the filter's `not` as the filter, if it is given. */
  not?: BoundArguments;
  /** The page, for a connection. */
  page?: Page;
  /** The features of the arguments on which the text of the statement depends. */
  shape: string;
}

/** The names of arguments and filter fields with which a period ends. */
const END = /^to$|To$/;

/** How the start and the end of a period are compared with stored times, by the scalar of the argument. */
const BOUNDS: Readonly<Record<string, Record<'from' | 'to', (time: string) => string>>> = {
  DateTime: { from: startOf, to: endOf },
  RecordedTime: { from: recordedFrom, to: recordedTo },
};

const NONE: BoundArguments = { values: {}, filter: {}, terms: [], shape: '' };

/** Whether the arguments of a field depend on variables. */
export function dependsOnVariables(field: SelectedField): boolean {
  let found = false;
  for (const argument of field.node.arguments ?? []) {
    visit(argument, {
      [Kind.VARIABLE]: () => {
        found = true;
      },
    });
  }
  return found;
}

/**
 * Checks the arguments of a field and converts them to the form that statements need.
 * @throws GraphQLError BAD_USER_INPUT for a value that is too long, a page out of bounds or a cursor of another list
 */
export function bindArguments(
  catalogue: Catalogue,
  field: SelectedField,
  variables: Record<string, unknown>,
): BoundArguments {
  const { definition } = field;
  // Recording checks the arguments of mutations.
  if (definition.args.length === 0 || field.parent === catalogue.schema.getMutationType()) return NONE;
  const given = getArgumentValues(definition, field.node, variables);
  checkGiven(field.responseKey, given);
  // An explicit null means the same as no argument.
  const values = Object.fromEntries(
    definition.args.map(({ name, type, defaultValue }) => [name, stored(name, type, given[name] ?? defaultValue)]),
  );
  if (field.parent === catalogue.schema.getQueryType() && values['id'] !== undefined)
    checkId(field, values['id'] as string);
  const { not: excluded, ...filter } = withAddresses(withLanguages(field, 'filter', present(values['filter'])));
  const not = excluded === undefined ? undefined : bindNot(field, values, filter, present(excluded));
  const page = isConnection(getNamedType(definition.type)) ? bindPage(catalogue, field, values) : undefined;
  const terms = searchTerms(searchedWords({ values, filter }), { descriptions: 'query' in values });
  const shape = [
    Object.keys(filter).sort(),
    not?.shape,
    asksForStatus({ filter, values }),
    terms.length,
    page ? [page.ordering, page.backward, nulls(page.from)] : [],
  ];
  return { values, filter, terms, shape: JSON.stringify(shape), ...(not ? { not } : {}), ...(page ? { page } : {}) };
}

/** Fields of a filter that its `not` cannot have. */
const NOT_IN_NOT = ['not', 'status'];

/** The arguments with `not` as the filter. It asks about attributions and verdicts of the same statuses. */
function bindNot(
  field: SelectedField,
  values: BoundArguments['values'],
  { status }: BoundArguments['filter'],
  excluded: Record<string, Value>,
): BoundArguments {
  const refused = NOT_IN_NOT.find((name) => name in excluded);
  if (refused) throw badUserInput(`${field.responseKey}: filter.not.${refused}: expected it outside of not.`);
  const filter = {
    ...withAddresses(withLanguages(field, 'filter.not', excluded)),
    ...(status === undefined ? {} : { status }),
  };
  const terms = searchTerms(searchedWords({ values, filter }));
  return { values, filter, terms, shape: JSON.stringify([Object.keys(filter).sort(), terms.length]) };
}

/** The filter with canonical language tags, as they are stored. */
function withLanguages(
  { responseKey }: SelectedField,
  place: string,
  filter: Record<string, Value>,
): Record<string, Value> {
  const { language: tags } = filter;
  if (!Array.isArray(tags)) return filter;
  try {
    return { ...filter, language: tags.map((tag) => canonicalLanguage(String(tag))) };
  } catch (error) {
    if (error instanceof RangeError) throw badUserInput(`${responseKey}: ${place}.language: ${error.message}.`);
    throw error;
  }
}

/** The filter with addresses as they are compared. What is no address finds nothing. */
function withAddresses(filter: Record<string, Value>): Record<string, Value> {
  const { url: addresses } = filter;
  if (!Array.isArray(addresses)) return filter;
  const keyOf = (address: string) => (isWebAddress(address) ? addressKey(address) : address);
  return { ...filter, url: addresses.map((address) => keyOf(String(address))) };
}

/** An id of another type is an error; an unknown id of the right type answers null. */
function checkId({ definition, responseKey }: SelectedField, id: string): void {
  const expected = getNamedType(definition.type).name;
  const found = typeOfId(id);
  if (found === expected || (found === 'Entity' && expected === 'Source')) return;
  const what = found ? `the id of another type, ${found}` : 'no id';
  throw badUserInput(
    `${responseKey}: ${JSON.stringify(id)} is ${what}. Expected the id of a type ${expected}, as this API gave it out.`,
  );
}

/** Whether the arguments ask for statuses. */
export function asksForStatus({ filter, values }: Pick<BoundArguments, 'filter' | 'values'>): boolean {
  return (filter['status'] ?? values['status'] ?? null) !== null;
}

/** The words that `query` or the filter's `text` searches for. */
export function searchedWords({ values, filter }: Pick<BoundArguments, 'filter' | 'values'>): string {
  return String(values['query'] ?? filter['text'] ?? '');
}

function bindPage(catalogue: Catalogue, field: SelectedField, values: Record<string, Value>): Page {
  const { first, last, after, before } = values;
  const place = field.responseKey;
  if (first != null && last != null) throw badUserInput(`${place}: give first or last, not both.`);
  for (const [name, size] of Object.entries({ first, last })) {
    if (size != null && !((size as number) >= 1 && (size as number) <= MAX_PAGE_SIZE)) {
      throw badUserInput(`${place}: ${name} is ${size}. Expected 1 to ${MAX_PAGE_SIZE}.`);
    }
  }
  const backward = last != null || (first == null && before != null);
  if (backward ? after != null : before != null) {
    throw badUserInput(`${place}: first goes with after, last with before.`);
  }
  const type = field.definition.args.find((argument) => argument.name === 'orderBy')?.type;
  const ordering = `${type ? getNamedType(type).name : ''}.${values['orderBy']}`;
  const cursor = backward ? before : after;
  const size = ((backward ? last : first) as number | null | undefined) ?? PAGE_DEFAULT;
  if (cursor == null) return { size, backward, ordering };
  const argument = `${place}: ${backward ? 'before' : 'after'}`;
  const connection = getNamedType(field.definition.type);
  return {
    size,
    backward,
    ordering,
    from: decodeCursor(cursor as string, ordering, orderKeys(catalogue, ordering, connection).length, argument),
  };
}

/** A value in which every id has its stored form, and every time that with which stored times are compared. */
function stored(argument: string, type: GraphQLInputType, value: unknown): Value {
  if (value == null) return null;
  if (Array.isArray(value))
    return value.map((member) => stored(argument, getNamedType(type) as GraphQLInputType, member));
  const named = getNamedType(type);
  if (isInputObjectType(named)) {
    const fields = Object.entries(value as Record<string, unknown>);
    return Object.fromEntries(
      fields.map(([name, member]) => [name, stored(name, named.getFields()[name]?.type as GraphQLInputType, member)]),
    );
  }
  const bound = BOUNDS[named.name];
  if (bound) return (END.test(argument) ? bound.to : bound.from)(value as string);
  return named.name === 'ID' ? storedId(value as string) : (value as Value);
}

function present(filter: Value | undefined): Record<string, Value> {
  return Object.fromEntries(
    Object.entries((filter ?? {}) as Record<string, Value>).filter(([, value]) => value !== null),
  );
}

function nulls(keys: CursorKeys | undefined): string | undefined {
  return keys?.map((key) => (key === null ? '0' : '1')).join('');
}
