/** Reads claim groups as the rules of origins look at them, with what is stored of their results. */
import type { Assertion, DocumentFacts, EntityFacts, RecordedDerivation, Table } from '../../origins/table.ts';
import type { DerivationRule } from '../../shared/schema.generated.ts';
import type { RecordingContext } from '../context.ts';
import { derivedStatement } from '../statements.ts';
import { runEach } from '../writes.ts';

const READ_ATTRIBUTIONS = derivedStatement('origins', 'read attributions');
const READ_DERIVATIONS = derivedStatement('origins', 'read derivations');
const READ_DOCUMENTS = derivedStatement('origins', 'read documents');
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
  status: 'ACCEPTED' | 'REJECTED';
}

/** One claim group: what the rules look at, and what is stored of their results. */
export interface StoredGroup {
  table: Table;
  results: readonly StoredResult[];
  derivations: readonly StoredDerivation[];
}

type AttributionRow = Omit<Assertion, 'content'> &
  StoredResult & { claim: string; member: string; isAssertion: boolean };
type DerivationRow = StoredDerivation & { claim: string };
type EntityRow = Omit<EntityFacts, 'partOf'> & { wholes: string[] };

/** The groups of these claims, each once. */
export async function readGroups(context: RecordingContext, claims: readonly string[]): Promise<StoredGroup[]> {
  const [attributions, derivations] = await Promise.all([
    runEach<AttributionRow>(context, READ_ATTRIBUTIONS, 'claims', claims),
    runEach<DerivationRow>(context, READ_DERIVATIONS, 'claims', claims),
  ]);
  const { documents, entities } = await readSurroundings(context, attributions);
  const derivationsOf = grouped(derivations);
  const done = new Set<string>();
  const groups: StoredGroup[] = [];
  for (const [claim, rows] of grouped(attributions)) {
    if (done.has(claim)) continue;
    for (const { member } of rows) done.add(member);
    const stored = derivationsOf.get(claim) ?? [];
    const assertions = rows.filter(({ isAssertion }) => isAssertion).map((row): Assertion => ({ ...row, content: [] }));
    const recorded = stored.flatMap(({ from, to, rules, status }): RecordedDerivation[] => {
      const isRejected = status === 'REJECTED';
      return isRejected || rules.includes('RECORDED') ? [{ from, to, isRejected }] : [];
    });
    groups.push({
      table: { assertions, documents, entities, copies: [], recorded },
      results: rows,
      derivations: stored,
    });
  }
  return groups;
}

/** The documents and entities around attributions. */
async function readSurroundings(
  context: RecordingContext,
  attributions: readonly AttributionRow[],
): Promise<Pick<Table, 'documents' | 'entities'>> {
  const ids = new Set(attributions.flatMap(({ document, cites }) => [document, ...cites]));
  const documents = await runEach<DocumentFacts>(context, READ_DOCUMENTS, 'ids', [...ids]);
  const speakers = new Set([
    ...attributions.flatMap(({ source, onBehalfOf }) => [source, ...onBehalfOf]),
    ...documents.flatMap(({ publisher }) => publisher ?? []),
  ]);
  const entities = await runEach<EntityRow>(context, READ_ENTITIES, 'ids', [...speakers]);
  return {
    documents: new Map(documents.map((document) => [document.id, document])),
    entities: new Map(
      entities.map(({ wholes, ...entity }) => {
        const partOf = wholes.map((whole) => ({ whole, from: null, to: null, isIndependent: false }));
        return [entity.id, { ...entity, partOf }];
      }),
    ),
  };
}

function grouped<T extends { claim: string }>(rows: readonly T[]): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const row of rows) {
    const group = groups.get(row.claim);
    if (group) group.push(row);
    else groups.set(row.claim, [row]);
  }
  return groups;
}
