/**
 * The rules of origins, written a second time as plainly as possible: one function a rule, no index, no shortcut. It is
 * slow, and only for small tables. A property test compares it with the implementation.
 */
import type { Assertion, Copy, DocumentFacts, EntityFacts, Membership, Table } from '../../src/origins/table.ts';

export interface ReferenceResult {
  /** Sorted by `from` and `to`; the rules in the order of `RULES`. */
  derivations: { from: string; to: string; rules: string[] }[];
  /** The assertions that derive from no other, sorted. */
  roots: string[];
  /** Ids of entities, `page <id>`, `unnamed` or `unknown`; each list sorted. */
  origins: { bodies: string[]; roots: string[] }[];
  /** The circles from which no root can be reached, each sorted. */
  circular: string[][];
  hearsayRoots: string[];
  uncredited: string[];
}

type Time = string | null;

// Times.

const isCertainlyEarlier = (b: Time, a: Time): boolean => b !== null && a !== null && `${b}~` < a;

const isNotCertainlyLater = (b: Time, a: Time): boolean => b === null || a === null || b <= `${a}~`;

/** The documents that are not certainly earlier than another of them. */
function latestOf(documents: DocumentFacts[]): DocumentFacts[] {
  return documents.filter((one) => !documents.some((other) => isCertainlyEarlier(one.publishedAt, other.publishedAt)));
}

// What the table says.

function documentFacts(table: Table, id: string): DocumentFacts {
  const facts = table.documents.get(id);
  if (!facts) throw new Error(`The table has no document ${id}`);
  return facts;
}

function entityFacts(table: Table, id: string): EntityFacts {
  const facts = table.entities.get(id);
  if (!facts) throw new Error(`The table has no entity ${id}`);
  return facts;
}

const documentOf = (table: Table, assertion: Assertion): DocumentFacts => documentFacts(table, assertion.document);
const pageOf = (table: Table, assertion: Assertion): string => documentOf(table, assertion).page;
const isMedia = (table: Table, entity: string): boolean => entityFacts(table, entity).kind === 'MEDIA';
const isOwnVoice = (assertion: Assertion): boolean => assertion.form === 'OWN_VOICE';
const isFirstHand = (assertion: Assertion): boolean => isOwnVoice(assertion) && assertion.basis === 'WITNESSED';
const citedBy = (table: Table, a: Assertion): DocumentFacts[] => a.cites.map((id) => documentFacts(table, id));
const citesPage = (table: Table, a: Assertion, page: string): boolean =>
  citedBy(table, a).some((cited) => cited.page === page);

/** The accepted copies in which the words of an assertion stand. */
function copiesOf(table: Table, a: Assertion): Copy[] {
  return table.copies.filter(
    (copy) =>
      copy.from === a.document &&
      (copy.stretches.length === 0 ||
        copy.stretches.some((copied) =>
          a.content.some((words) => words.start < copied.end && copied.start < words.end),
        )),
  );
}

// Bodies and houses.

/** Everything that can be reached from a start in any number of steps, the start included. */
function reachableFrom(start: string, next: (id: string) => string[]): Set<string> {
  const reached = new Set<string>();
  const visit = (id: string): void => {
    if (reached.has(id)) return;
    reached.add(id);
    next(id).forEach(visit);
  };
  visit(start);
  return reached;
}

function heldAt({ from, to }: Membership, time: Time): boolean {
  return !isCertainlyEarlier(time, from) && !isCertainlyEarlier(to, time);
}

/** The outermost wholes that an entity speaks for at a time; for a circle of wholes its least id. */
function outermost(table: Table, entity: string, time: Time): string[] {
  const wholes = (id: string): string[] =>
    entityFacts(table, id)
      .partOf.filter((link) => !link.isIndependent && heldAt(link, time))
      .map((link) => link.whole);
  const above = (id: string): Set<string> => reachableFrom(id, wholes);
  const isOutermost = (id: string): boolean => [...above(id)].every((whole) => above(whole).has(id));
  const leastOfCircle = (id: string): string => [...above(id)].sort()[0] as string;
  return unique([...above(entity)].filter(isOutermost).map(leastOfCircle));
}

const timeOf = (table: Table, a: Assertion): Time => a.saidAt ?? documentOf(table, a).publishedAt;

const speakersOf = (a: Assertion): readonly string[] => (a.onBehalfOf.length > 0 ? a.onBehalfOf : [a.source]);

function bodiesOf(table: Table, a: Assertion): string[] {
  return speakersOf(a).flatMap((speaker) => outermost(table, speaker, timeOf(table, a)));
}

/** A MEDIA publisher, the MEDIA it is part of, and the MEDIA that are part of it. */
function houseOf(table: Table, publisher: string): string[] {
  const wholes = (id: string): string[] =>
    entityFacts(table, id)
      .partOf.filter((link) => !link.isIndependent && isMedia(table, link.whole))
      .map((link) => link.whole);
  return [...table.entities.keys()].filter(
    (id) =>
      isMedia(table, id) && (reachableFrom(publisher, wholes).has(id) || reachableFrom(id, wholes).has(publisher)),
  );
}

// The rules: whether `a` derives from `b`.

function isRecorded(table: Table, a: Assertion, b: Assertion): boolean {
  return table.recorded.some(({ from, to, isRejected }) => from === a.id && to === b.id && !isRejected);
}

function isCopied(table: Table, a: Assertion, b: Assertion): boolean {
  return copiesOf(table, a).some((copy) => copy.to === b.document);
}

function isCited(table: Table, a: Assertion, b: Assertion): boolean {
  if (isFirstHand(a)) return false;
  return citedBy(table, a).some(
    (cited) =>
      cited.page === pageOf(table, b) &&
      (isOwnVoice(a) || a.source === cited.publisher || meet(bodiesOf(table, a), bodiesOf(table, b))),
  );
}

function isNested(_table: Table, a: Assertion, b: Assertion): boolean {
  return !isFirstHand(a) && b.nestedIn.includes(a.id);
}

function isRestatedInOwnVoice(table: Table, a: Assertion, b: Assertion): boolean {
  const { id, publisher, publishedAt } = documentOf(table, a);
  if (!isOwnVoice(a) || a.basis === 'WITNESSED' || a.speechAct === 'CONFIRM') return false;
  if (publisher === null || !isMedia(table, publisher)) return false;

  const bodiesOfPublisher = outermost(table, publisher, timeOf(table, a));
  const byOthers = table.assertions.filter(
    (other) => other.id !== a.id && !meet(bodiesOf(table, other), bodiesOfPublisher),
  );
  const inSameDocument = byOthers.filter((other) => other.document === id);
  if (inSameDocument.length > 0) return inSameDocument.includes(b);

  const house = houseOf(table, publisher);
  const earlier = [...table.documents.values()].filter(
    (document) =>
      document.publisher !== null &&
      house.includes(document.publisher) &&
      isCertainlyEarlier(document.publishedAt, publishedAt) &&
      byOthers.some((other) => other.document === document.id),
  );
  return byOthers.includes(b) && latestOf(earlier).some((nearest) => nearest.id === b.document);
}

function isQuotedFromMedia(table: Table, a: Assertion, b: Assertion): boolean {
  const { publisher, publishedAt } = documentOf(table, a);
  if (isOwnVoice(a) || !isMedia(table, a.source) || publisher === a.source) return false;

  const candidates = table.assertions.filter(
    (other) => other.id !== a.id && isNotCertainlyLater(documentOf(table, other).publishedAt, publishedAt),
  );
  const ofPublisher = [...table.documents.values()].filter(
    (document) => document.publisher === a.source && candidates.some((other) => other.document === document.id),
  );
  return candidates.includes(b) && latestOf(ofPublisher).some((latest) => latest.page === pageOf(table, b));
}

/** In the order of the text; the first two are its rule 1. */
const RULES: Record<string, (table: Table, a: Assertion, b: Assertion) => boolean> = {
  RECORDED: isRecorded,
  COPIED: isCopied,
  CITED: isCited,
  NESTED: isNested,
  OWN_VOICE: isRestatedInOwnVoice,
  QUOTED_MEDIA: isQuotedFromMedia,
};

function rulesBetween(table: Table, a: Assertion, b: Assertion): string[] {
  if (a.id === b.id) return [];
  if (table.recorded.some(({ from, to, isRejected }) => from === a.id && to === b.id && isRejected)) return [];
  return Object.entries(RULES).flatMap(([rule, holds]) => (holds(table, a, b) ? [rule] : []));
}

// Roots, circles and origins.

/** The documents on whose page a root rests: pages in which no assertion of the group stands. */
function documentsBehind(table: Table, root: Assertion): DocumentFacts[] {
  const copied = copiesOf(table, root).map((copy) => documentFacts(table, copy.to));
  const cited = isFirstHand(root) ? [] : citedBy(table, root);
  return [...copied, ...cited].filter(
    ({ page, publisher }) =>
      !table.assertions.some((assertion) => pageOf(table, assertion) === page) &&
      (isOwnVoice(root) || root.source === publisher || publisher === null),
  );
}

function isHearsay(root: Assertion): boolean {
  return root.basis === 'TOLD' || (isOwnVoice(root) && ['CONDITIONAL', 'REPORTATIVE'].includes(root.hedge));
}

/** The bodies of a root: one list for each time that the root counts. */
function rootBodies(table: Table, root: Assertion): string[][] {
  const time = timeOf(table, root);
  const named = (id: string): string => (entityFacts(table, id).isNamed ? id : 'unnamed');
  const outermostOf = (id: string): string[] => outermost(table, id, time).map(named);

  const behind = documentsBehind(table, root);
  if (behind.length > 0) {
    return [behind.flatMap(({ page, publisher }) => (publisher === null ? [`page ${page}`] : outermostOf(publisher)))];
  }
  if (isOwnVoice(root) && isHearsay(root)) return [['unknown']];
  return speakersOf(root).map(outermostOf);
}

/** Joins the roots whose bodies meet, until no two are left that meet. */
function originsOf(table: Table, roots: Assertion[]): ReferenceResult['origins'] {
  const origins = roots.flatMap((root) => rootBodies(table, root).map((bodies) => ({ bodies, roots: [root.id] })));
  for (;;) {
    const second = origins.find((origin, at) =>
      origins.slice(0, at).some((other) => meet(other.bodies, origin.bodies)),
    );
    if (!second) break;
    const first = origins.find((other) => meet(other.bodies, second.bodies)) as (typeof origins)[number];
    first.bodies.push(...second.bodies);
    first.roots.push(...second.roots);
    origins.splice(origins.indexOf(second), 1);
  }
  return sorted(origins.map(({ bodies, roots }) => ({ bodies: unique(bodies), roots: unique(roots) })));
}

function circlesOf(derivations: ReferenceResult['derivations'], ids: string[], roots: string[]): string[][] {
  const next = (id: string): string[] => derivations.filter(({ from }) => from === id).map(({ to }) => to);
  const reached = (id: string): Set<string> => reachableFrom(id, next);
  const circles = ids.map((id) => ids.filter((other) => reached(id).has(other) && reached(other).has(id)).sort());
  return sorted(
    circles.filter(
      // Each circle is found once from every member: keep it where it is found from the first.
      (circle, at) =>
        circle.length > 1 && circle[0] === ids[at] && !roots.some((root) => reached(circle[0]!).has(root)),
    ),
  );
}

function isUncredited(table: Table, a: Assertion, derivations: ReferenceResult['derivations']): boolean {
  if (!isOwnVoice(a)) return false;
  const leadsTo = (rules: string[], counts: (b: Assertion) => boolean): boolean =>
    table.assertions.some((b) =>
      derivations.some(
        ({ from, to, rules: made }) =>
          from === a.id && to === b.id && rules.some((rule) => made.includes(rule)) && counts(b),
      ),
    );
  return (
    leadsTo(['RECORDED', 'COPIED'], (b) => !citesPage(table, a, pageOf(table, b))) ||
    copiesOf(table, a).some((copy) => !citesPage(table, a, documentFacts(table, copy.to).page)) ||
    leadsTo(['OWN_VOICE'], () => true) ||
    leadsTo(['CITED'], (b) => !isOwnVoice(b))
  );
}

export function referenceOrigins(table: Table): ReferenceResult {
  const { assertions } = table;
  const derivations = assertions
    .flatMap((a) => assertions.map((b) => ({ from: a.id, to: b.id, rules: rulesBetween(table, a, b) })))
    .filter(({ rules }) => rules.length > 0);
  const roots = assertions.filter(({ id }) => !derivations.some(({ from }) => from === id));
  const idsOf = (some: Assertion[]): string[] => some.map(({ id }) => id).sort();
  return {
    derivations: sorted(derivations),
    roots: idsOf(roots),
    origins: originsOf(table, roots),
    circular: circlesOf(derivations, idsOf([...assertions]), idsOf(roots)),
    hearsayRoots: idsOf(roots.filter(isHearsay)),
    uncredited: idsOf(assertions.filter((a) => isUncredited(table, a, derivations))),
  };
}

// Lists.

const meet = (some: string[], others: string[]): boolean => some.some((id) => others.includes(id));

const unique = (ids: string[]): string[] => [...new Set(ids)].sort();

/** Sorted by what a list contains, so that two results compare. */
function sorted<T>(rows: T[]): T[] {
  const key = (row: T): string => JSON.stringify(row);
  return [...rows].sort((a, b) => (key(a) < key(b) ? -1 : 1));
}
