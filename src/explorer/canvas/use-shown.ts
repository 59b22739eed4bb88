import { useEffect, useMemo, useRef, useState } from 'react';
import type { Facts } from '../model/facts.ts';
import { type Group, groupsOf } from '../model/groups.ts';
import { sizesBy, sizesByDegree } from '../model/sizes.ts';
import type { Id } from '../model/view.ts';
import { type Drawing, type DrawnFrom, visible } from '../model/visible.ts';
import { useFacts } from '../state/facts-context.tsx';
import { useView } from '../state/view-context.tsx';

/** What is drawn of the facts in the reader's view. Made anew only when something has changed that it depends on. */
export function useDrawing(): Drawing {
  const { facts } = useFacts();
  const version = useCalmVersion();
  const { shown, hidden, unfolded, without, time, layout } = useView().view;
  const drawnAs = layout === 'chain' ? 'chain' : 'force';
  return useMemo(
    () => lastDrawn(facts, version, { shown, hidden, unfolded, without, time, layout: drawnAs }),
    [facts, version, shown, hidden, unfolded, without, time, drawnAs],
  );
}

let last: { facts: Facts; version: number; from: DrawnFrom; drawing: Drawing } | null = null;

/** The legend and the canvas ask for the same drawing: it is made once. */
function lastDrawn(facts: Facts, version: number, from: DrawnFrom): Drawing {
  const keys = Object.keys(from) as (keyof DrawnFrom)[];
  const isSame =
    last?.facts === facts && last.version === version && keys.every((key) => last?.from[key] === from[key]);
  if (!last || !isSame) last = { facts, version, from, drawing: visible(facts, from) };
  return last.drawing;
}

/** How big nodes are and which are drawn together, as the reader has chosen. */
export function useMeasures(drawing: Drawing): { sizes: ReadonlyMap<Id, number>; groups: readonly Group[] } {
  const { sizing, grouping, gathered } = useView().view;
  const measures = useLater(sizing === 'pagerank' || grouping === 'community');
  const sizes = useMemo(() => {
    if (sizing === 'degree' || !measures) return sizesByDegree(drawing);
    const ranks = measures.rank(drawing);
    return sizesBy(drawing, (id) => ranks.get(id) ?? 0);
  }, [drawing, sizing, measures]);
  const groups = useMemo(
    () => groupsOf(drawing, grouping, gathered, measures?.communities ?? null),
    [drawing, grouping, gathered, measures],
  );
  return { sizes, groups };
}

/** A view of more than this is drawn in large steps while it comes in, this far apart. */
const MANY = 300;
const STEP_MS = 1500;

/** The version of the facts to be drawn. */
function useCalmVersion(): number {
  const { version, isLoading } = useFacts();
  const isMany = useView().view.shown.length > MANY;
  const [calm, setCalm] = useState(version);
  const latest = useRef(version);
  latest.current = version;
  useEffect(() => {
    if (!isLoading) return;
    const step = setInterval(() => setCalm(latest.current), STEP_MS);
    return () => clearInterval(step);
  }, [isLoading]);
  return isLoading && isMany ? calm : version;
}

type Measures = typeof import('../model/measures.ts');

/** PageRank and communities, loaded when they are first asked for. */
function useLater(isWanted: boolean): Measures | null {
  const [measures, setMeasures] = useState<Measures | null>(null);
  useEffect(() => {
    let isStill = true;
    if (isWanted) import('../model/measures.ts').then((loaded) => isStill && setMeasures(loaded));
    return () => {
      isStill = false;
    };
  }, [isWanted]);
  return measures;
}
