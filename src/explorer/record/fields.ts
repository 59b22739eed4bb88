import type { Draft } from './draft.ts';

/** Lists of somebody in the form. */
export type ListField = 'about' | 'onBehalfOf' | 'targets' | 'relays';
export type EntityField = 'source' | 'document.publisher' | `${ListField}.${number}` | `cites.${number}.publisher`;
export type PassagesField = 'passages' | `relays.${number}.passages`;

/** What is asked of a document. */
const DOCUMENT_FIELDS = ['title', 'url', 'kind'] as const;
const CLAIM_FIELDS = ['text', 'language', 'tense'] as const;
const OWN_FIELDS = [
  'speechAct',
  'form',
  'certainty',
  'polarity',
  'basis',
  'hedge',
  'section',
  'saidFrom',
  'saidTo',
  'saidPrecision',
  'medium',
  'nestedIn',
] as const;

const VERDICT_FIELDS = [
  'alternateName',
  'ratingValue',
  'bestRating',
  'worstRating',
  'rating',
  'url',
  'publishedAt',
] as const;

/** A field of the form, by which a problem finds its place. */
export type FieldName =
  | PassagesField
  | `${PassagesField}.${number}`
  | EntityField
  | `${EntityField}.${'name' | 'kind'}`
  | 'claim'
  | `claim.${(typeof CLAIM_FIELDS)[number] | 'translation'}`
  | `cites.${number}`
  | `cites.${number}.${(typeof DOCUMENT_FIELDS)[number]}`
  | `document.${(typeof DOCUMENT_FIELDS)[number] | 'text' | 'publishedAt' | 'language'}`
  | (typeof OWN_FIELDS)[number]
  | (typeof VERDICT_FIELDS)[number]
  | 'whole';

/** The field of the form that a place in the input was made from: `input.claim.new.about.0.entity` from `about.7`. */
export function fieldOf(path: string, draft: Draft): FieldName {
  const [top = '', ...rest] = path.replace(/^input\.?/, '').split('.');
  switch (top) {
    case 'spans':
      return passagesField('passages', rest[0]);
    case 'source':
      return entityField('source', rest);
    case 'onBehalfOf':
    case 'targets':
      return listField(top, draft[top], rest);
    case 'relays':
      return relayField(draft, rest);
    case 'cites':
      return citeField(draft, rest);
    case 'claim':
      return claimField(draft, rest);
    default:
      return isOneOf(OWN_FIELDS, top) || isOneOf(VERDICT_FIELDS, top) ? top : 'whole';
  }
}

function claimField({ claim }: Draft, [, inside, ...rest]: readonly string[]): FieldName {
  if (inside === 'about') return listField('about', claim.about, rest);
  if (inside === 'translations') return 'claim.translation';
  return isOneOf(CLAIM_FIELDS, inside) ? `claim.${inside}` : 'claim';
}

function relayField({ relays }: Draft, [index, inside, ...rest]: readonly string[]): FieldName {
  const key = keyAt(relays, index);
  if (key === null) return 'whole';
  if (inside === 'spans') return passagesField(`relays.${key}.passages`, rest[0]);
  return entityField(`relays.${key}`, rest);
}

function citeField({ cites }: Draft, [index, , inside, ...rest]: readonly string[]): FieldName {
  const key = keyAt(cites, index);
  if (key === null) return 'whole';
  if (inside === 'publisher') return entityField(`cites.${key}.publisher`, rest);
  return isOneOf(DOCUMENT_FIELDS, inside) ? `cites.${key}.${inside}` : `cites.${key}`;
}

function passagesField(field: PassagesField, index: string | undefined): FieldName {
  return /^\d+$/.test(index ?? '') ? `${field}.${Number(index)}` : field;
}

function listField(field: ListField, list: readonly Keyed[], [index, ...rest]: readonly string[]): FieldName {
  const key = keyAt(list, index);
  return key === null ? 'whole' : entityField(`${field}.${key}`, rest);
}

function entityField(field: EntityField, rest: readonly string[]): FieldName {
  const last = rest.at(-1);
  return last === 'name' || last === 'kind' ? `${field}.${last}` : field;
}

type Keyed = Readonly<{ key: number }>;

/** The key of what has this place in a list. */
function keyAt(list: readonly Keyed[], index: string | undefined): number | null {
  return list[Number(index)]?.key ?? null;
}

function isOneOf<Member extends string>(list: readonly Member[], value: string | undefined): value is Member {
  return (list as readonly (string | undefined)[]).includes(value);
}
