import type { Label } from './random-graph.ts';

const LAYERS = 12;
const WIDTH = 10;

/** The id of a node of a lattice: layers and places count from 0. */
export type LatticeId = (layer: number, place: number) => string;

/** Statements that make nodes in layers, each linked to all of the next layer: each layer multiplies the number of paths by ten. */
export function latticeOf(label: Label, type: string, id: LatticeId): string[] {
  const layer = (number: number) => Array.from({ length: WIDTH }, (_, place) => id(number, place));
  const layers = Array.from({ length: LAYERS }, (_, number) => layer(number));
  const nodes = layers.flat().map((each) => `(:${label} {id: '${each}'})`);
  const links = layers
    .slice(1)
    .map((to, number) => ({ from: layer(number), to }))
    .map(
      ({ from, to }) => `MATCH (a:${label}) WHERE a.id IN ${JSON.stringify(from)}
        MATCH (b:${label}) WHERE b.id IN ${JSON.stringify(to)} CREATE (a)-[:${type}]->(b)`,
    );
  return [`CREATE ${nodes.join(', ')}`, ...links];
}
