import type { Facts, SayingFact } from '../model/facts.ts';
import type { Id } from '../model/view.ts';
import type { Drawing, DrawnEdge, DrawnNode } from '../model/visible.ts';

/** Who says what: a line of the first table. */
export interface SayingRow {
  id: Id;
  source: DrawnNode;
  claim: DrawnNode;
  saying: SayingFact;
  /** Where it was read. */
  document: string | null;
}

/** Any other link: a line of the last table. */
export interface LinkRow {
  id: string;
  from: DrawnNode;
  to: DrawnNode;
  type: Exclude<DrawnEdge['type'], 'saying'>;
}

/** What is drawn, told as lines: by time, then by name. */
export interface Rows {
  sayings: SayingRow[];
  things: DrawnNode[];
  links: LinkRow[];
}

/** The drawing as lines, sorted as a reader of this language sorts. */
export function rowsOf({ nodes, edges }: Drawing, facts: Facts, language: string): Rows {
  const { compare } = new Intl.Collator(language, { numeric: true });
  const sayings: SayingRow[] = [];
  const links: LinkRow[] = [];
  for (const { id, from, to, type, saying } of edges.values()) {
    const [source, target] = [nodes.get(from), nodes.get(to)];
    if (!source || !target) continue;
    if (type === 'saying') {
      if (!saying) continue;
      const document = facts.hasNode(saying.document) ? facts.getNodeAttribute(saying.document, 'label') : null;
      sayings.push({ id, source, claim: target, saying, document });
    } else {
      links.push({ id, from: source, to: target, type });
    }
  }
  const when = ({ saying }: SayingRow) => saying.said ?? saying.printed ?? '';
  return {
    sayings: sayings.sort(
      (one, other) =>
        compare(when(one), when(other)) ||
        compare(one.claim.label, other.claim.label) ||
        compare(one.source.label, other.source.label) ||
        compare(one.saying.printed ?? '', other.saying.printed ?? '') ||
        compare(one.document ?? '', other.document ?? ''),
    ),
    things: [...nodes.values()].sort((one, other) => other.degree - one.degree || compare(one.label, other.label)),
    links: links.sort(
      (one, other) => compare(one.from.label, other.from.label) || compare(one.to.label, other.to.label),
    ),
  };
}
