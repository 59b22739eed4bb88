import type { Client } from './client.ts';

/** What everything that was recorded last has to be joined to; a part that is missing is an error of the answer. */
const JOINED = `{
  attributions(first: 100, orderBy: RECORDED_DESC) { nodes {
    id quote source { id name } claim { id text } document { id } spans { part exact start end } chain { position entity { id } } } }
  claims(first: 100, orderBy: RECORDED_DESC) { nodes { id attributions(first: 1) { totalCount } } }
}`;

interface Joined {
  attributions: { nodes: { id: string; spans: unknown[]; chain: unknown[] }[] };
  claims: { nodes: { id: string; attributions: { totalCount: number } }[] };
}

/** What is stored half: attributions without words or a chain, claims that nobody states. */
export async function unwhole(client: Client): Promise<string[]> {
  let joined: Joined;
  try {
    joined = (await client.ask(JOINED)) as Joined;
  } catch (error) {
    return [`what was recorded is not whole: ${(error as Error).message}`];
  }
  const { attributions, claims } = joined;
  return [
    ...attributions.nodes.filter(({ spans }) => spans.length === 0).map(({ id }) => `${id} has no spans`),
    ...attributions.nodes.filter(({ chain }) => chain.length === 0).map(({ id }) => `${id} has no chain`),
    ...claims.nodes.filter((each) => each.attributions.totalCount === 0).map(({ id }) => `nobody states ${id}`),
  ];
}
