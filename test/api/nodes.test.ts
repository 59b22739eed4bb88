import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { type DocumentNode, type OperationDefinitionNode, parse, validate } from 'graphql';
import { formatDocument } from 'urql';
import { createApi } from '../../src/api/graphql/schema.ts';
import { demandOf } from '../../src/api/limits/cost.ts';
import { LIMITS } from '../../src/api/limits/limits.ts';
import { Cards } from '../../src/explorer/client/cards.generated.ts';
import { CARDS_AT_ONCE, type CardsAnswer } from '../../src/explorer/client/cards.ts';
import type { Engine } from '../../src/graph/engine.ts';
import { openGrafeo } from '../../src/graph/grafeo.ts';
import { loadSeeds } from '../../src/seeding/load.ts';
import { asker } from '../support/ask.ts';
import { describeEngines } from '../support/engines.ts';
import { overriding } from '../support/server.ts';

const SEEDS = fileURLToPath(new URL('../../seeds/le-figaro/', import.meta.url));
const NODES = 'query ($ids: [ID!]!) { nodes(ids: $ids) { __typename id } }';

describeEngines((_name, open) => {
  let engine: Engine;
  let ask: ReturnType<typeof asker>;
  let statements: string[] = [];
  beforeAll(async () => {
    engine = await open();
    await loadSeeds(engine, SEEDS, { by: 'seed', now: new Date('2024-12-01T00:00:00Z') });
    const read: Engine['read'] = (statement, parameters) => {
      statements.push(statement);
      return engine.read(statement, parameters);
    };
    ask = asker(overriding(engine, { read }));
  });

  const nodes = async (...ids: string[]) => {
    statements = [];
    const answer = await ask(NODES, { ids });
    expect(statements).toHaveLength(1);
    return answer.nodes;
  };

  test('things of every type come in the order of their ids, whatever the order of the asking', async () => {
    const { recordVerdict, saveView, updateEntity } = await ask(`mutation {
      recordVerdict(input: {
        claim: "clm_drones-shot-down", issuer: { id: "ent_le-figaro" }, url: "https://example.org/verdict"
      }) { verdict { id } }
      saveView(input: { name: "Drones", address: "show=clm_drones-shot-down" }) { savedView { id } }
      updateEntity(input: { id: "ent_pyongyang", version: 1, description: "The capital" }) {
        entity { revisions { nodes { id } } }
      }
    }`);
    const [verdict, view] = [recordVerdict.verdict.id, saveView.savedView.id];
    const revision = updateEntity.entity.revisions.nodes[0].id;
    expect(
      await nodes(
        view,
        revision,
        verdict,
        'ent_seoul',
        'doc_le-figaro-2024-11-29',
        'clm_drones-shot-down',
        'att_depot-fire-hearsay',
      ),
    ).toEqual([
      { __typename: 'Attribution', id: 'att_depot-fire-hearsay' },
      { __typename: 'Claim', id: 'clm_drones-shot-down' },
      { __typename: 'Document', id: 'doc_le-figaro-2024-11-29' },
      { __typename: 'Entity', id: 'ent_seoul' },
      { __typename: 'Revision', id: revision },
      { __typename: 'SavedView', id: view },
      { __typename: 'Verdict', id: verdict },
    ]);
  });

  test('the id of a source finds the entity that it is; each thing comes once', async () => {
    expect(await nodes('src_seoul', 'ent_seoul', 'src_seoul', 'ent_seoul')).toEqual([
      { __typename: 'Entity', id: 'ent_seoul' },
    ]);
  });

  test('what is not there is left out', async () => {
    expect(await nodes('clm_nothing', 'nothing', '', 'ent_seoul')).toEqual([{ __typename: 'Entity', id: 'ent_seoul' }]);
    expect(await nodes()).toEqual([]);
  });

  test('so is what is not visible: a retracted attribution, and the claim that nobody else states', async () => {
    const ids = ['att_depot-fire-hearsay', 'clm_fire-at-oil-depot', 'ent_oil-depot'];
    expect(await nodes(...ids)).toHaveLength(3);
    await ask(`mutation { retractAttribution(input: { id: "${ids[0]}", version: 1 }) { attribution { status } } }`);
    expect(await nodes(...ids)).toEqual([{ __typename: 'Entity', id: 'ent_oil-depot' }]);
  });

  test('at most 100 ids are taken', async () => {
    const ids = Array.from({ length: 101 }, (_, index) => `clm_${index}`);
    await expect(ask(NODES, { ids })).rejects.toMatchObject({
      errors: [
        { message: 'nodes: ids has 101 entries. Expected at most 100.', extensions: { code: 'BAD_USER_INPUT' } },
      ],
    });
    expect(await nodes(...ids.slice(1))).toEqual([]);
  });

  test('the cards of the explorer tell what the things themselves tell', async () => {
    const { nodes: cards }: CardsAnswer = await ask(Cards, {
      ids: ['clm_north-korea-sent-troops', 'src_le-figaro', 'doc_le-figaro-2024-11-29'],
    });
    const { claim } = await ask(`{
      claim(id: "clm_north-korea-sent-troops") {
        id text language translations { language text }
        attributions(first: 100) { nodes {
          id role speechAct form certainty polarity basis cue saidFrom recordedAt relayedBy { id }
          source { id name kind isNamed }
          document { id title kind publishedAt publisher { id name kind isNamed } }
        } }
        entities(first: 100) { edges { roles node { id name kind isNamed } } }
        relations(first: 50) { edges { kind direction node { id text } } }
      }
    }`);
    expect(claim.attributions.nodes).toHaveLength(2);
    const figaro = { id: 'ent_le-figaro', name: 'Le Figaro', kind: 'MEDIA', isNamed: true };
    expect(cards).toEqual([
      { __typename: 'Claim', ...claim },
      expect.objectContaining({ __typename: 'Document', id: 'doc_le-figaro-2024-11-29', publisher: figaro }),
      { __typename: 'Entity', ...figaro, source: { id: 'src_le-figaro' }, partOf: [] },
    ]);
  });
});

describe('what asking for things by their ids costs', () => {
  const engine = openGrafeo();
  const { schema } = createApi(engine);
  const cost = async (query: string, ids: string[]) => {
    const document = parse(query);
    expect(validate(schema, document)).toEqual([]);
    const demand = await demandOf(schema, document, document.definitions[0] as OperationDefinitionNode, { ids });
    return demand.nodes;
  };
  const many = (count: number) => Array.from({ length: count }, (_, index) => `clm_${index}`);

  test.each([
    [0, 1],
    [1, 1],
    [7, 7],
    [100, 100],
  ])('%i of them count as %i nodes', async (count, expected) => {
    expect(await cost(NODES, many(count))).toBe(expected);
  });

  test('what is selected below counts for each', async () => {
    const query =
      'query ($ids: [ID!]!) { nodes(ids: $ids) { ... on Claim { attributions(first: 30) { nodes { id } } } } }';
    expect(await cost(query, many(7))).toBe(210);
  });

  test('as many cards as the explorer asks for at once are within the limits, with the names of types that its client adds', async () => {
    const document = formatDocument(parse(Cards)) as DocumentNode;
    const [operation] = document.definitions as OperationDefinitionNode[];
    const { nodes, values } = await demandOf(schema, document, operation as OperationDefinitionNode, {
      ids: many(CARDS_AT_ONCE),
    });
    expect(nodes).toBeLessThanOrEqual(LIMITS.cost);
    expect(values).toBeLessThanOrEqual(LIMITS.values);
  });

  test('a search for paths counts by itself, and the things on the paths beside', async () => {
    const paths = (below: string) =>
      cost(`{ paths(from: "ent_a", to: "ent_b", atMost: 3, first: 2) { ${below} } }`, []);
    const search = (await paths('length')) - 8;
    expect(search).toBeGreaterThan(1_000);
    expect(await paths('steps { node { id } }')).toBe(search + 8);
    expect(await paths('steps { node { ... on Claim { sources(first: 5) { totalCount } } } }')).toBe(search + 40);
  });
});
