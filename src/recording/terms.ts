/** What a node keeps so that search finds it. */
import { indexTerms } from '../domain/text.ts';

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
  const all = new Set<string>();
  const searchFields: string[] = [];
  for (const { text, prefixes } of fields) {
    if (text === null) continue;
    const terms = indexTerms(text, { prefixes });
    for (const term of terms) all.add(term);
    searchFields.push(` ${terms.join(' ')} `);
  }
  return { searchTerms: [...all].join(' '), searchFields };
}
