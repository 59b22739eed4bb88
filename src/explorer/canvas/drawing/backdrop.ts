import { polygonHull } from 'd3-polygon';
import type { Point } from '../../model/view.ts';
import type { Box } from './boxes.ts';
import { withinEdges } from './column-room.ts';
import { GROUND, type Palette, type Token } from './palette.ts';

/** A group as it stands on the screen. */
export interface Gathered {
  label: string;
  token: Token;
  points: readonly Point[];
}

/** A mark at the edge, over a column or several of them. */
export interface Marked {
  label: string;
  from: number;
  to: number;
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
    // A lone one gets a round ground, too.
    if (rest.length === 0) context.lineTo(first.x + 0.1, first.y);
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

/** Where a group's name stands: over its top. */
export interface GroupName extends Box {
  label: string;
  token: Token;
}

export function groupNames(
  context: CanvasRenderingContext2D,
  groups: readonly Gathered[],
  palette: Palette,
): GroupName[] {
  context.font = `600 13px ${palette.font}`;
  return groups
    .filter(({ points }) => points.length > 0)
    .map(({ points, label, token }) => {
      const across = points.map(({ x }) => x);
      const middle = (Math.min(...across) + Math.max(...across)) / 2;
      const width = context.measureText(label).width + 8;
      const top = Math.min(...points.map(({ y }) => y)) - AROUND - 20;
      return { label, token, left: middle - width / 2, top, width, height: 18 };
    });
}

/** Names each group. */
export function writeGroupNames(
  context: CanvasRenderingContext2D,
  names: readonly GroupName[],
  palette: Palette,
): void {
  context.font = `600 13px ${palette.font}`;
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  context.lineJoin = 'round';
  for (const { label, token, left, top, width, height } of names) {
    context.lineWidth = 5;
    context.strokeStyle = palette.colour(GROUND);
    context.strokeText(label, left + width / 2, top + height / 2);
    context.fillStyle = palette.colour(token);
    context.fillText(label, left + width / 2, top + height / 2);
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
export const BAND = 30;

/** Draws a line down from each mark, or shades the columns that it stands over. */
export function ruleMarks(
  context: CanvasRenderingContext2D,
  marks: readonly Marked[],
  height: number,
  palette: Palette,
): void {
  for (const { from, to } of marks) {
    context.fillStyle = palette.faded('line', to > from ? 0.35 : 1);
    const wide = to > from ? 24 : 0;
    context.fillRect(Math.round(from) - wide, BAND, Math.max(1, to - from + 2 * wide), height - BAND);
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
  for (const { from, to, label } of marks) {
    const half = context.measureText(label).width / 2;
    const x = withinEdges((from + to) / 2, 2 * half, width);
    if (x - half < free || x + half < 0 || x - half > width) continue;
    context.fillText(label, x, BAND / 2);
    free = x + half + 12;
  }
}
