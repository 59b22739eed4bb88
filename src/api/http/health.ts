import { Router } from 'express';
import type { Engine } from '../../graph/engine.ts';
import { EngineError, type EngineErrorKind } from '../../graph/errors.ts';
import { ENGINE_FAULTS, engineFault } from '../graphql/engine-faults.ts';

const PING_TIMEOUT_MS = 2_000;

/**
 * `/health`: the process runs. `/ready`: the graph database answers and, after a write that failed on the disk, can be
 * written to again; otherwise 503 with the reason.
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
  const timeout = new Promise<EngineErrorKind>((resolve) => {
    timer = setTimeout(resolve, PING_TIMEOUT_MS, 'UNAVAILABLE');
  });
  const ping = engine.ping().then(
    () => undefined,
    (error) => (error instanceof EngineError ? error.kind : 'UNAVAILABLE'),
  );
  try {
    return await Promise.race([ping, timeout]);
  } finally {
    clearTimeout(timer);
  }
}
