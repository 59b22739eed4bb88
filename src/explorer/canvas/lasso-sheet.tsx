import { type PointerEvent, useRef, useState } from 'react';
import { useText } from '../i18n/text-context.tsx';
import type { Id, Point } from '../model/view.ts';
import type { GraphRenderer } from './drawing/graph-renderer.ts';
import { inside, type LassoKind, outline } from './drawing/lasso.ts';
import { useEscape } from './use-escape.ts';

/** Covers the graph while the reader draws a selection. */
export function LassoSheet({
  renderer,
  kind,
  onEnd,
}: {
  renderer: GraphRenderer;
  kind: LassoKind;
  onEnd: (ids: Id[]) => void;
}) {
  const { t } = useText();
  const [trace, setTrace] = useState<readonly Point[]>([]);
  const sheet = useRef<HTMLDivElement>(null);
  useEscape(() => onEnd([]));
  const at = ({ clientX, clientY }: PointerEvent): Point => {
    const { left = 0, top = 0 } = sheet.current?.getBoundingClientRect() ?? {};
    return { x: clientX - left, y: clientY - top };
  };
  const line = outline(kind, trace);
  const end = () => {
    const nodes = [...renderer.places().keys()].flatMap((id) => {
      const place = renderer.onScreen(id);
      return place ? [{ id, ...place }] : [];
    });
    onEnd(inside(nodes, line));
  };
  return (
    <div
      className="canvas-lasso"
      ref={sheet}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        setTrace([at(event)]);
      }}
      onPointerMove={(event) => trace.length > 0 && setTrace([...trace, at(event)])}
      onPointerUp={end}
    >
      <p className="canvas-hint" role="status">
        {t('canvas.lasso.how')}
      </p>
      <svg aria-hidden="true">
        <polygon points={line.map(({ x, y }) => `${x},${y}`).join(' ')} />
      </svg>
    </div>
  );
}
