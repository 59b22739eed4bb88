import type { Chain } from './chain.ts';
import type { DrawnEdge, DrawnFrom } from './drawn.ts';
import { isWithin, timeOf } from './edge-time.ts';
import { facetsOf } from './facets.ts';
import type { Facts, LinkFact } from './facts.ts';
import type { Facet, Id } from './view.ts';

/** An edge that could be drawn, and the legend's switches that it depends on. */
export type Candidate = Omit<DrawnEdge, 'bend'> & { facets: readonly Facet[] };

/** What stands where. */
interface DrawnParts {
  /** All that may be drawn. */
  nodes: ReadonlySet<Id>;
  /** What was put into the graph itself, not only by unfolding. */
  shown: ReadonlySet<Id>;
  chains: readonly Chain[];
}

/** Every edge among these nodes, before the legend's switches. */
export function linksAmong(
  facts: Facts,
  { time }: Pick<DrawnFrom, 'time'>,
  { nodes, shown, chains }: DrawnParts,
): Candidate[] {
  const edges = new Map<string, Candidate>();
  for (const node of nodes) {
    facts.forEachOutEdge(node, (id, fact, from, to) => {
      if (!nodes.has(to)) return;
      const facets = facetsOf(fact);
      if (fact.type === 'attribution') {
        const isThen = isWithin(timeOf(fact, time.axis), time);
        if (isThen)
          edges.set(id, { id, from, to, type: 'attribution', attribution: fact, of: [id], label: fact.cue, facets });
        // A document that only stands at the end of a chain is led to by that chain.
      } else if (fact.type !== 'appearsIn' || shown.has(to)) {
        edges.set(id, { id, from, to, type: fact.type, attribution: null, of: [], label: labelOf(fact), facets });
      }
    });
  }
  for (const step of chains.flatMap(steps)) {
    if (!nodes.has(step.from) || !nodes.has(step.to) || step.from === step.to) continue;
    // Chains may share steps: what somebody has printed in a document is one line, however much it is.
    const before = edges.get(step.id);
    edges.set(step.id, before ? { ...step, of: [...new Set([...before.of, ...step.of])] } : step);
  }
  return [...edges.values()];
}

/** By which attribution a claim appears in a document is no label. */
function labelOf({ type, label }: LinkFact): string | null {
  return type === 'about' ? label : null;
}

/** The edges of a chain, from the one who says it to the document. */
function steps({ attribution: origin, speakers, document }: Chain): Candidate[] {
  const hops = speakers.slice(1).map(({ id: to, by, attribution }, index): Candidate => {
    const from = speakers[index]?.id ?? to;
    const of = [origin, by];
    return {
      id: `${from} relay ${by}`,
      from,
      to,
      type: 'relay',
      attribution,
      of,
      label: attribution.cue,
      facets: ['relayed'],
    };
  });
  const last = speakers.at(-1);
  // A publisher that speaks in its own voice is already linked to its document.
  if (!last || last.attribution.form === 'OWN_VOICE') return hops;
  const [from, to] = [last.id, document];
  const id = `${from} print ${to}`;
  return [...hops, { id, from, to, type: 'print', attribution: null, of: [origin], label: null, facets: [] }];
}
