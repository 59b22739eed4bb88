import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { Engine } from '../../src/graph/engine.ts';
import { openNeo4j } from '../../src/graph/neo4j.ts';
import { asking, QUERIES } from '../contenders/selon.ts';
import { openIn, withEngine, withFolder, withOwnNeo4j } from '../databases.ts';
import { BUSIEST_SOURCE, PROBES } from '../graph/generate.ts';
import { type Times, takeTurns } from '../measure.ts';
import type { Result, Table, Target } from '../report.ts';
import { SETTINGS } from '../settings.ts';

interface Question {
  name: string;
  query: string;
  variables: Record<string, unknown>;
}

const FILL = fileURLToPath(new URL('../graph/fill.ts', import.meta.url));
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
const SIZES = Object.keys(SETTINGS.claims) as Sizes[];
type Measured = Map<string, Times>;

/** What the same questions take in graphs of three sizes, which take turns. */
export async function growth(): Promise<Result> {
  const onNeo4j = await onAllSizes('neo4j', withOwnNeo4j, (uri) => openNeo4j({ uri }));
  const onGrafeo = await onAllSizes('grafeo', withFolder, openIn);
  const results = Object.entries({ neo4j: onNeo4j, grafeo: onGrafeo }).map(([engine, { times, degrees }]) =>
    judged(engine, times, degrees),
  );
  return {
    part: 'growth',
    tables: results.map(({ table }) => table),
    targets: results.flatMap(({ targets }) => targets),
    notes: [`${CLAIM_COUNT}: ${Object.values(onNeo4j.degrees).join(', ')}.`],
  };
}

interface Found {
  times: Record<Sizes, Measured>;
  /** Of the busiest source. */
  degrees: Record<Sizes, number>;
}

/** Has a graph of each size ready at the same time, so that whatever slows the machine down slows all of them down. */
async function onAllSizes(
  kind: 'neo4j' | 'grafeo',
  withPlace: (use: (place: string) => Promise<Found>) => Promise<Found>,
  open: (place: string) => Engine,
): Promise<Found> {
  const more = (left: Sizes[], engines: Partial<Record<Sizes, Engine>>): Promise<Found> => {
    const [size, ...rest] = left;
    if (!size) return measure(engines as Record<Sizes, Engine>);
    return withPlace(async (place) => {
      await promisify(execFile)(process.execPath, [...process.execArgv, FILL, kind, place, `${SETTINGS.claims[size]}`]);
      return withEngine(open(place), (engine) => more(rest, { ...engines, [size]: engine }));
    });
  };
  return more(SIZES, {});
}

/** The page of the busiest source has a series of its own: it reads so much that nothing else would be in the caches after it. */
async function measure(engines: Record<Sizes, Engine>): Promise<Found> {
  const { warmUps, runs } = SETTINGS.growth;
  const subjects = SIZES.flatMap((size) => {
    const ask = asking(engines[size]);
    return QUESTIONS.map(({ name, query, variables }) => ({
      name: `${name} ${size}`,
      isBusiest: name === BUSIEST,
      run: () => ask(query, variables),
    }));
  });
  const [busiest, fixed] = [true, false].map((is) => subjects.filter(({ isBusiest }) => isBusiest === is));
  const all = new Map([
    ...(await takeTurns(fixed ?? [], warmUps, runs)),
    ...(await takeTurns(busiest ?? [], warmUps, runs)),
  ]);
  const timesAt = (size: Sizes): Measured =>
    new Map(QUESTIONS.map(({ name }) => [name, all.get(`${name} ${size}`) as Times]));
  return {
    times: { small: timesAt('small'), middle: timesAt('middle'), large: timesAt('large') },
    degrees: {
      small: await degree(engines.small),
      middle: await degree(engines.middle),
      large: await degree(engines.large),
    },
  };
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
      rows: QUESTIONS.map(({ name }) => [name, ...SIZES.map((size) => median(size, name)), growthOf(name)]),
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
