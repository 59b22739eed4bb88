import { beforeEach, expect, test } from '@jest/globals';
import type { Engine } from '../../src/graph/engine.ts';
import { recordAttribution, recordAttributions } from '../../src/recording/record.ts';
import { describeEngines } from '../support/engines.ts';
import {
  ARTICLE,
  counts,
  fire,
  firemen,
  graphOf,
  ownVoice,
  RECORDER,
  refusal,
  relayed,
  ships,
  TEXT,
} from './fixtures.ts';

describeEngines((_name, open) => {
  let engine: Engine;
  beforeEach(async () => {
    engine = await open();
  });

  test('one attribution brings everything that it needs, with its words in place', async () => {
    const { attribution, created } = await recordAttribution(engine, relayed(), RECORDER);
    expect(created).toBe(true);
    const [row] = await engine.read(
      `MATCH (a:Attribution {id: $id})-[:APPEARS_IN]->(d:Document)-[:PUBLISHED_BY]->(p:Entity)
       MATCH (a)<-[:MADE]-(s:Source)
       MATCH (a)-[:STATES]->(c:Claim)-[about:ABOUT]->(port:Entity)-[:LOCATED_IN]->(town:Entity)
       MATCH (a)-[:RELAYED_BY]->(r:Attribution)<-[:MADE]-(relay:Source)
       MATCH (r)-[:STATES]->(same:Claim) MATCH (r)-[:APPEARS_IN]->(paper:Document)
       RETURN d.textHash AS textHash, p.name AS publisher, s.name AS source, c.text AS claim, about.roles AS roles,
         port.name AS port, town.name AS town, relay.name AS relay, c.id = same.id AS sameClaim, d.id = paper.id AS sameDocument,
         r.role AS relayRole, r.speechAct AS relaySpeechAct, r.basis AS relayBasis, r.quote AS relayQuote, r.cue AS relayCue`,
      { id: attribution },
    );
    expect(row).toEqual({
      textHash: '10569c30a83b14789f5deae3c1fc9664fdf4e2967b85f202b41f083c9a01031b',
      publisher: 'Le Journal',
      source: 'Mayor of Arval',
      claim: 'The port of Arval has burnt',
      roles: ['PATIENT', 'PLACE'],
      port: 'Port of Arval',
      town: 'Arval',
      relay: 'Agence Nord',
      sameClaim: true,
      sameDocument: true,
      relayRole: 'RELAY',
      relaySpeechAct: 'REPORT',
      relayBasis: 'UNKNOWN',
      relayQuote: null,
      relayCue: 'cité par',
    });
    const [stored] = await engine.read('MATCH (a:Attribution {id: $id}) RETURN a', { id: attribution });
    expect(stored?.a).toMatchObject({
      role: 'ORIGIN',
      speechAct: 'ASSERT',
      form: 'INDIRECT',
      certainty: 'CERTAIN',
      polarity: 'POSITIVE',
      basis: 'UNKNOWN',
      section: 'BODY',
      status: 'ACCEPTED',
      saidFrom: '2025-03-03',
      saidTo: '2025-03-03',
      saidPrecision: 'DAY',
      spanParts: ['TIME', 'CONTENT', 'CUE', 'SOURCE'],
      spanStarts: [0, 7, 32, 40],
      spanExacts: ['Lundi', 'le port d’Arval a brûlé', 'affirme', 'le maire'],
      quote: 'le port d’Arval a brûlé',
      cue: 'affirme',
      position: 7,
      version: 1,
      recordedAt: '2026-01-02T03:04:05.678Z',
      recordedBy: 'Ada',
    });
  });

  test('what was said in a week was said from its Monday to its Sunday', async () => {
    await recordAttributions(engine, [fire({ saidFrom: '2025-W10' }), ships({ saidTo: '2025-W10-2' })], RECORDER);
    const rows = await engine.read(
      `MATCH (a:Attribution) RETURN a.saidFrom AS saidFrom, a.saidTo AS saidTo, a.saidPrecision AS saidPrecision
       ORDER BY a.saidTo`,
    );
    expect(rows).toEqual([
      { saidFrom: '2025-03-03', saidTo: '2025-03-04', saidPrecision: 'DAY' },
      { saidFrom: '2025-03-03', saidTo: '2025-03-09', saidPrecision: 'WEEK' },
    ]);
  });

  test('a stored text is what was given, to the last code unit', async () => {
    await recordAttribution(engine, fire(), RECORDER);
    expect(await engine.read('MATCH (d:Document) RETURN d.text AS text')).toEqual([{ text: TEXT }]);
  });

  test('words in pieces are kept in the order of the text', async () => {
    const { attribution } = await recordAttribution(engine, ships(), RECORDER);
    const [row] = await engine.read('MATCH (a:Attribution {id: $id}) RETURN a.quote AS quote, a.form AS form', {
      id: attribution,
    });
    expect(row).toEqual({ quote: 'deux navires […] ont coulé', form: 'MIXED' });
  });

  test('recording the same again changes nothing', async () => {
    const inputs = [relayed(), ships(), firemen(), ownVoice()];
    const first = await recordAttributions(engine, inputs, RECORDER);
    expect(first.createdCount).toBe(4);
    const before = await graphOf(engine);
    const second = await recordAttributions(engine, inputs, { by: 'Bob', now: new Date() });
    expect(second.createdCount).toBe(0);
    expect(second.attributions.map((each) => each.attribution)).toEqual(
      first.attributions.map((each) => each.attribution),
    );
    expect(await graphOf(engine)).toEqual(before);
  });

  test('the same twice in one recording is one', async () => {
    const { attributions, createdCount } = await recordAttributions(engine, [fire(), fire()], RECORDER);
    expect(createdCount).toBe(1);
    expect(attributions.map(({ position, created }) => [position, created])).toEqual([
      [0, true],
      [1, false],
    ]);
    expect(await counts(engine, 'Attribution', 'Claim', 'Document')).toEqual([1, 1, 1]);
  });

  test('a fault in the last input leaves nothing of the others', async () => {
    const before = await graphOf(engine);
    const wrong = ships({ spans: [{ part: 'CONTENT', exact: 'trois navires' }] });
    const { code, details } = await refusal(recordAttributions(engine, [fire(), firemen(), wrong], RECORDER));
    expect(code).toBe('SPAN_MISMATCH');
    expect(details).toMatchObject({ path: 'inputs.2.spans.0' });
    expect(await graphOf(engine)).toEqual(before);
  });

  test('two sources of one sentence are two attributions of one claim', async () => {
    const both = [fire(), fire({ source: { new: { name: 'Agence Nord', kind: 'MEDIA' } } })];
    const { createdCount } = await recordAttributions(engine, both, RECORDER);
    expect(createdCount).toBe(2);
    expect(await counts(engine, 'Attribution', 'Claim')).toEqual([2, 1]);
  });

  test('one attribution stands inside another of the same recording, given by its key', async () => {
    const outer = fire({ key: 'fire' });
    const inner = ships({ nestedIn: ['att_fire'] });
    const { attributions } = await recordAttributions(engine, [inner, outer], RECORDER);
    expect(await engine.read('MATCH (a:Attribution)-[:NESTED_IN]->(b) RETURN a.id AS inner, b.id AS outer')).toEqual([
      { inner: attributions[0]?.attribution, outer: 'att_fire' },
    ]);
  });

  test('what was recorded under a key is found again without it, and the other way round', async () => {
    await recordAttribution(engine, fire({ key: 'fire', document: { new: { ...ARTICLE, key: 'port' } } }), RECORDER);
    expect(await recordAttribution(engine, fire(), RECORDER)).toMatchObject({
      attribution: 'att_fire',
      created: false,
      added: [],
      differences: [],
    });
    const { attribution } = await recordAttribution(engine, ships(), RECORDER);
    expect(await recordAttribution(engine, ships({ key: 'ships' }), RECORDER)).toMatchObject({
      attribution,
      created: false,
      added: [],
      differences: [],
    });
    expect(await counts(engine, 'Attribution', 'Document')).toEqual([2, 1]);
  });

  test('one stands inside another once, also by a key that turns out to be of one that was there', async () => {
    const { attribution } = await recordAttribution(engine, fire(), RECORDER);
    const inputs = [fire({ key: 'fire' }), ships({ nestedIn: ['att_fire', attribution] })];
    await recordAttributions(engine, inputs, RECORDER);
    expect(await engine.read('MATCH (:Attribution)-[:NESTED_IN]->(b) RETURN b.id AS outer')).toEqual([
      { outer: attribution },
    ]);
  });

  test('who speaks for whom, against whom and quoting what is kept', async () => {
    const { attribution } = await recordAttribution(
      engine,
      fire({
        speechAct: 'ACCUSE',
        targets: [{ new: { name: 'Prefecture', kind: 'PUBLIC_BODY' } }],
        onBehalfOf: [{ new: { name: 'Town of Arval', kind: 'PUBLIC_BODY' } }],
        cites: [{ new: { key: 'communique', kind: 'COMMUNIQUE' } }],
      }),
      RECORDER,
    );
    const rows = await engine.read(
      `MATCH (a:Attribution {id: $id})-[r]->(n) WHERE type(r) IN ['TARGETS', 'ON_BEHALF_OF', 'CITES']
       RETURN type(r) AS type, coalesce(n.name, n.id) AS what ORDER BY type`,
      { id: attribution },
    );
    expect(rows).toEqual([
      { type: 'CITES', what: 'doc_communique' },
      { type: 'ON_BEHALF_OF', what: 'Town of Arval' },
      { type: 'TARGETS', what: 'Prefecture' },
    ]);
  });

  test('the publisher speaks for itself, whether it is named as the source or not', async () => {
    const { attribution } = await recordAttribution(engine, ownVoice(), RECORDER);
    const named = ownVoice({ source: { new: { name: 'le journal', kind: 'MEDIA' } } });
    expect(await recordAttribution(engine, named, RECORDER)).toMatchObject({
      attribution,
      created: false,
      added: [],
      differences: [],
    });
    const [row] = await engine.read('MATCH (s:Source)-[:MADE]->(a:Attribution {id: $id}) RETURN s.name AS name', {
      id: attribution,
    });
    expect(row).toEqual({ name: 'Le Journal' });
  });

  test('what exists already is not changed by what a new input says otherwise, which is reported', async () => {
    await recordAttribution(engine, fire(), RECORDER);
    const before = await graphOf(engine);
    const other = fire({
      document: { new: { ...ARTICLE, title: 'Autre titre', publisher: { new: { name: 'Nobody', kind: 'MEDIA' } } } },
      claim: { new: { text: 'The port of  Arval has burnt ', language: 'EN', tense: 'FUTURE' } },
    });
    const again = await recordAttribution(engine, other, RECORDER);
    expect(again).toMatchObject({ created: false, added: [] });
    expect(again.differences.map(({ path, field, given }) => [path, field, given])).toEqual([
      ['input.document.new', 'title', '"Autre titre"'],
      ['input.document.new', 'publisher', '"Nobody"'],
      ['input.claim.new', 'tense', '"FUTURE"'],
    ]);
    expect(await graphOf(engine)).toEqual(before);
  });
});
