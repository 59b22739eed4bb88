import {
  type GraphQLEnumType,
  type GraphQLField,
  type GraphQLFieldResolver,
  type GraphQLObjectType,
  getNamedType,
  getNullableType,
  isLeafType,
  isListType,
  isObjectType,
} from 'graphql';
import type { Part } from '../../src/compose/catalogue/fragments.ts';
import { expandVisible } from '../../src/compose/catalogue/rules.ts';
import type { Engine, Parameters, Row, Value } from '../../src/graph/engine.ts';
import { storedId, typeOfId } from '../../src/shared/ids.ts';
import { searchTerms, wholeName, wordsInFields } from '../../src/shared/text.ts';
import type { GraphData } from '../support/random-graph.ts';
import { isNode } from './answers/ways.ts';
import { type Ask, asker, catalogue, schema } from './asking.ts';
import type { Filter } from './naive-conditions.ts';
import { Sayings, UnknownMeaning } from './naive-filters.ts';
import { type Entry, type Item, type Key, orderingOf, pageOf, sorted } from './naive-pages.ts';

type Arguments = Record<string, Value>;

/** What is visible, by the status that is asked for: only attributions have one. */
const VISIBLE = new Map(
  [...catalogue.rules.visible.keys()].map((kind) => [kind, '(x.status IS NULL OR x.status IN $status)']),
);

/** A field of one parent, to be answered. */
interface Question {
  field: GraphQLField<unknown, unknown>;
  part: Part;
  parent: Item | undefined;
  given: Arguments;
}

/**
 * A reference to hold the composer against. It answers a query field by field: for one parent at a time it runs the
 * field's fragment alone, and does everything else in TypeScript: duplicates, filters, order, cursors, pages, counts.
 */
export function naive(engine: Engine, graph: GraphData): Ask {
  const reference = new Reference(engine, new Sayings(graph));
  const ask = asker(reference.resolve);
  return async (query, variables) => {
    const result = await ask(query, variables);
    const unknown = result.errors?.find(({ originalError }) => originalError instanceof UnknownMeaning);
    if (unknown) throw unknown.originalError;
    return result;
  };
}

class Reference {
  readonly #engine: Engine;
  readonly #sayings: Sayings;
  /** What fragments have answered already; the graph does not change. */
  readonly #answers = new Map<string, Promise<Row[]>>();

  constructor(engine: Engine, sayings: Sayings) {
    this.#engine = engine;
    this.#sayings = sayings;
  }

  readonly resolve: GraphQLFieldResolver<unknown, unknown> = (above, args, _context, info) => {
    const isRoot = info.parentType === schema.getQueryType();
    if (!isRoot && !isItem(above)) return (above as Record<string, unknown>)[info.fieldName];
    const name = isRoot && info.fieldName === 'node' ? fieldFor(String(args['id'])) : info.fieldName;
    const field = info.parentType.getFields()[name ?? ''];
    if (!field || (isRoot && 'id' in args && !fits(String(args['id']), field.name))) throw new Error('no such id');
    const part = catalogue.fragments.get(`${info.parentType.name}.${field.name}`)?.body;
    const parent = isItem(above) ? above : undefined;
    if (!part) return parent?.properties[field.name] ?? null;
    return this.#answer({ field, part, parent, given: completed(field, args) });
  };

  async #answer(question: Question): Promise<unknown> {
    const { field, part } = question;
    const returned = getNamedType(field.type);
    if (part.binds.has('value')) {
      const rows = await this.#rows(question, 'value');
      return rows.map((row) => row['value']).find((value) => value !== null) ?? null;
    }
    const isPage = isObjectType(returned) && 'pageInfo' in returned.getFields();
    const listed = isPage ? getNamedType(fieldType(returned, 'nodes')).name : returned.name;
    const entries = await this.#entries(question, listed);
    if (isPage) return this.#page(question, returned, entries);
    if (isListType(getNullableType(field.type))) return sorted(entries, [listKey(listed)]).map(({ item }) => item);
    if (entries.length > 1) throw new Error(`${field.name} has ${entries.length} answers`);
    return entries[0]?.item ?? null;
  }

  /** What the fragment binds, each once, as far as the filter lets it pass. */
  async #entries(question: Question, listed: string): Promise<Entry[]> {
    const { part, field, given } = question;
    const filterType = field.args.find(({ name }) => name === 'filter')?.type;
    const filterName = filterType && getNamedType(filterType).name;
    const speaks = part.binds.has('attribution') && filterName !== undefined;
    const columns = ['node', ...['edge', 'type'].filter((word) => part.binds.has(word as 'edge' | 'type'))];
    const entries = new Map<string, Entry>();
    for (const row of await this.#rows(
      question,
      [...columns, ...(speaks ? ['attribution.id AS saying'] : [])].join(),
    )) {
      const { node, edge, type, saying } = row as Record<string, Value> & { node: Record<string, Value> };
      const key = JSON.stringify([node['id'] ?? node, edge, type]);
      const item = { __typename: String(type ?? listed), properties: node };
      const entry = entries.get(key) ?? { item, edge: (edge ?? {}) as Record<string, Value>, sayings: [] };
      if (speaks) entry.sayings.push(String(saying));
      entries.set(key, entry);
    }
    return [...entries.values()].filter(({ item, sayings }) =>
      this.#sayings.holds(filterName, (given['filter'] ?? {}) as Filter, item.properties, sayings),
    );
  }

  async #page(question: Question, connection: GraphQLObjectType, entries: Entry[]) {
    const { field, given } = question;
    const order = getNamedType(field.args.find(({ name }) => name === 'orderBy')?.type as GraphQLEnumType);
    const ordering = `${order.name}.${given['orderBy']}`;
    const edge = getNamedType(fieldType(connection, 'edges')) as GraphQLObjectType;
    const { clauses, keys } = orderingOf(ordering);
    const computed = keys.filter(({ of }) => of === 'computed').map(({ property }) => property);
    if (computed.length > 0) {
      const part = { text: clauses.replace(/\bnode\b/g, 'this') } as Part;
      for (const entry of entries) {
        [entry.computed = {}] = await this.#rows({ ...question, part, parent: entry.item }, computed.join());
      }
    }
    return pageOf(entries, [...keys, ...edgeKeys(edge)], ordering, given);
  }

  /** Runs a fragment alone, from one parent. */
  #rows({ part, parent, given }: Question, columns: string): Promise<Row[]> {
    const filter = (given['filter'] ?? {}) as Filter;
    const words = String(given['query'] ?? '');
    const terms = searchTerms(words, { descriptions: true });
    const body = expandVisible(part.text, VISIBLE, () => 'Attribution').replace(
      /SEARCH\((\w+), \$terms\)/g,
      (_, label: string) => this.#engine.searchClause(label, 'search', terms.length),
    );
    const type = schema.getType(parent?.__typename ?? '');
    const startsAtNode = isObjectType(type) && isNode(type);
    const label = parent?.__typename === 'Source' ? 'Entity' : parent?.__typename;
    const start = startsAtNode ? `MATCH (this:${label} {id: $this})` : parent ? 'WITH $this AS this' : '';
    const statement = `${start}\n${body}\nRETURN ${columns}`;
    const known = {
      ...given,
      ...this.#engine.searchParameters('search', terms),
      terms,
      words: wordsInFields(terms),
      wholeName: wholeName(words),
      status: filter['status'] ?? given['status'] ?? ['ACCEPTED'],
      this: (startsAtNode ? parent?.properties['id'] : parent?.properties) ?? null,
    };
    // Only those that it names: the same statement has the same answer whatever else is asked for.
    const named = Object.entries(known).filter(([name]) => statement.includes(`$${name}`));
    const parameters = Object.fromEntries(named) as Parameters;
    const key = JSON.stringify([statement, parameters]);
    const rows = this.#answers.get(key) ?? this.#engine.read(statement, parameters);
    this.#answers.set(key, rows);
    return rows;
  }
}

/** The field of `Query` that answers an id is named after its type. */
function fieldFor(id: string): string | undefined {
  return typeOfId(id)?.replace(/^./, (first) => first.toLowerCase());
}

/** Whether an id is of the type that a field of `Query` answers; sources and entities have each other's. */
function fits(id: string, fieldName: string): boolean {
  const asked = fieldFor(id);
  const speakers = ['source', 'entity'];
  return asked === fieldName || (speakers.includes(asked ?? '') && speakers.includes(fieldName));
}

function isItem(above: unknown): above is Item {
  return typeof above === 'object' && above !== null && 'properties' in above;
}

/** Every argument, with its default where null was given, and ids and times as they are compared. */
function completed(field: GraphQLField<unknown, unknown>, args: Record<string, Value>): Arguments {
  const entries = field.args.map(({ name, type, defaultValue }) => {
    const value = (args[name] ?? defaultValue ?? null) as Value;
    if (getNamedType(type).name === 'RecordedTime') return [name, boundOf(name, String(value))] as const;
    if (name === 'ids') return [name, (value as string[]).map(storedId)] as const;
    return [name, name === 'id' ? storedId(String(value)) : value] as const;
  });
  return JSON.parse(JSON.stringify(Object.fromEntries(entries)));
}

/** A recorded time as text, without the zone: that of the end of a period sorts after all within it. */
function boundOf(name: string, time: string): string {
  return `${time.replace('Z', '')}${name === 'to' ? '~' : ''}`;
}

function fieldType(type: GraphQLObjectType, name: string) {
  const field = type.getFields()[name];
  if (!field) throw new Error(`${type.name} has no ${name}`);
  return field.type;
}

/** Where the edge tells entries of one node apart, it orders them too. */
function edgeKeys(edge: GraphQLObjectType): Key[] {
  const own = Object.values(edge.getFields()).filter(({ name }) => name !== 'node' && name !== 'cursor');
  const telling = own.filter(({ type }) => isLeafType(getNullableType(type)));
  return telling.map(({ name }) => ({ of: 'edge', property: name, descending: false }));
}

function listKey(listed: string): Key {
  const type = schema.getType(listed);
  const property = isObjectType(type) && 'position' in type.getFields() ? 'position' : 'id';
  return { of: 'node', property, descending: false };
}
