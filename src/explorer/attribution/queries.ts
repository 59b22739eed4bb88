import type { Page } from '../client/use-more.ts';
import type { Attribution, ClaimDetails, ClaimHead, DocumentWords, EntityDetails, Highlight } from './data.ts';

const NAMED = 'id name isNamed';
const CLAIM_TEXT = 'id text language translations { language text }';
const DOCUMENT = `id title kind publishedAt textHash publisher { ${NAMED} }`;
const PAGE = 'totalCount pageInfo { hasNextPage endCursor }';

/** A publisher's own voice for what it elsewhere attributes to somebody. */
const DROPPED = 'dropped: attributions(first: 100, filter: { sourceDropped: true }) { nodes { id } }';

const ATTRIBUTION = `
  id role speechAct form certainty polarity basis medium saidFrom saidTo saidPrecision section status quote cue
  standsInNewest
  source { ${NAMED} }
  document { ${DOCUMENT} language isParaphrase }
  onBehalfOf { ${NAMED} }
  targets { ${NAMED} }
  cites { ${DOCUMENT} }
  nestedIn { id speechAct source { ${NAMED} } claim { ${CLAIM_TEXT} } }
  chain { position role entity { ${NAMED} } attribution { id } }`;

const HIGHLIGHT = `
  id role speechAct form certainty polarity basis quote standsInNewest
  source { ${NAMED} }
  claim { ${CLAIM_TEXT} }
  spans { part start end exact }`;

/** How many attributions come at once. */
export const AT_ONCE = 50;

/** A claim with its origins and the first of its attributions. */
export const CLAIM_WORDS = `
  query ClaimWords($id: ID!, $first: Int!) {
    claim(id: $id) {
      ${CLAIM_TEXT} tense firstSaidAt independentOriginCount
      origins { id bodies { ${NAMED} } sources { ${NAMED} } }
      ${DROPPED}
      attributions(first: $first) { ${PAGE} nodes { ${ATTRIBUTION} } }
      relations(first: 20) { totalCount edges { kind direction node { ${CLAIM_TEXT} } } }
      verdicts(first: 10) {
        totalCount
        nodes { id issuer { ${NAMED} } ratingValue bestRating alternateName url publishedAt }
      }
    }
  }`;
export interface ClaimWordsAnswer {
  claim: ClaimDetails | null;
}

/** More of a claim's attributions. */
export const MORE_ATTRIBUTIONS = `
  query MoreSayings($id: ID!, $first: Int!, $after: String) {
    claim(id: $id) {
      attributions(first: $first, after: $after) { ${PAGE} nodes { ${ATTRIBUTION} } }
    }
  }`;
export interface MoreAttributionsAnswer {
  claim: { attributions: Page<Attribution> } | null;
}

/** One attribution with its claim, also where it no longer counts. */
export const ATTRIBUTION_WORDS = `
  query AttributionWords($id: ID!) {
    attribution(id: $id, status: [PROPOSED, ACCEPTED, REJECTED, RETRACTED]) {
      ${ATTRIBUTION}
      claim { ${CLAIM_TEXT} tense independentOriginCount ${DROPPED} }
    }
  }`;
export interface AttributionWordsAnswer {
  attribution: (Attribution & { claim: ClaimHead }) | null;
}

/** Somebody or something, as speaking and as spoken of. */
export const ENTITY_WORDS = `
  query EntityWords($id: ID!) {
    entity(id: $id) {
      ${NAMED} kind aliases description wikidataId
      partOf { ${NAMED} }
      locatedIn { ${NAMED} }
      parts(first: 1) { totalCount }
      claims(first: 5) { totalCount nodes { ${CLAIM_TEXT} } }
      claimants(first: 1) { totalCount }
      targetedBy(first: 1) { totalCount }
      source {
        id
        claims(first: 5) { totalCount nodes { ${CLAIM_TEXT} } }
        denials(first: 5) { totalCount nodes { ${CLAIM_TEXT} } }
        attributions(first: 1) { totalCount }
        publications(first: 1) { totalCount }
      }
    }
  }`;
export interface EntityWordsAnswer {
  entity: EntityDetails | null;
}

/** A document's words, and who says what in them. */
export const DOCUMENT_WORDS = `
  query DocumentWords($id: ID!, $first: Int!) {
    document(id: $id) {
      ${DOCUMENT} url archiveUrl language retrievedAt isParaphrase text
      supersedes { ${DOCUMENT} }
      supersededBy { ${DOCUMENT} }
      citedBy(first: 20) { totalCount nodes { id source { ${NAMED} } claim { ${CLAIM_TEXT} } } }
      ${DROPPED}
      attributions(first: $first) { ${PAGE} nodes { ${HIGHLIGHT} } }
    }
  }`;
export interface DocumentWordsAnswer {
  document: DocumentWords | null;
}

/** More of who says what in a document. */
export const MORE_HIGHLIGHTS = `
  query MoreHighlights($id: ID!, $first: Int!, $after: String) {
    document(id: $id) {
      attributions(first: $first, after: $after) { ${PAGE} nodes { ${HIGHLIGHT} } }
    }
  }`;
export interface MoreHighlightsAnswer {
  document: { attributions: Page<Highlight> } | null;
}
