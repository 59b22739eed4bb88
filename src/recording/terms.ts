/** The properties of a node by which search finds it. */

import { atOnce, inSlices, type Steps } from '../shared/slices.ts';
import { indexTerms, indexTermsInSteps } from '../shared/text.ts';
import type { TextWork } from './text-work.ts';

/** One text that is searched; with `prefixes` the beginnings of its words find it too. */
export interface SearchField {
  text: string | null;
  prefixes: boolean;
}

/**
 * `searchTerms`: the distinct terms of all fields, for the full-text index. `searchFields`: one string a field, with a
 * space before and after each term, so that a field has the term `t` if it contains ` t `.
 */
export interface SearchProperties {
  searchTerms: string;
  searchFields: string[];
}

/** The properties for these fields, those without a text left out. */
export function searchProperties(fields: readonly SearchField[]): SearchProperties {
  return atOnce(propertiesInSteps(fields, (text, prefixes) => indexTerms(text, { prefixes })));
}

/** As {@link searchProperties}, within the transaction of a recording. @throws TakesLong */
export async function searchPropertiesIn(work: TextWork, fields: readonly SearchField[]): Promise<SearchProperties> {
  wantTerms(work, fields);
  await work.doWanted();
  return inSlices(propertiesInSteps(fields, (text, prefixes) => work.resultOf(text, how(prefixes)) as string[]));
}

/** Notes that the terms of these fields are needed. */
export function wantTerms(work: TextWork, fields: readonly SearchField[]): void {
  for (const { text, prefixes } of fields) {
    if (text !== null) work.want(text, how(prefixes), () => indexTermsInSteps(text, { prefixes }));
  }
}

function how(prefixes: boolean): string {
  return prefixes ? 'terms, and those of beginnings' : 'terms';
}

function* propertiesInSteps(
  fields: readonly SearchField[],
  termsOf: (text: string, prefixes: boolean) => readonly string[],
): Steps<SearchProperties> {
  const all = new Set<string>();
  const searchFields: string[] = [];
  for (const { text, prefixes } of fields) {
    if (text === null) continue;
    const terms = termsOf(text, prefixes);
    for (const term of terms) all.add(term);
    searchFields.push(` ${terms.join(' ')} `);
    yield;
  }
  return { searchTerms: [...all].join(' '), searchFields };
}
