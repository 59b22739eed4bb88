import { openNeo4j } from '../../src/graph/neo4j.ts';
import { driver } from '../contenders/driver.ts';
import { contender as neo4jGraphql } from '../contenders/neo4j-graphql.ts';
import { selon, statements } from '../contenders/selon.ts';
import { openIn, withEngine, withFolder, withNeo4j } from '../databases.ts';
import { BUSIEST_ENTITY, BUSIEST_SOURCE, ORDINARY_ENTITY, ORDINARY_SOURCE, PROBES } from '../graph/generate.ts';
import { load } from '../graph/load.ts';
import { type Times, takeTurns } from '../measure.ts';
import { type Contender, comparable, type Depth } from '../questions.ts';
import type { Result, Table, Target } from '../report.ts';
import { SETTINGS } from '../settings.ts';

interface Case {
  depth: Depth;
  id: string;
  about: string;
  series: { warmUps: number; runs: number };
}

const CASES: Case[] = [
  { depth: 'shallow', id: PROBES.entity, about: 'an entity with 50 claims', series: SETTINGS.reads },
  {
    depth: 'deep',
    id: PROBES.source,
    about: 'a source with 20 claims about entities with 20 to 30',
    series: SETTINGS.reads,
  },
  { depth: 'shallow', id: ORDINARY_ENTITY, about: 'an ordinary entity of the heavy tail', series: SETTINGS.tail },
  { depth: 'shallow', id: BUSIEST_ENTITY, about: 'the busiest entity', series: SETTINGS.tail },
  {
    depth: 'deep',
    id: ORDINARY_SOURCE,
    about: 'an ordinary source; its claims meet the busiest entities',
    series: SETTINGS.tail,
  },
  { depth: 'deep', id: BUSIEST_SOURCE, about: 'the busiest source', series: SETTINGS.tail },
];

/** The shallow and the deep question, asked without HTTP of the same graph by everybody in turn. */
export async function reads(): Promise<Result> {
  const claims = SETTINGS.claims.middle;
  return withNeo4j((uri) =>
    withFolder(async (folder) => {
      await withEngine(openNeo4j({ uri }), (engine) => load(engine, claims));
      await withEngine(openIn(folder), (engine) => load(engine, claims));
      const neo4j = openNeo4j({ uri });
      const contenders = [
        driver(uri),
        statements('statement', neo4j),
        selon('selon', neo4j),
        await neo4jGraphql(uri, 'cypher'),
        await neo4jGraphql(uri, 'relationships'),
        selon('selon, embedded', openIn(folder)),
      ];
      try {
        return await compare(contenders);
      } finally {
        for (const contender of contenders) await contender.close();
      }
    }),
  );
}

async function compare(contenders: Contender[]): Promise<Result> {
  const tables: Table[] = [];
  const targets: Target[] = [];
  for (const { depth, id, about, series } of CASES) {
    await demandEqualAnswers(contenders, depth, id);
    const isMain = series === SETTINGS.reads;
    const racing = isMain ? contenders : await withoutTheSlower(contenders, depth, id);
    const subjects = racing.map(({ name, ask }) => ({ name, run: () => ask(depth, id) }));
    const times = await takeTurns(subjects, series.warmUps, series.runs);
    tables.push(table(`${depth}: ${about} (${id}; ${series.runs} runs after ${series.warmUps})`, times));
    if (isMain) targets.push(...targetsOf(depth, times));
  }
  return { part: 'reads', tables, targets, notes: [`${SETTINGS.claims.middle} claims; all answers were equal.`] };
}

/** @throws Error if one of them answers something else than the first */
async function demandEqualAnswers(contenders: Contender[], depth: Depth, id: string): Promise<void> {
  let expected: string | undefined;
  for (const { name, ask, read } of contenders) {
    const answer = JSON.stringify(sorted(comparable(read(depth, await ask(depth, id)))));
    expected ??= answer;
    if (answer !== expected) throw new Error(`${depth} ${id}: ${name} answers\n${answer}\nexpected\n${expected}`);
  }
}

/** The same with the keys of every object in one order. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, member]) => [key, sorted(member)]));
}

const PEER = '@neo4j/graphql';

/** Of the two ways to ask `@neo4j/graphql`, the slower one can take seconds in the heavy tail. */
async function withoutTheSlower(contenders: Contender[], depth: Depth, id: string): Promise<Contender[]> {
  const [peers, others] = [true, false].map((isPeer) =>
    contenders.filter(({ name }) => name.startsWith(PEER) === isPeer),
  ) as [Contender[], Contender[]];
  const times = await takeTurns(
    peers.map(({ name, ask }) => ({ name, run: () => ask(depth, id) })),
    1,
    2,
  );
  const [fastest] = peers.toSorted((a, b) => (times.get(a.name)?.median ?? 0) - (times.get(b.name)?.median ?? 0));
  return fastest ? [...others, fastest] : others;
}

function table(title: string, times: Map<string, Times>): Table {
  const base = times.get('driver')?.median ?? Number.NaN;
  return {
    title,
    columns: ['who', 'median', 'p95', 'fastest', 'median against the driver'],
    rows: [...times].map(([name, { median, p95, fastest }]) => [name, median, p95, fastest, median / base]),
  };
}

function targetsOf(depth: Depth, times: Map<string, Times>): Target[] {
  const median = (name: string) => times.get(name)?.median ?? Number.NaN;
  // Against the faster of its two ways.
  const peer = Math.min(...[...times.keys()].filter((name) => name.startsWith(PEER)).map(median));
  return [
    { what: `${depth}: selon against the driver`, measured: median('selon') / median('driver'), atMost: 1.15 },
    { what: `${depth}: ${PEER} against selon`, measured: peer / median('selon'), atLeast: depth === 'deep' ? 4 : 1.5 },
    {
      what: `${depth}: selon embedded against the driver`,
      measured: median('selon, embedded') / median('driver'),
      atMost: 1,
    },
  ];
}
