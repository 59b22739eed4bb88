import './texts/index.ts';
import { articleOf } from '../i18n/article.ts';
import { CATALOGUE, type Key } from '../i18n/catalogue.ts';
import { type Language, pieces } from '../i18n/message.ts';
import type { Ask, Filled, Filling, SlotName } from './questions.ts';

/** A question's words, with the places that are filled in; `when` stands for any time at all. */
export type Part = string | { slot: SlotName | 'when'; filling: Filling | null };

/**
 * The form of a question: as it is asked, without the places that may stay empty and do; open, with all of its
 * places to be filled in; or timed, with two days instead of any time.
 */
export type SentenceForm = 'asked' | 'open' | 'timed';

/** A question as a sentence. */
export function sentenceOf({ ask, fillings }: Filled, language: Language, form: SentenceForm): Part[] {
  const has = (name: SlotName) => fillings[name] !== undefined || (form !== 'asked' && name === 'about');
  const isTimed = (name: 'from' | 'to') => form === 'timed' || has(name);
  const cut = (key: Key) => pieces(CATALOGUE[language][key], {}, language);
  const clauses: Record<string, Piece[]> = {
    aboutWhat: has('about') ? cut('search.clause.about') : [],
    when: whenClause(),
  };
  return cut(SENTENCES[ask])
    .flatMap((piece) => (typeof piece === 'string' ? piece : (clauses[piece.name] ?? piece)))
    .flatMap((piece): Part[] => {
      if (typeof piece === 'string') return [piece];
      const slot = piece.name as SlotName | 'when';
      const filling = slot === 'when' ? null : (fillings[slot] ?? null);
      const article = form === 'asked' && NAMES.has(slot) ? articleOf(filling?.label ?? '', language) : '';
      return article === '' ? [{ slot, filling }] : [article, { slot, filling }];
    });

  function whenClause(): Piece[] {
    if (isTimed('from') && isTimed('to')) return cut('search.clause.between');
    if (isTimed('from')) return cut('search.clause.since');
    if (isTimed('to')) return cut('search.clause.until');
    return form === 'open' ? [' ', { name: 'when' }] : [];
  }
}

type Piece = string | { name: string };

/** The places that hold the name of a person, a body or a place. */
const NAMES: ReadonlySet<SlotName | 'when'> = new Set(['source', 'about', 'start', 'end']);

const SENTENCES = {
  saidAbout: 'search.ask.saidAbout',
  whoClaims: 'search.ask.whoClaims',
  whoDenies: 'search.ask.whoDenies',
  comesFrom: 'search.ask.comesFrom',
  saidIn: 'search.ask.saidIn',
  path: 'search.ask.path',
  hearsay: 'search.ask.hearsay',
  dropped: 'search.ask.dropped',
} as const satisfies Record<Ask, Key>;

/** The sentence as plain text; what is to be filled stands as dots. */
export function plainSentence(filled: Filled, language: Language): string {
  return sentenceOf(filled, language, 'asked')
    .map((part) => (typeof part === 'string' ? part : (part.filling?.label ?? '…')))
    .join('');
}

/** The words of a question by which it is found: those between its places. */
export function wordsAround(ask: Ask, language: Language): string {
  return sentenceOf({ ask, fillings: {} }, language, 'timed')
    .filter((part) => typeof part === 'string')
    .join(' ');
}

/** A place with the marks that stand right beside it, from which no line may part it. */
export type Glued = string | (Exclude<Part, string> & { before: string; after: string });

/** Gives each place the quotation and question marks beside it: all up to the next plain space. */
export function glued(parts: readonly Part[]): Glued[] {
  return parts.map((part, index) => {
    const [before, after] = [parts[index - 1], parts[index + 1]];
    if (typeof part !== 'string') {
      return {
        ...part,
        before: typeof before === 'string' ? last(before) : '',
        after: typeof after === 'string' ? first(after) : '',
      };
    }
    const start = typeof before === 'object' ? first(part).length : 0;
    const end = typeof after === 'object' ? last(part.slice(start)).length : 0;
    return part.slice(start, part.length - end);
  });
}

function first(text: string): string {
  return /^[^ ]*/.exec(text)?.[0] ?? '';
}

function last(text: string): string {
  return /[^ ]*$/.exec(text)?.[0] ?? '';
}
