import type { Value } from '../../../src/graph/engine.ts';
import { searchProperties } from '../../../src/recording/terms.ts';
import { fold } from '../../../src/shared/text.ts';
import type { GraphRelationship } from '../../support/derived-links.ts';
import type { GraphData, GraphNode, Label } from '../../support/random-graph.ts';

/** Stands in the names and words of the probes of one space, and nowhere else. */
export function probeWord(space: string): string {
  return `quokka${space}`;
}

/** What is said in the probes' documents, and the words that show it. */
export const PROBE_TEXT = 'The ministry says that it was so, reports the agency. It was so.';
export const PROBE_SPANS = {
  said: [
    { part: 'SOURCE', exact: 'The ministry' },
    { part: 'CONTENT', exact: 'that it was so' },
  ],
  relayed: [{ part: 'SOURCE', exact: 'the agency' }],
};

/** The rating of the probes' verdicts, and of no others. */
export const PROBE_RATING = 'OTHER';

/** What the walks start from, by what it is; queries name them by id. */
export type ProbeName = keyof ReturnType<typeof idsOf>;

/** The ids of the probes of one `space`: different spaces have nothing in common. */
export function idsOf(space: string) {
  const id = (prefix: string, key: string) => `${prefix}_${space}-${key}`;
  return {
    state: id('ent', 'state'),
    ministry: id('ent', 'ministry'),
    army: id('ent', 'army'),
    place: id('ent', 'place'),
    paper: id('ent', 'paper'),
    agency: id('ent', 'agency'),
    local: id('ent', 'local'),
    first: id('doc', 'first'),
    article: id('doc', 'article'),
    newest: id('doc', 'newest'),
    communique: id('doc', 'communique'),
    leak: id('doc', 'leak'),
    main: id('clm', 'main'),
    other: id('clm', 'other'),
    third: id('clm', 'third'),
    apart: id('clm', 'apart'),
    said: id('att', 'said'),
    relay: id('att', 'relay'),
    lastRelay: id('att', 'last-relay'),
    outer: id('att', 'outer'),
    inner: id('att', 'inner'),
    denial: id('att', 'denial'),
    ownVoice: id('att', 'own-voice'),
    circular: id('att', 'circular'),
    leaked: id('att', 'leaked'),
    backward: id('att', 'backward'),
    proposed: id('att', 'proposed'),
    verdict: id('vrd', 'verdict'),
    earlierVerdict: id('vrd', 'earlier'),
    laterVerdict: id('vrd', 'later'),
    otherVerdict: id('vrd', 'other'),
    revision: id('rev', 'claim'),
    view: id('viw', 'view'),
  };
}

/** Where a document of these probes is. */
export function probeUrl(space: string): string {
  return `https://${space}.example/article`;
}

/** The probes are recorded on this day, and nothing else is. */
export const PROBE_RECORDED = '2030-01-01';
const RECORDED = { version: 1, recordedAt: `${PROBE_RECORDED}T00:00:00.000Z`, recordedBy: 'somebody' };

/** A graph with every kind of link around the probes, the same whatever the size of the graph in which it stands. */
export function probeGraph(space: string): GraphData {
  const ids = idsOf(space);
  const nodes: GraphNode[] = [
    ...(['state', 'ministry', 'army', 'place', 'paper', 'agency', 'local'] as const).map((name) =>
      entity(ids[name], `${probeWord(space)} ${name}`, SPEAKERS.has(name)),
    ),
    ...(['first', 'article', 'newest', 'communique', 'leak'] as const).map((name) =>
      document(ids[name], name === 'article' ? probeUrl(space) : null, `${probeWord(space)} ${name}`),
    ),
    ...(['main', 'other', 'third', 'apart'] as const).map((name) => claim(ids[name], `${probeWord(space)} ${name}`)),
    attribution(ids.said),
    attribution(ids.relay, { role: 'RELAY' }),
    attribution(ids.lastRelay, { role: 'RELAY' }),
    attribution(ids.outer),
    attribution(ids.inner),
    attribution(ids.denial, { polarity: 'NEGATIVE', speechAct: 'DENY' }),
    attribution(ids.ownVoice, { form: 'OWN_VOICE' }),
    attribution(ids.circular),
    attribution(ids.leaked),
    attribution(ids.backward),
    attribution(ids.proposed, { status: 'PROPOSED' }),
    ...VERDICTS.map((name) => verdict(ids[name], `${probeUrl(space)}/${name}`)),
    ...REVISED.map((name) => node('Revision', revisionOf(ids[name]), revision(ids[name]))),
    node('Revision', ids.revision, revision(ids.main)),
    node('View', ids.view, {
      name: 'a view',
      sortName: 'a view',
      address: 'q=a',
      createdAt: RECORDED.recordedAt,
      createdBy: 'somebody',
    }),
  ];
  return { nodes, relationships: linksOf(ids) };
}

const SPEAKERS = new Set(['ministry', 'army', 'paper', 'agency', 'local']);
const VERDICTS = ['verdict', 'earlierVerdict', 'laterVerdict', 'otherVerdict'] as const;
/** Of what else there are revisions, beside the claim. */
const REVISED = ['ministry', 'article', 'said', 'verdict'] as const;

const COPY = { status: 'ACCEPTED', starts: [0], ends: [9], recordedAt: RECORDED.recordedAt, recordedBy: 'somebody' };
const RECORDED_DERIVATION = { rules: ['RECORDED'], status: 'ACCEPTED' };

function revisionOf(id: string): string {
  return `rev_${id.replace('_', '-')}`;
}

function linksOf(ids: ReturnType<typeof idsOf>): GraphRelationship[] {
  const link = (from: ProbeName, type: string, to: ProbeName, properties: Record<string, Value> = {}) => ({
    type,
    from: ids[from],
    to: ids[to],
    properties,
  });
  const said = (attribution: ProbeName, source: ProbeName, claim: ProbeName, document: ProbeName) => [
    link(source, 'MADE', attribution),
    link(attribution, 'STATES', claim),
    link(attribution, 'APPEARS_IN', document),
  ];
  return [
    link('army', 'PART_OF', 'ministry', { from: '2020', to: null, isIndependent: false }),
    link('ministry', 'PART_OF', 'state'),
    link('ministry', 'LOCATED_IN', 'place'),
    ...(['first', 'article', 'newest'] as const).map((name) => link(name, 'PUBLISHED_BY', 'paper')),
    link('communique', 'PUBLISHED_BY', 'ministry'),
    link('article', 'SUPERSEDES', 'first'),
    link('newest', 'SUPERSEDES', 'article'),
    ...(['main', 'other', 'third', 'apart'] as const).map((name) =>
      link(name, 'ABOUT', 'ministry', { roles: ['AGENT'] }),
    ),
    link('main', 'ABOUT', 'place', { roles: ['PLACE'] }),
    link('main', 'CONTRADICTS', 'other'),
    link('third', 'SUPPORTS', 'main'),
    link('third', 'RESTATES', 'main'),
    ...said('said', 'ministry', 'main', 'article'),
    ...said('relay', 'agency', 'main', 'article'),
    ...said('lastRelay', 'local', 'main', 'article'),
    ...said('outer', 'army', 'other', 'article'),
    ...said('inner', 'army', 'third', 'article'),
    ...said('denial', 'ministry', 'main', 'communique'),
    ...said('ownVoice', 'paper', 'main', 'article'),
    ...said('circular', 'local', 'main', 'newest'),
    ...said('leaked', 'local', 'main', 'communique'),
    ...said('backward', 'agency', 'main', 'newest'),
    ...said('proposed', 'army', 'main', 'article'),
    link('said', 'RELAYED_BY', 'relay'),
    link('relay', 'RELAYED_BY', 'lastRelay'),
    link('said', 'NESTED_IN', 'outer'),
    link('inner', 'NESTED_IN', 'said'),
    link('said', 'TARGETS', 'place'),
    link('ownVoice', 'DERIVED_FROM', 'said', RECORDED_DERIVATION),
    link('circular', 'DERIVED_FROM', 'backward', RECORDED_DERIVATION),
    link('backward', 'DERIVED_FROM', 'circular', RECORDED_DERIVATION),
    link('denial', 'TARGETS', 'ministry'),
    link('said', 'ON_BEHALF_OF', 'state'),
    link('said', 'CITES', 'communique'),
    link('leaked', 'CITES', 'leak'),
    link('denial', 'CITES', 'article'),
    link('article', 'COPIES', 'communique', COPY),
    link('newest', 'COPIES', 'article', COPY),
    ...VERDICTS.flatMap((name) => [
      link(name, 'RATES', 'main'),
      link(name, 'ISSUED_BY', 'agency'),
      link(name, 'CITES', 'communique'),
    ]),
    link('laterVerdict', 'SUPERSEDES', 'verdict'),
    link('verdict', 'SUPERSEDES', 'earlierVerdict'),
    link('revision', 'REVISES', 'main'),
    ...REVISED.map((name) => ({ ...link('revision', 'REVISES', name), from: revisionOf(ids[name]) })),
  ];
}

function node(label: Label, id: string, properties: Record<string, Value>): GraphNode {
  return { label, properties: { id, ...RECORDED, ...properties } };
}

function entity(id: string, name: string, isSource: boolean): GraphNode {
  const names = { name, sortName: fold(name), aliases: [] };
  const properties = { ...names, kind: 'PUBLIC_BODY', isNamed: true, description: 'a probe', wikidataId: 'Q1' };
  return { ...node('Entity', id, { ...properties, ...searchProperties([{ text: name, as: 'name' }]) }), isSource };
}

function document(id: string, url: string | null, title: string): GraphNode {
  return node('Document', id, {
    fingerprint: id,
    url,
    address: url,
    title: title,
    sortTitle: fold(title),
    kind: 'ARTICLE',
    language: 'en',
    publishedAt: '2024-11-29',
    text: PROBE_TEXT,
    isParaphrase: false,
    ...searchProperties([{ text: title, as: 'name' }]),
  });
}

function claim(id: string, text: string): GraphNode {
  const translations = { translationLanguages: ['fr'], translationTexts: ['ainsi'] };
  const wording = { text, sortText: fold(text), language: 'en', tense: 'PAST', ...translations };
  const happened = { happenedFrom: '2024-11-28', happenedTo: '2024-11-28', happenedPrecision: 'DAY' };
  return node('Claim', id, {
    wording: id,
    fingerprint: id,
    ...wording,
    ...happened,
    ...searchProperties([{ text, as: 'name' }]),
  });
}

function attribution(id: string, changes: Record<string, Value> = {}): GraphNode {
  return node('Attribution', id, {
    fingerprint: id,
    role: 'ORIGIN',
    speechAct: 'ASSERT',
    form: 'INDIRECT',
    certainty: 'CERTAIN',
    polarity: 'POSITIVE',
    basis: 'UNKNOWN',
    hedge: 'NONE',
    saidFrom: '2024-11-28',
    saidTo: '2024-11-28',
    saidPrecision: 'DAY',
    section: 'BODY',
    status: 'ACCEPTED',
    position: 17,
    spanParts: ['SOURCE', 'CONTENT'],
    spanStarts: [0, 18],
    spanEnds: [12, 32],
    spanExacts: ['The ministry', 'that it was so'],
    spanPrefixes: ['', ' says '],
    spanSuffixes: [' says', ','],
    ...changes,
  });
}

function verdict(id: string, url: string): GraphNode {
  const rating = { ratingValue: '1', bestRating: '5', worstRating: '0', alternateName: 'True', rating: PROBE_RATING };
  return node('Verdict', id, { ...rating, url, publishedAt: '2024-12-01', status: 'ACCEPTED' });
}

function revision(of: string): Record<string, Value> {
  const change = { changeFields: ['text'], changeBefores: [`"before ${of}"`], changeAfters: ['"b"'] };
  return { at: `${PROBE_RECORDED}T12:00:00.000Z`, by: 'somebody', action: 'UPDATE', version: 2, ...change };
}
