import type { Entry } from './entry.ts';
import type { AttributionSeed, ClaimSeed, DocumentSeed, EntitySeed } from './format.ts';

/** What a folder of seeds holds: all entries of all files, in the order of the files' names. */
export interface Seeds {
  entities: Entry<EntitySeed>[];
  documents: Entry<DocumentSeed>[];
  claims: Entry<ClaimSeed>[];
  attributions: Entry<AttributionSeed>[];
}

/** What an entry can give a key to. */
export type Kind = keyof Seeds;

/** The keys that the entries give themselves, of those too whose other fields are at fault. */
export type Keys = Record<Kind, Set<string>>;
