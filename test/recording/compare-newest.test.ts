import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { compareWithNewest } from '../../src/recording/newest/compare.ts';
import { isWordBorder } from '../../src/recording/newest/word-borders.ts';
import { atOnce } from '../../src/shared/slices.ts';
import type { SpanPart } from '../../src/shared/spans.ts';
import { normalizeTypography } from '../../src/shared/typography.ts';

type Quoted = [part: SpanPart, exact: string];

/** The spans of words in a text, each after the start of the one before. */
function spansIn(text: string, quoted: readonly Quoted[]) {
  let from = 0;
  return quoted.map(([part, exact]) => {
    const start = text.indexOf(exact, from);
    if (start < 0) throw new Error(`"${exact}" is not in the text`);
    from = start;
    return { part, start, end: start + exact.length };
  });
}

/** The words that are found in the newest text, or why not. */
function compare(older: string, quoted: readonly Quoted[], newest: string): string | string[] {
  const texts = [older, newest].map((text) => atOnce(normalizeTypography(text))) as [Normalized, Normalized];
  const { mismatch, starts, ends } = atOnce(compareWithNewest(spansIn(older, quoted), ...texts));
  return mismatch ?? starts.map((start, index) => newest.slice(start, ends[index]));
}
type Normalized = Parameters<typeof compareWithNewest>[1];

const LATENCY =
  'Team Alpha reported that latency fell by twelve percent. Team Beta reported that latency rose, and nobody knows why.';
const ALPHA: Quoted[] = [
  ['SOURCE', 'Team Alpha'],
  ['CUE', 'reported'],
  ['CONTENT', 'latency fell by twelve percent'],
];
const FOUND = ALPHA.map(([, exact]) => exact);
const SAID = 'Team Alpha reported that latency fell by twelve percent';
const OWN: Quoted[] = [['CONTENT', '47 drones shot down']];

describe('passages in a newer text', () => {
  test.each<[string, string]>([
    ['the same text', LATENCY],
    ['sentences before and after them', `What a week. ${LATENCY} More follows.`],
    ['moved to another place', `Team Beta reported that latency rose.\n\n${SAID}.`],
    ['another sentence with the same words, that is not the one', `${LATENCY}\nIn short: ${SAID}, we read.`],
    ['other spaces and line ends', LATENCY.replaceAll(' ', '\u00a0').replace('latency', '\r\nlatency')],
  ])('stand in it: %s', (_, newest) => {
    const words = compare(LATENCY, ALPHA, newest);
    expect((words as string[]).map((each) => each.replaceAll(/\s+/g, ' '))).toEqual(FOUND);
  });

  test.each<[string, string, string]>([
    [
      'SOURCE_CHANGED',
      'of another speaker',
      'Team Alpha reported that latency rose. Team Beta reported that latency fell by twelve percent.',
    ],
    ['SOURCE_CHANGED', 'without the source', 'Somebody reported that latency fell by twelve percent.'],
    ['WORDS_MISSING', 'with another number', LATENCY.replace('twelve', 'ten')],
    ['WORDS_MISSING', 'as a part of longer words', LATENCY.replace('percent', 'percentages')],
    ['ORDER_CHANGED', 'the other way round', 'Latency: latency fell by twelve percent reported Team Alpha.'],
    ['CONTEXT_CHANGED', 'with a negation between', LATENCY.replace('that latency fell', 'no proof that latency fell')],
    ['AMBIGUOUS', 'twice', `${LATENCY} ${LATENCY}`],
  ])('do not stand in it, %s: %s', (mismatch, _, newest) => {
    expect(compare(LATENCY, ALPHA, newest)).toBe(mismatch);
  });

  test.each<[string | string[], string, Quoted[], string]>([
    [
      'WORDS_MISSING',
      'Ann said no.',
      [
        ['SOURCE', 'Ann'],
        ['CONTENT', 'no'],
      ],
      'Annual notices followed.',
    ],
    [
      'SOURCE_CHANGED',
      '“No,” said Ann. “Yes,” said Bea.',
      [
        ['CONTENT', 'No'],
        ['SOURCE', 'Ann'],
      ],
      '“Yes,” said Ann. “No,” said Bea.',
    ],
    [
      ['Ann', 'no'],
      'Ann said: ‘no’.',
      [
        ['SOURCE', 'Ann'],
        ['CONTENT', 'no'],
      ],
      "Ann said: 'no'.",
    ],
    [
      'WORDS_MISSING',
      'Ann counted 47 of them.',
      [
        ['SOURCE', 'Ann'],
        ['CONTENT', '47'],
      ],
      'Ann counted 47.5 of them.',
    ],
    [
      ['mée', 'non'],
      'L’armée dit non.',
      [
        ['SOURCE', 'mée'],
        ['CONTENT', 'non'],
      ],
      "Hier. L'armée dit non.",
    ],
    [
      'SOURCE_CHANGED',
      'L’armée dit non.',
      [
        ['SOURCE', 'mée'],
        ['CONTENT', 'non'],
      ],
      'La fumée dit non.',
    ],
    [
      ['俄军', '击落47架无人机'],
      '俄军称击落47架无人机。',
      [
        ['SOURCE', '俄军'],
        ['CONTENT', '击落47架无人机'],
      ],
      '昨天俄军称击落47架无人机，基辅否认。',
    ],
    [
      'SOURCE_CHANGED',
      '俄军称击落47架。基辅否认。',
      [
        ['SOURCE', '俄军'],
        ['CONTENT', '击落47架'],
      ],
      '俄军否认。基辅称击落47架。',
    ],
    [
      ['الجيش', 'سقطت'],
      'قال الجيش: سقطت الطائرات.',
      [
        ['SOURCE', 'الجيش'],
        ['CONTENT', 'سقطت'],
      ],
      'اليوم. قال الجيش: سقطت الطائرات.',
    ],
    [
      'WORDS_MISSING',
      'قال الجيش: سقطت.',
      [
        ['SOURCE', 'الجيش'],
        ['CONTENT', 'سقطت'],
      ],
      'قال الجيش: سقطتا.',
    ],
  ])('%j: %s', (expected, older, quoted, newest) => {
    expect(compare(older, quoted, newest)).toEqual(expected);
  });

  test.each<[string | string[], string]>([
    [['47 drones shot down'], '47 drones shot down\nRain is expected.\n'],
    [['47 drones shot down'], 'Rain.\n47 drones shot down\nThe army said: 47 drones shot down.'],
    ['CONTEXT_CHANGED', 'Rain.\nThe army said: 47 drones shot down.'],
    ['WORDS_MISSING', 'Rain.'],
  ])('that show no source stand in their whole sentence only: %j', (expected, newest) => {
    expect(compare('47 drones shot down\nThe army said: 47 drones shot down.', OWN, newest)).toEqual(expected);
  });

  test('are told apart by the text around their sentences', () => {
    const older = 'One.\nNo, said Ann.\nTwo.\nNo, said Ann.\nThree.';
    const quoted: Quoted[] = [
      ['CONTENT', 'No'],
      ['SOURCE', 'Ann'],
    ];
    expect(compare(older, quoted, `${older}\nFour.`)).toEqual(['No', 'Ann']);
    expect(compare(older, quoted, 'No, said Ann.')).toBe('AMBIGUOUS');
  });
});

/** Words of letters that occur in nothing else. */
const word = (letters: string) => fc.string({ unit: fc.constantFrom(...letters), minLength: 1, maxLength: 6 });
const sentences = fc.array(
  fc.array(word('abcdé字'), { minLength: 1, maxLength: 5 }).map((words) => `${words.join(' ')}.`),
  { maxLength: 5 },
);
const quote = fc
  .tuple(word('uvw'), word('xyz'), word('klm'))
  .map(([source, cue, content]) => ({ source, cue, content, text: `${source} ${cue} that ${content}` }));

describe('whether passages stand', () => {
  const spansOf = ({ source, cue, content }: { source: string; cue: string; content: string }): Quoted[] => [
    ['SOURCE', source],
    ['CUE', cue],
    ['CONTENT', content],
  ];
  const textOf = (before: readonly string[], words: string, after: readonly string[]) =>
    [...before, `${words}.`, ...after].join(' ');

  test('does not depend on the text elsewhere', () => {
    fc.assert(
      fc.property(
        quote,
        fc.array(sentences, { minLength: 4, maxLength: 4 }),
        (said, [a = [], b = [], c = [], d = []]) => {
          const found = compare(textOf(a, said.text, b), spansOf(said), textOf(c, said.text, d));
          expect(found).toEqual([said.source, said.cue, said.content]);
          const own: Quoted[] = [['CONTENT', said.content]];
          expect(compare(textOf(a, said.content, b), own, textOf(c, said.content, d))).toEqual([said.content]);
        },
      ),
    );
  });

  test('ends with any change inside them', () => {
    const change = fc.record({ at: fc.nat(), letter: fc.constantFrom('q', '', 'é', '字', '9') });
    fc.assert(
      fc.property(quote, sentences, sentences, change, (said, before, after, { at, letter }) => {
        const place = at % said.text.length;
        const changed = said.text.slice(0, place) + letter + said.text.slice(place + 1);
        fc.pre(said.text[place] !== ' ' || letter !== '');
        const older = textOf(before, said.text, after);
        fc.pre(!textOf(before, changed, after).includes(said.text));
        expect(typeof compare(older, spansOf(said), textOf(before, changed, after))).toBe('string');
      }),
    );
  });

  test('is found at the words themselves, whatever the texts', () => {
    const text = fc.string({
      unit: fc.constantFrom('a', 'b', ' ', '.', '\n', '字', 'e\u0301', '’', '«', '\u200d', '😀'),
      maxLength: 40,
    });
    const place = fc.tuple(fc.nat({ max: 40 }), fc.nat({ max: 40 }));
    const parts = fc.constantFrom<SpanPart>('SOURCE', 'CUE', 'CONTENT', 'TIME');
    fc.assert(
      fc.property(
        text,
        text,
        fc.array(fc.tuple(parts, place), { minLength: 1, maxLength: 3 }),
        (older, newest, drawn) => {
          const spans = drawn
            .map(([part, [a, b]]) => ({ part, start: Math.min(a, b), end: Math.max(a, b) }))
            .filter(({ start, end }) => start < end && end <= older.length)
            .toSorted((a, b) => a.start - b.start);
          fc.pre(spans.length > 0);
          const inOlder = atOnce(normalizeTypography(older));
          const inNewest = atOnce(normalizeTypography(newest));
          const { mismatch, starts, ends } = atOnce(compareWithNewest(spans, inOlder, inNewest));
          if (mismatch !== null) return;
          const plain = (words: string) => atOnce(normalizeTypography(words)).text.trim();
          starts.forEach((start, index) => {
            const span = spans[index] ?? { start: 0, end: 0 };
            expect(plain(newest.slice(start, ends[index]))).toContain(plain(older.slice(span.start, span.end)));
          });
        },
      ),
      { numRuns: 1_000 },
    );
  });

  test('is found in long texts in short steps', () => {
    const older = `${'a'.repeat(199_000)} ${SAID}`;
    const quoted: Quoted[] = [
      ['SOURCE', 'a'.repeat(1_000)],
      ['CONTENT', 'latency fell by twelve percent'],
    ];
    for (const newest of ['a'.repeat(200_000), 'a '.repeat(100_000), `${SAID}. `.repeat(3_500)]) {
      const texts = [older, newest].map((text) => atOnce(normalizeTypography(text))) as [Normalized, Normalized];
      const steps = compareWithNewest(spansIn(older, quoted), ...texts);
      let longest = 0;
      for (let isDone = false; !isDone; ) {
        const start = performance.now();
        isDone = steps.next().done ?? false;
        longest = Math.max(longest, performance.now() - start);
      }
      expect(longest).toBeLessThan(200);
    }
  });
});

test.each([
  ['no', 'notices', 2, false],
  ['a sign', 'no, no', 2, true],
  ['an elision', "l'armee", 2, false],
  ['a hyphen', 'Ann-Marie', 3, false],
  ['a quotation', "'no'", 1, true],
  ['a decimal', '47.5', 2, false],
  ['a full stop', '47. 5', 2, true],
  ['Chinese', '俄军', 1, true],
  ['a mark', 'e\u0301', 1, false],
  ['half a character', '😀', 1, false],
])('a word border: %s', (_, text, index, expected) => {
  expect(isWordBorder(text, index)).toBe(expected);
});
