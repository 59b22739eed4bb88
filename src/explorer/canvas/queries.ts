import type { Id } from '../model/view.ts';

interface Count {
  totalCount: number;
}

/** How many there are of each kind around somebody or something. */
export const AROUND_ENTITY = `
  query AroundEntity($id: ID!) {
    entity(id: $id) {
      about: claims { totalCount }
      claimants { totalCount }
      parts { totalCount }
      partOf { id }
      source {
        claims { totalCount }
        denials { totalCount }
        relayed: attributions(filter: { role: [RELAY] }) { totalCount }
        publications { totalCount }
      }
    }
  }`;
export interface AroundEntityAnswer {
  entity: {
    about: Count;
    claimants: Count;
    parts: Count;
    partOf: { id: Id }[];
    source: { claims: Count; denials: Count; relayed: Count; publications: Count } | null;
  } | null;
}

/** How many there are of each kind around a claim. */
export const AROUND_CLAIM = `
  query AroundClaim($id: ID!) {
    claim(id: $id) {
      sources { totalCount }
      deniers { totalCount }
      relays { totalCount }
      entities { totalCount }
      relations { totalCount }
      attributions(first: 100) { nodes { document { id } } }
    }
  }`;
export interface AroundClaimAnswer {
  claim: {
    sources: Count;
    deniers: Count;
    relays: Count;
    entities: Count;
    relations: Count;
    attributions: { nodes: { document: { id: Id } }[] };
  } | null;
}

/** How many there are of each kind around a document. */
export const AROUND_DOCUMENT = `
  query AroundDocument($id: ID!) {
    document(id: $id) {
      claims { totalCount }
      publisher { id }
      attributions(first: 100) { nodes { source { id } } }
    }
  }`;
export interface AroundDocumentAnswer {
  document: {
    claims: Count;
    publisher: { id: Id } | null;
    attributions: { nodes: { source: { id: Id } }[] };
  } | null;
}

/** The maximum number of nodes that are added at once. */
export const AT_ONCE = 100;

const page = (filter: string) => `(first: ${AT_ONCE}${filter}) { totalCount nodes { id } }`;
const narrowed = page(', filter: { text: $words }');

/**
 * The nodes behind each count. `$words`, where they are taken, leave only those in which they occur.
 */
export const MEMBERS = {
  'entity.claims': `query Says($id: ID!, $words: String) { of: source(id: $id) { members: claims${narrowed} } }`,
  'entity.denials': `query Denies($id: ID!, $words: String) { of: source(id: $id) { members: denials${narrowed} } }`,
  'entity.relayed': `query PassesOn($id: ID!, $words: String) {
    members: claims(first: ${AT_ONCE}, filter: { source: [$id], role: [RELAY], text: $words }) { totalCount nodes { id } }
  }`,
  'entity.publications': `query Publishes($id: ID!, $words: String) {
    members: documents(first: ${AT_ONCE}, filter: { publisher: [$id], text: $words }) { totalCount nodes { id } }
  }`,
  'entity.about': `query About($id: ID!, $words: String) { of: entity(id: $id) { members: claims${narrowed} } }`,
  'entity.claimants': `query Claimants($id: ID!, $words: String) { of: entity(id: $id) { members: claimants${narrowed} } }`,
  'entity.parts': `query Parts($id: ID!) { of: entity(id: $id) { members: parts${page('')} } }`,
  'claim.sources': `query ClaimedBy($id: ID!, $words: String) { of: claim(id: $id) { members: sources${narrowed} } }`,
  'claim.deniers': `query DeniedBy($id: ID!, $words: String) { of: claim(id: $id) { members: deniers${narrowed} } }`,
  'claim.relays': `query PassedOnBy($id: ID!, $words: String) { of: claim(id: $id) { members: relays${narrowed} } }`,
  'claim.entities': `query IsAbout($id: ID!, $words: String) { of: claim(id: $id) { members: entities${narrowed} } }`,
  'claim.relations': `query RelatedClaims($id: ID!) { of: claim(id: $id) { members: relations${page('')} } }`,
  'document.claims': `query ClaimsIn($id: ID!, $words: String) { of: document(id: $id) { members: claims${narrowed} } }`,
} as const;
export type MemberKind = keyof typeof MEMBERS;

interface Members extends Count {
  nodes: { id: Id }[];
}
/** Depending on where it starts from, they stand below it or at the top. */
export interface MembersAnswer {
  of?: { members: Members } | null;
  members?: Members;
}
