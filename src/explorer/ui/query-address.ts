/** The address of the page that asks the API by hand, with a question in it. It stands behind `#`: no server sees it. */
export function queryAddress(query: string, variables: Readonly<Record<string, unknown>>): string {
  const hash = new URLSearchParams({ query, variables: JSON.stringify(variables, null, 2) });
  return `/graphql#${hash}`;
}
