import type { AttributionFact } from './facts.ts';
import type { TimeAxis, TimeRange } from './view.ts';

/**
 * When something was said, printed or recorded. Where it is unknown when it was said, then at the latest when it was
 * printed, and so on: what is on record was said before.
 */
export function timeOf(attribution: Pick<AttributionFact, TimeAxis>, axis: TimeAxis): string {
  if (axis === 'said') return attribution.said ?? attribution.printed ?? attribution.recorded;
  if (axis === 'printed') return attribution.printed ?? attribution.recorded;
  return attribution.recorded;
}

/** Whether a time lies in the stretch looked at; its ends are taken whole, so that `2024-11` lasts to the end of the month. */
export function isWithin(time: string, { from, to, asOf }: TimeRange): boolean {
  return (from === null || time >= from) && isUpTo(time, to) && isUpTo(time, asOf);
}

function isUpTo(time: string, end: string | null): boolean {
  return end === null || time.slice(0, end.length) <= end;
}

/** Whether the stretch leaves anything out. */
export function isAllTime({ from, to, asOf }: TimeRange): boolean {
  return from === null && to === null && asOf === null;
}
