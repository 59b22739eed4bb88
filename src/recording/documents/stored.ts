/** A stored document that changes, by an update or because more is given of it. */
import { addressKey } from '../../shared/web-address.ts';
import type { RecordingContext } from '../context.ts';
import { conflict } from '../errors.ts';
import { updateOriginsAround } from '../origins/update.ts';
import { type Locked, lock, revisionOf, type Target } from '../revise.ts';
import { statement } from '../statements.ts';
import { searchPropertiesIn } from '../terms.ts';
import { runEach, writeAll } from '../writes.ts';
import { type DocumentFacts, documentFingerprint, searchedTexts, sortTitle } from './draft.ts';

const READ = statement('updateDocument', 'read');
const WRITE = statement('updateDocument', 'write');
const WRITE_NO_PUBLISHER = statement('updateDocument', 'write no publisher');
const WRITE_PUBLISHER = statement('recordDocument', 'write publisher');
const READ_BY_FINGERPRINT = statement('recordDocument', 'read by fingerprint');

/** What of a document can change; `publisher` is an id. The text is represented by its hash. */
export interface DocumentFields extends DocumentFacts {
  url: string | null;
  isParaphrase: boolean;
  publisher: string | null;
  textHash: string | null;
}

/** A document that is about to change. */
export interface LockedDocument {
  locked: Locked;
  before: DocumentFields;
  text: string | null;
}

/** Reads and locks a document. @throws RecordingError when it is not there */
export async function lockDocument(context: RecordingContext, target: Target): Promise<LockedDocument> {
  const locked = await lock(context, target, 'Document', READ);
  const { version: _, fingerprint: __, text, ...before } = locked.row;
  return { locked, before: before as unknown as DocumentFields, text: text as string | null };
}

/**
 * Writes a changed document, with a revision and all that follows from it.
 * @param path where the input gives what makes it itself
 * @throws RecordingError when another document has the same address and text
 */
export async function writeDocument(
  context: RecordingContext,
  { locked, before, text }: LockedDocument,
  after: DocumentFields,
  path: string,
): Promise<boolean> {
  const revision = revisionOf(context, locked, before, after);
  if (!revision) return false;
  const { id } = locked;
  const identity = await identityAfter(
    context,
    { id, fingerprint: String(locked.row.fingerprint) },
    before,
    after,
    path,
  );
  const terms = await searchPropertiesIn(context.texts, searchedTexts(after.title, text));
  const { publisher, ...properties } = after;
  const sorted = sortTitle(after.title);
  await context.transaction.run(WRITE, {
    ...properties,
    ...identity,
    text,
    sortTitle: sorted,
    ...terms,
    ...revision,
    id,
  });
  if (publisher !== before.publisher) {
    await context.transaction.run(WRITE_NO_PUBLISHER, { id });
    await writeAll(context, [[WRITE_PUBLISHER, 'rows', publisher === null ? [] : [{ from: id, to: publisher }]]]);
  }
  if (publisher !== before.publisher || after.publishedAt !== before.publishedAt) {
    await updateOriginsAround(context, 'document', id);
  }
  return true;
}

/** What makes a document itself, after a change. */
async function identityAfter(
  context: RecordingContext,
  { id, fingerprint }: { id: string; fingerprint: string },
  before: DocumentFields,
  { url, textHash }: DocumentFields,
  path: string,
): Promise<{ fingerprint: string; address: string | null }> {
  const address = url === null ? null : addressKey(url);
  if (url === before.url && textHash === before.textHash) return { fingerprint, address };
  if (address === null && textHash === null) return { fingerprint, address };
  const changed = documentFingerprint({ address, textHash });
  const rows = await runEach<{ id: string }>(context, READ_BY_FINGERPRINT, 'fingerprints', [changed]);
  const other = rows.find((row) => row.id !== id);
  if (!other) return { fingerprint: changed, address };
  throw conflict(path, `${other.id} has this address and text already; expected another`, {
    candidates: [{ id: other.id }],
  });
}
