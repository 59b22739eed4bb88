import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { type Action, countShown, EMPTY_VIEW } from '../../../src/explorer/model/view.ts';
import { act, redo, startHistory, undo } from '../../../src/explorer/state/history.ts';

const id = fc.constantFrom<string>('clm_a', 'clm_b', 'ent_c', 'ent_d', 'doc_e');
const ids = fc.uniqueArray(id, { maxLength: 4 });
const action: fc.Arbitrary<Action> = fc.oneof(
  ids.map((some) => ({ type: 'show' as const, ids: some })),
  ids.map((some) => ({ type: 'hide' as const, ids: some })),
  ids.map((some) => ({ type: 'question' as const, question: { ask: 'hearsay', slots: {} }, ids: some })),
  fc.constant({ type: 'path' as const, path: { from: 'clm_a', to: 'ent_c', atMost: 6 } }),
  fc.constant({ type: 'unhide' as const }),
  ids.map((some) => ({ type: 'only' as const, ids: some })),
  fc.tuple(id, ids).map(([of, neighbours]) => ({ type: 'collapse' as const, id: of, neighbours })),
  id.map((of) => ({ type: 'pin' as const, id: of, at: { x: 1, y: 2 } })),
  id.map((of) => ({ type: 'unpin' as const, id: of })),
  fc.option(id).map((of) => ({ type: 'select' as const, id: of })),
  fc.option(id).map((focus) => ({ type: 'read' as const, reading: { document: 'doc_e', focus } })),
  fc.constantFrom('force' as const, 'time' as const).map((layout) => ({ type: 'layout' as const, layout })),
  fc.boolean().map((on) => ({ type: 'facet' as const, facet: 'denied' as const, on })),
);

describe('going back', () => {
  test('takes back all that was done, step by step, and does it again', () => {
    fc.assert(
      fc.property(fc.array(action, { maxLength: 80 }), (actions) => {
        const done = actions.reduce(act, startHistory(EMPTY_VIEW));
        let back = done;
        while (back.past.length > 0) back = undo(back);
        expect(back.present).toEqual(EMPTY_VIEW);
        while (back.future.length > 0) back = redo(back);
        expect(back).toEqual(done);
      }),
    );
  });

  test('reaches back more than fifty steps', () => {
    let history = startHistory(EMPTY_VIEW);
    for (let step = 0; step < 150; step++) history = act(history, { type: 'show', ids: [`clm_${step}`] });
    for (let step = 0; step < 150; step++) history = undo(history);
    expect(history.present).toEqual(EMPTY_VIEW);
  });

  test('counts neither the camera nor typing as a step, nor what changes nothing', () => {
    let history = act(startHistory(EMPTY_VIEW), { type: 'camera', camera: { x: 0, y: 0, ratio: 2 } });
    history = act(history, { type: 'search', words: 'dr' });
    history = act(history, { type: 'unhide' });
    expect(history.past).toHaveLength(0);
    expect(history.present).toMatchObject({ search: 'dr', camera: { ratio: 2 } });
  });

  test('forgets what was taken back once something else is done', () => {
    const done = act(undo(act(startHistory(EMPTY_VIEW), { type: 'show', ids: ['clm_a'] })), {
      type: 'show',
      ids: ['clm_b'],
    });
    expect(redo(done)).toBe(done);
  });

  test('a thing is in one group at most, and a group has two things at least', () => {
    const gather = ids.map((some) => ({ type: 'gather' as const, ids: some }));
    fc.assert(
      fc.property(fc.array(fc.oneof(gather, action), { maxLength: 20 }), (actions) => {
        const { gathered } = actions.reduce(act, startHistory(EMPTY_VIEW)).present;
        expect(new Set(gathered.flat()).size).toBe(gathered.flat().length);
        expect(gathered.every((group) => group.length > 1)).toBe(true);
      }),
    );
    const both = act(startHistory(EMPTY_VIEW), { type: 'gather', ids: ['clm_a', 'clm_b'] });
    expect(both.present.gathered).toEqual([['clm_a', 'clm_b']]);
    expect(act(both, { type: 'scatter', group: both.present.gathered[0] ?? [] }).present).toEqual(EMPTY_VIEW);
  });

  test('a thing out of the graph is neither hidden, pinned nor selected there', () => {
    fc.assert(
      fc.property(fc.array(action, { maxLength: 40 }), ids, (actions, left) => {
        const { present } = act(actions.reduce(act, startHistory(EMPTY_VIEW)), { type: 'only', ids: left });
        expect(present.shown.every((shown) => left.includes(shown))).toBe(true);
      }),
    );
  });

  test('closes the document that is read once something is selected, and opens it again on going back', () => {
    const reading = { document: 'doc_e', focus: 'att_f' };
    const opened = act(startHistory(EMPTY_VIEW), { type: 'read', reading });
    expect(opened.present).toMatchObject({ reading, selected: 'doc_e' });
    for (const chosen of [
      act(opened, { type: 'select', id: 'clm_a' }),
      act(opened, { type: 'show', ids: ['clm_a'], select: 'clm_a' }),
    ]) {
      expect(chosen.present).toMatchObject({ reading: null, selected: 'clm_a' });
      expect(undo(chosen).present.reading).toEqual(reading);
    }
  });

  test('what is asked last is what is answered: a question or a path', () => {
    const question = { ask: 'whoDenies', slots: { claim: 'clm_a' } };
    const path = { from: 'clm_a', to: 'ent_c', atMost: 6 };
    const asked = act(startHistory({ ...EMPTY_VIEW, path, selected: 'clm_b' }), {
      type: 'question',
      question,
      ids: ['clm_a'],
    });
    expect(asked.present).toEqual({ ...EMPTY_VIEW, question, shown: ['clm_a'] });
    expect(act(asked, { type: 'path', path }).present).toEqual({ ...EMPTY_VIEW, path, shown: ['clm_a', 'ent_c'] });
    expect(act(asked, { type: 'path', path: null })).toBe(asked);
    expect(act(asked, { type: 'question', question: null }).present).toMatchObject({
      question: null,
      shown: ['clm_a'],
    });
  });

  test('letting time pass is one step, however many times it moves', () => {
    const to = (time: string) => ({ type: 'time', time: { to: time } }) as const;
    const played = ['2024-11-28', '2024-11-29'].reduce(
      (history, time) => act(history, { ...to(time), rides: true }),
      act(startHistory(EMPTY_VIEW), to('2024-11-27')),
    );
    expect(played.present.time.to).toBe('2024-11-29');
    expect(undo(played).present).toBe(EMPTY_VIEW);
  });
});

test('what is counted as shown is in sight and there', () => {
  const view = { shown: ['clm_a', 'clm_gone', 'ent_c', 'ent_d'], hidden: ['ent_d'] };
  expect(countShown(view, (one) => one !== 'clm_gone')).toBe(2);
});
