import { describe, expect, test } from '@jest/globals';
import { type AttributionCard, learn, noFacts } from '../../../src/explorer/model/facts.ts';
import { EMPTY_VIEW, type View } from '../../../src/explorer/model/view.ts';
import { visible } from '../../../src/explorer/model/visible.ts';
import { rowsOf } from '../../../src/explorer/table/rows.ts';

const named = (key: string) => ({ id: `ent_${key}`, name: key, kind: 'MEDIA', isNamed: true });

const attribution = (key: string, speaker: string, saidFrom: string | null): AttributionCard => ({
  id: `att_${key}`,
  role: 'ORIGIN',
  speechAct: 'ASSERT',
  form: 'INDIRECT',
  certainty: 'CERTAIN',
  polarity: 'POSITIVE',
  basis: 'UNKNOWN',
  cue: null,
  saidFrom,
  recordedAt: '2025-01-01T00:00:00Z',
  relayedBy: null,
  source: named(speaker),
  document: { id: 'doc_one', title: 'One', kind: 'ARTICLE', publishedAt: '2024-11-29', publisher: named('paper') },
});

/** A claim that two have made, about a third. */
function facts() {
  const known = noFacts();
  learn(
    known,
    {
      __typename: 'Claim',
      id: 'clm_one',
      text: 'It rains.',
      language: 'en',
      translations: [],
      attributions: { nodes: [attribution('late', 'Émile', '2024-11-28'), attribution('early', 'Zoe', '2024-11-01')] },
      entities: { edges: [{ roles: ['PLACE'], node: named('paris') }] },
      relations: { edges: [] },
    },
    'en',
  );
  return known;
}

const rows = (view: Partial<View>) =>
  rowsOf(
    visible(facts(), { ...EMPTY_VIEW, shown: ['clm_one', 'ent_Zoe', 'ent_Émile', 'ent_paris'], ...view }),
    facts(),
    'fr',
  );

describe('the view as lines', () => {
  test('who says what tells where it was read, and what was said at one time comes in the order of print', () => {
    const known = noFacts();
    const printed = (key: string, publishedAt: string): AttributionCard => {
      const one = attribution(key, 'Zoe', '2024-11-01');
      return { ...one, document: { ...one.document, id: `doc_${key}`, title: key, publishedAt } };
    };
    const attributions = [printed('second', '2024-11-08'), printed('first', '2024-11-04')];
    learn(
      known,
      {
        __typename: 'Claim',
        id: 'clm_one',
        text: 'It rains.',
        language: 'en',
        translations: [],
        attributions: { nodes: attributions },
        entities: { edges: [] },
        relations: { edges: [] },
      },
      'en',
    );
    const view = { ...EMPTY_VIEW, shown: ['clm_one', 'ent_Zoe'] };
    expect(rowsOf(visible(known, view), known, 'en').attributions.map(({ document }) => document)).toEqual([
      'first',
      'second',
    ]);
  });

  test('who says what comes in the order of time', () => {
    expect(rows({}).attributions.map(({ id, source }) => [id, source.label])).toEqual([
      ['att_early', 'Zoe'],
      ['att_late', 'Émile'],
    ]);
  });

  test('things come by their links, then by name', () => {
    expect(rows({}).nodes.map(({ label, degree }) => [label, degree])).toEqual([
      ['It rains.', 3],
      ['Émile', 1],
      ['paris', 1],
      ['Zoe', 1],
    ]);
  });

  test('other links come apart', () => {
    expect(rows({}).links.map(({ from, type, to }) => [from.label, type, to.label])).toEqual([
      ['It rains.', 'about', 'paris'],
    ]);
  });

  test('what the graph leaves out is left out', () => {
    const { attributions, nodes } = rows({ hidden: ['ent_Zoe'], without: ['entity'] });
    expect(attributions.map(({ id }) => id)).toEqual(['att_late']);
    expect(nodes.map(({ label }) => label)).toEqual(['Émile', 'It rains.']);
  });
});
