import { beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Engine } from '../../src/graph/engine.ts';
import { recordAttributions, recordClaim, recordDocument, recordEntity } from '../../src/recording/record.ts';
import type { EntityInput } from '../../src/shared/schema.generated.ts';
import { fire, RECORDER, refusal } from '../recording/fixtures.ts';
import { asker } from '../support/ask.ts';
import { describeEngines } from '../support/engines.ts';

const SEARCH = `query ($query: String!, $types: [SearchType!]) { search(query: $query, types: $types, first: 100) {
  totalCount nodes { ... on Entity { name } ... on Source { name } ... on Claim { text } ... on Document { title } } } }`;

/** Names of things, with their aliases behind a bar and a description behind a colon. */
const ENTITIES = [
  'Crimea|Крим',
  'Republic of Crimea',
  'Crimean Tatars',
  'Crime bureau: It investigates crimes in Crimea',
  'Gaza',
  'Gas board',
  'Gaz de France',
  'Sanctions office',
  'Sana’a|صنعاء',
  'L’viv|Львів',
  'Lviv Oblast',
  'Kramatorsʹk',
  'Hawaiʻi',
  'N’Djamena',
  'Мар’яна Безугла',
  'Camille d’Arle',
  'L’Aquila',
  'Miles O’Brien',
  'محـــمد علي',
  'موسى',
  'فاطمة',
  'أحمد',
  'آل سعود',
  'لواء ٢٤',
  'כוחות צה״ל',
  'שָׁלוֹם',
  'ガンダム',
  'さとう しんじ',
  '평양',
  '朝鲜人民军',
  'กรุงเทพมหานคร',
  'เทศบาลเมืองหลวง',
  'İstanbul',
  'Iğdır',
  'Weiß',
  'Đà Nẵng',
  'Łódź',
  'X',
];

function entity(line: string): EntityInput {
  const [, names = '', description] = /^([^:]*)(?:: (.*))?$/.exec(line) ?? [];
  const [name = '', ...aliases] = names.split('|');
  return { name, aliases, kind: 'THING', description: description ?? null };
}

const CLAIMS = [
  'The prosecutor investigates the crimes',
  'Nobody left Crimea',
  'Le gaz coûte cher',
  'Les balles ont sifflé',
  'La main a tremblé',
  'The police changed',
  'The policy changed',
];

describeEngines((_name, open) => {
  let engine: Engine;
  let ask: ReturnType<typeof asker>;
  beforeAll(async () => {
    engine = await open();
    ask = asker(engine);
    for (const line of ENTITIES) await recordEntity(engine, entity(line), RECORDER);
    const said = CLAIMS.map((text) => fire({ claim: { new: { text, language: 'en' } } }));
    await recordAttributions(engine, said, RECORDER);
    const article = { kind: 'ARTICLE', text: 'วันนี้ที่กรุงเทพมหานคร 평양에서 ガンダムは 24 شخصا', title: 'Word' } as const;
    await recordDocument(engine, article, RECORDER);
  });

  const find = async (query: string, types = ['ENTITY']): Promise<string[]> => {
    const { search } = await ask(SEARCH, { query, types });
    const found = search.nodes.map((node: { name?: string; text?: string; title?: string }) => {
      return node.name ?? node.text ?? node.title;
    });
    expect(search.totalCount).toBe(found.length);
    return found;
  };

  describe('a name', () => {
    test('is found first as a whole, then by its words, then by their beginnings, then in descriptions', async () => {
      expect(await find('Crimea')).toEqual(['Crimea', 'Republic of Crimea', 'Crimean Tatars', 'Crime bureau']);
      expect(await find('lviv')).toEqual(['L’viv', 'Lviv Oblast']);
      const [first, ...others] = await find('crime');
      expect(first).toBe('Crime bureau');
      expect(others.toSorted()).toEqual(['Crimea', 'Crimean Tatars', 'Republic of Crimea']);
    });

    test.each([
      ['Gaza', ['Gaza']],
      ['gas', ['Gas board']],
      ['gaz', ['Gaz de France', 'Gaza']],
      ['Sana', ['Sana’a']],
      ['sanctions', ['Sanctions office']],
      ['Bali', []],
    ])('%j is not taken for another word', async (query, names) => {
      expect(await find(query)).toEqual(names);
    });

    test.each([
      ["L'viv", 'L’viv'],
      ['L`VIV', 'L’viv'],
      ['Lʼviv', 'L’viv'],
      ['Kramatorsk', 'Kramatorsʹk'],
      ["Kramators'k", 'Kramatorsʹk'],
      ['Kramators′k', 'Kramatorsʹk'],
      ["Sana'a", 'Sana’a'],
      ['Sanaʿa', 'Sana’a'],
      ['Hawaii', 'Hawaiʻi'],
      ["Hawai'i", 'Hawaiʻi'],
      ['Ndjamena', 'N’Djamena'],
      ['Марʼяна', 'Мар’яна Безугла'],
      ["Мар'яна", 'Мар’яна Безугла'],
      ['Маряна', 'Мар’яна Безугла'],
      ['Arle', 'Camille d’Arle'],
      ["d'Arle", 'Camille d’Arle'],
      ['Aquila', 'L’Aquila'],
      ['Brien', 'Miles O’Brien'],
      ['OBrien', 'Miles O’Brien'],
      ['محمد', 'محـــمد علي'],
      ['مُحَمَّد', 'محـــمد علي'],
      ['ﻣﺤﻤﺪ', 'محـــمد علي'],
      ['على', 'محـــمد علي'],
      ['علی', 'محـــمد علي'],
      ['موسي', 'موسى'],
      ['فاطمه', 'فاطمة'],
      ['احمد', 'أحمد'],
      ['إحمد', 'أحمد'],
      ['ال سعود', 'آل سعود'],
      ['لواء 24', 'لواء ٢٤'],
      ['لواء ۲۴', 'لواء ٢٤'],
      ['צה"ל', 'כוחות צה״ל'],
      ['צהל', 'כוחות צה״ל'],
      ['שלום', 'שָׁלוֹם'],
      ['שלומ', 'שָׁלוֹם'],
      ['ｶﾞﾝﾀﾞﾑ', 'ガンダム'],
      ['ガンダ', 'ガンダム'],
      ['サトウ', 'さとう しんじ'],
      ['평', '평양'],
      ['人民军', '朝鲜人民军'],
      ['กรุงเทพ', 'กรุงเทพมหานคร'],
      ['เมืองหลวง', 'เทศบาลเมืองหลวง'],
      ['istanbul', 'İstanbul'],
      ['ISTANBUL', 'İstanbul'],
      ['igdir', 'Iğdır'],
      ['WEISS', 'Weiß'],
      ['da nang', 'Đà Nẵng'],
      ['lodz', 'Łódź'],
      ['x', 'X'],
    ])('%j finds %j', async (query, name) => {
      expect(await find(query)).toContain(name);
      const { entities } = await ask('query ($text: String!) { entities(filter: {text: $text}) { nodes { name } } }', {
        text: query,
      });
      expect(entities.nodes).toContainEqual({ name });
    });

    test('is what filters look at, without the description', async () => {
      const query = `query ($text: String!, $id: [ID!]!) { entities(filter: {text: $text}) { nodes { name } }
        parts: entities(filter: {partOf: $id, text: $text}) { totalCount } sources(filter: {text: $text}) { totalCount } }`;
      const part = await recordEntity(engine, { key: 'court', name: 'Court', kind: 'PUBLIC_BODY' }, RECORDER);
      const chamber = {
        name: 'Chamber',
        kind: 'PUBLIC_BODY',
        description: 'It tries people of the Court',
        partOf: [{ id: part.entity }],
      } as const;
      await recordEntity(engine, chamber, RECORDER);
      const { entities, parts, sources } = await ask(query, { text: 'court', id: [part.entity] });
      expect(entities.nodes).toEqual([{ name: 'Court' }]);
      expect([parts.totalCount, sources.totalCount]).toEqual([0, 0]);
      expect(await find('court')).toEqual(['Court', 'Chamber']);
    });
  });

  test.each([
    ['Crimea', ['Nobody left Crimea']],
    ['Crimée', []],
    ['crimes', ['The prosecutor investigates the crimes']],
    ['Gaza', []],
    ['Bali', []],
    ['policy', ['The policy changed', 'The police changed']],
    ['police', ['The police changed', 'The policy changed']],
    ['POLICE CHANGE', ['The police changed', 'The policy changed']],
  ])('claims with %j: the word itself stands before other words of its stem', async (query, texts) => {
    expect(await find(query, ['CLAIM'])).toEqual(texts);
  });

  test.each(['กรุงเทพมหานคร', '평양', 'ガンダム', 'ｶﾞﾝﾀﾞﾑ', '٢٤', 'شخصًا'])(
    'a text is found by the word %j',
    async (query) => {
      expect(await find(query, ['DOCUMENT'])).toEqual(['Word']);
    },
  );

  test('every name and alias is found by itself, by each of its words, and by their beginnings', async () => {
    const names = ENTITIES.flatMap((line) => {
      const { name, aliases } = entity(line);
      return [name, ...(aliases ?? [])].map((each) => ({ name, each }));
    });
    for (const { name, each } of names) {
      expect((await find(each))[0]).toBe(name);
      const words = each.split(/\s/);
      for (const word of words) expect([word, await find(word)]).toEqual([word, expect.arrayContaining([name])]);
    }
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...names), fc.nat(), fc.nat(), async ({ name, each }, place, length) => {
        const words = each.split(/\s/);
        const word = [...(words[place % words.length] ?? '')];
        const beginning = word.slice(0, 2 + (length % word.length)).join('');
        // Single Latin letters ask for these letters.
        if (/^[a-z](?:[’ʻ][a-z]?)?$/i.test(beginning) && word.length > 1) return;
        expect([beginning, await find(beginning)]).toEqual([beginning, expect.arrayContaining([name])]);
      }),
      { numRuns: 60 },
    );
  });

  describe('a language', () => {
    const TAGS = { 'pt-BR': 'pt-br', he: 'iw', pl: 'PL', 'zh-Hant-TW': 'zh-hant-tw' };
    beforeAll(async () => {
      for (const tag of Object.values(TAGS)) {
        const claim = { text: `It is written in ${tag}`, language: tag };
        await recordAttributions(engine, [fire({ claim: { new: claim } })], RECORDER);
      }
    });

    const languages = async (language: string[]) => {
      const query = 'query ($language: [String!]) { claims(filter: {language: $language}) { nodes { language } } }';
      const { claims } = await ask(query, { language });
      return claims.nodes.map((claim: { language: string }) => claim.language).toSorted();
    };

    test('is asked for in any spelling of its tag, or by that of which it is a variety', async () => {
      for (const [canonical, tag] of Object.entries(TAGS)) {
        expect(await languages([tag])).toEqual([canonical]);
        expect(await languages([canonical])).toEqual([canonical]);
      }
      expect(await languages(['pt', 'ZH'])).toEqual(['pt-BR', 'zh-Hant-TW']);
      expect(await languages(['pt-PT'])).toEqual([]);
      const query = 'query ($tag: [String!]) { documents(filter: {language: $tag}) { totalCount } }';
      expect((await ask(query, { tag: ['FR'] })).documents.totalCount).toBe(1);
    });

    test.each([
      ['English', '"en" instead of "English"'],
      ['arabe', '"ar" instead of "arabe"'],
      ['Thai', '"th" instead of "Thai"'],
      ['klingon', 'such as "fr"'],
      ['pt_BR', 'such as "fr"'],
    ])('%j is refused, in recording and in filters', async (tag, reason) => {
      await expect(languages([tag])).rejects.toThrow(`claims: filter.language: expected a BCP 47 language tag`);
      await expect(languages([tag])).rejects.toThrow(reason);
      const refused = await refusal(recordClaim(engine, { text: 'So', language: tag }, RECORDER));
      expect(refused).toMatchObject({ code: 'BAD_USER_INPUT', details: { path: 'input.language', actual: tag } });
      expect(refused.message).toContain(reason);
    });
  });
});
