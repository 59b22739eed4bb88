import { describe, expect, test } from '@jest/globals';
import { ForceRun } from '../../../src/explorer/canvas/force/run.ts';
import { type Forces, writeTask } from '../../../src/explorer/canvas/force/task.ts';
import { groupsOf } from '../../../src/explorer/model/groups.ts';
import { startPlaces } from '../../../src/explorer/model/layouts/places.ts';
import type { Point } from '../../../src/explorer/model/view.ts';
import { visible } from '../../../src/explorer/model/visible.ts';
import { attribution, claim, factsOf, viewOf } from '../model/facts.ts';

const KEYS = Array.from({ length: 12 }, (_, index) => `k${index}`);
const facts = factsOf(
  ...KEYS.map((key, index) => claim(key, [attribution(key, `s${index % 4}`)], [`e${index % 3}`, `e${index % 5}`])),
);
const ids = [
  ...KEYS.map((key) => `clm_${key}`),
  ...[0, 1, 2, 3].map((n) => `ent_s${n}`),
  ...[0, 1, 2, 3, 4].map((n) => `ent_e${n}`),
];
const drawing = visible(facts, viewOf(ids));

function run(change: Partial<Forces> = {}, hold?: { id: string; at: Point }): Map<string, Point> {
  const places = startPlaces(drawing, new Map());
  const room = () => 20;
  const { task, ids: inOrder } = writeTask({
    drawing,
    groups: [],
    places,
    room,
    settled: new Set(),
    pinned: {},
    wider: 1.4,
    ...change,
  });
  const force = new ForceRun(task);
  if (hold) force.hold(inOrder.indexOf(hold.id), hold.at.x, hold.at.y);
  while (!force.isDone) force.step();
  const found = force.places();
  return new Map(inOrder.map((id, at) => [id, { x: found[2 * at] ?? 0, y: found[2 * at + 1] ?? 0 }]));
}

const distance = (a?: Point, b?: Point) => Math.hypot((a?.x ?? 0) - (b?.x ?? 0), (a?.y ?? 0) - (b?.y ?? 0));

describe('the layout by force', () => {
  test('ends alike each time', () => {
    expect(run()).toEqual(run());
  });

  test('draws what is linked together, and leaves nothing on something else', () => {
    const places = run();
    const all = [...places.values()];
    const linked = [...drawing.edges.values()].map(({ from, to }) => distance(places.get(from), places.get(to)));
    const any = all.flatMap((a, index) => all.slice(index + 1).map((b) => distance(a, b)));
    const mean = (list: number[]) => list.reduce((sum, value) => sum + value, 0) / list.length;
    expect(mean(linked)).toBeLessThan(mean(any) * 0.7);
    expect(Math.min(...any)).toBeGreaterThan(30);
  });

  test('leaves what is pinned or held where it is', () => {
    const at = { x: 420, y: -60 };
    const places = startPlaces(drawing, new Map()).set('clm_k0', at);
    const close = (point?: Point) => expect(distance(point, at)).toBeLessThan(0.01);
    close(run({ pinned: { clm_k0: at }, places }).get('clm_k0'));
    close(run({}, { id: 'clm_k0', at }).get('clm_k0'));
  });

  test('leaves what was there where it was when something new comes', () => {
    const settled = run();
    const newcomer = 'clm_k11';
    const known = new Map([...settled].filter(([id]) => id !== newcomer));
    const after = run({ places: startPlaces(drawing, known), settled: new Set(known.keys()) });
    const moved = [...known].map(([id, place]) => distance(place, after.get(id)));
    expect(Math.max(...moved)).toBeLessThan(0.01);
    expect(Math.min(...[...known.values()].map((place) => distance(place, after.get(newcomer))))).toBeGreaterThan(30);
  });

  test('draws groups together', () => {
    const groups = groupsOf(drawing, 'none', [KEYS.slice(0, 6).map((key) => `clm_${key}`)], null);
    const spread = (places: Map<string, Point>) => {
      const members = groups[0]?.members.map((id) => places.get(id)) ?? [];
      return Math.max(...members.flatMap((a) => members.map((b) => distance(a, b))));
    };
    const [alone, together] = [run(), run({ groups })];
    const extent = (places: Map<string, Point>) =>
      spread(places) / Math.max(...[...places.values()].map(({ x }) => Math.abs(x)));
    expect(extent(together)).toBeLessThan(extent(alone) * 0.8);
  });
});
