import type { Group } from '../groups.ts';
import type { Id, Point, View } from '../view.ts';
import type { Drawing } from '../visible.ts';
import type { Arrangement } from './arrangement.ts';
import { byChain } from './chains.ts';
import { circle } from './circle.ts';
import { startPlaces } from './places.ts';
import { byTime } from './times.ts';

/** What an arrangement is made from. */
export interface Arrangeable {
  drawing: Drawing;
  groups: readonly Group[];
  view: Pick<View, 'layout' | 'time' | 'pinned'>;
  /** Where things stand now. */
  known: ReadonlyMap<Id, Point>;
  /** How wide the screen is for its height. */
  aspect: number;
}

/** Where things stand in a layout; in the one by force, where they start from. What is pinned stays where it is. */
export function arrange({ drawing, groups, view, known, aspect }: Arrangeable): Arrangement {
  const arrangement = laidOut();
  for (const [id, at] of Object.entries(view.pinned)) if (drawing.nodes.has(id)) arrangement.places.set(id, at);
  return arrangement;

  function laidOut(): Arrangement {
    switch (view.layout) {
      case 'force':
        return { places: startPlaces(drawing, known), marks: [], bends: new Map() };
      case 'circular':
        return { places: circle(drawing, groups), marks: [], bends: new Map() };
      case 'time':
        return byTime(drawing, view.time.axis, aspect);
      case 'chain':
        return byChain(drawing, aspect);
    }
  }
}
