import type { Id } from '../../state/view.ts';
import { besides, type Drawing, endsOf } from '../visible.ts';
import type { Emphasis } from './looks.ts';

/** What stands out, and with it what steps back. */
export interface Spotlight {
  node(id: Id): Emphasis;
  edge(id: string): Emphasis;
}

/** Nothing stands out. */
const EVENLY: Spotlight = { node: () => 'plain', edge: () => 'plain' };

/** Lets a thing stand out with what is beside it (or an attribution with its two ends), or a number of things. */
export function spotlight(drawing: Drawing, selected: Id | null, several: ReadonlySet<Id>): Spotlight {
  if (several.size > 0) {
    return { node: (id) => (several.has(id) ? 'chosen' : 'faint'), edge: () => 'plain' };
  }
  if (!selected) return EVENLY;
  const ends = endsOf(drawing, selected);
  if (ends.length === 0 || (ends.length === 1 && !drawing.nodes.has(selected))) return EVENLY;
  if (ends.length > 1) {
    return {
      node: (id) => (ends.includes(id) ? 'beside' : 'faint'),
      edge: (id) => (id === selected || id.startsWith(`${selected} `) ? 'chosen' : 'faint'),
    };
  }
  const { nodes, edges } = besides(drawing, selected);
  return {
    node: (id) => (id === selected ? 'chosen' : nodes.has(id) ? 'beside' : 'faint'),
    edge: (id) => (edges.has(id) ? 'beside' : 'faint'),
  };
}
