import { beforeAll, describe, expect, test } from '@jest/globals';
import { type GraphQLObjectType, isObjectType, parse } from 'graphql';
import { type Api, createApi } from '../../src/api/graphql/schema.ts';
import { filterOf } from '../../src/compose/catalogue/catalogue.ts';
import { readModel } from '../../src/compose/catalogue/model.ts';
import type { Engine } from '../../src/graph/engine.ts';
import { describeEngines } from '../support/engines.ts';
import { writeGraph } from '../support/random-graph.ts';
import { catalogue, schema } from './asking.ts';
import { addCrowd } from './effort/crowd.ts';
import { probeGraph } from './effort/probes.ts';
import { directive, placesOf } from './effort/selections.ts';
import { Values } from './effort/values.ts';
import { mutationWalks, unreachedTypes, type Walk, walksOf } from './effort/walks.ts';

/**
 * So many copies of a small graph stand around the probes; what is around these is the same in both. Neo4j plans anew
 * where a graph has grown to four times its size, which takes most of the time here.
 */
const COPIES = { small: 15, large: 50 };
const SIZES = ['small', 'large'] as const;
type Size = (typeof SIZES)[number];

/** The most effort in the larger graph; plans differ a little. */
const bound = (small: number) => small * 1.1 + 10;

const PATIENCE_MS = 600_000;

const reading = walksOf(new Values('read'));
/** A mutation changes its probes: each size has its own. */
const writing = { small: mutationWalks(new Values('small')), large: mutationWalks(new Values('large')) };

describe('the schema', () => {
  test('has a way to every type that can be read', () => {
    expect(unreachedTypes(new Values('read'))).toEqual([]);
  });

  test('marks with @anchor the filter fields that have a part // start, and no others', () => {
    const places = Object.values(schema.getTypeMap()).filter(isObjectType).flatMap(placesOf);
    const filters = new Set(places.flatMap(({ field }) => filterOf(field) ?? []));
    const fields = [...filters].flatMap((filter) =>
      Object.values(filter.getFields()).map((field) => ({ name: `${filter.name}.${field.name}`, field })),
    );
    const anchored = fields.filter(({ field }) => directive(field, 'anchor')).map(({ name }) => name);
    const starting = fields.filter(({ name }) => catalogue.fragments.get(name)?.start).map(({ name }) => name);
    expect(anchored).toEqual(starting);
  });

  test('marks with @scan fields that look at a label of the model', () => {
    const { nodes } = readModel(new URL('../../cypher/model.cypher', import.meta.url));
    const fields = placesOf(schema.getQueryType() as GraphQLObjectType).map(({ field }) => field);
    const marked = fields.filter((field) => directive(field, 'scan'));
    expect(marked.length).toBeGreaterThan(0);
    for (const field of marked) expect([...nodes.keys()]).toContain(directive(field, 'scan')?.['label']);
  });
});

describeEngines((_name, open) => {
  const efforts = new Map<string, Record<Size, number>>();
  const faults = new Map<string, string>();
  const counts = { small: {} as Record<string, number>, large: {} as Record<string, number> };
  let effort = 0;

  beforeAll(async () => {
    const engine = await open((count) => {
      effort += count;
    });
    for (const space of ['read', ...SIZES]) await writeGraph(engine, probeGraph(space));
    const api = createApi(engine);
    for (const size of SIZES) {
      await addCrowd(engine, size === 'small' ? 0 : COPIES.small, COPIES[size]);
      // Otherwise Neo4j plans for the empty graph that it sampled last.
      if (engine.name === 'neo4j' && size === 'small') await engine.read('CALL db.prepareForReplanning(300)');
      counts[size] = await countsOf(engine);
      for (const walk of [...reading, ...writing[size]]) await measure(api, size, walk);
    }
  }, PATIENCE_MS);

  /** Asks something. @returns the effort, and what is wrong with the answer if anything is */
  async function asked(api: Api, { query, answers }: Pick<Walk, 'query' | 'answers'>) {
    effort = 0;
    const { data, errors } = await api.execute({ document: parse(query), context: api.context() });
    const missing = [...answers].find(([alias]) => !hasAnswer(data, alias));
    const fault =
      errors?.[0]?.message ?? (missing && `${missing[1]} answers nothing: see test/compose/effort/probes.ts`);
    return { effort, fault };
  }

  async function measure(api: Api, size: Size, walk: Walk): Promise<void> {
    const { name, query, alone, scans } = walk;
    const found = await asked(api, walk);
    const both = { small: 0, large: 0, ...efforts.get(name), [size]: found.effort };
    efforts.set(name, both);
    if (found.fault) faults.set(name, `${found.fault}\n${query}`);
    if (size === 'small' || scans || both.large <= bound(both.small) || found.fault) return;
    const parts: string[] = [];
    for (const part of reading.includes(walk) ? alone : []) {
      parts.push(`${(await asked(api, { ...part, answers: new Map() })).effort} ${part.name}`);
    }
    faults.set(
      name,
      [`looks at ${both.small} in the smaller graph, at ${both.large} in the larger`, ...parts].join('\n'),
    );
  }

  test('the larger graph has more of every label and every type of link', () => {
    const { nodes, relationships } = readModel(new URL('../../cypher/model.cypher', import.meta.url));
    // Migrations are no data.
    const names = [...nodes.keys(), ...relationships.keys()].filter((name) => !name.startsWith('Migration'));
    const same = names.filter((name) => (counts.large[name] ?? 0) <= 2 * (counts.small[name] ?? 0));
    expect(same.map((name) => `${name} must be made in test/support/random-graph.ts`)).toEqual([]);
  });

  describe('effort does not grow with the graph, except where the schema says @scan', () => {
    test.each([...reading, ...writing.small])('$name', ({ name, scans }) => {
      expect(faults.get(name)).toBeUndefined();
      const { small, large } = efforts.get(name) ?? { small: Number.NaN, large: Number.NaN };
      // A field whose effort does not grow must not be marked with @scan.
      if (scans) expect(large).toBeGreaterThan(bound(small));
      else expect(large).toBeLessThanOrEqual(bound(small));
    });
  });
});

/** How many nodes of each label and links of each type there are. */
async function countsOf(engine: Engine): Promise<Record<string, number>> {
  const labels = await engine.read('MATCH (n) UNWIND labels(n) AS name RETURN name, count(*) AS count');
  const types = await engine.read('MATCH ()-[r]->() RETURN type(r) AS name, count(*) AS count');
  return Object.fromEntries([...labels, ...types].map(({ name, count }) => [String(name), Number(count)]));
}

/** Whether there is something under a name, wherever it stands: not null, an empty list or an empty page. */
function hasAnswer(data: unknown, name: string): boolean {
  if (Array.isArray(data)) return data.some((member) => hasAnswer(member, name));
  if (typeof data !== 'object' || data === null) return false;
  return Object.entries(data).some(([key, value]) => (key === name ? isSomething(value) : hasAnswer(value, name)));
}

function isSomething(value: unknown): boolean {
  if (Array.isArray(value)) return value.length > 0;
  if (typeof value !== 'object' || value === null) return value !== null && value !== undefined;
  return 'nodes' in value ? isSomething(value.nodes) : true;
}
