import type { Engine } from '../../../src/graph/engine.ts';
import { type GraphData, randomGraph, writeGraph } from '../../support/random-graph.ts';
import { PROBE_RATING } from './probes.ts';

/** So many different graphs are copied over and over. */
const PATTERNS = 3;
const patterns = Array.from({ length: PATTERNS }, (_, seed) => randomGraph(seed + 1));

/**
 * Adds copies of random graphs, which have nothing in common with each other nor with the probes, from one number to
 * another. So the graph grows by every label and every type of link alike. None of them has the rating of the probes.
 */
export async function addCrowd(engine: Engine, from: number, to: number): Promise<void> {
  const copies = Array.from({ length: to - from }, (_, index) =>
    copyOf(patterns[index % PATTERNS] as GraphData, from + index),
  );
  await writeGraph(engine, {
    nodes: copies.flatMap(({ nodes }) => nodes),
    relationships: copies.flatMap(({ relationships }) => relationships),
  });
  await engine.write((transaction) => transaction.run(NAMES));
}

/** Every entity bears a name of its own. */
const NAMES = `
  MATCH (e:Entity)
  WHERE COUNT { MATCH (e)-[:NAMED]->(known:Name) } = 0
  CREATE (e)-[:NAMED]->(:Name {key: 'THING|' + e.id})`;

function copyOf({ nodes, relationships }: GraphData, number: number): GraphData {
  const renamed = (id: string) => id.replace('_', `_crowd-${number}-`);
  return {
    nodes: nodes.map(({ properties, ...node }) => {
      const isAsProbes = properties['rating'] === PROBE_RATING;
      const changes = { id: renamed(properties.id), ...(isAsProbes ? { rating: null } : {}) };
      return { ...node, properties: { ...properties, ...changes } };
    }),
    relationships: relationships.map((link) => ({ ...link, from: renamed(link.from), to: renamed(link.to) })),
  };
}
