/** How many characters of the words `indexOf` searches for first. */
const HEAD = 16;

/**
 * The positions of words in a text, overlapping ones included, in order. The time is linear in the length of both;
 * `indexOf` alone needs the product of the lengths for `baaa…` in `aaaa…`.
 */
export function* occurrences(text: string, words: string): Generator<number, void, void> {
  const head = words.slice(0, HEAD);
  let compared = 0;
  for (let at = text.indexOf(head); at >= 0; at = text.indexOf(head, at + 1)) {
    if (compared > text.length) return yield* occurrencesFrom(at, text, words);
    compared += words.length - head.length;
    if (text.startsWith(words, at)) yield at;
  }
}

/**
 * The same from a position on, for words whose beginning occurs often.
 * Source: D. E. Knuth, J. H. Morris, V. R. Pratt, Fast pattern matching in strings, SIAM Journal on Computing 6 (1977).
 */
function* occurrencesFrom(from: number, text: string, words: string): Generator<number, void, void> {
  const borders = bordersOf(words);
  let matched = 0;
  for (let index = from; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    while (matched > 0 && words.charCodeAt(matched) !== unit) matched = borders[matched - 1] as number;
    if (words.charCodeAt(matched) === unit) matched++;
    if (matched < words.length) continue;
    yield index - words.length + 1;
    matched = borders[matched - 1] as number;
  }
}

/** For each prefix of the words, the length of its longest border: a proper prefix that is also its suffix. */
function bordersOf(words: string): Uint32Array {
  const borders = new Uint32Array(words.length);
  let border = 0;
  for (let index = 1; index < words.length; index++) {
    const unit = words.charCodeAt(index);
    while (border > 0 && words.charCodeAt(border) !== unit) border = borders[border - 1] as number;
    if (words.charCodeAt(border) === unit) border++;
    borders[index] = border;
  }
  return borders;
}
