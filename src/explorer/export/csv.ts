import { stringify } from 'csv-stringify/browser/esm/sync';
import { edgeColumns, labelsOf, nodeColumns, type Value } from './columns.ts';
import type { Exported } from './gather.ts';

/** The nodes that are shown, a line each. */
export function writeNodesCsv({ nodes }: Exported): string {
  return write(nodes.map(nodeColumns));
}

/** The links that are shown, a line each: attributions with all that is known of them. */
export function writeEdgesCsv(exported: Exported): string {
  const labelOf = labelsOf(exported);
  return write(exported.edges.map((edge) => edgeColumns(edge, labelOf)));
}

/** As RFC 4180 has it; what a spreadsheet would take for a formula is made a text. */
function write(lines: readonly Record<string, Value>[]): string {
  const columns = Object.keys(lines[0] ?? { id: '' });
  return stringify([...lines], {
    header: true,
    columns,
    bom: true,
    record_delimiter: 'windows',
    escape_formulas: true,
    cast: { boolean: String },
  });
}
