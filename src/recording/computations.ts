import type { Computation } from '../graph/migrations/migrate.ts';
import { recomputeOrigins } from './origins/recompute.ts';

/** What migrations may run by `COMPUTE <name>;`. */
export const COMPUTATIONS: Readonly<Record<string, Computation>> = { origins: recomputeOrigins };
