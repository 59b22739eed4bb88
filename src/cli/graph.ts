import { readConfig } from '../config.ts';
import type { Engine } from '../graph/engine.ts';
import { openEngine } from '../graph/open.ts';

/** Opens the graph that the settings name, for as long as `work` takes. */
export async function withGraph<T>(work: (engine: Engine) => Promise<T>): Promise<T> {
  const engine = openEngine(readConfig());
  try {
    return await work(engine);
  } finally {
    await engine.close();
  }
}
