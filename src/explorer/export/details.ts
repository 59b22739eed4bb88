import { ask } from '../client/client.ts';
import type { Id } from '../model/view.ts';
import { EXPORT_SAYINGS, type ExportSayingsAnswer, type SayingDetail } from './queries.ts';

/** So many claims are asked for at once. */
const AT_ONCE = 50;

/** The words of everything that is said of these claims, by attribution. @throws ApiError */
export async function loadDetails(claims: readonly Id[]): Promise<Map<Id, SayingDetail>> {
  const details = new Map<Id, SayingDetail>();
  for (let start = 0; start < claims.length; start += AT_ONCE) {
    const some = claims.slice(start, start + AT_ONCE);
    let after: string | null = null;
    do {
      const { attributions }: ExportSayingsAnswer = await ask(EXPORT_SAYINGS, { claims: some, after });
      for (const detail of attributions.nodes) details.set(detail.id, detail);
      after = attributions.pageInfo.hasNextPage ? attributions.pageInfo.endCursor : null;
    } while (after !== null);
  }
  return details;
}
