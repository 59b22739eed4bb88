import type { AttributionFact, Facts } from '../model/facts.ts';
import type { Id } from '../model/view.ts';
import type { Drawing, DrawnEdge, DrawnNode } from '../model/visible.ts';

/** Who says what: a line of the first table. */
export interface AttributionRow {
  id: Id;
  source: DrawnNode;
  claim: DrawnNode;
  attribution: AttributionFact;
  /** Where it was read. */
  document: string | null;
}

/** Any other link: a line of the last table. */
export interface LinkRow {
  id: string;
  from: DrawnNode;
  to: DrawnNode;
  type: Exclude<DrawnEdge['type'], 'attribution'>;
}

/** What is drawn, told as lines: by time, then by name. */
export interface Rows {
  attributions: AttributionRow[];
  nodes: DrawnNode[];
  links: LinkRow[];
}

/** The drawing as lines, sorted as a reader of this language sorts. */
export function rowsOf({ nodes, edges }: Drawing, facts: Facts, language: string): Rows {
  const { compare } = new Intl.Collator(language, { numeric: true });
  const attributions: AttributionRow[] = [];
  const links: LinkRow[] = [];
  for (const { id, from, to, type, attribution } of edges.values()) {
    const [source, target] = [nodes.get(from), nodes.get(to)];
    if (!source || !target) continue;
    if (type === 'attribution') {
      if (!attribution) continue;
      const document = facts.hasNode(attribution.document)
        ? facts.getNodeAttribute(attribution.document, 'label')
        : null;
      attributions.push({ id, source, claim: target, attribution, document });
    } else {
      links.push({ id, from: source, to: target, type });
    }
  }
  const when = ({ attribution }: AttributionRow) => attribution.said ?? attribution.printed ?? '';
  return {
    attributions: attributions.sort(
      (one, other) =>
        compare(when(one), when(other)) ||
        compare(one.claim.label, other.claim.label) ||
        compare(one.source.label, other.source.label) ||
        compare(one.attribution.printed ?? '', other.attribution.printed ?? '') ||
        compare(one.document ?? '', other.document ?? ''),
    ),
    nodes: [...nodes.values()].sort((one, other) => other.degree - one.degree || compare(one.label, other.label)),
    links: links.sort(
      (one, other) => compare(one.from.label, other.from.label) || compare(one.to.label, other.to.label),
    ),
  };
}
