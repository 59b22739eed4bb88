import { hash } from 'node:crypto';
import type { Parameters } from '../../graph/engine.ts';
import { derivedKey, idFor } from '../../shared/ids.ts';
import { MAX_DOCUMENT_LENGTH } from '../../shared/limits.ts';
import { type DocumentInput, DocumentKind } from '../../shared/schema.generated.ts';
import { fold } from '../../shared/text.ts';
import { addressKey } from '../../shared/web-address.ts';
import {
  checkEnum,
  checkId,
  checkKey,
  checkLanguage,
  checkText,
  checkTime,
  checkTrimmed,
  checkUrl,
  optional,
} from '../checks.ts';
import type { EntityHandle, ReferToEntity } from '../entities/draft.ts';
import { invalid } from '../errors.ts';
import { MAX_TITLE } from '../limits.ts';
import type { Handle } from '../registry.ts';
import type { SearchField } from '../terms.ts';

/** What of a document is neither its address nor its text. */
export interface DocumentFacts {
  title: string | null;
  kind: DocumentKind;
  language: string | null;
  publishedAt: string | null;
  retrievedAt: string | null;
  archiveUrl: string | null;
}

/** A document that an input gives as new; it may turn out to be there already. */
export interface DocumentDraft {
  path: string;
  /** The id that it gets if it is new. */
  id: string;
  isKeyed: boolean;
  fingerprint: string;
  url: string | null;
  /** The key of its address, as {@link addressKey} makes it. */
  address: string | null;
  text: string | null;
  textHash: string | null;
  publishedAt: string | null;
  /** What else is given of it. */
  facts: DocumentFacts;
  /** The texts by which search is to find it. */
  searched(): SearchField[];
  /** What is written of it if it is new, but for what it is searched by. */
  properties(): Parameters;
  publisher: EntityHandle | null;
  supersedes: { id: string; path: string } | null;
}

export type DocumentHandle = Handle<DocumentDraft>;

/** Checks a new document. Its address and the hash of its text make it itself; without either, the key that is given. */
export async function draftDocument(input: DocumentInput, path: string, refer: ReferToEntity): Promise<DocumentDraft> {
  const at = (field: string): string => `${path}.${field}`;
  const key = optional(input.key, (given) => checkKey('doc', given, at('key')));
  const url = optional(input.url, (given) => checkUrl(given, at('url')));
  const text = optional(input.text, (given) => checkDocumentText(given, at('text')));
  if (key === null && url === null && text === null) throw invalid(path, 'expected "url", "text" or "key"');
  const textHash = text === null ? null : hash('sha256', text);
  const address = url === null ? null : addressKey(url);
  const fingerprint = documentFingerprint({ address, textHash, key });
  const id = key ?? idFor('doc', fingerprint);
  const title = optional(input.title, (given) => checkTitle(given, at('title')));
  const facts: DocumentFacts = {
    title,
    kind: checkEnum(input.kind, at('kind'), DocumentKind),
    language: optional(input.language, (tag) => checkLanguage(tag, at('language'))),
    publishedAt: optional(input.publishedAt, (time) => checkTime(time, at('publishedAt'))),
    retrievedAt: optional(input.retrievedAt, (time) => checkTime(time, at('retrievedAt'))),
    archiveUrl: optional(input.archiveUrl, (given) => checkUrl(given, at('archiveUrl'))),
  };
  const isParaphrase = input.isParaphrase ?? false;
  const draft: DocumentDraft = {
    path,
    id,
    isKeyed: key !== null,
    fingerprint,
    url,
    address,
    text,
    textHash,
    publishedAt: facts.publishedAt,
    facts,
    searched: () => searchedTexts(title, text),
    properties: () => {
      const { fingerprint } = draft;
      return { fingerprint, url, address, text, textHash, isParaphrase, ...facts, sortTitle: sortTitle(title) };
    },
    publisher: await optional(input.publisher, (ref) => refer(ref, at('publisher'), [fingerprint, 'publisher'])),
    supersedes: optional(input.supersedes, (earlier) => ({
      id: checkId(earlier, at('supersedes'), 'Document'),
      path: at('supersedes'),
    })),
  };
  return draft;
}

/**
 * The key of a document's identity: its address and its text; without an address, its text and where needed its publisher;
 * without either, the key that was given.
 */
export function documentFingerprint({
  address,
  textHash,
  key = null,
  publisher,
}: {
  address: string | null;
  textHash: string | null;
  key?: string | null;
  publisher?: string;
}): string {
  if (address === null && textHash === null) return derivedKey('document', key);
  return publisher === undefined
    ? derivedKey('document', address, textHash)
    : derivedKey('document', address, textHash, publisher);
}

export function checkDocumentText(value: string, path: string): string {
  return checkText(value, path, MAX_DOCUMENT_LENGTH);
}

export function checkTitle(value: string, path: string): string {
  return checkTrimmed(value, path, MAX_TITLE);
}

/** By what a document is sorted. */
export function sortTitle(title: string | null): string | null {
  return title === null ? null : fold(title);
}

/** The texts by which search is to find a document. */
export function searchedTexts(title: string | null, text: string | null): SearchField[] {
  return [
    { text: title, as: 'name' },
    { text, as: 'text' },
  ];
}
