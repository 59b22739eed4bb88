export const SPAN_PARTS = ['SOURCE', 'CUE', 'CONTENT', 'MARKER', 'TIME'] as const;

/** What the words are: who speaks, the words that tell it, what is said, a mark of certainty, when it was said. */
export type SpanPart = (typeof SPAN_PARTS)[number];
