import { beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Engine } from '../../src/graph/engine.ts';
import { recordAttribution, recordEntity } from '../../src/recording/record.ts';
import { piecesOf } from '../../src/recording/writes.ts';
import type { EntityInput } from '../../src/shared/schema.generated.ts';
import { describeEngines } from '../support/engines.ts';
import { counts, fire, RECORDER, refusal } from './fixtures.ts';

describe('a list for an engine', () => {
  test('comes in pieces that are the list together, none of them long', () => {
    const row = fc.oneof(fc.string(), fc.record({ text: fc.string(), more: fc.array(fc.string()) }));
    fc.assert(
      fc.property(fc.array(row), fc.integer({ min: 1, max: 5 }), (rows, most) => {
        const pieces = [...piecesOf(rows, most)];
        expect(pieces.flat()).toEqual(rows);
        expect(pieces.every(({ length }) => length >= 1 && length <= most)).toBe(true);
      }),
    );
  });

  test('has as many pieces as its characters need', () => {
    const long = { text: 'x'.repeat(900_000), list: ['y'.repeat(100_000)] };
    expect([...piecesOf([long, long, long, { text: '' }])].map(({ length }) => length)).toEqual([2, 2]);
    expect([...piecesOf(Array(4_500).fill('id'))].map(({ length }) => length)).toEqual([2_000, 2_000, 500]);
    expect([...piecesOf(['x'.repeat(5_000_000)])]).toHaveLength(1);
  });
});

const thing = (name: string, changes: Partial<EntityInput> = {}): EntityInput => ({ name, kind: 'THING', ...changes });

/** One inside the other, `depth` times. */
function nested(depth: number): EntityInput {
  let entity = thing('innermost');
  for (let level = 1; level <= depth; level++) entity = thing(`level ${level}`, { locatedIn: [{ new: entity }] });
  return entity;
}

describeEngines((_name, open) => {
  let engine: Engine;
  beforeAll(async () => {
    engine = await open();
  });

  test('new things stand inside each other a hundred times, and not a thousand times', async () => {
    await recordEntity(engine, nested(100), RECORDER);
    expect(await counts(engine, 'Entity')).toEqual([101]);
    expect(await refusal(recordEntity(engine, nested(5_000), RECORDER))).toMatchObject({
      code: 'BAD_USER_INPUT',
      message: expect.stringContaining('stands inside too many new things'),
    });
  });

  test('of those that lie in each other there are not more than a thousand, whatever their order', async () => {
    const chain = Array.from({ length: 1_500 }, (_, index) => ({
      new: thing(`link ${index}`, {
        key: `link-${index}`,
        locatedIn: index === 0 ? [] : [{ id: `ent_link-${index - 1}` }],
      }),
    }));
    const hundreds = Array.from({ length: 15 }, (_, index) => chain.slice(100 * index, 100 * (index + 1)));
    const about = (lists: typeof hundreds) =>
      fire({
        relays: lists.map((list, index) => ({
          source: { new: thing(`relay ${index}`, { locatedIn: list }) },
          spans: [{ part: 'CUE', exact: 'cité par' }],
        })),
      });
    const backwards = about(hundreds.toReversed().map((list) => list.toReversed()));
    expect(await refusal(recordAttribution(engine, backwards, RECORDER))).toMatchObject({
      code: 'BAD_USER_INPUT',
      message: expect.stringContaining('is one of more than 1000 new entities'),
    });
    expect(await recordAttribution(engine, about(hundreds), RECORDER)).toMatchObject({ created: true });
  });

  test('one recording makes new entities part of 50,000 others, all counted', async () => {
    const chain = Array.from({ length: 350 }, (_, index) => ({
      new: thing(`part ${index}`, {
        key: `part-${index}`,
        partOf: index === 0 ? [] : [{ id: `ent_part-${index - 1}` }],
      }),
    }));
    const targets = (from: number) => chain.slice(from, from + 100);
    const relays = [100, 200, 300].map((from) => ({
      source: { new: thing(`within ${from}`, { locatedIn: targets(from) }) },
      spans: [{ part: 'CUE' as const, exact: 'cité par' }],
    }));
    const claim = { new: { text: 'another', language: 'en' } };
    const refused = await refusal(recordAttribution(engine, fire({ claim, targets: targets(0), relays }), RECORDER));
    expect(refused).toMatchObject({ code: 'BAD_USER_INPUT', details: { max: 50_000 } });
  });
});
