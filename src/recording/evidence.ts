/** The words of a document that show an attribution: found in its text, and fit for what they are to show. */
import {
  anchor,
  quoteOf,
  SPAN_PARTS,
  type Span,
  type SpanLists,
  SpanMismatch,
  type SpanPart,
  spansInTextOrder,
  toLists,
} from '../domain/spans.ts';
import { checkList, checkString, checkWord, optional } from './checks.ts';
import { invalid, RecordingError } from './errors.ts';
import type { SpanInput } from './inputs.ts';
import type { AttributionForm, AttributionRole } from './vocabulary.ts';

const MAX_SPANS = 100;
const MAX_CONTEXT = 1_000;
const MAX_EXACT = 50_000;

/** Finds each span in the text; in the order of the text, without those that are there twice. */
export function anchorSpans(text: string | null, inputs: readonly SpanInput[], path: string, document: string): Span[] {
  const list = checkList(inputs, path, MAX_SPANS);
  if (list.length === 0) throw invalid(path, 'expected at least one span');
  if (text === null) {
    throw invalid(path, `the text of ${document} is not stored, so no words can be shown in it`, { document });
  }
  const spans = new Map<string, Span>();
  list.forEach((input, index) => {
    const span = anchorSpan(text, input, `${path}.${index}`);
    spans.set(`${span.part} ${span.start} ${span.end}`, span);
  });
  return spansInTextOrder([...spans.values()]);
}

function anchorSpan(text: string, input: SpanInput, path: string): Span {
  checkWord(input.part, `${path}.part`, SPAN_PARTS);
  checkString(input.exact, `${path}.exact`, MAX_EXACT, 'text');
  for (const side of ['prefix', 'suffix'] as const) {
    optional(input[side], (words) => checkString(words, `${path}.${side}`, MAX_CONTEXT, 'text'));
  }
  try {
    return anchor(text, input);
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
