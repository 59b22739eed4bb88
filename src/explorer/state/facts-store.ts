import { MAX_LIST_LENGTH } from '../../shared/limits.ts';
import { type Card, type Facts, learn, nodeId, noFacts } from '../model/facts.ts';
import type { Id } from '../model/view.ts';

/** Fetches cards; what is unknown or not visible is left out. */
export type LoadCards = (ids: readonly Id[]) => Promise<readonly Card[]>;

/** What is known, and how the asking goes. A new object each time that something changed. */
export interface FactsState {
  /** Counts up whenever the facts changed. */
  version: number;
  isLoading: boolean;
  /** Why the last asking failed. */
  error: unknown;
  /** What was asked for and is not there. */
  missing: ReadonlySet<Id>;
}

/** Notify at most this often while loading, in milliseconds, because each notification redraws everything. */
const BEAT_MS = 250;

/** Keeps the facts learnt from the API, and asks for each node only once. */
export class FactsStore {
  readonly facts: Facts = noFacts();
  readonly #load: LoadCards;
  readonly #cards = new Map<Id, Card>();
  readonly #underWay = new Map<Id, Promise<void>>();
  readonly #listeners = new Set<() => void>();
  #notifiedAt = Number.NEGATIVE_INFINITY;
  #notifying: ReturnType<typeof setTimeout> | undefined;
  #language: string;
  #state: FactsState = { version: 0, isLoading: false, error: null, missing: new Set() };

  constructor(load: LoadCards, language: string) {
    this.#load = load;
    this.#language = language;
  }

  readonly state = (): FactsState => this.#state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /**
   * Asks for what is not known yet; resolves when it is known. A failure is kept in the state, and requested again the
   * next time.
   */
  readonly need = async (ids: readonly Id[]): Promise<void> => {
    const wanted = cardIds(ids).filter((id) => !this.#cards.has(id) && !this.#state.missing.has(id));
    const unasked = wanted.filter((id) => !this.#underWay.has(id));
    for (let start = 0; start < unasked.length; start += MAX_LIST_LENGTH)
      this.#fetch(unasked.slice(start, start + MAX_LIST_LENGTH));
    await Promise.all(wanted.map((id) => this.#underWay.get(id)));
  };

  /** Asks again for what may have changed. */
  readonly refresh = (ids: readonly Id[]): Promise<void> => {
    const again = cardIds(ids);
    for (const id of again) this.#cards.delete(id);
    this.#change({ missing: new Set([...this.#state.missing].filter((id) => !again.includes(id))) });
    return this.need(again);
  };

  /** Tells claims in another language. */
  readonly speak = (language: string): void => {
    if (language === this.#language) return;
    this.#language = language;
    for (const card of this.#cards.values()) learn(this.facts, card, language);
    this.#change({ version: this.#state.version + 1 });
  };

  #fetch(ids: readonly Id[]): void {
    const done = this.#load(ids).then(
      (cards) => this.#learn(ids, cards),
      (error) => this.#change({ error }),
    );
    const left = done.finally(() => {
      for (const id of ids) this.#underWay.delete(id);
      this.#change({ isLoading: this.#underWay.size > 0 });
    });
    for (const id of ids) this.#underWay.set(id, left);
    this.#change({ isLoading: true, error: null });
  }

  #learn(ids: readonly Id[], cards: readonly Card[]): void {
    for (const card of cards) {
      this.#cards.set(card.id, card);
      learn(this.facts, card, this.#language);
    }
    const gone = ids.filter((id) => !this.#cards.has(id));
    const missing = gone.length > 0 ? new Set([...this.#state.missing, ...gone]) : this.#state.missing;
    this.#change({ version: this.#state.version + 1, missing });
  }

  #change(change: Partial<FactsState>): void {
    const keys = Object.keys(change) as (keyof FactsState)[];
    if (keys.every((key) => change[key] === this.#state[key])) return;
    this.#state = { ...this.#state, ...change };
    if (!this.#state.isLoading || performance.now() - this.#notifiedAt > BEAT_MS) this.#notify();
    else this.#notifying ??= setTimeout(() => this.#notify(), BEAT_MS);
  }

  #notify(): void {
    clearTimeout(this.#notifying);
    this.#notifying = undefined;
    this.#notifiedAt = performance.now();
    for (const listener of this.#listeners) listener();
  }
}

/** The ids of those that have a card, each once: a source is asked for as the entity that it is. */
function cardIds(ids: readonly Id[]): Id[] {
  return [...new Set(ids.map(nodeId))].filter((id) => /^(ent|clm|doc)_/.test(id));
}
