/** The words of a document that show an attribution: found in its text, and fit for what they are to show. */

import type { Steps } from '../../shared/slices.ts';
import {
  anchorInSteps,
  quoteOf,
  SPAN_PARTS,
  type Span,
  type SpanLists,
  SpanMismatch,
  type SpanPart,
  spansInTextOrder,
  toLists,
} from '../../shared/spans.ts';
import { checkList, checkString, checkWord, optional } from '../checks.ts';
import { invalid, RecordingError } from '../errors.ts';
import type { SpanInput } from '../inputs.ts';
import type { TextWork } from '../text-work.ts';
import type { AttributionForm, AttributionRole } from '../vocabulary.ts';

const MAX_SPANS = 100;
const MAX_CONTEXT = 1_000;
const MAX_EXACT = 50_000;

/** Where the spans of an act of saying are to be found: in the text of a document, of which it may not be stored. */
export interface Anchorage {
  document: { id: string; text: string | null };
  spans: readonly SpanInput[];
  path: string;
}

/**
 * Finds each span in the text, within the transaction of a recording; in the order of the text, without those that are
 * there twice. @throws RecordingError, TakesLong
 */
export async function anchorSpans(work: TextWork, anchorage: Anchorage): Promise<Span[]> {
  const text = wantSpans(work, anchorage);
  await work.doWanted();
  return work.resultOf(text, anchorage.spans) as Span[];
}

/** Notes that these spans are to be found; the text in which they are. @throws RecordingError if there is none */
export function wantSpans(work: TextWork, { document, spans, path }: Anchorage): string {
  const list = checkList(spans, path, MAX_SPANS);
  if (list.length === 0) throw invalid(path, 'expected at least one span');
  const { id, text } = document;
  if (text === null) {
    throw invalid(path, `the text of ${id} is not stored, so no words can be shown in it`, { document: id });
  }
  work.want(text, list, () => allSpans(text, list, path));
  return text;
}

function* allSpans(text: string, inputs: readonly SpanInput[], path: string): Steps<Span[]> {
  const spans = new Map<string, Span>();
  for (const [index, input] of inputs.entries()) {
    const span = yield* anchorSpan(text, input, `${path}.${index}`);
    spans.set(`${span.part} ${span.start} ${span.end}`, span);
    yield;
  }
  return spansInTextOrder([...spans.values()]);
}

function* anchorSpan(text: string, input: SpanInput, path: string): Steps<Span> {
  checkWord(input.part, `${path}.part`, SPAN_PARTS);
  checkString(input.exact, `${path}.exact`, MAX_EXACT, 'text');
  for (const side of ['prefix', 'suffix'] as const) {
    optional(input[side], (words) => checkString(words, `${path}.${side}`, MAX_CONTEXT, 'text'));
  }
  try {
    return yield* anchorInSteps(text, input);
  } catch (error) {
    if (!(error instanceof SpanMismatch)) throw error;
    const { part, reason, expected, actual, nearest } = error;
    throw new RecordingError('SPAN_MISMATCH', error.message, { path, part, reason, expected, actual, nearest });
  }
}

/** Refuses spans that do not show what an attribution of this role and form must show. */
export function checkEvidence(
  spans: readonly Span[],
  role: AttributionRole,
  form: AttributionForm,
  path: string,
): void {
  const parts = new Set(spans.map((span) => span.part));
  const shown = { actual: [...parts] };
  if (role === 'ORIGIN' && !parts.has('CONTENT')) {
    throw invalid(path, 'expected a CONTENT span: the words that make the claim', shown);
  }
  const names = parts.has('SOURCE') || parts.has('CUE');
  if (form === 'OWN_VOICE' && names) {
    throw invalid(
      path,
      'the publisher’s own voice has no SOURCE or CUE span; expected another form, or no such span',
      shown,
    );
  }
  if (form !== 'OWN_VOICE' && !names) {
    throw invalid(path, `expected a SOURCE or CUE span: the words that show who says it (form is ${form})`, shown);
  }
}

/** What an attribution keeps of its spans. */
export interface SpanProperties extends SpanLists {
  quote: string | null;
  cue: string | null;
  position: number;
}

/** The properties for spans in the order of the text. */
export function spanProperties(spans: readonly Span[]): SpanProperties {
  const cues = wordsOf(spans, 'CUE');
  const first = spans.find((span) => span.part === 'CONTENT') ?? spans[0];
  return {
    ...toLists(spans),
    quote: quoteOf(spans),
    cue: cues.length === 0 ? null : cues.join(' '),
    position: first?.start ?? 0,
  };
}

function wordsOf(spans: readonly Span[], part: SpanPart): string[] {
  return spans.filter((span) => span.part === part).map((span) => span.exact);
}
