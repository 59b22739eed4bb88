import { describe, expect, jest, test } from '@jest/globals';
import type { Card } from '../../../src/explorer/model/facts.ts';
import { FactsStore, type LoadCards } from '../../../src/explorer/state/facts-store.ts';

const entity = (id: string): Card => ({
  __typename: 'Entity',
  id,
  name: id,
  kind: 'PERSON',
  isNamed: true,
  source: null,
  partOf: [],
});

const claim: Card = {
  __typename: 'Claim',
  id: 'clm_one',
  text: 'Il pleut.',
  language: 'fr',
  translations: [{ language: 'en', text: 'It rains.' }],
  attributions: { nodes: [] },
  entities: { edges: [] },
  relations: { edges: [] },
};

const everything: LoadCards = async (ids) => ids.map((id) => (id.startsWith('clm_') ? claim : entity(id)));

describe('the facts', () => {
  test('are asked for once, however often they are needed', async () => {
    const load = jest.fn(everything);
    const store = new FactsStore(load, 'en');
    await Promise.all([store.need(['ent_a', 'src_a', 'ent_b']), store.need(['ent_b', 'att_c'])]);
    await store.need(['ent_a']);
    expect(load.mock.calls).toEqual([[['ent_a', 'ent_b']]]);
    expect(store.facts.order).toBe(2);
  });

  test('are asked for by the hundred', async () => {
    const load = jest.fn(everything);
    const ids = Array.from({ length: 250 }, (_, index) => `ent_${index}`);
    await new FactsStore(load, 'en').need(ids);
    expect(load.mock.calls.map(([some]) => some.length)).toEqual([100, 100, 50]);
  });

  test('tell that they are loading, and count up when they changed', async () => {
    const store = new FactsStore(everything, 'en');
    const needed = store.need(['ent_a']);
    expect(store.state()).toMatchObject({ isLoading: true, version: 0 });
    await needed;
    expect(store.state()).toMatchObject({ isLoading: false, version: 1 });
  });

  test('tell so much at once that everything need not be drawn again for each piece', async () => {
    const store = new FactsStore(everything, 'en');
    let told = 0;
    store.subscribe(() => told++);
    await store.need(Array.from({ length: 2_000 }, (_, index) => `ent_${index}`));
    expect(store.state()).toMatchObject({ isLoading: false, version: 20 });
    expect(told).toBeLessThan(6);
  });

  test('that are not there are told as missing, and not asked for again', async () => {
    const load = jest.fn<LoadCards>(async () => []);
    const store = new FactsStore(load, 'en');
    await store.need(['ent_gone']);
    await store.need(['ent_gone']);
    expect(load).toHaveBeenCalledTimes(1);
    expect([...store.state().missing]).toEqual(['ent_gone']);
  });

  test('that failed to load tell why, and are asked for again', async () => {
    const load = jest.fn(everything).mockRejectedValueOnce(new Error('gone'));
    const store = new FactsStore(load, 'en');
    await store.need(['ent_a']);
    expect(store.state()).toMatchObject({ isLoading: false, error: new Error('gone') });
    await store.need(['ent_a']);
    expect(store.state()).toMatchObject({ error: null, version: 1 });
    expect(store.facts.hasNode('ent_a')).toBe(true);
  });

  test('are brought up to date when asked', async () => {
    const load = jest.fn(everything);
    const store = new FactsStore(load, 'en');
    await store.need(['ent_a']);
    load.mockResolvedValueOnce([{ ...entity('ent_a'), name: 'Another name' } as Card]);
    await store.refresh(['src_a']);
    expect(store.facts.getNodeAttribute('ent_a', 'label')).toBe('Another name');
  });

  test('are told in another language', async () => {
    const store = new FactsStore(everything, 'en');
    await store.need(['clm_one']);
    expect(store.facts.getNodeAttribute('clm_one', 'label')).toBe('It rains.');
    store.speak('fr');
    expect(store.facts.getNodeAttribute('clm_one', 'label')).toBe('Il pleut.');
    expect(store.state().version).toBe(2);
  });
});
