import { isInsideCharacter, type Place } from '../../shared/places.ts';

/**
 * The words from one place of a text to another, without the space around them and with no character cut in two; null
 * where there are none.
 */
export function placeBetween(text: string, one: number, other: number): Place | null {
  let start = Math.max(0, Math.min(one, other));
  let end = Math.min(text.length, Math.max(one, other));
  if (isInsideCharacter(text, start)) start -= 1;
  if (isInsideCharacter(text, end)) end += 1;
  const words = text.slice(start, end);
  start += words.length - words.trimStart().length;
  end = start + words.trim().length;
  return start < end ? { start, end, exact: text.slice(start, end) } : null;
}

/** The maximum number of places that are offered if words occur more than once. */
const MOST_PLACES = 20;

/**
 * Where words stand in a text: as they are typed, or else whatever their case, their quotation marks and apostrophes,
 * and the space between them.
 */
export function placesOf(text: string, words: string): Place[] {
  const wanted = words.trim();
  if (wanted === '') return [];
  const exact = find(text, new RegExp(escaped(wanted), 'g'));
  return exact.length > 0 ? exact : find(text, new RegExp(loosely(wanted), 'giu'));
}

function find(text: string, pattern: RegExp): Place[] {
  const places: Place[] = [];
  for (const { 0: exact, index } of text.matchAll(pattern)) {
    if (!isInsideCharacter(text, index) && !isInsideCharacter(text, index + exact.length)) {
      places.push({ start: index, end: index + exact.length, exact });
    }
    if (places.length === MOST_PLACES) break;
  }
  return places;
}

function escaped(words: string): string {
  return words.replaceAll(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}

function loosely(words: string): string {
  return escaped(words)
    .replaceAll(/\s+/g, '\\s+')
    .replaceAll(/['’]/g, "['’]")
    .replaceAll(/["“”«»]/g, '["“”«»]');
}

/** The words around a place, to tell it from others where the same words stand. */
export function aroundPlace(text: string, { start, end }: Place, width = 24): { before: string; after: string } {
  const before = text.slice(Math.max(0, start - width), start).replace(/^[\udc00-\udfff]/, '');
  const after = text.slice(end, end + width).replace(/[\ud800-\udbff]$/, '');
  const line = (words: string) => words.replaceAll(/\s+/g, ' ');
  return { before: line(before), after: line(after) };
}
