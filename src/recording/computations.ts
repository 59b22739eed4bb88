import type { Computation } from '../graph/migrations/migrate.ts';
import { rewriteFoldedTexts } from './folded-texts.ts';
import { rewriteIdentities } from './identities.ts';
import { recomputeNewest } from './newest/recompute.ts';
import { recomputeOrigins } from './origins/recompute.ts';

/** What migrations may run by `COMPUTE <name>;`. */
export const COMPUTATIONS: Readonly<Record<string, Computation>> = {
  foldedTexts: rewriteFoldedTexts,
  identities: rewriteIdentities,
  newest: recomputeNewest,
  origins: recomputeOrigins,
};
