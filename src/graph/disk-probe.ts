import { rm, writeFile } from 'node:fs/promises';
import { EngineError, storageKindOf } from './errors.ts';

/** The size of the file that tests whether the disk accepts writes again, in bytes. */
const PROBE_BYTES = 2 ** 20;

/** Writes a file beside a graph file and removes it. @throws EngineError if the disk refuses it */
export async function probeDisk(path: string): Promise<void> {
  const probe = `${path}.probe`;
  try {
    await writeFile(probe, Buffer.alloc(PROBE_BYTES), { flush: true });
  } catch (error) {
    const { message } = error as Error;
    throw new EngineError(storageKindOf(message) ?? 'STORAGE', message, { cause: error });
  } finally {
    await rm(probe, { force: true });
  }
}
