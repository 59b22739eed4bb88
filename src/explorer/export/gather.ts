import type { AttributionFact, Facts } from '../model/facts.ts';
import type { Id, NodeKind, Point } from '../model/view.ts';
import type { Drawing, DrawnEdge } from '../model/visible.ts';
import type { AttributionDetailFragment } from './export.generated.ts';
import { places } from './places.ts';

/** A node as it is exported. */
export interface ExportedNode extends Point {
  id: Id;
  kind: NodeKind;
  label: string;
  /** Of entities and documents: PERSON, ARTICLE … */
  subkind: string | null;
  isNamed: boolean;
  /** Of documents: when published. */
  at: string | null;
}

/** A link as it is exported; of an attribution with all that is known of it. */
export interface ExportedEdge {
  id: string;
  from: Id;
  to: Id;
  type: DrawnEdge['type'];
  label: string | null;
  attribution: ExportedAttribution | null;
}

/** One attribution, with the names of what it speaks of. */
export interface ExportedAttribution extends AttributionFact {
  documentTitle: string | null;
  publisherName: string | null;
  detail: AttributionDetailFragment | null;
}

/** A view as it is shown: the data of an export. */
export interface Exported {
  title: string;
  /** Where it can be seen again. */
  address: string;
  /** When it was exported: an instant. */
  at: string;
  language: string;
  nodes: ExportedNode[];
  edges: ExportedEdge[];
}

/** What an export is made of. */
export interface Gathered {
  facts: Facts;
  drawing: Drawing;
  /** Where the canvas has put nodes; what it has not is put on a circle. */
  positions: Readonly<Record<Id, Point>>;
  details: ReadonlyMap<Id, AttributionDetailFragment>;
}

/** All that is drawn, with the words. */
export function gather(gathered: Gathered, head: Pick<Exported, 'title' | 'address' | 'at' | 'language'>): Exported {
  const { drawing, positions, facts, details } = gathered;
  const at = places([...drawing.nodes.keys()], positions);
  const nodes = [...drawing.nodes.values()].map(({ id, kind, label, subkind, isNamed, at: published }) => {
    const { x, y } = at.get(id) ?? { x: 0, y: 0 };
    return { id, kind, label, subkind, isNamed, at: published, x, y };
  });
  const labelOf = (id: Id | null) => (id !== null && facts.hasNode(id) ? facts.getNodeAttribute(id, 'label') : null);
  const edges = [...drawing.edges.values()].map(({ id, from, to, type, label, attribution }): ExportedEdge => {
    if (type !== 'attribution' || !attribution) return { id, from, to, type, label, attribution: null };
    const full = {
      ...attribution,
      documentTitle: labelOf(attribution.document),
      publisherName: labelOf(attribution.publisher),
      detail: details.get(id) ?? null,
    };
    return { id, from, to, type, label, attribution: full };
  });
  return { ...head, nodes, edges };
}
