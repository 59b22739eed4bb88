import { MultiDirectedGraph } from 'graphology';
import write from 'graphology-gexf/common/writer.js';
import { edgeColumns, labelsOf, nodeColumns, type Value } from './columns.ts';
import type { Exported } from './gather.ts';
import { COLOURS } from './look.ts';
import { xmlText } from './xml-text.ts';

/** The view as GEXF, which Gephi reads with places and colours. */
export function writeGexf(exported: Exported): string {
  const labelOf = labelsOf(exported);
  const graph = new MultiDirectedGraph();
  graph.setAttribute('description', xmlText(`${exported.title} – ${exported.address}`));
  for (const node of exported.nodes) graph.addNode(xmlText(node.id), { node });
  for (const edge of exported.edges) {
    graph.addEdgeWithKey(xmlText(edge.id), xmlText(edge.from), xmlText(edge.to), { edge });
  }
  return write(graph, {
    version: '1.2',
    formatNode: (_id, { node }) => {
      const { id: _, label, x, y, ...attributes } = nodeColumns(node);
      return {
        label: xmlText(String(label)),
        attributes: clean(attributes),
        viz: { color: COLOURS[node.kind as keyof typeof COLOURS], size: 10, position: { x, y, z: 0 } },
      };
    },
    formatEdge: (_id, { edge }) => {
      const { id: _, from: _from, to: _to, label, ...attributes } = edgeColumns(edge, labelOf);
      return { label: xmlText(String(label ?? attributes['type'])), attributes: clean(attributes) };
    },
  });
}

/** Without what is not known. */
function clean(attributes: Readonly<Record<string, Value>>): Record<string, Exclude<Value, null>> {
  const known = Object.entries(attributes).filter(
    (entry): entry is [string, Exclude<Value, null>] => entry[1] !== null,
  );
  return Object.fromEntries(known.map(([name, value]) => [name, typeof value === 'string' ? xmlText(value) : value]));
}
