import { describe, expect, test } from '@jest/globals';
import type { Turn } from '../../src/api/graphql/context.ts';
import { Admission, type LaneName } from '../../src/api/limits/admission.ts';
import { LoopBreaks } from '../../src/api/limits/loop-breaks.ts';

/** An operation that ends when it is told to. */
class Operation {
  turn: Turn | undefined;
  end: () => void = () => {};
  readonly done: Promise<unknown>;

  constructor(admission: Admission, lane: LaneName, client?: AbortSignal) {
    const ended = new Promise<void>((resolve) => {
      this.end = resolve;
    });
    this.done = admission.run(lane, client, (turn) => {
      this.turn = turn;
      return ended;
    });
    this.done.catch(() => {});
  }

  get isRunning(): boolean {
    return this.turn !== undefined;
  }
}

const turns = () => new Promise((resolve) => setImmediate(resolve));
const admissionOf = (changes: { waiting?: number; timeoutMs?: number } = {}) =>
  new Admission({
    running: { light: 2, medium: 1, heavy: 1, bulk: 1 },
    waiting: 2,
    timeoutMs: 1_000,
    breaks: new LoopBreaks(),
    ...changes,
  });

const refusal = (message: RegExp) => ({
  message: expect.stringMatching(message),
  extensions: { code: 'UNAVAILABLE', http: { status: 503, headers: new Map([['retry-after', '1']]) } },
});

describe('the admission of operations', () => {
  test('as many of a lane run as it may, the others in the order of their arrival', async () => {
    const admission = admissionOf();
    const operations = [1, 2, 3].map(() => new Operation(admission, 'heavy'));
    const running = () => operations.map(({ isRunning }) => isRunning);
    await turns();
    expect(running()).toEqual([true, false, false]);
    for (const [ended, expected] of [
      [0, [true, true, false]],
      [1, [true, true, true]],
    ] as const) {
      operations[ended]?.end();
      while (!operations[ended + 1]?.isRunning) await turns();
      expect(running()).toEqual(expected);
    }
  });

  test('after a read that blocked the event loop, the next read of its kind waits twice as long, and no other', async () => {
    const admission = admissionOf();
    const started: [lane: LaneName, at: number][] = [];
    const run = (lane: LaneName, ms: number) =>
      admission.run(lane, undefined, async () => {
        const start = performance.now();
        started.push([lane, start]);
        while (performance.now() < start + ms);
      });
    await Promise.all([run('medium', 50), run('heavy', 0), run('light', 0)]);
    const [at, last] = [new Map(started), started.at(-1)?.[0]];
    expect(last).toBe('heavy');
    expect((at.get('heavy') ?? 0) - (at.get('medium') ?? 0)).toBeGreaterThanOrEqual(149);
  });

  test('a read that waits for the end of a break longer than it may is refused, and not started', async () => {
    const breaks = new LoopBreaks();
    const admission = new Admission({
      running: { light: 1, medium: 1, heavy: 1, bulk: 1 },
      waiting: 2,
      timeoutMs: 30,
      breaks,
    });
    breaks.start();
    const end = performance.now() + 50;
    while (performance.now() < end);
    const operation = new Operation(admission, 'medium');
    await expect(operation.done).rejects.toMatchObject(
      refusal(/waited 30 ms without being started \(setting TIMEOUT_MS\)/),
    );
    expect(operation.isRunning).toBe(false);
    expect(admission.running()).toBe(0);
  });

  test('a costly operation does not hold up those of another lane', async () => {
    const admission = admissionOf();
    const costly = [1, 2, 3].map(() => new Operation(admission, 'heavy'));
    const [light, bulk] = [new Operation(admission, 'light'), new Operation(admission, 'bulk')];
    await turns();
    expect([light, bulk].map(({ isRunning }) => isRunning)).toEqual([true, true]);
    expect(admission.load()).toEqual({
      light: { running: 1, waiting: 0 },
      medium: { running: 0, waiting: 0 },
      heavy: { running: 1, waiting: 2 },
      bulk: { running: 1, waiting: 0 },
    });
    expect(costly[0]?.turn?.isSequential).toBe(true);
    expect(light.turn?.isSequential).toBe(false);
  });

  test('one for which no more may wait is refused at once', async () => {
    const admission = admissionOf();
    for (let i = 0; i < 3; i++) new Operation(admission, 'heavy');
    await expect(new Operation(admission, 'heavy').done).rejects.toMatchObject(
      refusal(/too many operations waiting \(setting QUEUE_LIMIT\)/),
    );
  });

  test('one that waits too long is refused, and its place goes to the next', async () => {
    const admission = admissionOf({ timeoutMs: 50 });
    const first = new Operation(admission, 'heavy');
    await expect(new Operation(admission, 'heavy').done).rejects.toMatchObject(refusal(/waited 50 ms/));
    const next = new Operation(admission, 'heavy');
    first.end();
    await turns();
    expect(next.isRunning).toBe(true);
  });

  test('one whose client goes while it waits is never started', async () => {
    const admission = admissionOf();
    const client = new AbortController();
    const first = new Operation(admission, 'heavy');
    const gone = new Operation(admission, 'heavy', client.signal);
    client.abort();
    await expect(gone.done).rejects.toThrow('The client has disconnected.');
    first.end();
    await turns();
    expect(gone.isRunning).toBe(false);
    expect(admission.load().heavy).toEqual({ running: 0, waiting: 0 });
  });

  test('one whose client goes, or whose time is over, must not go on', async () => {
    const client = new AbortController();
    const operation = new Operation(admissionOf({ timeoutMs: 30 }), 'light', client.signal);
    await turns();
    expect(() => operation.turn?.check()).not.toThrow();
    await new Promise((resolve) => setTimeout(resolve, 40));
    expect(() => operation.turn?.check()).toThrow('took longer than 30 ms');
    client.abort();
    expect(() => operation.turn?.check()).toThrow('The client has disconnected.');
  });

  test('an operation that fails leaves its place', async () => {
    const admission = admissionOf();
    const failing = admission.run('heavy', undefined, async () => {
      throw new Error('failed');
    });
    await expect(failing).rejects.toThrow('failed');
    expect(admission.load().heavy.running).toBe(0);
  });
});
