/** The properties of a node by which search finds it. */

import { atOnce, inSlices, type Steps } from '../shared/slices.ts';
import { type IndexTerms, indexTerms, indexTermsInSteps, type SearchedAs } from '../shared/text.ts';
import type { TextWork } from './text-work.ts';

/** One text that is searched. */
export interface SearchField {
  text: string | null;
  as: SearchedAs;
}

/**
 * `searchTerms`: the distinct terms of all fields, for the full-text index. `searchFields`: one string a field, by which
 * results are ordered.
 */
export interface SearchProperties {
  searchTerms: string;
  searchFields: string[];
}

/** The properties for these fields, those without a text left out. */
export function searchProperties(fields: readonly SearchField[]): SearchProperties {
  return atOnce(propertiesInSteps(fields, indexTerms));
}

/** As {@link searchProperties}, within the transaction of a recording. @throws TakesLong */
export async function searchPropertiesIn(work: TextWork, fields: readonly SearchField[]): Promise<SearchProperties> {
  wantTerms(work, fields);
  await work.doWanted();
  return inSlices(propertiesInSteps(fields, (text, as) => work.resultOf(text, how(as)) as IndexTerms));
}

/** Notes that the terms of these fields are needed. */
export function wantTerms(work: TextWork, fields: readonly SearchField[]): void {
  for (const { text, as } of fields) {
    if (text !== null) work.want(text, how(as), () => indexTermsInSteps(text, as));
  }
}

function how(as: SearchedAs): string {
  return `terms of a ${as}`;
}

/** The number of terms that are collected in a millisecond. */
const TERMS_PER_STEP = 4_096;

function* propertiesInSteps(
  fields: readonly SearchField[],
  termsOf: (text: string, as: SearchedAs) => IndexTerms,
): Steps<SearchProperties> {
  const terms = fields.flatMap(({ text, as }) => (text === null ? [] : [termsOf(text, as)]));
  const searchFields = terms.map(({ inField }) => inField);
  const [only] = terms;
  if (only && terms.length === 1) return { searchTerms: only.inIndex.join(' '), searchFields };
  const all = new Set<string>();
  for (const { inIndex } of terms) {
    for (const term of inIndex) {
      all.add(term);
      if (all.size % TERMS_PER_STEP === 0) yield;
    }
    yield;
  }
  return { searchTerms: [...all].join(' '), searchFields };
}
