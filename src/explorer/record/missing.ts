import type { ClaimPick, Draft, EntityPick, Listed } from './draft.ts';
import { languageOf, type RecordedIn } from './input.ts';
import type { EntityField, FieldName, ListField, Problem } from './problems.ts';
import { readTime } from './times.ts';

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
    ...missingList('onBehalfOf', draft.onBehalfOf),
    ...missingList('targets', draft.targets),
    ...(['saidFrom', 'saidTo'] as const).map((field) => readTime(draft[field]) === null && told(field, 'noTime')),
    readTime(draft.saidTo) !== '' && readTime(draft.saidFrom) === '' && told('saidFrom', 'noBeginning'),
  ];
  return missing.filter((problem) => problem !== false);
}

function missingClaim(claim: ClaimPick, document: RecordedIn): Problem[] {
  if (!claim.isNew) return claim.known ? [] : [told('claim', 'noClaim')];
  return [
    ...(claim.text.trim() === '' ? [told('claim.text', 'noWords')] : []),
    ...(languageOf(claim, document) === '' ? [told('claim.language', 'noLanguage')] : []),
    ...missingList('about', claim.about),
  ];
}

function missingList(field: ListField, list: readonly Listed[]): Problem[] {
  return list.flatMap(({ key, entity }) => missingEntity(`${field}.${key}`, entity));
}

function missingEntity(field: EntityField, { isNew, known, name, kind }: EntityPick): Problem[] {
  if (!isNew) return known ? [] : [told(field, 'nobody')];
  return [
    ...(name.trim() === '' ? [told(`${field}.name`, 'noName')] : []),
    ...(kind === '' ? [told(`${field}.kind`, 'noKind')] : []),
  ];
}

function told(field: FieldName, what: Problem['what']): Problem {
  return { field, what };
}
