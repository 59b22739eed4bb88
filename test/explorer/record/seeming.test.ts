import { describe, expect, test } from '@jest/globals';
import { type Draft, EMPTY_DRAFT, withPassage } from '../../../src/explorer/record/draft.ts';
import { mannerOf } from '../../../src/explorer/record/seeming.ts';
import { bakerSays, passage, TEXT } from './drafts.ts';

const attribution = (...words: Parameters<typeof passage>[]): Draft =>
  words.reduce((draft, one) => withPassage(draft, passage(...one)), EMPTY_DRAFT);

describe('how a saying seems', () => {
  test('is retold, as a fact and in the body, unless the words show otherwise', () => {
    expect(mannerOf(bakerSays(), TEXT)).toEqual({
      speechAct: 'ASSERT',
      form: 'INDIRECT',
      certainty: 'CERTAIN',
      polarity: 'POSITIVE',
      basis: 'UNKNOWN',
      hedge: 'NONE',
      section: 'BODY',
    });
  });

  test('is in their own words between quotation marks, and both where only some are', () => {
    expect(mannerOf(attribution(['CONTENT', 'I saw flames']), TEXT).form).toBe('DIRECT');
    expect(mannerOf(attribution(['CONTENT', '“I saw flames”']), TEXT).form).toBe('DIRECT');
    expect(
      mannerOf(attribution(['CONTENT', 'I saw flames'], ['CONTENT', 'The mill would be burning']), TEXT).form,
    ).toBe('MIXED');
    expect(mannerOf(attribution(['CONTENT', 'the baker. “I saw flames”, she']), TEXT).form).toBe('MIXED');
  });

  test('is hearsay where a word marks it so', () => {
    expect(mannerOf(attribution(['MARKER', 'would be']), TEXT).certainty).toBe('POSSIBLE');
  });

  test('is a headline on a line of its own', () => {
    expect(mannerOf(attribution(['CONTENT', 'Fire at the mill']), TEXT).section).toBe('HEADING');
    expect(mannerOf(attribution(['CONTENT', 'Fire at the mill']), 'Fire at the mill').section).toBe('BODY');
  });

  test('is denied by denying, and a denial where it is denied', () => {
    const draft = attribution(['CONTENT', 'it']);
    expect(mannerOf({ ...draft, manner: { speechAct: 'DENY' } }, TEXT).polarity).toBe('NEGATIVE');
    expect(mannerOf({ ...draft, manner: { polarity: 'NEGATIVE' } }, TEXT).speechAct).toBe('DENY');
  });

  test('is as was chosen, but for the paper’s own voice', () => {
    const draft: Draft = { ...bakerSays(), manner: { form: 'DIRECT', certainty: 'PROBABLE', section: 'LEAD' } };
    expect(mannerOf(draft, TEXT)).toMatchObject({ form: 'DIRECT', certainty: 'PROBABLE', section: 'LEAD' });
    expect(mannerOf({ ...draft, isOwnVoice: true }, TEXT).form).toBe('OWN_VOICE');
    expect(mannerOf({ ...draft, manner: { form: 'OWN_VOICE' } }, TEXT).form).toBe('INDIRECT');
  });
});
