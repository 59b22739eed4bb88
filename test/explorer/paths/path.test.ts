import { describe, expect, test } from '@jest/globals';
import { drawnOf, linksOf } from '../../../src/explorer/paths/path.ts';
import { NODES, pathOf, reversed } from './fixtures.ts';

const { leFigaro, article, fireSaid, fire, ukraine } = NODES;

describe('what is drawn of a path', () => {
  test('is all that it goes through, with both ends of each saying on it', () => {
    const path = pathOf(
      leFigaro,
      '<PUBLISHED_BY',
      article,
      '<APPEARS_IN',
      fireSaid,
      '>STATES',
      fire,
      '>ABOUT',
      ukraine,
    );
    expect(drawnOf(path)).toEqual(['ent_le-figaro', 'doc_article', 'ent_local-media', 'clm_fire', 'ent_ukraine']);
    expect(drawnOf(pathOf(leFigaro, '<PUBLISHED_BY', article, '<APPEARS_IN', fireSaid))).toEqual([
      'ent_le-figaro',
      'doc_article',
      'ent_local-media',
      'clm_fire',
    ]);
  });
});

describe('the links of a path', () => {
  test('point as the graph has them, whichever way the path is walked', () => {
    const path = pathOf(leFigaro, '<PUBLISHED_BY', article, '<APPEARS_IN', fireSaid, '>STATES', fire);
    const expected = [
      { type: 'PUBLISHED_BY', from: article, to: leFigaro },
      { type: 'APPEARS_IN', from: fireSaid, to: article },
      { type: 'STATES', from: fireSaid, to: fire },
    ];
    expect(linksOf(path)).toEqual(expected);
    expect(linksOf(reversed(path))).toEqual(expected.toReversed());
  });
});
