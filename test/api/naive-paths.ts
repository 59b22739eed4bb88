import type { GraphData } from '../support/random-graph.ts';

/** One step of a path as the API tells it. */
export interface Step {
  node: { id: string };
  relationship: string | null;
  isForward: boolean | null;
}

interface Link {
  relationship: string;
  isForward: boolean;
}

const WALKED = new Set([
  'MADE',
  'STATES',
  'ABOUT',
  'APPEARS_IN',
  'PUBLISHED_BY',
  'RELAYED_BY',
  'NESTED_IN',
  'TARGETS',
  'CITES',
  'ON_BEHALF_OF',
  'PART_OF',
  'CONTRADICTS',
  'SUPPORTS',
  'RESTATES',
]);
const PASSED = new Set(['Entity', 'Claim', 'Attribution', 'Document']);

/** The paths of a graph that is there as a whole: every path of one length is made of every one of the length before. */
export class NaivePaths {
  readonly #visible: ReadonlySet<string>;
  readonly #links = new Map<string, Map<string, Link>>();

  constructor(graph: GraphData) {
    this.#visible = visibleIn(graph);
    for (const { type, from, to } of graph.relationships) {
      if (!WALKED.has(type) || !this.#visible.has(from) || !this.#visible.has(to)) continue;
      this.#link(from, to, { relationship: type, isForward: true });
      this.#link(to, from, { relationship: type, isForward: false });
    }
  }

  /** What can be asked for. */
  get ids(): string[] {
    return [...this.#visible];
  }

  find(from: string, to: string, atMost: number, first: number): Step[][] {
    if (!this.#visible.has(from) || !this.#visible.has(to)) return [];
    const found: string[][] = [];
    let paths = [[from]];
    for (let length = 0; length <= atMost && found.length < first; length++) {
      const arrived = paths.filter((path) => path.at(-1) === to);
      found.push(...arrived.sort((a, b) => (a.join(' ') < b.join(' ') ? -1 : 1)));
      paths = paths.filter((path) => path.at(-1) !== to).flatMap((path) => this.#longer(path));
    }
    return found.slice(0, first).map((path) => path.map((id, place) => this.#step(path[place - 1], id)));
  }

  #longer(path: string[]): string[][] {
    const nexts = [...(this.#links.get(path.at(-1) ?? '')?.keys() ?? [])];
    return nexts.filter((next) => !path.includes(next)).map((next) => [...path, next]);
  }

  #step(before: string | undefined, id: string): Step {
    const link = this.#links.get(before ?? '')?.get(id) ?? { relationship: null, isForward: null };
    return { node: { id }, ...link };
  }

  #link(from: string, to: string, link: Link): void {
    const links = this.#links.get(from) ?? new Map<string, Link>();
    const both = [links.get(to), link].filter((each) => each !== undefined);
    const key = ({ relationship, isForward }: Link) => `${relationship} ${isForward ? 0 : 1}`;
    const [best] = both.sort((a, b) => (key(a) < key(b) ? -1 : 1));
    this.#links.set(from, links.set(to, best as Link));
  }
}

/** From what shows a claim to the claim. */
const SHOWING = new Set(['STATES', 'RATES']);

/** What may be passed by: accepted attributions, claims that one of these states or an accepted verdict rates, and whatever is no matter of status. */
function visibleIn({ nodes, relationships }: GraphData): Set<string> {
  const accepted = new Set(
    nodes.filter(({ properties }) => properties['status'] === 'ACCEPTED').map(({ properties }) => properties.id),
  );
  const shown = new Set(
    relationships.filter(({ type, from }) => SHOWING.has(type) && accepted.has(from)).map(({ to }) => to),
  );
  const seen = nodes.filter(({ label, properties: { id } }) => {
    if (label === 'Attribution') return accepted.has(id);
    return label === 'Claim' ? shown.has(id) : PASSED.has(label);
  });
  return new Set(seen.map(({ properties }) => properties.id));
}
