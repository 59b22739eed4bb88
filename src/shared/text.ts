/**
 * Search terms. They are derived only here, so that both engines give the same search results: a node stores the terms
 * of {@link indexTerms}, and a search requires all terms of {@link searchTerms}.
 */
import { stemmer as french } from '@orama/stemmers/french';
import { LRUCache } from 'lru-cache';
import { stem as english } from 'porter2';
import { fold, foldedPieces } from './fold.ts';
import { atOnce, type Steps } from './slices.ts';

export { fold } from './fold.ts';

/** Runs of letters and digits. Each Chinese character is a word, because no space marks the end of a word. */
const WORD = /\p{Script=Han}|(?:(?!\p{Script=Han})[\p{L}\p{N}\p{M}])+/gu;

/** Long enough for any word of a natural language. The rest of a word is cut, in texts and in queries. */
const LONGEST_WORD = 32;

/** The words of a folded text. */
function* everyWord(folded: string): Generator<string, void, void> {
  for (const [word] of folded.matchAll(WORD)) yield shortened(word);
}

/** V8 represents a substring of this length or more as a reference to the whole text, and copies shorter ones. */
const SHORTEST_REFERENCE = 13;

/** The first characters of a word, as a copy: a stored reference would keep the whole text in memory. */
function shortened(word: string): string {
  if (word.length < SHORTEST_REFERENCE) return word;
  return [...word.slice(0, 2 * LONGEST_WORD)].slice(0, LONGEST_WORD).join('');
}

const LATIN_LETTER = /^[a-z]$/;

/**
 * The folded words of a text, in order: runs of letters and digits. Single Latin letters (the `l` of `l'armée`, the `s`
 * of `Seoul's`) are left out, unless the text has no other words.
 */
export function words(text: string): string[] {
  const all = [...everyWord(fold(text))];
  const longer = all.filter((word) => !LATIN_LETTER.test(word));
  return longer.length > 0 ? longer : all;
}

/** Stems shorter than this would merge different words: `armee` and `arme` would both be `arm`. */
const SHORTEST_STEM = 4;

/**
 * The same stem for all inflections of a word, French or English: the French Snowball stem of the English stem,
 * repeated while it shortens the word and leaves enough of it. (The words are folded, so the French rules for accents
 * do not apply; the repetition compensates for that: `nationale`, `nationaux`.) Source: M. F. Porter, Snowball,
 * https://snowballstem.org.
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

/** The maximum length of a term. The engines have limits too. */
const LONGEST_TERM = 64;

/** The stem, encoded in a-z and 0-9 only, so that the engines' tokenizers do not split it: `К` becomes `x43a`. */
function encodeTerm(word: string): string {
  const whole = stem(word);
  if (/^[a-z0-9]{1,64}$/.test(whole)) return whole;
  let encoded = '';
  for (const character of whole) {
    const code = character.codePointAt(0) ?? 0;
    const next = /[a-z0-9]/.test(character) ? character : `x${code.toString(16)}`;
    if (encoded.length + next.length > LONGEST_TERM) break;
    encoded += next;
  }
  return encoded;
}

/** The approximate size of a cache entry in bytes, without its text of one byte per character. */
const ENTRY_BYTES = 200;
const MIB = 2 ** 20;

/** A cache of terms: stemming takes most of the time, and texts repeat words. */
const cachedTerms = new LRUCache<string, string>({
  maxSize: 10 * MIB,
  sizeCalculation: (term, word) => ENTRY_BYTES + term.length + word.length,
});

function term(word: string): string {
  const known = cachedTerms.get(word);
  if (known !== undefined) return known;
  const encoded = encodeTerm(word);
  cachedTerms.set(word, encoded);
  return encoded;
}

/** The maximum number of terms of a search. */
const MOST_TERMS = 16;

/**
 * The terms that a text must contain to match `query`: one for each distinct word, at most 16. Empty if the query has
 * no letters or digits. Every term matches `[a-z0-9]{1,64}`.
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
 * The distinct terms under which `text` is indexed: one for each word and, with `prefixes`, one for each prefix of a
 * word, so that `sliu` finds `Sliusar`. Single Latin letters are left out, as in a query. Prefixes are stemmed in the
 * same way as a query, so that every partially typed word matches.
 */
export function indexTerms(text: string, options: { prefixes: boolean }): string[] {
  return atOnce(indexTermsInSteps(text, options));
}

/** The number of long words whose prefixes are stemmed in two or three milliseconds. */
const WORDS_PER_STEP = 16;

/** The same as {@link indexTerms}, in steps of at most a few milliseconds: a text can have 200,000 characters. */
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
    if (++count % WORDS_PER_STEP === 0) yield;
    if (seen.has(word)) continue;
    seen.add(word);
    terms.add(term(word));
    if (prefixes) for (const prefix of prefixTerms(word)) terms.add(prefix);
  }
  return [...terms];
}

const cachedPrefixes = new LRUCache<string, readonly string[]>({
  maxSize: 20 * MIB,
  sizeCalculation: (terms, word) => ENTRY_BYTES + word.length + terms.length * ENTRY_BYTES,
});

/** The terms of all prefixes of a word. */
function prefixTerms(word: string): readonly string[] {
  const known = cachedPrefixes.get(word);
  if (known) return known;
  const terms: string[] = [];
  let prefix = '';
  for (const character of word) {
    prefix += character;
    if (!LATIN_LETTER.test(prefix)) terms.push(encodeTerm(prefix));
  }
  cachedPrefixes.set(word, terms);
  return terms;
}
