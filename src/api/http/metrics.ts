import { monitorEventLoopDelay } from 'node:perf_hooks';
import { type RequestHandler, Router } from 'express';
import type { Logger } from 'pino';
import { Counter, collectDefaultMetrics, Gauge, Registry } from 'prom-client';
import type { Admission } from '../limits/admission.ts';

/** How often the event loop is looked at, and from when on it is worth a line in the log. */
const WATCH_MS = 10_000;
const HELD_MS = 100;
const NANOSECONDS_PER_MS = 1e6;

/** Counts for whoever runs the server. */
export interface Metrics {
  /** Answers `/metrics` in the text format of Prometheus. */
  route: Router;
  /** Notes an error by its code. */
  failed(code: string): void;
  close(): void;
}

/**
 * Figures of one server: those of the process (memory, garbage collection, how long the event loop was held), operations
 * that run and wait by lane, and errors by code. A loop that was held for over 100 ms is logged too.
 */
export function createMetrics(admission: Admission, logger: Logger): Metrics {
  const register = new Registry();
  collectDefaultMetrics({ register });
  const errors = new Counter({
    name: 'selon_errors_total',
    help: 'Errors in answers, by code.',
    labelNames: ['code'],
    registers: [register],
  });
  new Gauge({
    name: 'selon_operations',
    help: 'Operations that run or wait, by lane.',
    labelNames: ['lane', 'state'],
    registers: [register],
    collect() {
      for (const [lane, { running, waiting }] of Object.entries(admission.load())) {
        this.set({ lane, state: 'running' }, running);
        this.set({ lane, state: 'waiting' }, waiting);
      }
    },
  });
  const send: RequestHandler = async (_request, response) => {
    response.type(register.contentType).send(await register.metrics());
  };
  const stopWatching = watchEventLoop(logger);
  return {
    route: Router().get('/metrics', send),
    failed: (code) => errors.inc({ code }),
    close: stopWatching,
  };
}

/** @returns how to end it */
function watchEventLoop(logger: Logger): () => void {
  const delays = monitorEventLoopDelay();
  delays.enable();
  const look = () => {
    const ms = Math.round(delays.max / NANOSECONDS_PER_MS);
    if (ms > HELD_MS) logger.warn({ ms }, 'the event loop was held');
    delays.reset();
  };
  const timer = setInterval(look, WATCH_MS).unref();
  return () => {
    clearInterval(timer);
    delays.disable();
  };
}
