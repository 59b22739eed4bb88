import { mkdirSync, mkdtempSync, rmdirSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { Engine } from './engine.ts';
import { EngineError } from './errors.ts';
import { openGrafeo } from './grafeo.ts';
import { type Neo4jSettings, openNeo4j } from './neo4j.ts';

/** Which database to use. With a `neo4j.uri` it is that one, otherwise a file in `dataDir`, in this process. */
export interface EngineSettings {
  dataDir: string;
  neo4j?: Neo4jSettings | undefined;
  /** How long a read or a write may take, in milliseconds; any time if left out. */
  timeoutMs?: number;
}

/**
 * Opens the engine that the settings ask for. The embedded graph is opened at once, its folder made if need be; a
 * Neo4j is first contacted by the first statement, or by `ping`.
 * @throws EngineError of kind UNAVAILABLE
 */
export function openEngine(settings: EngineSettings): Engine {
  const { dataDir, neo4j, timeoutMs } = settings;
  if (neo4j) return openNeo4j({ ...neo4j, timeoutMs });
  attempt(`the data folder ${dataDir} cannot be made`, () => makeFolder(resolve(dataDir)));
  attempt(`the data folder ${dataDir} cannot be written to`, () => rmdirSync(mkdtempSync(join(dataDir, '.try-'))));
  return openGrafeo({ path: join(dataDir, 'selon.grafeo'), timeoutMs });
}

function attempt(failure: string, work: () => void): void {
  try {
    work();
  } catch (error) {
    throw new EngineError('UNAVAILABLE', `${failure}: ${(error as Error).message}`, { cause: error });
  }
}

/** Makes a folder, after those above it: Node's own way to make them all never ends below `/proc`. */
function makeFolder(path: string): void {
  const above = dirname(path);
  if (above !== path) makeFolder(above);
  if (isFolder(path)) return;
  try {
    mkdirSync(path);
  } catch (error) {
    // Another process may have made it in the meantime.
    if (!isFolder(path)) throw error;
  }
}

/** @throws Error for what is there, but is no folder */
function isFolder(path: string): boolean {
  const found = statSync(path, { throwIfNoEntry: false });
  if (found && !found.isDirectory()) throw new Error(`${path} is a file, not a folder`);
  return found !== undefined;
}
