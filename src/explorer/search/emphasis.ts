import { fold, foldCharacter } from '../../shared/fold.ts';
import { wordsIn } from '../../shared/words.ts';

/** A stretch of a text that the words looked for do or do not match. */
export interface Stretch {
  text: string;
  isMatch: boolean;
}

const WORD = /[\p{L}\p{N}\p{M}]+/gu;
/** Words with nothing but apostrophes between them: one word (`l'viv`), or several (`l'armee`). */
const JOINED = /[\p{L}\p{N}\p{M}]+(?:'[\p{L}\p{N}\p{M}]+)*/gu;

/** The folded words looked for. Single letters are left out (the `l` of `l’armée`), unless there is nothing else. */
export function wordsOf(text: string): string[] {
  const all = fold(text).match(WORD) ?? [];
  const longer = all.filter((word) => word.length > 1);
  return longer.length > 0 ? longer : all;
}

/** Cuts a text into what the words looked for match and what they do not. The stretches, joined, are the text. */
export function emphasise(text: string, query: string): Stretch[] {
  const joined = [...wordsIn(fold(query))].flatMap(({ text: word, parts }) => (parts.length > 0 ? [word] : []));
  const looked = [...wordsOf(query), ...joined];
  const { folded, places } = foldWithPlaces(text);
  const stretches: Stretch[] = [];
  let end = 0;
  for (const { index, length } of matches(folded, looked)) {
    const from = places[index] ?? text.length;
    const to = places[index + length] ?? text.length;
    if (from > end) stretches.push({ text: text.slice(end, from), isMatch: false });
    stretches.push({ text: text.slice(from, to), isMatch: true });
    end = to;
  }
  if (end < text.length) stretches.push({ text: text.slice(end), isMatch: false });
  return stretches;
}

/** Where the words of a folded text are matched: from their beginnings on. */
function* matches(folded: string, looked: readonly string[]): Generator<{ index: number; length: number }> {
  const longest = (word: string) => Math.max(0, ...looked.map((wanted) => matching(word, wanted)));
  for (const { 0: run, index } of folded.matchAll(JOINED)) {
    const length = run.includes("'") ? longest(run.replaceAll("'", '')) : 0;
    if (length > 0) {
      const last = [...run.matchAll(/[^']/g)][length - 1]?.index ?? 0;
      yield { index, length: last + 1 };
      continue;
    }
    for (const { 0: word, index: place } of run.matchAll(WORD)) {
      if (longest(word) > 0) yield { index: index + place, length: longest(word) };
    }
  }
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
