import { bucketsOf, type Histogram } from '../model/buckets.ts';
import { timeOf } from '../model/edge-time.ts';
import type { Facts } from '../model/facts.ts';
import type { View } from '../model/view.ts';
import { visible } from '../model/visible.ts';

/** The times of what is shown, whatever stretch of time is looked at. */
export interface ShownTimes {
  histogram: Histogram;
  /** How many have no such date, and stand at the next one that is known of them. */
  borrowed: number;
}

/** When all that is said in a view was said, printed or recorded, by the same rule as the graph goes by. */
export function timesIn(facts: Facts, view: View): ShownTimes {
  const { axis } = view.time;
  const { edges } = visible(facts, { ...view, time: { axis, from: null, to: null, asOf: null } });
  const attributions = [...edges.values()].flatMap(({ type, attribution }) =>
    type === 'attribution' && attribution ? [attribution] : [],
  );
  return {
    histogram: bucketsOf(attributions.map((attribution) => timeOf(attribution, axis))),
    borrowed: attributions.filter((attribution) => attribution[axis] === null).length,
  };
}
