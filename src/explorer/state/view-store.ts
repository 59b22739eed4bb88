import { type Action, EMPTY_VIEW, type View } from '../model/view.ts';
import { act, type History, isRiding, redo, startHistory, undo } from './history.ts';
import { addressOf, placeKind, viewAt } from './routes.ts';

/** As much of a browser's window as the store needs. */
export interface Bar {
  readonly location: Pick<Location, 'pathname' | 'search' | 'hash'>;
  readonly history: Pick<globalThis.History, 'pushState' | 'replaceState'>;
}

/** Moving the camera comes in bursts, and browsers refuse an address that changes too often. */
const SETTLE_MS = 400;

/** What leaves a shared view as it was shared. */
const LOOKING = new Set<Action['type']>(['select', 'read', 'camera', 'search', 'as', 'time', 'facet', 'open']);

/**
 * Holds the view with its history, and keeps the address in step: each step is an entry of the browser's history, so
 * that its Back takes it back. On a page or a shared view a step leads to the graph, which is then the reader's own.
 */
export class ViewStore {
  #history: History;
  readonly #bar: Bar;
  readonly #listeners = new Set<() => void>();
  #settling: ReturnType<typeof setTimeout> | undefined;

  constructor(bar: Bar) {
    this.#bar = bar;
    this.#history = startHistory(this.#place() === 'graph' ? viewAt(bar.location) : EMPTY_VIEW);
  }

  readonly history = (): History => this.#history;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly act = (action: Action): void => {
    const place = this.#place();
    const rides = isRiding(action);
    const stays = rides || (place === 'shared' && LOOKING.has(action.type));
    const after = act(this.#history, action);
    if (after === this.#history && (place === 'graph' || stays)) return;
    if (rides) this.#settleSoon();
    else if (!stays) this.#step(after.present);
    this.#become(after);
  };

  readonly undo = (): void => this.#walk(undo(this.#history));

  readonly redo = (): void => this.#walk(redo(this.#history));

  /** To be called when the browser has gone somewhere: Back, Forward, a link. */
  readonly arrived = (): void => {
    if (this.#place() !== 'graph') return;
    const view = viewAt(this.#bar.location);
    const { past, present, future } = this.#history;
    if (isSame(view, present)) return;
    clearTimeout(this.#settling);
    this.#settling = undefined;
    if (isSame(view, past.at(-1))) this.#become(undo(this.#history));
    else if (isSame(view, future[0])) this.#become(redo(this.#history));
    else this.#become(act(this.#history, { type: 'open', view }));
  };

  #walk(after: History): void {
    if (after === this.#history || this.#place() === 'shared') return;
    this.#step(after.present);
    this.#become(after);
  }

  /** Its address becomes a new entry, and the one before it is left as the view was. */
  #step(view: View): void {
    if (this.#settling !== undefined) this.#settle();
    const before = this.#history;
    // The push is heard by `arrived`, which must find the view that it is of.
    this.#history = { ...before, present: view };
    this.#bar.history.pushState(null, '', addressOf(view));
    this.#history = before;
  }

  #settleSoon(): void {
    clearTimeout(this.#settling);
    this.#settling = setTimeout(() => this.#settle(), SETTLE_MS);
  }

  #settle(): void {
    clearTimeout(this.#settling);
    this.#settling = undefined;
    if (this.#place() === 'graph') this.#bar.history.replaceState(null, '', addressOf(this.#history.present));
  }

  #place() {
    return placeKind(this.#bar.location.pathname);
  }

  #become(history: History): void {
    this.#history = history;
    for (const listener of this.#listeners) listener();
  }
}

function isSame(view: View, other: View | undefined): boolean {
  return other !== undefined && (view === other || addressOf(view) === addressOf(other));
}
