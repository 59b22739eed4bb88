import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { useText } from '../i18n/text-context.tsx';
import type { Id } from '../model/view.ts';
import { besides, type Drawing, hangingOn } from '../model/visible.ts';
import { useView } from '../state/view-context.tsx';
import type { GraphRenderer } from './drawing/graph-renderer.ts';
import type { LayoutController } from './drawing/layout-controller.ts';
import type { MenuTarget } from './node-menu.tsx';
import { DIRECTIONS, walk } from './walking.ts';

/** Lets the keyboard move through the graph, and announces the position to screen readers. */
export function Walker(properties: {
  renderer: GraphRenderer;
  controller: LayoutController;
  drawing: Drawing;
  onAsk: (asked: MenuTarget) => void;
}) {
  const { renderer, controller, drawing, onAsk } = properties;
  const { t } = useText();
  const { view, act } = useView();
  const [at, setAt] = useState<Id | null>(null);
  const ring = useRef<HTMLDivElement>(null);
  const how = useId();
  const here = at !== null && drawing.nodes.has(at) ? at : null;

  useEffect(() => {
    const follow = () => {
      const place = here ? renderer.onScreen(here) : null;
      ring.current?.toggleAttribute('hidden', place === null);
      if (place) ring.current?.style.setProperty('translate', `${place.x}px ${place.y}px`);
    };
    renderer.onFrame = follow;
    follow();
    return () => {
      renderer.onFrame = () => {};
    };
  }, [renderer, here]);

  const go = (id: Id | null) => {
    if (!id) return;
    setAt(id);
    controller.reveal(id);
  };
  const press = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || !here) return;
    const direction = DIRECTIONS[event.key];
    if (direction) go(walkFrom(renderer, drawing, here, direction));
    else if (!isTaken(event, here)) return;
    event.preventDefault();
    event.stopPropagation();
  };
  /** Does what a key stands for; false where it stands for nothing. */
  const isTaken = ({ key, shiftKey }: KeyboardEvent, id: Id): boolean => {
    switch (key === 'F10' && shiftKey ? 'ContextMenu' : key.length === 1 ? key.toLowerCase() : key) {
      case 'Enter':
      case ' ':
        act({ type: 'select', id });
        return true;
      case 'e':
      case 'm':
      case 'ContextMenu':
        onAsk({ id, at: renderer.onScreen(id) ?? { x: 0, y: 0 } });
        return true;
      case 'c':
        act({ type: 'collapse', id, neighbours: hangingOn(drawing, id) });
        return true;
      case 'h':
        hide(id);
        return true;
      case 'p':
        pin(id);
        return true;
      case 'Home':
        go(first(drawing, null));
        return true;
      default:
        return false;
    }
  };
  const hide = (id: Id) => {
    const [next] = besides(drawing, id).nodes;
    act({ type: 'hide', ids: [id] });
    setAt(next ?? null);
  };
  const pin = (id: Id) => {
    const place = renderer.placeOf(id);
    if (id in view.pinned) act({ type: 'unpin', id });
    else if (place) act({ type: 'pin', id, at: place });
  };
  return (
    <div
      className="canvas-walker"
      role="application"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: an application takes the keyboard.
      tabIndex={0}
      aria-label={t('canvas.label', { n: drawing.nodes.size })}
      aria-describedby={how}
      onFocus={() => setAt((before) => (before && drawing.nodes.has(before) ? before : first(drawing, view.selected)))}
      onKeyDown={press}
    >
      <p className="sr-only" id={how}>
        {t('canvas.how')}
      </p>
      <p className="sr-only" aria-live="polite">
        {here ? <Announcement drawing={drawing} id={here} /> : null}
      </p>
      <div className="canvas-ring" ref={ring} data-at={here ?? undefined} hidden />
    </div>
  );
}

function Announcement({ drawing, id }: { drawing: Drawing; id: Id }) {
  const { t } = useText();
  const node = drawing.nodes.get(id);
  if (!node) return null;
  const { label: what, kind, degree } = node;
  return t('canvas.at', { what, kind: t(`canvas.kind.${kind}`), links: t('canvas.links', { n: degree }) });
}

/** Where one starts: at what is selected, else at what has the most links. */
function first({ nodes }: Drawing, selected: Id | null): Id | null {
  if (selected && nodes.has(selected)) return selected;
  return [...nodes.values()].sort((a, b) => b.degree - a.degree || (a.id < b.id ? -1 : 1))[0]?.id ?? null;
}

function walkFrom(renderer: GraphRenderer, drawing: Drawing, here: Id, direction: { x: number; y: number }): Id | null {
  const from = renderer.placeOf(here);
  if (!from) return null;
  const linked = besides(drawing, here).nodes;
  const steps = [...renderer.places()].map(([id, place]) => ({ id, ...place, isLinked: linked.has(id) }));
  return walk(from, direction, steps);
}
