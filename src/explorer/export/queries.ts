import type { Page } from '../client/use-more.ts';
import type { Id } from '../model/view.ts';

/** What an export tells of an attribution besides what the graph draws. */
export interface AttributionDetail {
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
export const EXPORT_ATTRIBUTIONS = `query ExportSayings($claims: [ID!]!, $after: String) {
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
export interface ExportAttributionsAnswer {
  attributions: Page<AttributionDetail>;
}
