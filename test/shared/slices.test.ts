import { describe, expect, test } from '@jest/globals';
import { atOnce, inSlices, mapInSlices } from '../../src/shared/slices.ts';

function work(ms: number): void {
  const end = performance.now() + ms;
  while (performance.now() < end);
}

/** Takes 1 ms for each step. */
function* steps(count: number, onStep: () => void = () => {}): Generator<void, number, void> {
  for (let step = 0; step < count; step++) {
    work(1);
    onStep();
    yield;
  }
  return count;
}

/** How many steps are taken in each turn of the event loop until `done`. */
async function stepsInTurns(start: (onStep: () => void) => Promise<unknown>): Promise<number[]> {
  const turns: number[] = [];
  let steps = 0;
  let isOver = false;
  const turn = (): void => {
    if (steps > 0) turns.push(steps);
    steps = 0;
    if (!isOver) setImmediate(turn);
  };
  const done = start(() => {
    steps++;
  });
  setImmediate(turn);
  await done;
  isOver = true;
  return turns;
}

describe('long work', () => {
  test('gives what it gives at once', async () => {
    expect(atOnce(steps(3))).toBe(3);
    expect(await inSlices(steps(40))).toBe(40);
    const doubled = await mapInSlices([1, 2, 3], (value, index) => {
      work(8);
      return value * 2 + index;
    });
    expect(doubled).toEqual([2, 5, 8]);
  });

  test('is taken in slices', async () => {
    const turns = await stepsInTurns((onStep) => inSlices(steps(60, onStep)));
    expect(Math.max(...turns)).toBeLessThan(15);
  });

  test('of many is done by one of them in a turn, and all go on', async () => {
    const taken: number[] = Array(8).fill(0);
    let fewestAtFirstEnd: number | undefined;
    const one = async (index: number, onStep: () => void): Promise<void> => {
      const count = () => {
        taken[index] = (taken[index] ?? 0) + 1;
        onStep();
      };
      await inSlices(steps(30, count));
      fewestAtFirstEnd ??= Math.min(...taken);
    };
    const turns = await stepsInTurns((onStep) => Promise.all(taken.map((_, index) => one(index, onStep))));
    // In the first turn each may take a step or two before it is told to wait.
    expect(Math.max(...turns)).toBeLessThan(10 + 2 * 8);
    expect(turns.slice(1).every((count) => count < 15)).toBe(true);
    expect(fewestAtFirstEnd).toBeGreaterThan(5);
  });

  test('that fails fails as it does at once', async () => {
    await expect(
      mapInSlices([1], () => {
        throw new RangeError('no');
      }),
    ).rejects.toThrow(RangeError);
  });
});

test('short work does not wait for long work', async () => {
  const long = Promise.all(Array.from({ length: 4 }, () => inSlices(steps(60))));
  const waits: boolean[] = [];
  for (let tries = 0; tries < 5; tries++) {
    // A turn that long work has used up.
    await new Promise((resolve) => setTimeout(resolve, 5));
    let hasTurned = false;
    const turn = setImmediate(() => {
      hasTurned = true;
    });
    await mapInSlices([1, 2, 3], (value) => Promise.resolve(value));
    clearImmediate(turn);
    waits.push(hasTurned);
  }
  // Where the machine itself stops in between, short work looks long.
  expect(waits).toContain(false);
  await long;
});
