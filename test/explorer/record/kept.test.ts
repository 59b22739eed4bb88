import { describe, expect, test } from '@jest/globals';
import { EMPTY_DOCUMENT } from '../../../src/explorer/record/document-draft.ts';
import { EMPTY_DRAFT } from '../../../src/explorer/record/draft.ts';
import {
  keepDocument,
  keepDraft,
  keptDocument,
  keptDraft,
  keptDrafts,
  type Store,
} from '../../../src/explorer/record/kept.ts';
import { bakerSays } from './drafts.ts';

/** A tab's store in memory. */
function memory(entries: Record<string, string> = {}): Store {
  const map = new Map(Object.entries(entries));
  return {
    get length() {
      return map.size;
    },
    key: (index) => [...map.keys()][index] ?? null,
    getItem: (key) => map.get(key) ?? null,
    setItem: (key, value) => void map.set(key, value),
    removeItem: (key) => void map.delete(key),
  };
}

describe('a draft that is kept', () => {
  test('comes back for its document, and is gone once it is empty', () => {
    const store = memory({ other: 'x' });
    expect(keepDraft(store, { document: 'doc_mill', title: 'Fire', draft: bakerSays() })).toBe(true);
    expect(keptDraft(store, 'doc_mill')).toEqual(bakerSays());
    expect(keptDraft(store, 'doc_other')).toEqual(EMPTY_DRAFT);
    expect(keptDrafts(store).map(({ title }) => title)).toEqual(['Fire']);
    keepDraft(store, { document: 'doc_mill', title: 'Fire', draft: EMPTY_DRAFT });
    expect(keptDrafts(store)).toEqual([]);
  });

  test('stays apart from a new text, which comes back too', () => {
    const store = memory();
    const text = { ...EMPTY_DOCUMENT, text: 'The mill burns.' };
    expect(keepDocument(store, text)).toBe(true);
    expect(keptDocument(store)).toEqual(text);
    expect(keptDrafts(store)).toEqual([]);
    keepDocument(store, EMPTY_DOCUMENT);
    expect(store.length).toBe(0);
    expect(keptDocument(memory({ 'selon.text': '{' }))).toEqual(EMPTY_DOCUMENT);
    expect([keepDocument(null, text), keptDocument(null)]).toEqual([false, EMPTY_DOCUMENT]);
  });

  test('is none where what is kept cannot be read, or the browser keeps nothing', () => {
    const broken = memory({ 'selon.record.doc_a': '{', 'selon.record.doc_b': '{"document":"doc_b","draft":{}}' });
    expect(keptDraft(broken, 'doc_a')).toEqual(EMPTY_DRAFT);
    expect(keptDrafts(broken)).toEqual([]);
    const full: Store = {
      ...memory(),
      setItem: () => {
        throw new Error('full');
      },
    };
    expect(keepDraft(full, { document: 'doc_mill', title: '', draft: bakerSays() })).toBe(false);
    expect(keepDraft(null, { document: 'doc_mill', title: '', draft: bakerSays() })).toBe(false);
    expect(keptDraft(null, 'doc_mill')).toEqual(EMPTY_DRAFT);
  });
});
