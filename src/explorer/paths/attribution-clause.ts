import type { Named, PathAttribution, PathDocument, PathNode } from './path.ts';
import { isPrinted, isSame, leadsFromSubject, sharesSubject, type Walk } from './walk.ts';
import { numberOf, type PathKey, type Piece } from './wording.ts';

/** Tells an attribution, with what stands beside it on the way. */
export function tellAttribution(walk: Walk, at: number): Piece[] {
  const attribution = walk.nodes[at] as PathAttribution;
  const { say, name } = walk.wording;
  const clause = withSides(walk, at, [...core(walk, at, attribution), ...doubt(walk, attribution)]);
  const publisher = publisherBeside(walk, at);
  const printed =
    publisher && !isSame(publisher.id, attribution.source.id)
      ? say('paths.prints', { publisher: name(publisher), that: walk.wording.that(clause) }, numberOf([publisher]))
      : clause;
  const whole = withWayHere(walk, at, printed);
  const how = attribution.polarity === 'NEGATIVE' ? 'denied' : 'affirmed';
  walk.last = { claim: attribution.claim.id, how, by: attribution.source.id };
  return whole;
}

/** Who says what. What the clause before has last is not said again. */
function core(walk: Walk, at: number, attribution: PathAttribution): Piece[] {
  const { say, clause, that } = walk.wording;
  const { source, claim } = attribution;
  const n = numberOf([source]);
  const who = whoSays(walk, at, source);
  const before = walk.links[at - 1];
  if (before?.type === 'RELAYED_BY') {
    return before.to === attribution ? say('paths.again.relays', { who }, n) : say('paths.again.origin', { who });
  }
  const again = howAgain(walk, attribution);
  if (again) return say(again, { who }, n);
  const words = clause(claim);
  return say(actOf(attribution), { who, claim: words, that: that(words) }, n);
}

function howAgain({ last }: Walk, { claim, polarity, source }: PathAttribution): PathKey | null {
  if (last?.claim !== claim.id) return null;
  const isSameWay = last.how === (polarity === 'NEGATIVE' ? 'denied' : 'affirmed');
  if (isSameWay && last.by && isSame(last.by, source.id)) return 'paths.again.repeats';
  if (polarity === 'NEGATIVE') return 'paths.again.denies';
  const keys = { affirmed: 'paths.again.too', denied: 'paths.again.affirms', named: 'paths.again.says' } as const;
  return keys[last.how];
}

const ACTS: Readonly<Record<string, PathKey>> = {
  ASSERT: 'paths.act.ASSERT',
  ACCUSE: 'paths.act.ACCUSE',
  DENY: 'paths.act.DENY',
  CONFIRM: 'paths.act.CONFIRM',
  PROMISE: 'paths.act.PROMISE',
  THREATEN: 'paths.act.THREATEN',
  ESTIMATE: 'paths.act.ESTIMATE',
  REPORT: 'paths.act.REPORT',
};

function actOf({ polarity, role, form, speechAct }: PathAttribution): PathKey {
  if (polarity === 'NEGATIVE') return 'paths.act.DENY';
  if (role === 'RELAY') return 'paths.act.relay';
  if (form === 'OWN_VOICE') return 'paths.act.ownVoice';
  return ACTS[speechAct] ?? 'paths.act.ASSERT';
}

function whoSays(walk: Walk, at: number, source: Named): Piece[] {
  const { say, name } = walk.wording;
  const behalf = besides(walk, at).find(({ type }) => type === 'ON_BEHALF_OF')?.node;
  if (behalf?.__typename !== 'Entity') return name(source);
  return say('paths.behalf', { who: name(source), whom: name(behalf) });
}

/** Marks hearsay and uncertainty. A relayed claim is marked as relayed already. */
function doubt({ wording }: Walk, { role, basis, certainty }: PathAttribution): Piece[] {
  if (role === 'RELAY') return [];
  if (basis === 'TOLD') return wording.say('paths.hearsay');
  if (certainty === 'POSSIBLE') return wording.say('paths.possible');
  return certainty === 'PROBABLE' ? wording.say('paths.probable') : [];
}

/** What stands before and after an attribution on the way, and how it is linked to it. */
function besides(
  { nodes, links }: Walk,
  at: number,
): { type: string; node: PathNode | undefined; isPrinted: boolean }[] {
  return [
    { type: links[at - 1]?.type ?? '', node: nodes[at - 1], isPrinted: isPrinted(links, at - 1, at - 2) },
    { type: links[at]?.type ?? '', node: nodes[at + 1], isPrinted: isPrinted(links, at, at + 1) },
  ];
}

/** The target, the document and what is quoted, where the way leads through them. */
function withSides(walk: Walk, at: number, clause: Piece[]): Piece[] {
  const { say, name, title } = walk.wording;
  const extras = besides(walk, at).flatMap(({ type, node, isPrinted: printed }) => {
    if (type === 'TARGETS' && node?.__typename === 'Entity') return say('paths.with.target', { whom: name(node) });
    if (node?.__typename !== 'Document') return [];
    if (type === 'CITES') return say('paths.with.cites', { document: title(node) });
    if (type === 'APPEARS_IN' && !printed && !isShared(walk, at, node)) {
      return say('paths.with.document', { document: title(node) });
    }
    return [];
  });
  return [...clause, ...extras];
}

/** Whether the clause before has named this document already. */
function isShared({ nodes, links }: Walk, at: number, document: PathDocument): boolean {
  const isBefore = nodes[at - 1] === document && nodes[at - 2]?.__typename === 'Attribution';
  return isBefore && links[at - 2]?.type === 'APPEARS_IN';
}

function publisherBeside({ nodes, links }: Walk, at: number): Named | null {
  const before = isPrinted(links, at - 1, at - 2) ? nodes[at - 2] : undefined;
  const publisher = before ?? (isPrinted(links, at, at + 1) ? nodes[at + 2] : undefined);
  return publisher?.__typename === 'Entity' ? publisher : null;
}

/**
 * How the way came to an attribution: from what its claim is about, out of or into another attribution, within one
 * document.
 */
function withWayHere(walk: Walk, at: number, clause: Piece[]): Piece[] {
  const { nodes, links, wording } = walk;
  const subject = nodes[at - 2];
  if (leadsFromSubject(links, at) && subject?.__typename === 'Entity') {
    const key = sharesSubject(walk, at) ? 'paths.about.also' : 'paths.about.lead';
    return wording.say(key, { what: wording.name(subject), clause });
  }
  const before = links[at - 1];
  if (before?.type === 'NESTED_IN') {
    return wording.say(before.from === nodes[at] ? 'paths.inside' : 'paths.outside', { clause });
  }
  const document = nodes[at - 1];
  const isSameText = document?.__typename === 'Document' && isShared(walk, at, document);
  return isSameText ? wording.say('paths.sameDocument', { clause }) : clause;
}
