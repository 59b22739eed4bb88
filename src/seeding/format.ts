/**
 * The format of the files in `seeds/`, documented for their authors in `seeds/README.md`. Everything in a file is text,
 * lists or fields; where a list is expected, a single value stands for a list of it. Values are checked by the rules of
 * recording; each part's error message says, as they do, what was expected in its place.
 */
import { z } from 'zod';
import { checkMedium } from '../recording/attributions/draft.ts';
import { checkKey, checkLanguage, checkPeriodTime, checkTime, checkUrl } from '../recording/checks.ts';
import { checkClaimText } from '../recording/claims/draft.ts';
import { checkDocumentText, checkTitle } from '../recording/documents/draft.ts';
import { checkDescription, checkName, checkWikidataId } from '../recording/entities/draft.ts';
import { RecordingError } from '../recording/errors.ts';
import type { IdPrefix } from '../shared/ids.ts';
import {
  AttributionForm,
  Basis,
  Certainty,
  DocumentKind,
  DocumentSection,
  EntityKind,
  EntityRole,
  Hedge,
  Polarity,
  SpeechAct,
  Tense,
  TimePrecision,
  VerdictRating,
} from '../shared/schema.generated.ts';
import type { Entry } from './yaml-file.ts';

type Check = (value: string, path: string) => unknown;

/** Checks a value by a rule of recording. */
function checkBy(value: string, check: Check, context: z.RefinementCtx, path: string[] = []): void {
  try {
    check(value, '');
  } catch (error) {
    if (!(error instanceof RecordingError)) throw error;
    context.addIssue({ code: 'custom', message: error.problem, path });
  }
}

/** A text that recording accepts. */
function text(expected: string, check: Check) {
  return z.string({ error: `expected ${expected}` }).superRefine((value, context) => checkBy(value, check, context));
}

/** A value of an enum of the schema. */
function word<const Values extends Readonly<Record<string, string>>>(values: Values) {
  return z.enum(values, { error: `expected one of ${Object.keys(values).join(', ')}` });
}

/** One or several. */
function many<Each extends z.ZodType>(each: Each) {
  return z.preprocess((value) => (Array.isArray(value) ? value : [value]), z.array(each));
}

/** These fields and no other. */
function fields<Shape extends z.ZodRawShape>(shape: Shape) {
  return z.strictObject(shape, { error: `expected the fields ${Object.keys(shape).join(', ')}` });
}

const ofKind = (prefix: IdPrefix) => text('a key', (value, path) => checkKey(prefix, value, path));
const time = text('a time such as 2024-11-29', checkTime);
const periodTime = text('a time such as 2024-11-29', checkPeriodTime);
const url = text('an address', checkUrl);
const language = text('a language', checkLanguage);
const flag = z.enum(['true', 'false'], { error: 'expected true or false' }).transform((value) => value === 'true');

const reference = {
  entity: ofKind('ent'),
  document: ofKind('doc'),
  claim: ofKind('clm'),
  attribution: ofKind('att'),
  verdict: ofKind('vrd'),
};

export const ENTITY = fields({
  key: reference.entity,
  name: text('a name', checkName),
  kind: word(EntityKind),
  aliases: many(text('a name', checkName)).optional(),
  description: text('a line', checkDescription).optional(),
  isNamed: flag.optional(),
  wikidataId: text('an id of Wikidata', checkWikidataId).optional(),
  partOf: many(reference.entity).optional(),
  locatedIn: many(reference.entity).optional(),
});

export const DOCUMENT = fields({
  key: reference.document,
  title: text('a title', checkTitle).optional(),
  kind: word(DocumentKind),
  language: language.optional(),
  publisher: reference.entity.optional(),
  publishedAt: time.optional(),
  retrievedAt: time.optional(),
  url: url.optional(),
  archiveUrl: url.optional(),
  isParaphrase: flag.optional(),
  supersedes: reference.document.optional(),
  copies: many(reference.document).optional(),
  text: text('the text', checkDocumentText).optional(),
});

const sentence = text('a sentence', checkClaimText);

/** The keys of a map, each of which a rule of recording accepts. */
function keyed<Value extends z.ZodType>(expected: string, check: Check, value: Value) {
  return z.record(z.string(), value, { error: `expected ${expected}` }).superRefine((record, context) => {
    for (const key of Object.keys(record)) checkBy(key, check, context, [key]);
  });
}

export const CLAIM = fields({
  key: reference.claim,
  text: sentence,
  language,
  translations: keyed('fields such as "en: …"', checkLanguage, sentence).optional(),
  tense: word(Tense).optional(),
  happenedFrom: periodTime.optional(),
  happenedTo: periodTime.optional(),
  happenedPrecision: word(TimePrecision).optional(),
  about: keyed(
    'fields such as "russia: AGENT"',
    (value, path) => checkKey('ent', value, path),
    many(word(EntityRole)),
  ).optional(),
  contradicts: many(reference.claim).optional(),
  supports: many(reference.claim).optional(),
  restates: many(reference.claim).optional(),
});

const context = z.string({ error: 'expected the words next to it' }).optional();
const words = z.string({ error: 'expected words of the text' }).min(1, { error: 'expected words of the text' });
const quotes = many(
  z.preprocess(
    (value) => (typeof value === 'string' ? { exact: value } : value),
    fields({ exact: words, prefix: context, suffix: context }),
  ),
).optional();

const spans = fields({ source: quotes, cue: quotes, content: quotes, marker: quotes, time: quotes });

/** What an attribution and a relay have in common. */
const common = {
  spans,
  speechAct: word(SpeechAct).optional(),
  certainty: word(Certainty).optional(),
  basis: word(Basis).optional(),
  medium: text('a channel', checkMedium).optional(),
  saidFrom: periodTime.optional(),
  saidTo: periodTime.optional(),
  saidPrecision: word(TimePrecision).optional(),
};

export const ATTRIBUTION = fields({
  key: reference.attribution.optional(),
  document: reference.document,
  sources: many(reference.entity).optional(),
  claim: reference.claim,
  ...common,
  form: word(AttributionForm).optional(),
  polarity: word(Polarity).optional(),
  hedge: word(Hedge).optional(),
  section: word(DocumentSection).optional(),
  onBehalfOf: many(reference.entity).optional(),
  targets: many(reference.entity).optional(),
  cites: many(reference.document).optional(),
  nestedIn: many(reference.attribution).optional(),
  relays: many(fields({ source: reference.entity, ...common })).optional(),
});

const entries = z.array(z.unknown(), { error: 'expected a list, each entry after a "-"' }).optional();

/** As it was published. */
const published = z.string({ error: 'expected it as it was published' }).optional();

export const VERDICT = fields({
  key: reference.verdict,
  claim: reference.claim,
  issuer: reference.entity,
  url,
  publishedAt: time.optional(),
  ratingValue: published,
  bestRating: published,
  worstRating: published,
  alternateName: published,
  rating: word(VerdictRating).optional(),
  cites: many(reference.document).optional(),
  supersedes: reference.verdict.optional(),
});

/** A whole file. */
export const FILE = fields({
  entities: entries,
  documents: entries,
  claims: entries,
  attributions: entries,
  verdicts: entries,
});

/** The words of a document that show an attribution, by what they show. */
export type SpanSeeds = z.infer<typeof spans>;
export type EntitySeed = z.infer<typeof ENTITY>;
export type DocumentSeed = z.infer<typeof DOCUMENT>;
export type ClaimSeed = z.infer<typeof CLAIM>;
export type AttributionSeed = z.infer<typeof ATTRIBUTION>;
export type VerdictSeed = z.infer<typeof VERDICT>;

/** What a folder of seeds holds: all entries of all files, in the order of the files' names. */
export interface Seeds {
  entities: Entry<EntitySeed>[];
  documents: Entry<DocumentSeed>[];
  claims: Entry<ClaimSeed>[];
  attributions: Entry<AttributionSeed>[];
  verdicts: Entry<VerdictSeed>[];
}

export type Kind = keyof Seeds;
