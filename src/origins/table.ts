/** What the rules of origins look at: the assertions of one claim group, and what is known of where they stand. */
import type { AttributionForm, Basis, EntityKind, Hedge, SpeechAct } from '../shared/schema.generated.ts';

/** A visible attribution that affirms a claim of the group and is no relay. */
export interface Assertion {
  id: string;
  /** The entity that says it. */
  source: string;
  /** The entities on whose behalf it is said. */
  onBehalfOf: readonly string[];
  /** The document in which it stands. */
  document: string;
  form: AttributionForm;
  basis: Basis;
  hedge: Hedge;
  speechAct: SpeechAct;
  /** When it was said: a time in normal form, or null. */
  saidAt: string | null;
  /** The documents from which it quotes. */
  cites: readonly string[];
  /** The attributions in which it is nested. */
  nestedIn: readonly string[];
  /** The places of its content in the text of its document. */
  content: readonly Stretch[];
}

/** A stretch of a text, in code units; the end is exclusive. */
export interface Stretch {
  start: number;
  end: number;
}

/** A document in which an assertion stands, or from which one quotes. */
export interface DocumentFacts {
  id: string;
  /** The first text of its page: the same for all texts joined by SUPERSEDES. */
  page: string;
  publisher: string | null;
  publishedAt: string | null;
}

/** A source, a publisher, or something that one of them is part of. */
export interface EntityFacts {
  id: string;
  kind: EntityKind;
  isNamed: boolean;
  partOf: readonly Membership[];
}

/** What an entity is part of, and when. */
export interface Membership {
  whole: string;
  from: string | null;
  to: string | null;
  /** The part does not speak for the whole: a court, an opposition, a public broadcaster. */
  isIndependent: boolean;
}

/** A copy of a passage, accepted by a reviewer. */
export interface Copy {
  /** The document that copies. */
  from: string;
  /** The document that is copied. */
  to: string;
  /** The copied stretches of `from`; none where all of it is a copy. */
  stretches: readonly Stretch[];
}

/** A derivation that somebody recorded, accepted or rejected. */
export interface RecordedDerivation {
  from: string;
  to: string;
  isRejected: boolean;
}

/** Everything that the rules need of one claim group. */
export interface Table {
  assertions: readonly Assertion[];
  documents: ReadonlyMap<string, DocumentFacts>;
  entities: ReadonlyMap<string, EntityFacts>;
  copies: readonly Copy[];
  recorded: readonly RecordedDerivation[];
}
