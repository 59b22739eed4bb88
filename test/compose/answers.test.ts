import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from '@jest/globals';
import {
  type ExecutionResult,
  type GraphQLEnumType,
  type GraphQLObjectType,
  getNamedType,
  isAbstractType,
  isEnumType,
  isInputObjectType,
  isObjectType,
} from 'graphql';
import { filterOf } from '../../src/compose/catalogue/catalogue.ts';
import type { Engine } from '../../src/graph/engine.ts';
import { openGrafeo } from '../../src/graph/grafeo.ts';
import { migrate } from '../../src/graph/migrations/migrate.ts';
import { COMPUTATIONS } from '../../src/recording/computations.ts';
import { describeEngines } from '../support/engines.ts';
import { randomGraph, writeGraph } from '../support/random-graph.ts';
import { answersUnder, Findings } from './answers/findings.ts';
import { askedPlaces, describable, propertiesOf, type Question, questionsAt } from './answers/ways.ts';
import { composed, schema } from './asking.ts';
import { type Place, placesOf } from './effort/selections.ts';
import { naive } from './naive.ts';
import { poolOf } from './pool.ts';

/**
 * Walks the schema by itself: every argument, filter field, order and enum value is asked, every field is read, and each
 * answer is held against that of the reference. What is added to the schema and makes no difference here is at fault.
 */
// A graph in which every rule of origins applies somewhere, and something goes round in a circle.
const graph = randomGraph(846);
const PATIENCE_MS = 600_000;

const query = schema.getQueryType() as GraphQLObjectType;
const places = askedPlaces();
/** The types that can be read, but for those of paths, which are not composed. */
const types = reachable(query);

/** Neo4j takes long to plan, and is asked each thing at one place only. */
const few = onceEach(places);

describeEngines((name, open) => {
  const findings = new Findings();
  const faults = new Map<string, object[]>();
  const asked = name === 'grafeo' ? places : few;

  beforeAll(async () => {
    const engine = await open();
    await writeGraph(engine, graph);
    const reference = name === 'grafeo' ? engine : await embedded();
    const [ask, expected] = [composed(engine), naive(reference, graph)];
    const pool = await poolOf(graph, composed(reference));
    for (const place of asked) {
      for (const question of questionsAt(place, pool)) {
        const result = plain(await ask(question.query, question.variables));
        const wanted = plain(await expected(question.query, question.variables));
        findings.note(place, question, result);
        add(faults, place.name, differences(question, result, wanted));
      }
    }
    for (const type of describable(types)) {
      const properties = propertiesOf(type, pool);
      const [result, wanted] = [plain(await ask(properties)), plain(await expected(properties))];
      for (const list of Object.values(result.data ?? {})) findings.look(type, nodesOf(list));
      if (JSON.stringify(result) !== JSON.stringify(wanted)) add(faults, type.name, [{ properties, result, wanted }]);
    }
    if (reference !== engine) await reference.close();
  }, PATIENCE_MS);

  describe('every way to ask is answered as by the reference', () => {
    test.each(asked.map((place) => place.name))('%s', (place) => {
      expect(faults.get(place) ?? []).toEqual([]);
    });
  });

  test.each(describable(types).map((type) => type.name))(
    'all that %s says of itself is as in the reference',
    (type) => {
      expect(faults.get(type) ?? []).toEqual([]);
    },
  );

  test('every filter field makes a difference', () => {
    const filters = new Set(places.flatMap(({ field }) => filterOf(field) ?? []));
    const fields = [...filters].flatMap((filter) => Object.keys(filter.getFields()).map((each) => `${filter}.${each}`));
    const idle = fields.filter((field) => findings.mostAnswers(field) < 2);
    expect(idle.map((field) => `${field} changes no answer: ${WHERE}`)).toEqual([]);
  });

  test('every order is another one', () => {
    const orders = new Set(places.flatMap(({ field }) => field.args.filter((arg) => arg.name === 'orderBy')));
    const enums = new Set([...orders].map(({ type }) => getNamedType(type) as GraphQLEnumType));
    const alike = [...enums].filter((each) => findings.mostAnswers(each.name) < each.getValues().length);
    expect(alike.map((each) => `the values of ${each} order nothing, or alike: ${WHERE}`)).toEqual([]);
  });

  test('every value of an enum is in an answer, or finds something', () => {
    const enums = Object.values(schema.getTypeMap()).filter(isEnumType);
    const own = enums.filter((each) => !each.name.startsWith('__') && !each.name.endsWith('Order'));
    const values = own.flatMap((each) => each.getValues().map((value) => `${each.name}.${value.name}`));
    const missing = values.filter((value) => !findings.hasSeen(value));
    expect(missing.map((value) => `nothing is ${value}: ${WHERE}`)).toEqual([]);
  });

  test('every field has a value somewhere', () => {
    const fields = types.filter((type) => type !== query).flatMap((type) => placesOf(type));
    const unread = fields.filter((place) => place.field.args.length === 0 && !findings.hasSeen(place.name));
    expect(unread.map((place) => `${place.name} is null everywhere: ${WHERE}`)).toEqual([]);
  });
});

const WHERE = 'make what it needs in test/support/random-graph.ts';

/** A graph in memory, for the reference. */
async function embedded(): Promise<Engine> {
  const engine = openGrafeo({ shuffleUnordered: true });
  await migrate(engine, fileURLToPath(new URL('../../cypher/migrations/', import.meta.url)), {
    computations: COMPUTATIONS,
  });
  await writeGraph(engine, graph);
  return engine;
}

/** Where two answers to a question differ, told by what was asked. */
function differences({ asked, query: text }: Question, result: ExecutionResult, wanted: ExecutionResult) {
  return [...asked].flatMap(([alias, { name, value }]) => {
    const [found, expected] = [result, wanted].map((one) => told(alias, one));
    return found === expected ? [] : [{ name, value, query: text, found, expected }];
  });
}

function told(alias: string, result: ExecutionResult): string {
  const errors = (result.errors ?? []).map(({ path }) => path).filter((path) => path?.includes(alias));
  return JSON.stringify([answersUnder(alias, result), errors]);
}

function plain({ data, errors = [] }: ExecutionResult): ExecutionResult {
  return JSON.parse(JSON.stringify({ data, errors: errors.map(({ path }) => ({ path })) }));
}

function add<T>(map: Map<string, T[]>, key: string, more: T[]): void {
  map.set(key, [...(map.get(key) ?? []), ...more]);
}

function nodesOf(list: unknown): unknown {
  return Array.isArray(list) ? list : (list as { nodes: unknown[] } | null)?.nodes;
}

/** The object types that can be reached from one, but not over paths. */
function reachable(start: GraphQLObjectType): GraphQLObjectType[] {
  const found = new Set([start]);
  for (const type of found) {
    for (const { field } of placesOf(type).filter((place) => place.name !== 'Query.paths')) {
      const below = getNamedType(field.type);
      const all = isAbstractType(below) ? schema.getPossibleTypes(below) : [below];
      for (const each of all.filter(isObjectType)) found.add(each);
    }
  }
  return [...found];
}

/** The places at which something is asked that is asked at none before: an input type, an enum, or a type that is answered. */
function onceEach(all: Place[]): Place[] {
  const known = new Set<string>();
  return all.filter(({ field, name }) => {
    const kinds = field.args.map(({ type }) => getNamedType(type));
    const own = kinds.filter((kind) => isInputObjectType(kind) || isEnumType(kind)).map((kind) => kind.name);
    const keys = [...(own.length > 0 ? own : [name]), getNamedType(field.type).name];
    const isWanted = keys.some((key) => !known.has(key));
    if (isWanted) for (const key of keys) known.add(key);
    return isWanted;
  });
}
