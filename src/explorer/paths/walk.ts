import { nodeId } from '../model/facts.ts';
import type { Id } from '../model/view.ts';
import type { Link, PathNode } from './path.ts';
import type { Wording } from './wording.ts';

/** A path while its sentence is built. */
export interface Walk {
  nodes: readonly PathNode[];
  /** The link at an index joins the node there to the next. */
  links: readonly Link[];
  wording: Wording;
  /** The claim that was told last, and how: by somebody who affirms or denies it, or only named. */
  last: { claim: Id; how: 'affirmed' | 'denied' | 'named'; by?: Id } | null;
}

/** Whether an attribution is read in a document, whose publisher is the next link. */
export function isPrinted(links: readonly Link[], inner: number, outer: number): boolean {
  return links[inner]?.type === 'APPEARS_IN' && links[outer]?.type === 'PUBLISHED_BY';
}

/** Whether the way to an attribution comes from something that its claim is about. */
export function leadsFromSubject(links: readonly Link[], at: number): boolean {
  return links[at - 1]?.type === 'STATES' && links[at - 2]?.type === 'ABOUT';
}

/** Whether, before that, it came there from another attribution, of a claim about the same. */
export function sharesSubject({ nodes, links }: Pick<Walk, 'nodes' | 'links'>, at: number): boolean {
  const isShared = leadsFromSubject(links, at) && links[at - 3]?.type === 'ABOUT';
  return isShared && nodes[at - 4]?.__typename === 'Attribution';
}

/** Whether from here the way goes over a claim from one item that it is about to another. */
export function isBetweenTwo({ nodes, links }: Pick<Walk, 'nodes' | 'links'>, at: number): boolean {
  const isAbout = links[at]?.type === 'ABOUT' && links[at + 1]?.type === 'ABOUT';
  return isAbout && nodes[at + 1]?.__typename === 'Claim';
}

/** Whether two ids are of one and the same node: a source is an entity. */
export function isSame(one: Id, other: Id): boolean {
  return nodeId(one) === nodeId(other);
}
