import { BUSIEST_ENTITY, BUSIEST_SOURCE, planFor } from '../../bench/graph/generate.ts';
import { times } from './attack.ts';
import type { Client } from './client.ts';

/** What is in the graph that is attacked, as far as attacks need to know it. */
export interface Facts {
  claims: number;
  busiestSource: string;
  busiestEntity: string;
  /** The 100 that are spoken of or speak most, the busiest first. */
  entities: string[];
  claimIds: string[];
  documentIds: string[];
  attributionIds: string[];
  publishers: string[];
  /** Words of its claims, the most frequent first. */
  words: string[];
  /** With which two letters most of these begin, the most frequent first. */
  beginnings: string[];
}

/** Tells what a graph of so many generated claims holds. */
export async function factsOf(client: Client, claims: number): Promise<Facts> {
  const plan = planFor(claims);
  const spread = (count: number, prefix: string) =>
    times(100, (index) => `${prefix}${Math.floor((index * count) / 100)}`);
  const step = Math.floor(plan.sources / plan.publishers);
  const words = await wordsOf(client);
  return {
    claims,
    busiestSource: BUSIEST_SOURCE,
    busiestEntity: BUSIEST_ENTITY,
    entities: times(Math.min(100, plan.sources), (index) => `ent_s-${index}`),
    claimIds: spread(claims, 'clm_'),
    documentIds: spread(plan.documents, 'doc_'),
    attributionIds: spread(claims, 'att_').map((id) => `${id}-0`),
    publishers: times(Math.min(100, plan.publishers), (index) => `ent_s-${index * step + step - 1}`),
    words: byFrequency(words),
    beginnings: byFrequency(words.map((word) => word.slice(0, 2))).slice(0, 20),
  };
}

async function wordsOf(client: Client): Promise<string[]> {
  const { claims } = await client.ask('{ claims(first: 100) { nodes { text } } }');
  return (claims.nodes as { text: string }[]).flatMap(({ text }) => text.toLowerCase().split(' '));
}

function byFrequency(texts: string[]): string[] {
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1]).map(([text]) => text);
}
