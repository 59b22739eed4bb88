import { SpanPart } from './schema.generated.ts';

export type { SpanPart };

/** What spans show, in the order of the schema. */
export const SPAN_PARTS = Object.values(SpanPart);
