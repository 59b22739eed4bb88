import type { Language } from '../i18n/message.ts';
import { inLanguage, nodeId } from '../model/facts.ts';
import type { Id, NodeKind } from '../model/view.ts';
import { isMatched, wordsOf } from './emphasis.ts';
import type { Found, SuggestAnswer } from './queries.ts';
import { type Ask, type Filled, type Filling, fillWith, type QUESTIONS } from './questions.ts';
import { plainSentence } from './sentence.ts';

/** An item that was found, as it is offered. */
export interface FoundNode {
  id: Id;
  kind: NodeKind;
  /** Its name, title, or sentence. */
  label: string;
  /** Of a claim: the language of its sentence. */
  language: string | null;
  /** PERSON, ARTICLE …; of a claim, null. */
  subkind: string | null;
  /** The other name by which it was found, where its own does not show why. */
  alias: string | null;
  /** Its description. */
  description: string | null;
  isNamed: boolean;
  /** Of a claim: some of those who say it, and who deny it. */
  sources: readonly { id: Id; name: string }[];
  deniers: readonly { id: Id; name: string }[];
  /** False for a claim of which no statement is recorded. */
  isAttributed: boolean;
  /** Of a document. */
  publisher: string | null;
  publishedAt: string | null;
}

/** What the search bar offers: an item, or a question with something in its places. */
export type Suggestion = { type: 'node'; node: FoundNode } | { type: 'question'; question: Filled };

/** The suggestions of one kind. */
export interface Group {
  kind: NodeKind | 'question';
  suggestions: readonly Suggestion[];
}

/** An item as the API found it, as it is offered. */
export function toNode(found: Found, words: string, language: Language): FoundNode {
  const nothing = {
    language: null,
    subkind: null,
    alias: null,
    description: null,
    isNamed: true,
    sources: [],
    deniers: [],
    isAttributed: true,
  };
  const undated = { publisher: null, publishedAt: null };
  switch (found.__typename) {
    case 'Claim': {
      const label = inLanguage(found, language);
      return {
        ...nothing,
        ...undated,
        id: found.id,
        kind: 'claim',
        label,
        language: label === found.text ? found.language : language,
        sources: found.sources.nodes.map(toNamed),
        deniers: found.deniers.nodes.map(toNamed),
        isAttributed: found.isAttributed,
      };
    }
    case 'Document':
      return {
        ...nothing,
        id: found.id,
        kind: 'document',
        label: found.title ?? found.id,
        subkind: found.documentKind,
        publisher: found.publisher?.name ?? null,
        publishedAt: found.publishedAt,
      };
    default:
      return {
        ...nothing,
        ...undated,
        id: nodeId(found.id),
        kind: found.__typename === 'Source' ? 'source' : 'entity',
        label: found.name,
        subkind: found.kind,
        alias: aliasOf(found, words),
        description: found.__typename === 'Entity' ? found.description : null,
        isNamed: found.isNamed,
      };
  }
}

function toNamed({ id, name }: { id: Id; name: string }) {
  return { id: nodeId(id), name };
}

/** The other name that has most of the words looked for, unless its own has as many. */
function aliasOf({ name, aliases }: { name: string; aliases: string[] }, words: string): string | null {
  const looked = wordsOf(words);
  const has = (text: string) => looked.filter((word) => isMatched(text, word)).length;
  const best = aliases.reduce<[string | null, number]>(
    (before, alias) => (has(alias) > before[1] ? [alias, has(alias)] : before),
    [null, has(name)],
  );
  return best[0];
}

/**
 * Everything that is offered for some words, by kind: sources, entities, claims, documents, then questions; first of
 * all a question, where the words were read as one.
 */
export function toGroups(
  answer: SuggestAnswer,
  words: string,
  language: Language,
  questions: { read: Filled | null; matching: readonly Ask[] },
): Group[] {
  const found = [...answer.nodes.nodes, ...answer.claims.nodes, ...answer.documents.nodes];
  const nodes = found.map((one) => toNode(one, words, language));
  const of = (kind: NodeKind): Group => ({
    kind,
    suggestions: nodes.filter((node) => node.kind === kind).map((node) => ({ type: 'node', node })),
  });
  const asked = (list: readonly Filled[]): Group => ({
    kind: 'question',
    suggestions: list.map((question) => ({ type: 'question', question })),
  });
  const matching = questions.matching.map((ask) => ({ ask, fillings: {} }));
  const kinds = (['source', 'entity', 'claim', 'document'] as const).map(of);
  const groups = questions.read
    ? [asked([questions.read]), ...kinds]
    : [...kinds, asked(matching.length > 0 ? matching : questionsAbout(nodes))];
  return groups.filter(({ suggestions }) => suggestions.length > 0);
}

/** What somebody who looks for items may want to ask: about the first of them. */
function questionsAbout([first]: readonly FoundNode[]): Filled[] {
  if (!first) return [];
  const asks = ASKED_ABOUT[first.kind];
  return asks.map((ask) => fillWith({ ask, fillings: {} }, first.kind, toFilling(first)));
}

const ASKED_ABOUT: Record<NodeKind, readonly Ask[]> = {
  source: ['saidAbout'],
  entity: ['saidAbout'],
  claim: ['comesFrom', 'whoDenies'],
  document: ['saidIn'],
};

/** An item as it stands in a question. */
export function toFilling({ id, label, language }: FoundNode): Filling {
  return { value: id, label: withoutStop(label), ...(language && { language }) };
}

/** A sentence within another has no full stop. */
function withoutStop(text: string): string {
  return text.replace(/\.$/, '');
}

/** What the search bar holds, read aloud: the name of a suggestion. */
export function nameOf(suggestion: Suggestion, language: Language): string {
  return suggestion.type === 'node' ? suggestion.node.label : plainSentence(suggestion.question, language);
}

/** A key of its own among all that is offered. */
export function keyOf(suggestion: Suggestion): string {
  if (suggestion.type === 'node') return suggestion.node.id;
  const { ask, fillings } = suggestion.question;
  return ['ask', ask, ...Object.values(fillings).map(({ value }) => value)].join(' ');
}

/**
 * What is put into the graph with an item: a claim comes with those who say and deny it, as far as they are offered.
 */
export function shownWith({ id, sources, deniers }: FoundNode): Id[] {
  return [id, ...sources.map((one) => one.id), ...deniers.map((one) => one.id)];
}

/** Which places an item can stand in. */
export const SEARCH_TYPES = {
  source: ['SOURCE'],
  entity: ['ENTITY'],
  claim: ['CLAIM'],
  document: ['DOCUMENT'],
  node: ['ENTITY', 'CLAIM', 'DOCUMENT'],
} as const satisfies Partial<Record<(typeof QUESTIONS)[Ask][number]['kind'], readonly string[]>>;
