import { beforeEach, expect, test } from '@jest/globals';
import type { Engine } from '../../src/graph/engine.ts';
import { recordAttributions, recordEntity } from '../../src/recording/record.ts';
import { updateMembership } from '../../src/recording/updates/membership.ts';
import type { UpdateMembershipInput } from '../../src/shared/schema.generated.ts';
import { asker } from '../support/ask.ts';
import { derivedLinks, type GraphRelationship } from '../support/derived-links.ts';
import { describeEngines } from '../support/engines.ts';
import { fire, RECORDER, refusal } from './fixtures.ts';

const STATE = { key: 'state', name: 'State', kind: 'COUNTRY' } as const;
const ARMY = { key: 'army', name: 'Army', kind: 'PUBLIC_BODY' } as const;
const CORPS = { key: 'corps', name: 'Corps', kind: 'PUBLIC_BODY', partOf: [{ new: ARMY }] } as const;

describeEngines((_name, open) => {
  let engine: Engine;
  let ask: ReturnType<typeof asker>;
  let claim = '';
  beforeEach(async () => {
    engine = await open();
    ask = asker(engine);
    const saying = (key: string, source: typeof STATE | typeof CORPS) => fire({ key, source: { new: source } });
    await recordAttributions(engine, [saying('one', STATE), saying('other', CORPS)], RECORDER);
    claim = (await ask('{ attribution(id: "att_one") { claim { id } } }')).attribution.claim.id;
  });

  const change = (changes: Partial<UpdateMembershipInput> = {}) =>
    updateMembership(engine, { id: 'ent_army', version: 1, whole: 'ent_state', ...changes }, RECORDER);
  const bodies = async () => {
    const answer = await ask('query ($id: ID!) { claim(id: $id) { origins { bodies { name } } } }', { id: claim });
    return answer.claim.origins.map((origin: { bodies: { name: string }[] }) =>
      origin.bodies.map(({ name }) => name).join(),
    );
  };
  const within = async () => {
    const rows = await engine.read('MATCH (a)-[r]->(b) RETURN type(r) AS type, a.id AS from, b.id AS to');
    const links = rows.map((row) => ({ ...row, properties: {} })) as unknown as GraphRelationship[];
    const pairs = (those: readonly GraphRelationship[]) =>
      those.flatMap(({ type, from, to }) => (type === 'WITHIN' ? [`${from} ${to}`] : [])).toSorted();
    return { found: pairs(links), expected: pairs(derivedLinks(links)) };
  };

  test('what an entity is part of can be learned later, and corrects the origins', async () => {
    expect(await bodies()).toEqual(['Army', 'State']);
    await change();
    expect(await bodies()).toEqual(['State']);
    const { found, expected } = await within();
    expect(found).toEqual(expected);
    expect(found).toContain('ent_corps ent_state');
    const { entity, entities } = await ask(`{
      entity(id: "ent_army") { version memberships { whole { name } from to isIndependent } revisions { nodes { changes { field } } } }
      entities(filter: { partOf: "ent_state" }) { nodes { name } }
    }`);
    expect(entity).toEqual({
      version: 2,
      memberships: [{ whole: { name: 'State' }, from: null, to: null, isIndependent: false }],
      revisions: { nodes: [{ changes: [{ field: 'partOf' }] }] },
    });
    expect(entities.nodes).toEqual([{ name: 'Army' }, { name: 'Corps' }]);
  });

  test('and can be taken away again', async () => {
    await change();
    await change({ version: 2, isMember: false });
    expect(await bodies()).toEqual(['Army', 'State']);
    const { found, expected } = await within();
    expect(found).toEqual(expected);
    expect(found).toEqual(['ent_corps ent_army']);
  });

  test('an independent part, and one of another time, speaks for itself', async () => {
    await change({ isIndependent: true });
    expect(await bodies()).toEqual(['Army', 'State']);
    // It was said on 3 March 2025.
    await change({ version: 2, from: '2025-03-04' });
    expect(await bodies()).toEqual(['Army', 'State']);
    await change({ version: 3, from: '2025-03' });
    expect(await bodies()).toEqual(['State']);
    await change({ version: 4, to: '2025-02' });
    expect(await bodies()).toEqual(['Army', 'State']);
  });

  test('the same again changes nothing', async () => {
    await change();
    await change({ version: 2 });
    expect((await ask('{ entity(id: "ent_army") { version } }')).entity.version).toBe(2);
  });

  test('nothing is part of itself, of nothing known, or from its end to its start', async () => {
    const before = await within();
    await recordEntity(engine, { key: 'alone', name: 'Alone', kind: 'GROUP' }, RECORDER);
    expect(await refusal(change({ whole: 'ent_army' }))).toMatchObject({ code: 'BAD_USER_INPUT' });
    expect(await refusal(change({ whole: 'ent_corps' }))).toMatchObject({ code: 'BAD_USER_INPUT' });
    expect(await refusal(change({ whole: 'ent_nowhere' }))).toMatchObject({ code: 'NOT_FOUND' });
    expect(await refusal(change({ id: 'ent_nowhere' }))).toMatchObject({ code: 'NOT_FOUND' });
    expect(await refusal(change({ from: '2025', to: '2024' }))).toMatchObject({ code: 'BAD_USER_INPUT' });
    expect(await refusal(change({ version: 3 }))).toMatchObject({ code: 'CONFLICT' });
    expect(await within()).toEqual(before);
  });
});
