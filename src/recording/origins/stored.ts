/** Reads claim groups as the rules of origins look at them, with what is stored of their results. */
import type {
  Assertion,
  Copy,
  DocumentFacts,
  EntityFacts,
  RecordedDerivation,
  Stretch,
  Table,
} from '../../origins/table.ts';
import { groupedBy } from '../../shared/grouped-by.ts';
import type { DerivationRule } from '../../shared/schema.generated.ts';
import type { RecordingContext } from '../context.ts';
import { derivedStatement } from '../statements.ts';
import { runEach } from '../writes.ts';
import type { LinkStatus } from './link-status.ts';

const READ_GROUPS = derivedStatement('origins', 'read groups');
const READ_ATTRIBUTIONS = derivedStatement('origins', 'read attributions');
const READ_DERIVATIONS = derivedStatement('origins', 'read derivations');
const READ_DOCUMENTS = derivedStatement('origins', 'read documents');
const READ_COPIES = derivedStatement('origins', 'read copies');
const READ_CONTENT = derivedStatement('origins', 'read content');
const READ_ENTITIES = derivedStatement('origins', 'read entities');

/** What is stored of an attribution that follows from the rules. */
export interface StoredResult {
  id: string;
  isRoot: boolean;
  isUncredited: boolean;
  rootBodies: readonly string[] | null;
  circle: string | null;
}

/** A derivation as it is stored. */
export interface StoredDerivation {
  from: string;
  to: string;
  rules: readonly DerivationRule[];
  status: LinkStatus;
}

/** One claim group: what the rules look at, and what is stored of their results. */
export interface StoredGroup {
  table: Table;
  results: readonly StoredResult[];
  derivations: readonly StoredDerivation[];
}

type AttributionRow = Omit<Assertion, 'content'> & StoredResult & { claim: string; isAssertion: boolean };
type DerivationRow = StoredDerivation & { claim: string };
type DocumentRow = DocumentFacts & { copied: string[] };
interface CopyRow {
  from: string;
  to: string;
  starts: number[];
  ends: number[];
}
interface ContentRow {
  id: string;
  parts: string[];
  starts: number[];
  ends: number[];
}
type EntityRow = Omit<EntityFacts, 'partOf'> & {
  wholes: [whole: string, from: string | null, to: string | null, isIndependent: boolean][];
};

/** The groups of these claims, each once. */
export async function readGroups(context: RecordingContext, claims: readonly string[]): Promise<StoredGroup[]> {
  const ofGroups = await oneOfEachGroup(context, claims);
  const [attributions, derivations] = await Promise.all([
    runEach<AttributionRow>(context, READ_ATTRIBUTIONS, 'claims', ofGroups),
    runEach<DerivationRow>(context, READ_DERIVATIONS, 'claims', ofGroups),
  ]);
  const surroundings = await readSurroundings(context, attributions);
  const content = await readContent(context, attributions, surroundings.copies);
  const derivationsOf = groupedBy(derivations, ({ claim }) => claim);
  return [...groupedBy(attributions, ({ claim }) => claim)].map(([claim, results]) => {
    const stored = derivationsOf.get(claim) ?? [];
    const assertions = results
      .filter(({ isAssertion }) => isAssertion)
      .map((row): Assertion => ({ ...row, content: content.get(row.id) ?? [] }));
    const recorded = stored.flatMap(({ from, to, rules, status }): RecordedDerivation[] => {
      const isRejected = status === 'REJECTED';
      return isRejected || rules.includes('RECORDED') ? [{ from, to, isRejected }] : [];
    });
    return { table: { assertions, ...surroundings, recorded }, results, derivations: stored };
  });
}

/** One claim of each group, in the order of ids, so that several recordings lock them in the same order. */
async function oneOfEachGroup(context: RecordingContext, claims: readonly string[]): Promise<string[]> {
  const rows = await runEach<{ claim: string; others: string[] }>(context, READ_GROUPS, 'claims', claims);
  const others = new Map(rows.map((row) => [row.claim, row.others]));
  const first = claims.map((claim) => [claim, ...(others.get(claim) ?? [])].toSorted()[0] ?? claim);
  return [...new Set(first)].sort();
}

/** What a recording knows of documents and entities that it has not written yet. */
export interface NewFacts {
  document(id: string): DocumentFacts | undefined;
  entity(id: string): EntityFacts | undefined;
}

const NOTHING_NEW: NewFacts = { document: () => undefined, entity: () => undefined };

/** The documents and entities around attributions, and which of the documents are copies. */
export async function readSurroundings(
  context: RecordingContext,
  attributions: readonly Pick<Assertion, 'document' | 'cites' | 'source' | 'onBehalfOf'>[],
  added: NewFacts = NOTHING_NEW,
): Promise<Pick<Table, 'documents' | 'entities' | 'copies'>> {
  const ids = new Set(attributions.flatMap(({ document, cites }) => [document, ...cites]));
  const documents: DocumentFacts[] = [...ids].flatMap((id) => added.document(id) ?? []);
  const isAdded = new Set(documents.map(({ id }) => id));
  const stored = await runEach<DocumentRow>(
    context,
    READ_DOCUMENTS,
    'ids',
    [...ids].filter((id) => !isAdded.has(id)),
  );
  const copying = stored.filter(({ copied }) => copied.length > 0);
  const copied = new Set(copying.flatMap((document) => document.copied).filter((id) => !ids.has(id)));
  documents.push(...stored, ...(await runEach<DocumentRow>(context, READ_DOCUMENTS, 'ids', [...copied])));
  const rows = await runEach<CopyRow>(
    context,
    READ_COPIES,
    'ids',
    copying.map(({ id }) => id),
  );
  const speakers = new Set([
    ...attributions.flatMap(({ source, onBehalfOf }) => [source, ...onBehalfOf]),
    ...documents.flatMap(({ publisher }) => publisher ?? []),
  ]);
  return {
    documents: new Map(documents.map((document) => [document.id, document])),
    entities: await readEntities(context, speakers, added),
    copies: rows.map(({ from, to, ...lists }): Copy => ({ from, to, stretches: stretchesOf(lists) })),
  };
}

/** The entities of these ids, and all that they are part of. */
async function readEntities(
  context: RecordingContext,
  ids: ReadonlySet<string>,
  added: NewFacts,
): Promise<Map<string, EntityFacts>> {
  const entities = new Map<string, EntityFacts>();
  const unread = new Set<string>();
  const reached = new Set(ids);
  for (const id of reached) {
    const facts = added.entity(id);
    if (!facts) unread.add(id);
    else {
      entities.set(id, facts);
      for (const { whole } of facts.partOf) reached.add(whole);
    }
  }
  for (const { wholes, ...entity } of await runEach<EntityRow>(context, READ_ENTITIES, 'ids', [...unread])) {
    const partOf = wholes.map(([whole, from, to, isIndependent]) => ({ whole, from, to, isIndependent }));
    entities.set(entity.id, { ...entity, partOf });
  }
  return entities;
}

/** The places of the content of attributions in documents of which only passages are copied. */
async function readContent(
  context: RecordingContext,
  attributions: readonly AttributionRow[],
  copies: readonly Copy[],
): Promise<Map<string, Stretch[]>> {
  const partly = new Set(copies.flatMap(({ from, stretches }) => (stretches.length > 0 ? [from] : [])));
  const ids = attributions.flatMap(({ id, document }) => (partly.has(document) ? [id] : []));
  const rows = await runEach<ContentRow>(context, READ_CONTENT, 'ids', ids);
  return new Map(
    rows.map(({ id, parts, ...lists }) => [id, stretchesOf(lists).filter((_, index) => parts[index] === 'CONTENT')]),
  );
}

function stretchesOf({ starts, ends }: { starts: readonly number[]; ends: readonly number[] }): Stretch[] {
  return starts.map((start, index) => ({ start, end: ends[index] ?? start }));
}
