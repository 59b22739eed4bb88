import { useCallback, useEffect, useEffectEvent, useState } from 'react';
import { useText } from '../i18n/text-context.tsx';
import type { Mark } from '../model/layouts/arrangement.ts';
import type { Camera, Id } from '../model/view.ts';
import { useView } from '../state/view-context.tsx';
import { listen } from './drawing/gestures.ts';
import type { GraphRenderer } from './drawing/graph-renderer.ts';
import type { LayoutController } from './drawing/layout-controller.ts';
import type { LabelledMark } from './drawing/paint.ts';
import type { RenderModel } from './drawing/render-model.ts';
import type { MenuTarget } from './node-menu.tsx';
import { useEdgeLabel, useGroupName } from './use-names.ts';

/** The camera moves in bursts; the view is updated when it rests. */
const CAMERA_REST_MS = 180;

interface GraphInput extends Pick<RenderModel, 'drawing' | 'sizes' | 'groups'> {
  several: ReadonlySet<Id>;
  onAsk: (asked: MenuTarget) => void;
}

/** Keeps the renderer in step with the view, and the view with what the reader does in the graph. */
export function useGraphSync(
  ready: { renderer: GraphRenderer; controller: LayoutController } | null,
  input: GraphInput,
): { isBusy: boolean } {
  const { drawing, sizes, groups, several, onAsk } = input;
  const { view, act } = useView();
  const { selected, pinned, layout, time, camera, grouping, gathered } = view;
  const [isBusy, setBusy] = useState(false);
  const [marks, setMarks] = useState<readonly Mark[]>([]);
  const labelOf = useEdgeLabel();
  const { renderer, controller } = ready ?? { renderer: null, controller: null };

  const does = useEffectEvent(act);
  const asks = useEffectEvent(onAsk);
  useEffect(() => {
    if (!renderer || !controller) return;
    controller.onMarks = setMarks;
    controller.onBusy = setBusy;
    listen(renderer, {
      choose: (id) => {
        controller.touched();
        does({ type: 'select', id });
      },
      chooseNothing: () => does({ type: 'select', id: null }),
      ask: (id, at) => asks({ id, at }),
      drag: (id, at) => controller.drag(id, at),
      drop: (id, at) => does({ type: 'pin', id, at }),
    });
    let resting: ReturnType<typeof setTimeout> | undefined;
    renderer.onCamera = (moved: Camera) => {
      clearTimeout(resting);
      resting = setTimeout(() => does({ type: 'camera', camera: moved }), CAMERA_REST_MS);
    };
    return () => clearTimeout(resting);
  }, [renderer, controller]);

  useEffect(() => {
    controller?.follow({ drawing, sizes, groups, labelOf }, { layout, time, pinned, camera, grouping, gathered });
  }, [controller, drawing, sizes, groups, labelOf, layout, time, pinned, camera, grouping, gathered]);

  useEffect(() => renderer?.light({ selected, several, pinned }), [renderer, selected, several, pinned]);
  useEffect(() => controller?.look(camera), [controller, camera]);
  useEffect(() => {
    if (selected) controller?.reveal(selected);
  }, [controller, selected]);

  const writeMark = useMarkWriter();
  const groupName = useGroupName();
  useEffect(() => {
    renderer?.caption(marks.map(writeMark), groupName);
  }, [renderer, marks, writeMark, groupName]);
  return { isBusy };
}

/** What is written at a mark. */
function useMarkWriter(): (mark: Mark) => LabelledMark {
  const { t, date } = useText();
  return useCallback(
    (mark) => {
      const { from, to } = mark;
      if ('station' in mark) return { from, to, label: t(`canvas.station.${mark.station}`) };
      return { from, to, label: mark.time === null ? t('canvas.time.unknown') : date(mark.time, 'short') };
    },
    [t, date],
  );
}
