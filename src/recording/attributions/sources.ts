/** Stored attributions that are said by another than was recorded. */
import { fromLists, type Span, type SpanLists } from '../../shared/spans.ts';
import type { RecordingContext } from '../context.ts';
import { conflict } from '../errors.ts';
import { updateOrigins } from '../origins/update.ts';
import { revisionOf } from '../revise.ts';
import { statement } from '../statements.ts';
import { runEach, type Write, writeAll } from '../writes.ts';
import { attributionsWithFingerprint } from './attributions.ts';
import { fingerprintOf } from './identity.ts';

const READ_OWN_VOICE = statement('updateDocument', 'read own voice');
const WRITE_SOURCE = statement('updateDocument', 'write source');
const WRITE_SOURCES = statement('recordEntity', 'write sources');
const WRITE_NO_SOURCES = statement('updateDocument', 'write no sources');

/** An attribution whose source changes. */
interface Moved {
  id: string;
  version: number;
  source: string;
  claim: string;
  document: string;
  spans: Span[];
}

/** Reads and locks what a document says in its own voice. */
export async function ownVoicesOf(context: RecordingContext, document: string): Promise<Moved[]> {
  const rows = await runEach<Omit<Moved, 'spans' | 'document'> & SpanLists>(context, READ_OWN_VOICE, 'ids', [document]);
  return rows.map(({ id, version, source, claim, ...lists }) => {
    return { id, version: Number(version), source, claim, document, spans: fromLists(lists) };
  });
}

/**
 * Makes another entity the source of attributions, with a revision of each.
 * @throws RecordingError when the same is recorded of the other entity already
 */
export async function moveSources(
  context: RecordingContext,
  attributions: readonly Moved[],
  source: string,
  path: string,
): Promise<void> {
  const rows = [];
  for (const { id, version, document, claim, spans, source: before } of attributions) {
    const revision = revisionOf(context, { id, version, reason: null }, { source: before }, { source });
    if (!revision) continue;
    const fingerprint = fingerprintOf(document, source, claim, spans);
    const [same] = await attributionsWithFingerprint(context, fingerprint);
    if (same) throw conflict(path, `${same.id} says the same of ${source} already`, { candidates: [same] });
    rows.push({ ...revision, id, fingerprint, source });
  }
  const before = new Set(attributions.map((attribution) => attribution.source));
  await writeAll(context, [[WRITE_SOURCE, 'rows', rows], ...sourceWrites(source, [...before])]);
  await updateOrigins(
    context,
    attributions.map(({ claim }) => claim),
  );
}

/** Marks who has spoken since, and those who have not any more. */
export function sourceWrites(source: string, before: string[]): Write[] {
  return [
    [WRITE_SOURCES, 'ids', [source]],
    [WRITE_NO_SOURCES, 'ids', before],
  ];
}
