import type { Asked } from '../model/view.ts';

/** What can stand in a place of a question. */
export type SlotKind = 'source' | 'entity' | 'claim' | 'document' | 'node' | 'day';

/** The names of the places. */
export type SlotName = 'source' | 'about' | 'from' | 'to' | 'claim' | 'document' | 'start' | 'end';

/** A place in a question that is filled in. */
export interface Slot {
  name: SlotName;
  kind: SlotKind;
  /** The question can be asked without it. */
  isOptional: boolean;
}

/** The questions that can be asked in a sentence, by name. Their words are in the texts: `search.ask.<name>`. */
export const QUESTIONS = {
  saidAbout: [slot('source', 'source'), optional('about', 'entity'), optional('from', 'day'), optional('to', 'day')],
  whoClaims: [slot('claim', 'claim')],
  whoDenies: [slot('claim', 'claim')],
  comesFrom: [slot('claim', 'claim')],
  saidIn: [slot('document', 'document')],
  path: [slot('start', 'node'), slot('end', 'node')],
  hearsay: [],
  dropped: [],
} as const satisfies Record<string, readonly Slot[]>;
export type Ask = keyof typeof QUESTIONS;

/** All of them, in the order in which they are offered. */
export const ASKS = Object.keys(QUESTIONS) as Ask[];

/** What stands in a place: the id or day that is asked with, and how it is called. */
export interface Filling {
  value: string;
  label: string;
  /** Of a claim: the language of its label. */
  language?: string | undefined;
}

/** What stands in the places that are filled. */
export type Fillings = Readonly<Partial<Record<SlotName, Filling>>>;

/** A question with what fills it so far. */
export interface Filled {
  ask: Ask;
  fillings: Fillings;
}

/** The places of a question. */
export function slotsOf(ask: Ask): readonly Slot[] {
  return QUESTIONS[ask];
}

/** Whether it is one of the questions: an address may hold anything. */
export function isAsk(ask: string): ask is Ask {
  return Object.hasOwn(QUESTIONS, ask);
}

/** Whether it can be asked: every place that must be filled is. */
export function isComplete({ ask, fillings }: Filled): boolean {
  return slotsOf(ask).every(({ name, isOptional }) => isOptional || fillings[name]);
}

/** The question with another filling of a place; null empties it. */
export function fill({ ask, fillings }: Filled, name: SlotName, filling: Filling | null): Filled {
  const { [name]: _before, ...others } = fillings;
  return { ask, fillings: filling ? { ...others, [name]: filling } : others };
}

/** Puts an item into the first empty place of a question that it fits. */
export function fillWith(filled: Filled, kind: SlotKind, filling: Filling): Filled {
  const place = slotsOf(filled.ask).find(({ name, kind: wanted }) => !filled.fillings[name] && fits(kind, wanted));
  return place ? fill(filled, place.name, filling) : filled;
}

/** Whether an item of one kind may stand where another is asked for: who speaks is also spoken of. */
export function fits(kind: SlotKind, wanted: SlotKind): boolean {
  if (kind === 'day' || wanted === 'day') return kind === wanted;
  return kind === wanted || wanted === 'node' || (kind === 'source' && wanted === 'entity');
}

/** As the view keeps it: ids and days, no names. */
export function toAsked({ ask, fillings }: Filled): Asked {
  const filled = slotsOf(ask).flatMap(({ name }) => (fillings[name] ? [[name, fillings[name].value]] : []));
  return { ask, slots: Object.fromEntries(filled) };
}

/** What the API is asked for: which attributions, in which order. Null for a question that cannot be asked yet, or of another kind. */
export function attributionsOf({ ask, slots }: Asked): { filter: Record<string, unknown>; orderBy: string } | null {
  const { source, about, from, to, claim, document } = slots as Partial<Record<SlotName, string>>;
  switch (ask) {
    case 'saidAbout': {
      const time = { ...(from && { saidFrom: from }), ...(to && { saidTo: to }) };
      return source
        ? { filter: { source: [source], ...(about && { about: [about] }), ...time }, orderBy: 'SAID_ASC' }
        : null;
    }
    case 'whoClaims':
    case 'comesFrom': {
      const first = { polarity: ['POSITIVE'], role: ['ORIGIN'], sourceDropped: false };
      return claim ? { filter: { claim: [claim], ...first }, orderBy: 'SAID_ASC' } : null;
    }
    case 'whoDenies':
      return claim ? { filter: { claim: [claim], polarity: ['NEGATIVE'] }, orderBy: 'SAID_ASC' } : null;
    case 'saidIn':
      return document ? { filter: { document: [document] }, orderBy: 'POSITION_ASC' } : null;
    case 'hearsay':
      return { filter: { basis: ['TOLD'] }, orderBy: 'SAID_ASC' };
    case 'dropped':
      return { filter: { sourceDropped: true }, orderBy: 'SAID_ASC' };
    default:
      return null;
  }
}

function slot<Name extends SlotName>(name: Name, kind: SlotKind) {
  return { name, kind, isOptional: false } as const;
}

function optional<Name extends SlotName>(name: Name, kind: SlotKind) {
  return { name, kind, isOptional: true } as const;
}
