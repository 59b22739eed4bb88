import { describe, expect, test } from '@jest/globals';
import { ApiError } from '../../../src/explorer/client/errors.ts';
import { fieldOf } from '../../../src/explorer/record/fields.ts';
import { problemOf } from '../../../src/explorer/record/problems.ts';
import { about, bakerSays, cited, relay, somebody } from './drafts.ts';

describe('what the API refuses', () => {
  const draft = {
    ...bakerSays(),
    claim: { ...bakerSays().claim, about: [about(4, 'mill'), about(9, 'valley')] },
    onBehalfOf: [somebody(3, 'guild')],
    targets: [somebody(1, 'miller'), somebody(6, 'mayor')],
    relays: [relay(2, 'crier'), relay(8, 'agency')],
    cites: [cited(5)],
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
    ['input.relays.1.source.new', 'relays.8'],
    ['input.relays.1.source.new.kind', 'relays.8.kind'],
    ['input.relays.0.spans', 'relays.2.passages'],
    ['input.relays.0.spans.3.exact', 'relays.2.passages.3'],
    ['input.relays', 'whole'],
    ['input.nestedIn.0', 'nestedIn'],
    ['input.cites.0.new.url', 'cites.5.url'],
    ['input.cites.0.new.publisher.new.name', 'cites.5.publisher.name'],
    ['input.cites.0.id', 'cites.5'],
    ['input.cites.3.id', 'whole'],
    ['input.saidFrom', 'saidFrom'],
    ['input.form', 'form'],
    ['input.document', 'whole'],
    ['', 'whole'],
  ])('at %s is put right at %s', (path, field) => {
    expect(fieldOf(path, draft)).toBe(field);
  });

  test('is told by what it is', () => {
    const problemIn = (failure: unknown) => problemOf(failure, (place) => fieldOf(place, draft));
    const path = 'input.source.new';
    const candidates = [
      { id: 'ent_baker', name: 'The baker' },
      { id: 'ent_baker-2', name: 'A baker' },
    ];
    expect(problemIn(new ApiError('CONFLICT', 'several', { path, candidates }))).toEqual({
      field: 'source',
      what: 'several',
      message: 'several',
      candidates: [
        { id: 'ent_baker', label: 'The baker' },
        { id: 'ent_baker-2', label: 'A baker' },
      ],
    });
    const mismatch = (nearest: unknown) =>
      problemIn(new ApiError('SPAN_MISMATCH', 'no', { path: 'input.spans.0', nearest }));
    expect(mismatch(null)).toEqual({ field: 'passages.0', what: 'mismatch' });
    const nearest = { start: 3, end: 7, exact: 'mill' };
    expect(mismatch(nearest)).toEqual({ field: 'passages.0', what: 'mismatch', nearest });
    expect(problemIn(new ApiError('NOT_FOUND', 'no', { path: 'input.claim.id' })).what).toBe('gone');
    expect(problemIn(new ApiError('CONFLICT', 'no', { path: 'input' }))).toMatchObject({
      field: 'whole',
      what: 'changed',
    });
    expect(problemIn(new Error('no way'))).toMatchObject({ field: 'whole', what: 'failed' });
  });
});
