/** Writes again by what documents, claims and entities are known, after the rules for that changed. */
import type { Engine, Transaction } from '../graph/engine.ts';
import type { Progress } from '../graph/migrations/migrate.ts';
import { addressKey } from '../shared/web-address.ts';
import { happenedOf, wordingProperties } from './claims/draft.ts';
import { documentFingerprint } from './documents/draft.ts';
import { identifierKey } from './entities/draft.ts';
import { nameWrites } from './entities/names.ts';
import type { Period } from './periods.ts';
import { derivedStatement } from './statements.ts';
import { piecesOf, writeAll } from './writes.ts';

/** How many nodes one transaction rewrites. */
const BATCH = 500;

/** A node with its fingerprint, what it should be, and the key by which others like it are found. */
interface Identity {
  [property: string]: string;
  id: string;
  key: string;
  before: string;
  after: string;
}

/** What is rewritten of the nodes of one label. */
interface Rewriting {
  what: string;
  read(engine: Engine): Promise<Identity[]>;
}

type StoredDocument = { id: string; url: string; textHash: string | null; fingerprint: string };
type StoredClaim = { id: string; text: string; language: string; fingerprint: string } & Period<'happened'>;

const FINGERPRINTED: Rewriting[] = [
  {
    what: 'documents',
    async read(engine) {
      const rows = (await engine.read(identities('read documents'))) as unknown as StoredDocument[];
      return rows.map(({ id, url, textHash, fingerprint }) => {
        const key = addressKey(url);
        return { id, key, before: fingerprint, after: documentFingerprint({ address: key, textHash }) };
      });
    },
  },
  {
    what: 'claims',
    async read(engine) {
      const rows = (await engine.read(identities('read claims'))) as unknown as StoredClaim[];
      return rows.map((row) => {
        const { wording, fingerprint } = wordingProperties(row.text, row.language, happenedOf(row));
        return { id: row.id, key: wording, before: row.fingerprint, after: fingerprint };
      });
    },
  },
];

/** Writes the keys of addresses and wordings, and links each entity to its identifier. */
export async function rewriteIdentities(engine: Engine, onProgress: Progress): Promise<void> {
  const nodes = await Promise.all(FINGERPRINTED.map(({ read }) => read(engine)));
  const entities = (await engine.read(identities('read entities'))) as { id: string; wikidataId: string }[];
  const total = nodes.reduce((sum, { length }) => sum + length, entities.length);
  let done = 0;
  const inPieces = async <Item extends { id: string }>(
    items: readonly (Item & Record<string, string>)[],
    write: (transaction: Transaction, piece: readonly Item[]) => Promise<void>,
  ) => {
    for (const piece of piecesOf(items, BATCH)) {
      await engine.write((transaction) => write(transaction, piece), { mayTakeLong: true });
      done += piece.length;
      onProgress(done, total);
    }
  };
  for (const [index, { what }] of FINGERPRINTED.entries()) {
    await inPieces(nodes[index] ?? [], (transaction, piece) => writeFingerprints(transaction, what, piece));
  }
  await inPieces(entities, writeIdentifiers);
}

/** Nodes that turn out to be the same keep the fingerprints that they have. */
async function writeFingerprints(transaction: Transaction, what: string, piece: readonly Identity[]): Promise<void> {
  const fingerprints = piece.filter(({ before, after }) => before !== after).map(({ after }) => after);
  const found = await transaction.run(identities(`read taken by ${what}`), { fingerprints });
  const taken = new Set(found.map(({ fingerprint }) => String(fingerprint)));
  const rows = piece.map(({ id, key, before, after }) => {
    const isFree = before !== after && !taken.has(after);
    if (isFree) taken.add(after);
    return { id, key, fingerprint: isFree ? after : before };
  });
  await transaction.run(identities(`write ${what}`), { rows });
}

async function writeIdentifiers(
  transaction: Transaction,
  piece: readonly { id: string; wikidataId: string }[],
): Promise<void> {
  const names = piece.map(({ id, wikidataId }) => ({ id, keys: identifierKey(wikidataId) }));
  await transaction.run(identities('write no identifiers'), { ids: names.map(({ id }) => id) });
  await writeAll({ transaction }, nameWrites(names));
}

function identities(section: string): string {
  return derivedStatement('identities', section);
}
