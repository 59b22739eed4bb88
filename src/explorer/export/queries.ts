import { ask } from '../api/client.ts';
import type { Id } from '../state/view.ts';
import type { Page } from '../words/data.ts';

/** What an export tells of an act of saying besides what the graph draws. */
export interface SayingDetail {
  id: Id;
  quote: string | null;
  saidTo: string | null;
  saidPrecision: string | null;
  section: string;
  medium: string | null;
  spans: { part: string; exact: string; prefix: string; suffix: string }[];
  document: { url: string | null; language: string | null; textHash: string | null; isParaphrase: boolean };
}

/** The words of everything that is said of these claims. */
export const EXPORT_SAYINGS = `query ExportSayings($claims: [ID!]!, $after: String) {
  attributions(filter: { claim: $claims }, first: 100, after: $after) {
    totalCount
    pageInfo { hasNextPage endCursor }
    nodes {
      id quote saidTo saidPrecision section medium
      spans { part exact prefix suffix }
      document { url language textHash isParaphrase }
    }
  }
}`;

/** So many claims are asked for at once. */
const AT_ONCE = 50;

/** The words of everything that is said of these claims, by attribution. @throws ApiError */
export async function loadDetails(claims: readonly Id[]): Promise<Map<Id, SayingDetail>> {
  const details = new Map<Id, SayingDetail>();
  for (let start = 0; start < claims.length; start += AT_ONCE) {
    const some = claims.slice(start, start + AT_ONCE);
    let after: string | null = null;
    do {
      const { attributions }: { attributions: Page<SayingDetail> } = await ask(EXPORT_SAYINGS, { claims: some, after });
      for (const detail of attributions.nodes) details.set(detail.id, detail);
      after = attributions.pageInfo.hasNextPage ? attributions.pageInfo.endCursor : null;
    } while (after !== null);
  }
  return details;
}
