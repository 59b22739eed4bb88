import type { AboutPick, ClaimPick, Draft, EntityPick, Listed } from './draft.ts';
import { mannerOf } from './seeming.ts';
import { readTime } from './times.ts';

/** The document in which a saying is put down, as far as recording needs it. */
export interface RecordedIn {
  id: string;
  text: string;
  language: string | null;
  publisher: string | null;
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
    ...listOf('onBehalfOf', draft.onBehalfOf),
    ...listOf('targets', draft.targets),
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

/** Left out while there is nobody in it. */
function listOf(field: string, list: readonly Listed[]): Record<string, unknown> {
  return list.length === 0 ? {} : { [field]: list.map(({ entity }) => toEntityRef(entity)) };
}

function toAbout({ entity, role }: AboutPick): Record<string, unknown> {
  return { entity: toEntityRef(entity), roles: [role] };
}
