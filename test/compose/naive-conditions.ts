import type { Value } from '../../src/graph/engine.ts';
import { storedId } from '../../src/shared/ids.ts';
import { searchTerms } from '../../src/shared/text.ts';
import type { Properties } from './naive-pages.ts';

export type Filter = Record<string, Value>;

/** Whether something holds of a node, or of the saying through which it was reached. */
export type Test = (given: Value, node: Properties, saying: Properties, statuses: Value[]) => boolean;

/** A language, or a variety of it: both have a canonical tag. */
export const language: Test = (given, node) => {
  const its = `${node['language']}-`;
  return Intl.getCanonicalLocales(given as string[]).some((tag) => its.startsWith(`${tag}-`));
};

export const text: Test = (given, node) => {
  const words = String(node['searchTerms'] ?? '').split(' ');
  const terms = searchTerms(String(given));
  return terms.length > 0 && terms.every((forms) => forms.some((form) => words.includes(form)));
};

export function isIn(value: Value | undefined, given: Value): boolean {
  return (given as Value[]).includes(value ?? null);
}

export function meets(ids: string[], given: Value): boolean {
  return (given as string[]).some((id) => ids.includes(storedId(id)));
}

export function lower(words: Value | undefined): string {
  return String(words ?? '').toLowerCase();
}

export function isAlike(one: Value | undefined, other: string): boolean {
  return typeof one === 'string' && lower(one) === lower(other);
}

export function stretchesOf({ spanStarts, spanEnds }: Properties): { start: number; end: number }[] {
  const ends = spanEnds as number[];
  return ((spanStarts ?? []) as number[]).map((start, index) => ({ start, end: ends[index] ?? start }));
}

/** Whether a time lasts until a moment: a day lasts until its end. */
export function reaches(time: Value | undefined, moment: Value): boolean {
  return typeof time === 'string' && `${time}~` >= String(moment);
}

/** Whether a time begins before the end of another. */
export function begins(time: Value | undefined, end: Value): boolean {
  return typeof time === 'string' && time <= `${end}~`;
}
