import type { Request, RequestHandler } from 'express';
import { LRUCache } from 'lru-cache';
import type { LoopBreaks } from '../limits/loop-breaks.ts';
import { MAX_WAITING_REQUESTS } from '../limits/server-limits.ts';
import { refuse } from './errors.ts';

/** Small requests go first: those of at most this size, in bytes, with a known document, and all tiny ones. */
const SMALL_BYTES = 2_048;
const TINY_BYTES = 512;
/** How many small documents are remembered. */
const KNOWN_DOCUMENTS = 1_000;

/**
 * Lets one request continue in each turn of the event loop, small ones first. Parsing and validating an operation can
 * take about ten milliseconds; sixteen requests that arrive together would block the event loop for all of that time.
 * After a large request, the next large one waits for the end of a break, so that running operations can continue.
 */
export function takeTurns(breaks: LoopBreaks): RequestHandler {
  const turns = new Turns(breaks);
  const known = new KnownDocuments();
  return (request, response, next) => {
    // The client may have disconnected in the meantime.
    const resume = () => {
      if (!response.closed) next();
    };
    if (turns.enqueue(resume, known.isSmall(request))) return;
    response.setHeader('Retry-After', '1');
    refuse(response, 503, 'UNAVAILABLE', 'Too many requests are waiting. Please try again in a moment.');
  };
}

/** Decides which requests are small. Validating a new document takes the longest, even if it is short. */
class KnownDocuments {
  readonly #documents = new LRUCache<string, true>({ max: KNOWN_DOCUMENTS });

  /** Whether a request is small. Remembers its document. */
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
  readonly #breaks: LoopBreaks;
  #isBusy = false;

  constructor(breaks: LoopBreaks) {
    this.#breaks = breaks;
  }

  /** Adds a request to its queue; false if too many requests wait. */
  enqueue(resume: () => void, isSmall: boolean): boolean {
    if (this.#small.length + this.#large.length >= MAX_WAITING_REQUESTS) return false;
    (isSmall ? this.#small : this.#large).push(resume);
    if (!this.#isBusy) {
      this.#isBusy = true;
      setImmediate(() => this.#take());
    }
    return true;
  }

  #take(): void {
    const pause = this.#breaks.remaining();
    const resume = this.#small.shift() ?? (pause === 0 ? this.#takeLarge() : undefined);
    if (resume) {
      try {
        resume();
      } finally {
        setImmediate(() => this.#take());
      }
    } else if (this.#large.length > 0) {
      // Small requests that arrive meanwhile do not wait for it.
      this.#isBusy = false;
      setTimeout(() => this.#resume(), pause);
    } else this.#isBusy = false;
  }

  #takeLarge(): (() => void) | undefined {
    const resume = this.#large.shift();
    if (resume) this.#breaks.start();
    return resume;
  }

  #resume(): void {
    if (this.#isBusy) return;
    this.#isBusy = true;
    this.#take();
  }
}
