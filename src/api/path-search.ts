import { GraphQLError } from 'graphql';
import type { Composer } from '../compose/compose.ts';
import { typeOfId } from '../domain/ids.ts';
import { type PathQuery, shortestPaths } from '../domain/shortest-paths.ts';

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
    // Where nothing leads on from one side, everything around it is known.
    if (sides.every(({ frontier }) => frontier.length > 0) && !(await grow(surroundings, sides))) {
      if (paths.length === 0) throw tooManyLinks(length, mostLinks);
      break;
    }
    paths = shortestPaths(surroundings.links, { from, to, atMost: length, first });
  }
  return paths.map((ids) => ids.map((node, place) => surroundings.step(ids[place - 1], node)));
}

/** Goes one link further on one side. False if there are too many links on both. */
async function grow(surroundings: Surroundings, sides: Side[]): Promise<boolean> {
  const open = sides.filter(({ isClosed }) => !isClosed);
  for (const side of open.sort((a, b) => a.frontier.length - b.frontier.length)) {
    side.isClosed = !(await surroundings.follow(side.frontier));
    if (side.isClosed) continue;
    const reached = new Set(side.frontier.flatMap((id) => [...(surroundings.links.get(id)?.keys() ?? [])]));
    side.frontier = [...reached].filter((id) => !side.seen.has(id));
    for (const id of side.frontier) side.seen.add(id);
    return true;
  }
  return false;
}

function tooManyLinks(length: number, most: number): GraphQLError {
  const found = length > 1 ? `paths: there is none of fewer than ${length} links, and t` : 'paths: t';
  const message = `${found}o look further, more than ${most} links would have to be followed.`;
  return new GraphQLError(`${message} Give things that are linked to fewer others.`, {
    extensions: { code: 'TOO_COSTLY' },
  });
}

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
    const rows = await this.#composer.rows(
      'paths',
      'edge.step AS from, node.id AS to, edge.relationship AS relationship, edge.isForward AS isForward LIMIT $limit',
      { from: byLabel(unknown), limit: this.#left + 1 },
    );
    if (rows.length > this.#left) return false;
    this.#left -= rows.length;
    for (const id of unknown) this.#known.add(id);
    for (const row of rows as unknown as (Link & { from: string; to: string })[]) this.#learnBoth(row);
    return true;
  }

  #learnBoth({ from, to, relationship, isForward }: Link & { from: string; to: string }): void {
    this.#learn(from, to, { relationship, isForward });
    this.#learn(to, from, { relationship, isForward: !isForward });
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
