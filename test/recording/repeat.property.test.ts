import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { recordAttributions } from '../../src/recording/record.ts';
import {
  type EntityInput,
  EntityRole,
  type RecordAttributionInput,
  SpeechAct,
  Tense,
} from '../../src/shared/schema.generated.ts';
import { describeEngines } from '../support/engines.ts';
import { graphOf, JOURNAL, RECORDER } from './fixtures.ts';

const WORDS = ['Le', 'port', 'd’Arval', '👩‍🚒', 'brûle', '«', 'encore', '»', 'dit', 'le', 'maire', 'préfet'];

/** Names of one letter, so that inputs often speak of the same; no name is another's alias. */
const entity = fc.record<EntityInput>(
  {
    name: fc.constantFrom('A', 'a', 'B', 'Ç'),
    kind: fc.constantFrom('PERSON', 'PUBLIC_BODY'),
    isNamed: fc.boolean(),
    locatedIn: fc.constant([{ new: { name: 'Arval', kind: 'PLACE' } }]),
  },
  { requiredKeys: ['name', 'kind'] },
);

const document = fc
  .record({ words: fc.array(fc.constantFrom(...WORDS), { minLength: 3, maxLength: 12 }), url: fc.option(fc.webUrl()) })
  .map(({ words, url }) => ({
    text: words.map((word, index) => `${word}${index}`).join(' '),
    url,
    kind: 'ARTICLE' as const,
    publisher: { new: JOURNAL },
  }));

const claim = fc.record(
  {
    text: fc.constantFrom('One', 'Two', 'Three', ' one', 'Deux\u00a0mots'),
    language: fc.constantFrom('en', 'fr'),
    tense: fc.constantFrom(...Object.values(Tense)),
    about: fc.array(
      fc.record({
        entity: fc.record({ new: entity }),
        roles: fc.subarray(Object.values(EntityRole), { minLength: 1 }),
      }),
      { maxLength: 3 },
    ),
  },
  { requiredKeys: ['text', 'language'] },
);

/** Words of the text, wherever they are, to show anything. */
const attribution = fc
  .record({
    document,
    source: entity,
    claim,
    speechAct: fc.constantFrom(...Object.values(SpeechAct)),
    targets: fc.array(entity, { maxLength: 2 }),
  })
  .chain(({ document, source, claim, speechAct, targets }) => {
    const words = document.text.split(' ');
    const span = fc.nat(words.length - 1).map((index) => words[index] ?? '');
    return fc.record({ cue: span, contents: fc.uniqueArray(span, { minLength: 1, maxLength: 3 }) }).map(
      ({ cue, contents }): RecordAttributionInput => ({
        document: { new: document },
        source: { new: source },
        claim: { new: claim },
        speechAct,
        targets: targets.map((target) => ({ new: target })),
        spans: [
          { part: 'CUE', ...placeOf(document.text, cue) },
          ...contents.map((words) => ({ part: 'CONTENT' as const, ...placeOf(document.text, words) })),
        ],
      }),
    );
  });

function placeOf(text: string, word: string): { start: number; end: number; exact: string } {
  const before = text.split(' ').slice(0, text.split(' ').indexOf(word));
  const start = before.map((each) => each.length + 1).reduce((sum, length) => sum + length, 0);
  return { start, end: start + word.length, exact: word };
}

const RUNS = { grafeo: 60, neo4j: 8 };

describeEngines((name, open) => {
  test('whatever is recorded, recording it again leaves the same graph, in one go or one by one', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(attribution, { minLength: 1, maxLength: 6 }), async (inputs) => {
        const engine = await open();
        const first = await recordAttributions(engine, inputs, RECORDER);
        const before = await graphOf(engine);
        const ids = first.attributions.map((each) => each.attribution);
        expect(first.createdCount).toBe(new Set(ids).size);
        const second = await recordAttributions(engine, inputs, { by: 'Bob', now: new Date() });
        expect(second.attributions.map((each) => each.attribution)).toEqual(ids);
        expect(second.createdCount).toBe(0);
        for (const [index, input] of inputs.entries()) {
          const { attributions } = await recordAttributions(engine, [input], RECORDER);
          expect(attributions).toEqual([{ position: 0, attribution: ids[index], created: false }]);
        }
        expect(await graphOf(engine)).toEqual(before);
        await engine.close();
      }),
      { numRuns: RUNS[name] },
    );
  });
});
