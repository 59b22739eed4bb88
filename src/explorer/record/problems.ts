import { type ApiError, asApiError } from '../api/errors.ts';
import type { Id } from '../state/view.ts';
import type { Draft, Listed } from './draft.ts';

/** A field of the form, by which a problem finds its place. */
export type FieldName =
  | 'passages'
  | `passages.${number}`
  | EntityField
  | `${EntityField}.name`
  | `${EntityField}.kind`
  | 'claim'
  | 'claim.text'
  | 'claim.language'
  | 'claim.translation'
  | 'claim.tense'
  | 'speechAct'
  | 'form'
  | 'certainty'
  | 'polarity'
  | 'basis'
  | 'section'
  | 'saidFrom'
  | 'saidTo'
  | 'saidPrecision'
  | 'medium'
  | 'whole';
export type ListField = 'about' | 'onBehalfOf' | 'targets';
export type EntityField = 'source' | `${ListField}.${number}`;

/** What can be wrong in a field; the texts have words for each. */
export type Fault =
  | 'noContent'
  | 'noSource'
  | 'ownVoiceNamed'
  | 'noPublisher'
  | 'nobody'
  | 'noName'
  | 'noKind'
  | 'noClaim'
  | 'noWords'
  | 'noLanguage'
  | 'noTime'
  | 'noBeginning'
  | 'mismatch'
  | 'several'
  | 'changed'
  | 'gone'
  | 'refused'
  | 'failed';

/** Something to put right, and where. */
export interface Problem {
  field: FieldName;
  what: Fault;
  /** The API's own words, in English. */
  message?: string;
  /** Those among which to choose. */
  candidates?: readonly { id: Id; label: string }[];
  /** The API could not be asked, or could not answer. */
  error?: ApiError;
}

/** What the API refused, by the field in which it can be put right. */
export function problemOf(failure: unknown, draft: Draft): Problem {
  const error = asApiError(failure);
  const { code, message, details } = error;
  const field = fieldOf(String(details['path'] ?? ''), draft);
  switch (code) {
    case 'SPAN_MISMATCH':
      return { field, what: 'mismatch', message };
    case 'CONFLICT': {
      const candidates = candidatesIn(details);
      return candidates.length > 0
        ? { field, what: 'several', message, candidates }
        : { field, what: 'changed', message };
    }
    case 'NOT_FOUND':
      return { field, what: 'gone', message };
    case 'BAD_USER_INPUT':
      return { field, what: 'refused', message };
    default:
      return { field: 'whole', what: 'failed', error };
  }
}

/** The field of the form that a place in the input was made from: `input.claim.new.about.0.entity` from `about.7`. */
export function fieldOf(path: string, draft: Draft): FieldName {
  const [top = '', ...rest] = path.replace(/^input\.?/, '').split('.');
  const last = rest.at(-1) ?? '';
  switch (top) {
    case 'spans':
      return /^\d+$/.test(rest[0] ?? '') ? `passages.${Number(rest[0])}` : 'passages';
    case 'source':
      return entityField('source', last);
    case 'onBehalfOf':
    case 'targets':
      return listField(top, draft[top], rest[0], last);
    case 'claim': {
      const [, inside, index] = rest;
      if (inside === 'about') return listField('about', draft.claim.about, index, last);
      if (inside === 'translations') return 'claim.translation';
      return isOneOf(CLAIM_FIELDS, inside) ? `claim.${inside}` : 'claim';
    }
    default:
      return isOneOf(OWN_FIELDS, top) ? top : 'whole';
  }
}

const CLAIM_FIELDS = ['text', 'language', 'tense'] as const;
const OWN_FIELDS = [
  'speechAct',
  'form',
  'certainty',
  'polarity',
  'basis',
  'section',
  'saidFrom',
  'saidTo',
  'saidPrecision',
  'medium',
] as const;

function entityField(field: EntityField, last: string): FieldName {
  return last === 'name' || last === 'kind' ? `${field}.${last}` : field;
}

/** By the key of what has this place in the list. */
function listField(field: ListField, list: readonly Listed[], index: string | undefined, last: string): FieldName {
  const found = list[Number(index)];
  return found ? entityField(`${field}.${found.key}`, last) : 'whole';
}

function candidatesIn({ candidates }: Readonly<Record<string, unknown>>): { id: Id; label: string }[] {
  if (!Array.isArray(candidates)) return [];
  return candidates
    .filter((one): one is { id: string; name?: string; text?: string } => typeof one?.id === 'string')
    .map(({ id, name, text }) => ({ id, label: name ?? text ?? id }));
}

function isOneOf<Member extends string>(list: readonly Member[], value: string | undefined): value is Member {
  return (list as readonly (string | undefined)[]).includes(value);
}
