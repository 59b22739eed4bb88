import { expect, test } from '@jest/globals';
import type { Request, Response } from 'express';
import { takeTurns } from '../../src/api/turns.ts';

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
  const went = arrivals(takeTurns(), 10_000, 20_000, 30_000);
  expect(went).toEqual([]);
  for (const count of [1, 2, 3, 3]) {
    await turn();
    expect(went).toHaveLength(count);
  }
});

test('small ones go first, but large ones are not left waiting', async () => {
  const went = arrivals(takeTurns(), 10_000, 20_000, 1, 2, 3, 4, 5, 6, 7);
  for (let i = 0; i < 10; i++) await turn();
  expect(went).toEqual([1, 2, 3, 4, 10_000, 5, 6, 7, 20_000]);
});

test('one whose client has gone does not go on', async () => {
  const handler = takeTurns();
  let isThere = false;
  handler(requestOf(1), { closed: true } as Response, () => {
    isThere = true;
  });
  await turn();
  await turn();
  expect(isThere).toBe(false);
});

test('when too many wait, further ones are refused', () => {
  const handler = takeTurns();
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
