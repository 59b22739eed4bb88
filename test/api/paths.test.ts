import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { searchPaths } from '../../src/api/graphql/path-search.ts';
import { Composer } from '../../src/compose/compose.ts';
import type { Engine } from '../../src/graph/engine.ts';
import { loadSeeds } from '../../src/seeding/load.ts';
import { catalogue } from '../compose/asking.ts';
import { asker } from '../support/ask.ts';
import { describeEngines, describeGrafeo } from '../support/engines.ts';
import { randomGraph, writeGraph } from '../support/random-graph.ts';
import { HELD_TOO_LONG, longestTurn } from '../support/turns.ts';
import { NaivePaths, type Step } from './naive-paths.ts';

const SEEDS = fileURLToPath(new URL('../../seeds/le-figaro/', import.meta.url));
/** Another seed draws other graphs and ends. */
const SEED = Number(process.env.SELON_SEED ?? 1);

const PATHS = `query ($from: ID!, $to: ID!, $atMost: Int, $first: Int) {
  paths(from: $from, to: $to, atMost: $atMost, first: $first) {
    position length steps { position node { id } relationship isForward }
  }
}`;

interface Found {
  position: number;
  length: number;
  steps: (Step & { position: number })[];
}

/** Told one after the other: `ent_a -MADE> att_b <STATES- clm_c`. */
function told({ steps }: Pick<Found, 'steps'>): string {
  return steps
    .map(({ node: { id }, relationship, isForward }) => {
      if (relationship === null) return id;
      return `${isForward ? `-${relationship}>` : `<${relationship}-`} ${id}`;
    })
    .join(' ');
}

describeEngines((_name, open) => {
  describe('in the seed', () => {
    let engine: Engine;
    let ask: ReturnType<typeof asker>;
    beforeAll(async () => {
      engine = await open();
      await loadSeeds(engine, SEEDS, { by: 'seed', now: new Date('2024-12-01T00:00:00Z') });
      ask = asker(engine);
    });

    const find = async (from: string, to: string, more = {}): Promise<Found[]> =>
      (await ask(PATHS, { from, to, ...more })).paths;

    test('ways from what was said to who printed it, the shortest first', async () => {
      const paths = await find('clm_fire-at-oil-depot', 'src_le-figaro', { first: 2 });
      expect(paths.map(told)).toEqual([
        'clm_fire-at-oil-depot <STATES- att_depot-fire-hearsay -APPEARS_IN> doc_le-figaro-2024-11-29 -PUBLISHED_BY> ent_le-figaro',
        expect.stringMatching(/^clm_fire-at-oil-depot (?:\S+ \S+ ){3}\S+ ent_le-figaro$/),
      ]);
      expect(paths.map(({ position, length }) => [position, length])).toEqual([
        [0, 3],
        [1, expect.any(Number)],
      ]);
      expect(paths[0]?.steps.map(({ position }) => position)).toEqual([0, 1, 2, 3]);
    });

    test('whatever is selected of the things on the way is answered', async () => {
      const { paths } = await ask(`{
        paths(from: "ent_local-media", to: "ent_oil-depot", first: 1) {
          steps {
            node {
              __typename
              ... on Entity { name partOf { name } }
              ... on Attribution { cue source { name } spans { part } }
              ... on Claim { language sources { totalCount nodes { name } } }
            }
          }
        }
      }`);
      expect(paths).toEqual([
        {
          steps: [
            { node: { __typename: 'Entity', name: 'Local media', partOf: [] } },
            {
              node: {
                __typename: 'Attribution',
                cue: expect.any(String),
                source: { name: 'Local media' },
                spans: expect.arrayContaining([{ part: 'CUE' }]),
              },
            },
            {
              node: {
                __typename: 'Claim',
                language: 'fr',
                sources: { totalCount: 1, nodes: [{ name: 'Local media' }] },
              },
            },
            { node: { __typename: 'Entity', name: 'Oil depot near Kamensk-Shakhtinsky', partOf: [] } },
          ],
        },
      ]);
    });

    test('the way back is the way there, turned around', async () => {
      const [there] = await find('ent_local-media', 'ent_oil-depot', { first: 1 });
      const [back] = await find('ent_oil-depot', 'src_local-media', { first: 1 });
      expect(back?.steps.map(({ node }) => node.id)).toEqual(there?.steps.map(({ node }) => node.id).reverse());
      expect(back?.steps.slice(1).map(({ isForward }) => isForward)).toEqual(
        there?.steps
          .slice(1)
          .map(({ isForward }) => !isForward)
          .reverse(),
      );
    });

    test('from a thing to itself there is one, without links; a source and its entity are one thing', async () => {
      const itself = { position: 0, node: { id: 'ent_seoul' }, relationship: null, isForward: null };
      expect(await find('src_seoul', 'ent_seoul')).toEqual([{ position: 0, length: 0, steps: [itself] }]);
    });

    test('there is none to what is not there, and none that is longer than asked for', async () => {
      expect(await find('ent_seoul', 'ent_nobody')).toEqual([]);
      expect(await find('clm_nothing', 'clm_nothing')).toEqual([]);
      expect(await find('clm_fire-at-oil-depot', 'ent_le-figaro', { atMost: 2 })).toEqual([]);
      expect(await find('clm_fire-at-oil-depot', 'ent_le-figaro', { atMost: 3, first: 10 })).toHaveLength(1);
    });

    test('null means what leaving out means', async () => {
      const { paths } = await ask('{ paths(from: "ent_seoul", to: "ent_le-figaro") { length } }');
      expect(await find('ent_seoul', 'ent_le-figaro', { atMost: null, first: null })).toHaveLength(paths.length);
      expect(paths).toHaveLength(5);
    });

    test.each([
      [{ from: 'nothing' }, 'paths: from is "nothing", not an id. Expected the id of a source, entity,'],
      [{ to: 'vrd_x' }, 'paths: to is "vrd_x", the id of a Verdict. Expected the id of a source, entity,'],
      [{ atMost: 0 }, 'paths: atMost is 0. Expected 1 to 8.'],
      [{ atMost: 9 }, 'paths: atMost is 9. Expected 1 to 8.'],
      [{ first: 0 }, 'paths: first is 0. Expected 1 to 10.'],
      [{ first: 11 }, 'paths: first is 11. Expected 1 to 10.'],
    ])('%j is refused', async (wrong, message) => {
      await expect(ask(PATHS, { from: 'ent_seoul', to: 'ent_le-figaro', ...wrong })).rejects.toMatchObject({
        errors: [{ message: expect.stringContaining(message), extensions: { code: 'BAD_USER_INPUT' } }],
      });
    });

    test('none leads over what was retracted', async () => {
      const id = 'att_depot-fire-hearsay';
      expect(await find('ent_oil-depot', id)).not.toEqual([]);
      await ask(`mutation { retractAttribution(input: { id: "${id}", version: 1 }) { attribution { status } } }`);
      expect(await find('ent_oil-depot', id)).toEqual([]);
      // Nobody else states the claim, which is all that is said about the depot.
      expect(await find('ent_oil-depot', 'clm_fire-at-oil-depot')).toEqual([]);
      expect(await find('ent_oil-depot', 'ent_le-figaro')).toEqual([]);
    });
  });

  test.each([0, 1, 2])(
    'in random graph %i they are the first of all paths, tried one after the other',
    async (number) => {
      const graph = randomGraph(SEED + number);
      const engine = await open();
      await writeGraph(engine, graph);
      const ask = asker(engine);
      const naive = new NaivePaths(graph);
      const id = fc.constantFrom(...naive.ids, 'clm_c0', 'att_a0', 'att_a1', 'ent_unknown');
      const query = fc.record({
        from: id,
        to: id,
        atMost: fc.integer({ min: 1, max: 5 }),
        first: fc.integer({ min: 1, max: 10 }),
      });
      await fc.assert(
        fc.asyncProperty(query, async ({ from, to, atMost, first }) => {
          const { paths } = await ask(PATHS, { from, to, atMost, first });
          const expected = naive.find(from, to, atMost, first);
          expect(paths.map(told)).toEqual(expected.map((steps) => told({ steps } as Found)));
        }),
        { seed: SEED + number, numRuns: 60 },
      );
    },
  );

  describe('where much is linked to one thing', () => {
    let engine: Engine;
    beforeAll(async () => {
      engine = await open();
      await makeHubs(engine, 30);
    });
    const told = async (from: string, to: string, mostEdges: number) => {
      const composer = new Composer(catalogue, engine);
      const paths = await searchPaths(composer, { from, to, atMost: 6, first: 5 }, mostEdges);
      return paths.map((path) => path.map(({ node }) => node).join(' '));
    };

    test('a search that would have to follow too many links says so', async () => {
      await expect(told('ent_c', 'ent_b', 40)).rejects.toMatchObject({
        message:
          'paths: there is no path of fewer than 3 edges, and a longer search would follow more than 40 edges. ' +
          'Choose nodes with fewer neighbours.',
        extensions: { code: 'TOO_COSTLY' },
      });
      await expect(told('ent_a', 'ent_b', 20)).rejects.toThrow(
        'paths: a longer search would follow more than 20 edges',
      );
    });

    test('it goes around what has too many links where it can', async () => {
      expect(await told('ent_c', 'ent_a', 20)).toEqual(['ent_c ent_a']);
      expect(await told('ent_a', 'ent_c', 20)).toEqual(['ent_a ent_c']);
      expect(await told('doc_7', 'ent_b', 20)).toEqual(['doc_7 ent_b']);
    });

    test('with enough of them it finds the first of very many', async () => {
      const expected = [1, 10, 11, 12, 13].map((key) => `ent_c ent_a doc_${key} ent_b`);
      expect(await told('ent_c', 'ent_b', 200)).toEqual(expected);
    });

    test('an end to which nothing is linked needs no search', async () => {
      expect(await told('ent_a', 'ent_d', 1)).toEqual([]);
    });
  });
});

describeGrafeo((_name, open) => {
  test('more than 50,000 links are not followed', async () => {
    const engine = await open();
    await makeHubs(engine, 50_001);
    await expect(asker(engine)(PATHS, { from: 'ent_a', to: 'ent_b' })).rejects.toMatchObject({
      errors: [
        {
          message: expect.stringContaining('more than 50000 edges.'),
          extensions: { code: 'TOO_COSTLY' },
        },
      ],
    });
  });
});

describeGrafeo((_name, open) => {
  test.each([
    ['ent_a', 'ent_b'],
    ['doc_1', 'doc_2'],
    ['ent_c', 'ent_b'],
  ])('among nearly as many links from %s to %s the event loop goes on', async (from, to) => {
    const engine = await open();
    await makeHubs(engine, 24_900);
    const search = () => searchPaths(new Composer(catalogue, engine), { from, to, atMost: 8, first: 10 });
    await search();
    let paths: unknown[] = [];
    const longest = await longestTurn(async () => {
      paths = await search();
    });
    expect(paths).toHaveLength(10);
    expect(longest).toBeLessThan(HELD_TOO_LONG);
  });
});

/** Two publishers of the same documents, a third that is part of the first, and one apart. */
async function makeHubs(engine: Engine, documents: number): Promise<void> {
  await engine.write(async (transaction) => {
    await transaction.run(`UNWIND ['a', 'b', 'c', 'd'] AS key CREATE (:Entity {id: 'ent_' + key, name: key})`);
    await transaction.run(
      `MATCH (a:Entity {id: 'ent_a'}) MATCH (b:Entity {id: 'ent_b'})
       UNWIND range(1, $documents) AS i CREATE (d:Document {id: 'doc_' + toString(i)})
       CREATE (d)-[:PUBLISHED_BY]->(a) CREATE (d)-[:PUBLISHED_BY]->(b)`,
      { documents },
    );
    await transaction.run(`MATCH (a:Entity {id: 'ent_a'}) MATCH (c:Entity {id: 'ent_c'}) CREATE (c)-[:PART_OF]->(a)`);
  });
}
