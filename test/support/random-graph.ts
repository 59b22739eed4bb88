import fc from 'fast-check';
import { isEnumType } from 'graphql';
import type { Engine, Parameters, Value } from '../../src/graph/engine.ts';
import { searchedTexts } from '../../src/recording/documents/draft.ts';
import { nameOf, searchedNames } from '../../src/recording/entities/draft.ts';
import { recomputeOrigins } from '../../src/recording/origins/recompute.ts';
import { searchProperties } from '../../src/recording/terms.ts';
import { fold } from '../../src/shared/text.ts';
import { schema } from '../compose/asking.ts';
import { derivedLinks, type GraphRelationship } from './derived-links.ts';

/** A graph as it is written: nodes by id, and relationships between them. */
export interface GraphData {
  nodes: GraphNode[];
  relationships: GraphRelationship[];
}

export type Label = 'Entity' | 'Document' | 'Claim' | 'Attribution' | 'Verdict' | 'Revision' | 'View';

export interface GraphNode {
  label: Label;
  /** Whether an Entity is a Source too. */
  isSource?: boolean;
  properties: { id: string } & Record<string, Value>;
}

/** How many there are of each label. */
const SIZES = { entities: 15, documents: 9, claims: 16, sayings: 48, verdicts: 18, revisions: 15, views: 8 };

/** So many claims are stated by nobody. */
const UNSTATED = 2;
/** So many of the entities are media for certain. They publish most documents. */
const MEDIA = 3;

const NAMES = ['Séoul', 'Seoul', 'Army of Corée', 'army of coree', 'Ministry', 'ministère', '😀 agency', 'agence 😀'];
const WORDS = ['drone', 'drones', 'armée', 'army', 'fire', 'Russia', 'troops', 'sent', '47', 'shot', 'Œuvre', '😀'];
const LANGUAGES = ['fr', 'en', 'fr-CA'];
const TIMES = ['2023', '2023-12', '2024-11', '2024-11-28', '2024-11-29', '2024-11-29T08:00:00Z', '2025-01-01'];
const RECORDED = ['2025-01-01T00:00:00.000Z', '2025-01-01T00:00:00.001Z', '2025-01-02T00:00:00.000Z'];
const HAPPENED: Record<string, Value>[] = [
  {},
  { happenedFrom: '2023', happenedTo: '2023', happenedPrecision: 'YEAR' },
  { happenedFrom: '2023-12', happenedTo: '2024-11-28', happenedPrecision: 'DAY' },
  { happenedFrom: '2024-11-29T08:00:00Z', happenedTo: null, happenedPrecision: 'INSTANT' },
  { happenedFrom: '2025-01-01', happenedTo: '2025-01-01', happenedPrecision: 'DAY' },
];
const STATUSES = ['ACCEPTED', 'ACCEPTED', 'ACCEPTED', ...valuesOf('AttributionStatus')];
const RATINGS = valuesOf('VerdictRating');
const MISMATCHES = valuesOf('NewestMismatch');

/**
 * A graph that follows from the seed, with what real ones hold: the same source stating the same claim several times,
 * own voice beside attributed, denials, relays, every status, times and publishers unknown, equal names, no texts.
 */
export function randomGraph(seed: number): GraphData {
  const [graph] = fc.sample(
    fc.gen().map((draw) => new GraphMaker((count) => draw(fc.nat, { max: count - 1 })).make()),
    { seed, numRuns: 1 },
  );
  if (!graph) throw new Error('nothing was drawn');
  return graph;
}

/** The values of an enum of the schema. */
function valuesOf(name: string): string[] {
  const type = schema.getType(name);
  if (!isEnumType(type)) throw new TypeError(`${name} is no enum`);
  return type.getValues().map((value) => value.name);
}

/** Writes a graph by plain Cypher, with the links that follow from it. */
export async function writeGraph(engine: Engine, graph: GraphData): Promise<void> {
  const labels = new Map(graph.nodes.map(({ label, properties }) => [properties.id, label]));
  await engine.write(async (transaction) => {
    for (const [pattern, rows] of group(graph.nodes, labelsOf)) {
      const parameters = { rows: rows.map((node) => node.properties) } as Parameters;
      await transaction.run(`UNWIND $rows AS row CREATE (n:${pattern}) SET n = row`, parameters);
    }
    const shape = ({ from, to, type }: GraphRelationship) => [labels.get(from), type, labels.get(to)].join(' ');
    for (const [key, rows] of group([...graph.relationships, ...derivedLinks(graph.relationships)], shape)) {
      const [from, type, to] = key.split(' ');
      const statement = `UNWIND $rows AS row MATCH (a:${from} {id: row.from}) MATCH (b:${to} {id: row.to})
        CREATE (a)-[r:${type}]->(b) SET r = row.properties`;
      await transaction.run(statement, { rows: rows as unknown as Value });
    }
  });
  await recomputeOrigins(engine, () => {});
}

/** All labels of a node, as recording gives them. */
function labelsOf({ label, isSource, properties }: GraphNode): string {
  if (label !== 'Attribution') return isSource ? `${label}:Source` : label;
  const { status, role, polarity, form } = properties;
  const isSaid = {
    Accepted: status === 'ACCEPTED',
    Relay: role === 'RELAY',
    Denial: polarity === 'NEGATIVE',
    OwnVoice: form === 'OWN_VOICE',
  };
  return [label, ...Object.entries(isSaid).flatMap(([name, is]) => (is ? [name] : []))].join(':');
}

function group<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item]);
  return groups;
}

class GraphMaker {
  /** Draws a number from 0 and below `count`. */
  readonly #below: (count: number) => number;
  readonly #nodes: GraphNode[] = [];
  readonly #relationships: GraphRelationship[] = [];
  /** By name of an enum, its values that are still to come. */
  readonly #left = new Map<string, string[]>();

  constructor(below: (count: number) => number) {
    this.#below = below;
  }

  make(): GraphData {
    const entities = this.#times(SIZES.entities, (index) => this.#entity(index));
    const documents = this.#times(SIZES.documents, (index) => this.#document(index));
    const claims = this.#times(SIZES.claims, (index) => this.#claim(index));
    this.#linkUpward('PART_OF', entities, 3);
    this.#linkUpward('LOCATED_IN', entities, 5);
    this.#linkUpward('SUPERSEDES', documents, 3);
    const publishers = new Map(
      documents.map((id) => [
        id,
        this.#chance(4) ? undefined : this.#one(this.#chance(3) ? entities : entities.slice(0, MEDIA)),
      ]),
    );
    for (const [id, publisher] of publishers) if (publisher) this.#link('PUBLISHED_BY', id, publisher);
    // From the last on: those that are stated come first.
    for (const id of claims.toReversed()) this.#relateClaim(id, entities, claims);
    const sayings = this.#sayings(entities, documents, claims, publishers);
    for (const node of this.#nodes) {
      node.isSource = this.#relationships.some(({ type, from }) => type === 'MADE' && from === node.properties.id);
    }
    // Some are part of two, so that what they are part of may meet.
    this.#linkUpward('PART_OF', entities, 3);
    const verdicts = this.#times(SIZES.verdicts, (index) => this.#verdict(index, claims, entities, documents));
    this.#linkUpward('SUPERSEDES', verdicts, 3);
    const revised = [...entities, ...documents, ...claims, ...sayings];
    // There is one of each type; verdicts are few among all that may be revised.
    const certain = [documents[0], claims[UNSTATED], sayings[0]];
    this.#times(SIZES.revisions, (index) =>
      this.#revision(index, index > SIZES.revisions - 4 ? verdicts : revised, certain[index - 4]),
    );
    this.#times(SIZES.views, (index) => this.#view(index));
    return { nodes: this.#nodes, relationships: this.#relationships };
  }

  #entity(index: number): string {
    const name = this.#one(NAMES);
    const aliases = this.#some(NAMES, 3);
    const description = this.#maybe(() => this.#sentence());
    const names = [name, ...aliases].map(nameOf);
    return this.#node('Entity', `ent_e${index}`, {
      name,
      sortName: fold(name),
      kind: index < MEDIA ? 'MEDIA' : this.#enum('EntityKind'),
      aliases,
      description,
      isNamed: !this.#chance(4),
      wikidataId: this.#maybe(() => `Q${index + 1}`),
      ...searchProperties(searchedNames(names, description)),
      ...this.#recorded(),
    });
  }

  #document(index: number): string {
    const title = this.#maybe(() => this.#sentence());
    const text = this.#maybe(() => `${this.#sentence()}. ${this.#sentence()}.`);
    const url = this.#maybe(() => `https://example.org/${this.#below(3)}`);
    return this.#node('Document', `doc_d${index}`, {
      url,
      address: url,
      title,
      sortTitle: title === null ? null : fold(title),
      kind: this.#enum('DocumentKind'),
      language: this.#maybe(() => this.#one(LANGUAGES)),
      publishedAt: this.#maybe(() => this.#one(TIMES)),
      retrievedAt: this.#maybe(() => this.#one(TIMES)),
      archiveUrl: this.#maybe(() => `https://archive.example/${index}`),
      text,
      textHash: text === null ? null : `hash${index}`,
      isParaphrase: this.#chance(2),
      ...searchProperties(searchedTexts(title, text)),
      ...this.#recorded(),
    });
  }

  #claim(index: number): string {
    const text = this.#sentence();
    const translationLanguages = this.#some(LANGUAGES, 2);
    const translationTexts = translationLanguages.map(() => this.#sentence());
    return this.#node('Claim', `clm_c${index}`, {
      text,
      sortText: fold(text),
      language: this.#one(LANGUAGES),
      translationLanguages,
      translationTexts,
      tense: index < UNSTATED ? 'PAST' : this.#enum('Tense'),
      ...HAPPENED[index % HAPPENED.length],
      ...searchProperties([text, ...translationTexts].map((each) => ({ text: each, as: 'name' }))),
      ...this.#recorded(),
    });
  }

  #relateClaim(id: string, entities: string[], claims: string[]): void {
    for (const entity of this.#some(entities, 4)) {
      const roles = this.#chance(4)
        ? []
        : [...new Set([this.#enum('EntityRole'), ...this.#some(valuesOf('EntityRole'), 2)])];
      this.#link('ABOUT', id, entity, { roles });
    }
    const kinds = this.#chance(4)
      ? []
      : [this.#enum('ClaimRelationKind'), ...this.#some(valuesOf('ClaimRelationKind'), 2)];
    for (const type of new Set(kinds)) {
      const other = this.#one(claims);
      if (other !== id) this.#link(type, id, other);
    }
  }

  /** Half of them repeat the source and claim of an earlier one. */
  #sayings(
    entities: string[],
    documents: string[],
    claims: string[],
    publishers: Map<string, string | undefined>,
  ): string[] {
    const speakers = entities.slice(0, 8);
    const said: { source: string; claim: string }[] = [];
    const ids = this.#times(SIZES.sayings, (index) => {
      const again = said.length > 0 && this.#chance(2) ? this.#one(said) : undefined;
      // Each claim that is stated, and each document, is in one of the first sayings.
      const stated = claims[index + UNSTATED] ?? again?.claim ?? this.#one(claims.slice(UNSTATED));
      const { source, claim } = { source: again?.source ?? this.#one(speakers), claim: stated };
      said.push({ source, claim });
      const document = documents[index] ?? this.#one(documents);
      const publisher = publishers.get(document);
      const form = this.#enum('AttributionForm');
      const isOwn = form === 'OWN_VOICE' && publisher !== undefined;
      const id = this.#attribution(index, isOwn || form !== 'OWN_VOICE' ? form : 'INDIRECT');
      this.#link('MADE', isOwn ? publisher : source, id);
      this.#link('STATES', id, claim);
      this.#link('APPEARS_IN', id, document);
      for (const entity of this.#some(entities, 2)) this.#link('TARGETS', id, entity);
      for (const entity of this.#some(entities, 2)) this.#link('ON_BEHALF_OF', id, entity);
      for (const cited of this.#some(documents, 2)) this.#link('CITES', id, cited);
      return id;
    });
    this.#linkUpward('RELAYED_BY', ids, 2);
    this.#linkUpward('NESTED_IN', ids, 3);
    this.#derivations(said.map(({ claim }, index) => ({ id: ids[index] ?? '', claim })));
    for (const id of documents) {
      const copied = this.#one(documents);
      const passage = this.#chance(2) ? { starts: [0], ends: [20] } : { starts: [], ends: [] };
      const status = this.#chance(4) ? 'REJECTED' : 'ACCEPTED';
      const recorded = { recordedAt: this.#one(RECORDED), recordedBy: 'somebody' };
      if (copied !== id && this.#chance(2)) this.#link('COPIES', id, copied, { status, ...passage, ...recorded });
    }
    return ids;
  }

  /** What somebody found of attributions of the same claim: some derive from each other. */
  #derivations(stating: { id: string; claim: string }[]): void {
    for (const [index, { id, claim }] of stating.entries()) {
      const earlier = stating.slice(0, index).filter((other) => other.claim === claim);
      if (earlier.length === 0 || !this.#chance(3)) continue;
      const other = this.#one(earlier).id;
      if (this.#chance(2) && !this.#isLinked('NESTED_IN', id, other)) this.#link('NESTED_IN', id, other);
      const recorded = { rules: ['RECORDED'], status: this.#chance(4) ? 'REJECTED' : 'ACCEPTED' };
      this.#link('DERIVED_FROM', id, other, recorded);
      if (this.#chance(2)) this.#link('DERIVED_FROM', other, id, recorded);
    }
  }

  #attribution(index: number, form: string): string {
    const saidFrom = this.#maybe(() => this.#one(TIMES));
    const parts = this.#some(valuesOf('SpanPart'), 4);
    return this.#node('Attribution', `att_a${index}`, {
      role: this.#chance(3) ? 'RELAY' : 'ORIGIN',
      speechAct: this.#enum('SpeechAct'),
      form,
      certainty: this.#enum('Certainty'),
      polarity: this.#chance(4) ? 'NEGATIVE' : 'POSITIVE',
      basis: this.#enum('Basis'),
      hedge: this.#enum('Hedge'),
      medium: this.#maybe(() => 'Telegram'),
      saidFrom,
      saidTo: saidFrom === null ? null : this.#maybe(() => this.#one(TIMES.filter((time) => `${time}~` >= saidFrom))),
      saidPrecision: saidFrom === null ? null : this.#enum('TimePrecision'),
      section: this.#enum('DocumentSection'),
      // The first are accepted, so that there is one of every kind among what is visible.
      status: index < SIZES.claims ? 'ACCEPTED' : this.#one(STATUSES),
      position: this.#maybe(() => this.#below(40)),
      spanParts: parts,
      spanStarts: parts.map((_, place) => place * 10),
      spanEnds: parts.map((_, place) => place * 10 + 5),
      spanExacts: parts.map(() => this.#one(WORDS)),
      spanPrefixes: parts.map(() => ''),
      spanSuffixes: parts.map(() => '\u00a0»'),
      quote: this.#maybe(() => this.#one(WORDS)),
      cue: this.#maybe(() => 'selon'),
      mismatchInNewest: MISMATCHES[index % 12] ?? null,
      newestStarts: parts.map((_, place) => place * 10 + 1),
      newestEnds: parts.map((_, place) => place * 10 + 6),
      endedAt: this.#maybe(() => this.#one(RECORDED)),
      ...this.#recorded(),
    });
  }

  #verdict(index: number, claims: string[], entities: string[], documents: string[]): string {
    const id = this.#node('Verdict', `vrd_v${index}`, {
      ratingValue: this.#maybe(() => '1'),
      bestRating: this.#maybe(() => '5'),
      worstRating: this.#maybe(() => '1'),
      alternateName: this.#maybe(() => 'Faux'),
      // The first are accepted, so that there is one of every rating among what is visible.
      rating: index < RATINGS.length ? this.#enum('VerdictRating') : null,
      url: `https://example.org/verdict/${index}`,
      publishedAt: this.#maybe(() => this.#one(TIMES)),
      status: index < RATINGS.length ? 'ACCEPTED' : this.#one(STATUSES),
      endedAt: this.#maybe(() => this.#one(RECORDED)),
      ...this.#recorded(),
    });
    this.#link('RATES', id, this.#one(claims));
    this.#link('ISSUED_BY', id, this.#one(entities));
    for (const document of this.#some(documents, 3)) this.#link('CITES', id, document);
    return id;
  }

  #view(index: number): void {
    const name = this.#one(NAMES);
    const address = `q=${index}`;
    this.#node('View', `viw_w${index}`, {
      name,
      sortName: fold(name),
      address,
      createdAt: this.#one(RECORDED),
      createdBy: 'somebody',
    });
  }

  #revision(index: number, revised: string[], certain: string | undefined): void {
    const changeFields = this.#some(['text', 'name'], 2);
    const id = this.#node('Revision', `rev_r${index}`, {
      at: this.#one(RECORDED),
      by: 'somebody',
      action: this.#enum('RevisionAction'),
      reason: this.#maybe(() => 'a slip'),
      version: 2 + this.#below(3),
      changeFields,
      changeBefores: changeFields.map(() => '"before"'),
      changeAfters: changeFields.map(() => 'null'),
    });
    // One thing has several.
    this.#link('REVISES', id, index < 4 ? (revised[0] ?? '') : (certain ?? this.#one(revised)));
  }

  /** Links some of them, each to one with a higher number at most: there are no cycles and no forks. */
  #linkUpward(type: string, ids: string[], oneIn: number): void {
    const taken = new Set<string>();
    ids.slice(0, -1).forEach((id, index) => {
      const to = this.#one(ids.slice(index + 1));
      if (!this.#chance(oneIn) || (type === 'SUPERSEDES' && taken.has(to)) || this.#isLinked(type, id, to)) return;
      taken.add(to);
      this.#link(type, id, to, type === 'PART_OF' ? this.#membership() : {});
    });
  }

  #isLinked(type: string, from: string, to: string): boolean {
    return this.#relationships.some((link) => link.type === type && link.from === from && link.to === to);
  }

  #recorded() {
    return { version: 1 + this.#below(3), recordedAt: this.#one(RECORDED), recordedBy: 'somebody' };
  }

  #node(label: Label, id: string, properties: Record<string, Value>): string {
    this.#nodes.push({ label, properties: { id, ...properties } });
    return id;
  }

  #membership(): Record<string, Value> {
    const from = this.#maybe(() => this.#one(TIMES));
    const isIndependent = this.#chance(4);
    const to = this.#maybe(() => this.#one(TIMES.filter((time) => from === null || `${time}~` >= from)));
    return { from, to, isIndependent };
  }

  #link(type: string, from: string, to: string, properties: Record<string, Value> = {}): void {
    this.#relationships.push({ type, from, to, properties });
  }

  #sentence(): string {
    return this.#times(1 + this.#below(4), () => this.#one(WORDS)).join(' ');
  }

  #times<T>(count: number, make: (index: number) => T): T[] {
    return Array.from({ length: count }, (_, index) => make(index));
  }

  /** A value of an enum; each comes once before one comes again. */
  #enum(name: string): string {
    const values = valuesOf(name);
    const left = this.#left.get(name) ?? [...values];
    this.#left.set(name, left);
    const [value] = left.splice(this.#below(left.length || 1), 1);
    return value ?? this.#one(values);
  }

  #one<T>(items: readonly T[]): T {
    return items[this.#below(items.length)] as T;
  }

  /** Up to `most` different ones. */
  #some<T>(items: readonly T[], most: number): T[] {
    return [...new Set(this.#times(this.#below(most + 1), () => this.#one(items)))];
  }

  #maybe<T>(make: () => T): T | null {
    return this.#chance(3) ? null : make();
  }

  #chance(oneIn: number): boolean {
    return this.#below(oneIn) === 0;
  }
}
