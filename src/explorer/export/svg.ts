import type { Exported } from './gather.ts';
import { COLOURS, lookOf, SHAPES, shortened } from './look.ts';
import { type Plan, plan } from './plan.ts';
import { escaped } from './xml-text.ts';

/** The view as an SVG picture on white: shapes tell kinds, dashes denials and dots hearsay. */
export function writeSvg(exported: Exported): string {
  const drawn = plan(exported);
  const { width, height } = drawn;
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" font-family="system-ui, sans-serif" font-size="12">`,
    `<title>${escaped(exported.title)}</title>`,
    `<desc>${escaped(exported.address)} – ${escaped(exported.at)}</desc>`,
    `<defs><marker id="arrow" viewBox="0 0 10 10" refX="22" refY="5" markerWidth="6" markerHeight="6" orient="auto"><path d="M0 0L10 5L0 10Z" fill="context-stroke"/></marker></defs>`,
    `<rect width="100%" height="100%" fill="#ffffff"/>`,
    `<g fill="none">`,
    ...drawn.lines.map(lineOf),
    '</g>',
    ...drawn.lines.map(nameOfLine),
    ...drawn.nodes.map(nodeOf),
    '</svg>',
    '',
  ].join('\n');
}

function lineOf({ edge, from, over, to }: Plan['lines'][number]): string {
  const { colour, width, dash } = lookOf(edge);
  const dashes = dash.length > 0 ? ` stroke-dasharray="${dash.join(' ')}"` : '';
  return `<path d="M${from.x} ${from.y}Q${over.x} ${over.y} ${to.x} ${to.y}" stroke="${colour}" stroke-width="${width}"${dashes} marker-end="url(#arrow)" data-id="${escaped(edge.id)}"/>`;
}

function nameOfLine({ edge, from, over, to }: Plan['lines'][number]): string {
  if (!edge.label || edge.type !== 'attribution') return '';
  const [x, y] = [(from.x + 2 * over.x + to.x) / 4, (from.y + 2 * over.y + to.y) / 4];
  return `<text x="${x}" y="${y - 4}" text-anchor="middle" font-size="10" fill="${lookOf(edge).colour}" stroke="#ffffff" stroke-width="3" paint-order="stroke">${escaped(shortened(edge.label, 32))}</text>`;
}

function nodeOf({ node, at }: Plan['nodes'][number]): string {
  return [
    `<g transform="translate(${at.x} ${at.y})" data-id="${escaped(node.id)}" data-kind="${node.kind}">`,
    `<title>${escaped(node.label)}</title>`,
    `<path d="${SHAPES[node.kind]}" fill="${COLOURS[node.kind]}" stroke="#ffffff"/>`,
    `<text y="24" text-anchor="middle" fill="#1d1b18" stroke="#ffffff" stroke-width="3" paint-order="stroke">${escaped(shortened(node.label))}</text>`,
    '</g>',
  ].join('');
}
