import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { buildSchema, coerceInputValue, type GraphQLInputType, isEnumType } from 'graphql';
import type { Part } from '../../../src/explorer/model/segments.ts';
import {
  allPassages,
  EMPTY_DRAFT,
  isEmpty,
  moved,
  NOBODY,
  withPassage,
  withRelayPassage,
  wordsOf,
} from '../../../src/explorer/record/draft.ts';
import { ENUMS } from '../../../src/explorer/record/enums.ts';
import { toEntityRef, toInput } from '../../../src/explorer/record/input.ts';
import { missingIn, missingWords } from '../../../src/explorer/record/missing.ts';
import { readTime } from '../../../src/explorer/record/times.ts';
import { bakerSays, cited, DOCUMENT, passage, relay, somebody } from './drafts.ts';

const schema = buildSchema(readFileSync(new URL('../../../schema.graphql', import.meta.url), 'utf8'));

/** Whether the API takes it: what it would refuse. */
function refused(input: unknown): string[] {
  const faults: string[] = [];
  const type = schema.getType('RecordAttributionInput') as GraphQLInputType;
  coerceInputValue(input, type, (path, _value, error) => faults.push(`${path.join('.')}: ${error.message}`));
  return faults;
}

test('a name from two lines of the text becomes one line', () => {
  const pick = { ...NOBODY, isNew: true, name: ' the \r\n baker\tof\u00a0Mill ', kind: 'PERSON' };
  expect(toEntityRef(pick)).toEqual({ new: { name: 'the baker of Mill', kind: 'PERSON', isNamed: true } });
});

describe('a draft', () => {
  test('keeps words in the order of the text, each once for each part', () => {
    const draft = withPassage(withPassage(bakerSays(), passage('TIME', 'on Monday')), passage('CUE', 'according to'));
    expect(draft.passages.map(({ exact }) => exact)).toEqual([
      'The mill would be burning',
      'according to',
      'the baker',
      'on Monday',
    ]);
    expect(wordsOf(draft, 'SOURCE')).toBe('the baker');
  });

  test('keeps the words of those who pass it on apart', () => {
    const draft = { ...bakerSays(), relays: [relay(3, 'The crier'), relay(5, 'The agency')] };
    const told = withRelayPassage(draft, 5, passage('SOURCE', 'she'));
    expect(told.relays.map(({ passages }) => passages.map(({ exact }) => exact))).toEqual([[], ['she']]);
    expect(told.passages).toEqual(draft.passages);
    expect(allPassages(told)).toHaveLength(draft.passages.length + 1);
  });

  test('lets one of several go before the one above it', () => {
    expect([moved(['a', 'b', 'c'], 2), moved(['a', 'b'], 0), moved(['a'], 4)]).toEqual([
      ['a', 'c', 'b'],
      ['a', 'b'],
      ['a'],
    ]);
  });

  test('is empty only while nothing was put down', () => {
    expect(isEmpty(EMPTY_DRAFT)).toBe(true);
    expect(isEmpty(withPassage(EMPTY_DRAFT, passage('CUE', 'she said')))).toBe(false);
  });
});

describe('what is recorded', () => {
  test('is what the API takes', () => {
    const input = toInput({ ...bakerSays(), saidFrom: '3 March 2025', medium: ' radio ' }, DOCUMENT);
    expect(input).toEqual({
      document: { id: 'doc_mill' },
      source: { new: { name: 'the baker', kind: 'PERSON', isNamed: false } },
      claim: {
        new: {
          text: 'The mill is burning.',
          language: 'en',
          tense: 'PAST',
          about: [{ entity: { new: { name: 'The mill', kind: 'THING', isNamed: true } }, roles: ['PLACE'] }],
        },
      },
      spans: [
        { part: 'CONTENT', exact: 'The mill would be burning', start: 17, end: 42 },
        { part: 'CUE', exact: 'according to', start: 44, end: 56 },
        { part: 'SOURCE', exact: 'the baker', start: 57, end: 66 },
      ],
      speechAct: 'ASSERT',
      form: 'INDIRECT',
      certainty: 'CERTAIN',
      polarity: 'POSITIVE',
      basis: 'UNKNOWN',
      hedge: 'NONE',
      section: 'BODY',
      saidFrom: '2025-03-03',
      medium: 'radio',
    });
    expect(refused(input)).toEqual([]);
  });

  test('names what is known by its id, and puts a new claim into the other language', () => {
    const known = { id: 'ent_baker', label: 'The baker' };
    const draft = bakerSays();
    const translated = toInput(
      { ...draft, source: { ...NOBODY, known }, claim: { ...draft.claim, translation: 'Le moulin brûle.' } },
      DOCUMENT,
    );
    expect(translated).toMatchObject({
      source: { id: 'ent_baker' },
      claim: { new: { translations: [{ language: 'fr', text: 'Le moulin brûle.' }] } },
    });
    const there = { id: 'clm_mill-burning', label: 'The mill is burning' };
    const again = toInput({ ...draft, claim: { ...draft.claim, isNew: false, known: there } }, DOCUMENT);
    expect(again['claim']).toEqual({ id: 'clm_mill-burning' });
    expect([...refused(translated), ...refused(again)]).toEqual([]);
  });

  test('names on whose behalf it is said, and at whom it is aimed', () => {
    const draft = { ...bakerSays(), onBehalfOf: [somebody(2, 'The guild')], targets: [somebody(7, 'The miller')] };
    const input = toInput(draft, DOCUMENT);
    expect(input).toMatchObject({
      onBehalfOf: [{ new: { name: 'The guild', kind: 'GROUP' } }],
      targets: [{ new: { name: 'The miller', kind: 'GROUP' } }],
    });
    expect(refused(input)).toEqual([]);
  });

  test('has those who pass it on in their order, each with the words for it, and what it quotes from', () => {
    const draft = {
      ...bakerSays(),
      relays: [relay(5, 'The crier', passage('CUE', 'according to')), relay(2, 'The agency', passage('SOURCE', 'she'))],
      cites: [
        cited(1, { url: ' https://mill.example/notice ' }),
        cited(2, { publisher: { isKnown: true, entity: somebody(0, 'The mill').entity } }),
        cited(3, { isNew: false, known: { id: 'doc_notice', label: 'Notice' } }),
      ],
    };
    const input = toInput(draft, DOCUMENT);
    const notice = { title: 'Notice of the mill', kind: 'COMMUNIQUE' };
    expect(input).toMatchObject({
      relays: [
        { source: { new: { name: 'The crier' } }, spans: [{ part: 'CUE', exact: 'according to', start: 44, end: 56 }] },
        { source: { new: { name: 'The agency' } }, spans: [{ part: 'SOURCE', exact: 'she' }] },
      ],
      cites: [
        { new: { url: 'https://mill.example/notice', ...notice } },
        { new: { key: 'cited-token2', ...notice, publisher: { new: { name: 'The mill', kind: 'GROUP' } } } },
        { id: 'doc_notice' },
      ],
    });
    expect(refused(input)).toEqual([]);
  });

  test('names what it is said within', () => {
    const input = toInput({ ...bakerSays(), nestedIn: 'att_mill' }, DOCUMENT);
    expect(input).toMatchObject({ nestedIn: ['att_mill'] });
    expect(refused(input)).toEqual([]);
    expect(toInput(bakerSays(), DOCUMENT)).not.toHaveProperty('nestedIn');
  });

  test('has no source where the paper speaks for itself', () => {
    const draft = { ...bakerSays(), isOwnVoice: true, passages: [passage('CONTENT', 'Fire at the mill')] };
    const input = toInput(draft, DOCUMENT);
    expect(input).toMatchObject({ form: 'OWN_VOICE', section: 'HEADING' });
    expect(input).not.toHaveProperty('source');
    expect(refused(input)).toEqual([]);
  });

  test('offers every value that the schema has, each once', () => {
    for (const [name, values] of Object.entries(ENUMS)) {
      const type = schema.getType(name);
      expect([
        name,
        isEnumType(type) &&
          type
            .getValues()
            .map((value) => value.name)
            .sort(),
      ]).toEqual([name, [...values].sort()]);
    }
  });
});

describe('what is missing', () => {
  const fields = (draft: Parameters<typeof missingIn>[0], document = DOCUMENT) =>
    missingIn(draft, document).map(({ field, what }) => `${field} ${what}`);

  test('is nothing in a whole draft', () => {
    expect(fields(bakerSays())).toEqual([]);
  });

  test('is told for each field', () => {
    expect(fields(EMPTY_DRAFT)).toEqual([
      'passages noContent',
      'passages noSource',
      'source nobody',
      'claim.text noWords',
    ]);
    const draft = bakerSays();
    expect(fields({ ...draft, source: { ...NOBODY, isNew: true }, saidFrom: 'whenever', saidTo: '2025' })).toEqual([
      'source.name noName',
      'source.kind noKind',
      'saidFrom noTime',
    ]);
    expect(fields({ ...draft, saidTo: '2025' })).toEqual(['saidFrom noBeginning']);
    expect(fields({ ...draft, claim: { ...draft.claim, isNew: false } })).toEqual(['claim noClaim']);
    expect(fields(draft, { ...DOCUMENT, language: null })).toEqual(['claim.language noLanguage']);
  });

  test('is told for each in a list', () => {
    const nobody = { key: 3, entity: NOBODY };
    expect(fields({ ...bakerSays(), targets: [somebody(1, 'The miller'), nobody], onBehalfOf: [nobody] })).toEqual([
      'onBehalfOf.3 nobody',
      'targets.3 nobody',
    ]);
  });

  test('is told for those who pass it on, and for what it quotes from', () => {
    const draft = {
      ...bakerSays(),
      relays: [relay(1, 'The crier', passage('TIME', 'on Monday')), relay(4, '', passage('CUE', 'she said'))],
      cites: [cited(1, { isNew: false }), cited(2, { title: ' ', url: 'mill.example' })],
    };
    expect(fields(draft)).toEqual([
      'relays.1.passages noRelayWords',
      'relays.4.name noName',
      'cites.1 noDocument',
      'cites.2.title noTitle',
      'cites.2.url noAddress',
    ]);
    const ownVoice = { ...draft, isOwnVoice: true, passages: [passage('CONTENT', 'Fire at the mill')], cites: [] };
    expect(fields(ownVoice)).toEqual(['relays.1 ownVoiceRelayed', 'relays.4 ownVoiceRelayed']);
  });

  test('is a publisher where the paper speaks for itself, and a source is then too much', () => {
    expect(fields({ ...bakerSays(), isOwnVoice: true }, { ...DOCUMENT, publisher: null })).toEqual([
      'passages ownVoiceNamed',
      'source noPublisher',
    ]);
  });
});

describe('the words of a saying that is recorded', () => {
  const missing = (by: Parameters<typeof missingWords>[1], ...parts: Part[]) =>
    missingWords(
      parts.map((part) => passage(part, 'she')),
      by,
    ).map(({ what }) => what);

  test('show what is said and who says it', () => {
    expect(missing('origin', 'CONTENT', 'CUE')).toEqual([]);
    expect(missing('origin', 'TIME')).toEqual(['noContent', 'noSource']);
  });

  test('show who passes it on, and need no content for that', () => {
    expect(missing('relay', 'SOURCE')).toEqual([]);
    expect(missing('relay', 'TIME')).toEqual(['noRelayWords']);
  });

  test('name nobody where the publisher itself speaks', () => {
    expect(missing('publisher', 'CONTENT')).toEqual([]);
    expect(missing('publisher', 'CONTENT', 'SOURCE')).toEqual(['ownVoiceNamed']);
  });
});

describe('a time', () => {
  test('is read as people write it, no finer than they do', () => {
    expect(
      ['', ' 2024 ', '2024-11', '29 novembre 2024', 'nov. 2024', '29/11/2024', '2024-11-29T08:00Z'].map(readTime),
    ).toEqual(['', '2024', '2024-11', '2024-11-29', '2024-11', '2024-11-29', '2024-11-29T08:00Z']);
    expect(['soon', '31/02/2024', '13/2024', '04/03/2024', '4.3.2024'].map(readTime)).toEqual(Array(5).fill(null));
  });
});
