import { type RefObject, useEffect, useState } from 'react';
import { registerDrawing } from '../state/current-drawing.ts';
import { useTheme } from '../state/theme-context.tsx';
import { GraphRenderer } from './drawing/graph-renderer.ts';
import { LayoutController } from './drawing/layout-controller.ts';

/** The renderer and its layout controller; `failed` where the browser has no WebGL. */
export type RendererState = { renderer: GraphRenderer; controller: LayoutController } | 'failed' | null;

/** Creates a renderer in an element, and ends it with the element. */
export function useRenderer(container: RefObject<HTMLDivElement | null>): RendererState {
  const [state, setState] = useState<RendererState>(null);
  const { seen } = useTheme();
  useEffect(() => {
    const element = container.current;
    if (!element) return;
    let renderer: GraphRenderer;
    try {
      renderer = new GraphRenderer(element);
    } catch {
      setState('failed');
      return;
    }
    const calm = matchMedia('(prefers-reduced-motion: reduce)');
    const controller = new LayoutController(renderer, () => calm.matches);
    const observer = new ResizeObserver(() => controller.resized());
    observer.observe(element);
    const leave = registerDrawing({
      positions: () => Object.fromEntries(renderer.graph.mapNodes((id, { x, y }) => [id, { x, y }])),
    });
    setState({ renderer, controller });
    return () => {
      leave();
      observer.disconnect();
      controller.end();
      renderer.end();
      setState(null);
    };
  }, [container]);
  useEffect(() => {
    // The theme's attribute is set after this has run: the colours are read when it stands.
    const frame = requestAnimationFrame(() => {
      if (seen && state && state !== 'failed') state.renderer.repaint();
    });
    return () => cancelAnimationFrame(frame);
  }, [seen, state]);
  return state;
}
