import type { PathClaim, PathNode } from './path.ts';
import { isBetweenTwo, type Walk } from './walk.ts';
import { numberOf, type PathKey, type Piece } from './wording.ts';

const LINKS: Readonly<Record<string, PathKey>> = {
  ABOUT: 'paths.link.ABOUT',
  PUBLISHED_BY: 'paths.link.PUBLISHED_BY',
  PART_OF: 'paths.link.PART_OF',
  LOCATED_IN: 'paths.link.LOCATED_IN',
  SUPERSEDES: 'paths.link.SUPERSEDES',
  CONTRADICTS: 'paths.link.CONTRADICTS',
  SUPPORTS: 'paths.link.SUPPORTS',
  RESTATES: 'paths.link.RESTATES',
};

/** Tells a link between two items neither of which is an attribution. */
export function tellLink(walk: Walk, at: number): Piece[] {
  const clause = clauseOf(walk, at);
  const named = walk.nodes.slice(at, at + 2).findLast((node) => node.__typename === 'Claim');
  if (named && walk.last?.claim !== named.id) walk.last = { claim: named.id, how: 'named' };
  return clause;
}

function clauseOf(walk: Walk, at: number): Piece[] {
  if (isBetweenTwo(walk, at)) return bothAbout(walk, at);
  return isAboutToo(walk, at) ? aboutToo(walk, at) : one(walk, at);
}

function one(walk: Walk, at: number): Piece[] {
  const link = walk.links[at];
  if (!link) return [];
  const { type, from, to } = link;
  const parts = { from: called(walk, from), to: called(walk, to) };
  const does = type === 'PUBLISHED_BY' ? to : from;
  return walk.wording.say(
    LINKS[type] ?? 'paths.link.other',
    parts,
    does.__typename === 'Entity' ? numberOf([does]) : 1,
  );
}

/** Two items that the claim between them is about. */
function bothAbout(walk: Walk, at: number): Piece[] {
  const [first = [], claim = [], second = []] = walk.nodes.slice(at, at + 3).map((node) => called(walk, node));
  return walk.wording.say('paths.link.bothAbout', { one: first, claim, other: second });
}

/** Whether the clause before has last of another claim that it is about the same. */
function isAboutToo({ links, nodes }: Walk, at: number): boolean {
  const about = [at, at - 1].every((index) => links[index]?.type === 'ABOUT');
  return about && links[at - 2]?.type !== 'ABOUT' && nodes[at + 1]?.__typename === 'Claim';
}

function aboutToo(walk: Walk, at: number): Piece[] {
  const claim = walk.nodes[at + 1];
  return claim ? walk.wording.say('paths.link.aboutToo', { claim: called(walk, claim) }) : [];
}

/** An item by its name; a claim that was just last is "this". */
function called(walk: Walk, node: PathNode): Piece[] {
  const { wording, last } = walk;
  switch (node.__typename) {
    case 'Entity':
      return wording.name(node);
    case 'Document':
      return wording.title(node);
    case 'Claim':
      return last?.claim === node.id ? wording.say('paths.this') : claimOf(walk, node);
    case 'Attribution':
      return wording.name(node.source);
  }
}

/** A claim in quotation marks with those who make it; they are left out if the path continues to one of them. */
function claimOf({ nodes, wording }: Walk, claim: PathClaim): Piece[] {
  const quote = wording.quote(claim);
  const sources = claim.sources.nodes;
  const isSaidNext = nodes[nodes.indexOf(claim) + 1]?.__typename === 'Attribution';
  if (isSaidNext || sources.length === 0) return wording.say('paths.claimed', { quote });
  return wording.say('paths.claimedBy', { quote, who: wording.names(sources) });
}
