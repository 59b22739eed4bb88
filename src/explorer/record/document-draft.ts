import { MAX_DOCUMENT_LENGTH } from '../../shared/limits.ts';
import { isWebAddress } from '../../shared/web-address.ts';
import type { Id } from '../model/view.ts';
import { NOBODY, type PublisherPick } from './draft.ts';
import type { FieldName } from './fields.ts';
import { toEntityRef } from './input.ts';
import { readLanguage } from './languages.ts';
import { missingEntity } from './missing.ts';
import type { Problem } from './problems.ts';
import { readTime } from './times.ts';

/** A text while it is being put in. */
export interface DocumentDraft {
  text: string;
  title: string;
  url: string;
  publisher: PublisherPick;
  publishedAt: string;
  language: string;
  kind: string;
  isParaphrase: boolean;
  /** Whether it is what became of the text that is known from its address, if there is one. */
  isLater: boolean;
}

export const EMPTY_DOCUMENT: DocumentDraft = {
  text: '',
  title: '',
  url: '',
  publisher: { isKnown: true, entity: NOBODY },
  publishedAt: '',
  language: '',
  kind: 'ARTICLE',
  isParaphrase: false,
  isLater: true,
};

/** Whether there is nothing in it that would be lost. */
export function isEmptyDocument(draft: DocumentDraft): boolean {
  return JSON.stringify(draft) === JSON.stringify(EMPTY_DOCUMENT);
}

/** What is missing before it can be put in, by field; empty when nothing is. */
export function missingInDocument({ text, title, url, publisher, publishedAt, language }: DocumentDraft): Problem[] {
  const missing: (Problem | false)[] = [
    text.trim() === '' && { field: 'document.text', what: 'noText' },
    text.length > MAX_DOCUMENT_LENGTH && { field: 'document.text', what: 'tooLong' },
    title.trim() === '' && { field: 'document.title', what: 'noTitle' },
    url.trim() !== '' && !isWebAddress(url.trim()) && { field: 'document.url', what: 'noAddress' },
    ...(publisher.isKnown ? missingEntity('document.publisher', publisher.entity) : []),
    readTime(publishedAt) === null && { field: 'document.publishedAt', what: 'noTime' },
    readLanguage(language) === null && { field: 'document.language', what: 'noDocumentLanguage' },
  ];
  return missing.filter((problem) => problem !== false);
}

/**
 * A draft as the API takes it: a `DocumentInput`. The text goes as it is, to the letter.
 * @param earlier the newest text that is known from its address
 */
export function toDocumentInput(draft: DocumentDraft, earlier: { id: Id } | null): Record<string, unknown> {
  const { text, title, url, publisher, publishedAt, language, kind, isParaphrase, isLater } = draft;
  const published = readTime(publishedAt);
  return {
    text,
    title: title.trim(),
    ...(url.trim() ? { url: url.trim() } : {}),
    ...(publisher.isKnown ? { publisher: toEntityRef(publisher.entity) } : {}),
    ...(published ? { publishedAt: published } : {}),
    language: readLanguage(language),
    kind,
    isParaphrase,
    ...(earlier && isLater ? { supersedes: earlier.id } : {}),
  };
}

/** The field of the form that a place in the input was made from. */
export function documentFieldOf(path: string): FieldName {
  const [top = '', ...rest] = path.replace(/^input\.?/, '').split('.');
  const last = rest.at(-1);
  if (top === 'publisher') {
    return last === 'name' || last === 'kind' ? `document.publisher.${last}` : 'document.publisher';
  }
  const field = FIELDS.find((one) => one === top);
  return field ? `document.${field}` : 'whole';
}

const FIELDS = ['text', 'title', 'url', 'publishedAt', 'language', 'kind'] as const;

/** What was kept of one, if it can be read. */
export function readDocumentDraft(kept: unknown): DocumentDraft {
  const draft = { ...EMPTY_DOCUMENT, ...(typeof kept === 'object' ? (kept as Partial<DocumentDraft> | null) : null) };
  const isWhole = FIELDS.every((field) => typeof draft[field] === 'string') && draft.publisher?.entity !== undefined;
  return isWhole ? draft : EMPTY_DOCUMENT;
}
