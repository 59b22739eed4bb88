import { GraphQLError } from 'graphql';
import type { Composer } from '../../compose/compose.ts';
import { typeOfId } from '../../shared/ids.ts';
import { MAX_SEARCHED_EDGES } from '../../shared/limits.ts';
import { type PathQuery, shortestPathsInSteps } from '../../shared/shortest-paths.ts';
import { inSlices, type Steps } from '../../shared/slices.ts';

/** The edge from the previous node on a path. */
export interface Edge {
  relationship: string;
  /** Whether the edge points from the previous node to this one. */
  isForward: boolean;
}

/** The nodes on a path, each with the edge from the previous node; the first has none. */
export type Path = { node: string; edge?: Edge }[];

/** The search from one of the two ends. */
interface Side {
  seen: Set<string>;
  /** The nodes at the current distance, which are not expanded yet. */
  frontier: string[];
  /** Whether the frontier has too many edges. */
  isClosed: boolean;
}

/**
 * Finds the paths between two existing nodes by bidirectional search: each step expands the side with the smaller
 * frontier by one edge. It stops when enough paths are found; all paths up to the searched length are then known. The
 * path search of the engines is not used: they choose differently among paths of equal length, and one of them stops
 * after the first path.
 * @throws GraphQLError TOO_COSTLY if too many edges are followed before a path is found
 */
export async function searchPaths(
  composer: Composer,
  { from, to, atMost, first }: PathQuery,
  mostEdges = MAX_SEARCHED_EDGES,
): Promise<Path[]> {
  if (from === to) return [[{ node: from }]];
  const neighbourhood = new Neighbourhood(composer, mostEdges);
  const sides = [from, to].map((id): Side => ({ seen: new Set([id]), frontier: [id], isClosed: false }));
  let paths: string[][] = [];
  for (let length = 1; length <= atMost && paths.length < first; length++) {
    // If one side cannot be expanded, all its neighbourhood is known, and so are all paths.
    if (sides.some(({ frontier }) => frontier.length === 0)) length = atMost;
    else if (!(await expand(neighbourhood, sides))) {
      if (paths.length === 0) throw tooManyEdges(length, mostEdges);
      break;
    }
    paths = await inSlices(shortestPathsInSteps(neighbourhood.edges, { from, to, atMost: length, first }));
  }
  return paths.map((ids) => ids.map((node, place) => neighbourhood.step(ids[place - 1], node)));
}

/** Expands one side by one edge. False if both sides have too many edges. */
async function expand(neighbourhood: Neighbourhood, sides: Side[]): Promise<boolean> {
  const open = sides.filter(({ isClosed }) => !isClosed);
  for (const side of open.sort((a, b) => a.frontier.length - b.frontier.length)) {
    side.isClosed = !(await neighbourhood.load(side.frontier));
    if (side.isClosed) continue;
    side.frontier = await inSlices(nextFrontier(neighbourhood.edges, side));
    return true;
  }
  return false;
}

/** The number of edges that are processed in about one millisecond. */
const EDGES_PER_STEP = 1_000;

/** The unseen neighbours of the frontier. Marks them as seen. */
function* nextFrontier(edges: Neighbourhood['edges'], { frontier, seen }: Side): Steps<string[]> {
  const found: string[] = [];
  let count = 0;
  for (const id of frontier) {
    for (const next of edges.get(id)?.keys() ?? []) {
      if (++count % EDGES_PER_STEP === 0) yield;
      if (seen.has(next)) continue;
      seen.add(next);
      found.push(next);
    }
  }
  return found;
}

function tooManyEdges(length: number, most: number): GraphQLError {
  const found = length > 1 ? `there is no path of fewer than ${length} edges, and ` : '';
  const message = `paths: ${found}a longer search would follow more than ${most} edges.`;
  return new GraphQLError(`${message} Choose nodes with fewer neighbours.`, {
    extensions: { code: 'TOO_COSTLY' },
  });
}

/** The edges of one type and direction from one node. */
interface Bundle extends Edge {
  start: string;
  ends: string[];
}

/** Lists of ids are read in a tenth of the time of one row per edge. */
const BUNDLED = `WITH node, edge LIMIT $limit
  RETURN edge.step AS start, edge.relationship AS relationship, edge.isForward AS isForward, collect(node.id) AS ends`;

/** The edges around some nodes, loaded on demand. */
class Neighbourhood {
  readonly #composer: Composer;
  readonly #known = new Set<string>();
  /** How many edges may still be loaded. */
  #left: number;
  /** The neighbours of each node. Of several edges between two nodes, the first type in alphabetical order. */
  readonly edges = new Map<string, Map<string, Edge>>();

  constructor(composer: Composer, mostEdges: number) {
    this.#composer = composer;
    this.#left = mostEdges;
  }

  /** Loads all edges of these nodes. Loads nothing and returns false if there are too many. */
  async load(ids: readonly string[]): Promise<boolean> {
    const unknown = ids.filter((id) => !this.#known.has(id));
    if (unknown.length === 0) return true;
    const parameters = { from: byLabel(unknown), limit: this.#left + 1 };
    const bundles = (await this.#composer.rows('paths', BUNDLED, parameters)) as unknown as Bundle[];
    const count = bundles.reduce((sum, { ends }) => sum + ends.length, 0);
    if (count > this.#left) return false;
    this.#left -= count;
    for (const id of unknown) this.#known.add(id);
    await inSlices(this.#addAll(bundles));
    return true;
  }

  *#addAll(bundles: Bundle[]): Steps<void> {
    let count = 0;
    for (const { start, ends, relationship, isForward } of bundles) {
      for (const end of ends) {
        if (++count % EDGES_PER_STEP === 0) yield;
        this.#add(start, end, { relationship, isForward });
        this.#add(end, start, { relationship, isForward: !isForward });
      }
    }
  }

  #add(from: string, to: string, edge: Edge): void {
    const edges = this.edges.get(from) ?? new Map<string, Edge>();
    this.edges.set(from, edges);
    const other = edges.get(to);
    if (!other || comesBefore(edge, other)) edges.set(to, edge);
  }

  /** A node on a path, with the edge from the node before it. */
  step(before: string | undefined, node: string): Path[number] {
    const edge = before === undefined ? undefined : this.edges.get(before)?.get(node);
    return edge ? { node, edge } : { node };
  }
}

function comesBefore(edge: Edge, other: Edge): boolean {
  if (edge.relationship !== other.relationship) return edge.relationship < other.relationship;
  return edge.isForward && !other.isForward;
}

/** Groups ids by label, so that the engine can use its index. */
function byLabel(ids: readonly string[]): Record<string, string[]> {
  const labels: Record<string, string[]> = { Entity: [], Claim: [], Attribution: [], Document: [] };
  for (const id of ids) labels[typeOfId(id) ?? '']?.push(id);
  return labels;
}
