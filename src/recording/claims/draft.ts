import type { Parameters } from '../../graph/engine.ts';
import { derivedKey, idFor } from '../../shared/ids.ts';
import {
  type AboutInput,
  type ClaimInput,
  EntityRole,
  Tense,
  type TranslationInput,
} from '../../shared/schema.generated.ts';
import { mapInSlices } from '../../shared/slices.ts';
import { fold, plainMarks } from '../../shared/text.ts';
import { checkEnum, checkKey, checkLanguage, checkList, checkTrimmed, optional } from '../checks.ts';
import type { EntityHandle, ReferToEntity } from '../entities/draft.ts';
import { invalid } from '../errors.ts';
import { MAX_ABOUT, MAX_CLAIM, MAX_ROLES, MAX_TRANSLATIONS } from '../limits.ts';
import { checkPeriod, isKnown, type Period } from '../periods.ts';
import type { Handle, Origin } from '../registry.ts';
import type { SearchField } from '../terms.ts';

/** What of a claim follows from its words and its event time. */
export interface WordingProperties {
  /** The same for claims of the same words in the same language. */
  wording: string;
  /** The same for those that also have the same event time. */
  fingerprint: string;
  sortText: string;
}

/** A claim that an input gives as new; it may turn out to be there already. */
export interface ClaimDraft {
  path: string;
  /** The id that it gets if it is new. */
  id: string;
  isKeyed: boolean;
  text: string;
  wording: string;
  happened: Period<'happened'>;
  translations: TranslationInput[];
  /** Null where it is the default, which an input that leaves it out has too. */
  tense: Tense | null;
  /** The texts by which search is to find it. */
  searched(): SearchField[];
  /** What is written of it if it is new, but for what it is searched by. */
  properties(): Parameters;
  about: { entity: EntityHandle; roles: EntityRole[] }[];
}

export type ClaimHandle = Handle<ClaimDraft>;

/** Checks a new claim. Its words, their language and its event time make it itself. */
export async function draftClaim(input: ClaimInput, path: string, refer: ReferToEntity): Promise<ClaimDraft> {
  const text = checkClaimText(input.text, `${path}.text`);
  const language = checkLanguage(input.language, `${path}.language`);
  const translations = checkTranslations(input.translations, `${path}.translations`);
  const key = optional(input.key, (given) => checkKey('clm', given, `${path}.key`));
  const happened = checkPeriod('happened', input, path);
  const { wording, fingerprint, sortText } = wordingProperties(text, language, happened);
  const tense = checkEnum(input.tense, `${path}.tense`, Tense, 'PAST');
  return {
    path,
    id: key ?? idFor('clm', fingerprint),
    isKeyed: key !== null,
    text,
    wording,
    happened,
    translations,
    tense: tense === 'PAST' ? null : tense,
    searched: () => searchedWording(text, translations),
    properties: () => ({
      text,
      language,
      translationLanguages: translations.map((translation) => translation.language),
      translationTexts: translations.map((translation) => translation.text),
      tense,
      ...happened,
      ...{ wording, fingerprint, sortText },
    }),
    about: await draftAbout(input.about, `${path}.about`, [fingerprint], refer),
  };
}

/** Checks what a claim is about. Unnamed entities are the same where they come from the same `origin`. */
export function draftAbout(
  list: readonly AboutInput[] | null | undefined,
  path: string,
  origin: Origin,
  refer: ReferToEntity,
): Promise<ClaimDraft['about']> {
  return mapInSlices(checkList(list, path, MAX_ABOUT), async (entry, index) => {
    const at = `${path}.${index}`;
    const roles = checkList(entry.roles, `${at}.roles`, MAX_ROLES);
    if (roles.length === 0)
      throw invalid(`${at}.roles`, 'expected at least one role', { expected: Object.keys(EntityRole) });
    return {
      entity: await refer(entry.entity, `${at}.entity`, [...origin, 'about', index]),
      roles: roles.map((role, place) => checkEnum(role, `${at}.roles.${place}`, EntityRole)),
    };
  });
}

export function checkClaimText(value: string, path: string): string {
  return checkTrimmed(value, path, MAX_CLAIM);
}

/** The translations; one for each language. */
export function checkTranslations(
  translations: readonly TranslationInput[] | null | undefined,
  path: string,
): TranslationInput[] {
  const languages = new Set<string>();
  return checkList(translations, path, MAX_TRANSLATIONS).map((translation, index) => {
    const language = checkLanguage(translation.language, `${path}.${index}.language`);
    if (languages.has(language))
      throw invalid(`${path}.${index}.language`, `there are two translations in ${language}`);
    languages.add(language);
    return { language, text: checkClaimText(translation.text, `${path}.${index}.text`) };
  });
}

/** The texts by which search is to find a claim. */
export function searchedWording(text: string, translations: readonly Pick<TranslationInput, 'text'>[]): SearchField[] {
  return [text, ...translations.map((translation) => translation.text)].map((each) => ({ text: each, as: 'name' }));
}

export function wordingProperties(text: string, language: string, happened: Period<'happened'>): WordingProperties {
  const wording = derivedKey('claim', language, comparedWords(text));
  const { happenedFrom, happenedTo } = happened;
  const fingerprint = isKnown('happened', happened) ? derivedKey('claim', wording, happenedFrom, happenedTo) : wording;
  return { wording, fingerprint, sortText: fold(text) };
}

/** The words of a claim as they are compared: spaces, apostrophes, quotation marks and a final full stop may differ. */
function comparedWords(text: string): string {
  return plainMarks(text.normalize('NFC'))
    .replace(/\s+/gu, ' ')
    .replace(/ ?" ?/gu, '"')
    .replace(/ ?[.。]+ ?$/u, '')
    .trim();
}

/** Only the event time of a claim. */
export function happenedOf({ happenedFrom, happenedTo, happenedPrecision }: Period<'happened'>): Period<'happened'> {
  return { happenedFrom, happenedTo, happenedPrecision };
}
