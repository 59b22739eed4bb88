import type { Engine } from '../../graph/engine.ts';
import { DocumentKind, type EntityRef, type UpdateDocumentInput } from '../../shared/schema.generated.ts';
import { moveSources, ownVoicesOf } from '../attributions/sources.ts';
import { checkEnum, checkLanguage, checkTime, checkUrl } from '../checks.ts';
import { type Recorder, type RecordingContext, record } from '../context.ts';
import { checkTitle } from '../documents/draft.ts';
import { type DocumentFields, lockDocument, writeDocument } from '../documents/stored.ts';
import { Entities } from '../entities/entities.ts';
import { invalid } from '../errors.ts';
import { changed, changedValue, checkVersion } from '../revise.ts';
import { writeAll } from '../writes.ts';

/** Changes what is known about a document; its text never changes. @throws RecordingError */
export function updateDocument(
  engine: Engine,
  input: UpdateDocumentInput,
  recorder: Recorder,
): Promise<{ document: string }> {
  return record(engine, recorder, async (context) => {
    const document = await lockDocument(context, input);
    const { locked, before } = document;
    checkVersion(locked, input, before);
    const after = { ...fieldsAfter(input, before), publisher: await publisherAfter(context, input, before.publisher) };
    if (after.publisher !== before.publisher) await moveOwnVoice(context, locked.id, after.publisher);
    await writeDocument(context, document, after, 'input');
    return { document: locked.id };
  });
}

function fieldsAfter(input: UpdateDocumentInput, before: DocumentFields): DocumentFields {
  return {
    title: changed(input.title, before.title, (title) => checkTitle(title, 'input.title')),
    kind: changedValue(input.kind, before.kind, 'input.kind', (kind) => checkEnum(kind, 'input.kind', DocumentKind)),
    language: changed(input.language, before.language, (tag) => checkLanguage(tag, 'input.language')),
    publishedAt: changed(input.publishedAt, before.publishedAt, (time) => checkTime(time, 'input.publishedAt')),
    retrievedAt: changed(input.retrievedAt, before.retrievedAt, (time) => checkTime(time, 'input.retrievedAt')),
    archiveUrl: changed(input.archiveUrl, before.archiveUrl, (url) => checkUrl(url, 'input.archiveUrl')),
    url: changed(input.url, before.url, (url) => checkUrl(url, 'input.url')),
    isParaphrase: changedValue(input.isParaphrase, before.isParaphrase, 'input.isParaphrase', (is) => is),
    publisher: before.publisher,
    textHash: before.textHash,
  };
}

/** The id of the publisher after an update; a new one is recorded. */
async function publisherAfter(
  context: RecordingContext,
  { id, publisher }: { id: string; publisher?: EntityRef | null | undefined },
  before: string | null,
): Promise<string | null> {
  if (publisher === undefined || publisher === null) return publisher === null ? null : before;
  const entities = new Entities(context);
  const handle = await entities.refer(publisher, 'input.publisher', [id, 'publisher']);
  await entities.read();
  const found = entities.persist(handle);
  await writeAll(context, await entities.writes());
  await entities.completeKnown();
  return found;
}

/** What a document says in its own voice is said by its publisher. */
async function moveOwnVoice(context: RecordingContext, document: string, publisher: string | null): Promise<void> {
  const attributions = await ownVoicesOf(context, document);
  if (attributions.length === 0) return;
  if (publisher !== null) return moveSources(context, attributions, publisher, 'input.publisher');
  const problem = `${document} says ${attributions.length} things in its own voice; expected another publisher`;
  throw invalid('input.publisher', problem, { attributions: attributions.slice(0, 20).map(({ id }) => id) });
}
