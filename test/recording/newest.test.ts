import { beforeEach, describe, expect, test } from '@jest/globals';
import type { Engine } from '../../src/graph/engine.ts';
import { recomputeNewest } from '../../src/recording/newest/recompute.ts';
import { recordAttribution, recordAttributions, recordDocument } from '../../src/recording/record.ts';
import { updateAttribution } from '../../src/recording/updates/attribution.ts';
import { recordVerdict } from '../../src/recording/verdicts/record.ts';
import type { RecordAttributionInput } from '../../src/shared/schema.generated.ts';
import { asker } from '../support/ask.ts';
import { describeEngines } from '../support/engines.ts';
import { graphOf, RECORDER } from './fixtures.ts';

const SAID = 'The mayor said that the bridge fell.';
const OLDEST = { key: 'oldest', kind: 'ARTICLE', text: `${SAID} The army said nothing.` } as const;
const MIDDLE = { key: 'middle', kind: 'ARTICLE', text: `Update. ${SAID}`, supersedes: 'doc_oldest' } as const;
const SWAPPED = {
  key: 'swapped',
  kind: 'ARTICLE',
  text: 'The mayor said nothing. The army said that the bridge fell.',
  supersedes: 'doc_middle',
} as const;

const saying = (document: RecordAttributionInput['document'], key = 'said'): RecordAttributionInput => ({
  key,
  document,
  source: { new: { key: 'mayor', name: 'Mayor', kind: 'PERSON' } },
  claim: { new: { key: 'bridge', text: 'The bridge fell', language: 'en' } },
  spans: [
    { part: 'SOURCE', exact: 'The mayor' },
    { part: 'CONTENT', exact: 'the bridge fell' },
  ],
});

describeEngines((_name, open) => {
  let engine: Engine;
  let ask: ReturnType<typeof asker>;
  beforeEach(async () => {
    engine = await open();
    ask = asker(engine);
  });

  const inNewest = async (key = 'said') => {
    const { attribution } = (await ask(
      `query ($id: ID!) { attribution(id: $id) {
        standsInNewest mismatchInNewest spansInNewest { part start end } document { newest { id text } }
      } }`,
      { id: `att_${key}` },
    )) as { attribution: Answer };
    const { standsInNewest, mismatchInNewest, spansInNewest, document } = attribution;
    const text = document.newest?.text ?? '';
    expect(standsInNewest).toBe(mismatchInNewest === null);
    const words = spansInNewest.map(({ start, end }) => text.slice(start, end));
    return { mismatch: mismatchInNewest, newest: document.newest?.id ?? null, words };
  };
  interface Answer {
    standsInNewest: boolean;
    mismatchInNewest: string | null;
    spansInNewest: { part: string; start: number; end: number }[];
    document: { newest: { id: string; text: string | null } | null };
  }
  const WORDS = ['The mayor', 'the bridge fell'];
  const swapped = { mismatch: 'SOURCE_CHANGED', newest: 'doc_swapped', words: [] };

  describe('the passages of an attribution', () => {
    test('stand in their own text while it is the newest', async () => {
      await recordAttribution(engine, saying({ new: OLDEST }), RECORDER);
      const data = await ask('{ attribution(id: "att_said") { standsInNewest spansInNewest { start end } } }');
      const spansInNewest = [
        { start: 0, end: 9 },
        { start: 20, end: 35 },
      ];
      expect(data).toEqual({ attribution: { standsInNewest: true, spansInNewest } });
    });

    test('are compared with each newer text when it is recorded', async () => {
      await recordAttribution(engine, saying({ new: OLDEST }), RECORDER);
      await recordDocument(engine, MIDDLE, RECORDER);
      expect(await inNewest()).toEqual({ mismatch: null, newest: 'doc_middle', words: WORDS });
      await recordDocument(engine, SWAPPED, RECORDER);
      expect(await inNewest()).toEqual(swapped);
      await recordDocument(
        engine,
        { ...OLDEST, key: 'last', text: `Sorry. ${SAID}`, supersedes: 'doc_swapped' },
        RECORDER,
      );
      expect(await inNewest()).toEqual({ mismatch: null, newest: 'doc_last', words: WORDS });
    });

    test('are compared when they are recorded in a text that is not the newest, whatever the order', async () => {
      await recordAttributions(engine, [saying({ new: OLDEST }), saying({ new: MIDDLE }, 'again')], RECORDER);
      expect(await inNewest()).toEqual({ mismatch: null, newest: 'doc_middle', words: WORDS });
      await recordDocument(engine, SWAPPED, RECORDER);
      const claim = { new: { key: 'bridge-2', text: 'A bridge fell', language: 'en' } };
      await recordAttribution(engine, { ...saying({ id: 'doc_middle' }, 'late'), claim }, RECORDER);
      for (const key of ['said', 'again', 'late']) expect(await inNewest(key)).toEqual(swapped);
    });

    test('are compared again when they are others', async () => {
      await recordAttribution(engine, saying({ new: OLDEST }), RECORDER);
      await recordDocument(engine, { ...MIDDLE, text: 'The army said nothing.' }, RECORDER);
      expect(await inNewest()).toMatchObject({ mismatch: 'WORDS_MISSING' });
      const spans = [
        { part: 'SOURCE', exact: 'The army' },
        { part: 'CONTENT', exact: 'nothing' },
      ] as const;
      await updateAttribution(engine, { id: 'att_said', version: 1, spans: [...spans] }, RECORDER);
      expect(await inNewest()).toMatchObject({ mismatch: null, words: ['The army', 'nothing'] });
    });

    test('do not stand in a newest text until it is stored, also if a verdict cites it first', async () => {
      await recordAttribution(engine, saying({ new: OLDEST }), RECORDER);
      const issuer = { new: { name: 'Checker', kind: 'MEDIA' } } as const;
      const newer = {
        new: { key: 'gone', kind: 'ARTICLE', url: 'https://a.example/', supersedes: 'doc_oldest' },
      } as const;
      const verdict = { claim: 'clm_bridge', issuer, url: 'https://checker.example/1', cites: [newer] };
      await recordVerdict(engine, { ...verdict, alternateName: 'False' }, RECORDER);
      expect(await inNewest()).toEqual({ mismatch: 'NO_TEXT', newest: 'doc_gone', words: [] });
      await recordDocument(engine, { kind: 'ARTICLE', url: 'https://a.example/', text: `Now. ${SAID}` }, RECORDER);
      expect(await inNewest()).toEqual({ mismatch: null, newest: 'doc_gone', words: WORDS });
    });

    test('are compared when a newer text is recorded at the same time', async () => {
      await recordDocument(engine, OLDEST, RECORDER);
      for (let round = 0; round < 5; round++) {
        const earlier = round === 0 ? 'doc_oldest' : `doc_round-${round - 1}`;
        const newer = { ...SWAPPED, key: `round-${round}`, text: `${SWAPPED.text} ${round}`, supersedes: earlier };
        const claim = { new: { key: `bridge-${round}`, text: `A bridge fell ${round}`, language: 'en' } };
        await Promise.all([
          recordDocument(engine, newer, RECORDER),
          recordAttribution(engine, { ...saying({ id: 'doc_oldest' }, `said-${round}`), claim }, RECORDER),
        ]);
        expect(await inNewest(`said-${round}`)).toEqual({ ...swapped, newest: `doc_round-${round}` });
      }
    });

    test('are compared again by the migration', async () => {
      await recordAttribution(engine, saying({ new: OLDEST }), RECORDER);
      await recordDocument(engine, SWAPPED_AT_ONCE, RECORDER);
      const before = await graphOf(engine);
      await engine.write((transaction) =>
        transaction.run(
          'MATCH (a:Attribution) SET a.mismatchInNewest = null, a.newestStarts = null, a.newestEnds = null',
        ),
      );
      const progress: number[][] = [];
      await recomputeNewest(engine, (done, total) => progress.push([done, total]));
      expect(await graphOf(engine)).toEqual(before);
      expect(progress).toEqual([[1, 1]]);
    });
  });

  test('an origin is corrected when the words of none of its roots stand', async () => {
    const corrected = () => ask('{ claim(id: "clm_bridge") { origins { corrected } } }');
    await recordAttribution(engine, saying({ new: OLDEST }), RECORDER);
    expect(await corrected()).toEqual({ claim: { origins: [{ corrected: false }] } });
    await recordDocument(engine, SWAPPED_AT_ONCE, RECORDER);
    expect(await corrected()).toEqual({ claim: { origins: [{ corrected: true }] } });
    await recordAttribution(
      engine,
      saying({ new: { ...OLDEST, key: 'elsewhere', url: 'https://b.example/' } }, 'b'),
      RECORDER,
    );
    expect(await corrected()).toEqual({ claim: { origins: [{ corrected: false }] } });
  });
});

const SWAPPED_AT_ONCE = { ...SWAPPED, supersedes: 'doc_oldest' };
