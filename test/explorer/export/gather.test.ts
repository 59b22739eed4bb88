import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { gather } from '../../../src/explorer/export/gather.ts';
import { places } from '../../../src/explorer/export/places.ts';
import { plan } from '../../../src/explorer/export/plan.ts';
import { learn, noFacts } from '../../../src/explorer/model/facts.ts';
import { EMPTY_VIEW } from '../../../src/explorer/model/view.ts';
import { visible } from '../../../src/explorer/model/visible.ts';
import { currentDrawing, registerDrawing } from '../../../src/explorer/state/current-drawing.ts';

describe('places for an export', () => {
  test('are the canvas’s, and on a circle for what it has none for', () => {
    const known = { a: { x: 5, y: 5 }, b: { x: Number.NaN, y: 0 } };
    const found = places(['a', 'b', 'c'], known);
    expect(found.get('a')).toEqual({ x: 5, y: 5 });
    expect([...found.values()].every(({ x, y }) => Number.isFinite(x) && Number.isFinite(y))).toBe(true);
    expect(places(['c', 'b', 'a'], known).get('c')).toEqual(found.get('c'));
  });

  test('are different for different things, and finite in the picture', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.string(), { maxLength: 40 }), (ids) => {
        const found = places(ids, {});
        const spots = [...found.values()].map(({ x, y }) => `${x.toFixed(3)} ${y.toFixed(3)}`);
        expect(new Set(spots).size).toBe(ids.length);
      }),
    );
  });

  test('of nothing make an empty picture', () => {
    expect(plan({ nodes: [], edges: [] })).toMatchObject({ nodes: [], lines: [] });
  });
});

describe('what draws the graph', () => {
  test('is known as long as it draws', () => {
    const leave = registerDrawing({ positions: () => ({ a: { x: 1, y: 2 } }) });
    expect(currentDrawing()?.positions()).toEqual({ a: { x: 1, y: 2 } });
    const leaveNext = registerDrawing({ positions: () => ({}) });
    leave();
    expect(currentDrawing()).not.toBeNull();
    leaveNext();
    expect(currentDrawing()).toBeNull();
  });
});

describe('a view that is exported', () => {
  test('has what is drawn, and not what is hidden', () => {
    const facts = noFacts();
    const part = (id: string) => ({ id, name: id, kind: 'COUNTRY', isNamed: true });
    learn(
      facts,
      { __typename: 'Entity', ...part('ent_a'), source: null, partOf: [part('ent_b'), part('ent_c')] },
      'en',
    );
    const view = { ...EMPTY_VIEW, shown: ['ent_a', 'ent_b', 'ent_c'], hidden: ['ent_c'] };
    const head = { title: 't', address: 'https://selon.example/', at: '2026-01-01T00:00:00Z', language: 'en' };
    const exported = gather({ facts, drawing: visible(facts, view), positions: {}, details: new Map() }, head);
    expect(exported.nodes.map(({ id }) => id)).toEqual(['ent_a', 'ent_b']);
    expect(exported.edges.map(({ from, type, to }) => `${from} ${type} ${to}`)).toEqual(['ent_a partOf ent_b']);
  });
});
