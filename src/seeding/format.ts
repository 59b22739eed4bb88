/**
 * The format of the files in `seeds/`, told for those who write them in `seeds/README.md`. Everything in a file is text,
 * lists or fields; where a list is expected, a single value stands for a list of it. Each part's error message tells what
 * was expected in its place, in the manner of recording's own rules, which judge the values.
 */
import { z } from 'zod';
import { checkMedium } from '../recording/attributions/saying.ts';
import { checkKey, checkLanguage, checkText, checkTime, checkUrl } from '../recording/checks.ts';
import { checkClaimText } from '../recording/claims/draft.ts';
import { checkTitle } from '../recording/documents/draft.ts';
import { checkDescription, checkName, checkWikidataId } from '../recording/entities/draft.ts';
import { RecordingError } from '../recording/errors.ts';
import {
  ATTRIBUTION_FORMS,
  BASES,
  CERTAINTIES,
  DOCUMENT_KINDS,
  DOCUMENT_SECTIONS,
  ENTITY_KINDS,
  ENTITY_ROLES,
  POLARITIES,
  SPEECH_ACTS,
  TENSES,
  TIME_PRECISIONS,
} from '../recording/vocabulary.ts';
import type { IdPrefix } from '../shared/ids.ts';
import { problemOf } from './rules.ts';

type Check = (value: string, path: string) => unknown;

/** Has a rule of recording judge a value. */
function judge(value: string, check: Check, context: z.RefinementCtx, path: string[] = []): void {
  try {
    check(value, '');
  } catch (error) {
    if (!(error instanceof RecordingError)) throw error;
    context.addIssue({ code: 'custom', message: problemOf(error), path });
  }
}

/** A text that recording accepts. */
function text(expected: string, check: Check) {
  return z.string({ error: `expected ${expected}` }).superRefine((value, context) => judge(value, check, context));
}

/** One of a closed vocabulary. */
function word<const Words extends readonly [string, ...string[]]>(words: Words) {
  return z.enum(words, { error: `expected one of ${words.join(', ')}` });
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
const url = text('an address', checkUrl);
const language = text('a language', checkLanguage);
const flag = z.enum(['true', 'false'], { error: 'expected true or false' }).transform((value) => value === 'true');

const reference = { entity: ofKind('ent'), document: ofKind('doc'), claim: ofKind('clm'), attribution: ofKind('att') };

/** As recording has it, which has the last word. */
const MAX_DOCUMENT_TEXT = 200_000;

export const ENTITY = fields({
  key: reference.entity,
  name: text('a name', checkName),
  kind: word(ENTITY_KINDS),
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
  kind: word(DOCUMENT_KINDS),
  language: language.optional(),
  publisher: reference.entity.optional(),
  publishedAt: time.optional(),
  retrievedAt: time.optional(),
  url: url.optional(),
  archiveUrl: url.optional(),
  isParaphrase: flag.optional(),
  supersedes: reference.document.optional(),
  text: text('the text', (value, path) => checkText(value, path, MAX_DOCUMENT_TEXT)).optional(),
});

const sentence = text('a sentence', checkClaimText);

/** The keys of a map, each of which a rule of recording accepts. */
function keyed<Value extends z.ZodType>(expected: string, check: Check, value: Value) {
  return z.record(z.string(), value, { error: `expected ${expected}` }).superRefine((record, context) => {
    for (const key of Object.keys(record)) judge(key, check, context, [key]);
  });
}

export const CLAIM = fields({
  key: reference.claim,
  text: sentence,
  language,
  translations: keyed('fields such as "en: …"', checkLanguage, sentence).optional(),
  tense: word(TENSES).optional(),
  about: keyed(
    'fields such as "russia: AGENT"',
    (value, path) => checkKey('ent', value, path),
    many(word(ENTITY_ROLES)),
  ).optional(),
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
const saying = {
  spans,
  speechAct: word(SPEECH_ACTS).optional(),
  certainty: word(CERTAINTIES).optional(),
  basis: word(BASES).optional(),
  medium: text('a channel', checkMedium).optional(),
  saidFrom: time.optional(),
  saidTo: time.optional(),
  saidPrecision: word(TIME_PRECISIONS).optional(),
};

export const ATTRIBUTION = fields({
  key: reference.attribution.optional(),
  document: reference.document,
  sources: many(reference.entity).optional(),
  claim: reference.claim,
  ...saying,
  form: word(ATTRIBUTION_FORMS).optional(),
  polarity: word(POLARITIES).optional(),
  section: word(DOCUMENT_SECTIONS).optional(),
  onBehalfOf: many(reference.entity).optional(),
  targets: many(reference.entity).optional(),
  cites: many(reference.document).optional(),
  nestedIn: many(reference.attribution).optional(),
  relays: many(fields({ source: reference.entity, ...saying })).optional(),
});

const entries = z.array(z.unknown(), { error: 'expected a list, each entry after a "-"' }).optional();

/** A whole file. */
export const FILE = fields({ entities: entries, documents: entries, claims: entries, attributions: entries });

/** The words that show a saying, by what they show. */
export type SpanSeeds = z.infer<typeof spans>;
export type EntitySeed = z.infer<typeof ENTITY>;
export type DocumentSeed = z.infer<typeof DOCUMENT>;
export type ClaimSeed = z.infer<typeof CLAIM>;
export type AttributionSeed = z.infer<typeof ATTRIBUTION>;
