import type { Language } from '../i18n/message.ts';
import type { AboutPick, CitePick, ClaimPick, Draft, EntityPick, Listed, Passage, RelayPick } from './draft.ts';
import { mannerOf } from './seeming.ts';
import { readTime } from './times.ts';

/** The document in which an attribution is put down, as far as recording needs it. */
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
export function translationLanguageOf(language: string): Language {
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
    spans: toSpans(passages),
    ...mannerOf(draft, document.text),
    ...(saidFrom ? { saidFrom } : {}),
    ...(saidTo ? { saidTo } : {}),
    ...(medium ? { medium } : {}),
    ...listOf('onBehalfOf', draft.onBehalfOf),
    ...listOf('targets', draft.targets),
    ...(draft.relays.length > 0 ? { relays: draft.relays.map(toRelay) } : {}),
    ...(draft.nestedIn ? { nestedIn: [draft.nestedIn] } : {}),
    ...(draft.cites.length > 0 ? { cites: draft.cites.map(toDocumentRef) } : {}),
  };
}

/** Words that were chosen, as the API takes them. */
export function toSpans(passages: readonly Passage[]): Record<string, unknown>[] {
  return passages.map(({ part, start, end, exact }) => ({ part, start, end, exact }));
}

function toRelay({ entity, passages }: RelayPick): Record<string, unknown> {
  return { source: toEntityRef(entity), spans: toSpans(passages) };
}

/** Without an address a document cannot be identified: then it is a new one. */
function toDocumentRef({ isNew, known, title, url, kind, publisher, token }: CitePick): Record<string, unknown> {
  if (!isNew) return { id: known?.id };
  const address = url.trim();
  return {
    new: {
      ...(address ? { url: address } : { key: `cited-${token}` }),
      title: title.trim(),
      kind,
      ...(publisher.isKnown ? { publisher: toEntityRef(publisher.entity) } : {}),
    },
  };
}

/** A name from the text may span several lines; the API accepts a single line. */
export function toEntityRef({ isNew, known, name, kind, isNamed }: EntityPick): Record<string, unknown> {
  return isNew ? { new: { name: name.trim().replace(/\s+/gu, ' '), kind, isNamed } } : { id: known?.id };
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
