import { atOnce, type Steps } from './slices.ts';

/** The neighbours of each thing, as far as the graph is known: `b` is one of `a`'s where `a` is one of `b`'s. */
export type Neighbours = ReadonlyMap<string, { keys(): Iterable<string> }>;

/** Among the things on a path none comes twice. */
export interface PathQuery {
  from: string;
  to: string;
  /** How many links a path has at most. */
  atMost: number;
  /** How many paths at most. */
  first: number;
}

/**
 * The first of all paths between two things, the shortest first and equally short ones in the order of their ids (by
 * code units), each told by the things on it, both ends included.
 *
 * After each path found, those that are left are parted by where they leave it, and only the best of each part is looked for, so that
 * the time is bounded however many paths there are. Source: J. Y. Yen, Finding the k shortest loopless paths in a network,
 * Management Science 17 (1971); the parting without repetitions: E. L. Lawler, Management Science 18 (1972).
 */
export function shortestPaths(neighbours: Neighbours, query: PathQuery): string[][] {
  return atOnce(shortestPathsInSteps(neighbours, query));
}

/** The same in steps of a few milliseconds at most. */
export function* shortestPathsInSteps(neighbours: Neighbours, query: PathQuery): Steps<string[][]> {
  const piece = yield* between(neighbours, query);
  const [start, end] = [piece.places.get(query.from), piece.places.get(query.to)];
  if (start === undefined || end === undefined) return [];
  const parts: Part[] = [];
  const add = function* (root: number[], banned: ReadonlySet<number>): Steps<void> {
    const path = yield* bestPath(piece, root, banned, end, query.atMost);
    if (path) parts.push({ path, leaves: root.length - 1, banned });
  };
  yield* add([start], new Set());
  const found: number[][] = [];
  while (found.length < query.first) {
    const part = parts.sort((a, b) => piece.compare(a.path, b.path)).shift();
    if (!part) break;
    const { path, leaves } = part;
    found.push(path);
    for (let last = leaves; last < path.length - 1; last++) {
      const banned = new Set(last === leaves ? part.banned : []);
      banned.add(path[last + 1] as number);
      yield* add(path.slice(0, last + 1), banned);
    }
  }
  return found.map((path) => path.map((place) => piece.idAt(place)));
}

/** Paths that go together up to the place where the best of them leaves others, and what does not come next there. */
interface Part {
  path: number[];
  leaves: number;
  banned: ReadonlySet<number>;
}

/** A part of a graph, in which each thing has a place of its own: a number from 0 on. */
class Piece {
  readonly places: ReadonlyMap<string, number>;
  readonly #ids: readonly string[];
  readonly #neighbours: Neighbours;
  readonly #links: number[][] = [];

  constructor(neighbours: Neighbours, ids: readonly string[]) {
    this.#neighbours = neighbours;
    this.#ids = ids;
    this.places = new Map(ids.map((id, place) => [id, place]));
  }

  get size(): number {
    return this.#ids.length;
  }

  idAt(place: number): string {
    return this.#ids[place] as string;
  }

  /** The places of the neighbours of the thing at this place. */
  linksAt(place: number): readonly number[] {
    let links = this.#links[place];
    if (!links) {
      links = [];
      for (const id of this.#neighbours.get(this.idAt(place))?.keys() ?? []) {
        const other = this.places.get(id);
        if (other !== undefined) links.push(other);
      }
      this.#links[place] = links;
    }
    return links;
  }

  /** The shorter one first; of two of one length the one whose ids come first. */
  compare(left: readonly number[], right: readonly number[]): number {
    if (left.length !== right.length) return left.length - right.length;
    const index = left.findIndex((place, at) => place !== right[at]);
    if (index < 0) return 0;
    return this.idAt(left[index] as number) < this.idAt(right[index] as number) ? -1 : 1;
  }
}

/** So many links are followed in about a millisecond. */
const LINKS_IN_STEP = 5_000;

/** Only what can be on a path that is short enough. */
function* between(neighbours: Neighbours, { from, to, atMost }: PathQuery): Steps<Piece> {
  const there = yield* distances(neighbours, from, atMost);
  const back = yield* distances(neighbours, to, atMost);
  const ids: string[] = [];
  let count = 0;
  for (const [id, distance] of there) {
    if (++count % LINKS_IN_STEP === 0) yield;
    if (distance + (back.get(id) ?? Infinity) <= atMost) ids.push(id);
  }
  return new Piece(neighbours, ids);
}

/** How many links each thing is away, as far as `atMost`. */
function* distances(neighbours: Neighbours, start: string, atMost: number): Steps<Map<string, number>> {
  const found = new Map([[start, 0]]);
  let count = 0;
  // What is added to a map while it is walked comes at the end of the walk: breadth first.
  for (const [id, distance] of found) {
    if (distance === atMost) break;
    for (const next of neighbours.get(id)?.keys() ?? []) {
      if (++count % LINKS_IN_STEP === 0) yield;
      if (!found.has(next)) found.set(next, distance + 1);
    }
  }
  return found;
}

/** How far a thing is away: not known, or not to be gone by. Paths are shorter. */
const UNKNOWN = 255;
const BARRED = 254;

/** The best path that begins with `root` and goes on from there to none of `banned`. */
function* bestPath(
  piece: Piece,
  root: number[],
  banned: ReadonlySet<number>,
  end: number,
  atMost: number,
): Steps<number[] | undefined> {
  const last = root.at(-1) as number;
  if (last === end) return root;
  const nexts = piece.linksAt(last).filter((next) => !banned.has(next));
  // How far each is from the end, without coming by the root again.
  const away = new Uint8Array(piece.size).fill(UNKNOWN);
  for (const place of root) away[place] = BARRED;
  away[end] = 0;
  const most = atMost - root.length;
  let level = [end];
  let count = 0;
  for (let distance = 0; distance <= most && level.length > 0; distance++) {
    if (nexts.some((next) => away[next] === distance)) return [...root, ...walk(piece, nexts, away, distance)];
    const further: number[] = [];
    for (const place of level) {
      for (const next of piece.linksAt(place)) {
        if (++count % LINKS_IN_STEP === 0) yield;
        if (away[next] !== UNKNOWN) continue;
        away[next] = distance + 1;
        further.push(next);
      }
    }
    level = further;
  }
  return undefined;
}

/** Goes to the end, each time to that one of those nearer to it whose id comes first. */
function walk(piece: Piece, nexts: readonly number[], away: Uint8Array, distance: number): number[] {
  const path: number[] = [];
  for (let left = distance, choice = nexts; left >= 0; left--) {
    let best: number | undefined;
    for (const place of choice) {
      if (away[place] === left && (best === undefined || piece.idAt(place) < piece.idAt(best))) best = place;
    }
    if (best === undefined) break;
    path.push(best);
    choice = piece.linksAt(best);
  }
  return path;
}
