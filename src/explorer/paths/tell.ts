import type { Language } from '../i18n/message.ts';
import { tellAttribution } from './attribution-clause.ts';
import { tellLink } from './link-clause.ts';
import { linksOf, type Path } from './path.ts';
import { isBetweenTwo, isPrinted, leadsFromSubject, sharesSubject, type Walk } from './walk.ts';
import { type Piece, wordingIn } from './wording.ts';

/**
 * Tells a path in a sentence: "Le Figaro reports that local media say that the drone attack caused a fire". Each act of
 * attribution on it becomes a clause, with who says it and what is said, whether the path goes through them or not, for
 * one without the other would tell nothing; each other link becomes a clause too, unless it belongs to an attribution
 * beside it.
 */
export function tellPath(path: Path, language: Language): Piece[] {
  const nodes = path.steps.map(({ node }) => node);
  const walk: Walk = { nodes, links: linksOf(path), wording: wordingIn(language), last: null };
  const taken = takenLinks(walk);
  const clauses: Piece[][] = [];
  for (let at = 0; at < nodes.length; at++) {
    if (nodes[at]?.__typename === 'Attribution') clauses.push(tellAttribution(walk, at));
    if (taken.has(at) || !walk.links[at]) continue;
    clauses.push(tellLink(walk, at));
    // Two items that one claim is about share a clause.
    if (isBetweenTwo(walk, at)) at++;
  }
  return walk.wording.sentence(clauses);
}

/** The links that are part of the clause of an attribution beside them. */
function takenLinks({ nodes, links }: Walk): Set<number> {
  const taken = new Set<number>();
  for (const [at, node] of nodes.entries()) {
    if (node.__typename !== 'Attribution') continue;
    taken.add(at - 1).add(at);
    if (isPrinted(links, at - 1, at - 2)) taken.add(at - 2);
    if (isPrinted(links, at, at + 1)) taken.add(at + 1);
    if (leadsFromSubject(links, at)) taken.add(at - 2);
    if (sharesSubject({ nodes, links }, at)) taken.add(at - 3);
  }
  return taken;
}
