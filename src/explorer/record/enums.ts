/** The values among which a reader chooses, in the order in which they are offered. */
export const ENUMS = {
  SpanPart: ['SOURCE', 'CUE', 'CONTENT', 'MARKER', 'TIME'],
  EntityKind: [
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
  ],
  EntityRole: ['TOPIC', 'AGENT', 'PATIENT', 'PLACE', 'OBJECT'],
  Tense: ['PAST', 'PRESENT', 'FUTURE', 'RECURRENT'],
  SpeechAct: ['ASSERT', 'ACCUSE', 'DENY', 'CONFIRM', 'PROMISE', 'THREATEN', 'ESTIMATE', 'REPORT'],
  AttributionForm: ['DIRECT', 'INDIRECT', 'MIXED', 'OWN_VOICE'],
  Certainty: ['CERTAIN', 'PROBABLE', 'POSSIBLE', 'UNDERSPECIFIED'],
  Polarity: ['POSITIVE', 'NEGATIVE'],
  Basis: ['UNKNOWN', 'WITNESSED', 'TOLD', 'INFERRED'],
  DocumentSection: ['BODY', 'LEAD', 'HEADING', 'CAPTION'],
  DocumentKind: ['ARTICLE', 'COMMUNIQUE', 'POST', 'VIDEO', 'TRANSCRIPT', 'REPORT', 'OTHER'],
  TimePrecision: ['INSTANT', 'DAY', 'WEEK', 'MONTH', 'YEAR'],
} as const;
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
  section: 'DocumentSection',
  saidPrecision: 'TimePrecision',
  tense: 'Tense',
  status: 'AttributionStatus',
};
