import type { Engine } from '../../graph/engine.ts';
import type { Progress } from '../../graph/migrations/migrate.ts';
import { record } from '../context.ts';
import { derivedStatement } from '../statements.ts';
import { piecesOf } from '../writes.ts';
import { compareOnPages } from './update.ts';

const READ_PAGES = derivedStatement('newest', 'read pages');

/** Pages whose attributions are compared in one transaction. */
const PAGES_AT_ONCE = 20;

/** Compares all attributions with the newest texts of their pages, and writes what differs. */
export async function recomputeNewest(engine: Engine, onProgress: Progress): Promise<void> {
  const ids = (await engine.read(READ_PAGES)).map(({ id }) => String(id));
  let done = 0;
  for (const pages of piecesOf(ids, PAGES_AT_ONCE)) {
    await record(engine, { by: 'migration', now: new Date() }, (context) => compareOnPages(context, pages));
    done += pages.length;
    onProgress(done, ids.length);
  }
}
