import type { Box } from '../../model/layouts/places.ts';
import type { Camera, Point } from '../../model/view.ts';

/**
 * Sigma's own camera looks at a square from 0 to 1, into which it fits the graph. Here that square is always the same,
 * so that what the camera looks at does not change when nodes move.
 */
const FRAME = 1000;
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
const MARGIN = { left: 80, right: 80, top: 56, bottom: 56 };
/** Where names stand beside nodes, and those of columns at the top. */
const MARGIN_OF_COLUMNS = { left: 64, right: 190, top: 60, bottom: 30 };
/** Nothing is shown bigger than this to fill the screen. */
const CLOSEST = 0.75;

/** The camera that shows all of it. */
export function framing(box: Box | null, screen: Size, hasColumns = false): Camera {
  if (!box) return { x: 0, y: 0, ratio: 1 };
  const wanted = hasColumns ? MARGIN_OF_COLUMNS : MARGIN;
  // On a small screen there is less of everything.
  const share = Math.min(1, screen.width / 800, screen.height / 480);
  const [left, right, top, bottom] = [wanted.left, wanted.right, wanted.top, wanted.bottom].map(
    (side) => side * share,
  ) as [number, number, number, number];
  const room = { x: Math.max(1, screen.width - left - right), y: Math.max(1, screen.height - top - bottom) };
  const ratio = Math.max(CLOSEST, (box.x[1] - box.x[0]) / room.x, (box.y[1] - box.y[0]) / room.y);
  return {
    x: (box.x[0] + box.x[1]) / 2 + ((right - left) / 2) * ratio,
    y: (box.y[0] + box.y[1]) / 2 + ((top - bottom) / 2) * ratio,
    ratio,
  };
}

/** Between one camera and another; zooming is even to the eye. */
export function between(from: Camera, to: Camera, share: number): Camera {
  return {
    x: from.x + (to.x - from.x) * share,
    y: from.y + (to.y - from.y) * share,
    ratio: from.ratio * (to.ratio / from.ratio) ** share,
  };
}

/** Whether both look the same. */
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

/** By how much nodes shrink when less is shown of them: less than what is between them, so that they stay visible. */
export function shrink(ratio: number): number {
  return Math.min(16, Math.max(0.4, ratio)) ** 0.4;
}
