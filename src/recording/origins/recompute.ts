import type { Engine } from '../../graph/engine.ts';
import type { Progress } from '../../graph/migrations/migrate.ts';
import { recordingTime } from '../clock.ts';
import { record } from '../context.ts';
import { derivedStatement } from '../statements.ts';
import { piecesOf } from '../writes.ts';
import { updateOrigins } from './update.ts';

const READ_CLAIMS = derivedStatement('origins', 'read claims');

/** Claims whose groups are read and written in one transaction. */
const CLAIMS_AT_ONCE = 500;

/** Applies the rules of origins to all claims, and writes what differs. */
export async function recomputeOrigins(engine: Engine, onProgress: Progress): Promise<void> {
  const ids = (await engine.read(READ_CLAIMS)).map(({ id }) => String(id));
  let done = 0;
  for (const claims of piecesOf(ids, CLAIMS_AT_ONCE)) {
    await record(engine, { by: 'migration', now: recordingTime() }, (context) => updateOrigins(context, claims));
    done += claims.length;
    onProgress(done, ids.length);
  }
}
