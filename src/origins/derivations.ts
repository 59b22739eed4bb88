/** The rules by which one assertion derives from another. `docs/origins.md` explains each with an example. */
import type { DerivationRule } from '../shared/schema.generated.ts';
import type { Steps } from '../shared/slices.ts';
import { isCertainlyEarlier } from '../shared/time.ts';
import { meet } from './bodies.ts';
import type { Group } from './group.ts';
import type { Assertion } from './table.ts';
import { isNotCertainlyLater, latestOf } from './times.ts';

/** The assertions from which one derives. The assertion itself may be among them: it is left out afterwards. */
type Rule = (assertion: Assertion, group: Group) => readonly Assertion[];

/** Somebody recorded or accepted that it derives from the other. */
const recorded: Rule = ({ id }, group) =>
  group.recordedFrom(id).flatMap(({ to, isRejected }) => (isRejected ? [] : (group.assertion(to) ?? [])));

/** Its words stand in a passage that is copied from the document of the other. */
const copied: Rule = (assertion, group) => group.copiedFrom(assertion).flatMap(({ id }) => group.inDocument(id));

/** It quotes from the page in which the other stands, and does not quote a person who speaks for somebody else. */
const cited: Rule = (assertion, group) =>
  assertion.cites
    .map((id) => group.document(id))
    .flatMap(({ page, publisher }) =>
      isOwnVoice(assertion) || assertion.source === publisher
        ? group.inPage(page)
        : group.inPage(page).filter((other) => meet(group.bodiesOf(assertion), group.bodiesOf(other))),
    );

/** The other is nested in it. */
const nested: Rule = (assertion, group) => group.nestedIn(assertion);

/**
 * A publisher of news repeats in its own voice what it attributes to somebody else in the same document, or else in the
 * nearest earlier document of its house.
 */
const ownVoice: Rule = (assertion, group) => {
  const { publisher, publishedAt, id } = group.documentOf(assertion);
  if (publisher === null || !group.isMedia(publisher)) return [];
  if (!isOwnVoice(assertion) || assertion.speechAct === 'CONFIRM') return [];
  const house = group.bodiesAt(publisher, assertion);
  const byOthers = (document: string) =>
    group.inDocument(document).filter((other) => other !== assertion && !meet(group.bodiesOf(other), house));
  const here = byOthers(id);
  if (here.length > 0) return here;
  const earlier = group
    .documentsOfHouse(publisher)
    .filter((document) => isCertainlyEarlier(document.publishedAt, publishedAt) && byOthers(document.id).length > 0);
  return latestOf(earlier, (document) => document.publishedAt).flatMap((document) => byOthers(document.id));
};

/** It quotes a publisher of news in the document of another publisher, and the other stands in the latest page of the first. */
const quotedMedia: Rule = (assertion, group) => {
  const { source } = assertion;
  const { publisher, publishedAt } = group.documentOf(assertion);
  if (isOwnVoice(assertion) || publisher === source || !group.isMedia(source)) return [];
  const isInTime = (document: { publishedAt: string | null }) => isNotCertainlyLater(document.publishedAt, publishedAt);
  const latest = latestOf(group.documentsOf(source).filter(isInTime), (document) => document.publishedAt);
  const pages = new Set(latest.map(({ page }) => page));
  return [...pages].flatMap((page) => group.inPage(page).filter((other) => isInTime(group.documentOf(other))));
};

const RULES: Record<DerivationRule, Rule> = {
  RECORDED: recorded,
  COPIED: copied,
  CITED: cited,
  NESTED: nested,
  OWN_VOICE: ownVoice,
  QUOTED_MEDIA: quotedMedia,
};
const ALL_RULES = Object.keys(RULES) as DerivationRule[];

/** The rules that apply even to what a publisher saw itself. */
const RULES_OF_FIRST_HAND: readonly DerivationRule[] = ['RECORDED', 'COPIED'];

/** From which assertions each derives, and by which rules. */
export type Derivations = ReadonlyMap<string, ReadonlyMap<string, readonly DerivationRule[]>>;

/** Computes all derivations of a group. What was rejected holds by no rule. */
export function* derivationsOf(group: Group): Steps<Derivations> {
  const derivations = new Map<string, ReadonlyMap<string, readonly DerivationRule[]>>();
  for (const assertion of group.assertions) {
    derivations.set(assertion.id, derivationsFrom(assertion, group));
    yield;
  }
  return derivations;
}

function derivationsFrom(assertion: Assertion, group: Group): Map<string, DerivationRule[]> {
  const rejected = new Set(group.recordedFrom(assertion.id).flatMap(({ to, isRejected }) => (isRejected ? [to] : [])));
  const found = new Map<string, DerivationRule[]>();
  for (const name of isFirstHand(assertion) ? RULES_OF_FIRST_HAND : ALL_RULES) {
    for (const { id } of RULES[name](assertion, group)) {
      if (id === assertion.id || rejected.has(id)) continue;
      const names = found.get(id);
      if (!names) found.set(id, [name]);
      else if (names.at(-1) !== name) names.push(name);
    }
  }
  return found;
}

export function isOwnVoice({ form }: Assertion): boolean {
  return form === 'OWN_VOICE';
}

/** Does a publisher report in its own voice what it saw itself? */
export function isFirstHand(assertion: Assertion): boolean {
  return isOwnVoice(assertion) && assertion.basis === 'WITNESSED';
}
