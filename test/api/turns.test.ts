import { expect, test } from '@jest/globals';
import type { Request, Response } from 'express';
import { takeTurns } from '../../src/api/http/turns.ts';
import { LoopBreaks } from '../../src/api/limits/loop-breaks.ts';

const requestOf = (bytes: number) => ({ method: 'POST', headers: { 'content-length': String(bytes) } }) as Request;
const OPEN = { closed: false } as Response;
const turn = () => new Promise((resolve) => setImmediate(resolve));

/** Lets requests of these sizes arrive together. @returns the sizes in the order in which they went on */
function arrivals(handler: ReturnType<typeof takeTurns>, ...sizes: number[]): number[] {
  const went: number[] = [];
  for (const size of sizes) handler(requestOf(size), OPEN, () => went.push(size));
  return went;
}

test('one request goes on in each turn of the event loop', async () => {
  const went = arrivals(takeTurns(new LoopBreaks()), 10, 20, 30);
  expect(went).toEqual([]);
  for (const count of [1, 2, 3, 3]) {
    await turn();
    expect(went).toHaveLength(count);
  }
});

test('small ones go first', async () => {
  const went = arrivals(takeTurns(new LoopBreaks()), 10_000, 1, 2, 20_000, 3);
  while (went.length < 5) await turn();
  expect(went).toEqual([1, 2, 3, 10_000, 20_000]);
});

test('after a large one that held the event loop, the next large one waits twice as long; small ones do not', async () => {
  const handler = takeTurns(new LoopBreaks());
  const went: [size: number, at: number][] = [];
  const hold = (ms: number) => {
    const end = performance.now() + ms;
    while (performance.now() < end);
  };
  const arrive = (size: number) =>
    handler(requestOf(size), OPEN, () => {
      went.push([size, performance.now()]);
      if (size > 5_000) hold(50);
    });
  arrive(10_000);
  arrive(20_000);
  while (went.length < 1) await turn();
  arrive(1);
  while (went.length < 3) await turn();
  expect(went.map(([size]) => size)).toEqual([10_000, 1, 20_000]);
  expect((went[2]?.[1] ?? 0) - (went[0]?.[1] ?? 0)).toBeGreaterThanOrEqual(149);
});

test('a short document that was not seen before waits with the large ones', async () => {
  const handler = takeTurns(new LoopBreaks());
  const went: string[] = [];
  const arrive = (query: string) => {
    const request = { method: 'POST', headers: { 'content-length': '1000' }, body: { query } } as unknown as Request;
    handler(request, OPEN, () => went.push(query));
  };
  arrive('{ known }');
  while (went.length < 1) await turn();
  arrive('{ new }');
  arrive('{ known }');
  while (went.length < 3) await turn();
  expect(went).toEqual(['{ known }', '{ known }', '{ new }']);
});

test('also where only large ones wait', async () => {
  const handler = takeTurns(new LoopBreaks());
  const at: number[] = [];
  for (let i = 0; i < 2; i++) {
    handler(requestOf(10_000), OPEN, () => {
      at.push(performance.now());
      const end = performance.now() + 50;
      while (performance.now() < end);
    });
  }
  while (at.length < 2) await turn();
  expect((at[1] ?? 0) - (at[0] ?? 0)).toBeGreaterThanOrEqual(149);
});

test('one whose client has gone does not go on', async () => {
  const handler = takeTurns(new LoopBreaks());
  let isThere = false;
  handler(requestOf(1), { closed: true } as Response, () => {
    isThere = true;
  });
  await turn();
  await turn();
  expect(isThere).toBe(false);
});

test('when too many wait, further ones are refused', () => {
  const handler = takeTurns(new LoopBreaks());
  arrivals(handler, ...Array.from({ length: 1_000 }, () => 1));
  const answer = { headers: {} as Record<string, string>, status: 0, body: {} };
  const response = {
    setHeader: (name: string, value: string) => {
      answer.headers[name] = value;
    },
    status: (status: number) => {
      answer.status = status;
      return response;
    },
    json: (body: object) => {
      answer.body = body;
    },
  };
  handler(requestOf(1), response as unknown as Response, () => {});
  expect(answer).toMatchObject({
    headers: { 'Retry-After': '1' },
    status: 503,
    body: { errors: [{ extensions: { code: 'UNAVAILABLE' } }] },
  });
});
