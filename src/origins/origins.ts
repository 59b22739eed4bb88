/** What follows from the derivations of a group: its roots, their bodies, its origins and its circles. */
import type { Steps } from '../shared/slices.ts';
import { sorted } from './bodies.ts';
import { componentsOf } from './components.ts';
import { type Derivations, derivationsOf, isFirstHand, isOwnVoice } from './derivations.ts';
import { Group, speakersOf } from './group.ts';
import type { Assertion, DocumentFacts, Table } from './table.ts';

/** The body of all roots whose source is not named and part of nothing that is. */
const UNNAMED = 'unnamed';
/** The body of all bare hearsay in a publisher's own voice. */
const UNKNOWN = 'unknown';

/** An assertion that derives from no other. */
export interface Root {
  id: string;
  isHearsay: boolean;
  /** The bodies of each of those for whom it speaks: ids of entities and pages, `unnamed` and `unknown`. */
  bodies: readonly (readonly string[])[];
}

/** Roots whose bodies meet. */
export interface Origin {
  bodies: string[];
  roots: string[];
}

/** What the rules say of a claim group. */
export interface RuleResults {
  derivations: Derivations;
  roots: Root[];
  /** The circles of assertions that lead to no root, each in the order of its ids. */
  circles: string[][];
  /** The assertions that restate another without credit. */
  uncredited: string[];
}

/** Applies all rules to one claim group. */
export function* applyRules(table: Table): Steps<RuleResults> {
  const group = new Group(table);
  const derivations = yield* derivationsOf(group);
  return {
    derivations,
    roots: group.assertions
      .filter(({ id }) => !derivations.get(id)?.size)
      .map((assertion) => ({
        id: assertion.id,
        isHearsay: isHearsay(assertion),
        bodies: bodiesOfRoot(assertion, group),
      })),
    circles: circlesIn(derivations),
    uncredited: group.assertions.filter((assertion) => isUncredited(assertion, group, derivations)).map(({ id }) => id),
  };
}

/** Joins roots whose bodies meet, in the order of their least body. */
export function originsOf(roots: readonly Pick<Root, 'id' | 'bodies'>[]): Origin[] {
  const joined = new Map<string, Origin>();
  for (const { id, bodies } of roots) {
    for (const each of bodies) {
      const met = [...new Set(each.flatMap((body) => joined.get(body) ?? []))];
      // What is moved least often is moved into the largest.
      const [largest = { bodies: [], roots: [] }, ...others] = met.sort((a, b) => b.bodies.length - a.bodies.length);
      for (const other of [...others, { bodies: each, roots: [id] }]) {
        for (const body of other.bodies) {
          if (joined.get(body) !== largest) largest.bodies.push(body);
          joined.set(body, largest);
        }
        for (const root of other.roots) largest.roots.push(root);
      }
    }
  }
  return [...new Set(joined.values())]
    .map((origin) => ({ bodies: sorted(origin.bodies), roots: sorted(origin.roots) }))
    .sort((a, b) => ((a.bodies[0] ?? '') < (b.bodies[0] ?? '') ? -1 : 1));
}

function circlesIn(derivations: Derivations): string[][] {
  const next = (id: string): Iterable<string> => derivations.get(id)?.keys() ?? [];
  const leadsToRoot = new Set<string>();
  const circles: string[][] = [];
  for (const component of componentsOf(derivations.keys(), next)) {
    const targets = component.flatMap((id) => [...next(id)]);
    const isRooted = targets.length === 0 || targets.some((to) => leadsToRoot.has(to));
    if (isRooted) for (const id of component) leadsToRoot.add(id);
    else if (component.length > 1) circles.push(sorted(component));
  }
  return circles;
}

/** Is it known that the speaker has it from somebody else? */
function isHearsay({ basis, form, hedge }: Assertion): boolean {
  return basis === 'TOLD' || (form === 'OWN_VOICE' && (hedge === 'CONDITIONAL' || hedge === 'REPORTATIVE'));
}

function bodiesOfRoot(root: Assertion, group: Group): string[][] {
  const pages = pagesBelow(root, group);
  if (pages.length > 0) {
    const bodies = pages.flatMap(({ publisher, page }) =>
      publisher === null ? [page] : knownBodies(publisher, root, group),
    );
    return [sorted(bodies)];
  }
  if (isOwnVoice(root) && isHearsay(root)) return [[UNKNOWN]];
  return speakersOf(root).map((speaker) => knownBodies(speaker, root, group));
}

/** The bodies of a speaker, in which all that are not named count as one. */
function knownBodies(speaker: string, root: Assertion, group: Group): string[] {
  return sorted(group.bodiesAt(speaker, root).map((body) => (group.entity(body)?.isNamed === false ? UNNAMED : body)));
}

/** The documents on which a root rests, in whose pages nobody is recorded to assert the claim. */
function pagesBelow(root: Assertion, group: Group): DocumentFacts[] {
  const quoted = isFirstHand(root) ? [] : root.cites.map((id) => group.document(id));
  return [...quoted, ...group.copiedFrom(root)].filter(
    ({ publisher, page }) =>
      (isOwnVoice(root) || publisher === null || publisher === root.source) && group.inPage(page).length === 0,
  );
}

/** Does it repeat in a publisher's own voice what somebody else asserts, and not say whose words they are? */
function isUncredited(assertion: Assertion, group: Group, derivations: Derivations): boolean {
  if (!isOwnVoice(assertion)) return false;
  const credited = new Set(assertion.cites.map((id) => group.document(id).page));
  if (group.copiedFrom(assertion).some(({ page }) => !credited.has(page))) return true;
  for (const [id, rules] of derivations.get(assertion.id) ?? []) {
    const other = group.assertion(id);
    if (!other) continue;
    if (rules.includes('OWN_VOICE')) return true;
    if (rules.includes('CITED') && !isOwnVoice(other)) return true;
    if (rules.includes('RECORDED') && !credited.has(group.documentOf(other).page)) return true;
  }
  return false;
}
