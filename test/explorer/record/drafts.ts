import type { Part } from '../../../src/explorer/model/segments.ts';
import {
  type AboutPick,
  type CitePick,
  type Draft,
  EMPTY_DRAFT,
  type Listed,
  NOBODY,
  newCite,
  type RelayPick,
  withPassage,
} from '../../../src/explorer/record/draft.ts';
import type { RecordedIn } from '../../../src/explorer/record/input.ts';

export const TEXT = [
  'Fire at the mill',
  'The mill would be burning, according to the baker. “I saw flames”, she said on Monday.',
  'The miller denies it.',
].join('\n');

export const DOCUMENT: RecordedIn = { id: 'doc_mill', text: TEXT, language: 'en', publisher: 'ent_valley-post' };

/** Words of the text with what they show. */
export function passage(part: Part, exact: string) {
  const start = TEXT.indexOf(exact);
  return { part, exact, start, end: start + exact.length };
}

export const about = (key: number, name: string, role = 'PLACE'): AboutPick => ({
  key,
  role,
  entity: { ...NOBODY, isNew: true, name, kind: 'THING' },
});

export const somebody = (key: number, name: string): Listed => ({
  key,
  entity: { ...NOBODY, isNew: true, name, kind: 'GROUP' },
});

/** Who passes it on, in whose words. */
export const relay = (key: number, name: string, ...words: ReturnType<typeof passage>[]): RelayPick => ({
  ...somebody(key, name),
  passages: words,
});

/** A document that nobody has put in yet. */
export const cited = (key: number, changes: Partial<CitePick> = {}): CitePick => ({
  ...newCite([], `token${key}`),
  key,
  isNew: true,
  title: 'Notice of the mill',
  ...changes,
});

/** The baker says that the mill burns. */
export function bakerSays(): Draft {
  const parts: [Part, string][] = [
    ['CONTENT', 'The mill would be burning'],
    ['CUE', 'according to'],
    ['SOURCE', 'the baker'],
  ];
  const draft = parts.reduce((before, [part, words]) => withPassage(before, passage(part, words)), EMPTY_DRAFT);
  return {
    ...draft,
    source: { ...NOBODY, isNew: true, name: ' the baker ', kind: 'PERSON', isNamed: false },
    claim: { ...draft.claim, text: 'The mill is burning.', about: [about(4, 'The mill')] },
  };
}
