import type { Id } from '../model/view.ts';

/** One recorded change. */
export interface Revision {
  id: Id;
  at: string;
  by: string;
  action: string;
  reason: string | null;
  version: number;
  changes: { field: string; before: string; after: string }[];
}
