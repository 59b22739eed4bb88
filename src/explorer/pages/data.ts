import type { Attribution, ClaimText, DocumentRef, Named } from '../attribution/data.ts';
import type { Revision } from '../client/revision.ts';
import type { Id } from '../model/view.ts';

interface Count {
  totalCount: number;
}

/** One attribution, as lists and tables show it. */
export interface AttributionLine
  extends Pick<
    Attribution,
    | 'id'
    | 'role'
    | 'speechAct'
    | 'form'
    | 'certainty'
    | 'polarity'
    | 'basis'
    | 'saidFrom'
    | 'saidTo'
    | 'saidPrecision'
    | 'section'
    | 'status'
    | 'quote'
    | 'standsInNewest'
    | 'source'
    | 'document'
  > {
  claim: ClaimText;
}

/** One attribution on the page of who says it. */
export interface SourceAttribution extends AttributionLine {
  onBehalfOf: Named[];
}

/** A claim with whom it is about. */
export interface ClaimNaming extends ClaimText {
  entities: { edges: { node: Named }[] };
}

/** Somebody who speaks, but for what they say. */
export interface SourceDetails extends Named {
  kind: string;
  aliases: string[];
  entity: { id: Id; description: string | null; wikidataId: string | null; partOf: Named[]; claims: Count };
  claims: Count;
  attributions: Count;
  denials: Count & { nodes: ClaimNaming[] };
  publications: Count & { nodes: DocumentRef[] };
}

/** A claim of a source: how often it is said by anybody, whom it is about, what speaks against it. */
export interface ClaimOfSource extends ClaimText {
  attributions: Count;
  entities: { edges: { roles: string[]; node: Named }[] };
  relations: { edges: { direction: string; node: ClaimText }[] };
}

/** Somebody or something, but for what is said of it. */
export interface EntityHead extends Named {
  kind: string;
  aliases: string[];
  description: string | null;
  wikidataId: string | null;
  partOf: Named[];
  locatedIn: Named[];
  claims: Count;
  claimants: Count;
  source: { id: Id } | null;
}

/** One attribution, as far as a cell of the accounts needs it. */
export interface Stance {
  id: Id;
  role: string;
  polarity: string;
  basis: string;
  certainty: string;
  source: Named;
}

/** A claim about an entity with everyone's stand on it. */
export interface ClaimAbout {
  roles: string[];
  node: ClaimText & {
    dropped: { nodes: { id: Id }[] };
    attributions: Count & { nodes: Stance[] };
  };
}

/** Since when a claim is on record, and what it was before. */
export interface ClaimRecord {
  version: number;
  recordedAt: string;
  recordedBy: string;
  revisions: Count & { nodes: Revision[] };
}
