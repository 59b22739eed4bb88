import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Engine } from './engine.ts';
import { EngineError } from './errors.ts';
import { openGrafeo } from './grafeo.ts';
import { type Neo4jSettings, openNeo4j } from './neo4j.ts';

/** Which database to use. With a `neo4j.uri` it is that one, otherwise a file in `dataDir`, in this process. */
export interface EngineSettings {
  dataDir: string;
  neo4j?: Neo4jSettings | undefined;
}

/**
 * Opens the engine that the settings ask for. The embedded graph is opened at once, its folder made if need be; a
 * Neo4j is first contacted by the first statement, or by `ping`.
 * @throws EngineError of kind UNAVAILABLE
 */
export function openEngine(settings: EngineSettings): Engine {
  if (settings.neo4j) return openNeo4j(settings.neo4j);
  try {
    mkdirSync(settings.dataDir, { recursive: true });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new EngineError('UNAVAILABLE', `the data folder ${settings.dataDir} cannot be made: ${reason}`, {
      cause: error,
    });
  }
  return openGrafeo({ path: join(settings.dataDir, 'selon.grafeo') });
}
