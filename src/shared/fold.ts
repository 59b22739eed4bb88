/** One spelling for texts that differ only in how they were typed. */

/** Letters that no Unicode decomposition takes apart. */
const LETTERS: Record<string, string> = {
  œ: 'oe',
  æ: 'ae',
  ß: 'ss',
  ł: 'l',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ħ: 'h',
  ŧ: 't',
  ŋ: 'n',
  ı: 'i',
  ς: 'σ',
};
const LETTER = new RegExp(`[${Object.keys(LETTERS).join('')}]`, 'gu');

/**
 * Marks that search does without: accents, and the vowel points of Arabic and Hebrew. The vowel signs of Indic scripts
 * and the voicing marks of kana stay: without them other words remain.
 */
const MARK =
  /\p{M}(?<![\u3099\u309a])(?<=[\p{Script=Inherited}\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Arabic}\p{Script=Hebrew}])/gu;

/**
 * What comes after the first 30 of a run of marks; the last two become marks when they are decomposed. To put a run into its
 * canonical order takes a time that grows with the square of its length, and no language sets 30 marks on a letter.
 * Source: Unicode Standard Annex #15, section 13, Stream-Safe Text Format, https://www.unicode.org/reports/tr15/.
 */
const EXCESS = /([\p{M}\uff9e\uff9f]{30})[\p{M}\uff9e\uff9f]+/gu;
/** Such a run has no Latin, Cyrillic, Chinese or Korean letters: this is looked for faster. */
const LONG_RUN = /[^\0-\u02ff\u0400-\u0482\u048a-\u0590\u1100-\u135c\u3100-\ua66e\uac00-\ud7ff\ue000-\ufb1d]{31}/;

/** The text with runs of 30 marks at most, which can be normalized in a time that grows with its length. */
export function streamSafe(text: string): string {
  return LONG_RUN.test(text) ? text.replace(EXCESS, '$1') : text;
}

/** Of such a text only case and white space are to be folded, which takes a tenth of the time. */
const ASCII = /^\p{ASCII}*$/u;

/**
 * One spelling for texts that differ only in how they were typed: lower case, without accents (`Corée` → `coree`),
 * ligatures opened (`œ` → `oe`), one kind each of apostrophe, quotation mark, hyphen and space, without invisible
 * characters, white space collapsed and trimmed. Folding twice is folding once.
 */
export function fold(text: string): string {
  const folded = text.length > PIECE ? [...foldedPieces(text)].join('') : foldedPiece(text, ASCII.test(text));
  return folded.replace(/[\s\p{Cc}]+/gu, ' ').trim();
}

/** A long text is folded in pieces of about this many code units, each in a millisecond or two. */
const PIECE = 4_096;

/** The pieces of a folded text one after the other, their white space not collapsed yet. */
export function* foldedPieces(text: string, length = PIECE): Generator<string, void, void> {
  const isPlain = ASCII.test(text);
  for (let start = 0; start < text.length; ) {
    const end = pieceEnd(text, start + length);
    yield foldedPiece(text.slice(start, end), isPlain);
    start = end;
  }
}

function foldedPiece(piece: string, isPlain: boolean): string {
  return isPlain ? piece.toLowerCase() : unaccented(piece);
}

/**
 * What never merges with the character before it: no mark, no character that is left out or stands for a mark, and none
 * of the letters that form a syllable with the one before them (jamo, and the vowels of Kirat Rai).
 */
const SEPARATE =
  /[^\p{M}\p{Cf}\p{Co}\ufffc\ufffd\u0e33\u0eb3\uff9e\uff9f\u1100-\u11ff\u3130-\u318f\ua960-\ua97f\ud7b0-\ud7ff\uffa0-\uffdc\u{16d40}-\u{16d7f}]/gu;

/** The first place from `from` on where a text can be cut so that its parts are folded as they are within the whole. */
function pieceEnd(text: string, from: number): number {
  if (from >= text.length) return text.length;
  const isInside = /[\udc00-\udfff]/.test(text.charAt(from));
  SEPARATE.lastIndex = isInside ? from + 1 : from;
  return SEPARATE.exec(text)?.index ?? text.length;
}

function unaccented(text: string): string {
  const bare = streamSafe(text)
    // The decomposition would take these for a space and an accent, or for two apostrophes.
    .replace(/´/gu, "'")
    .replace(/[″‶]/gu, '"')
    .normalize('NFKD')
    .toLowerCase()
    .normalize('NFKD')
    .replace(MARK, '')
    .replace(/\p{Cf}/gu, '')
    // Neo4j orders and compares these two ways, and they mean nothing to a reader.
    .replace(/[\p{Co}\uFFFC\uFFFD]/gu, '')
    .replace(LETTER, (letter) => LETTERS[letter] ?? letter)
    .replace(/[‘’‚‛′‵`‹›ʹʻʼʾʿ]/gu, "'")
    .replace(/[“”„‟«»]/gu, '"')
    .replace(/[\p{Pd}−]/gu, '-');
  // What was left out may have stood between marks.
  return streamSafe(bare).normalize('NFC');
}
