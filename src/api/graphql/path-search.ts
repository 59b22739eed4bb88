import { GraphQLError } from 'graphql';
import type { Composer } from '../../compose/compose.ts';
import { typeOfId } from '../../shared/ids.ts';
import { type PathQuery, shortestPathsInSteps } from '../../shared/shortest-paths.ts';
import { inSlices, type Steps } from '../../shared/slices.ts';

/** What links a thing to the one before it on a path. */
export interface Link {
  relationship: string;
  /** Whether the link leads from the one before to this one. */
  isForward: boolean;
}

/** The things on a path, each with its link to the one before; the first has none. */
export type Path = { node: string; link?: Link }[];

/** One of the two ends and what lies around it. */
interface Side {
  seen: Set<string>;
  /** What was reached by the last link and not gone on from yet. */
  frontier: string[];
  /** Whether too many links lead on from there. */
  isClosed: boolean;
}

/** So many links are followed for one answer: some 0.6 s on the embedded engine. */
const MOST_LINKS = 50_000;

/**
 * Finds the paths between two things that are there. It goes on link by link from both of them, each time from that of
 * which fewer things were reached, until enough paths are found: those of as many links as were gone are then all known.
 * Neither engine's own search would do: they choose differently among equally short paths, and one of them gives up
 * after the first.
 * @throws GraphQLError TOO_COSTLY where there is no path before too many links are followed
 */
export async function searchPaths(
  composer: Composer,
  { from, to, atMost, first }: PathQuery,
  mostLinks = MOST_LINKS,
): Promise<Path[]> {
  if (from === to) return [[{ node: from }]];
  const surroundings = new Surroundings(composer, mostLinks);
  const sides = [from, to].map((id): Side => ({ seen: new Set([id]), frontier: [id], isClosed: false }));
  let paths: string[][] = [];
  for (let length = 1; length <= atMost && paths.length < first; length++) {
    // Where nothing leads on from one side, everything around it is known, and so is every path.
    if (sides.some(({ frontier }) => frontier.length === 0)) length = atMost;
    else if (!(await grow(surroundings, sides))) {
      if (paths.length === 0) throw tooManyLinks(length, mostLinks);
      break;
    }
    paths = await inSlices(shortestPathsInSteps(surroundings.links, { from, to, atMost: length, first }));
  }
  return paths.map((ids) => ids.map((node, place) => surroundings.step(ids[place - 1], node)));
}

/** Goes one link further on one side. False if there are too many links on both. */
async function grow(surroundings: Surroundings, sides: Side[]): Promise<boolean> {
  const open = sides.filter(({ isClosed }) => !isClosed);
  for (const side of open.sort((a, b) => a.frontier.length - b.frontier.length)) {
    side.isClosed = !(await surroundings.follow(side.frontier));
    if (side.isClosed) continue;
    side.frontier = await inSlices(reached(surroundings.links, side));
    return true;
  }
  return false;
}

/** So many links are looked at in about a millisecond. */
const LINKS_IN_STEP = 1_000;

/** What is one link beyond the frontier and was not seen before; it is from now on. */
function* reached(links: Surroundings['links'], { frontier, seen }: Side): Steps<string[]> {
  const found: string[] = [];
  let count = 0;
  for (const id of frontier) {
    for (const next of links.get(id)?.keys() ?? []) {
      if (++count % LINKS_IN_STEP === 0) yield;
      if (seen.has(next)) continue;
      seen.add(next);
      found.push(next);
    }
  }
  return found;
}

function tooManyLinks(length: number, most: number): GraphQLError {
  const found = length > 1 ? `paths: there is none of fewer than ${length} links, and t` : 'paths: t';
  const message = `${found}o look further, more than ${most} links would have to be followed.`;
  return new GraphQLError(`${message} Give things that are linked to fewer others.`, {
    extensions: { code: 'TOO_COSTLY' },
  });
}

/** Links of one kind from one thing. */
interface Bundle extends Link {
  start: string;
  ends: string[];
}

/** As lists of ids they come out of an engine in a tenth of the time that a row for each takes. */
const BUNDLED = `WITH node, edge LIMIT $limit
  RETURN edge.step AS start, edge.relationship AS relationship, edge.isForward AS isForward, collect(node.id) AS ends`;

/** The links around some things, fetched as they are needed. */
class Surroundings {
  readonly #composer: Composer;
  readonly #known = new Set<string>();
  /** How many links may still be fetched. */
  #left: number;
  /** Of each thing, the things next to it. Of several links between the same two, the first in the alphabet. */
  readonly links = new Map<string, Map<string, Link>>();

  constructor(composer: Composer, mostLinks: number) {
    this.#composer = composer;
    this.#left = mostLinks;
  }

  /** Fetches all links of these things. False, and nothing is fetched, if they are too many. */
  async follow(ids: readonly string[]): Promise<boolean> {
    const unknown = ids.filter((id) => !this.#known.has(id));
    if (unknown.length === 0) return true;
    const parameters = { from: byLabel(unknown), limit: this.#left + 1 };
    const bundles = (await this.#composer.rows('paths', BUNDLED, parameters)) as unknown as Bundle[];
    const count = bundles.reduce((sum, { ends }) => sum + ends.length, 0);
    if (count > this.#left) return false;
    this.#left -= count;
    for (const id of unknown) this.#known.add(id);
    await inSlices(this.#learnAll(bundles));
    return true;
  }

  *#learnAll(bundles: Bundle[]): Steps<void> {
    let count = 0;
    for (const { start, ends, relationship, isForward } of bundles) {
      for (const end of ends) {
        if (++count % LINKS_IN_STEP === 0) yield;
        this.#learn(start, end, { relationship, isForward });
        this.#learn(end, start, { relationship, isForward: !isForward });
      }
    }
  }

  #learn(from: string, to: string, link: Link): void {
    const links = this.links.get(from) ?? new Map<string, Link>();
    this.links.set(from, links);
    const other = links.get(to);
    if (!other || comesBefore(link, other)) links.set(to, link);
  }

  /** A thing on a path, after another. */
  step(before: string | undefined, node: string): Path[number] {
    const link = before === undefined ? undefined : this.links.get(before)?.get(node);
    return link ? { node, link } : { node };
  }
}

function comesBefore(link: Link, other: Link): boolean {
  if (link.relationship !== other.relationship) return link.relationship < other.relationship;
  return link.isForward && !other.isForward;
}

/** Looked up by label, an engine can use its index. */
function byLabel(ids: readonly string[]): Record<string, string[]> {
  const labels: Record<string, string[]> = { Entity: [], Claim: [], Attribution: [], Document: [] };
  for (const id of ids) labels[typeOfId(id) ?? '']?.push(id);
  return labels;
}
