import { create } from 'xmlbuilder2';
import { edgeColumns, labelsOf, nodeColumns, type Value } from './columns.ts';
import type { Exported } from './gather.ts';
import { xmlText } from './xml-text.ts';

type Line = Readonly<Record<string, Value>>;

/** The view as GraphML: a directed graph, each node and link with its data. */
export function writeGraphml(exported: Exported): string {
  const labelOf = labelsOf(exported);
  const nodes = exported.nodes.map(nodeColumns);
  const edges = exported.edges.map((edge) => edgeColumns(edge, labelOf));
  const root = create({ version: '1.0', encoding: 'UTF-8' }).ele('graphml', {
    xmlns: 'http://graphml.graphdrawing.org/xmlns',
  });
  for (const [of, lines] of [['node', nodes] as const, ['edge', edges] as const]) {
    for (const [name, type] of typesOf(lines, ENDS)) {
      root.ele('key', { id: `${of}.${name}`, for: of, 'attr.name': name, 'attr.type': type });
    }
  }
  const graph = root.ele('graph', { id: 'view', edgedefault: 'directed' });
  const put = (parent: typeof graph, of: string, line: Line) => {
    for (const [name, value] of Object.entries(line)) {
      if (value === null || ENDS.has(name)) continue;
      parent.ele('data', { key: `${of}.${name}` }).txt(xmlText(String(value)));
    }
  };
  for (const node of nodes) put(graph.ele('node', { id: xmlText(String(node['id'])) }), 'node', node);
  for (const edge of edges) {
    const [id, source, target] = [edge['id'], edge['from'], edge['to']].map((end) => xmlText(String(end)));
    put(graph.ele('edge', { id: id ?? '', source: source ?? '', target: target ?? '' }), 'edge', edge);
  }
  return root.end({ prettyPrint: true });
}

/** What the elements themselves tell. */
const ENDS = new Set(['id', 'from', 'to']);

/** The columns with their types. */
function typesOf(lines: readonly Line[], without: ReadonlySet<string>): Map<string, 'string' | 'double' | 'boolean'> {
  const types = new Map<string, 'string' | 'double' | 'boolean'>();
  for (const line of lines) {
    for (const [name, value] of Object.entries(line)) {
      if (without.has(name) || value === null || types.has(name)) continue;
      types.set(name, typeof value === 'number' ? 'double' : typeof value === 'boolean' ? 'boolean' : 'string');
    }
  }
  return types;
}
