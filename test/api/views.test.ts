import { beforeAll, describe, expect, test } from '@jest/globals';
import type { Engine } from '../../src/graph/engine.ts';
import { saveView } from '../../src/recording/saved-views.ts';
import { asker } from '../support/ask.ts';
import { describeEngines } from '../support/engines.ts';

const SAVE = `mutation ($name: String!, $address: String!) {
  saveView(input: { name: $name, address: $address }) { created savedView { id name address createdAt createdBy } }
}`;
const ADDRESS = 'show=clm_a+clm_b&pin=clm_a%3A1.5%2C-2&q=%C3%A9t%C3%A9%20%22%3F%22&camera=0.1,0.2,1';

describeEngines((_name, open) => {
  let engine: Engine;
  let ask: ReturnType<typeof asker>;
  beforeAll(async () => {
    engine = await open();
    ask = asker(engine);
  });

  test('a saved view is found again, by its own field and as a node', async () => {
    const { saveView: saved } = await ask(SAVE, { name: '  Été à Séoul  ', address: ADDRESS });
    expect(saved).toEqual({
      created: true,
      savedView: {
        id: expect.stringMatching(/^viw_[a-z0-9]{25}$/),
        name: 'Été à Séoul',
        address: ADDRESS,
        createdAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/),
        createdBy: 'anonymous',
      },
    });
    const { id } = saved.savedView;
    const found = await ask(
      `query ($id: ID!) {
        savedView(id: $id) { id name address createdAt createdBy }
        node(id: $id) { __typename id ... on SavedView { name } }
      }`,
      { id },
    );
    expect(found).toEqual({
      savedView: saved.savedView,
      node: { __typename: 'SavedView', id, name: 'Été à Séoul' },
    });
  });

  test('the same name and address is the same view, whoever saves it; another address or name is another', async () => {
    const save = (name: string, address: string, by = 'one', at = '2025-01-01') =>
      saveView(engine, { name, address }, { by, now: new Date(at) });
    const first = await save('The story', 'show=clm_a');
    expect(first.created).toBe(true);
    expect(await save(' The story ', 'show=clm_a', 'another', '2026-01-01')).toEqual({ ...first, created: false });
    expect(await save('The stor\u0079', 'show=clm_b')).toMatchObject({ created: true });
    expect(await save('the story', 'show=clm_a')).toMatchObject({ created: true });
    const { savedView } = await ask('query ($id: ID!) { savedView(id: $id) { createdAt createdBy } }', {
      id: first.savedView,
    });
    expect(savedView).toEqual({ createdAt: '2025-01-01T00:00:00.000Z', createdBy: 'one' });
  });

  test('letters that are put together differently make the same name', async () => {
    const [one, two] = [
      await ask(SAVE, { name: 'Cor\u00e9e', address: '' }),
      await ask(SAVE, { name: 'Core\u0301e', address: '' }),
    ];
    expect(two.saveView).toEqual({ ...one.saveView, created: false });
  });

  test('fifty who save the same view at once make one', async () => {
    const all = await Promise.all(
      Array.from({ length: 50 }, () => ask(SAVE, { name: 'At once', address: 'show=clm_a' })),
    );
    expect(all.filter(({ saveView: { created } }) => created)).toHaveLength(1);
    expect(new Set(all.map(({ saveView: { savedView } }) => savedView.id)).size).toBe(1);
  });

  test.each([
    ['a blank name', ' \u00a0', 'show=clm_a', 'input.name: expected a text that is not blank'],
    ['a name that is too long', 'x'.repeat(201), '', 'input.name: is 201 code units long; expected at most 200'],
    [
      'an address that is too long',
      'x',
      'a'.repeat(20_001),
      'input.address: is 20001 code units long; expected at most 20000',
    ],
    ['an address in two lines', 'x', 'a\n', 'input.address: contains the control character U+000A at position 1'],
    ['an address with U+0000', 'x', '\0', 'input.address: contains the control character U+0000 at position 0'],
    ...['?show=a', 'https://example.org/?a=b', 'a=b#c', 'a b', 'a="', "a='", '<b>', 'a=\\', 'é', 'a=%', 'a=%zz'].map(
      (address) =>
        [JSON.stringify(address), 'x', address, 'input.address: expected the query string of an address'] as const,
    ),
  ])('%s is refused', async (_what, name, address, message) => {
    await expect(ask(SAVE, { name, address })).rejects.toMatchObject({ message: expect.stringContaining(message) });
  });

  test('the longest name and address are kept', async () => {
    const [name, address] = ['n'.repeat(200), `q=${'a'.repeat(19_998)}`];
    const { saveView: saved } = await ask(SAVE, { name, address });
    expect(saved.savedView).toMatchObject({ name, address });
  });

  test('an id of something else is refused, one that is not there answers null', async () => {
    await expect(ask('{ savedView(id: "clm_a") { id } }')).rejects.toThrow('the id of another type, Claim');
    expect(await ask('{ savedView(id: "viw_nothing") { id } }')).toEqual({ savedView: null });
  });

  describe('all of them', () => {
    beforeAll(async () => {
      engine = await open();
      ask = asker(engine);
      const names = ['Zebra', 'été', 'apple', 'Étude', 'apple'];
      for (const [index, name] of names.entries()) {
        await saveView(engine, { name, address: `q=${index}` }, { by: 'one', now: new Date(`2025-01-0${5 - index}`) });
      }
    });

    const addresses = async (more: string) => {
      const { savedViews } = await ask(`{ savedViews(${more}) { nodes { address } totalCount } }`);
      expect(savedViews.totalCount).toBe(5);
      return savedViews.nodes.map(({ address }: { address: string }) => address.slice(2)).join('');
    };

    test.each([
      ['first: 5', '01234'],
      ['first: 2', '01'],
      ['orderBy: CREATED_ASC, last: 2', '10'],
      ['orderBy: CREATED_DESC, last: 2', '34'],
    ])('come in the order of their making: %s', async (given, expected) => {
      expect(await addresses(given)).toBe(expected);
    });

    test('or by name, whatever case and accents, and then by id', async () => {
      expect(await addresses('orderBy: NAME_ASC')).toMatch(/^(24|42)130$/);
      expect(await addresses('orderBy: NAME_DESC')).toMatch(/^031(24|42)$/);
    });

    test('page by page', async () => {
      const page = '{ edges { cursor node { address } } pageInfo { hasNextPage endCursor } }';
      const { savedViews: first } = await ask(`{ savedViews(first: 3) ${page} }`);
      expect(first.pageInfo.hasNextPage).toBe(true);
      const after = JSON.stringify(first.pageInfo.endCursor);
      const { savedViews: next } = await ask(`{ savedViews(first: 3, after: ${after}) ${page} }`);
      const told = [...first.edges, ...next.edges].map(({ node }: { node: { address: string } }) => node.address);
      expect(told).toEqual(['q=0', 'q=1', 'q=2', 'q=3', 'q=4']);
      expect(next.pageInfo.hasNextPage).toBe(false);
    });
  });
});
