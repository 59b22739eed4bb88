/**
 * Search terms. They are derived only here, so that both engines give the same search results: a node stores the terms
 * of {@link indexTerms}, and a search requires, of each entry of {@link searchTerms}, one.
 */
import { stemmer as french } from '@orama/stemmers/french';
import { LRUCache } from 'lru-cache';
import { stem as english } from 'porter2';
import { fold, foldedPieces } from './fold.ts';
import { MAX_SEARCH_LENGTH, MAX_SEARCH_WORDS } from './limits.ts';
import { atOnce, type Steps } from './slices.ts';
import { type Word, wordsIn } from './words.ts';

export { fold, plainMarks } from './fold.ts';

const LATIN_LETTER = /^[a-z]$/;
const LATIN_WORD = /^[a-z]+$/;

/**
 * The words of a query, in order. Single Latin letters (the `l` of `l'armée`, the `s` of `Seoul's`) are left out, unless
 * the query has no other words.
 */
export function words(query: string): Word[] {
  const all = [...wordsIn(fold(query))];
  const longer = all.filter(({ text }) => !LATIN_LETTER.test(text));
  return longer.length > 0 ? longer : all;
}

/** Stems shorter than this would merge different words: `armee` and `arme` would both be `arm`. */
const SHORTEST_STEM = 4;

/** French names of places that end like participles. */
const PLACES = new Set('coree crimee egee galilee guinee judee mediterranee vendee'.split(' '));

/**
 * The same stem for all inflections of a word, French or English: the French Snowball stem of the English stem,
 * repeated while it shortens the word and leaves enough of it. (The words are folded, so the French rules for accents
 * do not apply; the repetition compensates for that: `nationale`, `nationaux`.) Endings of names are kept: a final `a`,
 * and a final `i` of a short word (`Gaza`, `Bali`). Source: M. F. Porter, Snowball, https://snowballstem.org.
 */
function stem(word: string): string {
  if (!LATIN_WORD.test(word) || PLACES.has(word)) return word;
  let current = frenchStem(english(word));
  if (current === word || (word.endsWith('i') && current.length < SHORTEST_STEM)) return word;
  for (;;) {
    const next = frenchStem(english(current));
    if (next.length < SHORTEST_STEM || next.length >= current.length) return current;
    current = next;
  }
}

function frenchStem(word: string): string {
  return word.endsWith('a') ? word : french(word);
}

/** The maximum length of a term. The engines have limits too. */
const LONGEST_TERM = 64;

/**
 * Marks of terms that are no beginnings of words. No word begins like this: the code point of an encoded character has
 * no leading zero.
 */
const STEM = 'x0';
const DESCRIBED = 'x00';

/** The word, encoded in a-z and 0-9 only, so that the engines' tokenizers do not split it: `К` becomes `x43a`. */
function encoded(word: string): string {
  if (/^[a-z0-9]{1,32}$/.test(word)) return word;
  let code = '';
  for (const character of word) {
    const next = /[a-z0-9]/.test(character) ? character : `x${character.codePointAt(0)?.toString(16)}`;
    if (code.length + next.length > LONGEST_TERM - DESCRIBED.length) break;
    code += next;
  }
  return code;
}

/** The approximate size of a cache entry in bytes, without its text of one byte per character. */
const ENTRY_BYTES = 200;
const MIB = 2 ** 20;

/** A cache of stems: stemming takes most of the time, and texts repeat words. */
const cachedStems = new LRUCache<string, string>({
  maxSize: 10 * MIB,
  sizeCalculation: (code, word) => ENTRY_BYTES + code.length + word.length,
});

/** The encoded stem of a word. */
function encodedStem(word: string): string {
  const known = cachedStems.get(word);
  if (known !== undefined) return known;
  const code = encoded(stem(word));
  cachedStems.set(word, code);
  return code;
}

/**
 * What a search requires for one word, in all its forms, of which a text must have one: the word as the beginning of a
 * word; its stem; where descriptions are searched, its stem in a description; the run of letters around it as the
 * beginning of another.
 */
export type SearchTerm = [beginning: string, stem: string, ...others: string[]];

/**
 * The terms that a text must contain to match `query`: one entry for each distinct word, at most 16. Empty if the query
 * has no letters or digits. Every term matches `[a-z0-9]{1,64}`.
 */
export function searchTerms(query: string, { descriptions = false } = {}): SearchTerm[] {
  const distinct = new Map(words(query).map((word) => [word.text, word]));
  return [...distinct.values()].slice(0, MAX_SEARCH_WORDS).map(({ text, run = text }) => {
    const code = encodedStem(text);
    const described = descriptions ? [DESCRIBED + code] : [];
    const around = run === text ? [] : [encoded(run)];
    return [encoded(text), STEM + code, ...described, ...around];
  });
}

/** By what each word is found in {@link IndexTerms.inField}: as a whole word, as a beginning, as a stem. */
export function wordsInFields(terms: readonly SearchTerm[]): [whole: string, beginning: string, stem: string][] {
  return terms.map(([beginning, stem]) => [` ${beginning} `, ` ${beginning}`, ` ${stem} `]);
}

/** How the terms of a name that consists of the words of `query` begin; compared with {@link IndexTerms.inField}. */
export function wholeName(query: string): string {
  return nameBeginning([...wordsIn(fold(query))].map(({ text }) => encoded(text)));
}

function nameBeginning(codes: readonly string[]): string {
  return `${spaced(codes)}. `;
}

function spaced(terms: Iterable<string>): string {
  return ` ${[...terms].join(' ')} `;
}

/**
 * As what a text is searched. A name (also a claim, also a title) is found by its words, by their beginnings, so that
 * `sliu` finds `Sliusar`, and by their stems; a text by the stems of its words; a description likewise, but only by
 * searches that include descriptions.
 */
export type SearchedAs = 'name' | 'text' | 'description';

/** The terms under which a text is stored. */
export interface IndexTerms {
  /** Distinct, for the full-text index. */
  inIndex: readonly string[];
  /**
   * By which results are ordered, with a space before and after each: of a name all its words and a full stop, then what
   * stands between its apostrophes, then its stems; of a text its words; of a description its stems. A name that is too
   * long to be searched for as a whole has each word once, and no full stop.
   */
  inField: string;
}

/** The terms of a text. */
export function indexTerms(text: string, as: SearchedAs): IndexTerms {
  return atOnce(indexTermsInSteps(text, as));
}

const KOREAN_WORD = /^\p{Script=Hangul}+$/u;

/** The terms by which the index finds a word. */
const INDEXED: Record<SearchedAs, (word: string) => string[]> = {
  // A word without a stem is found as its own beginning.
  name: (word) => [...beginnings(word), ...(LATIN_WORD.test(word) ? [STEM + encodedStem(word)] : [])],
  text: (word) => stems(word).map((code) => STEM + code),
  description: (word) => stems(word).map((code) => DESCRIBED + code),
};

/** The encoded stems of a word: in Korean, where no space divides a noun from its particles, all beginnings. */
function stems(word: string): string[] {
  return KOREAN_WORD.test(word) ? beginnings(word) : [encodedStem(word)];
}

/** The encoded beginnings of a word, without single Latin letters. */
function beginnings(word: string): string[] {
  const codes: string[] = [];
  let beginning = '';
  for (const character of word) {
    beginning += character;
    if (!LATIN_LETTER.test(beginning) || beginning === word) codes.push(encoded(beginning));
  }
  return codes;
}

/** The number of words whose terms are made in a millisecond. */
const WORDS_PER_STEP = 32;

/** The same as {@link indexTerms}, in steps of at most a few milliseconds: a text can have 200,000 characters. */
export function* indexTermsInSteps(text: string, as: SearchedAs): Steps<IndexTerms> {
  const { whole, parts, runs } = yield* wordsInSteps(text);
  const codes = new Map<string, string>();
  const inIndex = new Set(as === 'name' ? [...runs].flatMap(beginnings) : []);
  const stemmed = new Set<string>();
  for (const word of new Set([...whole, ...parts])) {
    if (codes.size % WORDS_PER_STEP === 0) yield;
    codes.set(word, encoded(word));
    for (const term of INDEXED[as](word)) inIndex.add(term);
    if (as === 'description' || (as === 'name' && LATIN_WORD.test(word))) stemmed.add(STEM + encodedStem(word));
  }
  const codesOf = (some: Iterable<string>) => [...some].map((word) => codes.get(word) ?? '');
  const inField = {
    name: () => {
      const rest = [...codesOf(parts), ...stemmed].map((term) => `${term} `).join('');
      return whole.length <= MAX_SEARCH_LENGTH ? nameBeginning(codesOf(whole)) + rest : spaced(codes.values()) + rest;
    },
    text: () => spaced(codes.values()),
    description: () => spaced(stemmed),
  }[as];
  return { inIndex: [...inIndex], inField: inField() };
}

/** All words of a text, what stands between the apostrophes of some, and the runs of scripts without spaces. */
function* wordsInSteps(text: string): Steps<{ whole: string[]; parts: Set<string>; runs: Set<string> }> {
  let folded = '';
  for (const piece of foldedPieces(text)) {
    folded += piece;
    yield;
  }
  const whole: string[] = [];
  const parts = new Set<string>();
  const runs = new Set<string>();
  for (const word of wordsIn(folded)) {
    if (whole.push(word.text) % WORDS_PER_STEP === 0) yield;
    for (const part of word.parts) parts.add(part);
    if (word.run !== undefined) runs.add(word.run);
  }
  return { whole, parts, runs };
}
