import type { Engine } from '../../src/graph/engine.ts';
import { openNeo4j } from '../../src/graph/neo4j.ts';
import { asking, QUERIES } from '../contenders/selon.ts';
import { openIn, withEngine, withFolder, withNeo4j } from '../databases.ts';
import { BUSIEST_SOURCE, PROBES } from '../graph/generate.ts';
import { load } from '../graph/load.ts';
import { type Times, takeTurns } from '../measure.ts';
import type { Result, Table, Target } from '../report.ts';
import { SETTINGS } from '../settings.ts';

interface Question {
  name: string;
  query: string;
  variables: Record<string, unknown>;
}

const BUSIEST = 'first page of the busiest source';
const CLAIM_COUNT = 'number of claims of the busiest source';

/** All answers but those of the busiest source have the same size in a graph of any size. */
const QUESTIONS: Question[] = [
  { name: 'entity with 50 claims (shallow)', query: QUERIES.shallow, variables: { id: PROBES.entity } },
  { name: 'source with 20 claims (deep)', query: QUERIES.deep, variables: { id: PROBES.source } },
  {
    name: 'node(id)',
    query: 'query Node($id: ID!) { node(id: $id) { __typename id ... on Claim { text } } }',
    variables: { id: PROBES.claim },
  },
  {
    name: 'search, 20 claims found',
    query: 'query Search($query: String!) { search(query: $query) { nodes { __typename ... on Claim { id text } } } }',
    variables: { query: PROBES.word },
  },
  {
    name: 'claims by source and entity, 20 claims',
    query:
      'query Filter($s: [ID!], $e: [ID!]) { claims(filter: { source: $s, about: $e }, first: 10) { nodes { id text } } }',
    variables: { s: [PROBES.source], e: ['ent_probe-topic-0', 'ent_probe-topic-1'] },
  },
  {
    name: 'origins of a claim',
    query: 'query Origins($id: ID!) { claim(id: $id) { origins { id sources { id name } } independentOriginCount } }',
    variables: { id: PROBES.claim },
  },
  {
    name: BUSIEST,
    query:
      'query First($id: ID!) { source(id: $id) { claims { nodes { id text } pageInfo { endCursor hasNextPage } } } }',
    variables: { id: BUSIEST_SOURCE },
  },
];

type Sizes = keyof typeof SETTINGS.claims;
type Measured = Map<string, Times>;

/** What the same questions take in graphs of three sizes. */
export async function growth(): Promise<Result> {
  const found: Record<string, Partial<Record<Sizes, Measured>>> = { neo4j: {}, grafeo: {} };
  const degrees: Partial<Record<Sizes, number>> = {};
  for (const [size, claims] of Object.entries(SETTINGS.claims) as [Sizes, number][]) {
    await withNeo4j(async (uri) => {
      await withEngine(openNeo4j({ uri }), (engine) => load(engine, claims));
      await withEngine(openNeo4j({ uri }), async (engine) => {
        (found['neo4j'] as Record<Sizes, Measured>)[size] = await measure(engine);
        degrees[size] = await degree(engine);
      });
    });
    await withFolder(async (folder) => {
      await withEngine(openIn(folder), (engine) => load(engine, claims));
      await withEngine(openIn(folder), async (engine) => {
        (found['grafeo'] as Record<Sizes, Measured>)[size] = await measure(engine);
      });
    });
  }
  const results = Object.entries(found).map(([engine, sizes]) =>
    judged(engine, sizes as Record<Sizes, Measured>, degrees as Record<Sizes, number>),
  );
  return {
    part: 'growth',
    tables: results.map(({ table }) => table),
    targets: results.flatMap(({ targets }) => targets),
    notes: [`${CLAIM_COUNT}: ${Object.values(degrees).join(', ')}.`],
  };
}

/** The page of the busiest source has a series of its own: it reads so much that nothing else would be in the caches after it. */
async function measure(engine: Engine): Promise<Measured> {
  const { warmUps, runs } = SETTINGS.growth;
  const ask = asking(engine);
  const subjects = QUESTIONS.map(({ name, query, variables }) => ({ name, run: () => ask(query, variables) }));
  const [busiest, fixed] = [true, false].map((is) => subjects.filter(({ name }) => (name === BUSIEST) === is));
  return new Map([
    ...(await takeTurns(fixed ?? [], warmUps, runs)),
    ...(await takeTurns(busiest ?? [], warmUps, runs)),
  ]);
}

async function degree(engine: Engine): Promise<number> {
  const statement = 'MATCH (s:Entity {id: $id})-[:MADE]->(a)-[:STATES]->(c) RETURN count(DISTINCT c) AS claims';
  const [row] = await engine.read(statement, { id: BUSIEST_SOURCE });
  return Number(row?.['claims']);
}

function judged(
  engine: string,
  sizes: Record<Sizes, Measured>,
  degrees: Record<Sizes, number>,
): { table: Table; targets: Target[] } {
  const median = (size: Sizes, name: string) => sizes[size].get(name)?.median ?? Number.NaN;
  const growthOf = (name: string) => median('large', name) / median('small', name);
  const fixed = QUESTIONS.filter(({ name }) => name !== BUSIEST);
  return {
    table: {
      title: `Medians on ${engine}`,
      columns: [
        'question',
        ...Object.values(SETTINGS.claims).map((claims) => `${claims} claims`),
        'largest against smallest',
      ],
      rows: QUESTIONS.map(({ name }) => [
        name,
        ...(Object.keys(SETTINGS.claims) as Sizes[]).map((size) => median(size, name)),
        growthOf(name),
      ]),
    },
    targets: [
      ...fixed.map(({ name }) => ({ what: `${engine}: ${name}, growth`, measured: growthOf(name), atMost: 1.5 })),
      { what: `${engine}: ${BUSIEST} at ${SETTINGS.claims.large}`, measured: median('large', BUSIEST), atMost: 100 },
      {
        what: `${engine}: ${BUSIEST}, growth against that of its claims`,
        measured: growthOf(BUSIEST) / (degrees.large / degrees.small),
        atMost: 1,
      },
    ],
  };
}
