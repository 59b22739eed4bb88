import type { Id } from './view.ts';

/** What a stretch of words shows of an attribution. */
export const PARTS = ['SOURCE', 'CUE', 'CONTENT', 'MARKER', 'TIME'] as const;
export type Part = (typeof PARTS)[number];

/** Words of a text, as the API has them: UTF-16 code units, the end exclusive. */
export interface Span {
  part: Part;
  start: number;
  end: number;
  exact: string;
}

/** A stretch of the text that shows one part of one attribution. */
export interface Mark {
  attribution: Id;
  part: Part;
  start: number;
  end: number;
}

/** Words of an attribution that do not stand where they should. */
export interface LostWords {
  attribution: Id;
  part: Part;
  exact: string;
}

/** A stretch of the text over which nothing begins or ends. */
export interface Segment {
  start: number;
  text: string;
  /** A line break, which ends a paragraph. */
  isBreak: boolean;
  /** All that covers it, in the order in which it begins. */
  marks: readonly Mark[];
}

/** Tells the spans that stand in the text to the letter from those that do not. */
export function findMarks(
  text: string,
  attributions: readonly { id: Id; spans: readonly Span[] }[],
): { marks: Mark[]; lost: LostWords[] } {
  const marks: Mark[] = [];
  const lost: LostWords[] = [];
  for (const { id: attribution, spans } of attributions) {
    for (const { part, start, end, exact } of spans) {
      if (start < end && text.slice(start, end) === exact) marks.push({ attribution, part, start, end });
      else lost.push({ attribution, part, exact });
    }
  }
  return { marks, lost };
}

/**
 * Cuts a text where marks and lines begin and end. The texts of the segments, joined, are the text. No cut goes through a
 * character of two code units, nor through a line break of two: there a mark is widened.
 */
export function cutIntoSegments(text: string, marks: readonly Mark[]): Segment[] {
  const widened = marks
    .filter(({ start, end }) => start < end)
    .map((mark) => widen(text, mark))
    .filter(({ start, end }) => start < end);
  widened.sort((one, other) => one.start - other.start || other.end - one.end);
  const breaks = lineBreaks(text);
  const cuts = new Set([0, text.length, ...breaks.flatMap(({ start, end }) => [start, end])]);
  for (const { start, end } of widened) cuts.add(start).add(end);
  const places = [...cuts].sort((one, other) => one - other);

  const breakStarts = new Set(breaks.map(({ start }) => start));
  const segments: Segment[] = [];
  let covering: Mark[] = [];
  let next = 0;
  for (const [index, start] of places.slice(0, -1).entries()) {
    covering = covering.filter((mark) => mark.end > start);
    for (let mark = widened[next]; mark && mark.start <= start; mark = widened[++next]) covering.push(mark);
    const isBreak = breakStarts.has(start);
    segments.push({ start, text: text.slice(start, places[index + 1]), isBreak, marks: [...covering] });
  }
  return segments;
}

/** The segments of each line that has words, without the breaks. */
export function intoParagraphs(segments: readonly Segment[]): Segment[][] {
  const paragraphs: Segment[][] = [[]];
  for (const segment of segments) {
    if (segment.isBreak) paragraphs.push([]);
    else paragraphs.at(-1)?.push(segment);
  }
  return paragraphs.filter((paragraph) => paragraph.some(({ text }) => text.trim() !== ''));
}

/** The attributions that have a part here, each once. */
export function attributionsAt({ marks }: Segment): Id[] {
  return [...new Set(marks.map(({ attribution }) => attribution))];
}

/** The parts shown here, in a fixed order, each once. */
export function partsAt({ marks }: Segment): Part[] {
  return PARTS.filter((part) => marks.some((mark) => mark.part === part));
}

/** The attributions of which a stretch of content ends with this segment. */
export function contentEndsAt({ start, text, marks }: Segment): Id[] {
  const end = start + text.length;
  return [
    ...new Set(marks.filter((mark) => mark.part === 'CONTENT' && mark.end === end).map((mark) => mark.attribution)),
  ];
}

const LINE_BREAK = /\r\n|[\n\r]/g;

function lineBreaks(text: string): { start: number; end: number }[] {
  return [...text.matchAll(LINE_BREAK)].map(({ 0: found, index }) => ({ start: index, end: index + found.length }));
}

function widen(text: string, mark: Mark): Mark {
  const clip = (place: number) => Math.min(Math.max(place, 0), text.length);
  const start = clip(mark.start);
  const end = clip(mark.end);
  return { ...mark, start: isInside(text, start) ? start - 1 : start, end: isInside(text, end) ? end + 1 : end };
}

/** Whether a cut here would go through a pair of surrogates or a line break of two characters. */
function isInside(text: string, place: number): boolean {
  const before = text.charCodeAt(place - 1);
  const after = text.charCodeAt(place);
  const isPair = before >= 0xd800 && before <= 0xdbff && after >= 0xdc00 && after <= 0xdfff;
  return isPair || (before === 0x0d && after === 0x0a);
}
