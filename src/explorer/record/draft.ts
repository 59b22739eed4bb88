import type { Place } from '../../shared/places.ts';
import type { Part } from '../model/segments.ts';
import type { Id } from '../model/view.ts';

/** Words that were chosen, and what they are said to show. */
export interface Passage extends Place {
  part: Part;
}

/** Something that is in the graph already, as it is called. */
export interface Known {
  id: Id;
  label: string;
  /** Of a claim: the language of its label. */
  language?: string | undefined;
}

/** Somebody or something: known, or new. What was typed for one stays while the other is looked at. */
export interface EntityPick {
  isNew: boolean;
  known: Known | null;
  name: string;
  /** Empty until it is chosen. */
  kind: string;
  isNamed: boolean;
}

/** One of several. */
export interface Listed {
  /** Tells it from the others in the list. */
  key: number;
  entity: EntityPick;
}

/** Who or what a new claim is about, and in which part. */
export interface AboutPick extends Listed {
  role: string;
}

/** A relay, and the passages that show it. */
export interface RelayPick extends Listed {
  passages: readonly Passage[];
}

/** Who published something, if that is known. */
export interface PublisherPick {
  isKnown: boolean;
  entity: EntityPick;
}

/** A document that is quoted from: one of those in the graph, or a new one. */
export interface CitePick {
  key: number;
  isNew: boolean;
  known: Known | null;
  title: string;
  /** Its address, if it has one. */
  url: string;
  kind: string;
  publisher: PublisherPick;
  /** Tells it from every other, should it have no address. */
  token: string;
}

/** A claim: known, or new. */
export interface ClaimPick {
  isNew: boolean;
  known: Known | null;
  text: string;
  /** Null: the document's. */
  language: string | null;
  translation: string;
  tense: string;
  about: readonly AboutPick[];
}

/** What can be left to be made out from the words. */
export interface Manner {
  speechAct: string;
  form: string;
  certainty: string;
  polarity: string;
  basis: string;
  hedge: string;
  section: string;
}

/** An attribution while it is being put down. */
export interface Draft {
  passages: readonly Passage[];
  /** True for the paper itself: its own voice. */
  isOwnVoice: boolean;
  source: EntityPick;
  claim: ClaimPick;
  /** What was chosen; what is left out is as it seems from the words. */
  manner: Partial<Manner>;
  saidFrom: string;
  saidTo: string;
  medium: string;
  onBehalfOf: readonly Listed[];
  /** At whom it is aimed. */
  targets: readonly Listed[];
  /** The relays, from the origin outward. */
  relays: readonly RelayPick[];
  cites: readonly CitePick[];
  /** The attribution, in the same document, within which it is said; empty for none. */
  nestedIn: Id;
}

export const NOBODY: EntityPick = { isNew: false, known: null, name: '', kind: '', isNamed: true };

export const EMPTY_DRAFT: Draft = {
  passages: [],
  isOwnVoice: false,
  source: NOBODY,
  claim: { isNew: true, known: null, text: '', language: null, translation: '', tense: 'PAST', about: [] },
  manner: {},
  saidFrom: '',
  saidTo: '',
  medium: '',
  onBehalfOf: [],
  targets: [],
  relays: [],
  cites: [],
  nestedIn: '',
};

/** With what stands at a place moved one place up. */
export function moved<Entry>(list: readonly Entry[], place: number): Entry[] {
  const [one] = list.slice(place, place + 1);
  return one === undefined || place === 0 ? [...list] : list.toSpliced(place, 1).toSpliced(place - 1, 0, one);
}

/** A new document to quote from. */
export function newCite(list: readonly CitePick[], token: string): CitePick {
  const publisher = { isKnown: false, entity: NOBODY };
  return { key: newKey(list), isNew: false, known: null, title: '', url: '', kind: 'COMMUNIQUE', publisher, token };
}

/** A key that nothing in the list has. */
export function newKey(list: readonly { key: number }[]): number {
  return Math.max(0, ...list.map(({ key }) => key)) + 1;
}

/** Something that words show. */
interface Shown {
  passages: readonly Passage[];
}

/** With other words; in the order of the text, each once for each part. */
export function withPassage<Of extends Shown>(of: Of, { part, start, end, exact }: Passage): Of {
  const others = of.passages.filter((one) => one.part !== part || one.start !== start || one.end !== end);
  const passages = [...others, { part, start, end, exact }].sort(
    (one, other) => one.start - other.start || one.end - other.end,
  );
  return { ...of, passages };
}

/** With other passages for a relay. */
export function withRelayPassage(draft: Draft, key: number, passage: Passage): Draft {
  const relays = draft.relays.map((relay) => (relay.key === key ? withPassage(relay, passage) : relay));
  return { ...draft, relays };
}

/** All words that were chosen, whomever they show. */
export function allPassages({ passages, relays }: Draft): Passage[] {
  return [passages, ...relays.map((relay) => relay.passages)].flat();
}

/** The words of a part, as they stand; those of several places joined. */
export function wordsOf({ passages }: Shown, part: Part): string {
  return passages
    .filter((passage) => passage.part === part)
    .map(({ exact }) => exact.replaceAll(/\s+/g, ' '))
    .join(' ');
}

/** How somebody is called so far; empty while that is open. */
export function nameOf({ isNew, known, name }: EntityPick): string {
  return isNew ? name.trim() : (known?.label ?? '');
}

/** Whether there is nothing in it that would be lost. */
export function isEmpty(draft: Draft): boolean {
  return JSON.stringify(draft) === JSON.stringify(EMPTY_DRAFT);
}
