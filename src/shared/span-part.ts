export const SPAN_PARTS = ['SOURCE', 'CUE', 'CONTENT', 'MARKER', 'TIME'] as const;

/** What a span shows: the source, the cue, the content, a marker of certainty, or the time when it was said. */
export type SpanPart = (typeof SPAN_PARTS)[number];
