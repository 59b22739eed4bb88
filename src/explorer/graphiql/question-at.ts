/** The question that an address holds behind its `#`: other pages lead here with theirs. */
export function questionAt(hash: string): { initialQuery?: string; initialVariables?: string } {
  const fields = new URLSearchParams(hash.slice(1));
  const [query, variables] = [fields.get('query'), fields.get('variables')];
  return { ...(query && { initialQuery: query }), ...(query && variables && { initialVariables: variables }) };
}
