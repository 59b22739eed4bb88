import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  anchor,
  fromLists,
  quoteOf,
  SPAN_PARTS,
  type Span,
  SpanMismatch,
  type SpanPart,
  spansInTextOrder,
  toLists,
} from '../../src/shared/spans.ts';
import { growth } from '../support/growth.ts';

const TEXT =
  'L’armée a annoncé 😀 la «\u00a0visite officielle\u00a0» de M.\u00a0Belooussov.\r\nSelon eux, « des troupes » sont là. Séoul accuse. Se\u0301oul accuse…';

/** Texts of what newspapers are made of: apostrophes, guillemets, no-break spaces, pairs, accents, line ends. */
const piece = fc.constantFrom(
  'a',
  'b',
  'é',
  'e\u0301',
  '’',
  "'",
  '«\u00a0',
  '\u202f»',
  '"',
  ' ',
  '\u00a0',
  '😀',
  '👩‍🚀',
  '\r\n',
  '…',
);
const anyText = fc.array(piece, { minLength: 1, maxLength: 80, size: 'max' }).map((pieces) => pieces.join(''));
const part = fc.constantFrom(...SPAN_PARTS);

const cuts = (text: string, index: number) => {
  const code = text.codePointAt(index - 1);
  return code !== undefined && code > 0xffff && index < text.length;
};
const isPlace = (text: string, start: number, end: number) => start < end && !cuts(text, start) && !cuts(text, end);

/** A text with a place in it that cuts no pair. */
const textWithPlace = anyText
  .chain((text) => fc.tuple(fc.constant(text), fc.nat(text.length), fc.nat(text.length)))
  .map(([text, a, b]) => ({ text, start: Math.min(a, b), end: Math.max(a, b) }))
  .filter(({ text, start, end }) => isPlace(text, start, end));

const span: fc.Arbitrary<Span> = fc
  .tuple(part, textWithPlace)
  .map(([one, { text, start, end }]) => anchor(text, { part: one, exact: text.slice(start, end), start, end }));

function mismatch(work: () => unknown): SpanMismatch {
  try {
    work();
  } catch (error) {
    if (error instanceof SpanMismatch) return error;
    throw error;
  }
  throw new Error('Expected a SpanMismatch.');
}

/** Every place of the words, the slow and plain way. */
function everyPlace(text: string, exact: string): number[] {
  return [...Array(text.length).keys()].filter(
    (start) => text.slice(start, start + exact.length) === exact && isPlace(text, start, start + exact.length),
  );
}

describe('a quote with its place', () => {
  test('is taken as it is, with 32 code units around it', () => {
    const text = `${'x'.repeat(40)}QUOTE${'y'.repeat(40)}`;
    expect(anchor(text, { part: 'CONTENT', exact: 'QUOTE', start: 40, end: 45 })).toEqual(
      { part: 'CONTENT', start: 40, end: 45, exact: 'QUOTE', prefix: 'x'.repeat(32), suffix: 'y'.repeat(32) }, //
    );
  });

  test('has no half character in its prefix and suffix', () => {
    const text = `😀${'x'.repeat(31)}QUOTE${'y'.repeat(31)}😀`;
    const found = anchor(text, { part: 'CONTENT', exact: 'QUOTE', start: 33, end: 38 });
    expect([found.prefix, found.suffix]).toEqual(['x'.repeat(31), 'y'.repeat(31)]);
  });

  test('holds text.slice(start, end) === exact, and cuts no character', () => {
    fc.assert(
      fc.property(part, textWithPlace, (one, { text, start, end }) => {
        const found = anchor(text, { part: one, exact: text.slice(start, end), start, end });
        expect(text.slice(found.start, found.end)).toBe(found.exact);
        expect([found.part, found.start, found.end]).toEqual([one, start, end]);
        expect(text.slice(0, start).endsWith(found.prefix) && text.slice(end).startsWith(found.suffix)).toBe(true);
        expect(Math.min(32, start) - found.prefix.length).toBe(cuts(text, Math.max(0, start - 32)) ? 1 : 0);
        expect(Math.min(32, text.length - end) - found.suffix.length).toBe(
          cuts(text, Math.min(text.length, end + 32)) ? 1 : 0,
        );
        expect(found.prefix + found.exact + found.suffix).not.toMatch(/\p{Cs}/u);
        expect(anchor(text, found)).toEqual(found);
      }),
      { numRuns: 1000 },
    );
  });

  test('is refused wherever other words stand, and the nearest place is told', () => {
    fc.assert(
      fc.property(textWithPlace, fc.nat(200), ({ text, start, end }, elsewhere) => {
        const exact = text.slice(start, end);
        const stop = elsewhere + exact.length;
        fc.pre(stop <= text.length && isPlace(text, elsewhere, stop) && text.slice(elsewhere, stop) !== exact);
        const error = mismatch(() => anchor(text, { part: 'CUE', exact, start: elsewhere, end: stop }));
        expect([error.reason, error.expected, error.actual]).toEqual(['DIFFERENT', exact, text.slice(elsewhere, stop)]);
        const distances = everyPlace(text, exact).map((place) => Math.abs(place - elsewhere));
        expect(Math.abs((error.nearest?.start ?? Number.NaN) - elsewhere)).toBe(Math.min(...distances));
        expect(text.slice(error.nearest?.start, error.nearest?.end)).toBe(exact);
      }),
      { numRuns: 2000 },
    );
  });

  test.each([
    ['empty', 3, 3],
    ['reversed', 7, 2],
    ['before the text', -1, 6],
    ['behind the text', 2, TEXT.length + 1],
    ['between two units', 2.5, 7],
    ['not a number', Number.NaN, 7],
    ['infinite', 2, Number.POSITIVE_INFINITY],
    ['without an end', 2, undefined],
    ['without a start', null, 7],
  ])('is refused when the place is %s', (_, start, end) => {
    const error = mismatch(() => anchor(TEXT, { part: 'SOURCE', exact: 'armée', start, end }));
    expect([error.reason, error.actual]).toEqual(['OUT_OF_RANGE', null]);
    expect(error.nearest).toEqual({ start: 2, end: 7, exact: 'armée' });
    expect(error.message).toContain(`0 ≤ start < end ≤ ${TEXT.length}`);
  });

  test('is refused when it cuts a character in two', () => {
    const start = TEXT.indexOf('😀');
    for (const [from, to] of [
      [start, start + 1],
      [start + 1, start + 3],
      [start - 2, start + 1],
    ] as const) {
      const error = mismatch(() =>
        anchor(TEXT, { part: 'CONTENT', exact: TEXT.slice(from, to), start: from, end: to }),
      );
      expect(error.reason).toBe('SPLIT_CHARACTER');
    }
  });

  test('is refused when it was counted in code points, and told where it stands', () => {
    const start = TEXT.indexOf('officielle') - 1;
    const error = mismatch(() => anchor(TEXT, { part: 'CONTENT', exact: 'officielle', start, end: start + 10 }));
    expect(error.nearest?.start).toBe(start + 1);
  });

  test('is refused when its prefix or suffix does not stand around it', () => {
    const quote = { part: 'SOURCE', exact: 'armée', start: 2, end: 7 } as const;
    expect(anchor(TEXT, { ...quote, prefix: 'L’', suffix: ' a annoncé' }).start).toBe(2);
    expect(mismatch(() => anchor(TEXT, { ...quote, prefix: "L'" })).reason).toBe('CONTEXT');
    expect(mismatch(() => anchor(TEXT, { ...quote, suffix: 'a' })).reason).toBe('CONTEXT');
  });
});

describe('a quote without its place', () => {
  test('is found where it stands once, and refused where it stands never or more often', () => {
    fc.assert(
      fc.property(part, textWithPlace, (one, { text, start, end }) => {
        const exact = text.slice(start, end);
        const everywhere = everyPlace(text, exact);
        if (everywhere.length === 1) {
          const found = anchor(text, { part: one, exact });
          expect([found.start, found.end, text.slice(found.start, found.end)]).toEqual([start, end, exact]);
        } else {
          const error = mismatch(() => anchor(text, { part: one, exact }));
          expect([error.reason, error.nearest?.start]).toEqual(['AMBIGUOUS', everywhere[0]]);
          expect(error.message).toContain(` ${everywhere.length} times`);
        }
      }),
      { numRuns: 1000 },
    );
  });

  test('is found again by its own prefix and suffix wherever these are whole', () => {
    fc.assert(
      fc.property(textWithPlace, ({ text, start, end }) => {
        const exact = text.slice(start, end);
        const found = anchor(text, { part: 'TIME', exact, prefix: text.slice(0, start), suffix: text.slice(end) });
        expect([found.start, found.end]).toEqual([start, end]);
      }),
    );
  });

  test('that stands often is told how often and where, and narrowed by its prefix or suffix', () => {
    const text = 'Séoul accuse. Séoul dément. Séoul attend.';
    const error = mismatch(() => anchor(text, { part: 'SOURCE', exact: 'Séoul' }));
    expect(error.message).toBe(
      'The SOURCE span "Séoul" occurs in the text 3 times, at 0 to 5, 14 to 19, 28 to 33: give start and end, or a prefix or suffix.',
    );
    expect(anchor(text, { part: 'SOURCE', exact: 'Séoul', suffix: ' dément' }).start).toBe(14);
    expect(anchor(text, { part: 'SOURCE', exact: 'Séoul', prefix: 'dément. ' }).start).toBe(28);
    expect(mismatch(() => anchor(text, { part: 'SOURCE', exact: 'Séoul', prefix: '. ' })).reason).toBe('AMBIGUOUS');
    expect(mismatch(() => anchor(text, { part: 'SOURCE', exact: 'Séoul', suffix: ' nie' }))).toMatchObject({
      reason: 'CONTEXT',
      nearest: { start: 0, end: 5, exact: 'Séoul' },
    });
  });

  test('that overlaps itself is ambiguous', () => {
    expect(mismatch(() => anchor('ababa', { part: 'CONTENT', exact: 'aba' })).message).toContain(
      '2 times, at 0 to 3, 2 to 5',
    );
    expect(mismatch(() => anchor('a'.repeat(500), { part: 'CONTENT', exact: 'a' })).message).toContain(
      '100 times or more',
    );
  });

  test('is refused when it is empty, is half a character, or stands nowhere', () => {
    expect(mismatch(() => anchor(TEXT, { part: 'CUE', exact: '' })).reason).toBe('EMPTY');
    expect(mismatch(() => anchor(TEXT, { part: 'CUE', exact: '\ud83d' }))).toMatchObject({
      reason: 'ABSENT',
      nearest: null,
    });
    expect(mismatch(() => anchor(TEXT, { part: 'CUE', exact: 'a démenti' })).message).toBe(
      'The CUE span "a démenti" does not occur in the text.',
    );
  });
});

describe('a quote typed otherwise', () => {
  test.each([
    ['apostrophe', "L'armée", 'L’armée'],
    ['quotation marks and spaces', 'la "visite officielle" de', 'la «\u00a0visite officielle\u00a0» de'],
    ['no-break space', 'M. Belooussov', 'M.\u00a0Belooussov'],
    ['line end', 'Belooussov.\nSelon', 'Belooussov.\r\nSelon'],
    ['space for a line end', '. Selon eux', '.\r\nSelon eux'],
    ['decomposed accent', 'arme\u0301e', 'armée'],
    ['composed accent', 'Séoul accuse…', 'Se\u0301oul accuse…'],
    ['ellipsis', 'accuse...', 'accuse…'],
    ['space around it', ' eux, ', null],
    ['soft hyphen', 'Beloo\u00adussov', 'Belooussov'],
  ])('with another %s is refused, with the spelling of the text', (_, typed, spelt) => {
    if (spelt === null) return expect(anchor(TEXT, { part: 'CONTENT', exact: typed }).exact).toBe(typed);
    const error = mismatch(() => anchor(TEXT, { part: 'CONTENT', exact: typed }));
    expect([error.reason, error.nearest?.exact]).toEqual(['ABSENT', spelt]);
    expect(TEXT.slice(error.nearest?.start, error.nearest?.end)).toBe(spelt);
    expect(anchor(TEXT, { part: 'CONTENT', exact: '', ...error.nearest }).exact).toBe(spelt);
  });

  test('is never found within an accented letter or an ellipsis', () => {
    for (const exact of ['Seoul', '..', 'arme']) {
      expect(mismatch(() => anchor('Se\u0301oul… armée', { part: 'CONTENT', exact })).nearest).toBeNull();
    }
  });

  test('is found at the earlier of two places as near, and never within an accented letter nearer by', () => {
    const nearest = (text: string, exact: string, start: number) =>
      mismatch(() => anchor(text, { part: 'CUE', exact, start, end: start + exact.length })).nearest?.start;
    expect(nearest('abc   abc', 'abc', 3)).toBe(0);
    expect(nearest('l’e   l’e', "l'e", 3)).toBe(0);
    expect(nearest('l’e   l’e\u0301   ', "l'e", 8)).toBe(0);
    expect(nearest('l’e\u0301   l’e', "l'e", 1)).toBe(7);
  });

  test('is found at the nearest of several places', () => {
    const text = 'L’armée.   L’armée.   L’armée.';
    for (const [start, nearest] of [
      [0, 0],
      [4, 0],
      [6, 11],
      [17, 22],
      [16, 11],
      [22, 22],
    ] as const) {
      const error = mismatch(() => anchor(text, { part: 'SOURCE', exact: "L'armée", start, end: start + 7 }));
      expect([start, error.nearest]).toEqual([start, { start: nearest, end: nearest + 7, exact: 'L’armée' }]);
    }
  });

  test('is told in a message that shows what looks alike', () => {
    const error = mismatch(() => anchor(TEXT, { part: 'CONTENT', exact: 'M. Belooussov', start: 0, end: 13 }));
    const start = TEXT.indexOf('M.');
    expect(error.message).toBe(
      'The CONTENT span "M. Belooussov" does not match the text at 0 to 13, which is "L’armée a ann". ' +
        `The nearest place of these words is ${start} to ${start + 13}, spelt "M.\\u00a0Belooussov".`,
    );
  });

  test('always has a place whose spelling is that of the text', () => {
    const typed = (text: string) =>
      text
        .replaceAll('’', "'")
        .replaceAll(/[\u00a0\u202f]/g, ' ')
        .normalize('NFC');
    fc.assert(
      fc.property(textWithPlace, ({ text, start, end }) => {
        // Accents belong to the letter before them, spaces to each other and to the guillemet they stand inside.
        const isWhole = !/^(\u0301|\u200d|»|\s)|(\u200d|«|\s)$/.test(text.slice(start, end));
        fc.pre(isWhole && !/^(\u0301|\u200d|\s)/.test(text.slice(end)));
        const exact = typed(text.slice(start, end));
        fc.pre(!text.includes(exact));
        const { nearest } = mismatch(() => anchor(text, { part: 'CONTENT', exact, start, end }));
        expect(nearest).not.toBeNull();
        expect(text.slice(nearest?.start, nearest?.end)).toBe(nearest?.exact);
        expect(nearest?.start).toBe(start);
      }),
      { numRuns: 1000 },
    );
  });

  test.each([
    ['where it stands nearly everywhere', 'e’', "e'e\u0301"],
    ['where it stands nowhere', 'l’été ', "l'hiver"],
    ['between many spaces', '\u00a0 ', 'a b'],
    ['among many marks', '\u0301\u0323', 'a\u0323\u0301'],
    ['among characters that become many', '\ufdfa', '\u0635\u0644'],
  ])('is looked for in a time that grows with the text: %s', (_, unit, exact) => {
    const find = (size: number) => mismatch(() => anchor(`a${unit.repeat(size)}`, { part: 'CONTENT', exact }));
    expect(growth(find, 4_000)).toBeLessThan(8);
  });

  test('keeps a message short and whole, however long the words', () => {
    const error = mismatch(() => anchor('a', { part: 'CONTENT', exact: `${'x'.repeat(119)}${'😀'.repeat(9999)}` }));
    expect(error.message.length).toBeLessThan(300);
    expect(error.message).not.toMatch(/\p{Cs}/u);
  });
});

describe('several spans', () => {
  const content = (text: string, ...places: [number, number][]) =>
    places.map(([start, end]) => anchor(text, { part: 'CONTENT', exact: text.slice(start, end), start, end }));

  const rank = (one: Span) => SPAN_PARTS.indexOf(one.part);

  test('are ordered as the text is, without changing the list', () => {
    fc.assert(
      fc.property(fc.array(span), (spans) => {
        const before = [...spans];
        const ordered = spansInTextOrder(spans);
        expect(spans).toEqual(before);
        expect(new Set(ordered)).toEqual(new Set(spans));
        expect(ordered).toHaveLength(spans.length);
        for (const [index, next] of ordered.slice(1).entries()) {
          const before = ordered[index] as Span;
          const order = [next.start - before.start, next.end - before.end, rank(next) - rank(before)];
          expect(order.find((difference) => difference !== 0) ?? 0).toBeGreaterThanOrEqual(0);
        }
      }),
    );
  });

  test('of content are quoted in order, with a mark where words were left out', () => {
    const text = 'elle a « détruit », dit-elle, « 47 drones » ukrainiens';
    const spans = content(text, [32, 41], [9, 16]);
    const cue: SpanPart = 'CUE';
    expect(quoteOf([...spans, { ...(spans[0] as Span), part: cue, exact: 'dit-elle' }])).toBe('détruit […] 47 drones');
    expect(quoteOf([])).toBeNull();
  });

  test('of content that overlap or touch are quoted once', () => {
    expect(quoteOf(content('abcdefghij', [0, 4], [2, 6], [6, 8], [1, 3]))).toBe('abcdefgh');
    fc.assert(
      fc.property(anyText, fc.array(fc.tuple(fc.nat(80), fc.nat(80)), { minLength: 1 }), (text, pairs) => {
        const places = pairs
          .map(([a, b]): [number, number] => [Math.min(a, b), Math.max(a, b)])
          .filter(([start, end]) => end <= text.length && isPlace(text, start, end));
        fc.pre(places.length > 0);
        const covered = [...Array(text.length).keys()].filter((unit) =>
          places.some(([start, end]) => start <= unit && unit < end),
        );
        const expected = covered.reduce(
          (quote, unit, index) => quote + (index > 0 && covered[index - 1] !== unit - 1 ? ' […] ' : '') + text[unit],
          '',
        );
        expect(quoteOf(content(text, ...places))).toBe(expected);
      }),
    );
  });

  test('survive being stored as lists', () => {
    fc.assert(fc.property(fc.array(span), (spans) => expect(fromLists(toLists(spans))).toEqual(spans)));
    expect(fromLists(toLists([]))).toEqual([]);
  });

  test('are refused when a list is too short or too long', () => {
    const lists = toLists(content('abc', [0, 1], [1, 3]));
    expect(() => fromLists({ ...lists, spanExacts: ['a'] })).toThrow(RangeError);
    expect(() => fromLists({ ...lists, spanSuffixes: ['', '', ''] })).toThrow('span 2 is incomplete');
  });
});
