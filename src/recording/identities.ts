/** Writes again by what documents and entities are known, after the rules for that changed. */
import type { Engine, Transaction } from '../graph/engine.ts';
import type { Progress } from '../graph/migrations/migrate.ts';
import { addressKey } from '../shared/web-address.ts';
import { documentFingerprint } from './documents/draft.ts';
import { identifierKey } from './entities/draft.ts';
import { nameWrites } from './entities/names.ts';
import { derivedStatement } from './statements.ts';
import { piecesOf, writeAll } from './writes.ts';

const READ_DOCUMENTS = identities('read documents');
const READ_ENTITIES = identities('read entities');
const READ_TAKEN = identities('read taken');
const WRITE_DOCUMENTS = identities('write documents');
const WRITE_NO_IDENTIFIERS = identities('write no identifiers');

/** How many nodes one transaction rewrites. */
const BATCH = 500;

/** A document with an address. */
interface Addressed {
  [property: string]: string | null;
  id: string;
  url: string;
  textHash: string | null;
  fingerprint: string;
}

/** Writes the key of each document's address, and links each entity to its identifier. */
export async function rewriteIdentities(engine: Engine, onProgress: Progress): Promise<void> {
  const documents = (await engine.read(READ_DOCUMENTS)) as unknown as Addressed[];
  const entities = (await engine.read(READ_ENTITIES)) as { id: string; wikidataId: string }[];
  const total = documents.length + entities.length;
  let done = 0;
  for (const piece of piecesOf(documents, BATCH)) {
    await engine.write((transaction) => rewriteAddresses({ transaction }, piece), { mayTakeLong: true });
    done += piece.length;
    onProgress(done, total);
  }
  for (const piece of piecesOf(entities, BATCH)) {
    const names = piece.map(({ id, wikidataId }) => ({ id, keys: identifierKey(wikidataId) }));
    const write = async (transaction: Transaction) => {
      await transaction.run(WRITE_NO_IDENTIFIERS, { ids: names.map(({ id }) => id) });
      await writeAll({ transaction }, nameWrites(names));
    };
    await engine.write(write, { mayTakeLong: true });
    done += piece.length;
    onProgress(done, total);
  }
}

/** Documents that turn out to be the same keep the fingerprints that they have. */
async function rewriteAddresses(context: { transaction: Transaction }, documents: readonly Addressed[]): Promise<void> {
  const rows = documents.map(({ id, url, textHash, fingerprint }) => {
    const address = addressKey(url);
    return { id, address, before: fingerprint, after: documentFingerprint({ address, textHash }) };
  });
  const fingerprints = rows.filter(({ before, after }) => before !== after).map(({ after }) => after);
  const found = await context.transaction.run(READ_TAKEN, { fingerprints });
  const taken = new Set(found.map(({ fingerprint }) => String(fingerprint)));
  const written = rows.map(({ id, address, before, after }) => {
    const isFree = before !== after && !taken.has(after);
    if (isFree) taken.add(after);
    return { id, address, fingerprint: isFree ? after : before };
  });
  await context.transaction.run(WRITE_DOCUMENTS, { rows: written });
}

function identities(section: string): string {
  return derivedStatement('identities', section);
}
