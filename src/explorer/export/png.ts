import type { Exported } from './gather.ts';
import { COLOURS, lookOf, SHAPES, shortened } from './look.ts';
import { type Plan, plan } from './plan.ts';

/** Browsers draw nothing on a larger side than this. */
const LARGEST = 8000;
const FINE = 2;

/** The view as a PNG picture, the same that the SVG is. */
export async function paintPng(exported: Exported): Promise<Blob> {
  const drawn = plan(exported);
  const scale = Math.min(FINE, LARGEST / Math.max(drawn.width, drawn.height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.ceil(drawn.width * scale);
  canvas.height = Math.ceil(drawn.height * scale);
  const pen = canvas.getContext('2d');
  if (!pen) throw new Error('this browser gives no canvas to draw on');
  pen.scale(scale, scale);
  pen.fillStyle = '#ffffff';
  pen.fillRect(0, 0, drawn.width, drawn.height);
  pen.textAlign = 'center';
  pen.lineJoin = 'round';
  for (const line of drawn.lines) paintLine(pen, line);
  for (const node of drawn.nodes) paintNode(pen, node);
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('the picture is too large'))), 'image/png');
  });
}

function paintLine(pen: CanvasRenderingContext2D, { edge, from, over, to }: Plan['lines'][number]): void {
  const { colour, width, dash } = lookOf(edge);
  pen.strokeStyle = colour;
  pen.lineWidth = width;
  pen.setLineDash([...dash]);
  pen.beginPath();
  pen.moveTo(from.x, from.y);
  pen.quadraticCurveTo(over.x, over.y, to.x, to.y);
  pen.stroke();
  pen.setLineDash([]);
  paintHead(pen, over, to, colour);
  if (edge.type !== 'attribution' || !edge.label) return;
  const [x, y] = [(from.x + 2 * over.x + to.x) / 4, (from.y + 2 * over.y + to.y) / 4];
  paintName(pen, shortened(edge.label, 32), { x, y: y - 4 }, { colour, size: 10 });
}

/** Where the line comes to the node, outside of its shape. */
function paintHead(pen: CanvasRenderingContext2D, over: Point, to: Point, colour: string): void {
  pen.save();
  pen.translate(to.x, to.y);
  pen.rotate(Math.atan2(to.y - over.y, to.x - over.x));
  pen.fillStyle = colour;
  pen.beginPath();
  pen.moveTo(-13, 0);
  pen.lineTo(-22, -5);
  pen.lineTo(-22, 5);
  pen.fill();
  pen.restore();
}

type Point = Plan['nodes'][number]['at'];

function paintNode(pen: CanvasRenderingContext2D, { node, at }: Plan['nodes'][number]): void {
  pen.save();
  pen.translate(at.x, at.y);
  pen.fillStyle = COLOURS[node.kind];
  pen.strokeStyle = '#ffffff';
  pen.lineWidth = 1;
  const shape = new Path2D(SHAPES[node.kind]);
  pen.fill(shape);
  pen.stroke(shape);
  paintName(pen, shortened(node.label), { x: 0, y: 24 }, { colour: '#1d1b18', size: 12 });
  pen.restore();
}

function paintName(
  pen: CanvasRenderingContext2D,
  name: string,
  { x, y }: Point,
  { colour, size }: { colour: string; size: number },
): void {
  pen.font = `${size}px system-ui, sans-serif`;
  pen.strokeStyle = '#ffffff';
  pen.lineWidth = 3;
  pen.strokeText(name, x, y);
  pen.fillStyle = colour;
  pen.fillText(name, x, y);
}
