import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { readSeeds } from '../../src/seeding/read.ts';
import { faultsOf, folderWith, lineOf, SEEDS, seedsWith } from './fixtures.ts';

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

  test('finds nothing wrong with the example that tells of the format', async () => {
    const guide = readFileSync(new URL('../../seeds/README.md', import.meta.url), 'utf8');
    const [example] = /(?<=^```yaml\n)entities:.*?(?=^```$)/ms.exec(guide) ?? [];
    const { seeds } = await readSeeds(folderWith({ 'a.yaml': example ?? '' }));
    expect(seeds.attributions).toHaveLength(1);
  });

  test('a file of comments is an empty one', async () => {
    expect(await faultsOf({ 'a.yaml': '# Nothing yet.\n' })).toEqual([]);
  });

  test('keeps a text to the letter, and everything as text', async () => {
    const text = '« 47 » dit-il\u202f; l’un\n\n  de\u00a0 deux 😀';
    const block = text.replaceAll('\n', '\n      ');
    const content = `documents:\n  - key: d\n    title: 47\n    kind: OTHER\n    text: |-\n      ${block}\n`;
    const { seeds } = await readSeeds(folderWith({ 'a.yaml': content }));
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
      expect.stringMatching(/^seeds\/a\.yaml:17: .*\(expected YAML 1\.2\)$/),
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
      '"claim" is no field here (expected the fields entities, documents, claims, attributions, verdicts)',
    ],
    [
      'no fields',
      '- key: a\n',
      1,
      'this is a list (expected the fields entities, documents, claims, attributions, verdicts)',
    ],
    [
      'an entry without fields',
      'claims:\n  - left\n',
      2,
      'this is "left" (expected the fields key, text, language, translations, tense, happenedFrom, happenedTo, happenedPrecision, about, contradicts, supports, restates)',
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
      '"tens" is no field here (expected the fields key, text, language, translations, tense, happenedFrom, happenedTo, happenedPrecision, about, contradicts, supports, restates)',
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
      '"publishedAt": "2024-13" is not a time: there is no month 13',
    ],
    [
      'a time in words',
      'saidFrom: 2024-05-02',
      'saidFrom: Thursday',
      '"saidFrom": "Thursday" is not a time (expected a date (2024, 2024-11 or 2024-11-29), an ISO week (2024-W48) or a time with its zone (2024-11-29T08:00+01:00))',
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
      '"saidPrecision": says how exactly a time is known, but there is none (expected "saidFrom")',
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
      'kind: COMMUNIQUE',
      'kind: COMMUNIQUE\n  - key: paper\n    kind: POST',
      '"key" is that of another document too, at seeds/a.yaml:18 (expected one of its own)',
      '- key: paper\n    kind: POST',
    ],
    [
      'a claim given twice',
      'text: Two more ships will follow.',
      'text: Three ships have left.',
      '"text" is that of another claim too, at seeds/a.yaml:29 (expected one of its own)',
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
      '"locatedIn": an entity cannot be part of itself or lie in itself',
      'locatedIn: town',
    ],
    [
      'a text that replaces itself',
      'kind: COMMUNIQUE',
      'kind: COMMUNIQUE\n    supersedes: notice',
      '"supersedes": a document cannot supersede itself',
      'supersedes: notice',
    ],
    [
      'an attribution inside itself',
      'nestedIn: told',
      'nestedIn: said',
      '"nestedIn": an attribution cannot stand inside itself',
    ],
  ])('%s is told', async (_, old, replacement, reason, where = replacement) => {
    const content = seedsWith(old, replacement);
    expect(await faultsOf({ 'a.yaml': content })).toEqual([`seeds/a.yaml:${lineOf(content, where)}: ${reason}`]);
  });

  test('a circle of several entities is told where it closes', async () => {
    const content = seedsWith('name: Brest', 'name: Brest\n    locatedIn: office');
    expect(await faultsOf({ 'a.yaml': content })).toEqual([
      `seeds/a.yaml:${lineOf(content, 'locatedIn: office')}: "locatedIn": an entity cannot be part of itself or lie in itself`,
    ]);
  });

  test('a circle of several attributions is told where it closes', async () => {
    const content = seedsWith('cites: notice', 'nestedIn: said').replace('sources: [office, town]', 'sources: town');
    expect(await faultsOf({ 'a.yaml': content })).toEqual([
      `seeds/a.yaml:${lineOf(content, 'nestedIn: told')}: "nestedIn": att_told would stand inside itself`,
    ]);
  });

  test('a text that two others replace is told', async () => {
    const more = ['a', 'b'].map((key) => `  - { key: ${key}, kind: POST, supersedes: notice }\n`).join('');
    const content = seedsWith('kind: COMMUNIQUE\n', `kind: COMMUNIQUE\n${more}`);
    expect(await faultsOf({ 'a.yaml': content })).toEqual([
      `seeds/a.yaml:${lineOf(content, 'key: b')}: "supersedes": doc_notice is superseded by doc_a already (expected the newest text of the page)`,
    ]);
  });

  test('what refers to a faulty entry is not told to lack it', async () => {
    const content = seedsWith('kind: PUBLIC_BODY', 'kind: OFFICE');
    expect(await faultsOf({ 'a.yaml': content })).toEqual([
      expect.stringMatching(/^seeds\/a\.yaml:4: "kind" is "OFFICE" \(expected one of PERSON, /),
    ]);
  });
});
