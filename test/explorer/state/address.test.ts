import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  EMPTY_VIEW,
  FACETS,
  GROUPINGS,
  LAYOUTS,
  SIZINGS,
  TIME_AXES,
  type View,
} from '../../../src/explorer/model/view.ts';
import { readAddress, writeAddress } from '../../../src/explorer/state/address.ts';

const id = fc.stringMatching(/^(ent|clm|doc|att)_[a-z0-9][a-z0-9-]{0,20}$/);
const key = fc.stringMatching(/^[a-z0-9][a-z0-9-]{0,20}$/);
const list = <T>(of: fc.Arbitrary<T>) => fc.uniqueArray(of, { maxLength: 8 });
const number = fc.integer({ min: -1_000_000, max: 1_000_000 }).map((value) => value / 1000 + 0);
const point = fc.record({ x: number, y: number });
const date = fc.option(fc.constantFrom('2024', '2024-11', '2024-11-29'));
const gathered = fc
  .uniqueArray(id, { maxLength: 12 })
  .map((all) => [all.slice(0, 5), all.slice(5)].filter((group) => group.length > 1));
const view: fc.Arbitrary<View> = fc.record({
  shown: list(id),
  hidden: list(id),
  pinned: fc.dictionary(id, point, { maxKeys: 4, noNullPrototype: true }),
  gathered,
  unfolded: list(id),
  selected: fc.option(id),
  reading: fc.option(fc.record({ document: key.map((k) => `doc_${k}`), focus: fc.option(key.map((k) => `att_${k}`)) })),
  layout: fc.constantFrom(...LAYOUTS),
  grouping: fc.constantFrom(...GROUPINGS),
  sizing: fc.constantFrom(...SIZINGS),
  without: list(fc.constantFrom(...FACETS)),
  time: fc.record({ axis: fc.constantFrom(...TIME_AXES), from: date, to: date, asOf: date }),
  search: fc.string(),
  path: fc.option(fc.record({ from: id, to: id, atMost: fc.integer({ min: 1, max: 9 }) })),
  question: fc.option(
    fc.record({
      ask: fc.constantFrom('saidAbout', 'hearsay'),
      slots: fc.dictionary(fc.constantFrom('source', 'about', 'from'), fc.oneof(id, fc.constantFrom('2024-11-29')), {
        noNullPrototype: true,
      }),
    }),
  ),
  as: fc.constantFrom('graph' as const, 'table' as const),
  camera: fc.option(fc.record({ x: number, y: number, ratio: fc.integer({ min: 1, max: 9000 }).map((r) => r / 1000) })),
});

describe('the address of a view', () => {
  test('gives the same view back', () => {
    fc.assert(
      fc.property(view, (given) => {
        const address = writeAddress(given).toString();
        expect(readAddress(new URLSearchParams(address))).toEqual(given);
      }),
    );
  });

  test('is empty for the first view', () => {
    expect(writeAddress(EMPTY_VIEW).toString()).toBe('');
  });

  test('opens whatever is written in it', () => {
    fc.assert(
      fc.property(
        fc.dictionary(fc.constantFrom('show', 'pin', 'time', 'path', 'ask', 'camera', 'layout', 'asof'), fc.string()),
        (query) => {
          expect(() => readAddress(new URLSearchParams(query))).not.toThrow();
        },
      ),
    );
    const odd = readAddress(
      new URLSearchParams({
        show: 'clm_a <script> clm_a',
        layout: 'spiral',
        camera: '1,2,-3',
        path: 'x y z',
        gather: 'clm_a,clm_b clm_b,clm_c',
      }),
    );
    expect(odd).toEqual({ ...EMPTY_VIEW, shown: ['clm_a'], gathered: [['clm_a', 'clm_b']] });
  });
});
