import type { AboutPick, ClaimPick, Draft, EntityPick } from './draft.ts';
import type { FieldName, Problem } from './problems.ts';
import { mannerOf } from './seeming.ts';
import { readTime } from './times.ts';

/** The document in which a saying is put down, as far as recording needs it. */
export interface RecordedIn {
  id: string;
  text: string;
  language: string | null;
  publisher: string | null;
}

/** What is missing in a draft before it can be recorded, by field; empty when nothing is. */
export function missingIn(draft: Draft, document: RecordedIn): Problem[] {
  const { passages, isOwnVoice, source, claim } = draft;
  const parts = new Set(passages.map(({ part }) => part));
  const names = parts.has('SOURCE') || parts.has('CUE');
  const missing: (Problem | false)[] = [
    !parts.has('CONTENT') && told('passages', 'noContent'),
    !isOwnVoice && !names && told('passages', 'noSource'),
    isOwnVoice && names && told('passages', 'ownVoiceNamed'),
    isOwnVoice && document.publisher === null && told('source', 'noPublisher'),
    ...(isOwnVoice ? [] : missingEntity('source', source)),
    ...missingClaim(claim, document),
    ...(['saidFrom', 'saidTo'] as const).map((field) => readTime(draft[field]) === null && told(field, 'noTime')),
    readTime(draft.saidTo) !== '' && readTime(draft.saidFrom) === '' && told('saidFrom', 'noBeginning'),
  ];
  return missing.filter((problem) => problem !== false);
}

function missingClaim(claim: ClaimPick, document: RecordedIn): Problem[] {
  if (!claim.isNew) return claim.known ? [] : [told('claim', 'noClaim')];
  const missing = [
    ...(claim.text.trim() === '' ? [told('claim.text', 'noWords')] : []),
    ...(languageOf(claim, document) === '' ? [told('claim.language', 'noLanguage')] : []),
  ];
  return [...missing, ...claim.about.flatMap(({ key, entity }) => missingEntity(`about.${key}`, entity))];
}

function missingEntity(field: 'source' | `about.${number}`, { isNew, known, name, kind }: EntityPick): Problem[] {
  if (!isNew) return known ? [] : [told(field, 'nobody')];
  return [
    ...(name.trim() === '' ? [told(`${field}.name`, 'noName')] : []),
    ...(kind === '' ? [told(`${field}.kind`, 'noKind')] : []),
  ];
}

function told(field: FieldName, what: Problem['what']): Problem {
  return { field, what };
}

/** The language of a new claim: the document's, unless another was chosen. */
export function languageOf({ language }: ClaimPick, document: Pick<RecordedIn, 'language'>): string {
  return (language ?? document.language ?? '').trim();
}

/** The language into which a claim may be put: the other one of the two that the explorer speaks. */
export function translationLanguageOf(language: string): 'en' | 'fr' {
  return language.toLowerCase().startsWith('en') ? 'fr' : 'en';
}

/** A draft as the API takes it: a `RecordAttributionInput`. */
export function toInput(draft: Draft, document: RecordedIn): Record<string, unknown> {
  const { passages, isOwnVoice, source, claim } = draft;
  const saidFrom = readTime(draft.saidFrom);
  const saidTo = readTime(draft.saidTo);
  const medium = draft.medium.trim();
  return {
    document: { id: document.id },
    ...(isOwnVoice ? {} : { source: toEntityRef(source) }),
    claim: toClaimRef(claim, document),
    spans: passages.map(({ part, start, end, exact }) => ({ part, start, end, exact })),
    ...mannerOf(draft, document.text),
    ...(saidFrom ? { saidFrom } : {}),
    ...(saidTo ? { saidTo } : {}),
    ...(medium ? { medium } : {}),
  };
}

function toEntityRef({ isNew, known, name, kind, isNamed }: EntityPick): Record<string, unknown> {
  return isNew ? { new: { name: name.trim(), kind, isNamed } } : { id: known?.id };
}

function toClaimRef(claim: ClaimPick, document: RecordedIn): Record<string, unknown> {
  if (!claim.isNew) return { id: claim.known?.id };
  const language = languageOf(claim, document);
  const translation = claim.translation.trim();
  return {
    new: {
      text: claim.text.trim(),
      language,
      ...(translation ? { translations: [{ language: translationLanguageOf(language), text: translation }] } : {}),
      tense: claim.tense,
      ...(claim.about.length > 0 ? { about: claim.about.map(toAbout) } : {}),
    },
  };
}

function toAbout({ entity, role }: AboutPick): Record<string, unknown> {
  return { entity: toEntityRef(entity), roles: [role] };
}
