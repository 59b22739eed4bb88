import { atOnce, type Steps } from './slices.ts';

/** The neighbours of each node in the known part of the graph. The relation is symmetric. */
export type Neighbours = ReadonlyMap<string, { keys(): Iterable<string> }>;

/** A search for simple paths: no node repeats. */
export interface PathQuery {
  from: string;
  to: string;
  /** The maximum length of a path, in edges. */
  atMost: number;
  /** The maximum number of paths. */
  first: number;
}

/**
 * The first paths between two nodes: the shortest first, and paths of equal length in the order of their ids (by code
 * units). Each path is the list of its nodes, both ends included.
 *
 * After each path found, the remaining paths are partitioned by the node where they leave it, and only the best path of
 * each partition is searched for, so the time does not depend on the number of paths. Source: J. Y. Yen, Finding the k
 * shortest loopless paths in a network, Management Science 17 (1971); the partition without repetitions: E. L. Lawler,
 * Management Science 18 (1972).
 */
export function shortestPaths(neighbours: Neighbours, query: PathQuery): string[][] {
  return atOnce(shortestPathsInSteps(neighbours, query));
}

/** The same as {@link shortestPaths}, in steps of at most a few milliseconds. */
export function* shortestPathsInSteps(neighbours: Neighbours, query: PathQuery): Steps<string[][]> {
  const subgraph = yield* subgraphBetween(neighbours, query);
  const [start, end] = [subgraph.indexes.get(query.from), subgraph.indexes.get(query.to)];
  if (start === undefined || end === undefined) return [];
  const partitions: Partition[] = [];
  const add = function* (root: number[], banned: ReadonlySet<number>): Steps<void> {
    const path = yield* bestPath(subgraph, root, banned, end, query.atMost);
    if (path) partitions.push({ path, branch: root.length - 1, banned });
  };
  yield* add([start], new Set());
  const found: number[][] = [];
  while (found.length < query.first) {
    const partition = partitions.sort((a, b) => subgraph.compare(a.path, b.path)).shift();
    if (!partition) break;
    const { path, branch } = partition;
    found.push(path);
    for (let last = branch; last < path.length - 1; last++) {
      const banned = new Set(last === branch ? partition.banned : []);
      banned.add(path[last + 1] as number);
      yield* add(path.slice(0, last + 1), banned);
    }
  }
  return found.map((path) => path.map((index) => subgraph.idAt(index)));
}

/**
 * The paths that share the nodes up to `branch` and do not continue there to a banned node; `path` is the best of them.
 */
interface Partition {
  path: number[];
  branch: number;
  banned: ReadonlySet<number>;
}

/** A part of a graph, in which each node has an index from 0 on. */
class Subgraph {
  readonly indexes: ReadonlyMap<string, number>;
  readonly #ids: readonly string[];
  readonly #neighbours: Neighbours;
  readonly #adjacent: number[][] = [];

  constructor(neighbours: Neighbours, ids: readonly string[]) {
    this.#neighbours = neighbours;
    this.#ids = ids;
    this.indexes = new Map(ids.map((id, index) => [id, index]));
  }

  get size(): number {
    return this.#ids.length;
  }

  idAt(index: number): string {
    return this.#ids[index] as string;
  }

  /** The indexes of the neighbours of a node. */
  adjacentTo(index: number): readonly number[] {
    let adjacent = this.#adjacent[index];
    if (!adjacent) {
      adjacent = [];
      for (const id of this.#neighbours.get(this.idAt(index))?.keys() ?? []) {
        const other = this.indexes.get(id);
        if (other !== undefined) adjacent.push(other);
      }
      this.#adjacent[index] = adjacent;
    }
    return adjacent;
  }

  /** Orders paths by length, then by ids. */
  compare(left: readonly number[], right: readonly number[]): number {
    if (left.length !== right.length) return left.length - right.length;
    const at = left.findIndex((index, position) => index !== right[position]);
    if (at < 0) return 0;
    return this.idAt(left[at] as number) < this.idAt(right[at] as number) ? -1 : 1;
  }
}

/** The number of edges that are followed in about one millisecond. */
const EDGES_PER_STEP = 5_000;

/** The nodes that can be on a path of at most `atMost` edges. */
function* subgraphBetween(neighbours: Neighbours, { from, to, atMost }: PathQuery): Steps<Subgraph> {
  const forward = yield* distances(neighbours, from, atMost);
  const backward = yield* distances(neighbours, to, atMost);
  const ids: string[] = [];
  let count = 0;
  for (const [id, distance] of forward) {
    if (++count % EDGES_PER_STEP === 0) yield;
    if (distance + (backward.get(id) ?? Infinity) <= atMost) ids.push(id);
  }
  return new Subgraph(neighbours, ids);
}

/** The distance of each node from `start`, in edges, up to `atMost`. */
function* distances(neighbours: Neighbours, start: string, atMost: number): Steps<Map<string, number>> {
  const found = new Map([[start, 0]]);
  let count = 0;
  // Entries added to a map during iteration are visited last: the search is breadth-first.
  for (const [id, distance] of found) {
    if (distance === atMost) break;
    for (const next of neighbours.get(id)?.keys() ?? []) {
      if (++count % EDGES_PER_STEP === 0) yield;
      if (!found.has(next)) found.set(next, distance + 1);
    }
  }
  return found;
}

/** Distances of nodes that are not reached yet, and of nodes that must be avoided. Real distances are smaller. */
const UNKNOWN = 255;
const AVOIDED = 254;

/** The best path that starts with `root` and does not continue to a node of `banned`. */
function* bestPath(
  subgraph: Subgraph,
  root: number[],
  banned: ReadonlySet<number>,
  end: number,
  atMost: number,
): Steps<number[] | undefined> {
  const last = root.at(-1) as number;
  if (last === end) return root;
  const candidates = subgraph.adjacentTo(last).filter((next) => !banned.has(next));
  // The distance of each node from the end, without passing through the root.
  const toEnd = new Uint8Array(subgraph.size).fill(UNKNOWN);
  for (const index of root) toEnd[index] = AVOIDED;
  toEnd[end] = 0;
  const most = atMost - root.length;
  let level = [end];
  let count = 0;
  for (let distance = 0; distance <= most && level.length > 0; distance++) {
    if (candidates.some((next) => toEnd[next] === distance))
      return [...root, ...descend(subgraph, candidates, toEnd, distance)];
    const further: number[] = [];
    for (const index of level) {
      for (const next of subgraph.adjacentTo(index)) {
        if (++count % EDGES_PER_STEP === 0) yield;
        if (toEnd[next] !== UNKNOWN) continue;
        toEnd[next] = distance + 1;
        further.push(next);
      }
    }
    level = further;
  }
  return undefined;
}

/** Walks to the end: in each step to the nearer neighbour with the smallest id. */
function descend(subgraph: Subgraph, candidates: readonly number[], toEnd: Uint8Array, distance: number): number[] {
  const path: number[] = [];
  for (let left = distance, choice = candidates; left >= 0; left--) {
    let best: number | undefined;
    for (const index of choice) {
      if (toEnd[index] === left && (best === undefined || subgraph.idAt(index) < subgraph.idAt(best))) best = index;
    }
    if (best === undefined) break;
    path.push(best);
    choice = subgraph.adjacentTo(best);
  }
  return path;
}
