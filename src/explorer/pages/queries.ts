import type { Page } from '../client/use-more.ts';
import type {
  AttributionLine,
  ClaimAbout,
  ClaimOfSource,
  ClaimRecord,
  EntityHead,
  SourceAttribution,
  SourceDetails,
} from './data.ts';

const NAMED = 'id name isNamed';
const CLAIM_TEXT = 'id text language translations { language text }';
const DOCUMENT = `id title kind publishedAt textHash publisher { ${NAMED} }`;
const PAGE = 'totalCount pageInfo { hasNextPage endCursor }';
const ATTRIBUTION = `
        id role speechAct form certainty polarity basis saidFrom saidTo saidPrecision section status quote standsInNewest
        source { ${NAMED} }
        claim { ${CLAIM_TEXT} }
        document { ${DOCUMENT} language isParaphrase }`;

/** Who somebody is that speaks, what they deny and what they publish. */
export const SOURCE_PAGE = `query SourcePage($id: ID!) {
  source(id: $id) {
    ${NAMED} kind aliases
    entity { id description wikidataId partOf { ${NAMED} } claims { totalCount } }
    claims { totalCount }
    attributions { totalCount }
    denials(first: 50) { totalCount nodes { ${CLAIM_TEXT} entities(first: 20) { edges { node { ${NAMED} } } } } }
    publications(first: 50) { totalCount nodes { ${DOCUMENT} } }
  }
}`;
export interface SourcePageAnswer {
  source: SourceDetails | null;
}

/** Each time a source spoke, the first said first. */
export const SOURCE_ATTRIBUTIONS = `query SourceSayings($id: ID!, $after: String) {
  source(id: $id) {
    attributions(first: 50, after: $after, orderBy: SAID_ASC) {
      ${PAGE}
      nodes {${ATTRIBUTION}
        onBehalfOf { ${NAMED} }
      }
    }
  }
}`;
export interface SourceAttributionsAnswer {
  source: { attributions: Page<SourceAttribution> } | null;
}

/** What a source claims: about whom, how often anybody says it, and what contradicts it. */
export const SOURCE_CLAIMS = `query SourceClaims($id: ID!, $after: String) {
  source(id: $id) {
    claims(first: 50, after: $after) {
      ${PAGE}
      nodes {
        ${CLAIM_TEXT}
        attributions { totalCount }
        entities(first: 20) { edges { roles node { ${NAMED} } } }
        relations(first: 20, kind: [CONTRADICTS]) { edges { direction node { ${CLAIM_TEXT} } } }
      }
    }
  }
}`;
export interface SourceClaimsAnswer {
  source: { claims: Page<ClaimOfSource> } | null;
}

/** Who or what an entity is. */
export const ENTITY_PAGE = `query EntityPage($id: ID!) {
  entity(id: $id) {
    ${NAMED} kind aliases description wikidataId
    partOf { ${NAMED} }
    locatedIn { ${NAMED} }
    claims { totalCount }
    claimants { totalCount }
    source { id }
  }
}`;
export interface EntityPageAnswer {
  entity: EntityHead | null;
}

/** The claims about an entity with everyone who says or denies them. */
export const ENTITY_ACCOUNTS = `query EntityAccounts($id: ID!, $after: String) {
  entity(id: $id) {
    claims(first: 25, after: $after) {
      ${PAGE}
      nodes: edges {
        roles
        node {
          ${CLAIM_TEXT}
          dropped: attributions(first: 100, filter: { sourceDropped: true }) { nodes { id } }
          attributions(first: 100) {
            totalCount
            nodes { id role polarity basis certainty source { ${NAMED} } }
          }
        }
      }
    }
  }
}`;
export interface EntityAccountsAnswer {
  entity: { claims: Page<ClaimAbout> } | null;
}

/** Each time a claim was said, the first said first. */
export const CLAIM_ATTRIBUTIONS = `query ClaimSayings($id: ID!, $after: String) {
  claim(id: $id) {
    attributions(first: 50, after: $after, orderBy: SAID_ASC) {
      ${PAGE}
      nodes {${ATTRIBUTION}
      }
    }
  }
}`;
export interface ClaimAttributionsAnswer {
  claim: { attributions: Page<AttributionLine> } | null;
}

/** Since when a claim is on record, and what it was before each change. */
export const CLAIM_HISTORY = `query ClaimHistory($id: ID!) {
  claim(id: $id) {
    version recordedAt recordedBy
    revisions(first: 50) {
      totalCount
      nodes { id at by action reason version changes { field before after } }
    }
  }
}`;
export interface ClaimHistoryAnswer {
  claim: ClaimRecord | null;
}

/** All that is attributed in a document, in the order of its text. */
export const DOCUMENT_ATTRIBUTIONS = `query DocumentSayings($id: ID!, $after: String) {
  document(id: $id) {
    attributions(first: 50, after: $after, orderBy: POSITION_ASC) {
      ${PAGE}
      nodes {${ATTRIBUTION}
      }
    }
  }
}`;
export interface DocumentAttributionsAnswer {
  document: { attributions: Page<AttributionLine> } | null;
}
