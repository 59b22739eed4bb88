/**
 * Long work on text in slices, so that the event loop goes on in between. Whoever has worked for a while in one turn of the
 * loop waits for a later one, and in each turn only one of all that wait goes on: many requests together hold the loop
 * hardly longer than one. Short work never waits.
 */

/** Long work may go on for this long in a turn, in milliseconds, all of it together. */
const SLICE = 10;

/** What takes no longer than this, in milliseconds, is short work. */
const SHORT = 1;

const waiting: (() => void)[] = [];
/** When the first work of this turn of the loop began. */
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

/** For one piece of work: tells between its steps what to wait for, which is nothing while there is time. */
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

/** Work that is done step by step, each of them short. */
export type Steps<T> = Generator<void, T, void>;

/** Takes all steps at once. */
export function atOnce<T>(steps: Steps<T>): T {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

/** Takes all steps, with pauses in between. */
export async function inSlices<T>(steps: Steps<T>): Promise<T> {
  const pause = pauses();
  for (;;) {
    const wait = pause();
    if (wait) await wait;
    const { done, value } = steps.next();
    if (done) return value;
  }
}

/** As `list.map`, one after the other, with pauses in between. */
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
