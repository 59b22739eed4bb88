import { type Language, pieces } from '../i18n/message.ts';
import { type Ask, type Filled, type Filling, isComplete, type SlotName, slotsOf } from './questions.ts';
import { texts } from './texts.ts';

/** A question's words, with the places that are filled in. */
export type Part = string | { slot: SlotName; filling: Filling | null };

/**
 * A question as a sentence with all its places, to be filled in; or, with `isShort`, as it is asked: without the places
 * that may stay empty and do.
 */
export function sentenceOf({ ask, fillings }: Filled, language: Language, isShort = false): Part[] {
  const has = (name: SlotName) => !isShort || fillings[name] !== undefined;
  const cut = (key: keyof typeof texts.en) => pieces(texts[language][key], {}, language);
  const clauses: Record<string, Piece[]> = {
    aboutWhat: has('about') ? cut('search.clause.about') : [],
    when: has('from') || has('to') ? cut(`search.clause.${timeClause(has('from'), has('to'))}`) : [],
  };
  return cut(SENTENCES[ask])
    .flatMap((piece) => (typeof piece === 'string' ? piece : (clauses[piece.name] ?? piece)))
    .map((piece) => {
      if (typeof piece === 'string') return piece;
      const slot = piece.name as SlotName;
      return { slot, filling: fillings[slot] ?? null };
    });
}

type Piece = string | { name: string };

function timeClause(hasFrom: boolean, hasTo: boolean) {
  if (hasFrom && hasTo) return 'between';
  return hasFrom ? 'since' : 'until';
}

const SENTENCES = {
  saidAbout: 'search.ask.saidAbout',
  whoClaims: 'search.ask.whoClaims',
  whoDenies: 'search.ask.whoDenies',
  comesFrom: 'search.ask.comesFrom',
  saidIn: 'search.ask.saidIn',
  path: 'search.ask.path',
  hearsay: 'search.ask.hearsay',
  dropped: 'search.ask.dropped',
} as const satisfies Record<Ask, keyof typeof texts.en>;

/** The sentence as plain text; what is to be filled stands as dots. */
export function plainSentence(filled: Filled, language: Language): string {
  return sentenceOf(filled, language, true)
    .map((part) => (typeof part === 'string' ? part : (part.filling?.label ?? '…')))
    .join('');
}

/** The words of a question by which it is found: those between its places. */
export function wordsAround(ask: Ask, language: Language): string {
  return sentenceOf({ ask, fillings: {} }, language)
    .filter((part) => typeof part === 'string')
    .join(' ');
}

/** The names of the places that must be filled and are not. */
export function openSlots(filled: Filled): SlotName[] {
  if (isComplete(filled)) return [];
  return slotsOf(filled.ask)
    .filter(({ name, isOptional }) => !isOptional && !filled.fillings[name])
    .map(({ name }) => name);
}
