import { describe, expect, test } from '@jest/globals';
import { readSeeds } from '../../src/seeding/read.ts';
import { faultsOf, folderWith, SEEDS, seedsWith } from './fixtures.ts';

/** The line on which `words` stand first. */
function lineOf(content: string, words: string): number {
  return content.slice(0, content.indexOf(words)).split('\n').length;
}

describe('Reading seeds', () => {
  test('finds nothing wrong with what is right', async () => {
    expect(await faultsOf({ 'a.yaml': SEEDS })).toEqual([]);
  });

  test('takes all files of a folder as one, in whatever depth and order they stand', async () => {
    const [entities, rest] = SEEDS.split('\ndocuments:');
    expect(await faultsOf({ 'z.yml': entities ?? '', 'deep/er/a.yaml': `documents:${rest}`, 'note.md': '{' })).toEqual(
      [],
    );
  });

  test('a file of comments is an empty one', async () => {
    expect(await faultsOf({ 'a.yaml': '# Nothing yet.\n' })).toEqual([]);
  });

  test('keeps a text to the letter, and everything as text', async () => {
    const text = '« 47 » dit-il\u202f; l’un\n\n  de\u00a0 deux 😀';
    const block = text.replaceAll('\n', '\n      ');
    const content = `documents:\n  - key: d\n    title: 47\n    kind: OTHER\n    text: |-\n      ${block}\n`;
    const seeds = await readSeeds(folderWith({ 'a.yaml': content }));
    expect(seeds.documents.map(({ value }) => value)).toEqual([{ key: 'd', title: '47', kind: 'OTHER', text }]);
  });

  test('a folder that is not there is named', async () => {
    await expect(readSeeds('no/such/folder')).rejects.toThrow(
      'no/such/folder: cannot be read (expected a folder of YAML files)',
    );
  });

  test('tells every fault of every file at once, in their order', async () => {
    const one = seedsWith('tense: PAST', 'tense: PASSED').replace('kind: COMMUNIQUE', 'kind: LETTER');
    expect(await faultsOf({ 'b.yaml': one, 'a.yaml': 'entities:\n  - key: X\n    name: ""\n' })).toEqual([
      'seeds/a.yaml:2: "key" is "X" (expected 1 to 64 of a-z, 0-9 and "-", beginning with a letter or digit)',
      'seeds/a.yaml:2: "kind" is missing (expected one of PERSON, GROUP, ORGANIZATION, PUBLIC_BODY, COMPANY, MEDIA, COUNTRY, PLACE, EVENT, INSTRUMENT, THING)',
      'seeds/a.yaml:3: "name" is empty (expected a text that is not blank)',
      `seeds/b.yaml:${lineOf(one, 'kind: LETTER')}: "kind" is "LETTER" (expected one of ARTICLE, COMMUNIQUE, POST, VIDEO, TRANSCRIPT, REPORT, OTHER)`,
      `seeds/b.yaml:${lineOf(one, 'tense: PASSED')}: "tense" is "PASSED" (expected one of PAST, PRESENT, FUTURE, RECURRENT)`,
    ]);
  });

  test('does not miss what stands in a file that cannot be read', async () => {
    const [entities, rest] = SEEDS.split('\ndocuments:');
    expect(await faultsOf({ 'a.yaml': `${entities}\n  ]`, 'b.yaml': `documents:${rest}` })).toEqual([
      expect.stringMatching(/^seeds\/a\.yaml:15: .*\(expected YAML 1\.2\)$/),
    ]);
  });
});

describe('A fault of the file', () => {
  test.each([
    ['two fields of one name', 'claims: []\nclaims: []\n', 2, 'a field is given twice (expected each once)'],
    [
      'a bare colon',
      'claims:\n  - key: a\n    text: Brest: ships\n',
      3,
      'a value holds ": " (expected quotes around it)',
    ],
    ['an alias', 'claims: &all []\n\nentities: *all\n', 3, '*all points elsewhere (expected the value itself)'],
    ['no list', 'claims: left\n', 1, '"claims" is "left" (expected a list, each entry after a "-")'],
    [
      'an unknown list',
      'claim: []\n',
      1,
      '"claim" is no field here (expected the fields entities, documents, claims, attributions)',
    ],
    ['no fields', '- key: a\n', 1, 'this is a list (expected the fields entities, documents, claims, attributions)'],
    [
      'an entry without fields',
      'claims:\n  - left\n',
      2,
      'this is "left" (expected the fields key, text, language, translations, tense, about)',
    ],
  ])('%s is told', async (_, content, line, reason) => {
    expect(await faultsOf({ 'a.yaml': content })).toEqual([`seeds/a.yaml:${line}: ${reason}`]);
  });

  test('bytes that are no UTF-8 are told', async () => {
    expect(await faultsOf({ 'a.yaml': Uint8Array.of(0x63, 0xe9) })).toEqual([
      'seeds/a.yaml: is no text (expected UTF-8)',
    ]);
  });
});

describe('A fault of an entry', () => {
  const entity = 'the key of an entity';
  test.each([
    [
      'an unknown field',
      'tense: PAST',
      'tens: PAST',
      '"tens" is no field here (expected the fields key, text, language, translations, tense, about)',
    ],
    [
      'an unknown word',
      'tense: PAST',
      'tense: past',
      '"tense" is "past" (expected one of PAST, PRESENT, FUTURE, RECURRENT)',
    ],
    [
      'an unknown role',
      'town: PLACE',
      'town: [PLACE, SCENE]',
      '"town" is "SCENE" (expected one of AGENT, PATIENT, PLACE, OBJECT, TOPIC)',
    ],
    [
      'a flag',
      'kind: COMMUNIQUE',
      'kind: COMMUNIQUE\n    isParaphrase: yes',
      '"isParaphrase" is "yes" (expected true or false)',
      'isParaphrase: yes',
    ],
    [
      'a language',
      'fr: Trois navires sont partis.',
      'french!: Trois navires.',
      '"french!" is "Trois navires." (expected a BCP 47 language tag such as "fr")',
    ],
    [
      'an address',
      'kind: COMMUNIQUE',
      'kind: COMMUNIQUE\n    url: ftp://brest',
      '"url" is "ftp://brest" (expected an http or https address without user name and password)',
      'url: ftp',
    ],
    [
      'an item of Wikidata',
      'kind: PLACE',
      'kind: PLACE\n    wikidataId: Brest',
      '"wikidataId" is "Brest" (expected an id of Wikidata such as "Q159")',
      'wikidataId',
    ],
    [
      'a time',
      'publishedAt: 2024-05-02',
      'publishedAt: 2024-13',
      '"publishedAt": "2024-13" is no time: there is no month 13',
    ],
    [
      'a time in words',
      'saidFrom: 2024-05-02',
      'saidFrom: Thursday',
      '"saidFrom": "Thursday" is no time (expected a date (2024, 2024-11 or 2024-11-29) or a time with its zone (2024-11-29T08:00+01:00))',
    ],
    [
      'an end before the beginning',
      'saidFrom: 2024-05-02',
      'saidFrom: 2024-05-02\n    saidTo: 2024-04',
      '"saidTo": 2024-04 is before saidFrom, 2024-05-02',
      'saidTo: 2024-04',
    ],
    [
      'a precision of no time',
      'saidFrom: 2024-05-02',
      'saidPrecision: DAY',
      '"saidPrecision": tells how exactly a time is known, but there is none (expected "saidFrom")',
    ],
    [
      'an unknown whole',
      'partOf: town',
      'partOf: [town, sea]',
      `there is no "sea" among the entities (expected ${entity})`,
    ],
    [
      'an unknown publisher',
      'publisher: gazette',
      'publisher: gazete',
      `there is no "gazete" among the entities (expected ${entity})`,
    ],
    ['an unknown subject', 'town: PLACE', 'twon: PLACE', `there is no "twon" among the entities (expected ${entity})`],
    [
      'an unknown source',
      'sources: [office, town]',
      'sources: [office, mayor]',
      `there is no "mayor" among the entities (expected ${entity})`,
    ],
    [
      'an unknown relay',
      'source: agency',
      'source: agence',
      `there is no "agence" among the entities (expected ${entity})`,
    ],
    [
      'an unknown document',
      'cites: notice',
      'cites: letter',
      'there is no "letter" among the documents (expected the key of a document)',
    ],
    [
      'an unknown claim',
      'claim: left',
      'claim: gone',
      'there is no "gone" among the claims (expected the key of a claim)',
    ],
    [
      'an unknown outer attribution',
      'nestedIn: told',
      'nestedIn: tale',
      'there is no "tale" among the attributions (expected the key of an attribution)',
    ],
    [
      'a key given twice',
      'key: notice',
      'key: paper',
      '"key" is that of another document too, at seeds/a.yaml:17 (expected one of its own)',
      '- key: paper\n    kind: COMM',
    ],
    [
      'a claim given twice',
      'text: Two more ships will follow.',
      'text: Three ships have left.',
      '"text" is that of another claim too, at seeds/a.yaml:28 (expected one of its own)',
      'text: Three ships have left.\n    language: en\n\n',
    ],
    [
      'a name given twice',
      'name: News Agency',
      'name: the gazette',
      '"the gazette" is a name of the MEDIA "gazette" too, at seeds/a.yaml:10 (expected another name, kind or isNamed)',
    ],
    [
      'a thing within itself',
      'name: Brest',
      'name: Brest\n    locatedIn: town',
      '"town" would lie within itself (expected no circle)',
      '- key: town',
    ],
    [
      'a text that replaces itself',
      'kind: COMMUNIQUE',
      'kind: COMMUNIQUE\n    supersedes: notice',
      '"notice" would replace itself (expected no circle)',
      '- key: notice',
    ],
    [
      'a saying inside itself',
      'nestedIn: told',
      'nestedIn: said',
      '"said" would stand inside itself (expected no circle)',
      '- key: said',
    ],
  ])('%s is told', async (_, old, replacement, reason, where = replacement) => {
    const content = seedsWith(old, replacement);
    expect(await faultsOf({ 'a.yaml': content })).toEqual([`seeds/a.yaml:${lineOf(content, where)}: ${reason}`]);
  });

  test('all entities of a circle are told', async () => {
    const content = seedsWith('name: Brest', 'name: Brest\n    locatedIn: office');
    expect(await faultsOf({ 'a.yaml': content })).toEqual([
      'seeds/a.yaml:2: "office" would lie within itself (expected no circle)',
      'seeds/a.yaml:7: "town" would lie within itself (expected no circle)',
    ]);
  });
});

describe('A fault of an attribution', () => {
  test.each([
    [
      'no source',
      'sources: [office, town]\n',
      '\n',
      '"sources" is missing (expected who says it, or form: OWN_VOICE)',
      '- key: told',
    ],
    [
      'a source given twice',
      'sources: [office, town]',
      'sources: [office, office]',
      '"office" is given twice (expected each once, as a source or a relay)',
    ],
    [
      'a source of the own voice',
      'nestedIn: told',
      'form: OWN_VOICE',
      '"sources" is given (expected none: with OWN_VOICE the publisher speaks)',
      'sources: office',
    ],
    [
      'a publisher that relays',
      'source: agency',
      'source: gazette',
      '"gazette" is the publisher (expected only those before it in the chain)',
    ],
    [
      'words that do not stand there',
      'content: Three ships have left',
      'content: Four ships have left',
      'The CONTENT span "Four ships have left" does not stand in the text (expected words that stand in the text just so)',
    ],
    [
      'words spelt otherwise',
      'content: Three ships have left',
      'content: "Three\\u00a0ships have left"',
      'The CONTENT span "Three\\u00a0ships have left" does not stand in the text. The nearest place where they stand is 0 to 21, spelt "Three ships have left" (expected words that stand in the text just so)',
    ],
    [
      'words that stand there twice',
      'cue: told',
      'cue: the',
      'The CUE span "the" stands in the text 2 times, at 23 to 26, 39 to 42 (expected a prefix or suffix)',
    ],
    [
      'a prefix that does not stand there',
      'source: the office',
      'source: { exact: the office, prefix: "and " }',
      'The SOURCE span "the office" does not stand between the given prefix and suffix. The nearest place where they stand is 23 to 33 (expected words that stand in the text just so)',
    ],
    [
      'words of a relay that do not stand there',
      'source: the agency',
      'source: an agency',
      'The SOURCE span "an agency" does not stand in the text (expected words that stand in the text just so)',
    ],
    [
      'an unknown part of a quote',
      'source: the office',
      'source: { exact: the office, after: x }',
      '"after" is no field here (expected the fields exact, prefix, suffix)',
    ],
    ['a quote without words', 'cue: told', 'cue:', '"cue" is empty (expected words of the text)'],
    [
      'a saying without content',
      'content: [Two more, will follow]',
      'time: Thursday',
      '"spans" lacks something (expected a CONTENT span: the words that make the claim)',
      'spans:\n      source: it',
    ],
    [
      'a document without a text',
      'document: paper\n    sources: [',
      'document: notice\n    sources: [',
      'the document "notice" has no text (expected one in which the words stand)',
      'document: notice',
    ],
    [
      'a key that is another once it is made',
      'key: said',
      'key: told-town',
      '"key" makes "told-town", which is another\'s at seeds/a.yaml:39 (expected one of its own)',
    ],
    [
      'a key that is too long once it is made',
      'key: told',
      `key: ${'t'.repeat(62)}`,
      `"key" makes "${'t'.repeat(62)}-town" (expected at most 64 characters with the source's key)`,
    ],
  ])('%s is told', async (_, old, replacement, reason, where = replacement) => {
    const content = seedsWith(old, replacement);
    expect(await faultsOf({ 'a.yaml': content })).toContain(`seeds/a.yaml:${lineOf(content, where)}: ${reason}`);
  });

  test('the own voice of a document that nobody published is told', async () => {
    const content = seedsWith('publisher: gazette\n', '\n')
      .replace('sources: office\n', '\n')
      .replace('nestedIn: told', 'form: OWN_VOICE');
    expect(await faultsOf({ 'a.yaml': content })).toEqual([
      `seeds/a.yaml:${lineOf(content, 'document: paper\n    \n')}: the document "paper" has no publisher (expected one with OWN_VOICE)`,
      expect.stringContaining(
        'the publisher’s own voice has no SOURCE or CUE span (expected another form, or no such span)',
      ),
    ]);
  });

  test('one that stands in another document than the one around it is told', async () => {
    const content = seedsWith('kind: COMMUNIQUE', 'kind: COMMUNIQUE\n    text: Two more will follow, it said.').replace(
      'document: paper\n    sources: office',
      'document: notice\n    sources: office',
    );
    expect(await faultsOf({ 'a.yaml': content })).toEqual([
      `seeds/a.yaml:${lineOf(content, 'nestedIn: told')}: "told" was read in "paper" (expected an attribution read in "notice")`,
    ]);
  });
});
