import { monitorEventLoopDelay } from 'node:perf_hooks';
import { type RequestHandler, Router } from 'express';
import type { Logger } from 'pino';
import { Counter, collectDefaultMetrics, Gauge, Registry } from 'prom-client';
import type { Admission } from '../limits/admission.ts';

/** How often the delay of the event loop is checked, and from which delay on it is logged. */
const WATCH_MS = 10_000;
const BLOCKED_MS = 100;
const NANOSECONDS_PER_MS = 1e6;

/** The metrics of a server. */
export interface Metrics {
  /** Answers `/metrics` in the text format of Prometheus. */
  route: Router;
  /** Counts an error by its code. */
  countError(code: string): void;
  close(): void;
}

/**
 * Creates the metrics of one server: those of the process (memory, garbage collection, event loop delay), running and
 * waiting operations by lane, and errors by code. An event loop delay of more than 100 ms is also logged.
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
    countError: (code) => errors.inc({ code }),
    close: stopWatching,
  };
}

/** @returns a function that stops it */
function watchEventLoop(logger: Logger): () => void {
  const delays = monitorEventLoopDelay();
  delays.enable();
  const check = () => {
    const ms = Math.round(delays.max / NANOSECONDS_PER_MS);
    if (ms > BLOCKED_MS) logger.warn({ ms }, 'the event loop was blocked');
    delays.reset();
  };
  const timer = setInterval(check, WATCH_MS).unref();
  return () => {
    clearInterval(timer);
    delays.disable();
  };
}
