import type { Facts, LinkFact, NodeFact, SayingFact } from '../state/facts.ts';
import type { Facet, Id, View } from '../state/view.ts';
import { type Chain, chainOf, nodesOf } from './chain.ts';
import { countFacets, type FacetCounts, facetsOf, isAttribution, kindsOn } from './facets.ts';
import { spread } from './parallel.ts';
import { isAllTime, isWithin, timeOf } from './when.ts';

/** A thing that is drawn. */
export interface DrawnNode extends NodeFact {
  id: Id;
  /** How many edges are drawn at it. */
  degree: number;
}

/** A link that is drawn. `relay` leads from one who says something to one who passes it on, `print` to the document. */
export interface DrawnEdge {
  /** Of an attribution its own id. */
  id: string;
  from: Id;
  to: Id;
  type: 'saying' | 'relay' | 'print' | LinkFact['type'];
  /** Of an attribution, and of the step of a chain that it is. */
  saying: SayingFact | null;
  /** The cue, or the roles of an entity in a claim. */
  label: string | null;
  /** How far it bends, in parts of its length: edges between the same two are kept apart. */
  bend: number;
}

/** All that is drawn. */
export interface Drawing {
  nodes: ReadonlyMap<Id, DrawnNode>;
  edges: ReadonlyMap<string, DrawnEdge>;
  /** What the legend tells: how many there are, whether it shows them or not. */
  counts: FacetCounts;
}

/** What a drawing depends on: the rest of a view only decides how it looks. */
export type DrawnFrom = Pick<View, 'shown' | 'hidden' | 'unfolded' | 'without' | 'time' | 'layout'>;

/** What is drawn of the facts in this view. */
export function visible(facts: Facts, view: DrawnFrom): Drawing {
  const hidden = new Set(view.hidden);
  const isThere = (id: Id) => facts.hasNode(id) && !hidden.has(id);
  const shown = new Set(view.shown.filter(isThere));
  const chains = unfolded(facts, view, shown);
  const unfoldedNodes = chains.flatMap(nodesOf).filter(isThere);
  const all = [...new Set([...shown, ...unfoldedNodes])].filter((id) => existed(facts, view, id));
  const candidates = candidateEdges(facts, view, new Set(all), shown, chains).filter(({ id }) => !hidden.has(id));

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
  const attributions = view.layout === 'chain' ? sayingsBetween(facts, shown) : view.unfolded;
  return attributions
    .map((id) => chainOf(facts, id))
    .filter((chain) => chain !== null)
    .filter(({ claim, speakers }) => shown.has(claim) && speakers[0] && shown.has(speakers[0].id))
    .filter(({ speakers }) => speakers[0] && isWithin(timeOf(speakers[0].saying, view.time.axis), view.time));
}

function sayingsBetween(facts: Facts, shown: ReadonlySet<Id>): Id[] {
  return [...shown].flatMap((claim) =>
    facts.filterInEdges(claim, (_, fact, from) => fact.type === 'saying' && shown.has(from)),
  );
}

type Candidate = Omit<DrawnEdge, 'bend'> & { facets: readonly Facet[] };

/** Every edge among these nodes, before the legend's switches. */
function candidateEdges(
  facts: Facts,
  { time }: DrawnFrom,
  nodes: ReadonlySet<Id>,
  shown: ReadonlySet<Id>,
  chains: readonly Chain[],
): Candidate[] {
  const edges: Candidate[] = [];
  for (const node of nodes) {
    facts.forEachOutEdge(node, (id, fact, from, to) => {
      if (!nodes.has(to)) return;
      const facets = facetsOf(fact);
      if (fact.type === 'saying') {
        const isThen = isWithin(timeOf(fact, time.axis), time);
        if (isThen) edges.push({ id, from, to, type: 'saying', saying: fact, label: fact.cue, facets });
        // A document that only stands at the end of a chain is led to by that chain.
      } else if (fact.type !== 'appearsIn' || shown.has(to)) {
        edges.push({ id, from, to, type: fact.type, saying: null, label: labelOf(fact), facets });
      }
    });
  }
  for (const chain of chains) edges.push(...steps(chain).filter(({ from, to }) => nodes.has(from) && nodes.has(to)));
  // Two chains may share steps.
  return [...new Map(edges.map((edge) => [edge.id, edge])).values()];
}

/** Which attribution a claim's words appear in by is no label. */
function labelOf({ type, label }: LinkFact): string | null {
  return type === 'about' ? label : null;
}

/** The edges of a chain, from the one who says it to the document. */
function steps({ attribution, speakers, document }: Chain): Candidate[] {
  const hops = speakers.slice(1).map(({ id, attribution: by, saying }, index): Candidate => {
    const from = speakers[index]?.id ?? id;
    return { id: `${from} relay ${by}`, from, to: id, type: 'relay', saying, label: saying.cue, facets: ['relayed'] };
  });
  const last = speakers.at(-1);
  // A publisher that speaks in its own voice is already linked to its document.
  if (!last || last.saying.form === 'OWN_VOICE') return hops;
  const print = {
    id: `${attribution} print`,
    from: last.id,
    to: document,
    type: 'print',
    saying: last.saying,
  } as const;
  return [...hops, { ...print, label: null, facets: [] }];
}

/** Whether a thing was there in the stretch of time looked at: something was said by it, of it or in it, or nothing ever. */
function existed(facts: Facts, { time }: DrawnFrom, id: Id): boolean {
  if (isAllTime(time)) return true;
  const { kind, at } = facts.getNodeAttributes(id);
  if (kind === 'document' && at !== null && time.axis !== 'said') return isWithin(at, time);
  const sayings = sayingsAt(facts, id);
  return sayings.length === 0 || sayings.some((saying) => isWithin(timeOf(saying, time.axis), time));
}

/** The attributions that a thing has a part in. */
function sayingsAt(facts: Facts, id: Id): SayingFact[] {
  const found: SayingFact[] = [];
  const take = (node: Id) =>
    facts.forEachEdge(node, (_, fact) => {
      if (fact.type === 'saying') found.push(fact);
    });
  take(id);
  facts.forEachInEdge(id, (_, fact, claim) => {
    if (fact.type === 'about') take(claim);
    else if (fact.type === 'appearsIn') found.push(...printedIn(facts, claim, id));
  });
  return found;
}

function printedIn(facts: Facts, claim: Id, document: Id): SayingFact[] {
  return facts
    .inEdges(claim)
    .map((edge) => facts.getEdgeAttributes(edge))
    .filter((fact) => fact.type === 'saying')
    .filter((saying) => saying.document === document);
}

/** The things at an edge's ends, or the thing itself. */
export function endsOf(drawing: Drawing, id: Id): Id[] {
  if (!isAttribution(id)) return [id];
  const edge = drawing.edges.get(id);
  return edge ? [edge.from, edge.to] : [];
}

/** What is drawn beside a thing, and the edges that lead there. */
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
