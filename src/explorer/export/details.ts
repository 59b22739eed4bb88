import { ask } from '../client/client.ts';
import type { Id } from '../model/view.ts';
import {
  type AttributionDetailFragment,
  ExportAttributions,
  type ExportAttributionsQuery,
} from './export.generated.ts';

/** The number of claims per request. */
const AT_ONCE = 50;

/** The words of everything that is said of these claims, by attribution. @throws ApiError */
export async function loadDetails(claims: readonly Id[]): Promise<Map<Id, AttributionDetailFragment>> {
  const details = new Map<Id, AttributionDetailFragment>();
  for (let start = 0; start < claims.length; start += AT_ONCE) {
    const some = claims.slice(start, start + AT_ONCE);
    let after: string | null = null;
    do {
      const { attributions }: ExportAttributionsQuery = await ask(ExportAttributions, { claims: some, after });
      for (const detail of attributions.nodes) details.set(detail.id, detail);
      after = attributions.pageInfo.hasNextPage ? attributions.pageInfo.endCursor : null;
    } while (after !== null);
  }
  return details;
}
