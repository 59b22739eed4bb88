import type { Engine } from '../../graph/engine.ts';
import type { PassageInput, RecordCopyInput } from '../../shared/schema.generated.ts';
import { Registries } from '../attributions/registries.ts';
import { checkList } from '../checks.ts';
import { type Recorder, type RecordingContext, record } from '../context.ts';
import { invalid } from '../errors.ts';
import { MAX_PASSAGES } from '../limits.ts';
import { statement } from '../statements.ts';
import { checkLinkStatus } from './link-status.ts';
import { updateOriginsAround } from './update.ts';

const READ = statement('recordCopy', 'read');
const READ_COPY = statement('recordCopy', 'read copy');
const WRITE = statement('recordCopy', 'write');

/** Records that a document copies another, or that it does not. @throws RecordingError */
export function recordCopy(
  engine: Engine,
  input: RecordCopyInput,
  recorder: Recorder,
): Promise<{ from: string; to: string; created: boolean }> {
  return record(engine, recorder, (context) => addCopy(context, input));
}

/** Records a copy as a part of a recording. @throws RecordingError */
export async function addCopy(
  context: RecordingContext,
  input: RecordCopyInput,
): Promise<{ from: string; to: string; created: boolean }> {
  const status = checkLinkStatus(input.status);
  const { documents } = new Registries(context);
  const handles = [documents.referById(input.from, 'input.from'), documents.referById(input.to, 'input.to')] as const;
  await documents.read();
  const [from, to] = [documents.idOf(handles[0]), documents.idOf(handles[1])];
  const [row] = await context.transaction.run(READ, { from, to });
  if (row?.fromPage === row?.toPage) {
    throw invalid('input.to', `${from} and ${to} are texts of one page; expected documents of different pages`, {
      from,
      to,
    });
  }
  const passages = checkPassages(input.passages, row?.text as string | null, from);
  const [stored] = await context.transaction.run(READ_COPY, { from, to });
  const after = { status, starts: passages.map(({ start }) => start), ends: passages.map(({ end }) => end) };
  const isSame =
    stored && JSON.stringify([stored.status, stored.starts, stored.ends]) === JSON.stringify(Object.values(after));
  if (isSame) return { from, to, created: false };
  const { recordedAt, recordedBy } = context.stamp;
  await context.transaction.run(WRITE, { ...after, from, to, recordedAt, recordedBy });
  await updateOriginsAround(context, 'document', from);
  return { from, to, created: true };
}

function checkPassages(
  inputs: readonly PassageInput[] | null | undefined,
  text: string | null,
  document: string,
): PassageInput[] {
  if (text === null && inputs?.length) {
    throw invalid('input.passages', `the text of ${document} is not stored; expected no passages`, { document });
  }
  const { length } = text ?? '';
  const passages = checkList(inputs, 'input.passages', MAX_PASSAGES).map(({ start, end }, index) => {
    if (start >= 0 && start < end && end <= length) return { start, end };
    const problem = `${start} to ${end} is no passage of the text; expected 0 ≤ start < end ≤ ${length}`;
    throw invalid(`input.passages.${index}`, problem, { start, end, length });
  });
  return passages.sort((a, b) => a.start - b.start || a.end - b.end);
}
