import { type ReactNode, useRef } from 'react';
import { Button, Dialog, Heading, Popover } from 'react-aria-components';
import { useLocation } from 'wouter';
import { useText } from '../i18n/text-context.tsx';
import { attributionOf } from '../model/chain.ts';
import { isAttribution } from '../model/facets.ts';
import type { Action, Id, Point } from '../model/view.ts';
import { besides, type Drawing, hangingOn } from '../model/visible.ts';
import { useFacts } from '../state/facts-context.tsx';
import { pageOf } from '../state/routes.ts';
import { useView } from '../state/view-context.tsx';
import type { GraphRenderer } from './drawing/graph-renderer.ts';
import { ExpandList } from './expand-list.tsx';

/** The node or attribution whose menu is open, and where it hangs. */
export interface MenuTarget {
  id: Id;
  at: Point;
}

/** What can be done with a node or an attribution, first of all unfolding it. Hangs where it was asked for. */
export function NodeMenu(properties: Of & MenuTarget) {
  const { id, at, onClose } = properties;
  const { t } = useText();
  const anchor = useRef<HTMLDivElement>(null);
  const name = useNameOf(properties.drawing, id);
  return (
    <>
      <div
        className="canvas-anchor"
        ref={(element) => {
          anchor.current = element;
          element?.style.setProperty('translate', `${at.x}px ${at.y}px`);
        }}
      />
      <Popover
        className="popover canvas-menu"
        triggerRef={anchor}
        isOpen
        onOpenChange={(isOpen) => !isOpen && onClose()}
        placement="right top"
        offset={14}
      >
        <Dialog aria-label={t('canvas.menu', { what: name })}>
          <Heading slot="title" className="canvas-menu-title">
            {name}
          </Heading>
          {isAttribution(id) ? <OfAttribution {...properties} /> : <OfNode {...properties} />}
        </Dialog>
      </Popover>
    </>
  );
}

interface Of {
  id: Id;
  renderer: GraphRenderer;
  drawing: Drawing;
  onClose: () => void;
}

function OfNode({ id, renderer, drawing, onClose }: Of) {
  const { t } = useText();
  const { view } = useView();
  const { facts } = useFacts();
  const [, navigate] = useLocation();
  const place = renderer.placeOf(id);
  const hanging = hangingOn(drawing, id);
  const group = view.gathered.find((ids) => ids.includes(id));
  const page = pageOf(id, facts.hasNode(id) && facts.getNodeAttribute(id, 'kind') === 'source');
  return (
    <>
      <ExpandList id={id} onDone={onClose} />
      <div className="canvas-menu-actions">
        {hanging.length > 0 ? (
          <Do action={{ type: 'collapse', id, neighbours: hanging }} onDone={onClose}>
            {t('canvas.collapse')}
          </Do>
        ) : null}
        <Do action={{ type: 'hide', ids: [id] }} onDone={onClose}>
          {t('canvas.hide')}
        </Do>
        <Do action={{ type: 'only', ids: [id, ...besides(drawing, id).nodes] }} onDone={onClose}>
          {t('canvas.only')}
        </Do>
        {id in view.pinned ? (
          <Do action={{ type: 'unpin', id }} onDone={onClose}>
            {t('canvas.unpin')}
          </Do>
        ) : place ? (
          <Do action={{ type: 'pin', id, at: place }} onDone={onClose}>
            {t('canvas.pin')}
          </Do>
        ) : null}
        {group ? (
          <Do action={{ type: 'scatter', group }} onDone={onClose}>
            {t('canvas.scatter')}
          </Do>
        ) : null}
        {page ? (
          <Button className="canvas-do" onPress={() => navigate(page)}>
            {t('canvas.page')}
          </Button>
        ) : null}
      </div>
    </>
  );
}

function OfAttribution({ id, onClose }: Of) {
  const { t } = useText();
  const { view } = useView();
  const { facts } = useFacts();
  const attribution = attributionOf(facts, id);
  const isUnfolded = view.unfolded.includes(id);
  return (
    <div className="canvas-menu-actions">
      <Do action={{ type: isUnfolded ? 'fold' : 'unfold', attribution: id }} onDone={onClose}>
        {t(isUnfolded ? 'canvas.fold' : 'canvas.unfold')}
      </Do>
      {attribution ? (
        <Do action={{ type: 'read', reading: { document: attribution.document, focus: id } }} onDone={onClose}>
          {t('canvas.read')}
        </Do>
      ) : null}
      <Do action={{ type: 'hide', ids: [id] }} onDone={onClose}>
        {t('canvas.hide')}
      </Do>
    </div>
  );
}

function Do({ action, onDone, children }: { action: Action; onDone: () => void; children: ReactNode }) {
  const { act } = useView();
  return (
    <Button
      className="canvas-do"
      onPress={() => {
        act(action);
        onDone();
      }}
    >
      {children}
    </Button>
  );
}

/** A node's name; of an attribution, who says it and how. */
function useNameOf({ nodes, edges }: Drawing, id: Id): string {
  const { word } = useText();
  const edge = edges.get(id);
  if (!edge?.attribution) return nodes.get(id)?.label ?? id;
  const [from, to] = [nodes.get(edge.from)?.label ?? '', nodes.get(edge.to)?.label ?? ''];
  return `${from} – ${edge.label ?? word('SpeechAct', edge.attribution.speechAct)} – ${to}`;
}
