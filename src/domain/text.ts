/**
 * The text that search compares. Terms are made here, and only here, so that both engines answer a search alike:
 * a node keeps the terms of {@link indexTerms}, a search asks for every term of {@link searchTerms}.
 */
import { LRUCache } from 'lru-cache';
import snowball from 'snowball-stemmers';
import { fold } from './fold.ts';

export { fold } from './fold.ts';

/** Runs of letters and digits. Chinese characters stand for themselves, for no space tells where a word ends. */
const WORD = /\p{Script=Han}|(?:(?!\p{Script=Han})[\p{L}\p{N}\p{M}])+/gu;

/** Long enough for any word of a natural language; the rest is cut, in texts and queries alike. */
const LONGEST_WORD = 32;

function everyWord(text: string): string[] {
  return (fold(text).match(WORD) ?? []).map((word) => [...word].slice(0, LONGEST_WORD).join(''));
}

const LATIN_LETTER = /^[a-z]$/;

/**
 * The folded words of a text, in its order: runs of letters and digits. Single Latin letters (the `l` of `l'armée`,
 * the `s` of `Seoul's`) are left out, unless the text has nothing else.
 */
export function words(text: string): string[] {
  const all = everyWord(text);
  const longer = all.filter((word) => !LATIN_LETTER.test(word));
  return longer.length > 0 ? longer : all;
}

const english = snowball.newStemmer('english');
const french = snowball.newStemmer('french');

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
  let current = french.stem(english.stem(word));
  for (;;) {
    const next = french.stem(english.stem(current));
    if (next.length < SHORTEST_STEM || next.length >= current.length) return current;
    current = next;
  }
}

/** Terms are bounded because the engines bound theirs. */
const LONGEST_TERM = 64;

/** The stem, spelt with a-z and 0-9 only, so that no engine's tokenizer cuts it: `К` becomes `x43a`. */
function spell(word: string): string {
  let spelt = '';
  for (const character of stem(word)) {
    const code = character.codePointAt(0) ?? 0;
    const next = /[a-z0-9]/.test(character) ? character : `x${code.toString(16)}`;
    if (spelt.length + next.length > LONGEST_TERM) break;
    spelt += next;
  }
  return spelt;
}

/** Texts use few words often, and stemming takes most of the time of making terms. */
const spellings = new LRUCache<string, string>({ max: 50_000 });

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
  return [...new Set(words(query).map(term))].slice(0, MOST_TERMS);
}

/**
 * The distinct terms under which `text` is found: one for each word and, with `prefixes`, one for each beginning of a
 * word, so that `sliu` finds `Sliusar`; single Latin letters are no beginnings, as they are none in a query. Beginnings
 * are stemmed as a query is, hence whatever a reader has typed of a word so far finds it.
 */
export function indexTerms(text: string, options: { prefixes: boolean }): string[] {
  const terms = new Set<string>();
  for (const word of new Set(everyWord(text))) {
    terms.add(term(word));
    if (options.prefixes) for (const beginning of beginningsOf(word)) terms.add(beginning);
  }
  return [...terms];
}

const beginnings = new LRUCache<string, readonly string[]>({ max: 20_000 });

/** The terms of all beginnings of a word. */
function beginningsOf(word: string): readonly string[] {
  const known = beginnings.get(word);
  if (known) return known;
  const terms: string[] = [];
  let beginning = '';
  for (const character of word) {
    beginning += character;
    if (!LATIN_LETTER.test(beginning)) terms.push(term(beginning));
  }
  beginnings.set(word, terms);
  return terms;
}
