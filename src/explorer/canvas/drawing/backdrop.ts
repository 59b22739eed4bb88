import { polygonHull } from 'd3-polygon';
import type { Point } from '../../state/view.ts';
import { GROUND, type Palette, type Token } from './palette.ts';

/** A group as it stands on the screen. */
export interface Gathered {
  label: string;
  token: Token;
  points: readonly Point[];
}

/** A mark at the edge, and the line that leads from it into the drawing. */
export interface Marked {
  label: string;
  x: number;
}

/** How far around its members a group reaches, in pixels. */
const AROUND = 30;

/** Shades the ground under each group, and names it. */
export function shade(context: CanvasRenderingContext2D, groups: readonly Gathered[], palette: Palette): void {
  for (const { points, token } of groups) {
    const outline = outlineOf(points);
    const [first, ...rest] = outline;
    if (!first) continue;
    context.beginPath();
    context.moveTo(first.x, first.y);
    for (const { x, y } of rest) context.lineTo(x, y);
    context.closePath();
    context.lineJoin = 'round';
    context.lineCap = 'round';
    // The outline's own width makes it round and wide.
    context.lineWidth = 2 * AROUND + 2;
    context.strokeStyle = palette.faded(token, 0.35);
    context.stroke();
    context.lineWidth = 2 * AROUND;
    context.strokeStyle = palette.faded(token, 0.1);
    context.stroke();
    context.fillStyle = palette.faded(token, 0.1);
    context.fill();
  }
}

/** Names each group at its top. */
export function nameGroups(context: CanvasRenderingContext2D, groups: readonly Gathered[], palette: Palette): void {
  context.font = `600 13px ${palette.font}`;
  context.textAlign = 'center';
  context.textBaseline = 'bottom';
  context.lineJoin = 'round';
  for (const { points, label, token } of groups) {
    if (points.length === 0) continue;
    const top = points.reduce((highest, point) => (point.y < highest.y ? point : highest));
    const left = Math.min(...points.map(({ x }) => x));
    const right = Math.max(...points.map(({ x }) => x));
    const [x, y] = [(left + right) / 2, top.y - AROUND - 4];
    context.lineWidth = 4;
    context.strokeStyle = palette.colour(GROUND);
    context.strokeText(label, x, y);
    context.fillStyle = palette.colour(token);
    context.fillText(label, x, y);
  }
}

function outlineOf(points: readonly Point[]): Point[] {
  if (points.length < 3) return [...points];
  const hull = polygonHull(points.map(({ x, y }) => [x, y]));
  // Points in a line have no hull: from end to end is enough.
  if (!hull) return [...points].sort((a, b) => a.x - b.x || a.y - b.y);
  return hull.map(([x, y]) => ({ x, y }));
}

/** So high is the band in which marks are named. */
const BAND = 30;

/** Draws a line down from each mark. */
export function ruleMarks(
  context: CanvasRenderingContext2D,
  marks: readonly Marked[],
  height: number,
  palette: Palette,
): void {
  context.lineWidth = 1;
  context.strokeStyle = palette.colour('line');
  for (const { x } of marks) {
    context.beginPath();
    context.moveTo(Math.round(x) + 0.5, BAND);
    context.lineTo(Math.round(x) + 0.5, height);
    context.stroke();
  }
}

/** Names the marks in a band at the top, each if there is room for it. */
export function nameMarks(
  context: CanvasRenderingContext2D,
  marks: readonly Marked[],
  width: number,
  palette: Palette,
): void {
  if (marks.length === 0) return;
  context.fillStyle = palette.colour('paper');
  context.fillRect(0, 0, width, BAND);
  context.fillStyle = palette.colour('line');
  context.fillRect(0, BAND, width, 1);
  context.font = `600 12px ${palette.font}`;
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  context.fillStyle = palette.colour('ink-soft');
  let free = -Infinity;
  for (const { x, label } of marks) {
    const half = context.measureText(label).width / 2;
    if (x - half < free || x + half < 0 || x - half > width) continue;
    context.fillText(label, x, BAND / 2);
    free = x + half + 12;
  }
}
