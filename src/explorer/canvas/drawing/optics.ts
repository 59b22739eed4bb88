import type { Camera, Point } from '../../state/view.ts';
import type { Box } from '../layouts/places.ts';

/**
 * Sigma's own camera looks at a square from 0 to 1, into which it fits the graph. Here that square is always the same, so
 * that what the camera looks at does not change when things move.
 */
export const FRAME = 1000;
export const FRAME_BOX = { x: [-FRAME / 2, FRAME / 2], y: [-FRAME / 2, FRAME / 2] } as const;

interface Size {
  width: number;
  height: number;
}

/** The camera as sigma has it. */
export function toSigma({ x, y, ratio }: Camera, screen: Size): Camera {
  return { x: x / FRAME + 0.5, y: y / FRAME + 0.5, ratio: (ratio * shorter(screen)) / FRAME };
}

/** Sigma's camera as a view has it. */
export function fromSigma({ x, y, ratio }: Camera, screen: Size): Camera {
  return { x: (x - 0.5) * FRAME, y: (y - 0.5) * FRAME, ratio: (ratio * FRAME) / shorter(screen) };
}

function shorter({ width, height }: Size): number {
  return Math.max(1, Math.min(width, height));
}

/** Around the drawing there is so much room for names, in pixels. */
const MARGIN = { x: 80, y: 56 };
/** Nothing is shown bigger than this to fill the screen. */
const CLOSEST = 0.75;

/** The camera that shows all of it. `above` is the height of what lies over the drawing. */
export function framing(box: Box | null, screen: Size, above = 0): Camera {
  if (!box) return { x: 0, y: 0, ratio: 1 };
  const margin = { x: Math.min(MARGIN.x, screen.width / 6), y: Math.min(MARGIN.y, screen.height / 6) };
  const room = {
    x: Math.max(1, screen.width - 2 * margin.x),
    y: Math.max(1, screen.height - 2 * margin.y - above),
  };
  const ratio = Math.max(CLOSEST, (box.x[1] - box.x[0]) / room.x, (box.y[1] - box.y[0]) / room.y);
  return { x: (box.x[0] + box.x[1]) / 2, y: (box.y[0] + box.y[1]) / 2 + (above / 2) * ratio, ratio };
}

/** Between one camera and another; zooming is even to the eye. */
export function between(from: Camera, to: Camera, share: number): Camera {
  return {
    x: from.x + (to.x - from.x) * share,
    y: from.y + (to.y - from.y) * share,
    ratio: from.ratio * (to.ratio / from.ratio) ** share,
  };
}

/** Whether both show the same, as far as can be seen. */
export function isAlike(a: Camera, b: Camera): boolean {
  const close = (one: number, other: number) => Math.abs(one - other) <= 0.0015 * Math.max(1, Math.abs(one));
  return close(a.x, b.x) && close(a.y, b.y) && Math.abs(a.ratio / b.ratio - 1) < 0.002;
}

/** Where a place of the graph is on the screen. */
export function toScreen({ x, y }: Point, camera: Camera, { width, height }: Size): Point {
  return { x: width / 2 + (x - camera.x) / camera.ratio, y: height / 2 - (y - camera.y) / camera.ratio };
}

/** Which place of the graph is there on the screen. */
export function fromScreen({ x, y }: Point, camera: Camera, { width, height }: Size): Point {
  return { x: camera.x + (x - width / 2) * camera.ratio, y: camera.y - (y - height / 2) * camera.ratio };
}

/** By how much things shrink when less is shown of them: less than what is between them, so that they stay visible. */
export function shrink(ratio: number): number {
  return Math.min(16, Math.max(0.4, ratio)) ** 0.4;
}
