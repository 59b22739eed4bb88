/** Writes again what follows from folded texts, after the folding or the search terms changed. */
import type { Engine, Parameters, Row, Transaction } from '../graph/engine.ts';
import type { Progress } from '../graph/migrations/migrate.ts';
import type { EntityKind } from '../shared/schema.generated.ts';
import { fold } from '../shared/text.ts';
import { searchedWording } from './claims/draft.ts';
import { searchedTexts, sortTitle } from './documents/draft.ts';
import { identifierKey, type Name, nameKeys, nameOf, searchedNames } from './entities/draft.ts';
import { nameWrites } from './entities/names.ts';
import { derivedStatement } from './statements.ts';
import { searchProperties } from './terms.ts';
import { piecesOf, writeAll } from './writes.ts';

/** What is written again of the nodes of one label. */
interface Rewriting {
  /** In the headings of the statements. */
  what: string;
  /** How many nodes one transaction rewrites. */
  batch: number;
  /** What follows from the texts of a node. */
  properties(row: Row): Parameters;
  /** Writes what is no property. */
  writeLinks?(transaction: Transaction, rows: readonly Row[]): Promise<void>;
}

const ALL: Rewriting[] = [
  {
    what: 'entities',
    batch: 200,
    properties: ({ name, aliases, description }) => {
      const names = namesOf(name, aliases);
      const terms = searchProperties(searchedNames(names, description as string | null));
      return { sortName: fold(String(name)), ...terms };
    },
    writeLinks: writeNames,
  },
  {
    what: 'documents',
    batch: 20,
    properties: (row) => {
      const { title, text } = row as { title: string | null; text: string | null };
      return { sortTitle: sortTitle(title), ...searchProperties(searchedTexts(title, text)) };
    },
  },
  {
    what: 'claims',
    batch: 200,
    properties: (row) => {
      const { text, translationTexts } = row as { text: string; translationTexts: string[] };
      const translations = translationTexts.map((each) => ({ text: each }));
      return { sortText: fold(text), ...searchProperties(searchedWording(text, translations)) };
    },
  },
  { what: 'views', batch: 200, properties: ({ name }) => ({ sortName: fold(String(name)) }) },
];

/** Writes again what follows from the texts of every node. */
export async function rewriteFoldedTexts(engine: Engine, onProgress: Progress): Promise<void> {
  const batches: { rewriting: Rewriting; ids: string[] }[] = [];
  for (const rewriting of ALL) {
    const rows = await engine.read(foldedTexts(`read ids of ${rewriting.what}`));
    for (const ids of piecesOf(
      rows.map(({ id }) => String(id)),
      rewriting.batch,
    ))
      batches.push({ rewriting, ids });
  }
  const total = batches.reduce((sum, { ids }) => sum + ids.length, 0);
  let done = 0;
  for (const { rewriting, ids } of batches) {
    await engine.write((transaction) => rewrite(transaction, rewriting, ids), { mayTakeLong: true });
    done += ids.length;
    onProgress(done, total);
  }
}

async function rewrite(transaction: Transaction, rewriting: Rewriting, ids: string[]): Promise<void> {
  const { what, properties, writeLinks } = rewriting;
  const rows = await transaction.run(foldedTexts(`read ${what}`), { ids });
  const written = rows.map((row) => ({ id: String(row['id']), ...properties(row) }));
  await transaction.run(foldedTexts(`write ${what}`), { rows: written });
  await writeLinks?.(transaction, rows);
}

function foldedTexts(section: string): string {
  return derivedStatement('foldedTexts', section);
}

function namesOf(name: Row[string] | undefined, aliases: Row[string] | undefined): [Name, ...Name[]] {
  return [nameOf(String(name)), ...(aliases as string[]).map(nameOf)];
}

/** Links the entities whose names are folded otherwise than before to the nodes of their names. */
async function writeNames(transaction: Transaction, rows: readonly Row[]): Promise<void> {
  const ids = rows.map(({ id }) => String(id));
  const stored = await transaction.run(foldedTexts('read keys'), { ids });
  const keysBefore = new Map(stored.map(({ id, keys }) => [id, (keys as string[]).toSorted().join()]));
  const renamed = rows
    .map(({ id, kind, name, aliases, wikidataId }) => ({
      id: String(id),
      keys: [...nameKeys(kind as EntityKind, namesOf(name, aliases)), ...identifierKey(wikidataId as string | null)],
    }))
    .filter(({ id, keys }) => keys.toSorted().join() !== keysBefore.get(id));
  if (renamed.length === 0) return;
  await transaction.run(foldedTexts('write unnamed'), { ids: renamed.map(({ id }) => id) });
  await writeAll({ transaction }, nameWrites(renamed));
}
