import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import { Pace } from '../../../src/explorer/canvas/drawing/pace.ts';

let now = 0;
let frame: () => void = () => {};
const before = globalThis.requestAnimationFrame;

beforeEach(() => {
  jest.spyOn(performance, 'now').mockImplementation(() => now);
  globalThis.requestAnimationFrame = ((next: () => void) => {
    frame = next;
    return 0;
  }) as never;
});

afterEach(() => {
  jest.restoreAllMocks();
  globalThis.requestAnimationFrame = before;
});

/** A frame that takes so long. */
function draw(pace: Pace, took: number): void {
  frame = () => {};
  pace.draws();
  now += took;
  frame();
}

test('lines are left out only where they take long, and only while things move', () => {
  const pace = new Pace();
  pace.isMoving = true;
  draw(pace, 30);
  expect(pace.leavesLinesOut).toBe(false);
  draw(pace, 150);
  expect(pace.leavesLinesOut).toBe(true);
  draw(pace, 20);
  expect(pace.leavesLinesOut).toBe(true);
  pace.isMoving = false;
  expect(pace.leavesLinesOut).toBe(false);
  draw(pace, 30);
  pace.isMoving = true;
  expect(pace.leavesLinesOut).toBe(false);
});
