import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { learn } from '../../../src/explorer/model/facts.ts';
import { EMPTY_VIEW, FACETS } from '../../../src/explorer/model/view.ts';
import { besides, visible } from '../../../src/explorer/model/visible.ts';
import { attribution, claim, factsOf, LEFT, ships, viewOf } from './facts.ts';

const edgesOf = (drawing: ReturnType<typeof visible>) => [...drawing.edges.keys()].sort();
const nodesOf = (drawing: ReturnType<typeof visible>) => [...drawing.nodes.keys()].sort();
const at = (time: Partial<typeof EMPTY_VIEW.time>) => ({ time: { ...EMPTY_VIEW.time, ...time } });

describe('what is drawn', () => {
  test('is what is shown, with every attribution as an edge from its source to its claim', () => {
    const drawing = visible(ships(), viewOf(LEFT));
    expect(nodesOf(drawing)).toEqual([...LEFT].sort());
    expect(drawing.edges.get('att_ministry')).toMatchObject({
      from: 'ent_ministry',
      to: 'clm_left',
      type: 'attribution',
      label: 'denies',
      attribution: { polarity: 'NEGATIVE' },
    });
    expect(edgesOf(drawing)).toEqual([
      'att_gazette',
      'att_ministry',
      'att_office',
      'att_owner',
      'clm_left about ent_brest',
    ]);
    expect(drawing.nodes.get('clm_left')?.degree).toBe(5);
  });

  test('leaves out what is hidden, an attribution too, and what is not known', () => {
    const drawing = visible(ships(), viewOf([...LEFT, 'clm_unknown'], { hidden: ['ent_owner', 'att_ministry'] }));
    expect(nodesOf(drawing)).not.toContain('ent_owner');
    expect(nodesOf(drawing)).toContain('ent_ministry');
    expect(edgesOf(drawing)).toEqual(['att_gazette', 'att_office', 'clm_left about ent_brest']);
  });

  test('keeps edges between the same two apart, and leaves a lone one straight', () => {
    const twice = factsOf(
      claim('left', [attribution('heading', 'office'), attribution('body', 'office'), attribution('one', 'owner')]),
    );
    const { edges } = visible(twice, viewOf(['clm_left', 'ent_office', 'ent_owner']));
    const [heading, body] = [edges.get('att_heading')?.bend, edges.get('att_body')?.bend];
    expect(heading).not.toBe(body);
    expect([heading, body]).not.toContain(0);
    expect(edges.get('att_one')?.bend).toBe(0);
  });

  test('no longer tells what was taken back', () => {
    const facts = ships();
    learn(facts, claim('left', [attribution('office', 'office')], []), 'en');
    expect(edgesOf(visible(facts, viewOf(LEFT)))).toEqual(['att_office']);
  });
});

describe('the switches of the legend', () => {
  test.each([
    ['denied', 'att_ministry'],
    ['hearsay', 'att_owner'],
    ['ownVoice', 'att_gazette'],
    ['about', 'clm_left about ent_brest'],
  ] as const)('%s leaves out only %s', (facet, edge) => {
    const all = edgesOf(visible(ships(), viewOf(LEFT)));
    expect(edgesOf(visible(ships(), viewOf(LEFT, { without: [facet] })))).toEqual(all.filter((id) => id !== edge));
  });

  test('of what is passed on leaves out the relay, which is no hearsay by that alone', () => {
    const view = viewOf([...LEFT, 'ent_agency']);
    const drawing = visible(ships(), view);
    expect(drawing.counts).toMatchObject({ relayed: 1, hearsay: 1, denied: 1, affirmed: 4, ownVoice: 1, about: 1 });
    expect(edgesOf(visible(ships(), { ...view, without: ['relayed'] }))).not.toContain('att_agency');
  });

  test('of a kind leave out its things and what is linked to them', () => {
    const drawing = visible(ships(), viewOf(LEFT, { without: ['source'] }));
    expect(nodesOf(drawing)).toEqual(['clm_left', 'ent_brest']);
    expect(edgesOf(drawing)).toEqual(['clm_left about ent_brest']);
  });

  test('do not change what they count', () => {
    fc.assert(
      fc.property(fc.subarray([...FACETS]), (without) => {
        const { counts } = visible(ships(), viewOf(LEFT, { without }));
        expect(counts).toEqual(visible(ships(), viewOf(LEFT)).counts);
      }),
    );
  });
});

describe('time', () => {
  test('leaves out what was said outside of a stretch, and whoever said nothing else', () => {
    const drawing = visible(ships(), viewOf([...LEFT, 'clm_sank'], at({ from: '2024-05-05', to: '2024-05-15' })));
    expect(nodesOf(drawing)).toEqual(['clm_left', 'ent_brest', 'ent_ministry']);
    expect(edgesOf(drawing)).toEqual(['att_ministry', 'clm_left about ent_brest']);
  });

  test('as of a day knows nothing that was said later', () => {
    const drawing = visible(ships(), viewOf([...LEFT, 'clm_sank'], at({ asOf: '2024-05-02' })));
    expect(nodesOf(drawing)).toEqual(['clm_left', 'ent_brest', 'ent_gazette', 'ent_office', 'ent_owner']);
    expect(edgesOf(drawing)).not.toContain('att_ministry');
  });

  test('as of a day knows no document that was printed later, though what it tells was said before', () => {
    const shown = (asOf: string) => nodesOf(visible(ships(), viewOf([...LEFT, 'doc_gazette'], at({ asOf }))));
    expect(shown('2024-05-01')).not.toContain('doc_gazette');
    expect(shown('2024-05-02')).toContain('doc_gazette');
  });

  test('takes a day, a month and a year whole, and what is of unknown time as when it was printed', () => {
    const shown = (asOf: string) => edgesOf(visible(ships(), viewOf(LEFT, at({ asOf }))));
    expect(shown('2024-05-01')).not.toContain('att_owner');
    expect(shown('2024-05-02')).toContain('att_owner');
    expect(shown('2024-05')).toContain('att_ministry');
    expect(shown('2023')).toEqual([]);
  });

  test('goes by when it was printed or recorded, too', () => {
    const shown = (axis: 'printed' | 'recorded', asOf: string) =>
      edgesOf(visible(ships(), viewOf(LEFT, at({ axis, asOf }))));
    expect(shown('printed', '2024-05-02')).toContain('att_ministry');
    expect(shown('recorded', '2024-05-31')).toEqual([]);
  });
});

describe('an unfolded attribution', () => {
  const unfolded = (change = {}) =>
    visible(ships(), viewOf(['clm_left', 'ent_office'], { unfolded: ['att_office'], ...change }));

  test('draws who passes it on, where it is printed and by whom', () => {
    const drawing = unfolded();
    expect(nodesOf(drawing)).toEqual(['clm_left', 'doc_gazette', 'ent_agency', 'ent_gazette', 'ent_office']);
    expect([...drawing.edges.values()].map(({ type, from, to }) => [type, from, to])).toEqual(
      expect.arrayContaining([
        ['relay', 'ent_office', 'ent_agency'],
        ['print', 'ent_agency', 'doc_gazette'],
        ['publishedBy', 'doc_gazette', 'ent_gazette'],
      ]),
    );
    expect([...drawing.edges.values()].some(({ type }) => type === 'appearsIn')).toBe(false);
  });

  test('draws only what is not hidden, and nothing where it was not said yet', () => {
    expect(nodesOf(unfolded({ hidden: ['ent_agency'] }))).not.toContain('ent_agency');
    expect(nodesOf(unfolded(at({ asOf: '2024-04' })))).toEqual([]);
  });

  test('is every one of them in the layout by chains', () => {
    const drawing = visible(ships(), viewOf(LEFT, { layout: 'chain' }));
    expect(nodesOf(drawing)).toEqual([...LEFT, 'doc_gazette', 'ent_agency'].sort());
    expect(
      [...drawing.edges.values()].filter(({ type }) => type === 'print').map(({ from, of }) => [from, of]),
    ).toEqual(
      expect.arrayContaining([
        ['ent_ministry', ['att_ministry']],
        ['ent_agency', ['att_office']],
      ]),
    );
  });
});

test('a document that is shown is linked to the claims in it and to its publisher', () => {
  const drawing = visible(ships(), viewOf(['clm_left', 'doc_gazette', 'ent_gazette']));
  expect([...drawing.edges.values()].map(({ type }) => type).sort()).toEqual([
    'appearsIn',
    'attribution',
    'publishedBy',
  ]);
});

test('what is beside a thing are its neighbours and the edges there', () => {
  const { nodes, edges } = besides(visible(ships(), viewOf(LEFT)), 'ent_brest');
  expect([...nodes]).toEqual(['clm_left']);
  expect([...edges]).toEqual(['clm_left about ent_brest']);
});
