import type { Engine } from '../../graph/engine.ts';
import { DocumentKind, type UpdateDocumentInput } from '../../shared/schema.generated.ts';
import { checkEnum, checkLanguage, checkTime, checkUrl } from '../checks.ts';
import { type Recorder, record } from '../context.ts';
import { checkTitle, searchedTexts, sortTitle } from '../documents/draft.ts';
import { updateOriginsAround } from '../origins/update.ts';
import { statement } from '../statements.ts';
import { searchPropertiesIn } from '../terms.ts';
import { changed, changedValue, checkVersion, lock, revisionOf } from './revise.ts';

const READ = statement('updateDocument', 'read');
const WRITE = statement('updateDocument', 'write');

interface Fields {
  title: string | null;
  kind: DocumentKind;
  language: string | null;
  publishedAt: string | null;
  retrievedAt: string | null;
  archiveUrl: string | null;
}

/** Changes what is known about a document; its text never changes. @throws RecordingError */
export function updateDocument(
  engine: Engine,
  input: UpdateDocumentInput,
  recorder: Recorder,
): Promise<{ document: string }> {
  return record(engine, recorder, async (context) => {
    const locked = await lock(context, input, 'Document', READ);
    const { version: _, text, ...row } = locked.row;
    const before = row as unknown as Fields;
    checkVersion(locked, input, before);
    const after = fieldsAfter(input, before);
    const { id } = locked;
    const revision = revisionOf(context, locked, before, after);
    if (!revision) return { document: id };
    const terms = await searchPropertiesIn(context.texts, searchedTexts(after.title, text as string | null));
    const properties = { ...after, sortTitle: sortTitle(after.title), ...terms };
    await context.transaction.run(WRITE, { ...properties, ...revision, id });
    if (after.publishedAt !== before.publishedAt) await updateOriginsAround(context, 'document', id);
    return { document: id };
  });
}

function fieldsAfter(input: UpdateDocumentInput, before: Fields): Fields {
  return {
    title: changed(input.title, before.title, (title) => checkTitle(title, 'input.title')),
    kind: changedValue(input.kind, before.kind, 'input.kind', (kind) => checkEnum(kind, 'input.kind', DocumentKind)),
    language: changed(input.language, before.language, (tag) => checkLanguage(tag, 'input.language')),
    publishedAt: changed(input.publishedAt, before.publishedAt, (time) => checkTime(time, 'input.publishedAt')),
    retrievedAt: changed(input.retrievedAt, before.retrievedAt, (time) => checkTime(time, 'input.retrievedAt')),
    archiveUrl: changed(input.archiveUrl, before.archiveUrl, (url) => checkUrl(url, 'input.archiveUrl')),
  };
}
