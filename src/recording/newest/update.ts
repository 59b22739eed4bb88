/** Compares attributions with the newest texts of their pages, and writes what differs from what is stored. */
import { groupedBy } from '../../shared/grouped-by.ts';
import type { NewestMismatch } from '../../shared/schema.generated.ts';
import type { Steps } from '../../shared/slices.ts';
import type { SpanPart } from '../../shared/spans.ts';
import { type NormalizedText, normalizeTypography } from '../../shared/typography.ts';
import type { RecordingContext } from '../context.ts';
import { MAX_TEXTS } from '../documents/documents.ts';
import { derivedStatement } from '../statements.ts';
import { runEach, writeAll } from '../writes.ts';
import { type Comparison, compareWithNewest, NOT_COMPARED } from './compare.ts';

const LOCK_PAGES = derivedStatement('newest', 'write locks');
const READ_PAGES = derivedStatement('newest', 'read pages of documents');
const READ_PAGES_OF_ATTRIBUTIONS = derivedStatement('newest', 'read pages of attributions');
const READ_OF_PAGES = derivedStatement('newest', 'read attributions of pages');
const READ_ATTRIBUTIONS = derivedStatement('newest', 'read attributions');
const READ_TEXTS = derivedStatement('newest', 'read texts');
const WRITE = derivedStatement('newest', 'write');

/** An attribution, the text in which it was read, the newest of the page, and what is stored of their comparison. */
interface Row {
  id: string;
  document: string;
  newest: string;
  parts: SpanPart[];
  starts: number[];
  ends: number[];
  mismatch: NewestMismatch | null;
  newestStarts: number[] | null;
  newestEnds: number[] | null;
}

/** Compares all attributions on the pages of documents that are new or have just got their text. */
export async function compareOnPages(context: RecordingContext, documents: readonly string[]): Promise<void> {
  const pages = await lockPages(context, READ_PAGES, documents);
  await compareRows(context, await runEach<Row>(context, READ_OF_PAGES, 'ids', pages));
}

/** Compares attributions that are new or have new spans, after they were written. */
export async function compareAttributions(context: RecordingContext, ids: readonly string[]): Promise<void> {
  await lockPages(context, READ_PAGES_OF_ATTRIBUTIONS, ids);
  await compareRows(context, await runEach<Row>(context, READ_ATTRIBUTIONS, 'ids', ids));
}

/** The ids of the first texts of pages. They are locked, always in the same order. */
async function lockPages(context: RecordingContext, statement: string, ids: readonly string[]): Promise<string[]> {
  const rows = await runEach<{ page: string }>(context, statement, 'ids', ids);
  const pages = [...new Set(rows.map(({ page }) => page))].sort();
  await runEach(context, LOCK_PAGES, 'ids', pages);
  return pages;
}

async function compareRows(context: RecordingContext, rows: readonly Row[]): Promise<void> {
  const older = rows.filter(({ document, newest }) => document !== newest);
  const found = await comparisonsOf(context, older);
  const written = rows.flatMap(({ id, ...stored }) => {
    const { mismatch, starts, ends } = found.get(id) ?? NOT_COMPARED;
    const before = [stored.mismatch, stored.newestStarts ?? [], stored.newestEnds ?? []];
    return JSON.stringify(before) === JSON.stringify([mismatch, starts, ends]) ? [] : [{ id, mismatch, starts, ends }];
  });
  await writeAll(context, [[WRITE, 'rows', written]]);
}

/** The comparisons of attributions in texts that are not the newest, by their ids. */
async function comparisonsOf(context: RecordingContext, rows: readonly Row[]): Promise<Map<string, Comparison>> {
  const texts = await readTexts(context, rows);
  const found = new Map<string, Comparison>();
  const wanted: [text: string, how: string][] = [];
  for (const [newest, onPage] of groupedBy(rows, (row) => row.newest)) {
    const newestText = texts.get(newest) ?? null;
    const inNewest = newestText === null ? undefined : normalizedOnce(newestText);
    for (const [document, group] of groupedBy(onPage, (row) => row.document)) {
      const text = texts.get(document) ?? null;
      if (text === null || newestText === null || !inNewest) {
        for (const { id } of group) found.set(id, { ...NOT_COMPARED, mismatch: 'NO_TEXT' });
        continue;
      }
      const how = JSON.stringify(['newest', document, group.map(({ id, starts, ends }) => [id, starts, ends])]);
      context.texts.want(newestText, how, () => compareGroup(group, text, inNewest));
      wanted.push([newestText, how]);
    }
  }
  await context.texts.doWanted();
  for (const [text, how] of wanted) {
    for (const [id, comparison] of context.texts.resultOf(text, how) as Map<string, Comparison>) {
      found.set(id, comparison);
    }
  }
  return found;
}

/** The texts of these attributions and the newest of their pages; null where a text is not stored. */
async function readTexts(context: RecordingContext, rows: readonly Row[]): Promise<Map<string, string | null>> {
  const ids = [...new Set(rows.flatMap(({ document, newest }) => [document, newest]))];
  const texts = await runEach<{ id: string; text: string | null }>(context, READ_TEXTS, 'ids', ids, MAX_TEXTS);
  return new Map(texts.map(({ id, text }) => [id, text]));
}

/** Normalizes a text when it is first needed. */
function normalizedOnce(text: string): () => Steps<NormalizedText> {
  let normalized: NormalizedText | undefined;
  return function* () {
    normalized ??= yield* normalizeTypography(text);
    return normalized;
  };
}

/** Compares the attributions of one text: only one older text is kept normalized at a time. */
function* compareGroup(
  rows: readonly Row[],
  text: string,
  newest: () => Steps<NormalizedText>,
): Steps<Map<string, Comparison>> {
  const inNewest = yield* newest();
  const older = yield* normalizeTypography(text);
  const found = new Map<string, Comparison>();
  for (const { id, parts, starts, ends } of rows) {
    const spans = parts.map((part, index) => ({ part, start: starts[index] ?? 0, end: ends[index] ?? 0 }));
    found.set(id, yield* compareWithNewest(spans, older, inNewest));
  }
  return found;
}
