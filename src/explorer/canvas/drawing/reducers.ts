import type { LineData } from './edge-program.ts';
import { type Emphasis, PATTERNS, SHAPES, STRENGTH } from './looks.ts';
import type { ShapeData } from './node-program.ts';
import { GROUND, type Palette, type Token } from './palette.ts';
import type { RenderEdge, RenderNode } from './render-model.ts';

/** What a node looks like at this moment. */
export function shapeOf(node: RenderNode, emphasis: Emphasis, isPinned: boolean, palette: Palette): Partial<ShapeData> {
  const strength = STRENGTH[emphasis];
  const isChosen = emphasis === 'chosen';
  const soft: Token = `${node.kind}-soft`;
  return {
    x: node.x,
    y: node.y,
    size: node.size * (isChosen ? 1.2 : 1),
    type: 'shape',
    label: null,
    shape: SHAPES[node.kind],
    color: palette.faded(node.kind, strength),
    inside: palette.faded(node.isNamed ? node.kind : soft, strength),
    ring: palette.colour(isChosen ? 'focus' : GROUND),
    ringWidth: isChosen ? 3 : 1.5,
    isPinned,
  };
}

/** What a line looks like at this moment. */
export function lineOf({ look, bend }: RenderEdge, emphasis: Emphasis, palette: Palette): Partial<LineData> {
  const isChosen = emphasis === 'chosen';
  // Lines step back behind the nodes that they link, unless they are looked at.
  const plain = look.hasArrow ? 0.85 : 0.5;
  const strength = emphasis === 'plain' ? plain : emphasis === 'faint' ? 0.14 : 1;
  return {
    size: look.width * (isChosen ? 1.8 : emphasis === 'beside' ? 1.2 : 1),
    type: bend === 0 ? 'straight' : 'bent',
    label: null,
    color: palette.faded(look.token, strength),
    pattern: PATTERNS.indexOf(look.pattern),
    hasArrow: look.hasArrow,
    bend,
  };
}

/** The order in which names are written: what stands out, then what is big; and always the same. */
export function importance(emphasis: Emphasis, size: number): number {
  const first: Record<Emphasis, number> = { chosen: 3000, beside: 2000, plain: 1000, faint: 0 };
  return first[emphasis] + size;
}

/** The middle of a line that is bent this much, on the screen. */
export function middleOf(from: { x: number; y: number }, to: { x: number; y: number }, bend: number) {
  // Half of the way to where the bend aims; up is down on the screen.
  return {
    x: (from.x + to.x) / 2 + ((to.y - from.y) * bend) / 2,
    y: (from.y + to.y) / 2 - ((to.x - from.x) * bend) / 2,
  };
}
