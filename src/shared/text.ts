/**
 * The text that search compares. Terms are made here, and only here, so that both engines answer a search alike:
 * a node keeps the terms of {@link indexTerms}, a search asks for every term of {@link searchTerms}.
 */
import { stemmer as french } from '@orama/stemmers/french';
import { LRUCache } from 'lru-cache';
import { stem as english } from 'porter2';
import { fold, foldedPieces } from './fold.ts';
import { atOnce, type Steps } from './slices.ts';

export { fold } from './fold.ts';

/** Runs of letters and digits. Chinese characters stand for themselves, for no space tells where a word ends. */
const WORD = /\p{Script=Han}|(?:(?!\p{Script=Han})[\p{L}\p{N}\p{M}])+/gu;

/** Long enough for any word of a natural language; the rest is cut, in texts and queries alike. */
const LONGEST_WORD = 32;

/** The words of a folded text. */
function* everyWord(folded: string): Generator<string, void, void> {
  for (const [word] of folded.matchAll(WORD)) yield shortened(word);
}

/** V8 cuts words out of a text by pointing into it; shorter ones it copies. */
const SHORTEST_POINTER = 13;

/** The first characters of a word; as a copy, for a pointer that is kept keeps all of the text in memory. */
function shortened(word: string): string {
  if (word.length < SHORTEST_POINTER) return word;
  return [...word.slice(0, 2 * LONGEST_WORD)].slice(0, LONGEST_WORD).join('');
}

const LATIN_LETTER = /^[a-z]$/;

/**
 * The folded words of a text, in its order: runs of letters and digits. Single Latin letters (the `l` of `l'armée`,
 * the `s` of `Seoul's`) are left out, unless the text has nothing else.
 */
export function words(text: string): string[] {
  const all = [...everyWord(fold(text))];
  const longer = all.filter((word) => !LATIN_LETTER.test(word));
  return longer.length > 0 ? longer : all;
}

/** Going on below this length makes one word of many: `armee` and `arme` would both be `arm`. */
const SHORTEST_STEM = 4;

/**
 * One normal form for the inflections of a word, whether it is French or English: the French Snowball stem of the
 * English one, taken again while it shortens the word and leaves enough of it. (Both stemmers meet folded words, which
 * costs the French one its rules for accents; the repetition makes up for it: `nationale`, `nationaux`.)
 * Source: M. F. Porter, Snowball, https://snowballstem.org.
 */
function stem(word: string): string {
  if (!/^[a-z]+$/.test(word)) return word;
  let current = french(english(word));
  if (current === word) return word;
  for (;;) {
    const next = french(english(current));
    if (next.length < SHORTEST_STEM || next.length >= current.length) return current;
    current = next;
  }
}

/** Terms are bounded because the engines bound theirs. */
const LONGEST_TERM = 64;

/** The stem, spelt with a-z and 0-9 only, so that no engine's tokenizer cuts it: `К` becomes `x43a`. */
function spell(word: string): string {
  const whole = stem(word);
  if (/^[a-z0-9]{1,64}$/.test(whole)) return whole;
  let spelt = '';
  for (const character of whole) {
    const code = character.codePointAt(0) ?? 0;
    const next = /[a-z0-9]/.test(character) ? character : `x${code.toString(16)}`;
    if (spelt.length + next.length > LONGEST_TERM) break;
    spelt += next;
  }
  return spelt;
}

/** About the bytes that an entry of a cache takes: texts of one byte a character, and what keeps them. */
const ENTRY_BYTES = 200;
const MIB = 2 ** 20;

/** Texts use few words often, and stemming takes most of the time of making terms. */
const spellings = new LRUCache<string, string>({
  maxSize: 10 * MIB,
  sizeCalculation: (term, word) => ENTRY_BYTES + term.length + word.length,
});

function term(word: string): string {
  const known = spellings.get(word);
  if (known !== undefined) return known;
  const spelt = spell(word);
  spellings.set(word, spelt);
  return spelt;
}

/** More words than this narrow a search no further. */
const MOST_TERMS = 16;

/**
 * The terms that a text must have to be found by `query`, all of them: one for each distinct word, 16 at most. Empty
 * when the query has no letter and no digit. Every term matches `[a-z0-9]{1,64}`.
 */
export function searchTerms(query: string): string[] {
  const terms = new Set<string>();
  for (const word of words(query)) {
    terms.add(term(word));
    if (terms.size === MOST_TERMS) break;
  }
  return [...terms];
}

/**
 * The distinct terms under which `text` is found: one for each word and, with `prefixes`, one for each beginning of a
 * word, so that `sliu` finds `Sliusar`; single Latin letters are no beginnings, as they are none in a query. Beginnings
 * are stemmed as a query is, hence whatever a reader has typed of a word so far finds it.
 */
export function indexTerms(text: string, options: { prefixes: boolean }): string[] {
  return atOnce(indexTermsInSteps(text, options));
}

/** The beginnings of so many long words have their stems in two or three milliseconds. */
const WORDS_IN_STEP = 16;

/** The same in steps of a few milliseconds at most, for a text may have as many as 200,000 characters. */
export function* indexTermsInSteps(text: string, { prefixes }: { prefixes: boolean }): Steps<string[]> {
  let folded = '';
  for (const piece of foldedPieces(text)) {
    folded += piece;
    yield;
  }
  const seen = new Set<string>();
  const terms = new Set<string>();
  let count = 0;
  for (const word of everyWord(folded)) {
    if (++count % WORDS_IN_STEP === 0) yield;
    if (seen.has(word)) continue;
    seen.add(word);
    terms.add(term(word));
    if (prefixes) for (const beginning of beginningsOf(word)) terms.add(beginning);
  }
  return [...terms];
}

const beginnings = new LRUCache<string, readonly string[]>({
  maxSize: 20 * MIB,
  sizeCalculation: (terms, word) => ENTRY_BYTES + word.length + terms.length * ENTRY_BYTES,
});

/** The terms of all beginnings of a word. */
function beginningsOf(word: string): readonly string[] {
  const known = beginnings.get(word);
  if (known) return known;
  const terms: string[] = [];
  let beginning = '';
  for (const character of word) {
    beginning += character;
    if (!LATIN_LETTER.test(beginning)) terms.push(spell(beginning));
  }
  beginnings.set(word, terms);
  return terms;
}
