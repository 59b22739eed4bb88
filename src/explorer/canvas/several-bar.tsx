import { useEffect, useRef } from 'react';
import { Button, Toolbar } from 'react-aria-components';
import { useText } from '../i18n/text-context.tsx';
import type { Action, Id } from '../model/view.ts';
import { useView } from '../state/view-context.tsx';
import { useEscape } from './use-escape.ts';

/** What can be done with several things at once. */
export function SeveralBar({ ids, onEnd }: { ids: ReadonlySet<Id>; onEnd: () => void }) {
  const { t } = useText();
  const { act } = useView();
  const bar = useRef<HTMLDivElement>(null);
  // Whoever has just drawn around them can go on with the keyboard.
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
