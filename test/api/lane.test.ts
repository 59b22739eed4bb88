import { describe, expect, test } from '@jest/globals';
import { type DocumentNode, OperationTypeNode, parse } from 'graphql';
import { Lanes } from '../../src/api/limits/lane.ts';

const read = (document: DocumentNode, cost: number, bytes = 100) => ({
  document,
  kind: OperationTypeNode.QUERY,
  cost,
  bytes,
});
const write = (cost: number, bytes: number) => ({
  document: parse('mutation { nothing }'),
  kind: OperationTypeNode.MUTATION,
  cost,
  bytes,
});

describe('the lane of an operation', () => {
  test('of a read that was not seen before is chosen by its cost and its size', () => {
    const lanes = new Lanes();
    expect(lanes.of(read(parse('{ a }'), 199))).toBe('medium');
    expect(lanes.of(read(parse('{ a }'), 200))).toBe('heavy');
    expect(lanes.of(read(parse('{ a }'), 1, 2_048))).toBe('heavy');
  });

  test('of a read that was seen is chosen by the time that it takes', () => {
    const lanes = new Lanes();
    const [quick, slow] = [parse('{ quick }'), parse('{ slow }')];
    lanes.recordRun(quick, 5, 1);
    lanes.recordRun(slow, 2_000, 1);
    expect(lanes.of(read(quick, 999))).toBe('light');
    expect(lanes.of(read(slow, 1))).toBe('heavy');
    // One slow run among quick ones is no reason; many are.
    lanes.recordRun(quick, 300, 1);
    expect(lanes.of(read(quick, 999))).toBe('light');
    for (let i = 0; i < 5; i++) lanes.recordRun(quick, 300, 1);
    expect(lanes.of(read(quick, 999))).toBe('heavy');
    for (let i = 0; i < 5; i++) lanes.recordRun(quick, 5, 1);
    expect(lanes.of(read(quick, 999))).toBe('light');
  });

  test('of a quick read whose answer can be large is medium', () => {
    const lanes = new Lanes();
    const document = parse('{ a }');
    lanes.recordRun(document, 5, 1);
    expect(lanes.of(read(document, 1_000))).toBe('medium');
  });

  test('does not depend on how many operations share the machine', () => {
    const lanes = new Lanes();
    const document = parse('{ a }');
    lanes.recordRun(document, 800, 16);
    expect(lanes.of(read(document, 999))).toBe('light');
    lanes.recordRun(document, 16_000, 16);
    expect(lanes.of(read(document, 999))).toBe('heavy');
  });

  test('of a write is chosen by its size', () => {
    const lanes = new Lanes();
    expect(lanes.of(write(1, 2_000))).toBe('light');
    expect(lanes.of(write(1, 16 * 1024))).toBe('bulk');
    expect(lanes.of(write(1_000, 2_000))).toBe('bulk');
    expect(lanes.of(write(1, Number.POSITIVE_INFINITY))).toBe('bulk');
  });
});
