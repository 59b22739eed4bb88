import { describe, expect, test } from '@jest/globals';
import { ApiError } from '../../../src/explorer/api/errors.ts';
import { fieldOf, problemOf } from '../../../src/explorer/record/problems.ts';
import { about, bakerSays, somebody } from './drafts.ts';

describe('what the API refuses', () => {
  const draft = {
    ...bakerSays(),
    claim: { ...bakerSays().claim, about: [about(4, 'mill'), about(9, 'valley')] },
    onBehalfOf: [somebody(3, 'guild')],
    targets: [somebody(1, 'miller'), somebody(6, 'mayor')],
  };

  test.each([
    ['input.spans', 'passages'],
    ['input.spans.2', 'passages.2'],
    ['input.spans.2.exact', 'passages.2'],
    ['input.source', 'source'],
    ['input.source.new', 'source'],
    ['input.source.new.name', 'source.name'],
    ['input.claim.id', 'claim'],
    ['input.claim.new.text', 'claim.text'],
    ['input.claim.new.translations.0.text', 'claim.translation'],
    ['input.claim.new.about.1.entity.new', 'about.9'],
    ['input.claim.new.about.1.entity.new.kind', 'about.9.kind'],
    ['input.onBehalfOf.0.id', 'onBehalfOf.3'],
    ['input.targets.1.new.name', 'targets.6.name'],
    ['input.targets', 'whole'],
    ['input.saidFrom', 'saidFrom'],
    ['input.form', 'form'],
    ['input.document', 'whole'],
    ['', 'whole'],
  ])('at %s is put right at %s', (path, field) => {
    expect(fieldOf(path, draft)).toBe(field);
  });

  test('is told by what it is', () => {
    const path = 'input.source.new';
    const candidates = [
      { id: 'ent_baker', name: 'The baker' },
      { id: 'ent_baker-2', name: 'A baker' },
    ];
    expect(problemOf(new ApiError('CONFLICT', 'several', { path, candidates }), draft)).toEqual({
      field: 'source',
      what: 'several',
      message: 'several',
      candidates: [
        { id: 'ent_baker', label: 'The baker' },
        { id: 'ent_baker-2', label: 'A baker' },
      ],
    });
    expect(problemOf(new ApiError('SPAN_MISMATCH', 'no', { path: 'input.spans.0' }), draft)).toMatchObject({
      field: 'passages.0',
      what: 'mismatch',
    });
    expect(problemOf(new ApiError('NOT_FOUND', 'no', { path: 'input.claim.id' }), draft).what).toBe('gone');
    expect(problemOf(new ApiError('CONFLICT', 'no', { path: 'input' }), draft)).toMatchObject({
      field: 'whole',
      what: 'changed',
    });
    expect(problemOf(new Error('no way'), draft)).toMatchObject({ field: 'whole', what: 'failed' });
  });
});
