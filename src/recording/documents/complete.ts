/** A known document of which more is given than is stored. */
import { EngineError } from '../../graph/errors.ts';
import type { RecordingContext } from '../context.ts';
import { completed, withAdditions } from '../notes.ts';
import type { DocumentDraft } from './draft.ts';
import { type DocumentFields, lockDocument, writeDocument } from './stored.ts';

/** What is stored of a document, and can be given again; `supersedes` is the id of the earlier text of its page. */
export interface StoredDocument extends DocumentFields {
  id: string;
  supersedes: string | null;
}

/** What an input gives of a known document; `publisher` is an id. */
interface GivenDocument {
  draft: DocumentDraft;
  publisher: string | null;
}

/** Adds what was given and is not stored, and notes what differs. */
export async function completeDocument(
  context: RecordingContext,
  { id, supersedes, ...stored }: StoredDocument,
  given: readonly GivenDocument[],
): Promise<void> {
  const before = context.notes.added.length;
  let fields = stored;
  for (const { draft, publisher } of given) {
    const { path, facts, url, textHash } = draft;
    // An address that is only spelled otherwise is the same.
    const address = stored.url === null ? { url } : {};
    const all = { ...facts, ...address, textHash, publisher };
    fields = completed(context.notes, { path, node: id }, fields, all);
    noteEarlier(context, id, supersedes, draft);
  }
  // The payload names the text; history has its hash.
  for (const addition of context.notes.added.slice(before)) if (addition.field === 'textHash') addition.field = 'text';
  if (context.notes.added.length === before) return;
  const document = await lockDocument(context, { id });
  const { textHash } = document.before;
  // Another recording has given it its text in the meantime.
  if (textHash !== stored.textHash) throw new EngineError('UNIQUE', `${id} has just been given a text`);
  const text = document.text ?? given.find(({ draft }) => draft.textHash === fields.textHash)?.draft.text ?? null;
  await writeDocument(
    context,
    { ...document, text },
    withAdditions(document.before, stored, fields),
    given[0]?.draft.path ?? '',
  );
}

/** The earlier text of a page cannot be added: others may follow it by now. */
function noteEarlier(
  { notes }: RecordingContext,
  id: string,
  stored: string | null,
  { path, supersedes }: DocumentDraft,
): void {
  if (supersedes === null || supersedes.id === stored) return;
  const values = { stored: JSON.stringify(stored), given: JSON.stringify(supersedes.id) };
  notes.differences.push({ path, node: id, field: 'supersedes', ...values });
}
