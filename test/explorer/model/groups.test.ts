import { describe, expect, test } from '@jest/globals';
import { groupToken } from '../../../src/explorer/canvas/drawing/group-token.ts';
import { groupsOf } from '../../../src/explorer/model/groups.ts';
import { communities, rank } from '../../../src/explorer/model/measures.ts';
import { sizesBy, sizesByDegree } from '../../../src/explorer/model/sizes.ts';
import { emptinessOf, hangingOn, visible } from '../../../src/explorer/model/visible.ts';
import { attribution, claim, factsOf, LEFT, ships, viewOf } from './facts.ts';

const drawing = visible(ships(), viewOf([...LEFT, 'clm_sank']));
const byKey = (groups: ReturnType<typeof groupsOf>) =>
  Object.fromEntries(groups.map(({ key, members }) => [key, [...members].sort()]));

describe('groups', () => {
  test('go by kind', () => {
    expect(byKey(groupsOf(drawing, 'kind', [], null))).toEqual({
      'kind:claim': ['clm_left', 'clm_sank'],
      'kind:entity': ['ent_brest'],
      'kind:source': ['ent_gazette', 'ent_ministry', 'ent_office', 'ent_owner'],
    });
  });

  test('go by how claims stand: disputed, denied, hearsay or affirmed', () => {
    const facts = factsOf(
      claim('disputed', [attribution('a', 'office'), attribution('b', 'ministry', { polarity: 'NEGATIVE' })]),
      claim('denied', [attribution('c', 'ministry', { polarity: 'NEGATIVE' })]),
      claim('hearsay', [attribution('d', 'office', { basis: 'TOLD' })]),
      claim('affirmed', [attribution('e', 'office')]),
    );
    const claims = ['clm_disputed', 'clm_denied', 'clm_hearsay', 'clm_affirmed'];
    const all = visible(facts, viewOf([...claims, 'ent_office', 'ent_ministry']));
    expect(byKey(groupsOf(all, 'state', [], null))).toEqual(
      Object.fromEntries(claims.map((id) => [`state:${id.slice(4)}`, [id]])),
    );
  });

  test('go by who printed it, with what several printed apart', () => {
    const printedBy = (paper: string) => ({
      document: {
        id: `doc_${paper}`,
        title: paper,
        kind: 'ARTICLE',
        publishedAt: null,
        publisher: { id: `ent_${paper}`, name: paper, kind: 'MEDIA', isNamed: true },
      },
    });
    const facts = factsOf(
      claim('shared', [attribution('a', 'pilots', printedBy('gull')), attribution('b', 'radio', printedBy('star'))]),
      claim('alone', [attribution('c', 'pilots', printedBy('star'))]),
    );
    const all = visible(
      facts,
      viewOf(['clm_shared', 'clm_alone', 'ent_pilots', 'ent_radio', 'doc_gull', 'doc_star', 'ent_gull']),
    );
    expect(byKey(groupsOf(all, 'publisher', [], null))).toEqual({
      'publisher:several': ['clm_shared', 'ent_pilots'],
      'publisher:ent_star': ['clm_alone', 'doc_star', 'ent_radio'],
      'publisher:ent_gull': ['doc_gull', 'ent_gull'],
    });
  });

  test('of kinds and states have the colours that these have everywhere', () => {
    expect(['kind:document', 'kind:claim', 'state:denied'].map((key) => groupToken(key, 0))).toEqual([
      'document',
      'claim',
      'denied',
    ]);
    expect(groupToken('community:0', 0)).not.toBe(groupToken('community:1', 1));
  });

  test('go by who printed it where all was printed by one', () => {
    expect(byKey(groupsOf(drawing, 'publisher', [], null))).toEqual({
      'publisher:ent_gazette': ['clm_left', 'clm_sank', 'ent_gazette', 'ent_ministry', 'ent_office', 'ent_owner'],
    });
  });

  test('made by hand come before all others', () => {
    const groups = byKey(groupsOf(drawing, 'kind', [['clm_left', 'ent_brest', 'clm_gone']], null));
    expect(groups['hand:0']).toEqual(['clm_left', 'ent_brest']);
    expect(groups['kind:claim']).toEqual(['clm_sank']);
    expect(groups['kind:entity']).toBeUndefined();
  });

  test('are communities where things lie close together, the same each time', () => {
    const apart = factsOf(
      claim('here', [attribution('a', 'office'), attribution('b', 'owner')], ['brest']),
      claim('there', [attribution('c', 'navy'), attribution('d', 'coast')], ['toulon']),
    );
    const two = visible(
      apart,
      viewOf(['clm_here', 'ent_office', 'ent_owner', 'ent_brest', 'clm_there', 'ent_navy', 'ent_coast', 'ent_toulon']),
    );
    const found = communities(two);
    expect(found.get('clm_here')).toBe(found.get('ent_brest'));
    expect(found.get('clm_there')).toBe(found.get('ent_toulon'));
    expect(found.get('clm_here')).not.toBe(found.get('clm_there'));
    expect(communities(two)).toEqual(found);
    expect(groupsOf(two, 'community', [], communities)).toHaveLength(2);
  });
});

describe('sizes', () => {
  test('grow with the number of links', () => {
    const sizes = sizesByDegree(drawing);
    expect(sizes.get('clm_left')).toBeGreaterThan(sizes.get('ent_owner') ?? 0);
    expect(sizes.get('ent_owner')).toBe(sizes.get('ent_ministry'));
  });

  test('grow with PageRank, from the least to the most', () => {
    const ranks = rank(drawing);
    expect([...ranks.values()].reduce((sum, value) => sum + value, 0)).toBeCloseTo(1, 3);
    const sizes = sizesBy(drawing, (id) => ranks.get(id) ?? 0);
    const inOrder = [...ranks].sort((a, b) => a[1] - b[1]).map(([id]) => sizes.get(id) ?? 0);
    expect(inOrder).toEqual([...inOrder].sort((a, b) => a - b));
    expect(inOrder.at(-1)).toBeGreaterThan((inOrder[0] ?? 0) * 2);
  });

  test('are the same where nothing is linked, and of nothing there are none', () => {
    const lone = visible(ships(), viewOf(['clm_left', 'clm_sank']));
    expect(new Set(sizesBy(lone, (id) => rank(lone).get(id) ?? 0).values()).size).toBe(1);
    const nothing = visible(ships(), viewOf([]));
    expect(rank(nothing).size + communities(nothing).size + sizesByDegree(nothing).size).toBe(0);
  });
});

test('folding a thing up takes away what is linked to nothing else', () => {
  expect(hangingOn(drawing, 'clm_left').sort()).toEqual(['ent_gazette', 'ent_ministry', 'ent_owner']);
  expect(hangingOn(drawing, 'ent_owner')).toEqual([]);
});

describe('an empty drawing', () => {
  test('is empty since nothing was put in, nothing is there, or all was put out of sight', () => {
    const isThere = (id: string) => id !== 'clm_gone';
    expect(emptinessOf({ shown: [] }, isThere)).toBe('unfilled');
    expect(emptinessOf({ shown: ['clm_gone'] }, isThere)).toBe('gone');
    expect(emptinessOf({ shown: ['clm_gone', 'clm_left'] }, isThere)).toBe('filtered');
  });
});
