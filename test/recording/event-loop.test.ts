import { beforeAll, expect, test } from '@jest/globals';
import type { Engine } from '../../src/graph/engine.ts';
import { recordAttributions, recordClaim, recordDocument, recordEntity } from '../../src/recording/record.ts';
import { updateAttribution } from '../../src/recording/updates/attribution.ts';
import { updateClaim } from '../../src/recording/updates/claim.ts';
import { updateDocument } from '../../src/recording/updates/document.ts';
import { updateEntity } from '../../src/recording/updates/entity.ts';
import type { EntityInput, RecordAttributionInput, SpanInput } from '../../src/shared/schema.generated.ts';
import { describeEngines, describeGrafeo } from '../support/engines.ts';
import { HELD_TOO_LONG, longestTurn } from '../support/turns.ts';
import { fire, RECORDER } from './fixtures.ts';

let drawn = 1;
/** Different words of so many letters. */
function words(length: number, letters: number): string {
  let text = '';
  while (text.length < length) {
    for (let letter = 0; letter < letters; letter++) {
      drawn = Math.imul(drawn, 48_271) & 0x7fffffff;
      text += String.fromCharCode(97 + (drawn % 26));
    }
    text += ' ';
  }
  return text.slice(0, length).trim();
}

let documents = 0;
const document = (text: string) =>
  ({ url: `https://journal.example/long/${documents++}`, kind: 'ARTICLE', text }) as const;

const LANGUAGES = [...'abcdefghij'].flatMap((a) => [...'klmno'].map((b) => `${a}${b}`));
const translations = (text: () => string) => LANGUAGES.map((language) => ({ language, text: text() }));
const aliases = () => Array.from({ length: 100 }, () => words(500, 12));
const thing = (name: string): EntityInput => ({ name, kind: 'THING', aliases: aliases() });

const said = (text: string, spans: SpanInput[], changes: Partial<RecordAttributionInput> = {}) =>
  fire({ document: { new: document(text) }, spans, ...changes });
const content = (exact: string, place = {}): SpanInput => ({ part: 'CONTENT', exact, ...place });
const cue = (exact: string): SpanInput => ({ part: 'CUE', exact });

/** A text of 200,000 characters with numbered words. */
const numbered = () =>
  Array.from({ length: 2_100 }, (_, i) => `w${i} ${words(88, 7)}`)
    .join(' ')
    .slice(0, 199_000);
const many = <T>(count: number, make: (index: number) => T): T[] => Array.from({ length: count }, (_, i) => make(i));

/** Attributions that share one document, each with claims and spans of its own. */
function batch(count: number, spans: (index: number) => SpanInput[]): RecordAttributionInput[] {
  const shared = { new: document(numbered()) };
  return many(count, (index) =>
    fire({ document: shared, claim: { new: { text: words(60, 8), language: 'en' } }, spans: spans(index) }),
  );
}

describeGrafeo((_name, open) => {
  let engine: Engine;
  /** Each makes an input, and gives what records it. */
  const record = {
    document: (text: string) => {
      const input = document(text);
      return () => recordDocument(engine, input, RECORDER);
    },
    claim: (text: () => string) => {
      const input = { text: text(), language: 'en', translations: translations(text) };
      return () => recordClaim(engine, input, RECORDER);
    },
    entity: (input: EntityInput) => () => recordEntity(engine, input, RECORDER),
    attributions: (inputs: RecordAttributionInput[]) => () => recordAttributions(engine, inputs, RECORDER),
  };

  beforeAll(async () => {
    engine = await open();
    // Whatever is loaded and compiled for the first time.
    await record.attributions([fire()])();
  });

  const WORK: [name: string, make: () => () => Promise<unknown>][] = [
    ['a document of different words', () => record.document(words(200_000, 7))],
    ['a document of long words', () => record.document(words(200_000, 32))],
    ['a document in Chinese', () => record.document('朝鲜人民军'.repeat(40_000))],
    ['a document in Thai without spaces', () => record.document('กรุงเทพมหานครเป็นเมืองหลวง'.repeat(7_600))],
    ['a document in kana', () => record.document('ガンダムはすばらしいです'.repeat(16_000))],
    ['a document that is one kana', () => record.document('は'.repeat(200_000))],
    ['a document of apostrophes', () => record.document("l'a'".repeat(50_000))],
    ['a claim with fifty translations in Thai', () => record.claim(() => 'กรุงเทพมหานครเป็นเมืองหลวง'.repeat(190))],
    ['a document of accents', () => record.document(`a${'\u0301\u0323'.repeat(64_000)}`)],
    ['a document of characters that become eighteen', () => record.document('\ufdfa'.repeat(80_000))],
    ['a document that is one word', () => record.document('z'.repeat(200_000))],
    ['a claim with fifty translations', () => record.claim(() => words(5_000, 9))],
    ['a claim with fifty translations of long words', () => record.claim(() => words(5_000, 32))],
    [
      'a claim with fifty translations of accents',
      () => record.claim(() => `${words(9, 9)}${'\u0301\u0323'.repeat(2_400)}`),
    ],
    ['an entity with a hundred aliases', () => record.entity(thing('aliases'))],
    [
      'an entity with aliases that become eighteen times as long',
      () => record.entity({ ...thing('many'), aliases: many(100, (i) => `${i}${'\ufdfa'.repeat(450)}`) }),
    ],
    [
      'a claim about entities with a hundred aliases each',
      () => {
        const about = many(5, (index) => ({ entity: { new: thing(`about ${index}`) }, roles: ['TOPIC' as const] }));
        return () => recordClaim(engine, { text: 'of these', language: 'en', about }, RECORDER);
      },
    ],
    [
      'a thousand attributions',
      () => record.attributions(batch(1_000, (i) => [cue(`w${1_000 + i} `), content(`w${1_001 + i} `)])),
    ],
    [
      'attributions with a hundred spans each',
      () => record.attributions(batch(40, (i) => [content(`w${i} `), ...many(99, (j) => cue(`w${1_000 + i + j} `))])),
    ],
    ['words that stand nowhere', () => record.attributions([said(words(199_000, 7), [content('not there at all')])])],
    [
      'words that nearly stand there',
      () => {
        const spans = many(4, (i) => content(`${'a'.repeat(24_000 + i)}b${'a'.repeat(24_000)}`));
        return record.attributions([said('a'.repeat(199_990), spans)]);
      },
    ],
    [
      'words that stand nearly everywhere, but not in the place given',
      () => record.attributions([said('ab'.repeat(99_990), [content('ab', { start: 100_001, end: 100_003 })])]),
    ],
    [
      'words that are typed otherwise everywhere',
      () => record.attributions([said('e\u0301’'.repeat(66_000), [content("é'", { start: 99_001, end: 99_003 })])]),
    ],
    [
      'one long document for every attribution',
      () => {
        const long = { new: document(`${words(190_000, 7)} says that it is so`) };
        const spans = [cue('says that'), content('it is so')];
        return record.attributions(many(300, (i) => fire({ document: long, spans, key: `long-${i}` })));
      },
    ],
    [
      'many relays of each attribution',
      () => {
        const text = 'somebody says that it is so, told by others';
        const relays = many(20, (index) => ({
          source: { new: { name: `relay ${index}`, kind: 'PERSON' as const } },
          spans: [cue('told by')],
        }));
        const shared = { new: document(text) };
        const inputs = many(400, (index) =>
          fire({
            document: shared,
            relays,
            claim: { new: { text: `claim ${index}`, language: 'en' } },
            spans: [cue('says'), content('it is so')],
          }),
        );
        return record.attributions(inputs);
      },
    ],
    [
      'documents with much text together',
      () => {
        const texts = many(60, () => `${words(150_000, 7)} says that it is so`);
        return record.attributions(texts.map((text) => said(text, [cue('says'), content('it is so')])));
      },
    ],
    [
      'new entities that lie in each other',
      () => {
        let entity = thing('innermost');
        for (let level = 0; level < 100; level++) {
          entity = { ...thing(`level ${level}`), locatedIn: [{ new: entity }] };
        }
        return record.entity(entity);
      },
    ],
    [
      'the title of a long document',
      () => {
        const recorded = record.document(words(200_000, 8));
        return async () => {
          const { document: id } = await recorded();
          await updateDocument(engine, { id, version: 1, title: 'Another' }, RECORDER);
        };
      },
    ],
    [
      'the translations of a claim',
      () => {
        const changes = { version: 1, translations: translations(() => words(5_000, 9)) };
        return async () => {
          const { claim: id } = await recordClaim(engine, { text: 'translated later', language: 'en' }, RECORDER);
          await updateClaim(engine, { id, ...changes }, RECORDER);
        };
      },
    ],
    [
      'the aliases of an entity',
      () => {
        const changes = { version: 1, aliases: aliases() };
        return async () => {
          const { entity: id } = await recordEntity(engine, { name: 'named later', kind: 'THING' }, RECORDER);
          await updateEntity(engine, { id, ...changes }, RECORDER);
        };
      },
    ],
    [
      'the spans of an attribution',
      () => {
        const first = record.attributions([said(`${'a'.repeat(150_000)} says b`, [cue('says'), content('b')])]);
        const spans = [cue('says'), ...many(99, (i) => content(`${'a'.repeat(400 + i)} says`))];
        return async () => {
          const id = (await first()).attributions[0]?.attribution ?? '';
          await updateAttribution(engine, { id, version: 1, spans }, RECORDER);
        };
      },
    ],
  ];

  test.each(WORK)('%s: the event loop goes on meanwhile', async (_, make) => {
    expect(await longestTurn(make())).toBeLessThan(HELD_TOO_LONG);
  });

  test('sixteen long ones at the same time hold it no longer', async () => {
    const works = [
      ...many(8, () => record.claim(() => words(1_000, 9))),
      ...many(8, () => record.document(words(50_000, 9))),
    ];
    const longest = await longestTurn(() => Promise.all(works.map((work) => work())));
    expect(longest).toBeLessThan(HELD_TOO_LONG);
  });
});

describeEngines((_name, open) => {
  let engine: Engine;
  beforeAll(async () => {
    engine = await open();
  });

  /** How many transactions it takes. */
  async function transactions(work: (engine: Engine) => Promise<unknown>): Promise<number> {
    let count = 0;
    const counting = Object.create(engine, {
      write: {
        value: ((transaction) => {
          count++;
          return engine.write(transaction);
        }) satisfies Engine['write'],
      },
    }) as Engine;
    await work(counting);
    return count;
  }

  test('long work is done while others can write: between two transactions', async () => {
    const claim = { text: words(5_000, 32), language: 'en', translations: translations(() => words(5_000, 32)) };
    expect(await transactions((counting) => recordClaim(counting, claim, RECORDER))).toBe(2);
    const spans = [cue('says'), content('that'), ...many(90, (i) => cue(`${'a'.repeat(400 + i)}says`))];
    const slow = said(`${'a'.repeat(199_000)}says that`, spans);
    expect(await transactions((counting) => recordAttributions(counting, [slow], RECORDER))).toBe(2);
  });

  test('short work is done within one transaction, as is what turns out to be there already', async () => {
    expect(await transactions((counting) => recordAttributions(counting, [fire(), fire()], RECORDER))).toBe(1);
    const known = document(words(200_000, 9));
    await recordDocument(engine, known, RECORDER);
    expect(await transactions((counting) => recordDocument(counting, known, RECORDER))).toBe(1);
  });
});
