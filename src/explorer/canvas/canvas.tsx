import { useCallback, useEffect, useRef, useState } from 'react';
import { Button, Toolbar } from 'react-aria-components';
import { useText } from '../i18n/text-context.tsx';
import type { Action, Id } from '../model/view.ts';
import { useView } from '../state/view-context.tsx';
import { Nothing } from '../ui/states.tsx';
import type { LassoKind } from './drawing/lasso.ts';
import { Empty } from './empty.tsx';
import { LassoSheet } from './lasso-sheet.tsx';
import { type MenuTarget, NodeMenu } from './node-menu.tsx';
import { Tools } from './tools.tsx';
import { useEscape } from './use-escape.ts';
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
          {asked ? <NodeMenu {...asked} {...ready} drawing={drawing} onClose={() => setAsked(null)} /> : null}
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

/** What can be done with several nodes at once. */
function SeveralBar({ ids, onEnd }: { ids: ReadonlySet<Id>; onEnd: () => void }) {
  const { t } = useText();
  const { act } = useView();
  const bar = useRef<HTMLDivElement>(null);
  // After a selection by lasso, the keyboard continues from it.
  useEffect(() => bar.current?.querySelector('button')?.focus(), []);
  useEscape(onEnd);
  const all = [...ids];
  const does = (action: Action) => () => {
    act(action);
    onEnd();
  };
  return (
    <Toolbar className="canvas-several" ref={bar} aria-label={t('canvas.several', { n: ids.size })}>
      <span role="status">{t('canvas.several', { n: ids.size })}</span>
      <Button className="button" onPress={does({ type: 'hide', ids: all })}>
        {t('canvas.several.hide')}
      </Button>
      <Button className="button" onPress={does({ type: 'only', ids: all })}>
        {t('canvas.several.only')}
      </Button>
      <Button className="button" isDisabled={ids.size < 2} onPress={does({ type: 'gather', ids: all })}>
        {t('canvas.several.gather')}
      </Button>
      <Button className="button button-quiet" onPress={onEnd}>
        {t('canvas.several.cancel')}
      </Button>
    </Toolbar>
  );
}
