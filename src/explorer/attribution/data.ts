import type { Page } from '../client/use-more.ts';
import type { Span } from '../model/segments.ts';
import type { Id } from '../model/view.ts';

/** Somebody or something by name. */
export interface Named {
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

/** A document as others speak of it. */
export interface DocumentRef {
  id: Id;
  title: string | null;
  kind: string;
  publishedAt: string | null;
  publisher: Named | null;
  /** Null where the text is not known. */
  textHash: string | null;
}

/** One step from the origin into print. */
export interface Step {
  position: number;
  role: string;
  entity: Named;
  attribution: { id: Id } | null;
}

/** How and when something is said. */
export interface Manner {
  speechAct: string;
  form: string;
  certainty: string;
  polarity: string;
  basis: string;
  medium: string | null;
  saidFrom: string | null;
  saidTo: string | null;
  saidPrecision: string | null;
  section: string;
}

/** One attribution, as its card shows it. */
export interface Attribution extends Manner {
  id: Id;
  role: string;
  status: string;
  quote: string | null;
  cue: string | null;
  standsInNewest: boolean;
  source: Named;
  document: DocumentRef & { language: string | null; isParaphrase: boolean };
  onBehalfOf: Named[];
  targets: Named[];
  cites: DocumentRef[];
  nestedIn: { id: Id; speechAct: string; source: Named; claim: ClaimText }[];
  chain: Step[];
}

/** Sources of a claim that count as one. */
export interface Origin {
  id: Id;
  bodies: Named[];
  sources: Named[];
}

/** A fact-checker's published rating. */
export interface Verdict {
  id: Id;
  issuer: Named;
  ratingValue: string | null;
  bestRating: string | null;
  alternateName: string | null;
  url: string;
  publishedAt: string | null;
}

/** What a claim is, whoever says it. */
export interface ClaimHead extends ClaimText {
  tense: string;
  independentOriginCount: number;
  /** Own-voice attributions of publishers that elsewhere name a source for the claim. */
  dropped: { nodes: { id: Id }[] };
}

/** What the panel tells of a claim. */
export interface ClaimDetails extends ClaimHead {
  firstSaidAt: string | null;
  origins: Origin[];
  attributions: Page<Attribution>;
  relations: { totalCount: number; edges: { kind: string; direction: string; node: ClaimText }[] };
  verdicts: { totalCount: number; nodes: Verdict[] };
}

interface Count {
  totalCount: number;
}

/** What the panel tells of somebody or something. */
export interface EntityDetails extends Named {
  kind: string;
  aliases: string[];
  description: string | null;
  wikidataId: string | null;
  partOf: Named[];
  locatedIn: Named[];
  parts: Count;
  claims: Count & { nodes: ClaimText[] };
  claimants: Count;
  targetedBy: Count;
  source: {
    id: Id;
    claims: Count & { nodes: ClaimText[] };
    denials: Count & { nodes: ClaimText[] };
    attributions: Count;
    publications: Count;
  } | null;
}

/** One attribution as the text that it stands in needs it. */
export interface Highlight {
  id: Id;
  role: string;
  speechAct: string;
  form: string;
  certainty: string;
  polarity: string;
  basis: string;
  quote: string | null;
  standsInNewest: boolean;
  source: Named;
  claim: ClaimText;
  spans: Span[];
}

/** What is known of a document, but for its words. */
export interface DocumentDetails extends DocumentRef {
  url: string | null;
  archiveUrl: string | null;
  language: string | null;
  retrievedAt: string | null;
  isParaphrase: boolean;
  supersedes: DocumentRef | null;
  supersededBy: DocumentRef | null;
  citedBy: { totalCount: number; nodes: { id: Id; source: Named; claim: ClaimText }[] };
}

/** A document's words, with the first of the attributions in them. */
export interface DocumentWords extends DocumentDetails {
  text: string | null;
  /** Own-voice attributions whose source a document of the publisher names. */
  dropped: { nodes: { id: Id }[] };
  attributions: Page<Highlight>;
}
