import { MultiDirectedGraph } from 'graphology';
import type { Id, NodeKind } from './view.ts';

/** What is drawn of a node. */
export interface NodeFact {
  kind: NodeKind;
  label: string;
  /** Of entities and documents: PERSON, ARTICLE … */
  subkind: string | null;
  /** False for those that a text leaves unnamed. */
  isNamed: boolean;
  /** Of documents: when published. */
  at: string | null;
}

/** One attribution, drawn from its source to its claim. The key of the edge is the attribution's id. */
export interface AttributionFact {
  type: 'attribution';
  role: string;
  speechAct: string;
  form: string;
  certainty: string;
  polarity: string;
  basis: string;
  cue: string | null;
  said: string | null;
  printed: string | null;
  recorded: string;
  document: Id;
  publisher: Id | null;
  /** The attribution by which somebody passes this one on, as read in the same document. */
  relayedBy: Id | null;
}

/** Any other link, drawn as it stands in the graph. */
export interface LinkFact {
  type: 'about' | 'appearsIn' | 'publishedBy' | 'partOf' | 'contradicts' | 'supports' | 'restates';
  /** Of `about`: AGENT, PLACE …; of `appearsIn`: the attribution. */
  label: string | null;
}

/** An edge of the graph of facts. */
export type EdgeFact = AttributionFact | LinkFact;

/** All that was learnt from the API so far, whether it is shown or not. */
export type Facts = MultiDirectedGraph<NodeFact, EdgeFact>;

/** A node of the API, with its links. */
export type Card = EntityCard | ClaimCard | DocumentCard;

interface Named {
  id: Id;
  name: string;
  kind: string;
  isNamed: boolean;
}

/** An entity, perhaps one that speaks. */
export interface EntityCard extends Named {
  __typename: 'Entity';
  source: { id: Id } | null;
  partOf: Named[];
}

/** A document. */
export interface DocumentCard {
  __typename: 'Document';
  id: Id;
  title: string | null;
  kind: string;
  publishedAt: string | null;
  publisher: Named | null;
}

/** A claim with every attribution it and all that it is about. */
export interface ClaimCard {
  __typename: 'Claim';
  id: Id;
  text: string;
  language: string;
  translations: { language: string; text: string }[];
  attributions: { nodes: AttributionCard[] };
  entities: { edges: { roles: string[]; node: Named }[] };
  relations: { edges: { kind: string; direction: string; node: { id: Id; text: string } }[] };
}

/** One attribution. */
export interface AttributionCard {
  id: Id;
  role: string;
  speechAct: string;
  form: string;
  certainty: string;
  polarity: string;
  basis: string;
  cue: string | null;
  saidFrom: string | null;
  recordedAt: string;
  relayedBy: { id: Id } | null;
  source: Named;
  document: { id: Id; title: string | null; kind: string; publishedAt: string | null; publisher: Named | null };
}

/** Nothing learnt yet. */
export function noFacts(): Facts {
  return new MultiDirectedGraph<NodeFact, EdgeFact>();
}

/** A source's id as the id of the entity that it is: in the graph they are one. */
export function nodeId(id: Id): Id {
  return id.startsWith('src_') ? `ent_${id.slice(4)}` : id;
}

/** Learns a node and its links. What is known already is brought up to date. */
export function learn(facts: Facts, card: Card, language: string): void {
  if (card.__typename === 'Entity') learnEntity(facts, card);
  else if (card.__typename === 'Document') learnDocument(facts, card);
  else learnClaim(facts, card, language);
}

function learnEntity(facts: Facts, card: EntityCard): void {
  put(facts, card.id, named(card, card.source ? 'source' : 'entity'));
  for (const whole of card.partOf) {
    mention(facts, whole.id, named(whole, 'entity'));
    link(facts, card.id, whole.id, { type: 'partOf', label: null });
  }
}

function learnDocument(facts: Facts, { id, title, kind, publishedAt, publisher }: DocumentCard): void {
  put(facts, id, { kind: 'document', label: title ?? id, subkind: kind, isNamed: true, at: publishedAt });
  if (!publisher) return;
  mention(facts, publisher.id, named(publisher, 'entity'));
  link(facts, id, publisher.id, { type: 'publishedBy', label: null });
}

function learnClaim(facts: Facts, card: ClaimCard, language: string): void {
  if (facts.hasNode(card.id)) forget(facts, card.id);
  put(facts, card.id, { kind: 'claim', label: inLanguage(card, language), subkind: null, isNamed: true, at: null });
  for (const { roles, node } of card.entities.edges) {
    mention(facts, node.id, named(node, 'entity'));
    link(facts, card.id, node.id, { type: 'about', label: roles.join(', ') });
  }
  for (const { kind, direction, node } of card.relations.edges) {
    mention(facts, node.id, { kind: 'claim', label: node.text, subkind: null, isNamed: true, at: null });
    const [from, to] = direction === 'OUTGOING' ? [card.id, node.id] : [node.id, card.id];
    link(facts, from, to, { type: kind.toLowerCase() as LinkFact['type'], label: null });
  }
  for (const attribution of card.attributions.nodes) learnAttribution(facts, card.id, attribution);
}

function learnAttribution(facts: Facts, claim: Id, attribution: AttributionCard): void {
  const { id, source, document, saidFrom, recordedAt, ...rest } = attribution;
  const speaker = nodeId(source.id);
  put(facts, speaker, named(source, 'source'));
  learnDocument(facts, { __typename: 'Document', ...document });
  facts.mergeEdgeWithKey(id, speaker, claim, {
    type: 'attribution',
    role: rest.role,
    speechAct: rest.speechAct,
    form: rest.form,
    certainty: rest.certainty,
    polarity: rest.polarity,
    basis: rest.basis,
    cue: rest.cue,
    said: saidFrom,
    printed: document.publishedAt,
    recorded: recordedAt,
    document: document.id,
    publisher: document.publisher?.id ?? null,
    relayedBy: rest.relayedBy?.id ?? null,
  });
  link(facts, claim, document.id, { type: 'appearsIn', label: id });
}

/** The claim's words in the reader's language where there are some. */
export function inLanguage(claim: Pick<ClaimCard, 'text' | 'language' | 'translations'>, language: string): string {
  if (claim.language.startsWith(language)) return claim.text;
  return claim.translations.find((translation) => translation.language.startsWith(language))?.text ?? claim.text;
}

function named({ name, kind, isNamed }: Named, as: NodeKind): NodeFact {
  return { kind: as, label: name, subkind: kind, isNamed, at: null };
}

function put(facts: Facts, id: Id, fact: NodeFact): void {
  facts.mergeNode(id, fact);
}

/** What is only mentioned teaches nothing new of what is known already. */
function mention(facts: Facts, id: Id, fact: NodeFact): void {
  if (!facts.hasNode(id)) facts.addNode(id, fact);
}

const OF_A_CLAIM = new Set<EdgeFact['type']>(['about', 'appearsIn']);

/** The attributions and entities of a claim come from its card alone: those that are missing there were retracted. */
function forget(facts: Facts, claim: Id): void {
  for (const edge of facts.inEdges(claim))
    if (facts.getEdgeAttribute(edge, 'type') === 'attribution') facts.dropEdge(edge);
  for (const edge of facts.outEdges(claim))
    if (OF_A_CLAIM.has(facts.getEdgeAttribute(edge, 'type'))) facts.dropEdge(edge);
}

function link(facts: Facts, from: Id, to: Id, fact: LinkFact): void {
  facts.mergeEdgeWithKey(`${from} ${fact.type} ${to}`, from, to, fact);
}
