import type { ClaimText, Manner } from '../attribution/data.ts';
import type { Id } from '../model/view.ts';
import type { Passage } from './draft.ts';

/** Records an attribution. */
export const RECORD = `
  mutation RecordAttribution($input: RecordAttributionInput!) {
    recordAttribution(input: $input) {
      created
      attribution { id source { id } claim { id entities(first: 100) { nodes { id } } } document { id } }
    }
  }`;
export interface RecordAnswer {
  recordAttribution: {
    created: boolean;
    attribution: {
      id: Id;
      source: { id: Id };
      claim: { id: Id; entities: { nodes: { id: Id }[] } };
      document: { id: Id };
    };
  };
}

/** Puts a text into the graph. */
export const PUT_IN = `
  mutation PutIn($input: DocumentInput!) {
    recordDocument(input: $input) { created document { id } }
  }`;
export interface PutInAnswer {
  recordDocument: { created: boolean; document: { id: Id } };
}

/** The texts from one address: a page that changed has several. */
export const TEXTS_FROM = `
  query TextsFrom($url: String!) {
    documents(filter: { url: [$url] }, orderBy: PUBLISHED_DESC, first: 20) {
      nodes { id title url publishedAt textHash supersededBy { id } }
    }
  }`;
export interface EarlierText {
  id: Id;
  title: string | null;
  url: string;
  publishedAt: string | null;
  /** Null where the words are not known. */
  textHash: string | null;
  supersededBy: { id: Id } | null;
}
export interface TextsFromAnswer {
  documents: { nodes: EarlierText[] };
}

const ATTRIBUTION_FIELDS = `
  id version speechAct form certainty polarity basis hedge medium saidFrom saidTo saidPrecision section status
  source { id name } claim { id } document { id }`;
/** What is said in a document, within which something else may be said. */
export const SAID_IN = `
  query SaidIn($id: ID!) {
    document(id: $id) {
      attributions(first: 100) {
        nodes { id speechAct source { name } claim { id text language translations { language text } } }
      }
    }
  }`;
export interface SaidInAnswer {
  document: {
    attributions: { nodes: { id: Id; speechAct: string; source: { name: string }; claim: ClaimText }[] };
  } | null;
}

const SPANS = 'spans { part start end exact }';
const ANY_STATUS = 'status: [PROPOSED, ACCEPTED, REJECTED, RETRACTED]';

/** An attribution, as it is edited. */
export interface AttributionToEdit extends Manner {
  id: Id;
  version: number;
  status: string;
  source: { id: Id; name: string };
  claim: { id: Id };
  document: { id: Id };
}

export const ATTRIBUTION_TO_EDIT = `
  query SayingToEdit($id: ID!) {
    attribution(id: $id, ${ANY_STATUS}) { ${ATTRIBUTION_FIELDS} }
  }`;
export interface AttributionToEditAnswer {
  attribution: AttributionToEdit | null;
}

/** The words of an attribution, as they are edited. */
export interface WordsToEdit {
  id: Id;
  version: number;
  role: string;
  form: string;
  claim: { id: Id };
  spans: Passage[];
}

export const WORDS_TO_EDIT = `
  query WordsToEdit($id: ID!) {
    attribution(id: $id, ${ANY_STATUS}) { id version role form claim { id } ${SPANS} }
  }`;
export interface WordsToEditAnswer {
  attribution: WordsToEdit | null;
}

/** A claim, as it is edited. */
export interface ClaimToEdit {
  id: Id;
  version: number;
  text: string;
  language: string;
  translations: { language: string; text: string }[];
  tense: string;
}

export const CLAIM_TO_EDIT = `
  query ClaimToEdit($id: ID!) {
    claim(id: $id, ${ANY_STATUS}) { id version text language tense translations { language text } }
  }`;
export interface ClaimToEditAnswer {
  claim: ClaimToEdit | null;
}

/** What is edited of a verdict. */
export type VerdictFields = {
  url: string;
} & Record<'alternateName' | 'ratingValue' | 'worstRating' | 'bestRating' | 'rating' | 'publishedAt', string | null>;

/** A verdict, as it is edited. */
export type VerdictToEdit = VerdictFields & { id: Id; version: number; status: string; claim: { id: Id } };

const VERDICT_FIELDS =
  'id version alternateName ratingValue worstRating bestRating rating url publishedAt status claim { id }';
export const VERDICT_TO_EDIT = `
  query VerdictToEdit($id: ID!) {
    verdict(id: $id, ${ANY_STATUS}) { ${VERDICT_FIELDS} }
  }`;
export interface VerdictToEditAnswer {
  verdict: VerdictToEdit | null;
}

export const UPDATE_ATTRIBUTION = `
  mutation UpdateAttribution($input: UpdateAttributionInput!) {
    updateAttribution(input: $input) { attribution { ${ATTRIBUTION_FIELDS} } }
  }`;

export const UPDATE_CLAIM = `
  mutation UpdateClaim($input: UpdateClaimInput!) {
    updateClaim(input: $input) { claim { id version } }
  }`;

export const UPDATE_VERDICT = `
  mutation UpdateVerdict($input: UpdateVerdictInput!) {
    updateVerdict(input: $input) { verdict { id version } }
  }`;

export const RETRACT_VERDICT = `
  mutation RetractVerdict($input: RetractVerdictInput!) {
    retractVerdict(input: $input) { verdict { id version } }
  }`;

export const RETRACT = `
  mutation RetractAttribution($input: RetractAttributionInput!) {
    retractAttribution(input: $input) { attribution { ${ATTRIBUTION_FIELDS} } }
  }`;

export const REVERT = `
  mutation RevertRevision($input: RevertRevisionInput!) {
    revertRevision(input: $input) { revision { id } }
  }`;

const REVISIONS = `
  recordedAt recordedBy
  revisions(first: 100) {
    totalCount
    nodes { id at by action reason version changes { field before after } }
  }`;

/** One recorded change. */
export interface Revision {
  id: Id;
  at: string;
  by: string;
  action: string;
  reason: string | null;
  version: number;
  changes: { field: string; before: string; after: string }[];
}

/** What became of an item since it was recorded. */
export interface Past {
  recordedAt: string;
  recordedBy: string;
  revisions: { totalCount: number; nodes: Revision[] };
  /** What is shown anew when it changes. */
  source?: { id: Id };
  claim?: { id: Id };
  document?: { id: Id };
}

export const ATTRIBUTION_HISTORY = `
  query SayingHistory($id: ID!) {
    past: attribution(id: $id, ${ANY_STATUS}) { ${REVISIONS} source { id } claim { id } document { id } }
  }`;

export const CLAIM_HISTORY = `
  query ClaimHistory($id: ID!) {
    past: claim(id: $id, ${ANY_STATUS}) { ${REVISIONS} }
  }`;

export const VERDICT_HISTORY = `
  query VerdictHistory($id: ID!) {
    past: verdict(id: $id, ${ANY_STATUS}) { ${REVISIONS} claim { id } }
  }`;
export interface HistoryAnswer {
  past: Past | null;
}
