import { beforeAll, beforeEach, expect, test } from '@jest/globals';
import { type GraphQLFieldResolver, isObjectType } from 'graphql';
import { payloadTypes } from '../../src/compose/catalogue/check-coordinates.ts';
import { Composer } from '../../src/compose/compose.ts';
import type { Engine, Value } from '../../src/graph/engine.ts';
import { describeEngines } from '../support/engines.ts';
import { type GraphData, randomGraph, writeGraph } from '../support/random-graph.ts';
import { type Ask, answer, asker, catalogue, composed, schema } from './asking.ts';

type Result = Record<string, Value>;

/** A mutation that writes nothing and says that it wrote this. */
function saying(engine: Engine, result: Result): Ask {
  const composer = new Composer(catalogue, engine);
  const resolver: GraphQLFieldResolver<unknown, unknown> = (parent, _args, _context, info) =>
    info.parentType === schema.getMutationType()
      ? composer.payload(info)(result)
      : (parent as Record<string, unknown>)[info.path.key];
  return asker(resolver);
}

const ENTITY = `id aliases claims(first: 2) { totalCount edges { roles node { id } } } source { id }`;
const DOCUMENT = `id title publisher { id } attributions(first: 2, orderBy: SAID_DESC) { totalCount nodes { id } }`;
const CLAIM = `id text sources(first: 2) { nodes { id } } origins { id bodies { id } } relations { edges { kind } }`;
const ATTRIBUTION = `id status spans { part exact } chain { position entity { id } } claim { ${CLAIM} } document { id }`;

/** The mutations by what they answer. */
const ENTITIES = ['recordEntity(input: {name: "n", kind: PERSON})', 'updateEntity(input: {id: "ent_a", version: 1})'];
const CHANGE = 'input: {id: "x_a", version: 1}';

describeEngines((_name, open) => {
  const graph: GraphData = randomGraph(11);
  let engine: Engine;
  let ask: Ask;
  const ids = (label: string) => graph.nodes.filter((node) => node.label === label).map((node) => node.properties.id);
  const hidden = graph.nodes.filter(
    ({ label, properties }) => label === 'Attribution' && properties['status'] === 'PROPOSED',
  );

  beforeAll(async () => {
    engine = await open();
    await writeGraph(engine, graph);
  }, 120_000);

  beforeEach(() => {
    ask = composed(engine);
  });

  test.each([
    ...ENTITIES.map((call) => [call, 'entity', ENTITY, 'Entity'] as const),
    ['recordDocument(input: {kind: POST, url: "u"})', 'document', DOCUMENT, 'Document'] as const,
    [`updateDocument(${CHANGE})`, 'document', DOCUMENT, 'Document'] as const,
    ['recordClaim(input: {text: "t", language: "en"})', 'claim', CLAIM, 'Claim'] as const,
    ['saveView(input: {name: "n", address: ""})', 'savedView', 'id name address createdBy', 'View'] as const,
    [`updateClaim(${CHANGE})`, 'claim', CLAIM, 'Claim'] as const,
  ])('%s answers what a query would', async (call, name, selection, label) => {
    const isVisible = (id: string) => label !== 'Claim' || visibleClaims().has(id);
    for (const id of ids(label).filter(isVisible).slice(0, 4)) {
      const written = await answer(
        saying(engine, { [name]: id, created: true }),
        `mutation { result: ${call} { ${name} { ${selection} } } }`,
      );
      const read = await answer<object>(ask, `{ ${name}(id: "${id}") { ${selection} } }`);
      expect(written).toEqual({ result: read });
    }
  });

  test.each(['updateAttribution', 'retractAttribution'])('%s shows what it wrote whatever its status', async (call) => {
    expect(hidden).not.toHaveLength(0);
    for (const { properties } of hidden.slice(0, 3)) {
      const selection = 'id status source { id } claim { id text }';
      const written = await answer(
        saying(engine, { attribution: properties.id }),
        `mutation { result: ${call}(${CHANGE}) { attribution { ${selection} } } }`,
      );
      const query = `{ attribution(id: "${properties.id}", status: [PROPOSED]) { ${selection} } }`;
      expect(written).toEqual({ result: await answer<object>(ask, query) });
      expect(await answer(ask, query.replace(', status: [PROPOSED]', ''))).toEqual({ attribution: null });
    }
  });

  test('many recorded attributions come in the order given, with what became of each', async () => {
    const given = ids('Attribution').slice(0, 12).reverse();
    const attributions = given.map((attribution, position) => ({ position, attribution, created: position % 2 === 0 }));
    const query = `mutation { all: recordAttributions(inputs: []) { createdCount __typename
      made: attributions { at: position created attribution { ${ATTRIBUTION} } again: attribution { id } } } }`;
    const { all } = await answer<{ all: { createdCount: number; __typename: string; made: Made[] } }>(
      saying(engine, { attributions, createdCount: 6 }),
      query,
    );
    expect([all.createdCount, all.__typename]).toEqual([6, 'RecordAttributionsPayload']);
    expect(all.made.map(({ at, created, again }) => [at, created, again.id])).toEqual(
      attributions.map(({ position, created, attribution }) => [position, created, attribution]),
    );
    for (const { attribution } of all.made) {
      const everything = '[PROPOSED, ACCEPTED, REJECTED, RETRACTED]';
      const query = `{ attribution(id: "${attribution.id}", status: ${everything}) { ${ATTRIBUTION} } }`;
      expect({ attribution }).toEqual(await answer(ask, query));
    }
  });

  test('a relation has both its ends', async () => {
    const [from = '', to = ''] = ids('Claim');
    const query = `mutation { recordClaimRelation(input: {from: "${from}", kind: SUPPORTS, to: "${to}"}) {
      created from { id text } to { id text } } }`;
    const texts = (id: string) => graph.nodes.find(({ properties }) => properties.id === id)?.properties['text'];
    expect(await answer(saying(engine, { from, to, created: false }), query)).toEqual({
      recordClaimRelation: { created: false, from: { id: from, text: texts(from) }, to: { id: to, text: texts(to) } },
    });
  });

  test('a payload of which nothing but its values is asked, answers these', async () => {
    const query = 'mutation { recordEntity(input: {name: "n", kind: PERSON}) { created __typename } }';
    const payload = { created: true, __typename: 'RecordEntityPayload' };
    expect(await answer(saying(engine, { entity: 'ent_a', created: true }), query)).toEqual({ recordEntity: payload });
  });

  test('every payload is made here or has the same fields as one that is', () => {
    const objects = [...payloadTypes(catalogue)].flatMap((name) => {
      const type = schema.getType(name);
      return isObjectType(type) ? Object.keys(type.getFields()) : [];
    });
    expect([...new Set(objects)].sort()).toEqual([
      'added',
      'attribution',
      'attributions',
      'claim',
      'created',
      'createdCount',
      'differences',
      'document',
      'entity',
      'field',
      'from',
      'given',
      'hint',
      'message',
      'node',
      'path',
      'position',
      'revision',
      'savedView',
      'stored',
      'to',
      'verdict',
      'warnings',
    ]);
  });

  function visibleClaims(): Set<string> {
    const accepted = new Set(
      graph.nodes
        .filter(({ properties }) => properties['status'] === 'ACCEPTED')
        .map(({ properties }) => properties.id),
    );
    const shows = new Set(['STATES', 'RATES']);
    const relationships = graph.relationships.filter(({ type, from }) => shows.has(type) && accepted.has(from));
    return new Set(relationships.map(({ to }) => to));
  }
});

interface Made {
  at: number;
  created: boolean;
  attribution: { id: string };
  again: { id: string };
}
