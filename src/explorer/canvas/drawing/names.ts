import type { NodeKind } from '../../model/view.ts';
import { type Box, Boxes } from './boxes.ts';
import type { Emphasis } from './looks.ts';
import { GROUND, type Palette } from './palette.ts';
import { wrap } from './wrap.ts';

/** A node as it stands on the screen. */
export interface Named {
  id: string;
  kind: NodeKind;
  label: string;
  x: number;
  y: number;
  radius: number;
  emphasis: Emphasis;
}

/** A line's middle on the screen, and what is written there. */
export interface Cued {
  label: string | null;
  x: number;
  y: number;
  /** As it is seen. */
  length: number;
  colour: string;
  isDenied: boolean;
  emphasis: Emphasis;
}

/** The maximum number of names, and of names in a crowd of this number of nodes. */
const MOST_NAMES = 220;
const MOST_IN_CROWD = 80;
export const MANY_NODES = 1500;
/** Where this many times as many important nodes found no room for a name, less important ones need not be tried. */
const TRIED = 4;
const LINE = 15;
const CARD = { width: 230, lines: 7, padding: 8 };

/** How wide a name may be, and how many lines it may have. */
const ROOM: Record<NodeKind, { width: number; lines: number; font: string }> = {
  source: { width: 145, lines: 2, font: '600 12px' },
  entity: { width: 145, lines: 2, font: '12px' },
  claim: { width: 165, lines: 3, font: '12px' },
  document: { width: 130, lines: 2, font: 'italic 12px' },
};

interface Written {
  lines: string[];
  width: number;
}

/** What else matters for the writing. */
export interface Writing {
  /** The node whose details are shown. */
  card: Named | null;
  /** In columns names stand beside nodes, and there is so much room for them; else null. */
  columns: { width: number; lines: number } | null;
  /** Where nothing can be written. */
  taken: readonly Box[];
}

/** Writes names beside nodes and cues on lines, the most important first, and nothing over anything else. */
export class Names {
  readonly #context: CanvasRenderingContext2D;
  readonly #palette: Palette;
  readonly #written = new Map<string, Written>();
  readonly #widths = new Map<string, number>();
  #columns: Writing['columns'] = null;

  constructor(context: CanvasRenderingContext2D, palette: Palette) {
    this.#context = context;
    this.#palette = palette;
  }

  /** `nodes` come in order of importance; `card` is the one whose details are shown, above all else. */
  write(nodes: readonly Named[], lines: readonly Cued[], { card, columns, taken }: Writing): void {
    const boxes = new Boxes();
    this.#columns = columns;
    for (const box of taken) boxes.take(box);
    const cardBox = card ? this.#cardBox(card) : null;
    if (cardBox) boxes.take(cardBox);
    const [faint, others] = [true, false].map((is) =>
      nodes.filter(({ emphasis }) => (emphasis === 'faint') === is),
    ) as [Named[], Named[]];
    const left = this.#names(others, card, boxes, nodes.length < MANY_NODES ? MOST_NAMES : MOST_IN_CROWD);
    // What steps back is named where there is room left, and claims in full only when they are looked at.
    this.#names(
      faint.filter(({ kind }) => kind !== 'claim'),
      card,
      boxes,
      left,
    );
    for (const line of lines) this.#cue(line, boxes);
    if (card && cardBox) this.#card(card, cardBox);
  }

  /** Draws names up to the limit, and returns the remaining number. */
  #names(nodes: readonly Named[], card: Named | null, boxes: Boxes, most: number): number {
    // In a crowd names lie over nodes all the same.
    if (nodes.length < MANY_NODES) for (const { x, y, radius } of nodes) boxes.take(square(x, y, radius));
    let left = most;
    for (const node of nodes.slice(0, most * TRIED)) {
      if (left <= 0) break;
      if (node !== card && this.#name(node, boxes)) left--;
    }
    return left;
  }

  #name(node: Named, boxes: Boxes): boolean {
    const { font } = ROOM[node.kind];
    // To measure words takes long: first it is seen whether there is room for any.
    const least = { lines: [''], width: Math.min(40, node.label.length * 5) };
    if (node.emphasis !== 'chosen' && !placesFor(node, least).some((place) => boxes.isFree(place))) return false;
    const written = this.#wrapped(node, false);
    const places = placesFor(node, written);
    const inOrder = this.#columns ? [...places.slice(2), ...places.slice(0, 2)] : places;
    const box = inOrder.find((place) => this.#isOnScreen(place) && boxes.isFree(place));
    // What was chosen is named in any case.
    const place = box ?? (node.emphasis === 'chosen' ? inOrder[0] : undefined);
    if (!place) return false;
    boxes.take(place);
    const colour = this.#palette.colour(node.emphasis === 'faint' ? 'ink-soft' : 'ink');
    this.#text(written.lines, place.left + place.width / 2, place.top + 2, `${font} ${this.#palette.font}`, colour);
    return true;
  }

  #isOnScreen({ left, width }: Box): boolean {
    const { canvas, getTransform } = this.#context;
    return left > 0 && left + width < canvas.width / getTransform.call(this.#context).a;
  }

  #text(lines: readonly string[], middle: number, top: number, font: string, colour: string): void {
    const context = this.#context;
    context.font = font;
    context.textAlign = 'center';
    context.textBaseline = 'top';
    context.lineJoin = 'round';
    context.lineWidth = 3.5;
    context.strokeStyle = this.#palette.faded(GROUND, 1);
    context.fillStyle = colour;
    for (const [index, line] of lines.entries()) {
      context.strokeText(line, middle, top + index * LINE);
      context.fillText(line, middle, top + index * LINE);
    }
  }

  #cue({ label, x, y, length, colour, isDenied, emphasis }: Cued, boxes: Boxes): void {
    if (emphasis === 'faint') return;
    const context = this.#context;
    context.font = `italic 11px ${this.#palette.font}`;
    const badge = isDenied ? 16 : 0;
    const width = label ? this.#wide(label) : 0;
    const words = { left: x - (width + badge) / 2 - 3, top: y - 8, width: width + badge + 6, height: 16 };
    const isWritten = label !== null && width + badge + 24 < length && boxes.isFree(words);
    if (isWritten) boxes.take(words);
    const alone = { left: x - 8, top: y - 8, width: 16, height: 16 };
    if (isDenied && length > 34 && (isWritten || boxes.isFree(alone))) {
      this.#denied(isWritten ? words.left + 3 + 7 : x, y, colour);
      if (!isWritten) boxes.take(alone);
    }
    if (!isWritten || !label) return;
    context.textAlign = 'left';
    context.textBaseline = 'middle';
    context.lineJoin = 'round';
    context.lineWidth = 4;
    context.strokeStyle = this.#palette.faded(GROUND, 1);
    context.strokeText(label, words.left + 3 + badge, y);
    context.fillStyle = colour;
    context.fillText(label, words.left + 3 + badge, y);
  }

  /** A circle crossed out. */
  #denied(x: number, y: number, colour: string): void {
    const context = this.#context;
    context.beginPath();
    context.arc(x, y, 6, 0, 2 * Math.PI);
    context.fillStyle = this.#palette.colour(GROUND);
    context.fill();
    context.moveTo(x - 4.2, y - 4.2);
    context.lineTo(x + 4.2, y + 4.2);
    context.lineWidth = 1.8;
    context.strokeStyle = colour;
    context.stroke();
  }

  #cardBox(node: Named): Box {
    const { lines, width } = this.#wrapped(node, true);
    const size = { width: width + 2 * CARD.padding, height: lines.length * LINE + 2 * CARD.padding - 2 };
    return { left: node.x - size.width / 2, top: node.y + node.radius * 1.3 + 8, ...size };
  }

  #card(node: Named, { left, top, width, height }: Box): void {
    const context = this.#context;
    context.beginPath();
    context.roundRect(left, top, width, height, 6);
    context.fillStyle = this.#palette.colour('paper');
    context.fill();
    context.lineWidth = 1;
    context.strokeStyle = this.#palette.colour('line-strong');
    context.stroke();
    const { font } = ROOM[node.kind];
    context.save();
    context.font = `${font} ${this.#palette.font}`;
    context.textAlign = 'center';
    context.textBaseline = 'top';
    context.fillStyle = this.#palette.colour('ink');
    for (const [index, line] of this.#wrapped(node, true).lines.entries())
      context.fillText(line, left + width / 2, top + CARD.padding + index * LINE);
    context.restore();
  }

  #wrapped({ kind, label }: Named, isCard: boolean): Written {
    const room = ROOM[kind];
    const { width, lines: most } = isCard ? CARD : (this.#columns ?? room);
    const key = `${width} ${most} ${room.font} ${label}`;
    const known = this.#written.get(key);
    if (known) return known;
    this.#context.font = `${room.font} ${this.#palette.font}`;
    const lines = wrap(label, width, most, (text) => this.#wideIn(room.font, text));
    const written = { lines, width: Math.max(0, ...lines.map((line) => this.#wide(line))) };
    if (this.#written.size > 20_000) this.#written.clear();
    this.#written.set(key, written);
    return written;
  }

  /** As wide as it is in this font, which the context has already; remembered, since words come again. */
  #wideIn(font: string, text: string): number {
    const key = `${font} ${text}`;
    const known = this.#widths.get(key);
    if (known !== undefined) return known;
    if (this.#widths.size > 50_000) this.#widths.clear();
    const width = this.#wide(text);
    this.#widths.set(key, width);
    return width;
  }

  #wide(text: string): number {
    return this.#context.measureText(text).width;
  }
}

function square(x: number, y: number, radius: number): Box {
  return { left: x - radius, top: y - radius, width: 2 * radius, height: 2 * radius };
}

/** Where a name may stand: below the node, above it, right and left of it. */
function placesFor({ x, y, radius }: Named, { lines, width }: Written): Box[] {
  const size = { width: width + 6, height: lines.length * LINE + 3 };
  const away = radius * 1.25 + 3;
  return [
    { left: x - size.width / 2, top: y + away, ...size },
    { left: x - size.width / 2, top: y - away - size.height, ...size },
    { left: x + away, top: y - size.height / 2, ...size },
    { left: x - away - size.width, top: y - size.height / 2, ...size },
  ];
}
