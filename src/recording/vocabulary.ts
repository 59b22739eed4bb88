/** The closed vocabularies of the schema, as plain values. */
export const ENTITY_KINDS = [
  'PERSON',
  'GROUP',
  'ORGANIZATION',
  'PUBLIC_BODY',
  'COMPANY',
  'MEDIA',
  'COUNTRY',
  'PLACE',
  'EVENT',
  'INSTRUMENT',
  'THING',
] as const;
export type EntityKind = (typeof ENTITY_KINDS)[number];

export const ENTITY_ROLES = ['AGENT', 'PATIENT', 'PLACE', 'OBJECT', 'TOPIC'] as const;
export type EntityRole = (typeof ENTITY_ROLES)[number];

export const DOCUMENT_KINDS = ['ARTICLE', 'COMMUNIQUE', 'POST', 'VIDEO', 'TRANSCRIPT', 'REPORT', 'OTHER'] as const;
export type DocumentKind = (typeof DOCUMENT_KINDS)[number];

export const DOCUMENT_SECTIONS = ['HEADING', 'LEAD', 'BODY', 'CAPTION'] as const;
export type DocumentSection = (typeof DOCUMENT_SECTIONS)[number];

export const TENSES = ['PAST', 'PRESENT', 'FUTURE', 'RECURRENT'] as const;
export type Tense = (typeof TENSES)[number];

export type AttributionRole = 'ORIGIN' | 'RELAY';

export const SPEECH_ACTS = [
  'ASSERT',
  'ACCUSE',
  'DENY',
  'CONFIRM',
  'PROMISE',
  'THREATEN',
  'ESTIMATE',
  'REPORT',
] as const;
export type SpeechAct = (typeof SPEECH_ACTS)[number];

export const ATTRIBUTION_FORMS = ['DIRECT', 'INDIRECT', 'MIXED', 'OWN_VOICE'] as const;
export type AttributionForm = (typeof ATTRIBUTION_FORMS)[number];

export const CERTAINTIES = ['CERTAIN', 'PROBABLE', 'POSSIBLE', 'UNDERSPECIFIED'] as const;
export type Certainty = (typeof CERTAINTIES)[number];

export const POLARITIES = ['POSITIVE', 'NEGATIVE'] as const;
export type Polarity = (typeof POLARITIES)[number];

export const BASES = ['WITNESSED', 'TOLD', 'INFERRED', 'UNKNOWN'] as const;
export type Basis = (typeof BASES)[number];

export const TIME_PRECISIONS = ['INSTANT', 'DAY', 'WEEK', 'MONTH', 'YEAR'] as const;
export type TimePrecision = (typeof TIME_PRECISIONS)[number];

export const ATTRIBUTION_STATUSES = ['PROPOSED', 'ACCEPTED', 'REJECTED', 'RETRACTED'] as const;
export type AttributionStatus = (typeof ATTRIBUTION_STATUSES)[number];

export const CLAIM_RELATION_KINDS = ['CONTRADICTS', 'SUPPORTS', 'RESTATES'] as const;
export type ClaimRelationKind = (typeof CLAIM_RELATION_KINDS)[number];
