import type { Request, RequestHandler } from 'express';
import { refuse } from './http-errors.ts';

/** Requests of at most this size go first, in bytes. */
const SMALL_BYTES = 2_048;
/** Of so many requests one is let in that has waited longest, however large it is. */
const FAIR = 5;
/** How many may wait. */
const MOST_WAITING = 1_000;

/**
 * Lets one request go on in each turn of the event loop, small ones first. To parse an operation and to check it can take
 * some ten milliseconds; sixteen that arrive together would hold the loop for all of that at once.
 */
export function takeTurns(): RequestHandler {
  const waiting: { small: (() => void)[]; large: (() => void)[] } = { small: [], large: [] };
  let turns = 0;
  let isBusy = false;
  const takeTurn = () => {
    const [first, second] =
      ++turns % FAIR > 0 ? ([waiting.small, waiting.large] as const) : ([waiting.large, waiting.small] as const);
    const goOn = first.shift() ?? second.shift();
    isBusy = goOn !== undefined;
    if (!goOn) return;
    setImmediate(takeTurn);
    goOn();
  };
  return (request, response, next) => {
    if (waiting.small.length + waiting.large.length >= MOST_WAITING) {
      response.setHeader('Retry-After', '1');
      return refuse(response, 503, 'UNAVAILABLE', 'Too many requests are waiting. Please try again in a moment.');
    }
    const list = isSmall(request) ? waiting.small : waiting.large;
    list.push(() => {
      // The client may have gone in the meantime.
      if (!response.closed) next();
    });
    if (isBusy) return;
    isBusy = true;
    setImmediate(takeTurn);
  };
}

/** Also queries in an address are small: the server's parser bounds it. */
function isSmall({ method, headers }: Request): boolean {
  return method === 'GET' || Number(headers['content-length'] ?? Number.POSITIVE_INFINITY) <= SMALL_BYTES;
}
