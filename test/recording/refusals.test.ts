import { beforeAll, expect, test } from '@jest/globals';
import type { Engine } from '../../src/graph/engine.ts';
import { recordAttribution, recordAttributions } from '../../src/recording/record.ts';
import type { ClaimRef, EntityRef, RecordAttributionInput } from '../../src/shared/schema.generated.ts';
import { describeEngines } from '../support/engines.ts';
import {
  AGENCY,
  ARTICLE,
  counts,
  FIRE,
  fire,
  graphOf,
  JOURNAL,
  MAYOR,
  ownVoice,
  RECORDER,
  refusal,
  relayed,
  ships,
} from './fixtures.ts';

const long = (length: number): string => 'x'.repeat(length);
const cue = { part: 'CUE', exact: 'affirme' } as const;
const source = { part: 'SOURCE', exact: 'le maire' } as const;
const content = { part: 'CONTENT', exact: 'le port d’Arval a brûlé' } as const;
const claim = (changes: object) => ({ new: { ...FIRE, ...changes } });
const document = (changes: object) => ({ new: { ...ARTICLE, ...changes } });
const relay = (changes: object) => ({
  source: { new: AGENCY },
  spans: [{ part: 'CUE', exact: 'cité par' } as const],
  ...changes,
});

/** What is wrong, the input, the path of the refusal, and what the message says; by the code of the refusal. */
const REFUSALS: Record<string, [name: string, input: RecordAttributionInput, path: string, message: RegExp][]> = {
  BAD_USER_INPUT: [
    ['no span', fire({ spans: [] }), 'spans', /expected at least one span/],
    ['too many spans', fire({ spans: Array(101).fill(cue) }), 'spans', /has 101 entries; expected at most 100/],
    ['half a surrogate pair', fire({ spans: [{ ...cue, exact: '\ud83d' }] }), 'spans.0.exact', /lone surrogate/],
    [
      'spans in an unknown text',
      fire({ document: { new: { kind: 'VIDEO', key: 'video' } } }),
      'spans',
      /text of doc_video is not stored/,
    ],
    ['an origin without its words', fire({ spans: [source, cue] }), 'spans', /expected a CONTENT span/],
    ['nothing that shows who says it', fire({ spans: [content] }), 'spans', /expected a SOURCE or CUE span/],
    ['nobody who says it', fire({ source: null }), 'source', /expected who says it \(form is INDIRECT\)/],
    ['a publisher’s own voice with a cue', ownVoice({ spans: [content, cue] }), 'spans', /no SOURCE or CUE span/],
    [
      'a publisher’s own voice of another',
      ownVoice({ source: { new: MAYOR } }),
      'source',
      /with form OWN_VOICE the publisher speaks/,
    ],
    [
      'a publisher’s own voice without one',
      ownVoice({ document: document({ publisher: null }) }),
      'document',
      /has no publisher/,
    ],
    ['a publisher’s own voice passed on', ownVoice({ relays: [relay({})] }), 'relays', /nobody relays/],
    [
      'an id of another type',
      fire({ source: { id: 'clm_a' } }),
      'source.id',
      /"clm_a" is the id of a Claim; expected the id of an Entity/,
    ],
    ['what is no id', fire({ claim: { id: 'MATCH (n)' } }), 'claim.id', /is no id; expected the id of a Claim/],
    [
      'both an id and something new',
      fire({ source: { id: 'ent_a', new: MAYOR } as unknown as EntityRef }),
      'source',
      /either "id" or "new"/,
    ],
    ['neither an id nor something new', fire({ claim: {} as ClaimRef }), 'claim', /either "id" or "new"/],
    ['a key with capitals', fire({ key: 'Fire' }), 'key', /a-z, 0-9/],
    ['a blank name', fire({ source: { new: { ...MAYOR, name: ' \u00a0' } } }), 'source.new.name', /not blank/],
    [
      'a name without anything to read',
      fire({ source: { new: { ...MAYOR, name: '\u200b\u200d' } } }),
      'source.new.name',
      /something to read/,
    ],
    [
      'a long name',
      fire({ source: { new: { ...MAYOR, name: long(501) } } }),
      'source.new.name',
      /is 501 code units long; expected at most 500/,
    ],
    [
      'many aliases',
      fire({ source: { new: { ...MAYOR, aliases: Array(101).fill('x') } } }),
      'source.new.aliases',
      /at most 100/,
    ],
    [
      'a wrong id of Wikidata',
      fire({ source: { new: { ...MAYOR, wikidataId: '159' } } }),
      'source.new.wikidataId',
      /"Q159"/,
    ],
    ['a long claim', fire({ claim: claim({ text: long(5001) }) }), 'claim.new.text', /at most 5000/],
    ['a claim in no language', fire({ claim: claim({ language: 'not a tag' }) }), 'claim.new.language', /BCP 47/],
    [
      'two translations into one language',
      fire({
        claim: claim({
          translations: [
            { language: 'fr', text: 'a' },
            { language: 'FR', text: 'b' },
          ],
        }),
      }),
      'claim.new.translations.1.language',
      /two translations in fr/,
    ],
    [
      'an entity without a role',
      fire({ claim: claim({ about: [{ entity: { new: MAYOR }, roles: [] }] }) }),
      'claim.new.about.0.roles',
      /at least one role/,
    ],
    [
      'a text that is too long',
      fire({ document: document({ text: long(200_001) }) }),
      'document.new.text',
      /at most 200000/,
    ],
    [
      'a text that UTF-8 cannot hold',
      fire({ document: document({ text: 'a\ud83d' }) }),
      'document.new.text',
      /lone surrogate/,
    ],
    [
      'a text with U+0000',
      fire({ document: document({ text: 'a\u0000b' }) }),
      'document.new.text',
      /contains the control character U\+0000 at position 1; expected none other than tabs and line ends/,
    ],
    [
      'a name in two lines',
      fire({ source: { new: { ...MAYOR, name: 'le\nmaire' } } }),
      'source.new.name',
      /contains the control character U\+000A at position 2; expected none$/,
    ],
    [
      'words with a control character',
      fire({ spans: [source, { ...content, exact: '\u001b' }] }),
      'spans.1.exact',
      /U\+001B at position 0/,
    ],
    [
      'words after a text that is too long',
      fire({ spans: [source, { ...content, prefix: long(1001) }] }),
      'spans.1.prefix',
      /is 1001 code units long; expected at most 1000/,
    ],
    [
      'an address that is none',
      fire({ document: document({ url: 'javascript:alert(1)' }) }),
      'document.new.url',
      /http or https/,
    ],
    [
      'an address with a password',
      fire({ document: document({ url: 'https://a:b@journal.example/' }) }),
      'document.new.url',
      /without user name/,
    ],
    [
      'a date that is none',
      fire({ document: document({ publishedAt: '2025-02-30' }) }),
      'document.new.publishedAt',
      /has the days 01 to 28/,
    ],
    [
      'a week in which something was published',
      fire({ document: document({ publishedAt: '2025-W07' }) }),
      'document.new.publishedAt',
      /is a week; expected a day of it/,
    ],
    ['a week that its year does not have', fire({ saidFrom: '2021-W53' }), 'saidFrom', /has the weeks W01 to W52/],
    ['a year that stands for none', fire({ saidTo: '9999-12-31' }), 'saidTo', /stands for an unknown date/],
    ['a day that may be a month', fire({ saidFrom: '04/03/2024' }), 'saidFrom', /2024-03-04 or 2024-04-03/],
    ['a time without its zone', fire({ saidFrom: '2025-03-03T08:00' }), 'saidFrom', /needs its zone/],
    [
      'an end before the beginning',
      fire({ saidFrom: '2025-03-03', saidTo: '2025-03-02' }),
      'saidTo',
      /2025-03-02 is before saidFrom/,
    ],
    ['a precision of no time', fire({ saidFrom: null, saidPrecision: 'DAY' }), 'saidPrecision', /there is none/],
    ['a long medium', fire({ medium: long(201) }), 'medium', /at most 200/],
    ['a status that judges', fire({ status: 'REJECTED' }), 'status', /expected ACCEPTED or PROPOSED/],
    ['a word of no vocabulary', fire({ speechAct: 'SING' as 'ASSERT' }), 'speechAct', /expected one of ASSERT, ACCUSE/],
    [
      'a relay that is the origin',
      fire({ relays: [relay({ source: { new: MAYOR } })] }),
      'relays.0.source',
      /stands twice in the chain/,
    ],
    ['a relay twice', fire({ relays: [relay({}), relay({})] }), 'relays.1.source', /stands twice in the chain/],
    [
      'a relay that is the publisher',
      fire({ relays: [relay({ source: { new: JOURNAL } })] }),
      'relays.0.source',
      /is the publisher/,
    ],
    ['a publisher that is relayed to itself', relayed({ source: { new: JOURNAL } }), 'source', /is the publisher/],
    ['a relay that nothing shows', fire({ relays: [relay({ spans: [content] })] }), 'relays.0.spans', /SOURCE or CUE/],
    ['one that stands inside itself', fire({ key: 'fire', nestedIn: ['att_fire'] }), 'nestedIn.0', /inside itself/],
  ],
  SPAN_MISMATCH: [
    ['a span without words', fire({ spans: [{ ...cue, exact: '' }] }), 'spans.0', /has no words/],
    [
      'words that stand nowhere',
      fire({ spans: [source, { ...content, exact: 'le pont' }] }),
      'spans.1',
      /does not occur in the text/,
    ],
    [
      'words that stand elsewhere',
      fire({ spans: [{ ...source, start: 0, end: 8 }] }),
      'spans.0',
      /nearest place of these words is 40 to 48/,
    ],
    [
      'words of a relay that stand nowhere',
      fire({ relays: [relay({ spans: [{ part: 'CUE', exact: 'citée' }] })] }),
      'relays.0.spans.0',
      /does not occur/,
    ],
  ],
  NOT_FOUND: [
    [
      'an unknown source',
      fire({ source: { id: 'src_unknown' } }),
      'source.id',
      /there is no entity with the id "ent_unknown"/,
    ],
    ['an unknown document', fire({ document: { id: 'doc_unknown' } }), 'document.id', /no document/],
    ['an unknown claim', fire({ claim: { id: 'clm_unknown' } }), 'claim.id', /no claim/],
    ['an unknown attribution', fire({ nestedIn: ['att_unknown'] }), 'nestedIn.0', /no attribution/],
    [
      'an unknown entity deep inside',
      fire({ targets: [{ new: { ...AGENCY, partOf: [{ id: 'ent_no' }] } }] }),
      'targets.0.new.partOf.0.id',
      /no entity/,
    ],
  ],
};

describeEngines((_name, open) => {
  let engine: Engine;
  let before: Awaited<ReturnType<typeof graphOf>>;
  beforeAll(async () => {
    engine = await open();
    const elsewhere = document({ key: 'elsewhere', url: 'https://journal.example/elsewhere' });
    await recordAttribution(engine, fire({ key: 'elsewhere', document: elsewhere }), RECORDER);
    before = await graphOf(engine);
  });

  const refusals = Object.entries(REFUSALS).flatMap(([code, rows]) => rows.map((row) => [...row, code] as const));
  test.each(refusals)('%s is refused, and leaves nothing', async (_what, input, field, message, code) => {
    const path = `input.${field}`;
    const refused = await refusal(recordAttribution(engine, input, RECORDER));
    expect(refused).toMatchObject({ code, details: { path } });
    expect(refused.message).toMatch(message);
    expect(refused.message.startsWith(`${path}: `)).toBe(true);
    expect(await graphOf(engine)).toEqual(before);
  });

  test('a mismatch tells the words that were expected, those that stand there, and where they do', async () => {
    const wrong = fire({ spans: [source, cue, { ...content, start: 8, end: 31 }] });
    const { code, details } = await refusal(recordAttribution(engine, wrong, RECORDER));
    expect(code).toBe('SPAN_MISMATCH');
    expect(details).toEqual({
      path: 'input.spans.2',
      part: 'CONTENT',
      reason: 'DIFFERENT',
      expected: 'le port d’Arval a brûlé',
      actual: 'e port d’Arval a brûlé,',
      nearest: { start: 7, end: 30, exact: 'le port d’Arval a brûlé' },
    });
  });

  test('an attribution of another document is no place to stand in', async () => {
    const { code, details } = await refusal(recordAttribution(engine, fire({ nestedIn: ['att_elsewhere'] }), RECORDER));
    expect(code).toBe('BAD_USER_INPUT');
    expect(details).toMatchObject({ path: 'input.nestedIn.0', actual: 'doc_elsewhere' });
  });

  test('attributions that stand inside each other are refused', async () => {
    const inputs = [fire({ key: 'one', nestedIn: ['att_two'] }), ships({ key: 'two', nestedIn: ['att_one'] })];
    const { code, message } = await refusal(recordAttributions(engine, inputs, RECORDER));
    expect(code).toBe('BAD_USER_INPUT');
    expect(message).toBe('inputs.1.nestedIn.0: att_one would stand inside itself');
  });

  test('one key for two attributions is refused, in one recording and in two', async () => {
    const together = recordAttributions(engine, [fire({ key: 'one' }), ships({ key: 'one' })], RECORDER);
    expect(await refusal(together)).toMatchObject({ code: 'BAD_USER_INPUT', details: { path: 'inputs.1.key' } });
    const later = recordAttribution(engine, ships({ key: 'elsewhere' }), RECORDER);
    expect(await refusal(later)).toMatchObject({ code: 'CONFLICT', details: { current: { id: 'att_elsewhere' } } });
  });

  test('more than a thousand at once are refused, and none at all are fine', async () => {
    const many = recordAttributions(engine, Array(1_001).fill(fire()), RECORDER);
    expect(await refusal(many)).toMatchObject({ code: 'BAD_USER_INPUT', details: { path: 'inputs', actual: 1_001 } });
    expect(await recordAttributions(engine, [], RECORDER)).toMatchObject({ attributions: [], createdCount: 0 });
    expect(await counts(engine, 'Attribution')).toEqual([1]);
  });
});
