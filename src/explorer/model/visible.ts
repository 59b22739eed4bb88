import { type Chain, chainOf, nodesOf } from './chain.ts';
import type { Drawing, DrawnEdge, DrawnFrom, DrawnNode } from './drawn.ts';
import { isAllTime, isWithin, timeOf } from './edge-time.ts';
import { countFacets, kindsOn } from './facets.ts';
import type { AttributionFact, Facts } from './facts.ts';
import { linksAmong } from './links.ts';
import type { Id, View } from './view.ts';

export type { Drawing, DrawnEdge, DrawnFrom, DrawnNode } from './drawn.ts';

/** What is drawn of the facts in this view. */
export function visible(facts: Facts, view: DrawnFrom): Drawing {
  const hidden = new Set(view.hidden);
  const isThere = (id: Id) => facts.hasNode(id) && !hidden.has(id);
  const shown = new Set(view.shown.filter(isThere));
  const chains = unfolded(facts, view, shown);
  const unfoldedNodes = chains.flatMap(nodesOf).filter(isThere);
  const all = [...new Set([...shown, ...unfoldedNodes])].filter((id) => existed(facts, view, id));
  const candidates = linksAmong(facts, view, { nodes: new Set(all), shown, chains }).filter(
    ({ id }) => !hidden.has(id),
  );

  const kinds = kindsOn(view.without);
  const nodes = new Map<Id, DrawnNode>();
  for (const id of all) {
    const fact = facts.getNodeAttributes(id);
    if (kinds.has(fact.kind)) nodes.set(id, { ...fact, id, degree: 0 });
  }
  const off = new Set(view.without);
  const edges = new Map<string, DrawnEdge>();
  for (const { facets, ...edge } of candidates) {
    const [from, to] = [nodes.get(edge.from), nodes.get(edge.to)];
    if (!from || !to || facets.some((facet) => off.has(facet))) continue;
    from.degree++;
    to.degree++;
    edges.set(edge.id, { ...edge, bend: 0 });
  }
  spread(edges.values());
  const switched = [
    ...all.map((id) => facts.getNodeAttribute(id, 'kind')),
    ...candidates.flatMap(({ facets }) => facets),
  ];
  return { nodes, edges, counts: countFacets(switched) };
}

/** The chains that are drawn whole: in the layout by chains all of them are, else those that were unfolded. */
function unfolded(facts: Facts, view: DrawnFrom, shown: ReadonlySet<Id>): Chain[] {
  const attributions = view.layout === 'chain' ? attributionsBetween(facts, shown) : view.unfolded;
  return attributions
    .map((id) => chainOf(facts, id))
    .filter((chain) => chain !== null)
    .filter(({ claim, speakers }) => shown.has(claim) && speakers[0] && shown.has(speakers[0].id))
    .filter(({ speakers }) => speakers[0] && isWithin(timeOf(speakers[0].attribution, view.time.axis), view.time));
}

function attributionsBetween(facts: Facts, shown: ReadonlySet<Id>): Id[] {
  return [...shown].flatMap((claim) =>
    facts.filterInEdges(claim, (_, fact, from) => fact.type === 'attribution' && shown.has(from)),
  );
}

/** Whether a node was there in the stretch of time looked at: something was said by it, of it or in it, or nothing ever. */
function existed(facts: Facts, { time }: DrawnFrom, id: Id): boolean {
  if (isAllTime(time)) return true;
  const { kind, at } = facts.getNodeAttributes(id);
  if (kind === 'document' && at !== null) {
    // Whatever time is looked at: what was printed later was not there yet.
    if (!isWithin(at, { ...time, from: null, to: null })) return false;
    if (time.axis !== 'said') return isWithin(at, time);
  }
  const attributions = attributionsAt(facts, id);
  return (
    attributions.length === 0 || attributions.some((attribution) => isWithin(timeOf(attribution, time.axis), time))
  );
}

/** The attributions that a node has a part in. */
function attributionsAt(facts: Facts, id: Id): AttributionFact[] {
  const found: AttributionFact[] = [];
  const take = (node: Id) =>
    facts.forEachEdge(node, (_, fact) => {
      if (fact.type === 'attribution') found.push(fact);
    });
  take(id);
  facts.forEachInEdge(id, (_, fact, claim) => {
    if (fact.type === 'about') take(claim);
    else if (fact.type === 'appearsIn') found.push(...printedIn(facts, claim, id));
  });
  return found;
}

function printedIn(facts: Facts, claim: Id, document: Id): AttributionFact[] {
  return facts
    .inEdges(claim)
    .map((edge) => facts.getEdgeAttributes(edge))
    .filter((fact) => fact.type === 'attribution')
    .filter((attribution) => attribution.document === document);
}

/** What is drawn beside a node, and the edges that lead there. */
export function besides(drawing: Drawing, id: Id): { nodes: Set<Id>; edges: Set<string> } {
  const nodes = new Set<Id>();
  const edges = new Set<string>();
  for (const edge of drawing.edges.values()) {
    if (edge.from !== id && edge.to !== id) continue;
    edges.add(edge.id);
    nodes.add(edge.from === id ? edge.to : edge.from);
  }
  return { nodes, edges };
}

/** As much of an edge as matters for keeping it apart from others. */
interface Bent {
  from: string;
  to: string;
  bend: number;
}

/** How far two edges between the same ends lie apart, in parts of their length. */
const APART = 0.16;

/** Bends edges between the same two nodes so that each can be seen; a lone one stays straight. */
function spread(edges: Iterable<Bent>): void {
  const pairs = new Map<string, Bent[]>();
  for (const edge of edges) {
    const pair = edge.from < edge.to ? `${edge.from} ${edge.to}` : `${edge.to} ${edge.from}`;
    const others = pairs.get(pair);
    if (others) others.push(edge);
    else pairs.set(pair, [edge]);
  }
  for (const pair of pairs.values()) {
    if (pair.length < 2) continue;
    pair.forEach((edge, index) => {
      const bend = (index - (pair.length - 1) / 2) * APART;
      // The other way round, the other side is left.
      edge.bend = edge.from < edge.to ? bend : -bend;
    });
  }
}

/** What goes when a node is folded up: what is linked to nothing else in the drawing. */
export function hangingOn(drawing: Drawing, id: Id): Id[] {
  return [...besides(drawing, id).nodes].filter((other) => {
    const { nodes } = besides(drawing, other);
    return other !== id && nodes.size === 1;
  });
}

/** Why nothing is drawn: nothing was put into the graph, none of it is there, or filters, time and hiding take it away. */
export type Emptiness = 'unfilled' | 'gone' | 'filtered';

/** Why nothing of a view is drawn. */
export function emptinessOf({ shown }: Pick<View, 'shown'>, isThere: (id: Id) => boolean): Emptiness {
  if (shown.length === 0) return 'unfilled';
  return shown.some(isThere) ? 'filtered' : 'gone';
}
