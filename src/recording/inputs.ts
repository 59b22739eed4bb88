/**
 * The inputs of the mutations, one to one with the schema: plain objects as GraphQL coerces them. What has a default in
 * the schema may be absent or null here, and then has the same default.
 */
import type { Quote } from '../shared/spans.ts';
import type {
  AttributionForm,
  AttributionStatus,
  Basis,
  Certainty,
  ClaimRelationKind,
  DocumentKind,
  DocumentSection,
  EntityKind,
  EntityRole,
  Polarity,
  SpeechAct,
  Tense,
  TimePrecision,
} from './vocabulary.ts';

/** A field that may be left out or null. */
type Maybe<T> = T | null | undefined;

/** Something that is there already, by its id, or something new: exactly one of the two. */
export interface Ref<T> {
  id?: Maybe<string>;
  new?: Maybe<T>;
}

export type EntityRef = Ref<EntityInput>;
export type DocumentRef = Ref<DocumentInput>;
export type ClaimRef = Ref<ClaimInput>;

export interface EntityInput {
  key?: Maybe<string>;
  name: string;
  kind: EntityKind;
  aliases?: Maybe<readonly string[]>;
  description?: Maybe<string>;
  isNamed?: Maybe<boolean>;
  wikidataId?: Maybe<string>;
  partOf?: Maybe<readonly EntityRef[]>;
  locatedIn?: Maybe<readonly EntityRef[]>;
}

export interface DocumentInput {
  key?: Maybe<string>;
  url?: Maybe<string>;
  title?: Maybe<string>;
  kind: DocumentKind;
  language?: Maybe<string>;
  publisher?: Maybe<EntityRef>;
  publishedAt?: Maybe<string>;
  retrievedAt?: Maybe<string>;
  archiveUrl?: Maybe<string>;
  text?: Maybe<string>;
  isParaphrase?: Maybe<boolean>;
  supersedes?: Maybe<string>;
}

export interface TranslationInput {
  language: string;
  text: string;
}

export interface AboutInput {
  entity: EntityRef;
  roles: readonly EntityRole[];
}

export interface ClaimInput {
  key?: Maybe<string>;
  text: string;
  language: string;
  translations?: Maybe<readonly TranslationInput[]>;
  tense?: Maybe<Tense>;
  about?: Maybe<readonly AboutInput[]>;
}

export type SpanInput = Quote;

/** What every act of saying has, that of a relay too. */
interface SayingInput {
  spans: readonly SpanInput[];
  speechAct?: Maybe<SpeechAct>;
  certainty?: Maybe<Certainty>;
  basis?: Maybe<Basis>;
  medium?: Maybe<string>;
  saidFrom?: Maybe<string>;
  saidTo?: Maybe<string>;
  saidPrecision?: Maybe<TimePrecision>;
}

export interface RecordAttributionInput extends SayingInput {
  key?: Maybe<string>;
  document: DocumentRef;
  source?: Maybe<EntityRef>;
  claim: ClaimRef;
  form?: Maybe<AttributionForm>;
  polarity?: Maybe<Polarity>;
  section?: Maybe<DocumentSection>;
  status?: Maybe<AttributionStatus>;
  onBehalfOf?: Maybe<readonly EntityRef[]>;
  targets?: Maybe<readonly EntityRef[]>;
  cites?: Maybe<readonly DocumentRef[]>;
  nestedIn?: Maybe<readonly string[]>;
  relays?: Maybe<readonly RelayInput[]>;
}

export interface RelayInput extends SayingInput {
  source: EntityRef;
}

export interface VerdictInput {
  key?: Maybe<string>;
  claim: string;
  issuer: EntityRef;
  url: string;
  ratingValue?: Maybe<string>;
  bestRating?: Maybe<string>;
  worstRating?: Maybe<string>;
  alternateName?: Maybe<string>;
  publishedAt?: Maybe<string>;
  cites?: Maybe<readonly DocumentRef[]>;
}

export interface ClaimRelationInput {
  from: string;
  kind: ClaimRelationKind;
  to: string;
}

/** What every change names. A field left out stays; null takes its value away, where it may be absent. */
interface UpdateInput {
  id: string;
  version: number;
  reason?: Maybe<string>;
}

export interface UpdateEntityInput extends UpdateInput {
  name?: Maybe<string>;
  kind?: Maybe<EntityKind>;
  aliases?: Maybe<readonly string[]>;
  description?: Maybe<string>;
  wikidataId?: Maybe<string>;
}

export interface UpdateDocumentInput extends UpdateInput {
  title?: Maybe<string>;
  kind?: Maybe<DocumentKind>;
  language?: Maybe<string>;
  publishedAt?: Maybe<string>;
  retrievedAt?: Maybe<string>;
  archiveUrl?: Maybe<string>;
}

export interface UpdateClaimInput extends UpdateInput {
  text?: Maybe<string>;
  language?: Maybe<string>;
  translations?: Maybe<readonly TranslationInput[]>;
  tense?: Maybe<Tense>;
}

export interface UpdateAttributionInput extends UpdateInput {
  speechAct?: Maybe<SpeechAct>;
  form?: Maybe<AttributionForm>;
  certainty?: Maybe<Certainty>;
  polarity?: Maybe<Polarity>;
  basis?: Maybe<Basis>;
  medium?: Maybe<string>;
  saidFrom?: Maybe<string>;
  saidTo?: Maybe<string>;
  saidPrecision?: Maybe<TimePrecision>;
  section?: Maybe<DocumentSection>;
  status?: Maybe<AttributionStatus>;
  spans?: Maybe<readonly SpanInput[]>;
}

export type RetractAttributionInput = UpdateInput;

export interface SaveViewInput {
  name: string;
  address: string;
}
