import type { MultiDirectedGraph } from 'graphology';
import type { Group } from '../../model/groups.ts';
import type { Places } from '../../model/layouts/places.ts';
import type { Id, NodeKind, Point } from '../../model/view.ts';
import type { Drawing, DrawnEdge, DrawnNode } from '../../model/visible.ts';
import { type EdgeLook, lookOf } from './looks.ts';

/** What sigma's graph keeps of a node. */
export interface RenderNode extends Point {
  size: number;
  kind: NodeKind;
  isNamed: boolean;
  label: string;
}

/** What sigma's graph keeps of a line. */
export interface RenderEdge {
  look: EdgeLook;
  bend: number;
  label: string | null;
}

/** The graph that sigma draws. */
export type RenderGraph = MultiDirectedGraph<RenderNode, RenderEdge>;

/** All that is to be seen. */
export interface RenderModel {
  drawing: Drawing;
  sizes: ReadonlyMap<Id, number>;
  groups: readonly Group[];
  /** Lines that are bent in this layout. */
  bends?: ReadonlyMap<string, number>;
  /** What stands on a line. */
  labelOf: (edge: DrawnEdge) => string | null;
}

/** What has to change in the graph. */
export interface Difference {
  nodesGone: Id[];
  edgesGone: string[];
  nodesNew: [Id, RenderNode][];
  edgesNew: [string, DrawnEdge, RenderEdge][];
  nodesOther: [Id, Omit<RenderNode, 'x' | 'y'>][];
  edgesOther: [string, RenderEdge][];
}

/** What differs between what is drawn and what is to be drawn. Places stay as they are. */
export function differ(
  graph: RenderGraph,
  { drawing, sizes, labelOf, bends }: RenderModel,
  places: Places,
): Difference {
  const difference: Difference = {
    nodesGone: graph.filterNodes((id) => !drawing.nodes.has(id)),
    edgesGone: graph.filterEdges((id, _, from, to) => {
      const edge = drawing.edges.get(id);
      return !edge || edge.from !== from || edge.to !== to;
    }),
    nodesNew: [],
    edgesNew: [],
    nodesOther: [],
    edgesOther: [],
  };
  for (const [id, node] of drawing.nodes) {
    const wanted = renderNode(node, sizes.get(id) ?? 6);
    if (!graph.hasNode(id)) difference.nodesNew.push([id, { ...wanted, ...(places.get(id) ?? { x: 0, y: 0 }) }]);
    else if (isOther(graph.getNodeAttributes(id), wanted)) difference.nodesOther.push([id, wanted]);
  }
  const isGone = new Set(difference.edgesGone);
  for (const [id, edge] of drawing.edges) {
    const wanted = { look: lookOf(edge), bend: bends?.get(id) ?? edge.bend, label: labelOf(edge) };
    if (!graph.hasEdge(id) || isGone.has(id)) difference.edgesNew.push([id, edge, wanted]);
    else if (isOtherLine(graph.getEdgeAttributes(id), wanted)) difference.edgesOther.push([id, wanted]);
  }
  return difference;
}

/** Does it. */
export function apply(graph: RenderGraph, difference: Difference): void {
  for (const id of difference.edgesGone) graph.dropEdge(id);
  for (const id of difference.nodesGone) graph.dropNode(id);
  for (const [id, node] of difference.nodesNew) graph.addNode(id, node);
  for (const [id, node] of difference.nodesOther) graph.mergeNodeAttributes(id, node);
  for (const [id, { from, to }, edge] of difference.edgesNew) graph.addEdgeWithKey(id, from, to, edge);
  for (const [id, edge] of difference.edgesOther) graph.mergeEdgeAttributes(id, edge);
}

function renderNode({ kind, isNamed, label }: DrawnNode, size: number): Omit<RenderNode, 'x' | 'y'> {
  return { kind, isNamed, label, size };
}

function isOther(is: RenderNode, wanted: Omit<RenderNode, 'x' | 'y'>): boolean {
  return (
    is.kind !== wanted.kind ||
    is.isNamed !== wanted.isNamed ||
    is.label !== wanted.label ||
    Math.abs(is.size - wanted.size) > 0.01
  );
}

function isOtherLine(is: RenderEdge, wanted: RenderEdge): boolean {
  return (
    is.bend !== wanted.bend ||
    is.label !== wanted.label ||
    is.look.token !== wanted.look.token ||
    is.look.pattern !== wanted.look.pattern ||
    is.look.width !== wanted.look.width ||
    is.look.isDenied !== wanted.look.isDenied
  );
}
