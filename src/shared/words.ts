/** Cutting folded texts into words. */

/** A word of a text, in the text's order. */
export interface Word {
  text: string;
  /** What stands between the apostrophes of a word that has some: `l` and `viv` of `l'viv`. */
  parts: readonly string[];
  /** Of a script without spaces: the letters around the word, which might be cut otherwise in another text. */
  run?: string;
}

/** A letter, digit or mark. */
const LETTER = String.raw`[\p{L}\p{N}\p{M}]`;
/** Scripts that put no spaces between words, and whose words a dictionary finds. */
const UNSPACED = String.raw`[\p{scx=Thai}\p{scx=Lao}\p{scx=Khmer}\p{scx=Myanmar}\p{scx=Hiragana}\p{scx=Katakana}]`;
const SPACED_LETTER = String.raw`(?:(?!\p{Script=Han}|${UNSPACED})${LETTER})`;
/** The quotation mark is a letter of Hebrew acronyms. */
const JOINER = String.raw`(?:'|(?<=\p{Script=Hebrew})"(?=\p{Script=Hebrew}))`;

/** Each Chinese character is a word, because no space marks the end of a word. */
const RUN = new RegExp(
  [
    `[a-z0-9]+(?!'|${LETTER})`,
    String.raw`(?<han>\p{Script=Han})`,
    `(?<unspaced>(?:(?=${UNSPACED})${LETTER})+)`,
    `${SPACED_LETTER}+(?:${JOINER}${SPACED_LETTER}+)*`,
  ].join('|'),
  'gu',
);

/** The words of a folded text, each with at most 32 characters: long enough for any word of a natural language. */
export function* wordsIn(folded: string): Generator<Word, void, void> {
  for (const { 0: run, groups } of folded.matchAll(RUN)) {
    if (groups?.['unspaced'] !== undefined) yield* unspacedWords(run);
    else if (run.includes("'") || run.includes('"')) yield* apostropheWords(run);
    else yield { text: shortened(run), parts: [] };
  }
}

const LONGEST_WORD = 32;

/** V8 represents a substring of this length or more as a reference to the whole text, and copies shorter ones. */
const SHORTEST_REFERENCE = 13;

/** The first characters of a word, as a copy: a stored reference would keep the whole text in memory. */
function shortened(word: string): string {
  if (word.length < SHORTEST_REFERENCE) return word;
  return [...word.slice(0, 2 * LONGEST_WORD)].slice(0, LONGEST_WORD).join('');
}

/** French words that lose their vowel before another: `l'armée`, `qu'il`, `jusqu'ici`. */
const ELIDED = new Set('c d j l m n s t qu jusqu lorsqu puisqu quoiqu presqu'.split(' '));
/** How a word begins before which they lose it. */
const BEGINS_WITH_VOWEL = /^[aeiouyh]/;

/**
 * The words of a run of letters with apostrophes. An apostrophe is a letter of a word (`l'viv`, `sana'a`), except after
 * an elided French word and before the English `'s`.
 */
function* apostropheWords(run: string): Generator<Word, void, void> {
  let parts: string[] = [];
  const pieces = run.split(/['"]/);
  for (const [index, piece] of pieces.entries()) {
    const next = pieces[index + 1];
    parts.push(shortened(piece));
    const isElided = parts.length === 1 && ELIDED.has(piece) && next !== undefined && BEGINS_WITH_VOWEL.test(next);
    const isPossessive = next === 's' && index === pieces.length - 2;
    if (next !== undefined && !isElided && !isPossessive) continue;
    yield { text: shortened(parts.join('')), parts: parts.length > 1 ? parts : [] };
    parts = [];
  }
}

const segmenter = new Intl.Segmenter('en', { granularity: 'word' });

/** How much of a run is segmented at once: the time of the segmenter grows with the square of the length. */
const WINDOW = 128;
/** At the end of a window words may be cut: the next window begins before them. */
const MARGIN = 32;

/** The words of a run of letters of scripts without spaces, as the dictionaries of ICU cut it. */
function* unspacedWords(letters: string): Generator<Word, void, void> {
  const text = recomposed(letters);
  const run = shortened(inHiragana(text));
  for (let start = 0; start < text.length; ) {
    const isLast = start + WINDOW >= text.length;
    let end = 0;
    for (const { segment } of segmenter.segment(text.slice(start, start + WINDOW))) {
      if (!isLast && end > 0 && end + segment.length > WINDOW - MARGIN) break;
      end += segment.length;
      yield { text: shortened(inHiragana(segment)), parts: [], run };
    }
    start += end;
  }
}

/** The vowel "am" of Thai and Lao, which folding has decomposed, as the dictionaries spell it: after the mark of tone. */
function recomposed(run: string): string {
  return run
    .replace(/\u0e4d([\u0e48-\u0e4b]?)\u0e32/g, '$1\u0e33')
    .replace(/\u0ecd([\u0ec8-\u0ecb]?)\u0eb2/g, '$1\u0eb3');
}

const KATAKANA_TO_HIRAGANA = 0x60;

/** A Japanese word is the same in either syllabary. */
function inHiragana(word: string): string {
  return word.replace(/[\u30a1-\u30f6\u30fd\u30fe]/g, (kana) =>
    String.fromCharCode(kana.charCodeAt(0) - KATAKANA_TO_HIRAGANA),
  );
}
