import { Router } from 'express';
import type { Engine } from '../graph/engine.ts';

const PATIENCE_MS = 2_000;

/** `/health`: the process is up. `/ready`: the graph database answers too, so that requests may be sent here. */
export function health(engine: Engine): Router {
  return Router()
    .get('/health', (_request, response) => {
      response.json({ status: 'up' });
    })
    .get('/ready', async (_request, response) => {
      const ready = await answers(engine);
      response
        .status(ready ? 200 : 503)
        .json(ready ? { status: 'ready' } : { status: 'unavailable', engine: engine.name });
    });
}

async function answers(engine: Engine): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<false>((resolve) => {
    timer = setTimeout(resolve, PATIENCE_MS, false);
  });
  const pong = engine.ping().then(
    () => true,
    () => false,
  );
  try {
    return await Promise.race([pong, late]);
  } finally {
    clearTimeout(timer);
  }
}
