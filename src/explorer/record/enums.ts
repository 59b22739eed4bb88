import {
  AttributionForm,
  type Basis,
  Certainty,
  DocumentKind,
  type DocumentSection,
  EntityKind,
  type EntityRole,
  Hedge,
  Polarity,
  SpanPart,
  SpeechAct,
  Tense,
  TimePrecision,
  VerdictRating,
} from '../../shared/schema.generated.ts';

/** The enums of which another order than the schema's is offered: each value must be one of the schema. */
type EnumValues = Record<string, readonly string[]> & {
  EntityRole: readonly EntityRole[];
  Basis: readonly Basis[];
  DocumentSection: readonly DocumentSection[];
};

/** The values among which a reader chooses, in the order in which they are offered. */
export const ENUMS = {
  SpanPart: Object.values(SpanPart),
  EntityKind: Object.values(EntityKind),
  EntityRole: ['TOPIC', 'AGENT', 'PATIENT', 'PLACE', 'OBJECT'],
  Tense: Object.values(Tense),
  SpeechAct: Object.values(SpeechAct),
  AttributionForm: Object.values(AttributionForm),
  Certainty: Object.values(Certainty),
  Polarity: Object.values(Polarity),
  Basis: ['UNKNOWN', 'WITNESSED', 'TOLD', 'INFERRED'],
  Hedge: Object.values(Hedge),
  DocumentSection: ['BODY', 'LEAD', 'HEADING', 'CAPTION'],
  DocumentKind: Object.values(DocumentKind),
  TimePrecision: Object.values(TimePrecision),
  VerdictRating: Object.values(VerdictRating),
} as const satisfies EnumValues;
export type EnumName = keyof typeof ENUMS;

/** What words can show of one who passes something on. */
export const RELAY_PARTS = ['SOURCE', 'CUE', 'TIME'] as const;

/** The enum of each field that has one, whether it is edited or told in a history. */
export const ENUM_OF: Readonly<Record<string, EnumName | 'AttributionStatus'>> = {
  speechAct: 'SpeechAct',
  form: 'AttributionForm',
  certainty: 'Certainty',
  polarity: 'Polarity',
  basis: 'Basis',
  hedge: 'Hedge',
  section: 'DocumentSection',
  saidPrecision: 'TimePrecision',
  tense: 'Tense',
  status: 'AttributionStatus',
  rating: 'VerdictRating',
};
