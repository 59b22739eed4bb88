/** The words of a document that show an attribution: found in its text, and fit for what they are to show. */
import { type AttributionForm, type AttributionRole, type SpanInput, SpanPart } from '../../shared/schema.generated.ts';
import type { Steps } from '../../shared/slices.ts';
import {
  anchorInSteps,
  quoteOf,
  type Span,
  type SpanLists,
  SpanMismatch,
  spansInTextOrder,
  toLists,
} from '../../shared/spans.ts';
import { checkEnum, checkList, checkString, optional } from '../checks.ts';
import type { RecordingContext } from '../context.ts';
import { invalid, RecordingError } from '../errors.ts';
import { MAX_CONTEXT, MAX_EXACT, MAX_SPANS } from '../limits.ts';

/** Where the spans of an attribution are to be found: in the text of a document, which may not be stored. */
export interface Anchorage {
  document: { id: string; text: string | null };
  spans: readonly SpanInput[];
  path: string;
}

/** The spans that stand in the text, in its order and each once; the refusals of the others, where they are collected. */
interface Found {
  spans: Span[];
  refusals: RecordingError[];
}

/** Finds each span in the text. @throws RecordingError, TakesLong */
export async function anchorSpans(context: RecordingContext, anchorage: Anchorage): Promise<Span[]> {
  wantSpans(context, anchorage);
  await context.texts.doWanted();
  return anchoredSpans(context, [anchorage])[0] ?? [];
}

/** Notes that these spans are to be found. @throws RecordingError if there is no text */
export function wantSpans(context: RecordingContext, { document, spans, path }: Anchorage): void {
  const list = checkList(spans, path, MAX_SPANS);
  if (list.length === 0) throw invalid(path, 'expected at least one span');
  const { id, text } = document;
  if (text === null) {
    throw invalid(path, `the text of ${id} is not stored, so no words can be shown in it`, { document: id });
  }
  context.texts.want(text, list, () => findSpans(context, text, list, path));
}

/** The spans that were wanted, once they are found. @throws AggregateError of the refusals, where they are collected */
export function anchoredSpans({ texts }: RecordingContext, anchorages: readonly Anchorage[]): Span[][] {
  const found = anchorages.map(({ document, spans }) => texts.resultOf(document.text ?? '', spans) as Found);
  const refusals = found.flatMap((each) => each.refusals);
  if (refusals.length > 0) throw new AggregateError(refusals);
  return found.map(({ spans }) => spans);
}

function* findSpans(context: RecordingContext, text: string, inputs: readonly SpanInput[], path: string): Steps<Found> {
  const spans = new Map<string, Span>();
  const refusals: RecordingError[] = [];
  for (const [index, input] of inputs.entries()) {
    try {
      const span = yield* findSpan(text, input, `${path}.${index}`);
      spans.set(`${span.part} ${span.start} ${span.end}`, span);
    } catch (error) {
      if (!context.refusals || !(error instanceof RecordingError)) throw error;
      refusals.push(error);
    }
    yield;
  }
  return { spans: spansInTextOrder([...spans.values()]), refusals };
}

function* findSpan(text: string, input: SpanInput, path: string): Steps<Span> {
  checkEnum(input.part, `${path}.part`, SpanPart);
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

/** The stored properties of an attribution that follow from its spans. */
interface SpanProperties extends SpanLists {
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
