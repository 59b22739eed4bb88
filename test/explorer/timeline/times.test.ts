import { describe, expect, test } from '@jest/globals';
import { learn, noFacts } from '../../../src/explorer/model/facts.ts';
import { EMPTY_VIEW } from '../../../src/explorer/model/view.ts';
import { timesIn } from '../../../src/explorer/timeline/times.ts';

const named = (id: string) => ({ id, name: id, kind: 'PERSON', isNamed: true });
const attribution = (id: string, saidFrom: string | null, publishedAt: string | null) => ({
  id,
  role: 'ORIGIN',
  speechAct: 'ASSERT',
  form: 'DIRECT',
  certainty: 'CERTAIN',
  polarity: 'POSITIVE',
  basis: 'UNKNOWN',
  cue: null,
  saidFrom,
  recordedAt: '2026-01-02T10:00:00Z',
  relayedBy: null,
  source: named('src_a'),
  document: { id: `doc_${id}`, title: null, kind: 'ARTICLE', publishedAt, publisher: null },
});

const facts = noFacts();
learn(
  facts,
  {
    __typename: 'Claim',
    id: 'clm_c',
    text: 'It is so.',
    language: 'en',
    translations: [],
    attributions: {
      nodes: [
        attribution('att_1', '2024-11-27', '2024-11-29'),
        attribution('att_2', null, '2024-11-29'),
        attribution('att_3', null, null),
      ],
    },
    entities: { edges: [] },
    relations: { edges: [] },
  },
  'en',
);
const view = { ...EMPTY_VIEW, shown: ['ent_a', 'clm_c'] };
const on = (axis: 'said' | 'printed' | 'recorded') => timesIn(facts, { ...view, time: { ...view.time, axis } });

describe('the times of what is shown', () => {
  test('of unknown date are told, and stand where they were next seen', () => {
    expect(on('said').borrowed).toBe(2);
    expect(on('said').histogram).toMatchObject({ unit: 'month', undated: 0 });
    expect(on('printed').borrowed).toBe(1);
    expect(on('recorded')).toMatchObject({ borrowed: 0, histogram: { buckets: [{ time: '2026-01-02', count: 3 }] } });
  });

  test('do not depend on the stretch of time that is looked at', () => {
    const time = { axis: 'said', from: '2024-11-28', to: '2024-11-28', asOf: '2024-11-28' } as const;
    expect(timesIn(facts, { ...view, time })).toEqual(on('said'));
  });

  test('are those of what is shown alone', () => {
    expect(timesIn(facts, { ...view, shown: ['clm_c'] }).histogram.buckets).toEqual([]);
  });
});
