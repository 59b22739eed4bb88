import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { groupsOf } from '../../../src/explorer/model/groups.ts';
import { arrange } from '../../../src/explorer/model/layouts/arrange.ts';
import { untangle } from '../../../src/explorer/model/layouts/columns.ts';
import { startPlaces } from '../../../src/explorer/model/layouts/places.ts';
import { EMPTY_VIEW, LAYOUTS, type View } from '../../../src/explorer/model/view.ts';
import { visible } from '../../../src/explorer/model/visible.ts';
import { attribution, claim, factsOf, LEFT, ships, viewOf } from './facts.ts';

const SHOWN = [...LEFT, 'clm_sank', 'ent_agency', 'doc_gazette'];
const laidOut = (change: Partial<View>, shown = SHOWN, aspect = 1.6) => {
  const view = { ...EMPTY_VIEW, ...change };
  const drawing = visible(ships(), viewOf(shown, change));
  return {
    drawing,
    ...arrange({ drawing, groups: groupsOf(drawing, 'none', [], null), view, known: new Map(), aspect }),
  };
};

describe.each(LAYOUTS)('the layout %s', (layout) => {
  test('gives each thing a place of its own, the same in whatever order things came', () => {
    const { drawing, places } = laidOut({ layout });
    expect([...places.keys()].sort()).toEqual([...drawing.nodes.keys()].sort());
    const spots = [...places.values()].map(({ x, y }) => `${Math.round(x)} ${Math.round(y)}`);
    expect(new Set(spots).size).toBe(spots.length);
    fc.assert(
      fc.property(fc.shuffledSubarray(SHOWN, { minLength: SHOWN.length }), (shown) => {
        expect(new Map([...laidOut({ layout }, shown).places].sort())).toEqual(new Map([...places].sort()));
      }),
      { numRuns: 20 },
    );
  });

  test('leaves what is pinned where it is', () => {
    const at = { x: 777, y: -777 };
    expect(laidOut({ layout, pinned: { clm_left: at } }).places.get('clm_left')).toEqual(at);
  });

  test('has nothing to do where nothing is drawn', () => {
    expect(laidOut({ layout }, []).places.size).toBe(0);
  });
});

test('new things start beside what they are linked to, and known ones where they were', () => {
  const { drawing } = laidOut({});
  const known = new Map([['clm_left', { x: 1000, y: 1000 }]]);
  const places = startPlaces(drawing, known);
  expect(places.get('clm_left')).toEqual({ x: 1000, y: 1000 });
  const beside = places.get('ent_owner');
  expect(Math.hypot((beside?.x ?? 0) - 1000, (beside?.y ?? 0) - 1000)).toBeLessThan(200);
});

test('the circle is one: everything stands equally far from its middle', () => {
  const radii = [...laidOut({ layout: 'circular' }).places.values()].map(({ x, y }) => Math.hypot(x, y));
  for (const radius of radii) expect(radius).toBeCloseTo(radii[0] ?? 0, 5);
});

describe('the layout by time', () => {
  test('puts claims from left to right by when they were first said, and tells the days', () => {
    const { places, marks } = laidOut({ layout: 'time' });
    expect(places.get('clm_left')?.x).toBeLessThan(places.get('clm_sank')?.x ?? 0);
    expect(marks.map((mark) => 'time' in mark && mark.time)).toEqual(['2024-05-01', '2024-05-02', '2024-05-20']);
    for (const source of ['ent_office', 'ent_owner', 'ent_agency'])
      expect(places.get(source)?.x).toBeLessThan(places.get('clm_left')?.x ?? 0);
    expect(places.get('ent_brest')?.x).toBeGreaterThan(places.get('clm_sank')?.x ?? 0);
  });

  test('goes by when it was printed where that is asked for', () => {
    const time = { ...EMPTY_VIEW.time, axis: 'printed' as const };
    const { marks } = laidOut({ layout: 'time', time });
    expect(marks.map((mark) => 'time' in mark && mark.time)).toEqual(['2024-05-02']);
  });

  test('tells months or years where there are too many days', () => {
    const claims = Array.from({ length: 100 }, (_, day) => {
      const saidFrom = new Date(Date.UTC(2023, 0, 1 + day * 11)).toISOString().slice(0, 10);
      return claim(`c${day}`, [attribution(`a${day}`, 'office', { saidFrom })]);
    });
    const drawing = visible(factsOf(...claims), viewOf(claims.map(({ id }) => id).concat('ent_office')));
    const view = { ...EMPTY_VIEW, layout: 'time' as const };
    const { marks } = arrange({ drawing, groups: [], view, known: new Map(), aspect: 1.6 });
    expect(marks.length).toBeLessThan(48);
    expect(marks[0]).toMatchObject({ time: '2023-01' });
  });

  test('keeps claims without a time apart', () => {
    const { marks, places } = laidOut({ layout: 'time' }, ['clm_left', 'clm_sank', 'ent_ministry']);
    expect(marks.at(-1)).toMatchObject({ time: null });
    expect(places.get('clm_sank')?.x).toBe(marks.at(-1)?.from);
  });
});

describe('the layout by chains', () => {
  test('leads from the claim over its source and its relay to the document and the publisher', () => {
    const { places, marks } = laidOut({ layout: 'chain' });
    const way = ['ent_brest', 'clm_left', 'ent_office', 'ent_agency', 'doc_gazette', 'ent_gazette'];
    const xs = way.map((id) => places.get(id)?.x ?? Number.NaN);
    expect(xs).toEqual([...xs].sort((a, b) => a - b));
    expect(new Set(xs).size).toBe(way.length);
    expect(marks.map((mark) => 'station' in mark && mark.station)).toEqual([
      'about',
      'claim',
      'origin',
      'relay',
      'document',
      'publisher',
    ]);
  });

  test('gives relays of relays columns of their own, and ends where they go round in a circle', () => {
    const relays = (last: string | null) =>
      factsOf(
        claim('left', [
          attribution('office', 'office', { relayedBy: { id: 'att_agency' } }),
          attribution('agency', 'agency', { role: 'RELAY', relayedBy: { id: 'att_radio' } }),
          attribution('radio', 'radio', { role: 'RELAY', relayedBy: last ? { id: last } : null }),
        ]),
      );
    const view = { ...EMPTY_VIEW, layout: 'chain' as const };
    const place = (last: string | null) => {
      const drawing = visible(relays(last), { ...view, shown: ['clm_left', 'ent_office'] });
      return arrange({ drawing, groups: [], view, known: new Map(), aspect: 1.6 }).places;
    };
    expect(place(null).get('ent_radio')?.x).toBeGreaterThan(place(null).get('ent_agency')?.x ?? 0);
    expect(place('att_agency').size).toBe(place(null).size);
  });
});

test('columns are ordered so that lines cross less', () => {
  const attributions = ['a', 'b', 'c', 'd', 'e'];
  const facts = factsOf(...attributions.map((key, index) => claim(`${4 - index}`, [attribution(key, key)])));
  const drawing = visible(facts, viewOf(attributions.flatMap((key, index) => [`ent_${key}`, `clm_${index}`])));
  const columns = [
    { x: 0, ids: attributions.map((key) => `ent_${key}`) },
    { x: 1, ids: attributions.map((_, index) => `clm_${index}`) },
  ];
  untangle(drawing, columns);
  const rows = [...drawing.edges.values()].map(({ from, to }) => [
    columns[0]?.ids.indexOf(from),
    columns[1]?.ids.indexOf(to),
  ]);
  for (const [left, right] of rows) expect(left).toBe(right);
});
