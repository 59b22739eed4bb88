import { Router } from 'express';
import type { Engine } from '../../graph/engine.ts';
import { EngineError, type EngineErrorKind } from '../../graph/errors.ts';
import { ENGINE_FAULTS, engineFault } from '../graphql/engine-faults.ts';

const PATIENCE_MS = 2_000;

/**
 * `/health`: the process is up. `/ready`: the graph database answers too and, after a write that the disk refused, can be
 * written to again, so that requests may be sent here; else 503 with the reason.
 */
export function health(engine: Engine): Router {
  return Router()
    .get('/health', (_request, response) => {
      response.json({ status: 'up' });
    })
    .get('/ready', async (_request, response) => {
      const kind = await faultOf(engine);
      if (kind === undefined) return response.json({ status: 'ready' });
      const { message } = engineFault(kind) ?? ENGINE_FAULTS.UNAVAILABLE;
      return response.status(503).json({ status: 'unavailable', engine: engine.name, reason: kind, message });
    });
}

/** Why the engine is not ready; undefined if it is. */
async function faultOf(engine: Engine): Promise<EngineErrorKind | undefined> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<EngineErrorKind>((resolve) => {
    timer = setTimeout(resolve, PATIENCE_MS, 'UNAVAILABLE');
  });
  const pong = engine.ping().then(
    () => undefined,
    (error) => (error instanceof EngineError ? error.kind : 'UNAVAILABLE'),
  );
  try {
    return await Promise.race([pong, late]);
  } finally {
    clearTimeout(timer);
  }
}
