import { DirectedGraph, UndirectedGraph } from 'graphology';
import louvain from 'graphology-communities-louvain';
import pagerank from 'graphology-metrics/centrality/pagerank.js';
import { random } from './random.ts';
import type { Id } from './view.ts';
import type { Drawing } from './visible.ts';

/**
 * How closely linked nodes are in the drawing, by PageRank (Page and others, 1999) over links taken both ways. It
 * describes the drawing, not the truth.
 */
export function rank(drawing: Drawing): ReadonlyMap<Id, number> {
  const graph = new DirectedGraph();
  for (const id of ordered(drawing)) graph.addNode(id);
  for (const { from, to } of drawing.edges.values()) {
    if (from === to) continue;
    graph.mergeEdge(from, to);
    graph.mergeEdge(to, from);
  }
  if (graph.order === 0) return new Map();
  // The error shrinks to 0.85 of itself each time, so that this is always reached.
  const ranks = pagerank(graph, { tolerance: 1e-8, maxIterations: 500, getEdgeWeight: null });
  return new Map(Object.entries(ranks));
}

/** Which nodes lie close together in the drawing, by the Louvain method (Blondel and others, 2008). The same for the same drawing. */
export function communities(drawing: Drawing): ReadonlyMap<Id, number> {
  const graph = new UndirectedGraph();
  for (const id of ordered(drawing)) graph.addNode(id);
  for (const { from, to } of drawing.edges.values()) if (from !== to) graph.mergeEdge(from, to);
  if (graph.order === 0) return new Map();
  return new Map(Object.entries(louvain(graph, { getEdgeWeight: null, rng: random('communities') })));
}

/** In an order that does not depend on the one in which they came. */
function ordered(drawing: Drawing): Id[] {
  return [...drawing.nodes.keys()].sort();
}
