import { type RefObject, useEffect, useState } from 'react';
import { registerDrawing } from '../state/current-drawing.ts';
import { useTheme } from '../state/theme-context.tsx';
import { Director } from './drawing/director.ts';
import { Stage } from './drawing/stage.ts';

/** The stage and who directs it; `failed` where the browser has no WebGL. */
export type StageState = { stage: Stage; director: Director } | 'failed' | null;

/** Puts a stage into an element, and takes it down with it. */
export function useStage(container: RefObject<HTMLDivElement | null>): StageState {
  const [state, setState] = useState<StageState>(null);
  const { seen } = useTheme();
  useEffect(() => {
    const element = container.current;
    if (!element) return;
    let stage: Stage;
    try {
      stage = new Stage(element);
    } catch {
      setState('failed');
      return;
    }
    const calm = matchMedia('(prefers-reduced-motion: reduce)');
    const director = new Director(stage, () => calm.matches);
    const observer = new ResizeObserver(() => director.resized());
    observer.observe(element);
    const leave = registerDrawing({
      positions: () => Object.fromEntries(stage.graph.mapNodes((id, { x, y }) => [id, { x, y }])),
    });
    setState({ stage, director });
    return () => {
      leave();
      observer.disconnect();
      director.end();
      stage.end();
      setState(null);
    };
  }, [container]);
  useEffect(() => {
    // The theme's attribute is set after this has run: the colours are read when it stands.
    const frame = requestAnimationFrame(() => {
      if (seen && state && state !== 'failed') state.stage.repaint();
    });
    return () => cancelAnimationFrame(frame);
  }, [seen, state]);
  return state;
}
