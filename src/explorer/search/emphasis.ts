import { fold, foldCharacter } from '../../shared/fold.ts';

/** A stretch of a text that the words looked for do or do not match. */
export interface Stretch {
  text: string;
  isMatch: boolean;
}

const WORD = /[\p{L}\p{N}\p{M}]+/gu;

/** The folded words looked for. Single letters are left out (the `l` of `l’armée`), unless there is nothing else. */
export function wordsOf(text: string): string[] {
  const all = fold(text).match(WORD) ?? [];
  const longer = all.filter((word) => word.length > 1);
  return longer.length > 0 ? longer : all;
}

/** Cuts a text into what the words looked for match and what they do not. The stretches, joined, are the text. */
export function emphasise(text: string, query: string): Stretch[] {
  const looked = wordsOf(query);
  const { folded, places } = foldWithPlaces(text);
  const stretches: Stretch[] = [];
  let end = 0;
  for (const { 0: word, index } of folded.matchAll(WORD)) {
    const length = Math.max(0, ...looked.map((wanted) => matching(word, wanted)));
    if (length === 0) continue;
    const from = places[index] ?? text.length;
    const to = places[index + length] ?? text.length;
    if (from > end) stretches.push({ text: text.slice(end, from), isMatch: false });
    stretches.push({ text: text.slice(from, to), isMatch: true });
    end = to;
  }
  if (end < text.length) stretches.push({ text: text.slice(end), isMatch: false });
  return stretches;
}

/** Whether anything of the text is matched. */
export function isMatched(text: string, query: string): boolean {
  return emphasise(text, query).some(({ isMatch }) => isMatch);
}

/** The maximum length of an ending that a stem has lost: `fires` finds `fire`. */
const ENDING = 2;
const SHORTEST_STEM = 4;

/**
 * How many letters of a word are matched by a word looked for: its beginning, or all that they share but for the
 * ending.
 */
function matching(word: string, wanted: string): number {
  if (word.startsWith(wanted)) return wanted.length;
  let shared = 0;
  while (shared < word.length && word[shared] === wanted[shared]) shared++;
  const isStem = shared >= SHORTEST_STEM && wanted.length - shared <= ENDING && word.length - shared <= ENDING;
  return isStem ? shared : 0;
}

/** The folded text, and for each of its code units where in the text its character begins. */
function foldWithPlaces(text: string): { folded: string; places: number[] } {
  let folded = '';
  const places: number[] = [];
  let place = 0;
  for (const character of text) {
    const plain = foldCharacter(character);
    folded += plain;
    for (let unit = 0; unit < plain.length; unit++) places.push(place);
    place += character.length;
  }
  return { folded, places };
}
