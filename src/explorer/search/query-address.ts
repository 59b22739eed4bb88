/**
 * The address of the page for trying queries, with a query in it. It stands behind `#`, so that it has no bounds and no
 * server sees it.
 */
export function queryAddress(query: string, variables: Record<string, unknown> = {}): string {
  const parts = new URLSearchParams({ query: outdent(query) });
  if (Object.keys(variables).length > 0) parts.set('variables', JSON.stringify(variables, null, 2));
  return `/graphql#${parts}`;
}

/** Takes away the indentation that all lines but the first have in common, as a query has it in its source. */
function outdent(text: string): string {
  const lines = text.trim().split('\n');
  const rest = lines.slice(1).filter((line) => line.trim() !== '');
  const common = Math.min(...rest.map((line) => line.length - line.trimStart().length));
  return [lines[0], ...lines.slice(1).map((line) => line.slice(Number.isFinite(common) ? common : 0))].join('\n');
}
