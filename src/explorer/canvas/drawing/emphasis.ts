import { isAttribution } from '../../model/facets.ts';
import type { Id } from '../../model/view.ts';
import { besides, type Drawing } from '../../model/visible.ts';
import type { Emphasis } from './looks.ts';

/** What stands out, and with it what steps back. */
export interface Spotlight {
  node(id: Id): Emphasis;
  edge(id: string): Emphasis;
}

/** Nothing stands out. */
const EVENLY: Spotlight = { node: () => 'plain', edge: () => 'plain' };

/** Lets a node stand out with what is beside it (or an attribution with its two ends), or a number of nodes. */
export function spotlight(drawing: Drawing, selected: Id | null, several: ReadonlySet<Id>): Spotlight {
  if (several.size > 0) {
    return { node: (id) => (several.has(id) ? 'chosen' : 'faint'), edge: () => 'plain' };
  }
  if (!selected) return EVENLY;
  if (isAttribution(selected)) return onAttribution(drawing, selected);
  if (!drawing.nodes.has(selected)) return EVENLY;
  const { nodes, edges } = besides(drawing, selected);
  return {
    node: (id) => (id === selected ? 'chosen' : nodes.has(id) ? 'beside' : 'faint'),
    edge: (id) => (edges.has(id) ? 'beside' : 'faint'),
  };
}

/** An attribution stands out with all of its chain that is drawn. */
function onAttribution(drawing: Drawing, id: Id): Spotlight {
  const edges = [...drawing.edges.values()].filter(({ of }) => of.includes(id));
  if (edges.length === 0) return EVENLY;
  const chosen = new Set(edges.map((edge) => edge.id));
  const beside = new Set(edges.flatMap(({ from, to }) => [from, to]));
  return {
    node: (node) => (beside.has(node) ? 'beside' : 'faint'),
    edge: (edge) => (chosen.has(edge) ? 'chosen' : 'faint'),
  };
}
