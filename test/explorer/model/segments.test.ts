import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  attributionsAt,
  contentEndsAt,
  cutIntoSegments,
  findMarks,
  intoParagraphs,
  type Mark,
  PARTS,
  partsAt,
} from '../../../src/explorer/model/segments.ts';

/** Texts as people write them and worse: astral characters, accents put together, every kind of line break. */
const texts = fc
  .array(
    fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('\r\n', '\n', '\r', '😀', 'é', '\ud83d', '« »', 'mot ')),
  )
  .map((pieces) => pieces.join(''));

const marksIn = (text: string) =>
  fc.array(
    fc.record({
      attribution: fc.constantFrom('att_a', 'att_b', 'att_c'),
      part: fc.constantFrom(...PARTS),
      start: fc.integer({ min: -2, max: text.length + 2 }),
      end: fc.integer({ min: -2, max: text.length + 2 }),
    }),
    { maxLength: 12 },
  );

const cases = texts.chain((text) => fc.tuple(fc.constant(text), marksIn(text)));

const mark = (attribution: string, part: Mark['part'], start: number, end: number): Mark => ({
  attribution,
  part,
  start,
  end,
});

describe('a text cut into segments', () => {
  test('is the text again when they are joined, and each says where it begins', () => {
    fc.assert(
      fc.property(cases, ([text, marks]) => {
        const segments = cutIntoSegments(text, marks);
        expect(segments.map((segment) => segment.text).join('')).toBe(text);
        for (const { start, text: words } of segments) expect(text.slice(start, start + words.length)).toBe(words);
        expect(segments.every(({ text: words }) => words !== '')).toBe(true);
      }),
    );
  });

  test('covers each code unit with just the marks over it, but for those widened to whole characters', () => {
    fc.assert(
      fc.property(cases, ([text, marks]) => {
        for (const { start, text: words, marks: covering } of cutIntoSegments(text, marks)) {
          const over = marks.filter(
            (one) => one.start < one.end && one.start < start + words.length && one.end > start,
          );
          expect(covering.map(told).sort()).toEqual(over.map(told).sort());
        }
      }),
    );
  });

  test('is never cut inside a character or a line break', () => {
    fc.assert(
      fc.property(cases, ([text, marks]) => {
        for (const { start } of cutIntoSegments(text, marks).slice(1)) {
          expect(text.slice(start - 1, start + 1)).not.toBe('\r\n');
          expect(/^[\ud800-\udbff][\udc00-\udfff]$/.test(text.slice(start - 1, start + 1))).toBe(false);
        }
      }),
    );
  });

  test('gives paragraphs that are its lines with words', () => {
    fc.assert(
      fc.property(cases, ([text, marks]) => {
        const paragraphs = intoParagraphs(cutIntoSegments(text, marks));
        const lines = text.split(/\r\n|\n|\r/).filter((line) => line.trim() !== '');
        expect(paragraphs.map((paragraph) => paragraph.map((segment) => segment.text).join(''))).toEqual(lines);
      }),
    );
  });
});

describe('several attributions over the same words', () => {
  const text = 'Seoul accuses Pyongyang of sending troops who are there to fight.';
  const marks = [
    mark('att_accusation', 'CONTENT', 14, 41),
    mark('att_purpose', 'CONTENT', 35, 65),
    mark('att_accusation', 'SOURCE', 0, 5),
    mark('att_accusation', 'CUE', 6, 13),
  ];
  const segments = cutIntoSegments(text, marks);

  test('are told apart where they overlap', () => {
    expect(segments.map((segment) => [segment.text, attributionsAt(segment)])).toEqual([
      ['Seoul', ['att_accusation']],
      [' ', []],
      ['accuses', ['att_accusation']],
      [' ', []],
      ['Pyongyang of sending ', ['att_accusation']],
      ['troops', ['att_accusation', 'att_purpose']],
      [' who are there to fight.', ['att_purpose']],
    ]);
  });

  test('are known by where their content ends', () => {
    expect(segments.map(contentEndsAt).filter((ids) => ids.length > 0)).toEqual([['att_accusation'], ['att_purpose']]);
  });

  test('name each part once, however many attributions it belongs to', () => {
    const [both] = cutIntoSegments('aurait', [
      mark('att_a', 'MARKER', 0, 6),
      mark('att_b', 'CONTENT', 0, 6),
      mark('att_c', 'CONTENT', 0, 6),
    ]);
    expect(both && partsAt(both)).toEqual(['CONTENT', 'MARKER']);
  });
});

describe('words that should stand in a text', () => {
  const text = '😀 Ils ont dit « non ».\r\nPuis rien.';

  test('are marks where they stand to the letter, counted in UTF-16 code units', () => {
    const span = { part: 'CUE', start: 11, end: 14, exact: 'dit' } as const;
    expect(findMarks(text, [{ id: 'att_a', spans: [span] }])).toEqual({
      marks: [mark('att_a', 'CUE', 11, 14)],
      lost: [],
    });
  });

  test('are lost where other words stand, or none', () => {
    const moved = { part: 'CUE', start: 12, end: 15, exact: 'dit' } as const;
    const beyond = { part: 'CONTENT', start: 400, end: 403, exact: 'non' } as const;
    const empty = { part: 'TIME', start: 3, end: 3, exact: '' } as const;
    const { marks, lost } = findMarks(text, [{ id: 'att_a', spans: [moved, beyond, empty] }]);
    expect(marks).toEqual([]);
    expect(lost.map(({ part, exact }) => [part, exact])).toEqual([
      ['CUE', 'dit'],
      ['CONTENT', 'non'],
      ['TIME', ''],
    ]);
  });

  test('are marks exactly when the slice is the words', () => {
    fc.assert(
      fc.property(texts, fc.nat(40), fc.nat(40), fc.string({ unit: 'binary' }), (text, start, end, other) => {
        for (const exact of [text.slice(start, end), other]) {
          const { marks, lost } = findMarks(text, [{ id: 'att_a', spans: [{ part: 'CUE', start, end, exact }] }]);
          expect(marks.length + lost.length).toBe(1);
          expect(marks.length === 1).toBe(start < end && text.slice(start, end) === exact);
        }
      }),
    );
  });
});

function told({ attribution, part }: Mark): string {
  return `${attribution} ${part}`;
}
