import { mkdirSync, mkdtempSync, rmdirSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { Engine } from './engine.ts';
import { EngineError } from './errors.ts';
import { openGrafeo } from './grafeo.ts';
import { type Neo4jSettings, openNeo4j } from './neo4j.ts';

/** Which database to use: Neo4j if `neo4j` is given, otherwise the embedded engine with a file in `dataDir`. */
export interface EngineSettings {
  dataDir: string;
  neo4j?: Neo4jSettings | undefined;
  /** The timeout of a read or a write, in milliseconds; none by default. */
  timeoutMs?: number;
}

/**
 * Opens the configured engine. The embedded graph is opened at once, and its folder is created if absent. Neo4j is
 * first contacted by the first statement or by `ping`.
 * @throws EngineError of kind UNAVAILABLE
 */
export function openEngine(settings: EngineSettings): Engine {
  const { dataDir, neo4j, timeoutMs } = settings;
  if (neo4j) return openNeo4j({ ...neo4j, timeoutMs });
  attempt(`the data folder ${dataDir} cannot be created`, () => createFolder(resolve(dataDir)));
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

/** Creates a folder and its parents. The recursive option of Node never ends below `/proc`. */
function createFolder(path: string): void {
  const parent = dirname(path);
  if (parent !== path) createFolder(parent);
  if (isFolder(path)) return;
  try {
    mkdirSync(path);
  } catch (error) {
    // Another process may have created it in the meantime.
    if (!isFolder(path)) throw error;
  }
}

/** Whether a folder exists at the path. @throws Error if there is something else */
function isFolder(path: string): boolean {
  const found = statSync(path, { throwIfNoEntry: false });
  if (found && !found.isDirectory()) throw new Error(`${path} is a file, not a folder`);
  return found !== undefined;
}
