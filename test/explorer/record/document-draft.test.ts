import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { buildSchema, coerceInputValue, type GraphQLInputType } from 'graphql';
import {
  type DocumentDraft,
  documentFieldOf,
  EMPTY_DOCUMENT,
  isEmptyDocument,
  missingInDocument,
  readDocumentDraft,
  toDocumentInput,
} from '../../../src/explorer/record/document-draft.ts';
import { NOBODY } from '../../../src/explorer/record/draft.ts';
import { readLanguage } from '../../../src/explorer/record/languages.ts';
import { MAX_DOCUMENT_LENGTH } from '../../../src/shared/limits.ts';
import { somebody, TEXT } from './drafts.ts';

const schema = buildSchema(readFileSync(new URL('../../../schema.graphql', import.meta.url), 'utf8'));

/** What the API would refuse. */
function refused(input: unknown): string[] {
  const faults: string[] = [];
  const type = schema.getType('DocumentInput') as GraphQLInputType;
  coerceInputValue(input, type, (path, _value, error) => faults.push(`${path.join('.')}: ${error.message}`));
  return faults;
}

const MILL: DocumentDraft = {
  ...EMPTY_DOCUMENT,
  text: ` ${TEXT}\n\n`,
  title: ' Fire at the mill ',
  url: 'https://valley.example/mill ',
  publisher: { isKnown: true, entity: { ...NOBODY, known: { id: 'ent_valley-post', label: 'Valley Post' } } },
  publishedAt: '3 March 2025',
  language: 'English',
};

describe('a new text', () => {
  test('goes to the API to the letter, with where it is from', () => {
    const input = toDocumentInput(MILL, null);
    expect(input).toEqual({
      text: ` ${TEXT}\n\n`,
      title: 'Fire at the mill',
      url: 'https://valley.example/mill',
      publisher: { id: 'ent_valley-post' },
      publishedAt: '2025-03-03',
      language: 'en',
      kind: 'ARTICLE',
      isParaphrase: false,
    });
    expect(refused(input)).toEqual([]);
  });

  test('leaves out what is not known', () => {
    const unknown = { isKnown: false, entity: NOBODY };
    const input = toDocumentInput({ ...MILL, url: ' ', publishedAt: '', publisher: unknown }, null);
    expect(Object.keys(input).sort()).toEqual(['isParaphrase', 'kind', 'language', 'text', 'title']);
    const byNew = { isKnown: true, entity: somebody(0, 'The Post').entity };
    expect(refused(input)).toEqual([]);
    expect(toDocumentInput(MILL, { id: 'doc_mill' })).toMatchObject({ supersedes: 'doc_mill' });
    expect(toDocumentInput({ ...MILL, isLater: false }, { id: 'doc_mill' })).not.toHaveProperty('supersedes');
    expect(refused(toDocumentInput({ ...MILL, publisher: byNew }, { id: 'doc_mill' }))).toEqual([]);
  });

  test('tells what is missing', () => {
    const missing = (draft: DocumentDraft) => missingInDocument(draft).map(({ field, what }) => `${field} ${what}`);
    expect(missing(MILL)).toEqual([]);
    expect(missing(EMPTY_DOCUMENT)).toEqual([
      'document.text noText',
      'document.title noTitle',
      'document.publisher nobody',
      'document.language noDocumentLanguage',
    ]);
    const wrong = { ...MILL, text: 'x'.repeat(MAX_DOCUMENT_LENGTH + 1), url: 'valley.example', publishedAt: 'lately' };
    expect(missing(wrong)).toEqual(['document.text tooLong', 'document.url noAddress', 'document.publishedAt noTime']);
  });

  test.each([
    ['input.text', 'document.text'],
    ['input.url', 'document.url'],
    ['input.publisher.id', 'document.publisher'],
    ['input.publisher.new', 'document.publisher'],
    ['input.publisher.new.name', 'document.publisher.name'],
    ['input', 'whole'],
    ['input.key', 'whole'],
    ['input.toString', 'whole'],
  ])('is put right, where the API refuses %s, at %s', (path, field) => {
    expect(documentFieldOf(path)).toBe(field);
  });

  test('is read again from what was kept, and is empty where that is something else', () => {
    expect(readDocumentDraft(JSON.parse(JSON.stringify(MILL)))).toEqual(MILL);
    for (const other of [null, 'text', { text: 3 }, { publisher: null }]) {
      expect(isEmptyDocument(readDocumentDraft(other))).toBe(isEmptyDocument(EMPTY_DOCUMENT));
    }
  });
});

describe('a language', () => {
  test('is known by its tag or by its name', () => {
    expect(['fr', ' FR ', 'pt-br', 'French', 'anglais', 'русский', 'oc'].map(readLanguage)).toEqual([
      'fr',
      'fr',
      'pt-BR',
      'fr',
      'en',
      'ru',
      'oc',
    ]);
    expect(['', 'Frenchish', 'x!', 'zzx'].map(readLanguage)).toEqual([null, null, null, null]);
  });
});
