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

/** A document that has a fingerprint. */
interface Identified {
  id: string;
  fingerprint: string;
  publisher: string | null;
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
 * @param path where the input stands
 * @throws RecordingError when another document has the same address and text
 */
export async function writeDocument(
  context: RecordingContext,
  { locked, before, text }: LockedDocument,
  after: DocumentFields,
  path: string,
): Promise<void> {
  const revision = revisionOf(context, locked, before, after);
  if (!revision) return;
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
}

/** What makes a document itself, after a change. */
async function identityAfter(
  context: RecordingContext,
  { id, fingerprint }: { id: string; fingerprint: string },
  before: DocumentFields,
  { url, textHash, publisher }: DocumentFields,
  path: string,
): Promise<{ fingerprint: string; address: string | null }> {
  const address = url === null ? null : addressKey(url);
  const isOfOther = publisher !== before.publisher;
  const isUnchanged = url === before.url && textHash === before.textHash && !isOfOther;
  if (isUnchanged || (address === null && textHash === null)) return { fingerprint, address };
  const shared = documentFingerprint({ address, textHash });
  // Without an address, equal texts are the documents of their publishers.
  const isOwn = address === null && publisher !== null;
  const own = isOwn ? documentFingerprint({ address, textHash, publisher }) : shared;
  const rows = await runEach<Identified>(context, READ_BY_FINGERPRINT, 'fingerprints', [...new Set([shared, own])]);
  const others = rows.filter((row) => row.id !== id);
  const same = others.find((row) => !isOwn || row.publisher === publisher);
  if (!same) return { fingerprint: others.some((row) => row.fingerprint === shared) ? own : shared, address };
  const problem = `${same.id} has this address, text and publisher already; expected another`;
  throw conflict(`${path}.${isOfOther ? 'publisher' : 'url'}`, problem, { candidates: [{ id: same.id }] });
}
