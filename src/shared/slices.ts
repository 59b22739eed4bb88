/**
 * Runs long work on text in slices, so that the event loop is not blocked. Work that has used its slice of a turn of
 * the event loop waits for a later turn, and only one waiting task continues per turn: many requests together block the
 * loop hardly longer than one. Short work never waits.
 */

/** The time for all long work together in one turn, in milliseconds. */
const SLICE = 10;

/** Work of at most this time, in milliseconds, is short. */
const SHORT = 1;

const waiting: (() => void)[] = [];
/** When the first work of this turn of the event loop started. */
let turnBegan: number | undefined;

function beginTurn(): void {
  turnBegan = performance.now();
  setImmediate(endTurn);
}

function endTurn(): void {
  turnBegan = undefined;
  const next = waiting.shift();
  if (!next) return;
  beginTurn();
  next();
}

/**
 * Returns a function for one task to call between its steps: it returns a promise to wait for, or undefined while there
 * is time.
 */
export function pauses(): () => Promise<void> | undefined {
  let began = performance.now();
  if (turnBegan === undefined) beginTurn();
  return () => {
    if (turnBegan === undefined) beginTurn();
    const now = performance.now();
    if (now - began < SHORT || now - (turnBegan ?? now) < SLICE) return undefined;
    return new Promise((resolve) => {
      waiting.push(() => {
        began = performance.now();
        resolve();
      });
    });
  };
}

/** Work that is divided into short steps. */
export type Steps<T> = Generator<void, T, void>;

/** Runs all steps at once. */
export function atOnce<T>(steps: Steps<T>): T {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

/** Runs all steps, with pauses between slices. */
export async function inSlices<T>(steps: Steps<T>): Promise<T> {
  const pause = pauses();
  for (;;) {
    const wait = pause();
    if (wait) await wait;
    const { done, value } = steps.next();
    if (done) return value;
  }
}

/** Like `list.map`, one item after the other, with pauses between slices. */
export async function mapInSlices<T, R>(
  list: readonly T[],
  map: (item: T, index: number) => R | Promise<R>,
): Promise<R[]> {
  const results: R[] = [];
  const pause = list.length > 1 ? pauses() : undefined;
  for (const [index, item] of list.entries()) {
    const wait = pause?.();
    if (wait) await wait;
    const result = map(item, index);
    results.push(result instanceof Promise ? await result : result);
  }
  return results;
}
