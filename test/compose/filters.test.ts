import { beforeAll, describe, expect, test } from '@jest/globals';
import { type GraphQLInputObjectType, type GraphQLNamedType, getNamedType, isEnumType, isListType } from 'graphql';
import type { Catalogue } from '../../src/compose/catalogue/catalogue.ts';
import type { Value } from '../../src/graph/engine.ts';
import { describeEngines } from '../support/engines.ts';
import { type GraphData, randomGraph, writeGraph } from '../support/random-graph.ts';
import { type Ask, answer, catalogue, composed, schema } from './asking.ts';

/** The lists of `Query` that a filter narrows, by filter. */
const LISTS: Record<string, string> = {
  ClaimFilter: 'claims',
  AttributionFilter: 'attributions',
  SourceFilter: 'sources',
  EntityFilter: 'entities',
  DocumentFilter: 'documents',
  VerdictFilter: 'verdicts',
  RevisionFilter: 'revisions',
};

/** Every fragment, but no filter field to start from: all of them narrow. */
const NARROWING: Catalogue = {
  ...catalogue,
  fragments: new Map(
    [...catalogue.fragments].map(([coordinate, { start: _start, ...rest }]) => [coordinate, rest] as const),
  ),
};

type Filter = Record<string, Value>;

const SEED = 7;

/** The ids of the whole list that a filter narrows, and how many it says there are. */
async function found(ask: Ask, filterName: string, filter: Filter): Promise<{ ids: string[]; totalCount: number }> {
  const query = `query($filter: ${filterName}) {
    list: ${LISTS[filterName]}(filter: $filter, first: 100) { totalCount nodes { id } }
  }`;
  const { list } = await answer<{ list: { totalCount: number; nodes: { id: string }[] } }>(ask, query, { filter });
  return { ids: list.nodes.map(({ id }) => id), totalCount: list.totalCount };
}

/** Values for every field of a filter that occur in the graph, each field with several. */
function valuesOf(graph: GraphData, type: GraphQLInputObjectType): [field: string, values: Value[]][] {
  const properties = graph.nodes.flatMap((node) => Object.entries(node.properties));
  const stored = (name: string) => [...new Set(properties.filter(([key]) => key === name).map(([, value]) => value))];
  const ids = (prefix: string) => graph.nodes.map((node) => node.properties.id).filter((id) => id.startsWith(prefix));
  const fields = Object.values(type.getFields()).filter(({ name }) => name !== 'not');
  const values = fields.map((field): [string, Value[]] => {
    const named: GraphQLNamedType = getNamedType(field.type);
    if (isEnumType(named)) return [field.name, named.getValues().map(({ name }) => name)];
    if (named.name === 'Boolean') return [field.name, [true, false]];
    if (named.name === 'Int') return [field.name, [0, 1, 2, 3, 12]];
    if (named.name === 'DateTime') return [field.name, ['2022', '2023', '2024-11-28', '2024-11-29T12:00:00Z', '2026']];
    if (field.name === 'aboutAs') return [field.name, rolesIn(graph)];
    if (named.name === 'RecordedTime') return [field.name, ['2024', '2025-01-01', '2025-01-01T00:00:00.001Z', '2026']];
    if (field.name === 'text') return [field.name, ['drone', 'army', 'seoul', 'drones armée', 'nothing', '?']];
    if (field.name === 'claim') return [field.name, ids('clm')];
    if (field.name === 'document') return [field.name, ids('doc')];
    if (named.name === 'ID') return [field.name, ids('ent')];
    return [field.name, stored(field.name).filter((value) => value !== null)];
  });
  return 'not' in type.getFields() ? [...values, ['not', negated(values, type)]] : values;
}

/** Filters for `not`: one for each field. */
function negated(values: readonly [field: string, values: Value[]][], type: GraphQLInputObjectType): Value[] {
  return values
    .filter(([name]) => name !== 'status')
    .map(([name, [first = null]]) => ({ [name]: isListType(type.getFields()[name]?.type) ? [first] : first }));
}

/** The entities of claims, each with a role that it has. */
function rolesIn({ relationships }: GraphData): Value[] {
  return relationships.flatMap(({ type, to, properties }) => {
    const [role] = (type === 'ABOUT' ? properties['roles'] : []) as string[];
    return role === undefined ? [] : [{ entity: to, role }];
  });
}

describeEngines((_name, open) => {
  const graph = randomGraph(SEED);
  let ask: Ask;
  let askNarrowing: Ask;

  beforeAll(async () => {
    const engine = await open();
    await writeGraph(engine, graph);
    ask = composed(engine);
    askNarrowing = composed(engine, NARROWING);
  }, 120_000);

  describe.each(Object.keys(LISTS))('%s', (filterName) => {
    const type = schema.getType(filterName) as GraphQLInputObjectType;
    const fields = valuesOf(graph, type);

    test.each(fields)('%s finds the same by starting from it as by narrowing', async (field, values) => {
      const isList = isListType(type.getFields()[field]?.type);
      const filters = values.slice(0, 9).map((value) => ({ [field]: isList ? [value] : value }));
      if (isList)
        filters.push({ [field]: values }, { [field]: [...values.slice(-2), ...values.slice(-2)] }, { [field]: [] });
      const answers = [];
      for (const filter of filters) {
        const { ids, totalCount } = await found(ask, filterName, filter);
        expect(await found(askNarrowing, filterName, filter)).toEqual({ ids, totalCount });
        expect(new Set(ids).size).toBe(totalCount);
        answers.push(ids.join());
      }
      // Not all alike, or nothing has been told apart.
      expect(new Set(answers).size).toBeGreaterThan(1);
    });

    const lists = fields.filter(([field]) => field !== 'aboutAll' && isListType(type.getFields()[field]?.type));
    test.each(lists)('a list in %s means any of its members', async (field, values) => {
      const each = [];
      for (const value of values.slice(0, 3)) each.push(...(await found(ask, filterName, { [field]: [value] })).ids);
      const any = await found(ask, filterName, { [field]: values.slice(0, 3) });
      expect([...any.ids].sort()).toEqual([...new Set(each)].sort());
    });
  });

  test('an id that nothing has finds nothing, and takes nothing from the others of its list', async () => {
    const [id = ''] = graph.relationships.filter(({ type }) => type === 'MADE').map(({ from }) => from);
    const known = await found(ask, 'ClaimFilter', { source: [id] });
    expect(known.totalCount).toBeGreaterThan(0);
    expect(await found(ask, 'ClaimFilter', { source: ['src_unknown', id] })).toEqual(known);
    expect(await found(ask, 'ClaimFilter', { source: ['src_unknown'] })).toEqual({ ids: [], totalCount: 0 });
  });

  test('a source may be named by the id of the entity that it is, and the other way round', async () => {
    for (const { from } of graph.relationships.filter(({ type }) => type === 'MADE').slice(0, 5)) {
      const asSource = await found(ask, 'ClaimFilter', { source: [from.replace('ent_', 'src_')] });
      expect(asSource).toEqual(await found(ask, 'ClaimFilter', { source: [from] }));
      const about = await found(ask, 'AttributionFilter', { about: [from.replace('ent_', 'src_')] });
      expect(about).toEqual(await found(ask, 'AttributionFilter', { about: [from] }));
    }
  });

  test('a field that is null is as good as left out', async () => {
    const filter = { source: null, saidFrom: null, sourceDropped: null, status: null, text: null };
    expect(await found(ask, 'ClaimFilter', filter)).toEqual(await found(ask, 'ClaimFilter', {}));
  });
});
