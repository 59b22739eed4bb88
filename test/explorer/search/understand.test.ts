import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { ASKS } from '../../../src/explorer/search/questions.ts';
import { plainSentence } from '../../../src/explorer/search/sentence.ts';
import { matchingAsks, understand } from '../../../src/explorer/search/understand.ts';

describe('a typed sentence', () => {
  test.each([
    ['What did Seoul say about North Korea?', 'saidAbout', { source: 'Seoul', about: 'North Korea' }],
    ['what has the Russian army said', 'saidAbout', { source: 'Russian army' }],
    [
      'What did Seoul say about North Korea between 18 November 2024 and 2024-11-24?',
      'saidAbout',
      { source: 'Seoul', about: 'North Korea', from: '2024-11-18', to: '2024-11-24' },
    ],
    ['what did Kyiv say since 2023', 'saidAbout', { source: 'Kyiv', from: '2023-01-01' }],
    ['what did Kyiv say in November 2024', 'saidAbout', { source: 'Kyiv', from: '2024-11-01', to: '2024-11-30' }],
    ['What did Kyiv say about the Battle of 1812', 'saidAbout', { source: 'Kyiv', about: 'Battle of 1812' }],
    ['who denies that North Korea has sent troops', 'whoDenies', { claim: 'North Korea has sent troops' }],
    ['Who denied the fire at the oil depot?', 'whoDenies', { claim: 'fire at the oil depot' }],
    ['who says the region was attacked in 2024', 'whoClaims', { claim: 'region was attacked in 2024' }],
    ['Who claims “47 drones”?', 'whoClaims', { claim: '“47 drones”' }],
    ['where does the oil depot fire come from?', 'comesFrom', { claim: 'oil depot fire' }],
    ['What is said in Guerre en Ukraine', 'saidIn', { document: 'Guerre en Ukraine' }],
    ['path from Le Figaro to Ukraine', 'path', { start: 'Figaro', end: 'Ukraine' }],
    ['how is Seoul connected to Moscow?', 'path', { start: 'Seoul', end: 'Moscow' }],
    ['path from Seoul to', 'path', { start: 'Seoul' }],
    ['links between South Korea', 'path', { start: 'South Korea' }],
    ['how is Seoul connected', 'path', { start: 'Seoul' }],

    ['Qu’a dit Séoul à propos de la Corée du Nord ?', 'saidAbout', { source: 'Séoul', about: 'Corée du Nord' }],
    ['Qu’a dit l’armée russe sur Rostov ?', 'saidAbout', { source: 'armée russe', about: 'Rostov' }],
    ["Qu'a dit l'armée russe", 'saidAbout', { source: 'armée russe' }],
    ['Qu’est-ce que Séoul a dit sur Pyongyang ?', 'saidAbout', { source: 'Séoul', about: 'Pyongyang' }],
    ['que disent les médias locaux', 'saidAbout', { source: 'médias locaux' }],
    [
      'Qu’a dit Séoul au sujet de la Russie entre le 18 novembre 2024 et le 24 novembre 2024 ?',
      'saidAbout',
      { source: 'Séoul', about: 'Russie', from: '2024-11-18', to: '2024-11-24' },
    ],
    ['Qu’a dit Kiev depuis le 1er novembre 2024', 'saidAbout', { source: 'Kiev', from: '2024-11-01' }],
    ['Qui affirme que 47 drones ont été abattus ?', 'whoClaims', { claim: '47 drones ont été abattus' }],
    ['qui nie l’incendie', 'whoDenies', { claim: 'incendie' }],
    ['D’où vient l’attaque de drones ?', 'comesFrom', { claim: 'attaque de drones' }],
    ['Que dit-on dans Guerre en Ukraine ?', 'saidIn', { document: 'Guerre en Ukraine' }],
    ['chemin de Séoul à Moscou', 'path', { start: 'Séoul', end: 'Moscou' }],
    ['liens entre Séoul et Kiev', 'path', { start: 'Séoul', end: 'Kiev' }],
    ['chemin de Séoul à', 'path', { start: 'Séoul' }],
    ['comment Séoul est-elle liée', 'path', { start: 'Séoul' }],
  ])('“%s” is understood as %s', (sentence, ask, said) => {
    expect(understand(sentence)).toEqual({ ask, said });
  });

  test.each(['', 'Seoul', 'who', 'what did', 'who denies', 'drones in Rostov', 'qui', 'chemin de'])(
    '“%s” is no question yet',
    (sentence) => {
      expect(understand(sentence)).toBeNull();
    },
  );

  test('is understood as it is told, in both languages', () => {
    const filled = {
      ask: 'saidAbout',
      fillings: {
        source: { value: 'ent_seoul', label: 'Seoul' },
        about: { value: 'ent_north-korea', label: 'North Korea' },
        from: { value: '2024-11-18', label: '2024-11-18' },
        to: { value: '2024-11-24', label: '2024-11-24' },
      },
    } as const;
    const said = { source: 'Seoul', about: 'North Korea', from: '2024-11-18', to: '2024-11-24' };
    for (const language of ['en', 'fr'] as const) {
      expect(understand(plainSentence(filled, language))).toEqual({ ask: 'saidAbout', said });
    }
  });

  test('never breaks the search, whatever it is', () => {
    const word = fc.constantFrom(
      'who',
      'what',
      'did',
      'say',
      'about',
      'between',
      'and',
      '2024',
      'qui',
      'd’',
      'l’',
      '?',
      'x',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(word).map((all) => all.join(' ')),
        ),
        (sentence) => {
          const understood = understand(sentence);
          if (understood) expect(ASKS).toContain(understood.ask);
          for (const ask of matchingAsks(sentence)) expect(ASKS).toContain(ask);
        },
      ),
    );
  });
});

describe('the questions offered for typed words', () => {
  test('are those whose own words begin so, in either language', () => {
    expect(matchingAsks('who den')).toEqual(['whoDenies']);
    expect(matchingAsks('hearsay')).toEqual(['hearsay']);
    expect(matchingAsks('ouï')).toEqual(['hearsay']);
    expect(matchingAsks('oui-dire')).toEqual(['hearsay']);
    expect(matchingAsks('chemin')).toEqual(['path']);
    expect(matchingAsks('come from')).toEqual(['comesFrom']);
    expect(matchingAsks('seoul')).toEqual([]);
    expect(matchingAsks('')).toEqual([]);
  });
});
