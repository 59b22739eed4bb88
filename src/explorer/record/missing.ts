import { isWebAddress } from '../../shared/web-address.ts';
import type { CitePick, ClaimPick, Draft, EntityPick, Listed, Passage, RelayPick } from './draft.ts';
import type { EntityField, FieldName, ListField } from './fields.ts';
import { languageOf, type RecordedIn } from './input.ts';
import type { Problem } from './problems.ts';
import { readTime } from './times.ts';

/** What is missing in a draft before it can be recorded, by field; empty when nothing is. */
export function missingIn(draft: Draft, document: RecordedIn): Problem[] {
  const { passages, isOwnVoice, source, claim } = draft;
  const missing: (Problem | false)[] = [
    ...missingWords(passages, isOwnVoice ? 'publisher' : 'origin'),
    isOwnVoice && document.publisher === null && problem('source', 'noPublisher'),
    ...(isOwnVoice ? [] : missingEntity('source', source)),
    ...missingClaim(claim, document),
    ...missingList('onBehalfOf', draft.onBehalfOf),
    ...missingList('targets', draft.targets),
    ...draft.relays.flatMap((relay) => missingRelay(relay, isOwnVoice)),
    ...draft.cites.flatMap(missingCite),
    ...(['saidFrom', 'saidTo'] as const).map((field) => readTime(draft[field]) === null && problem(field, 'noTime')),
    readTime(draft.saidTo) !== '' && readTime(draft.saidFrom) === '' && problem('saidFrom', 'noBeginning'),
  ];
  return missing.filter((problem) => problem !== false);
}

/** The parts that passages must show and do not, for an origin, a relay or own voice. */
export function missingWords(passages: readonly Passage[], by: 'origin' | 'relay' | 'publisher'): Problem[] {
  const parts = new Set(passages.map(({ part }) => part));
  const names = parts.has('SOURCE') || parts.has('CUE');
  return [
    ...(by !== 'relay' && !parts.has('CONTENT') ? [problem('passages', 'noContent')] : []),
    ...(by === 'origin' && !names ? [problem('passages', 'noSource')] : []),
    ...(by === 'relay' && !names ? [problem('passages', 'noRelayWords')] : []),
    ...(by === 'publisher' && names ? [problem('passages', 'ownVoiceNamed')] : []),
  ];
}

function missingClaim(claim: ClaimPick, document: RecordedIn): Problem[] {
  if (!claim.isNew) return claim.known ? [] : [problem('claim', 'noClaim')];
  return [
    ...(claim.text.trim() === '' ? [problem('claim.text', 'noWords')] : []),
    ...(languageOf(claim, document) === '' ? [problem('claim.language', 'noLanguage')] : []),
    ...missingList('about', claim.about),
  ];
}

function missingList(field: ListField, list: readonly Listed[]): Problem[] {
  return list.flatMap(({ key, entity }) => missingEntity(`${field}.${key}`, entity));
}

function missingRelay({ key, entity, passages }: RelayPick, isOwnVoice: boolean): Problem[] {
  if (isOwnVoice) return [problem(`relays.${key}`, 'ownVoiceRelayed')];
  const words = missingWords(passages, 'relay').map(({ what }) => problem(`relays.${key}.passages`, what));
  return [...missingEntity(`relays.${key}`, entity), ...words];
}

function missingCite({ key, isNew, known, title, url, publisher }: CitePick): Problem[] {
  if (!isNew) return known ? [] : [problem(`cites.${key}`, 'noDocument')];
  return [
    ...(title.trim() === '' ? [problem(`cites.${key}.title`, 'noTitle')] : []),
    ...(url.trim() === '' || isWebAddress(url.trim()) ? [] : [problem(`cites.${key}.url`, 'noAddress')]),
    ...(publisher.isKnown ? missingEntity(`cites.${key}.publisher`, publisher.entity) : []),
  ];
}

/** What is missing of somebody or something. */
export function missingEntity(field: EntityField, { isNew, known, name, kind }: EntityPick): Problem[] {
  if (!isNew) return known ? [] : [problem(field, 'nobody')];
  return [
    ...(name.trim() === '' ? [problem(`${field}.name`, 'noName')] : []),
    ...(kind === '' ? [problem(`${field}.kind`, 'noKind')] : []),
  ];
}

function problem(field: FieldName, what: Problem['what']): Problem {
  return { field, what };
}
