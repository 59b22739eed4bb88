import type {
  AttributionForm,
  AttributionRole,
  Basis,
  Certainty,
  DocumentSection,
  NewestMismatch,
  Polarity,
  SpeechAct,
  TimePrecision,
} from '../../shared/schema.generated.ts';
import type { Id } from '../model/view.ts';

const NAMED = 'id name isNamed';
const CLAIM_TEXT = 'id text language translations { language text }';

// What a document is and what an entity is are values of two enums, so that in one selection they need two names.
const SOURCE = `__typename ${NAMED} kind aliases`;
const ENTITY = `__typename ${NAMED} kind aliases description`;
const CLAIM = `__typename ${CLAIM_TEXT} isAttributed sources(first: 3) { nodes { ${NAMED} } } deniers(first: 2) { nodes { ${NAMED} } }`;
const DOCUMENT = `__typename id title documentKind: kind publishedAt publisher { ${NAMED} }`;
const FOUND = `
  ... on Source { ${SOURCE} }
  ... on Entity { ${ENTITY} }
  ... on Claim { ${CLAIM} }
  ... on Document { ${DOCUMENT} }`;

interface Named {
  id: Id;
  name: string;
  isNamed: boolean;
}

/** A claim's words in the languages that there are. */
export interface ClaimText {
  id: Id;
  text: string;
  language: string;
  translations: { language: string; text: string }[];
}

/** What a search finds. */
export type Found =
  | (Named & { __typename: 'Source'; kind: string; aliases: string[] })
  | (Named & { __typename: 'Entity'; kind: string; aliases: string[]; description: string | null })
  | (ClaimText & {
      __typename: 'Claim';
      isAttributed: boolean;
      sources: { nodes: Named[] };
      deniers: { nodes: Named[] };
    })
  | {
      __typename: 'Document';
      id: Id;
      title: string | null;
      documentKind: string;
      publishedAt: string | null;
      publisher: Named | null;
    };

/** The best of those who speak or are spoken of, as they are suggested while somebody types. */
export const SUGGEST_NODES = `
  query SuggestThings($words: String!) {
    nodes: search(query: $words, types: [SOURCE, ENTITY], first: 7) { nodes { ${FOUND} } }
  }`;

/** The best claims and documents. There are many more of these, so that they are asked for apart. */
export const SUGGEST_TEXTS = `
  query SuggestTexts($words: String!) {
    claims: search(query: $words, types: [CLAIM], first: 5) { nodes { ${FOUND} } }
    documents: search(query: $words, types: [DOCUMENT], first: 3) { nodes { ${FOUND} } }
  }`;
export type SuggestAnswer = Record<'nodes' | 'claims' | 'documents', { nodes: Found[] }>;

/** All that is found, page by page. */
export const FIND = `
  query Find($words: String!, $types: [SearchType!]!, $first: Int!, $after: String) {
    search(query: $words, types: $types, first: $first, after: $after) {
      nodes { ${FOUND} }
      pageInfo { hasNextPage endCursor }
    }
  }`;
export interface FindAnswer {
  search: { nodes: Found[]; pageInfo: { hasNextPage: boolean; endCursor: string | null } };
}

/** How much is found of each kind; `items` are sources and entities together, of which many are both. */
export const COUNT = `
  query Count($words: String!) {
    nodes: search(query: $words, types: [SOURCE, ENTITY], first: 1) { totalCount }
    sources: search(query: $words, types: [SOURCE], first: 1) { totalCount }
    entities: search(query: $words, types: [ENTITY], first: 1) { totalCount }
    claims: search(query: $words, types: [CLAIM], first: 1) { totalCount }
    documents: search(query: $words, types: [DOCUMENT], first: 1) { totalCount }
  }`;
export type CountAnswer = Record<'nodes' | 'sources' | 'entities' | 'claims' | 'documents', { totalCount: number }>;

/** What to offer before anything is typed: some of what there is. */
export const FIRST_SOURCES = `query FirstSources { list: sources(first: 8) { nodes { ${SOURCE} } } }`;
export const FIRST_ENTITIES = `query FirstEntities { list: entities(first: 8) { nodes { ${ENTITY} } } }`;
export const FIRST_CLAIMS = `query FirstClaims { list: claims(first: 8) { nodes { ${CLAIM} } } }`;
export const FIRST_DOCUMENTS = `query FirstDocuments { list: documents(first: 8) { nodes { ${DOCUMENT} } } }`;
export interface FirstAnswer {
  list: { nodes: Found[] };
}

/** Items by their ids, at most two: what stands in the places of a question. */
export const NAMES = `
  query Names($one: ID!, $other: ID!) {
    one: node(id: $one) { ...Found }
    other: node(id: $other) { ...Found }
  }
  fragment Found on Node {${FOUND} }`;
export type NamesAnswer = Record<'one' | 'other', Found | null>;

/** The attributions that answer a question. */
export const ATTRIBUTIONS = `
  query Attributions($filter: AttributionFilter!, $orderBy: AttributionOrder!, $first: Int!, $after: String) {
    attributions(filter: $filter, orderBy: $orderBy, first: $first, after: $after) {
      totalCount
      pageInfo { hasNextPage endCursor }
      nodes {
        id role speechAct form certainty polarity basis quote cue saidFrom saidTo saidPrecision mismatchInNewest section
        source { ${NAMED} }
        claim { ${CLAIM_TEXT} }
        document { id title language publishedAt publisher { ${NAMED} } }
        chain { position role entity { ${NAMED} } attribution { id } }
      }
    }
  }`;

/** One attribution of an answer. */
export interface Attribution {
  id: Id;
  role: AttributionRole;
  speechAct: SpeechAct;
  form: AttributionForm;
  certainty: Certainty;
  polarity: Polarity;
  basis: Basis;
  quote: string | null;
  cue: string | null;
  saidFrom: string | null;
  saidTo: string | null;
  saidPrecision: TimePrecision | null;
  mismatchInNewest: NewestMismatch | null;
  section: DocumentSection;
  source: Named;
  claim: ClaimText;
  document: {
    id: Id;
    title: string | null;
    language: string | null;
    publishedAt: string | null;
    publisher: Named | null;
  };
  chain: { position: number; role: string; entity: Named; attribution: { id: Id } | null }[];
}
export interface AttributionsAnswer {
  attributions: {
    totalCount: number;
    pageInfo: { hasNextPage: boolean; endCursor: string | null };
    nodes: Attribution[];
  };
}
