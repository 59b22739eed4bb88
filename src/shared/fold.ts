/** Folding: a normal form for texts that differ only in case, accents and typography. */

/**
 * Letters that Unicode does not decompose, and letters that are written for each other: in Arabic and Persian the forms
 * of alef, yeh, kaf and heh, in Hebrew and Greek the final forms.
 */
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
  ٱ: 'ا',
  ٲ: 'ا',
  ٳ: 'ا',
  ى: 'ي',
  ی: 'ي',
  ک: 'ك',
  ة: 'ه',
  ہ: 'ه',
  ۃ: 'ه',
  ך: 'כ',
  ם: 'מ',
  ן: 'נ',
  ף: 'פ',
  ץ: 'צ',
};

/** The zeros of scripts that have digits of their own; the other nine follow each. */
const ZEROS = '٠۰०০੦૦୦௦౦೦൦๐໐༠၀០᠐';
for (const zero of ZEROS) {
  for (let digit = 0; digit <= 9; digit++) {
    LETTERS[String.fromCharCode(zero.charCodeAt(0) + digit)] = String(digit);
  }
}

const LETTER = new RegExp(`[${Object.keys(LETTERS).join('')}]`, 'gu');

/**
 * Apostrophes, primes, and the letters that look like them: soft and hard signs of transliterated Slavic names, ayin,
 * hamza, the okina, the geresh.
 */
const APOSTROPHE = /[‘’‚‛′‵`‹›ʹʺʻʼʽʾʿˈˊˋˮꞌ՚׳]/gu;

/** A text with one kind of apostrophe and one of quotation mark. */
export function plainMarks(text: string): string {
  return text.replace(APOSTROPHE, "'").replace(/[“”„‟«»״]/gu, '"');
}

/**
 * Marks that folding removes: accents, and the vowel points of Arabic and Hebrew. The vowel signs of Indic scripts and
 * the voicing marks of kana are kept, because words differ by them.
 */
const MARK =
  /\p{M}(?<![\u3099\u309a])(?<=[\p{Script=Inherited}\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Arabic}\p{Script=Hebrew}])/gu;

/**
 * The marks after the first 30 of a run; the last two characters become marks when they are decomposed. Canonical
 * ordering takes quadratic time in the length of a run, and no language uses 30 marks on a letter.
 * Source: Unicode Standard Annex #15, section 13, Stream-Safe Text Format, https://www.unicode.org/reports/tr15/.
 */
const EXCESS = /([\p{M}\uff9e\uff9f]{30})[\p{M}\uff9e\uff9f]+/gu;
/** A superset of such runs without Latin, Cyrillic, Chinese or Korean letters, which is faster to search for. */
const LONG_RUN = /[^\0-\u02ff\u0400-\u0482\u048a-\u0590\u1100-\u135c\u3100-\ua66e\uac00-\ud7ff\ue000-\ufb1d]{31}/;

/** The text with runs of at most 30 marks, which can be normalized in linear time. */
export function streamSafe(text: string): string {
  return LONG_RUN.test(text) ? text.replace(EXCESS, '$1') : text;
}

/** ASCII text: only case and white space need folding, which takes a tenth of the time. */
const ASCII = /^\p{ASCII}*$/u;

/**
 * The normal form of a text: lower case, without accents and vowel points (`Corée` → `coree`), ligatures expanded
 * (`œ` → `oe`), one form of each letter and digit of Arabic (`٢٤` → `24`), one kind each of apostrophe, quotation mark,
 * hyphen and space, without invisible characters, white space collapsed and trimmed. Folding is idempotent.
 */
export function fold(text: string): string {
  const folded = text.length > PIECE ? [...foldedPieces(text)].join('') : foldedPiece(text, ASCII.test(text));
  return folded.replace(/[\s\p{Cc}]+/gu, ' ').trim();
}

/** A long text is folded in pieces of about this many code units; each takes one or two milliseconds. */
const PIECE = 4_096;

/** The folded pieces of a text, in order. Their white space is not collapsed yet. */
export function* foldedPieces(text: string, length = PIECE): Generator<string, void, void> {
  const isPlain = ASCII.test(text);
  for (let start = 0; start < text.length; ) {
    const end = pieceEnd(text, start + length);
    yield foldedPiece(text.slice(start, end), isPlain);
    start = end;
  }
}

/** The fold of one character, for a text in which positions must be kept. White space stays as it is. */
export function foldCharacter(character: string): string {
  return foldedPiece(character, ASCII.test(character));
}

function foldedPiece(piece: string, isPlain: boolean): string {
  return isPlain ? piece.toLowerCase() : unaccented(piece);
}

/**
 * Characters that never combine with the character before them: no marks, no characters that are removed or decompose
 * into a mark, and no letters that form a syllable with the letter before them (jamo, and the vowels of Kirat Rai).
 */
const SEPARATE =
  /[^\p{M}\p{Cf}\p{Co}\u0640\ufffc\ufffd\u0e33\u0eb3\uff9e\uff9f\u1100-\u11ff\u3130-\u318f\ua960-\ua97f\ud7b0-\ud7ff\uffa0-\uffdc\u{16d40}-\u{16d7f}]/gu;

/** The first position from `from` on where a text can be cut so that folding the parts equals folding the whole. */
function pieceEnd(text: string, from: number): number {
  if (from >= text.length) return text.length;
  const isInside = /[\udc00-\udfff]/.test(text.charAt(from));
  SEPARATE.lastIndex = isInside ? from + 1 : from;
  return SEPARATE.exec(text)?.index ?? text.length;
}

function unaccented(text: string): string {
  const bare = streamSafe(text)
    // These would decompose into a space and an accent, or into two apostrophes.
    .replace(/[´᾽᾿]/gu, "'")
    .replace(/[″‶]/gu, '"')
    .normalize('NFKD')
    .toLowerCase()
    .normalize('NFKD')
    .replace(MARK, '')
    // The second is the kashida, which only lengthens an Arabic word.
    .replace(/[\p{Cf}ـ]/gu, '')
    // Neo4j sorts and compares these inconsistently, and they have no meaning for readers.
    .replace(/[\p{Co}\uFFFC\uFFFD]/gu, '')
    .replace(LETTER, (letter) => LETTERS[letter] ?? letter)
    .replace(/[\p{Pd}−]/gu, '-');
  // A removed character may have separated marks.
  return streamSafe(plainMarks(bare)).normalize('NFC');
}
