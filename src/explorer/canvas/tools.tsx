import type { ReactNode } from 'react';
import { Button, Menu, MenuItem, MenuTrigger, Popover, Toolbar, Tooltip, TooltipTrigger } from 'react-aria-components';
import { useText } from '../i18n/text-context.tsx';
import { useView } from '../state/view-context.tsx';
import type { GraphRenderer } from './drawing/graph-renderer.ts';
import type { LassoKind } from './drawing/lasso.ts';
import type { LayoutController } from './drawing/layout-controller.ts';

/** Drawn on a grid of 20, as the icons of the page are. */
const PATHS = {
  closer: 'M10 4.5v11M4.5 10h11',
  further: 'M4.5 10h11',
  whole: 'M4 8V4h4M12 4h4v4M16 12v4h-4M8 16H4v-4',
  again: 'M15.5 8A6 6 0 1 0 16 11M16 4v4h-4',
  lasso:
    'M10 4c4 0 7 1.9 7 4.3s-3 4.3-7 4.3-7-1.9-7-4.3S6 4 10 4M5.6 11.6c-1 1.3-.2 3.2 1.6 2.6 1.6-.6 1.6-2.6-.2-2.6M6.6 14.3c.4 1.2.2 2.2-.8 3',
} as const;

const STEP = 1.5;

/** Closer, further away, all of it; arranging anew; selecting several. */
export function Tools(properties: {
  renderer: GraphRenderer;
  controller: LayoutController;
  lasso: LassoKind | null;
  onLasso: (kind: LassoKind | null) => void;
}) {
  const { renderer, controller, lasso, onLasso } = properties;
  const { t } = useText();
  const { act } = useView();
  const zoom = (factor: number) => {
    const { x, y, ratio } = renderer.camera;
    act({ type: 'camera', camera: { x, y, ratio: ratio * factor } });
  };
  return (
    <Toolbar className="canvas-tools" orientation="vertical" aria-label={t('canvas.tools')}>
      <Tool icon="closer" label={t('canvas.zoomIn')} onPress={() => zoom(1 / STEP)} />
      <Tool icon="further" label={t('canvas.zoomOut')} onPress={() => zoom(STEP)} />
      <Tool
        icon="whole"
        label={t('canvas.fit')}
        onPress={() => {
          act({ type: 'camera', camera: null });
          controller.look(null);
        }}
      />
      <Tool icon="again" label={t('canvas.again')} onPress={() => controller.again()} />
      <MenuTrigger>
        <Button className="button button-icon" aria-label={t('canvas.lasso')} aria-pressed={lasso !== null}>
          <Drawn path={PATHS.lasso} />
        </Button>
        <Popover className="popover canvas-choices" placement="left top">
          <Menu
            onAction={(kind) => onLasso(kind as LassoKind)}
            items={[
              { id: 'rectangle' as const, label: t('canvas.lasso.rectangle') },
              { id: 'free' as const, label: t('canvas.lasso.free') },
            ]}
          >
            {({ id, label }) => <MenuItem id={id}>{label}</MenuItem>}
          </Menu>
        </Popover>
      </MenuTrigger>
    </Toolbar>
  );
}

function Tool({ icon, label, onPress }: { icon: keyof typeof PATHS; label: string; onPress: () => void }): ReactNode {
  return (
    <TooltipTrigger delay={500}>
      <Button className="button button-icon" aria-label={label} onPress={onPress}>
        <Drawn path={PATHS[icon]} />
      </Button>
      <Tooltip className="canvas-tip" placement="left">
        {label}
      </Tooltip>
    </TooltipTrigger>
  );
}

function Drawn({ path }: { path: string }) {
  return (
    <svg className="icon" viewBox="0 0 20 20" aria-hidden="true" focusable="false">
      <path d={path} />
    </svg>
  );
}
