/** How times compare that may be known to the year, the month, the day or the instant. Null is an unknown time. */

import { isCertainlyEarlier } from '../shared/time.ts';

type Time = string | null;

/** May the first be as early as the second? */
export function isNotCertainlyLater(a: Time, b: Time): boolean {
  return !isCertainlyEarlier(b, a);
}

/** Those that are not certainly earlier than another of them. */
export function latestOf<T>(items: readonly T[], timeOf: (item: T) => Time): T[] {
  let latest: Time = null;
  for (const item of items) {
    const time = timeOf(item);
    if (time !== null && (latest === null || time > latest)) latest = time;
  }
  return items.filter((item) => isNotCertainlyLater(latest, timeOf(item)));
}

/** Did something that holds from one time to another hold at `time`? At an unknown time everything holds. */
export function heldAt(time: Time, { from, to }: { from: Time; to: Time }): boolean {
  return isNotCertainlyLater(from, time) && isNotCertainlyLater(time, to);
}
