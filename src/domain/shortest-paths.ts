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
  const { ids, links } = between(neighbours, query);
  const [start, end] = [ids.indexOf(query.from), ids.indexOf(query.to)];
  if (start < 0 || end < 0) return [];
  const best = (root: number[], banned: ReadonlySet<number>): Part[] => {
    const path = bestPath(links, root, banned, end, query.atMost);
    return path ? [{ path, leaves: root.length - 1, banned }] : [];
  };
  const parts = best([start], new Set());
  const found: number[][] = [];
  while (found.length < query.first) {
    const part = parts.sort((a, b) => compare(a.path, b.path)).shift();
    if (!part) break;
    const { path, leaves } = part;
    found.push(path);
    for (let last = leaves; last < path.length - 1; last++) {
      const banned = new Set(last === leaves ? part.banned : []);
      banned.add(path[last + 1] as number);
      parts.push(...best(path.slice(0, last + 1), banned));
    }
  }
  return found.map((path) => path.map((place) => ids[place] as string));
}

/** Paths that go together up to the place where the best of them leaves others, and what does not come next there. */
interface Part {
  path: number[];
  leaves: number;
  banned: ReadonlySet<number>;
}

/** A part of a graph: ids in their order, and at the place of each the places of its neighbours, in their order. */
interface Piece {
  ids: string[];
  links: number[][];
}

/** Only what can be on a path that is short enough. */
function between(neighbours: Neighbours, { from, to, atMost }: PathQuery): Piece {
  const [there, back] = [distances(neighbours, from, atMost), distances(neighbours, to, atMost)];
  const ids = [...there.keys()].filter((id) => (there.get(id) ?? 0) + (back.get(id) ?? Infinity) <= atMost);
  const places = new Map(ids.sort().map((id, place) => [id, place]));
  const links = ids.map((id) =>
    [...(neighbours.get(id)?.keys() ?? [])]
      .flatMap((next) => places.get(next) ?? [])
      .sort((left, right) => left - right),
  );
  return { ids, links };
}

/** How many links each thing is away, as far as `atMost`. */
function distances(neighbours: Neighbours, start: string, atMost: number): Map<string, number> {
  const found = new Map([[start, 0]]);
  // What is added to a map while it is walked comes at the end of the walk: breadth first.
  for (const [id, distance] of found) {
    if (distance === atMost) break;
    for (const next of neighbours.get(id)?.keys() ?? []) if (!found.has(next)) found.set(next, distance + 1);
  }
  return found;
}

/** The best path that begins with `root` and goes on from there to none of `banned`. */
function bestPath(
  links: number[][],
  root: number[],
  banned: ReadonlySet<number>,
  end: number,
  atMost: number,
): number[] | undefined {
  const last = root.at(-1) as number;
  if (last === end) return root;
  const nexts = links[last]?.filter((next) => !banned.has(next)) ?? [];
  // How far each is from the end, without coming by the root again.
  const away = new Map([...root.map((place): [number, number] => [place, Infinity]), [end, 0]]);
  const most = atMost - root.length;
  let level = [end];
  for (let distance = 0; distance <= most && level.length > 0; distance++) {
    if (nexts.some((next) => away.get(next) === distance)) return [...root, ...walk(links, nexts, away, distance)];
    level = level.flatMap((place) => links[place] ?? []).filter((next) => isNew(away, next, distance + 1));
  }
  return undefined;
}

function isNew(away: Map<number, number>, place: number, distance: number): boolean {
  if (away.has(place)) return false;
  away.set(place, distance);
  return true;
}

/** Goes to the end, each time to the first of those that are nearer to it. */
function walk(links: number[][], nexts: number[], away: ReadonlyMap<number, number>, distance: number): number[] {
  const next = nexts.find((place) => away.get(place) === distance);
  if (next === undefined) return [];
  return distance === 0 ? [next] : [next, ...walk(links, links[next] ?? [], away, distance - 1)];
}

/** The shorter one first; of two of one length the one whose ids come first. */
function compare(left: number[], right: number[]): number {
  if (left.length !== right.length) return left.length - right.length;
  const place = left.findIndex((id, index) => id !== right[index]);
  return place < 0 ? 0 : (left[place] as number) - (right[place] as number);
}
