import type { Request, RequestHandler } from 'express';
import { LRUCache } from 'lru-cache';
import { refuse } from './errors.ts';

/** Requests of at most this size go first, in bytes: those with a document that was seen before, and any tiny one. */
const SMALL_BYTES = 2_048;
const TINY_BYTES = 512;
/** How many small documents are known again. */
const KNOWN_DOCUMENTS = 1_000;
/** How many may wait. */
const MOST_WAITING = 1_000;

/**
 * Lets one request go on in each turn of the event loop, small ones first. To parse an operation and to check it can take
 * some ten milliseconds; sixteen that arrive together would hold the loop for all of that at once. After a large one, the next
 * large one waits as long as that took: what is under way needs many turns, and gets them in between.
 */
export function takeTurns(): RequestHandler {
  const turns = new Turns();
  const known = new Known();
  return (request, response, next) => {
    // The client may have gone in the meantime.
    const goOn = () => {
      if (!response.closed) next();
    };
    if (turns.wait(goOn, known.isSmall(request))) return;
    response.setHeader('Retry-After', '1');
    refuse(response, 503, 'UNAVAILABLE', 'Too many requests are waiting. Please try again in a moment.');
  };
}

/** Tells which requests go first. To check a document that was not seen before takes the longest, however short it is. */
class Known {
  readonly #documents = new LRUCache<string, true>({ max: KNOWN_DOCUMENTS });

  /** Whether a request is small; its document is known from now on. */
  isSmall({ headers, body }: Request): boolean {
    const bytes = Number(headers['content-length'] ?? Number.POSITIVE_INFINITY);
    if (bytes > SMALL_BYTES) return false;
    const document: unknown = (body as { query?: unknown } | undefined)?.query;
    if (typeof document !== 'string') return bytes <= TINY_BYTES;
    const isKnown = this.#documents.has(document);
    this.#documents.set(document, true);
    return isKnown || bytes <= TINY_BYTES;
  }
}

class Turns {
  readonly #small: (() => void)[] = [];
  readonly #large: (() => void)[] = [];
  #isBusy = false;
  /** When a large one may go on next. */
  #pauseUntil = 0;

  /** Has a request wait for its turn; false if too many wait. */
  wait(goOn: () => void, isSmall: boolean): boolean {
    if (this.#small.length + this.#large.length >= MOST_WAITING) return false;
    (isSmall ? this.#small : this.#large).push(goOn);
    if (!this.#isBusy) {
      this.#isBusy = true;
      setImmediate(() => this.#take());
    }
    return true;
  }

  #take(): void {
    const now = performance.now();
    const goOn = this.#small.shift() ?? (now >= this.#pauseUntil ? this.#takeLarge(now) : undefined);
    if (goOn) {
      try {
        goOn();
      } finally {
        setImmediate(() => this.#take());
      }
    } else if (this.#large.length > 0) {
      // Small ones that come meanwhile need not wait for it.
      this.#isBusy = false;
      setTimeout(() => this.#resume(), this.#pauseUntil - now);
    } else this.#isBusy = false;
  }

  #takeLarge(now: number): (() => void) | undefined {
    const goOn = this.#large.shift();
    if (!goOn) return undefined;
    return () => {
      setImmediate(() => {
        const end = performance.now();
        this.#pauseUntil = end + (end - now);
      });
      goOn();
    };
  }

  #resume(): void {
    if (this.#isBusy) return;
    this.#isBusy = true;
    this.#take();
  }
}
