import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from '@jest/globals';
import type { Engine } from '../../src/graph/engine.ts';
import { recordAttribution } from '../../src/recording/record.ts';
import { loadSeeds } from '../../src/seeding/load.ts';
import { asker } from '../support/ask.ts';
import { describeEngines } from '../support/engines.ts';

const SEEDS = fileURLToPath(new URL('../../seeds/le-figaro/', import.meta.url));
const DISPATCH = 'doc_le-figaro-2024-11-29';

describeEngines((_name, open) => {
  let engine: Engine;
  let ask: ReturnType<typeof asker>;
  beforeAll(async () => {
    engine = await open();
    await loadSeeds(engine, SEEDS, { by: 'seed', now: new Date('2024-12-01T00:00:00Z') });
    ask = asker(engine);
  });

  test('all claims of a source', async () => {
    const { source } = await ask(`{
      source(id: "src_russian-army") { name claims { totalCount nodes { id } } }
    }`);
    expect(source).toEqual({
      name: 'Russian army',
      claims: {
        totalCount: 5,
        nodes: [
          { id: 'clm_drones-over-rostov' },
          { id: 'clm_drones-shot-down' },
          { id: 'clm_belousov-in-north-korea' },
          { id: 'clm_drones-aimed-at-rostov' },
          { id: 'clm_belousov-to-meet-officials' },
        ],
      },
    });
  });

  test('who made a claim', async () => {
    const { claim } = await ask(`{
      claim(id: "clm_north-korea-sent-troops") {
        sources { nodes { id name } }
        deniers { totalCount }
        attributions(orderBy: POSITION_ASC) { nodes { speechAct source { name } cue targets { name } } }
      }
    }`);
    expect(claim).toEqual({
      sources: {
        nodes: [
          { id: 'src_seoul', name: 'Seoul' },
          { id: 'src_washington', name: 'Washington' },
        ],
      },
      deniers: { totalCount: 0 },
      attributions: {
        nodes: expect.arrayContaining([
          { speechAct: 'ACCUSE', source: { name: 'Seoul' }, cue: 'accusent', targets: [{ name: 'North Korea' }] },
          { speechAct: 'ACCUSE', source: { name: 'Washington' }, cue: 'accusent', targets: [{ name: 'North Korea' }] },
        ]),
      },
    });
  });

  test('all claims about an entity, by whom, in which role', async () => {
    const { entity } = await ask(`{
      entity(id: "ent_oil-depot") {
        claims { edges { roles node { id sources { nodes { name isNamed } } } } }
        claimants { nodes { name } }
      }
    }`);
    expect(entity).toEqual({
      claims: {
        edges: [
          {
            roles: ['PATIENT'],
            node: { id: 'clm_fire-at-oil-depot', sources: { nodes: [{ name: 'Local media', isNamed: false }] } },
          },
        ],
      },
      claimants: { nodes: [{ name: 'Local media' }] },
    });
  });

  test('what somebody said about something between two dates', async () => {
    const between = (from: string, to: string) =>
      ask(
        `query ($from: DateTime, $to: DateTime) {
          claims(filter: { source: "src_south-korean-officials", about: "ent_north-korea", saidFrom: $from, saidTo: $to }) { nodes { id } }
        }`,
        { from, to },
      );
    expect(await between('2024-11-20', '2024-11-21')).toEqual({
      claims: { nodes: [{ id: 'clm_russia-supplies-north-korea' }] },
    });
    expect(await between('2024-11-25', '2024-12-31')).toEqual({ claims: { nodes: [] } });
    for (const [from, to] of [
      ['2024', '2024-11'],
      ['2024-W47', '2024-W47'],
    ] as const) {
      expect(await between(from, to)).toEqual({ claims: { nodes: [{ id: 'clm_russia-supplies-north-korea' }] } });
    }
    expect(await between('2024-W48', '2024-W50')).toEqual({ claims: { nodes: [] } });
  });

  test('the chain from a claim to the publisher', async () => {
    const { claim } = await ask(`{
      claim(id: "clm_reception-at-pyongyang-airport") {
        attributions { nodes { chain { position role entity { name } attribution { speechAct } } cites { title kind } medium } }
      }
    }`);
    expect(claim.attributions.nodes).toEqual([
      {
        chain: [
          {
            position: 0,
            role: 'ORIGIN',
            entity: { name: 'Russian Ministry of Defence' },
            attribution: { speechAct: 'ASSERT' },
          },
          { position: 1, role: 'PUBLISHER', entity: { name: 'Le Figaro' }, attribution: null },
        ],
        cites: [{ title: 'Video of the reception at Pyongyang airport', kind: 'VIDEO' }],
        medium: 'video',
      },
    ]);
  });

  test('claims that rest on hearsay', async () => {
    const { claims } = await ask(`{
      claims(filter: { basis: TOLD, certainty: POSSIBLE }) {
        totalCount
        nodes { id attributions { nodes { source { name } spans { part exact } } } }
      }
    }`);
    expect(claims.totalCount).toBe(1);
    expect(claims.nodes[0].id).toBe('clm_fire-at-oil-depot');
    expect(claims.nodes[0].attributions.nodes[0].spans).toContainEqual({
      part: 'MARKER',
      exact: expect.stringContaining('aurait'),
    });
  });

  test('claims in a document in the order of its text, each with its words and what stands around them', async () => {
    const { document } = await ask(`{
      document(id: "${DISPATCH}") {
        isParaphrase text
        attributions(first: 100) { totalCount nodes { quote spans { part start end exact prefix suffix } } }
      }
    }`);
    expect(document.isParaphrase).toBe(true);
    const starts: number[] = [];
    for (const { quote, spans } of document.attributions.nodes) {
      expect(quote.length).toBeGreaterThan(0);
      for (const { start, end, exact, prefix, suffix } of spans) {
        expect(document.text.slice(start, end)).toBe(exact);
        expect(document.text.slice(0, start).endsWith(prefix)).toBe(true);
        expect(document.text.slice(end).startsWith(suffix)).toBe(true);
      }
      starts.push(spans.find((span: { part: string }) => span.part === 'CONTENT').start);
    }
    expect(starts).toEqual([...starts].sort((a, b) => a - b));
    expect(document.attributions.totalCount).toBe(22);
  });

  test('claims whose source was dropped', async () => {
    const { claims } = await ask(`{
      claims(filter: { sourceDropped: true }) {
        nodes {
          id
          sources { nodes { name } }
          attributions(filter: { sourceDropped: true }) { nodes { form section source { name } quote } }
        }
      }
    }`);
    expect(claims.nodes).toEqual([
      {
        id: 'clm_drones-shot-down',
        sources: { nodes: [{ name: 'Russian army' }] },
        attributions: {
          nodes: [
            {
              form: 'OWN_VOICE',
              section: 'HEADING',
              source: { name: 'Le Figaro' },
              quote: '47 drones ukrainiens abattus',
            },
          ],
        },
      },
    ]);
  });

  test('the number of independent origins', async () => {
    const { claims } = await ask(`{
      claims(first: 100) { nodes { id independentOriginCount origins { bodies { name } sources { name } } } }
    }`);
    const counts = Object.fromEntries(
      claims.nodes.map((claim: { id: string; independentOriginCount: number }) => [
        claim.id,
        claim.independentOriginCount,
      ]),
    );
    expect(counts).toMatchObject({
      'clm_north-korea-sent-troops': 2,
      'clm_russia-supplies-north-korea': 2,
      'clm_drones-shot-down': 1,
      'clm_mutual-defence-treaty-binds': 1,
    });
    expect(Object.keys(counts)).toHaveLength(18);
    for (const claim of claims.nodes) expect(claim.origins).toHaveLength(claim.independentOriginCount);
  });

  test.each([
    ['Sliusar', 'src_yuri-slyusar'],
    ['Sliosuar', 'src_yuri-slyusar'],
    ['sliu', 'src_yuri-slyusar'],
    ['Séoul', 'src_seoul'],
    ['seoul', 'src_seoul'],
    ['armee russe', 'src_russian-army'],
    ['Russian army', 'src_russian-army'],
  ])('a search for "%s" finds the source first', async (query, id) => {
    const { search } = await ask(
      'query ($query: String!) { search(query: $query, types: [SOURCE], first: 1) { nodes { ... on Source { id } } } }',
      {
        query,
      },
    );
    expect(search.nodes).toEqual([{ id }]);
  });

  test.each([
    ['drone', 'clm_drones-shot-down'],
    ['drones abattus', 'clm_drones-shot-down'],
    ['coree du nord troupe', 'clm_north-korea-sent-troops'],
    ['North Korea troops sent', 'clm_north-korea-sent-troops'],
    ['firefighter', 'clm_firefighters-sent'],
  ])('a search for "%s" finds the claim', async (query, id) => {
    const { search } = await ask(
      'query ($query: String!) { search(query: $query, types: [CLAIM]) { nodes { ... on Claim { id } } } }',
      { query },
    );
    expect(search.nodes).toContainEqual({ id });
  });

  test('a search over everything tells sources, entities, claims and documents apart', async () => {
    const { search } = await ask('{ search(query: "Rostov") { nodes { __typename ... on Node { id } } } }');
    const types = new Set(search.nodes.map((node: { __typename: string }) => node.__typename));
    expect(types).toEqual(new Set(['Source', 'Entity', 'Claim', 'Document']));
    const entities = await ask(
      '{ search(query: "seoul", types: [ENTITY]) { nodes { __typename ... on Node { id } } } }',
    );
    expect(entities.search.nodes[0]).toEqual({ __typename: 'Entity', id: 'ent_seoul' });
  });

  test('node finds anything by its id, and a source and an entity are one node', async () => {
    const { asSource, asEntity, none } = await ask(`{
      asSource: node(id: "src_seoul") { __typename id ... on Source { entity { id } } }
      asEntity: node(id: "ent_seoul") { __typename id ... on Entity { source { id } partOf { name } } }
      none: node(id: "clm_unknown") { id }
    }`);
    expect(asSource).toEqual({ __typename: 'Source', id: 'src_seoul', entity: { id: 'ent_seoul' } });
    expect(asEntity).toEqual({
      __typename: 'Entity',
      id: 'ent_seoul',
      source: { id: 'src_seoul' },
      partOf: [{ name: 'South Korea' }],
    });
    expect(none).toBeNull();
  });

  // Last: it adds to the graph.
  describe('after a denial', () => {
    test('who denied a claim', async () => {
      await recordAttribution(
        engine,
        {
          document: { new: { key: 'denial', kind: 'ARTICLE', text: 'Pyongyang denies having sent troops.' } },
          source: { id: 'ent_north-korea' },
          claim: { id: 'clm_north-korea-sent-troops' },
          speechAct: 'DENY',
          polarity: 'NEGATIVE',
          spans: [
            { part: 'SOURCE', exact: 'Pyongyang' },
            { part: 'CUE', exact: 'denies' },
            { part: 'CONTENT', exact: 'having sent troops' },
          ],
        },
        { by: 'test', now: new Date('2024-12-02T00:00:00Z') },
      );
      const { claim, source } = await ask(`{
        claim(id: "clm_north-korea-sent-troops") {
          sources { nodes { name } } deniers { nodes { name } } independentOriginCount
        }
        source(id: "src_north-korea") { claims { totalCount } denials { nodes { id } } }
      }`);
      expect(claim).toEqual({
        sources: { nodes: [{ name: 'Seoul' }, { name: 'Washington' }] },
        deniers: { nodes: [{ name: 'North Korea' }] },
        independentOriginCount: 2,
      });
      expect(source).toEqual({
        claims: { totalCount: 0 },
        denials: { nodes: [{ id: 'clm_north-korea-sent-troops' }] },
      });
    });
  });
});
