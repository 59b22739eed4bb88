import type { RecordAttributionInput } from '../../src/shared/schema.generated.ts';
import { randomStream, zipf } from './random.ts';
import { Words } from './words.ts';

const PER_DOCUMENT = 25;
const SOURCES = 200;
const ENTITIES = 2_000;
const OUTLETS = 20;

/**
 * Acts of saying as an importer would record them: documents with their text, 25 acts of saying in each, new claims about
 * sources and entities that are given by name and come again and again. Different `space`s have nothing in common.
 */
export function* recordings(space: string, batch: number, seed: number): Generator<RecordAttributionInput[]> {
  const random = randomStream(seed);
  const words = new Words(seed);
  const speaker = zipf(SOURCES, 1, random);
  const topic = zipf(ENTITIES, 1, random);
  const entity = (name: string, kind: 'PUBLIC_BODY' | 'THING' | 'MEDIA') => ({
    new: { name: `${space} ${name}`, kind },
  });
  for (let documents = 0, inputs: RecordAttributionInput[] = []; ; documents++) {
    const sentences = Array.from({ length: PER_DOCUMENT }, () => words.text(8, 14));
    const saying = sentences.map((sentence, index) => ({
      source: `Speaker ${speaker()}`,
      cue: 'says that',
      sentence: `${sentence} ${space} ${documents} ${index}`,
    }));
    const text = saying.map(({ source, cue, sentence }) => `${source} ${cue} ${sentence}.`).join('\n');
    const document = {
      new: {
        url: `https://${space}.example/${documents}`,
        title: words.text(5, 10),
        kind: 'ARTICLE',
        language: 'en',
        text,
        publishedAt: '2024-11-29',
        publisher: entity(`Outlet ${documents % OUTLETS}`, 'MEDIA'),
      },
    } as const;
    let start = 0;
    for (const { source, cue, sentence } of saying) {
      const at = (exact: string, from: number) => ({ exact, start: from, end: from + exact.length });
      const [cueAt, contentAt] = [start + source.length + 1, start + source.length + cue.length + 2];
      const topics = new Set(Array.from({ length: 1 + Math.floor(random() * 3) }, () => `Topic ${topic()}`));
      inputs.push({
        document,
        source: entity(source, 'PUBLIC_BODY'),
        spans: [
          { part: 'SOURCE', ...at(source, start) },
          { part: 'CUE', ...at(cue, cueAt) },
          { part: 'CONTENT', ...at(sentence, contentAt) },
        ],
        claim: {
          new: {
            text: sentence,
            language: 'en',
            about: [...topics].map((name) => ({ entity: entity(name, 'THING'), roles: ['TOPIC'] })),
          },
        },
        saidFrom: '2024-11-29',
      });
      start = contentAt + sentence.length + 2;
      if (inputs.length === batch) {
        yield inputs;
        inputs = [];
      }
    }
  }
}
