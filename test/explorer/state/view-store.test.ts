import { describe, expect, jest, test } from '@jest/globals';
import { type Bar, ViewStore } from '../../../src/explorer/state/view-store.ts';

/** A browser's address bar with its history. */
function createBar(
  address: string,
): Bar & { entries: string[]; at: number; go(steps: number): void; visit(to: string): void } {
  const bar = {
    entries: [address],
    at: 0,
    get location() {
      const { pathname, search, hash } = new URL(bar.entries[bar.at] as string, 'http://selon.test');
      return { pathname, search, hash };
    },
    history: {
      pushState: (_state: unknown, _title: string, to?: string | URL | null) => bar.visit(String(to)),
      replaceState: (_state: unknown, _title: string, to?: string | URL | null) => {
        bar.entries[bar.at] = String(to);
      },
    },
    go: (steps: number) => {
      bar.at += steps;
    },
    visit: (to: string) => {
      bar.entries = [...bar.entries.slice(0, bar.at + 1), to];
      bar.at++;
    },
  };
  return bar;
}

const RUSSIA = { type: 'show', ids: ['ent_russia'] } as const;
const CAMERA = { type: 'camera', camera: { x: 1, y: 2, ratio: 3 } } as const;

describe('the view and the address', () => {
  test('a view is read from the address', () => {
    const store = new ViewStore(createBar('/?show=ent_russia+clm_one&select=clm_one'));
    expect(store.history().present).toMatchObject({ shown: ['ent_russia', 'clm_one'], selected: 'clm_one' });
  });

  test('each step is an entry of its own, and Back takes it back', () => {
    const bar = createBar('/');
    const store = new ViewStore(bar);
    store.act(RUSSIA);
    store.act({ type: 'select', id: 'ent_russia' });
    expect(bar.entries).toEqual(['/', '/?show=ent_russia', '/?show=ent_russia&select=ent_russia']);
    bar.go(-1);
    store.arrived();
    expect(store.history()).toMatchObject({ present: { selected: null }, past: [{}], future: [{}] });
    bar.go(1);
    store.arrived();
    expect(store.history()).toMatchObject({ present: { selected: 'ent_russia' }, future: [] });
  });

  test('what is undone can be come back to', () => {
    const bar = createBar('/');
    const store = new ViewStore(bar);
    store.act(RUSSIA);
    store.undo();
    expect(bar.entries).toEqual(['/', '/?show=ent_russia', '/']);
    store.redo();
    expect(store.history().present.shown).toEqual(['ent_russia']);
    expect(bar.entries.at(-1)).toBe('/?show=ent_russia');
  });

  test('moving the camera changes the entry that is there, once it has come to rest', () => {
    jest.useFakeTimers();
    const bar = createBar('/?show=ent_russia');
    const store = new ViewStore(bar);
    store.act(CAMERA);
    store.act({ ...CAMERA, camera: { x: 4, y: 5, ratio: 1 } });
    expect(bar.entries).toEqual(['/?show=ent_russia']);
    jest.runAllTimers();
    expect(bar.entries).toEqual(['/?show=ent_russia&camera=4,5,1']);
    jest.useRealTimers();
  });

  test('a step leaves behind where the camera stood', () => {
    const bar = createBar('/?show=ent_russia');
    const store = new ViewStore(bar);
    store.act(CAMERA);
    store.act({ type: 'select', id: 'ent_russia' });
    expect(bar.entries[0]).toBe('/?show=ent_russia&camera=1,2,3');
    expect(bar.entries).toHaveLength(2);
  });

  test('a step on the page of a thing leads to the graph', () => {
    const bar = createBar('/claim/clm_one');
    const store = new ViewStore(bar);
    store.act({ type: 'search', words: 'drone' });
    expect(bar.entries).toHaveLength(1);
    store.act(RUSSIA);
    expect(bar.entries.at(-1)).toBe('/?show=ent_russia&q=drone');
    store.act(RUSSIA);
    expect(bar.entries).toHaveLength(2);
  });

  test('a shared view can be looked at where it is; changing it makes a copy', () => {
    const bar = createBar('/view/one');
    const store = new ViewStore(bar);
    const { present } = store.history();
    store.act({ type: 'open', view: { ...present, shown: ['ent_russia', 'clm_one'] } });
    store.act({ type: 'select', id: 'clm_one' });
    expect(bar.entries).toEqual(['/view/one']);
    store.act({ type: 'hide', ids: ['ent_russia'] });
    expect(bar.entries.at(-1)).toMatch(/^\/\?show=ent_russia\+clm_one&hide=ent_russia/);
  });

  test('a link to another view opens it, as a step', () => {
    const bar = createBar('/?show=ent_russia');
    const store = new ViewStore(bar);
    bar.visit('/?show=clm_one');
    store.arrived();
    expect(store.history().present.shown).toEqual(['clm_one']);
    store.undo();
    expect(store.history().present.shown).toEqual(['ent_russia']);
  });

  test('a view too large for a query stands where servers do not see it', () => {
    const bar = createBar('/');
    const store = new ViewStore(bar);
    const ids = Array.from({ length: 300 }, (_, index) => `ent_somebody-or-other-${index}`);
    store.act({ type: 'show', ids });
    expect(bar.entries.at(-1)).toMatch(/^\/#show=/);
    expect(new ViewStore(bar).history().present.shown).toEqual(ids);
  });

  test('those who listen are told of each change, and of nothing else', () => {
    const store = new ViewStore(createBar('/'));
    const listener = jest.fn();
    const leave = store.subscribe(listener);
    store.act(RUSSIA);
    store.act(RUSSIA);
    expect(listener).toHaveBeenCalledTimes(1);
    leave();
    store.undo();
    expect(listener).toHaveBeenCalledTimes(1);
  });
});
