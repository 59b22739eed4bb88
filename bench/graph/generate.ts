import { createHash } from 'node:crypto';
import type { Labelled } from '../../src/recording/attributions/labels.ts';
import { searchedWording } from '../../src/recording/claims/draft.ts';
import { searchedTexts, sortTitle } from '../../src/recording/documents/draft.ts';
import { type Name, nameKeys, nameOf, searchedNames } from '../../src/recording/entities/draft.ts';
import { searchProperties } from '../../src/recording/terms.ts';
import { fold } from '../../src/shared/text.ts';
import { randomStream, zipf } from './random.ts';
import { Words } from './words.ts';

/** Something to store, as the project's own writing statements take it: `kind` tells which. */
export type Item =
  | { kind: 'entity'; row: Row; names: string[]; speaks: boolean }
  | { kind: 'document'; row: Row; publisher: string }
  | { kind: 'claim'; row: Row; about: { to: string; roles: string[] }[] }
  | { kind: 'attribution'; row: Row & Labelled; relayedBy?: string };

type Row = { id: string } & Record<string, unknown>;

/** How the graph of so many claims is made up; the rest follows from it. */
export interface Plan {
  claims: number;
  sources: number;
  entities: number;
  documents: number;
  publishers: number;
}

/** Nodes whose surroundings are the same in graphs of every size. */
export const PROBES = {
  /** About it are exactly 50 claims. */
  entity: 'ent_probe-entity',
  /** It made exactly 20 claims, about entities about which there are exactly 20 more. */
  source: 'ent_probe-source',
  claim: 'clm_probe-topic-0-0',
  /** Stands in exactly 20 claims. */
  word: 'quokka',
} as const;

export function planFor(claims: number): Plan {
  return {
    claims,
    sources: Math.max(20, Math.round(claims / 100)),
    entities: Math.max(60, Math.round(claims / 10)),
    documents: Math.max(20, Math.round(claims / 5)),
    publishers: Math.max(5, Math.round(claims / 1_000)),
  };
}

/** The exponents of Zipf's law by which sources speak and entities are spoken of. */
const SOURCES_EXPONENT = 1;
const ENTITIES_EXPONENT = 1;

/** The id of the source that speaks most. */
export const BUSIEST_SOURCE = 'ent_s-0';
/** The id of the entity that is spoken of most. */
export const BUSIEST_ENTITY = 'ent_s-1';
/** Neither among the busiest nor among those of the long tail, whatever the size. */
export const ORDINARY_SOURCE = 'ent_s-15';
export const ORDINARY_ENTITY = 'ent_s-15';

/**
 * Makes a graph of so many claims, one thing after the other, ends before what joins them. Claims are about one to three
 * entities and stated by one to three attributions; a few sources make most claims, a few entities are in most.
 */
export function* generate(plan: Plan, seed: number): Generator<Item> {
  const random = randomStream(seed);
  const words = new Words(seed + 1);
  for (let i = 0; i < plan.entities; i++) yield entity(entityId(plan, i), words, i < plan.sources, publishes(plan, i));
  for (let i = 0; i < plan.documents; i++)
    yield document(`doc_${i}`, entityId(plan, publisherIndex(plan, i)), words, random);

  const source = zipf(plan.sources, SOURCES_EXPONENT, random);
  const topic = zipf(plan.entities, ENTITIES_EXPONENT, random);
  for (let i = 0; i < plan.claims; i++) {
    // The one spoken of most is not the one that speaks most.
    const about = distinct(1 + Math.floor(random() * 3), () => entityId(plan, (topic() + 1) % plan.entities));
    yield claim(`clm_${i}`, words.text(8, 14), about);
    yield* sayings(`clm_${i}`, plan, source, random);
  }
  yield* probes(plan, words, random);
}

/** Of ten claims six are stated once, three twice, one three times: by relays, by others of their own, denied, printed in the publisher's own voice. */
function* sayings(claimId: string, plan: Plan, source: () => number, random: () => number): Generator<Item> {
  const draw = random();
  const count = draw < 0.6 ? 1 : draw < 0.9 ? 2 : 3;
  for (let n = 0; n < count; n++) {
    const id = `att_${claimId.slice(4)}-${n}`;
    const documentIndex = Math.floor(random() * plan.documents);
    const said = { claim: claimId, document: `doc_${documentIndex}`, source: entityId(plan, source()) };
    const kind = random();
    if (kind < 0.1) {
      const relay = `${id}-r`;
      yield attribution(relay, { ...said, source: entityId(plan, source()), role: 'RELAY' }, random);
      yield { ...attribution(id, said, random), relayedBy: relay };
    } else if (kind < 0.2) {
      const publisher = entityId(plan, publisherIndex(plan, documentIndex));
      yield attribution(id, { ...said, source: publisher, form: 'OWN_VOICE' }, random);
    } else if (kind < 0.25) yield attribution(id, { ...said, polarity: 'NEGATIVE', speechAct: 'DENY' }, random);
    else if (kind < 0.28) yield attribution(id, { ...said, status: 'PROPOSED' }, random);
    else yield attribution(id, said, random);
  }
}

/** The probes and what surrounds them: as many of everything whatever the size of the graph. */
function* probes(plan: Plan, words: Words, random: () => number): Generator<Item> {
  const speakers = Array.from({ length: 20 }, (_, i) => `ent_probe-speaker-${i}`);
  const topics = Array.from({ length: 10 }, (_, i) => `ent_probe-topic-${i}`);
  for (const id of [PROBES.source, ...speakers]) yield entity(id, words, true, false);
  for (const id of [PROBES.entity, ...topics]) yield entity(id, words, false, false);
  for (let i = 0; i < 10; i++) yield document(`doc_probe-${i}`, entityId(plan, publisherIndex(plan, i)), words, random);

  const stated = function* (id: string, text: string, about: string[], by: string[]): Generator<Item> {
    yield claim(id, text, about);
    for (const [n, source] of by.entries()) {
      yield attribution(`att_${id.slice(4)}-${n}`, { claim: id, document: `doc_probe-${n % 10}`, source }, random);
    }
  };
  const at = (list: string[], i: number) => list[i % list.length] as string;
  for (let i = 0; i < 50; i++) {
    yield* stated(
      `clm_probe-entity-${i}`,
      words.text(8, 14),
      [PROBES.entity, at(topics, i)],
      [at(speakers, i), at(speakers, i + 7)],
    );
  }
  for (let i = 0; i < 20; i++) {
    const text = `${words.text(8, 14)} ${PROBES.word}`;
    yield* stated(`clm_probe-source-${i}`, text, [at(topics, i), at(topics, i + 3)], [PROBES.source]);
  }
  for (const [t, topic] of topics.entries()) {
    for (let i = 0; i < 20; i++) {
      yield* stated(
        `clm_probe-topic-${t}-${i}`,
        words.text(8, 14),
        [topic],
        [at(speakers, t + i), at(speakers, t + i + 5)],
      );
    }
  }
}

/** Sources come first among the entities, the busiest in front. */
function entityId(plan: Plan, index: number): string {
  return index < plan.sources ? `ent_s-${index}` : `ent_e-${index}`;
}

/** Publishers are spread among the sources, the busiest not among them. */
function publisherIndex(plan: Plan, document: number): number {
  const step = Math.floor(plan.sources / plan.publishers);
  return (document % plan.publishers) * step + step - 1;
}

function publishes(plan: Plan, index: number): boolean {
  const step = Math.floor(plan.sources / plan.publishers);
  return index < plan.sources && index % step === step - 1;
}

function entity(id: string, words: Words, speaks: boolean, publishes: boolean): Item {
  const name = words.name();
  const aliases = [words.name()];
  const all: [Name, ...Name[]] = [nameOf(name), ...aliases.map(nameOf)];
  const properties = { sortName: nameOf(name).folded, ...searchProperties(searchedNames(all, null)) };
  const kind = publishes ? 'MEDIA' : speaks ? 'PUBLIC_BODY' : 'THING';
  return {
    kind: 'entity',
    row: { id, name, kind, aliases, description: null, isNamed: true, wikidataId: null, ...properties },
    names: nameKeys(kind, all),
    speaks,
  };
}

function document(id: string, publisher: string, words: Words, random: () => number): Item {
  const title = words.text(5, 10);
  const text = words.text(60, 60);
  const textHash = createHash('sha256').update(text).digest('hex');
  return {
    kind: 'document',
    row: {
      id,
      fingerprint: id,
      url: `https://example.org/${id}`,
      address: `https://example.org/${id}`,
      title,
      kind: 'ARTICLE',
      language: 'en',
      publishedAt: day(random),
      retrievedAt: null,
      archiveUrl: null,
      text,
      textHash,
      isParaphrase: false,
      sortTitle: sortTitle(title),
      ...searchProperties(searchedTexts(title, text)),
    },
    publisher,
  };
}

function claim(id: string, text: string, about: string[]): Item {
  const search = searchProperties(searchedWording(text, []));
  const properties = { sortText: fold(text), ...search, wording: id, fingerprint: id };
  return {
    kind: 'claim',
    row: { id, text, language: 'en', translationLanguages: [], translationTexts: [], tense: 'PAST', ...properties },
    about: about.map((to) => ({ to, roles: ['TOPIC'] })),
  };
}

function attribution(
  id: string,
  said: Partial<Labelled> & Record<string, string>,
  random: () => number,
): Extract<Item, { kind: 'attribution' }> {
  const saidFrom = day(random);
  return {
    kind: 'attribution',
    row: {
      id,
      fingerprint: id,
      role: 'ORIGIN',
      speechAct: 'ASSERT',
      form: 'INDIRECT',
      certainty: 'CERTAIN',
      polarity: 'POSITIVE',
      basis: 'UNKNOWN',
      hedge: 'NONE',
      medium: null,
      saidFrom,
      saidTo: saidFrom,
      saidPrecision: 'DAY',
      section: 'BODY',
      status: 'ACCEPTED',
      position: Math.floor(random() * 5_000),
      quote: 'that it was so',
      cue: 'says',
      spanParts: ['SOURCE', 'CUE', 'CONTENT'],
      spanStarts: [10, 20, 25],
      spanEnds: [19, 24, 39],
      spanExacts: ['the press', 'says', 'that it was so'],
      spanPrefixes: ['', 'the press ', 'says '],
      spanSuffixes: [' says', ' that', '.'],
      ...said,
    },
  };
}

function day(random: () => number): string {
  return new Date(Date.UTC(2020, 0, 1 + Math.floor(random() * 2_000))).toISOString().slice(0, 10);
}

function distinct(count: number, draw: () => string): string[] {
  const drawn = new Set<string>();
  for (let tries = 0; drawn.size < count && tries < count * 5; tries++) drawn.add(draw());
  return [...drawn];
}
