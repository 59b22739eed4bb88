import type { SigmaNodeEventPayload } from 'sigma/types';
import type { Id, Point } from '../../model/view.ts';
import type { GraphRenderer } from './graph-renderer.ts';

/** What pointers can do in the graph; points are in pixels from its corner. */
export interface Hands {
  choose(id: Id): void;
  chooseNothing(): void;
  /** Asks what can be done with a node or an attribution. */
  ask(id: Id, at: Point): void;
  /** A node is on its way; `at` is in the graph. */
  drag(id: Id, at: Point): void;
  drop(id: Id, at: Point): void;
}

/** A finger that rests so long asks, as a right click does. */
const LONG_MS = 550;
/** A hand is never quite still. */
const STILL = 6;

/** Turns pointer and touch events into these actions. */
export function listen(renderer: GraphRenderer, hands: Hands): void {
  const { sigma } = renderer;
  let held: { id: Id; from: Point; at: Point; isMoved: boolean } | null = null;
  let resting: ReturnType<typeof setTimeout> | undefined;
  let wasHeld = false;
  /** The attribution that an edge shows, or is a step of. */
  const attributionOf = (edge: string) => renderer.drawing?.edges.get(edge)?.of[0];

  sigma.on('clickNode', ({ node }) => {
    if (!wasHeld) hands.choose(node);
  });
  sigma.on('clickEdge', ({ edge }) => {
    const attribution = attributionOf(edge);
    if (attribution) hands.choose(attribution);
    else hands.chooseNothing();
  });
  sigma.on('clickStage', () => hands.chooseNothing());
  sigma.on('doubleClickNode', (payload) => {
    payload.preventSigmaDefault();
    hands.ask(payload.node, payload.event);
  });
  sigma.on('doubleClickStage', (payload) => payload.preventSigmaDefault());
  sigma.on('rightClickNode', (payload) => {
    payload.event.original.preventDefault();
    hands.ask(payload.node, payload.event);
  });
  sigma.on('rightClickEdge', ({ edge, event }) => {
    const attribution = attributionOf(edge);
    event.original.preventDefault();
    if (attribution) hands.ask(attribution, event);
  });

  sigma.on('downNode', ({ node, event }: SigmaNodeEventPayload) => {
    if ('button' in event.original && event.original.button !== 0) return;
    wasHeld = false;
    const from = { x: event.x, y: event.y };
    held = { id: node, from, at: from, isMoved: false };
    if (!('touches' in event.original)) return;
    resting = setTimeout(() => {
      if (!held || held.isMoved) return;
      hands.ask(held.id, held.at);
      held = null;
      wasHeld = true;
    }, LONG_MS);
  });
  sigma.on('moveBody', ({ event, preventSigmaDefault }) => {
    if (!held) return;
    // The camera stays where it is while a node is dragged.
    preventSigmaDefault();
    event.original.preventDefault();
    held.at = { x: event.x, y: event.y };
    if (!held.isMoved && Math.hypot(held.at.x - held.from.x, held.at.y - held.from.y) < STILL) return;
    held.isMoved = true;
    clearTimeout(resting);
    hands.drag(held.id, renderer.fromScreen(held.at));
  });
  const release = () => {
    clearTimeout(resting);
    if (held?.isMoved) {
      wasHeld = true;
      hands.drop(held.id, renderer.fromScreen(held.at));
    }
    held = null;
  };
  sigma.on('upNode', release);
  sigma.on('upEdge', release);
  sigma.on('upStage', release);
  sigma.on('leaveStage', () => clearTimeout(resting));
}
