import { useCallback, useRef, useState } from 'react';
import { Button } from 'react-aria-components';
import { useText } from '../i18n/text-context.tsx';
import type { Id } from '../model/view.ts';
import { useView } from '../state/view-context.tsx';
import { Nothing } from '../ui/states.tsx';
import type { LassoKind } from './drawing/lasso.ts';
import { Empty } from './empty.tsx';
import { LassoSheet } from './lasso-sheet.tsx';
import { SeveralBar } from './several-bar.tsx';
import { type MenuTarget, ThingMenu } from './thing-menu.tsx';
import { Tools } from './tools.tsx';
import { useGraphSync } from './use-graph-sync.ts';
import { useRenderer } from './use-renderer.ts';
import { useDrawing, useMeasures } from './use-shown.ts';
import { Walker } from './walker.tsx';

const NONE: ReadonlySet<Id> = new Set();

/** The graph. */
export function Canvas() {
  const container = useRef<HTMLDivElement>(null);
  const state = useRenderer(container);
  const drawing = useDrawing();
  const { sizes, groups } = useMeasures(drawing);
  const [several, setSeveral] = useState<ReadonlySet<Id>>(NONE);
  const [lasso, setLasso] = useState<LassoKind | null>(null);
  const [asked, setAsked] = useState<MenuTarget | null>(null);
  const ready = state === 'failed' ? null : state;
  const { isBusy } = useGraphSync(ready, { drawing, sizes, groups, several, onAsk: setAsked });
  const letGo = useCallback(() => setSeveral(NONE), []);
  return (
    <div className="canvas" data-busy={isBusy || undefined}>
      <div className="canvas-stage" ref={container} aria-hidden="true" />
      {state === 'failed' ? <NoWebgl /> : null}
      {ready ? (
        <>
          <Walker {...ready} drawing={drawing} onAsk={setAsked} />
          {lasso ? (
            <LassoSheet
              renderer={ready.renderer}
              kind={lasso}
              onEnd={(ids) => {
                setLasso(null);
                setSeveral(new Set(ids));
              }}
            />
          ) : null}
          <Tools {...ready} lasso={lasso} onLasso={setLasso} />
          {several.size > 0 ? <SeveralBar ids={several} onEnd={letGo} /> : null}
          {asked ? <ThingMenu {...asked} {...ready} drawing={drawing} onClose={() => setAsked(null)} /> : null}
          {drawing.nodes.size === 0 ? <Empty /> : null}
        </>
      ) : null}
    </div>
  );
}

function NoWebgl() {
  const { t } = useText();
  const { act } = useView();
  return (
    <Nothing title={t('canvas.noWebgl')}>
      <p>
        <Button className="button button-primary" onPress={() => act({ type: 'as', as: 'table' })}>
          {t('canvas.noWebgl.table')}
        </Button>
      </p>
    </Nothing>
  );
}
