import { describe, expect, test } from '@jest/globals';
import type { Found, SuggestAnswer } from '../../../src/explorer/search/queries.ts';
import {
  keyOf,
  nameOf,
  type Suggestion,
  shownWith,
  toFilling,
  toGroups,
  toNode,
} from '../../../src/explorer/search/suggestions.ts';

const SLYUSAR: Found = {
  __typename: 'Source',
  id: 'src_yuri-slyusar',
  name: 'Yuri Slyusar',
  kind: 'PERSON',
  aliases: ['Iouri Sliosuar', 'Sliusar', 'Юрий Слюсарь'],
  isNamed: true,
};
const DEPOT: Found = {
  __typename: 'Entity',
  id: 'ent_oil-depot',
  name: 'Oil depot',
  kind: 'PLACE',
  aliases: ['dépôt de pétrole'],
  isNamed: false,
  description: null,
};
const FIRE: Found = {
  __typename: 'Claim',
  id: 'clm_fire',
  text: 'L’attaque a mis le feu à un dépôt.',
  language: 'fr',
  translations: [{ language: 'en', text: 'The attack caused a fire at a depot.' }],
  isAttributed: true,
  sources: { nodes: [{ id: 'src_local-media', name: 'Local media', isNamed: false }] },
  deniers: { nodes: [{ id: 'src_kyiv', name: 'Kyiv', isNamed: true }] },
};
const ARTICLE: Found = {
  __typename: 'Document',
  id: 'doc_article',
  title: null,
  documentKind: 'ARTICLE',
  publishedAt: '2024-11-29',
  publisher: { id: 'ent_le-figaro', name: 'Le Figaro', isNamed: true },
};
const NONE: SuggestAnswer = { nodes: { nodes: [] }, claims: { nodes: [] }, documents: { nodes: [] } };
const NO_QUESTIONS = { read: null, matching: [] };

describe('a thing that was found', () => {
  test('shows the other name by which it was found, and only then', () => {
    expect(toNode(SLYUSAR, 'sliu', 'en')).toMatchObject({ id: 'ent_yuri-slyusar', kind: 'source', alias: 'Sliusar' });
    expect(toNode(SLYUSAR, 'слюсарь', 'en').alias).toBe('Юрий Слюсарь');
    expect(toNode(SLYUSAR, 'yuri', 'en').alias).toBeNull();
    expect(toNode(SLYUSAR, 'iouri slyusar', 'en').alias).toBeNull();
    expect(toNode(DEPOT, 'petrole', 'fr')).toMatchObject({
      kind: 'entity',
      alias: 'dépôt de pétrole',
      isNamed: false,
    });
  });

  test('tells a claim in the reader’s language, with those who say and deny it', () => {
    expect(toNode(FIRE, 'fire', 'en')).toMatchObject({
      label: 'The attack caused a fire at a depot.',
      language: 'en',
      sources: [{ id: 'ent_local-media', name: 'Local media' }],
      deniers: [{ id: 'ent_kyiv', name: 'Kyiv' }],
    });
    expect(toNode(FIRE, 'feu', 'fr')).toMatchObject({ label: 'L’attaque a mis le feu à un dépôt.', language: 'fr' });
    expect(toNode({ ...FIRE, translations: [] } as Found, 'feu', 'en').language).toBe('fr');
    expect(shownWith(toNode(FIRE, 'fire', 'en'))).toEqual(['clm_fire', 'ent_local-media', 'ent_kyiv']);
  });

  test('stands in a question without its full stop', () => {
    expect(toFilling(toNode(FIRE, '', 'en'))).toEqual({
      value: 'clm_fire',
      label: 'The attack caused a fire at a depot',
      language: 'en',
    });
    expect(toFilling(toNode(SLYUSAR, '', 'en'))).toEqual({ value: 'ent_yuri-slyusar', label: 'Yuri Slyusar' });
  });

  test('is told from others of no title by its id', () => {
    expect(toNode(ARTICLE, 'x', 'en')).toMatchObject({ label: 'doc_article', publisher: 'Le Figaro' });
  });
});

describe('what is offered', () => {
  const answer: SuggestAnswer = {
    nodes: { nodes: [DEPOT, SLYUSAR] },
    claims: { nodes: [FIRE] },
    documents: { nodes: [ARTICLE] },
  };
  const kinds = (groups: { kind: string }[]) => groups.map(({ kind }) => kind);
  const names = (suggestions: readonly Suggestion[]) => suggestions.map((suggestion) => nameOf(suggestion, 'en'));

  test('comes by kind, and a kind of which there is nothing not at all', () => {
    expect(kinds(toGroups(answer, 'x', 'en', { read: null, matching: ['hearsay'] }))).toEqual([
      'source',
      'entity',
      'claim',
      'document',
      'question',
    ]);
    expect(kinds(toGroups({ ...NONE, claims: { nodes: [FIRE] } }, 'x', 'en', NO_QUESTIONS))).toEqual([
      'claim',
      'question',
    ]);
    expect(toGroups(NONE, 'x', 'en', NO_QUESTIONS)).toEqual([]);
  });

  test('begins with the question that was read', () => {
    const read = { ask: 'saidAbout', fillings: { source: { value: 'ent_seoul', label: 'Seoul' } } } as const;
    const [first] = toGroups(answer, 'what did seoul say', 'en', { read, matching: [] });
    expect(names(first?.suggestions ?? [])).toEqual(['What did Seoul say?']);
  });

  test('asks about what was found first, where no question was typed', () => {
    const about = (one: Partial<SuggestAnswer>) =>
      names(
        toGroups({ ...NONE, ...one }, 'x', 'en', NO_QUESTIONS).find(({ kind }) => kind === 'question')?.suggestions ??
          [],
      );
    expect(about({ nodes: { nodes: [SLYUSAR] } })).toEqual(['What did Yuri Slyusar say?']);
    expect(about({ claims: { nodes: [FIRE] } })).toEqual([
      'Where does “The attack caused a fire at a depot” come from?',
      'Who denies “The attack caused a fire at a depot”?',
    ]);
    expect(about({ documents: { nodes: [ARTICLE] } })).toEqual(['What is said in “doc_article”?']);
    expect(about({ nodes: { nodes: [DEPOT] } })).toEqual(['What did … say about Oil depot?']);
  });

  test('has a key of its own each', () => {
    const all = toGroups(answer, 'x', 'en', { read: null, matching: ['hearsay', 'path'] });
    const keys = all.flatMap(({ suggestions }) => suggestions.map(keyOf));
    expect(new Set(keys).size).toBe(keys.length);
  });
});
