/**
 * Spans are the passages of a stored text that support an attribution. Positions count UTF-16 code units, as in
 * JavaScript, and `end` is exclusive, so that `text.slice(start, end) === exact`. `exact`, `prefix` and `suffix` are
 * the text quote selector of the W3C Web Annotation Data Model,
 * https://www.w3.org/TR/annotation-model/#text-quote-selector.
 */
import { isInsideCharacter, nearestPlace, type Place, places } from './places.ts';
import { atOnce, type Steps } from './slices.ts';
import { SpanMismatch } from './span-mismatch.ts';
import { SPAN_PARTS, type SpanPart } from './span-part.ts';

export { SpanMismatch } from './span-mismatch.ts';
export { SPAN_PARTS, type SpanPart } from './span-part.ts';

/** Words to find in a text: by their range, or as their only occurrence (between `prefix` and `suffix`, if given). */
export interface Quote {
  part: SpanPart;
  exact: string;
  start?: number | null | undefined;
  end?: number | null | undefined;
  prefix?: string | null | undefined;
  suffix?: string | null | undefined;
}

/** A passage of a text, with up to 32 code units of context before and after it. */
export interface Span {
  part: SpanPart;
  start: number;
  end: number;
  exact: string;
  prefix: string;
  suffix: string;
}

/** The length of `prefix` and `suffix`, in code units. */
const CONTEXT = 32;

function spanAt(text: string, part: SpanPart, start: number, end: number): Span {
  let from = Math.max(0, start - CONTEXT);
  if (isInsideCharacter(text, from)) from += 1;
  let to = Math.min(text.length, end + CONTEXT);
  if (isInsideCharacter(text, to)) to -= 1;
  return {
    part,
    start,
    end,
    exact: text.slice(start, end),
    prefix: text.slice(from, start),
    suffix: text.slice(end, to),
  };
}

/** Whether the passage has the prefix and suffix of the quote. */
function hasContext(text: string, quote: Quote, start: number, end: number): boolean {
  return text.slice(0, start).endsWith(quote.prefix ?? '') && text.startsWith(quote.suffix ?? '', end);
}

/** The span of a quote with a range. */
function* anchorAt(text: string, quote: Quote, start: number, end: number): Steps<Span> {
  const { part, exact } = quote;
  const isPlace = Number.isInteger(start) && Number.isInteger(end) && 0 <= start && start < end && end <= text.length;
  const actual = isPlace ? text.slice(start, end) : null;
  const fail = function* (reason: SpanMismatch['reason']): Steps<never> {
    const nearest = yield* nearestPlace(text, exact, Number.isFinite(start) ? start : 0);
    throw new SpanMismatch({ part, expected: exact, actual, nearest, reason, start, end, length: text.length });
  };
  if (!isPlace) yield* fail('OUT_OF_RANGE');
  if (isInsideCharacter(text, start) || isInsideCharacter(text, end)) yield* fail('SPLIT_CHARACTER');
  if (actual !== exact) yield* fail('DIFFERENT');
  if (!hasContext(text, quote, start, end)) yield* fail('CONTEXT');
  return spanAt(text, part, start, end);
}

/** The span of a quote without a range: its only occurrence. */
function* anchorByWords(text: string, quote: Quote): Steps<Span> {
  const { part, exact } = quote;
  const fail = function* (reason: SpanMismatch['reason'], found: Place[] = []): Steps<never> {
    const nearest = found[0] ?? (yield* nearestPlace(text, exact, 0));
    throw new SpanMismatch({ part, expected: exact, actual: null, nearest, reason, found, length: text.length });
  };
  if (exact === '') yield* fail('EMPTY');
  const prefix = quote.prefix ?? '';
  const found = places(text, exact, prefix, quote.suffix ?? '');
  const [only, second] = found;
  if (second) yield* fail('AMBIGUOUS', found);
  if (!only) return yield* fail(places(text, exact).length > 0 ? 'CONTEXT' : 'ABSENT');
  return spanAt(text, part, only.start, only.end);
}

/**
 * Finds the quoted words in `text`. A quote with `start` and `end` must match exactly there. A quote without them must
 * occur exactly once, after `prefix` and before `suffix` if they are given. In the result,
 * `text.slice(start, end) === exact`, and no position, prefix or suffix splits a character (a surrogate pair).
 * @throws SpanMismatch with the nearest place of the words
 */
export function anchor(text: string, quote: Quote): Span {
  return atOnce(anchorInSteps(text, quote));
}

/** The same as {@link anchor}, in steps of at most a few milliseconds. */
export function* anchorInSteps(text: string, quote: Quote): Steps<Span> {
  const { start, end } = quote;
  if (start == null && end == null) return yield* anchorByWords(text, quote);
  // Only one of the two is an invalid range.
  return yield* anchorAt(text, quote, start ?? Number.NaN, end ?? Number.NaN);
}

/** A copy in the order of the text. Of spans with the same start, the shorter comes first, then by part. */
export function spansInTextOrder(spans: readonly Span[]): Span[] {
  return spans.toSorted(
    (a, b) => a.start - b.start || a.end - b.end || SPAN_PARTS.indexOf(a.part) - SPAN_PARTS.indexOf(b.part),
  );
}

/** The words of the content spans, in the order of the text, joined by ` […] ` across gaps; null without content. */
export function quoteOf(spans: readonly Span[]): string | null {
  const content = spansInTextOrder(spans).filter((span) => span.part === 'CONTENT');
  let quote: string | null = null;
  let end = 0;
  for (const span of content) {
    if (quote === null) quote = span.exact;
    else if (span.start > end) quote += ` […] ${span.exact}`;
    else quote += span.exact.slice(end - span.start);
    end = Math.max(end, span.end);
  }
  return quote;
}

/** Spans as they are stored on an attribution: parallel lists, with one item per span. */
export interface SpanLists {
  spanParts: SpanPart[];
  spanStarts: number[];
  spanEnds: number[];
  spanExacts: string[];
  spanPrefixes: string[];
  spanSuffixes: string[];
}

/** Converts spans into parallel lists, in the order given. */
export function toLists(spans: readonly Span[]): SpanLists {
  return {
    spanParts: spans.map((span) => span.part),
    spanStarts: spans.map((span) => span.start),
    spanEnds: spans.map((span) => span.end),
    spanExacts: spans.map((span) => span.exact),
    spanPrefixes: spans.map((span) => span.prefix),
    spanSuffixes: spans.map((span) => span.suffix),
  };
}

/** Converts parallel lists into spans. @throws RangeError if the lists differ in length */
export function fromLists(lists: SpanLists): Span[] {
  const { spanParts, spanStarts, spanEnds, spanExacts, spanPrefixes, spanSuffixes } = lists;
  return Array.from({ length: Math.max(...Object.values(lists).map((list) => list.length)) }, (_, index) => {
    const part = spanParts[index];
    const start = spanStarts[index];
    const end = spanEnds[index];
    const exact = spanExacts[index];
    const prefix = spanPrefixes[index];
    const suffix = spanSuffixes[index];
    if (
      part === undefined ||
      start === undefined ||
      end === undefined ||
      exact === undefined ||
      prefix === undefined ||
      suffix === undefined
    ) {
      throw new RangeError(`The lists of spans differ in length: span ${index} is incomplete.`);
    }
    return { part, start, end, exact, prefix, suffix };
  });
}
