import { useCallback, useEffect, useEffectEvent, useState } from 'react';
import { useText } from '../i18n/text-context.tsx';
import type { Mark } from '../model/layouts/arrangement.ts';
import type { Camera, Id } from '../model/view.ts';
import { useView } from '../state/view-context.tsx';
import type { Asked } from './canvas.tsx';
import type { Director } from './drawing/director.ts';
import { listen } from './drawing/gestures.ts';
import type { Scene } from './drawing/scene.ts';
import type { LabelledMark, Stage } from './drawing/stage.ts';
import { useEdgeLabel, useGroupName } from './use-names.ts';

/** Moving the camera comes in bursts; the view is told when it rests. */
const CAMERA_REST_MS = 180;

interface Cast extends Pick<Scene, 'drawing' | 'sizes' | 'groups'> {
  several: ReadonlySet<Id>;
  onAsk: (asked: Asked) => void;
}

/** Keeps the stage in step with the view, and the view with what hands do on the stage. */
export function useDirection(ready: { stage: Stage; director: Director } | null, cast: Cast): { isBusy: boolean } {
  const { drawing, sizes, groups, several, onAsk } = cast;
  const { view, act } = useView();
  const { selected, pinned, layout, time, camera, grouping, gathered } = view;
  const [isBusy, setBusy] = useState(false);
  const [marks, setMarks] = useState<readonly Mark[]>([]);
  const labelOf = useEdgeLabel();
  const { stage, director } = ready ?? { stage: null, director: null };

  const does = useEffectEvent(act);
  const asks = useEffectEvent(onAsk);
  useEffect(() => {
    if (!stage || !director) return;
    director.onMarks = setMarks;
    director.onBusy = setBusy;
    listen(stage, {
      choose: (id) => {
        director.touched();
        does({ type: 'select', id });
      },
      chooseNothing: () => does({ type: 'select', id: null }),
      ask: (id, at) => asks({ id, at }),
      drag: (id, at) => director.drag(id, at),
      drop: (id, at) => does({ type: 'pin', id, at }),
    });
    let resting: ReturnType<typeof setTimeout> | undefined;
    stage.onCamera = (moved: Camera) => {
      clearTimeout(resting);
      resting = setTimeout(() => does({ type: 'camera', camera: moved }), CAMERA_REST_MS);
    };
    return () => clearTimeout(resting);
  }, [stage, director]);

  useEffect(() => {
    director?.follow({ drawing, sizes, groups, labelOf }, { layout, time, pinned, camera, grouping, gathered });
  }, [director, drawing, sizes, groups, labelOf, layout, time, pinned, camera, grouping, gathered]);

  useEffect(() => stage?.light({ selected, several, pinned }), [stage, selected, several, pinned]);
  useEffect(() => director?.look(camera), [director, camera]);
  useEffect(() => {
    if (selected) director?.reveal(selected);
  }, [director, selected]);

  const writeMark = useMarkWriter();
  const groupName = useGroupName();
  useEffect(() => {
    stage?.caption(marks.map(writeMark), groupName);
  }, [stage, marks, writeMark, groupName]);
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
